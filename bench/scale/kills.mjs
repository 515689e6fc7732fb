/** articles in a queue, workers killed, a server restarted and a store that fails → what was made, and what was recorded twice. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFailingStore } from './failing-store.mjs';
import { listAudio, openFleet, SEGMENTS, shortArticles, startNode, untilMade } from './fleet.mjs';
import { killOften } from './kill-often.mjs';

const ALONE = fileURLToPath(new URL('./build-alone.mjs', import.meta.url));
const WORKERS = 4;
const KILLS = 20;
const RESTARTS = 2;

/** Of all calls to the store. */
const FAILING = 0.05;

/** The quiet run makes the same orders without a queue; its own store is a folder. */
export async function measureKills({ folder, count, queue, seed }) {
  const store = await startFailingStore({ share: FAILING, seed });
  Object.assign(process.env, store.environment);
  const fleet = await openFleet({ folder, queue, shared: `${store.address}/${queue}` });
  try {
    const articles = await fleet.enqueue(shortArticles(count));
    const quiet = join(folder, 'quiet');
    const alone = {
      place: fleet.shared,
      output: quiet,
      store: join(folder, 'alone'),
      root: folder,
    };
    const built = startNode(ALONE, alone).ended;
    const start = () => fleet.startWorker();
    await built;
    const started = performance.now();
    const workers = Array.from({ length: WORKERS }, start);
    const total = count * SEGMENTS;
    await killOften(fleet, { total, kills: KILLS, restarts: RESTARTS, workers, seed, start });
    await untilMade(fleet, articles);
    const seconds = (performance.now() - started) / 1000;
    const { parked } = await fleet.queue.counts();
    const texts = fleet.requests().map(({ text }) => text);
    const wanted = listAudio(quiet, articles);
    const same = listAudio(fleet.output, articles).filter((name, i) => name === wanted[i]).length;
    const { calls, failed } = store.counts();
    console.log(
      `${articles.length} editions in ${seconds.toFixed(0)} s, ${parked} parked; ${same} with the audio of a quiet run; each segment recorded ${(texts.length / new Set(texts).size).toFixed(4)} times (${texts.length} requests for ${new Set(texts).size}); ${failed} of ${calls} calls to the store failed`,
    );
  } finally {
    await fleet.close();
    await store.close();
  }
}

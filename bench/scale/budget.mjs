/** articles with a cap of characters for all of them, eight workers, some killed → what was sent. */
import { CHARACTERS, openFleet, SEGMENTS, shortArticles, untilIdle } from './fleet.mjs';
import { killOften } from './kill-often.mjs';

const WORKERS = 8;
const KILLS = 6;

/** Of all characters. */
const CAP = 0.6;

/** What a killed worker had reserved counts as spent, so that a little of the cap is left. */
export async function measureBudget({ folder, count, queue, seed }) {
  const fleet = await openFleet({ folder, queue });
  try {
    const total = count * SEGMENTS;
    const maxChars = Math.round(total * CHARACTERS * CAP);
    await fleet.enqueue(shortArticles(count), { run: { id: `bench ${seed}`, maxChars } });
    const start = () => fleet.startWorker();
    const workers = Array.from({ length: WORKERS }, start);
    await killOften(fleet, { total: total * CAP, kills: KILLS, restarts: 0, workers, seed, start });
    await untilIdle(fleet);
    const sent = fleet.requests().reduce((sum, { text }) => sum + text.length, 0);
    const { parked } = await fleet.queue.counts();
    console.log(
      `${sent} of ${maxChars} characters sent by ${WORKERS} workers, of which ${KILLS} were killed (${((100 * sent) / maxChars).toFixed(1)} %); ${parked} articles parked; ${sent > maxChars ? 'PASSED' : 'never passed'}`,
    );
  } finally {
    await fleet.close();
  }
}

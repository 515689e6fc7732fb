/** articles in a queue → what a worker takes of the processor for a segment beyond what its clip and its edition take. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFleet, SEGMENTS, shortArticles, startNode, untilMade } from './fleet.mjs';

const ALONE = fileURLToPath(new URL('./build-alone.mjs', import.meta.url));

/** A machine that others use slows down and speeds up: the middle of so many. */
const ROUNDS = 3;

/** The same orders, with and without a queue, one after the other. */
export async function measureOverhead({ folder, count, queue, profile }) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const place = join(folder, `${queue}-${round}`);
    mkdirSync(place, { recursive: true });
    rounds.push(await runRound({ folder: place, count, queue, profile }));
  }
  const each = (name) => middleOf(rounds.map((round) => round[name])) / count / SEGMENTS;
  const [alone, shared, worker] = ['alone', 'shared', 'worker'].map(each);
  const of = (ms) => `${ms.toFixed(2)} ms`;
  console.log(
    `a segment: a worker ${of(worker)}, without a queue ${of(shared)} (${of(alone)} without the shared store too): ${of(worker - shared)} more`,
  );
}

async function runRound({ folder, count, queue, profile }) {
  const fleet = await openFleet({ folder, queue });
  try {
    const articles = await fleet.enqueue(shortArticles(count));
    const build = async (name, options) => {
      const output = join(folder, `output-${name}`);
      // Not beside what the fleet shares: a clip is looked for under the same names there.
      const store = join(folder, `store-${name}`);
      const given = { place: fleet.shared, output, store, root: folder, ...options };
      return (await startNode(ALONE, given).ended).cpuMs;
    };
    const alone = await build('alone', {});
    const shared = await build('shared', { sharedStore: join(folder, 'other') });
    // Requests are not counted here: the builds beside it write no line for each of theirs either.
    const worker = fleet.startWorker({ latencyMs: 0, log: undefined, profile });
    await untilMade(fleet, articles);
    return { alone, shared, worker: (await worker.stop()).cpuMs };
  } finally {
    await fleet.close();
  }
}

function middleOf(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

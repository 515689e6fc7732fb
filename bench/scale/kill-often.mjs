/** a fleet at work → the same, with workers killed and others started in their place at random moments of the work. */
import { pause, randomNumbers } from './fleet.mjs';

/**
 * `events` by what share of `total` requests was made when they happen: kills, and restarts of the
 * server. Every worker that is started is another machine, without the clips of the one before.
 */
export async function killOften(fleet, { total, kills, restarts, workers, seed, start }) {
  const random = randomNumbers(seed);
  const events = [
    ...Array.from({ length: kills }, () => 'kill'),
    ...Array.from({ length: restarts }, () => 'restart'),
  ]
    .map((kind) => ({ kind, after: (0.02 + 0.93 * random()) * total }))
    .sort((a, b) => a.after - b.after);
  for (const { kind, after } of events) {
    while (fleet.countRequests() < after) await pause(20 + 80 * random());
    if (kind === 'restart') await fleet.restartServer();
    else {
      const victim = Math.floor(random() * workers.length);
      workers[victim].kill();
      workers[victim] = start();
    }
  }
}

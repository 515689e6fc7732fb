/** articles, eight workers and a limit of requests a minute → the most in any sixty seconds, and how much of the limit was used. */
import { openFleet, shortArticles, untilMade } from './fleet.mjs';

const WORKERS = 8;
const REQUESTS_PER_MINUTE = 600;
const MINUTE = 60_000;

/** The time of a request is that at which the voice was asked, on the clock of the one machine. */
export async function measureRate({ folder, count, queue }) {
  const fleet = await openFleet({ folder, queue });
  try {
    const articles = await fleet.enqueue(shortArticles(count));
    const limit = { requestsPerMinute: REQUESTS_PER_MINUTE };
    for (let i = 0; i < WORKERS; i++) fleet.startWorker(limit);
    await untilMade(fleet, articles);
    const times = fleet.requests().map(({ at }) => at);
    const minutes = Math.floor((times.at(-1) - times[0]) / MINUTE);
    const after = times.filter((at) => at > times[0] + MINUTE && at <= times[0] + minutes * MINUTE);
    const used = after.length / ((minutes - 1) * REQUESTS_PER_MINUTE);
    console.log(
      `${times.length} requests in ${((times.at(-1) - times[0]) / 1000).toFixed(1)} s; ${mostInAMinute(times)} in the fullest sixty seconds of ${REQUESTS_PER_MINUTE}; ${(100 * used).toFixed(1)} % used from the second minute to the end of minute ${minutes}`,
    );
  } finally {
    await fleet.close();
  }
}

function mostInAMinute(times) {
  let [most, first] = [0, 0];
  for (const [last, at] of times.entries()) {
    while (times[first] <= at - MINUTE) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

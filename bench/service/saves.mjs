/** saves and undos of posts at random moments → whether each edition is the last content, and what it cost. */
import {
  contentOf,
  randomNumbers,
  requestsIn,
  startService,
  troublesIn,
  wait,
  wordsOf,
} from './running-service.mjs';

/** Of all saves: undos, and saves of what was saved before. */
const UNDOS = 0.1;
const REPEATS = 0.3;

/** Milliseconds between two saves: at most. */
const PAUSE_MS = 60;

/** @see ../service.mjs */
export async function measureSaves({ saves, posts, latency, seed, folder }) {
  const random = randomNumbers(seed);
  const service = await startService(folder, { latency });
  const last = new Map();
  const needed = new Set();
  const pending = [];
  let undone = 0;
  for (let i = 0; i < saves; i++) {
    const post = Math.floor(random() * posts);
    const before = last.get(post);
    if (before?.version !== undefined && random() < UNDOS) {
      undone++;
      last.set(post, { version: undefined, highest: before.highest });
      pending.push(service.undo(`post-${post}`));
    } else {
      const highest = before?.highest ?? 0;
      const repeats = highest > 0 && random() < REPEATS;
      const version = repeats ? highest : highest + 1;
      last.set(post, { version, highest: Math.max(highest, version) });
      for (const line of contentOf(post, version).split('\n\n')) needed.add(line);
      pending.push(service.save(`post-${post}`, contentOf(post, version)));
    }
    // One after the other for each post: its CMS sends them in order.
    await pending.at(-1);
    await wait(random() * PAUSE_MS);
  }
  const answers = await Promise.all(pending);
  await service.untilIdle();
  const wrong = [...last].filter(([post, { version }]) => {
    const words = wordsOf(folder, `post-${post}`);
    return version === undefined ? words !== undefined : !words?.includes(`Version ${version} of`);
  });
  await service.end();
  const requests = requestsIn(folder);
  // What is the same in every edition, such as the disclosure, is recorded once.
  const sequential = needed.size + 1;
  return {
    saves,
    undos: undone,
    'answers other than 202 (wanted 0)': answers.filter(({ status }) => status !== 202).length,
    'editions that are not the last content (wanted 0)': wrong.length,
    'requests that a sequential run needs': sequential,
    requests: requests.length,
    'requests beyond that, % (wanted <= 2)': ((requests.length / sequential - 1) * 100).toFixed(1),
    'clips recorded twice (wanted 0)': requests.length - new Set(requests).size,
    'failures logged': troublesIn(folder),
  };
}

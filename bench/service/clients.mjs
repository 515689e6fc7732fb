/** clients that each save a post again and again → what was lost, how long answers took, how memory grew. */
import {
  contentOf,
  percentile,
  requestsIn,
  startService,
  troublesIn,
  wait,
  wordsOf,
} from './running-service.mjs';

/** Milliseconds between two looks at a job, and between two at memory. */
const POLL_MS = 500;
const MEMORY_MS = 1000;

/** States of jobs that have not ended. */
const OPEN = new Set(['waiting', 'running']);

/** Seconds after which memory should not grow. */
const SETTLED = 10;

/** @see ../service.mjs */
export async function measureClients({ clients, seconds, latency, folder }) {
  const service = await startService(folder, { latency });
  const end = performance.now() + seconds * 1000;
  const [times, taken, memory] = [[], [], []];
  let refused = 0;
  const measuring = setInterval(() => memory.push(service.memory()), MEMORY_MS);

  const timed = async (asking) => {
    const begun = performance.now();
    const answer = await asking();
    times.push(performance.now() - begun);
    return answer;
  };
  const untilEnded = async ({ id, state: first }) => {
    let state = first;
    while (OPEN.has(state) && performance.now() < end) {
      await wait(POLL_MS);
      ({
        body: { state },
      } = await timed(() => service.ask(`/v1/jobs/${id}`)));
    }
  };
  const saveOften = async (post) => {
    for (let version = 1; performance.now() < end; version++) {
      const { status, body } = await timed(() =>
        service.save(`post-${post}`, contentOf(post, version)),
      );
      if (status === 202) {
        taken.push({ id: body.id, post, version });
        await untilEnded(body);
      } else refused++;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, post) => saveOften(post)));
  clearInterval(measuring);
  await service.untilIdle();
  const states = await Promise.all(
    taken.map(async ({ id }) => (await service.ask(`/v1/jobs/${id}`)).body.state),
  );
  await service.end();

  const last = new Map(taken.map(({ post, version }) => [post, version]));
  const wrong = [...last].filter(
    ([post, version]) => !wordsOf(folder, `post-${post}`)?.includes(`Version ${version} of`),
  );
  const requests = requestsIn(folder);
  return {
    'jobs taken': taken.length,
    'jobs lost (wanted 0)': states.filter((state) => state !== 'done' && state !== 'superseded')
      .length,
    'requests refused': refused,
    'editions that are not the last content': wrong.length,
    'clips recorded twice (wanted 0)': requests.length - new Set(requests).size,
    answers: times.length,
    'answers, median ms': percentile(times, 0.5).toFixed(0),
    'answers, p99 ms (wanted < 250)': percentile(times, 0.99).toFixed(0),
    [`memory after ${SETTLED} s, MB`]: memory[SETTLED] ?? memory.at(-1),
    'memory at the end, MB': memory.at(-1),
    'most memory, MB': Math.max(...memory),
    'failures logged': troublesIn(folder),
  };
}

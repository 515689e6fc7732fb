/** SIGKILLs while clients save → whether every job that was taken is done once, and what was recorded twice. */
import { join } from 'node:path';
import { hasQueueServer, startQueueServer } from '../../test/helpers/queue-servers.mjs';
import {
  answersIn,
  contentOf,
  randomNumbers,
  requestsIn,
  startService,
  startWorker,
  troublesIn,
  wait,
  wordsOf,
} from './running-service.mjs';

/** Posts that are saved at once. */
const POSTS = 12;

/** Milliseconds of life between two kills: at least, and up to so many more. */
const LIFE_MS = 500;
const MORE_MS = 2500;

/** Half of the kills with the jobs in the process, half with a worker of a queue on Redis. @see ../service.mjs */
export async function measureKills({ kills, latency, seed, folder }) {
  const here = await killOften({
    kills: Math.ceil(kills / 2),
    latency,
    seed,
    folder: join(folder, 'process'),
  });
  const rows = labelled(here, 'in the process');
  if (kills < 2) return rows;
  if (!hasQueueServer('redis'))
    return { ...rows, 'with a queue': 'not measured: redis-server is not installed' };
  const server = await startQueueServer('redis');
  try {
    const queued = { kills: Math.floor(kills / 2), latency, seed: seed + 1 };
    const place = { folder: join(folder, 'queue'), queue: server.url };
    const worker = await startWorker(place.folder, { ...place, latency });
    try {
      return { ...rows, ...labelled(await killOften({ ...queued, ...place }), 'with a queue') };
    } finally {
      await worker.end();
    }
  } finally {
    await server.close();
  }
}

function labelled(rows, where) {
  return Object.fromEntries(
    Object.entries(rows).map(([what, value]) => [`${where}: ${what}`, value]),
  );
}

/** How often a text is there beyond once. */
function countTwice(texts) {
  return texts.length - new Set(texts).size;
}

async function killOften({ kills, latency, seed, folder, queue }) {
  const random = randomNumbers(seed);
  const taken = new Map();
  const last = new Map();
  let version = 0;
  let unanswered = 0;
  for (let killed = 0; killed < kills; killed++) {
    const service = await startService(folder, { latency, queue });
    const life = { isOver: false };
    const saving = Array.from({ length: POSTS }, async (_, post) => {
      while (!life.isOver) {
        const saved = ++version;
        try {
          const { status, body } = await service.save(`post-${post}`, contentOf(post, saved));
          if (status === 202) taken.set(body.id, { post, version: saved });
          last.set(post, saved);
        } catch {
          // Killed before it answered: the job may have been taken or not.
          unanswered++;
          last.delete(post);
        }
        await wait(200 + random() * 600);
      }
    });
    await wait(LIFE_MS + random() * MORE_MS);
    life.isOver = true;
    await service.kill();
    await Promise.all(saving);
  }
  const service = await startService(folder, { latency, queue });
  for (let post = 0; post < POSTS; post++) {
    last.set(post, ++version);
    const { body } = await service.save(`post-${post}`, contentOf(post, version));
    taken.set(body.id, { post, version });
  }
  await service.untilIdle();
  const states = new Map();
  let doubled = 0;
  for (const id of taken.keys()) {
    const { body } = await service.ask(`/v1/jobs/${id}`);
    states.set(body.state ?? 'lost', (states.get(body.state ?? 'lost') ?? 0) + 1);
    const events = await (await fetch(new URL(`/v1/jobs/${id}/events`, service.url))).text();
    if ([...events.matchAll(/"state":"(?:done|failed|superseded|takenBack)"/g)].length !== 1)
      doubled++;
  }
  await service.end();
  const requests = requestsIn(folder);
  const twice = countTwice(requests);
  const wrong = [...last].filter(
    ([post, saved]) => !wordsOf(folder, `post-${post}`)?.includes(`Version ${saved} of`),
  );
  return {
    kills,
    'jobs taken': taken.size,
    'saves that a kill left unanswered': unanswered,
    'jobs by state': JSON.stringify(Object.fromEntries(states)),
    'jobs lost (wanted 0)': states.get('lost') ?? 0,
    'jobs with more than one end, or none (wanted 0)': doubled,
    'editions that are not the last content (wanted 0)': wrong.length,
    requests: requests.length,
    // The worker is not killed.
    ...(queue
      ? { 'requests made twice (wanted 0)': twice }
      : {
          'requests made twice, as they were in flight at a kill': twice,
          'of these, answered before it (wanted 0)': countTwice(answersIn(folder)),
        }),
    'failures logged': troublesIn(folder),
  };
}

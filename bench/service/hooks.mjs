/**
 * saves, a receiver that fails, is slow and is down for a while, and one that is well → whether each event arrived, in
 * order for each edition, with its id and a right signature, and whether one receiver held up the other.
 */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { contentOf, percentile, randomNumbers, startService, wait } from './running-service.mjs';

const POSTS = 20;
const SECRET = 'a secret of the bench';

/** Parts of the requests that fail, and that take long. */
const FAILS = 0.3;
const SLOW = 0.1;
const SLOW_MS = 3000;

/** Parts of the time of saving at which the receiver goes down and comes back; at full size a minute. */
const DOWN_FROM = 0.25;

/** Milliseconds between two saves. */
const PAUSE_MS = 250;

/** Seconds within which everything must have arrived after the last save: the longest waits are 81 and 243 seconds. */
const DRAINED = 420;

/** @see ../service.mjs */
export async function measureHooks({ seconds, latency, seed, folder }) {
  const random = randomNumbers(seed);
  const down = { isDown: false };
  const bad = await startReceiver(async () => {
    if (down.isDown) return undefined;
    if (random() < SLOW) await wait(SLOW_MS);
    return random() < FAILS ? 503 : 204;
  });
  const good = await startReceiver(async () => 204);
  const service = await startService(folder, { latency });
  for (const [name, { url }] of [
    ['bad', bad],
    ['good', good],
  ]) {
    const hook = { direction: 'out', name, url, secret: SECRET };
    const { status, body } = await service.ask('/v1/hooks', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(hook),
    });
    if (status !== 201) throw new Error(`the hook was not added: ${JSON.stringify(body)}`);
  }
  const total = seconds * 1.5 * 1000;
  const begun = performance.now();
  const timer = [
    setTimeout(() => (down.isDown = true), total * DOWN_FROM),
    setTimeout(() => (down.isDown = false), total * DOWN_FROM + seconds * 1000),
  ];
  const jobs = [];
  for (let version = 1; performance.now() - begun < total; version++) {
    const post = Math.floor(random() * POSTS);
    const isUndo = random() < 0.1;
    const { status, body } = isUndo
      ? await service.undo(`post-${post}`)
      : await service.save(`post-${post}`, contentOf(post, version));
    if (status === 202) jobs.push(body.id);
    await wait(PAUSE_MS);
  }
  for (const each of timer) clearTimeout(each);
  down.isDown = false;
  await service.untilIdle();
  const expected = await eventsOf(service, jobs);
  const drained = await untilDrained(service);
  await service.end();
  const attempts = bad.attempts();
  await Promise.all([bad.close(), good.close()]);
  return {
    'seconds that the receiver was down': seconds,
    'events of jobs that ended': expected.length,
    ...rowsOf('the bad receiver', { expected, got: bad.taken }),
    ...rowsOf('the other receiver', { expected, got: good.taken }),
    'attempts at the bad receiver': attempts,
    'seconds from the last save until all had arrived': drained,
    'delay at the other receiver, p99 ms': percentile(
      good.taken.map(({ delay }) => delay),
      0.99,
    ).toFixed(0),
  };
}

/** Ids of the events that jobs must have caused, in the order of their ends, with their editions. */
async function eventsOf(service, ids) {
  const ended = [];
  for (const id of ids) {
    const { body } = await service.ask(`/v1/jobs/${id}`);
    if (body.state === 'done' || body.state === 'failed')
      ended.push({ id: `${id}.${body.state}`, slug: body.slug, at: body.endedAt });
  }
  return ended.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Waits until nothing is on its way. Returns the seconds it took, or why it did not end. */
async function untilDrained(service) {
  const begun = performance.now();
  for (;;) {
    const seconds = Math.round((performance.now() - begun) / 1000);
    const left = await service.ask('/v1/hooks/bad/deliveries');
    if (left.body.deliveries.length === 0) return seconds;
    if (seconds > DRAINED) return `${left.body.deliveries.length} not after ${seconds}`;
    await wait(500);
  }
}

function rowsOf(who, { expected, got }) {
  const first = new Map(got.toReversed().map((each) => [each.id, each]));
  const missing = expected.filter(({ id }) => !first.has(id));
  const slugs = new Set(expected.map(({ slug }) => slug));
  const wrong = [...slugs].filter((slug) => {
    const arrived = [...new Set(got.filter((each) => each.slug === slug).map(({ id }) => id))];
    const wanted = expected.filter((each) => each.slug === slug).map(({ id }) => id);
    return arrived.join(' ') !== wanted.filter((id) => first.has(id)).join(' ');
  });
  return {
    [`${who}: events that did not arrive (wanted 0)`]: missing.length,
    [`${who}: editions whose events came out of order (wanted 0)`]: wrong.length,
    [`${who}: events that came more than once`]: got.length - first.size,
    [`${who}: wrong signatures or ids (wanted 0)`]: got.filter(({ isRight }) => !isRight).length,
  };
}

/** A receiver on loopback. `answer`: the status of an answer; `undefined`: the connection is cut. */
async function startReceiver(answer) {
  const taken = [];
  let attempts = 0;
  const server = createServer(async (request, response) => {
    attempts++;
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const status = await answer();
    if (status === undefined) return request.destroy();
    if (status < 300) taken.push(readMessage(request, body));
    response.writeHead(status).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    taken,
    attempts: () => attempts,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function readMessage({ headers }, body) {
  const { id, timestamp, data } = JSON.parse(body.toString());
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.`;
  const hmac = createHmac('sha256', SECRET).update(signed).update(body).digest('base64');
  const isRight = headers['webhook-signature'] === `v1,${hmac}` && headers['webhook-id'] === id;
  return { id, slug: data.slug, isRight, delay: Date.now() - Date.parse(timestamp) };
}

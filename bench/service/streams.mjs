/** many open event streams → what each costs, how quick other answers are beside them, and whether all end with their jobs. */
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { contentOf, percentile, startService, wait } from './running-service.mjs';

/** Jobs whose events are streamed. */
const JOBS = 50;

/** Streams that are opened at once. */
const AT_ONCE = 200;

/** Seconds of ordinary requests beside the streams. */
const SECONDS = 10;

/** Seconds within which every stream must end after the jobs went on. */
const ENDS_WITHIN = 180;

/** @see ../service.mjs */
export async function measureStreams({ streams, folder }) {
  const service = await startService(folder, { holds: true });
  const ids = [];
  for (let post = 0; post < JOBS; post++)
    ids.push((await service.save(`post-${post}`, contentOf(post, 1))).body.id);
  await wait(2000);
  const before = service.memory();
  const agent = new Agent({ maxSockets: Infinity });
  const opened = [];
  for (let at = 0; at < streams; at += AT_ONCE) {
    const count = Math.min(AT_ONCE, streams - at);
    const some = Array.from({ length: count }, (_, i) =>
      openStream(new URL(`/v1/jobs/${ids[(at + i) % JOBS]}/events`, service.url), agent),
    );
    opened.push(...(await Promise.all(some)));
  }
  const refusedBeyond = (await openStream(new URL(`/v1/jobs/${ids[0]}/events`, service.url), agent))
    .status;
  const times = [];
  const until = performance.now() + SECONDS * 1000;
  while (performance.now() < until) {
    const begun = performance.now();
    await service.ask('/v1/jobs?limit=1');
    times.push(performance.now() - begun);
    await wait(20);
  }
  const during = service.memory();
  const metrics = await (await fetch(new URL('/metrics', service.url))).text();
  writeFileSync(join(folder, 'go'), '');
  const late = wait(ENDS_WITHIN * 1000).then(() => 'late');
  await Promise.race([Promise.all(opened.map(({ ended }) => ended)), late]);
  const whole = opened.filter(({ text }) => text().includes('"state":"done"'));
  await service.untilIdle();
  await wait(2000);
  const after = service.memory();
  const left = await (await fetch(new URL('/metrics', service.url))).text();
  await service.end();
  agent.destroy();
  return {
    'streams asked for': streams,
    'answered 200': opened.filter(({ status }) => status === 200).length,
    'open, as the metrics say': openStreamsIn(metrics),
    'the next one is answered': refusedBeyond,
    'memory before, MB': before,
    'memory with all open, MB': during,
    'kilobytes a stream': (((during - before) * 1024) / streams).toFixed(1),
    'answers beside them, median ms': percentile(times, 0.5).toFixed(0),
    'answers beside them, p99 ms': percentile(times, 0.99).toFixed(0),
    'streams that had the end of their job (wanted all)': whole.length,
    'open afterwards (wanted 0)': openStreamsIn(left),
    'memory afterwards, MB': after,
  };
}

function openStreamsIn(metrics) {
  return Number(/^lectern_event_streams (\d+)$/m.exec(metrics)?.[1]);
}

/** Opens one; resolves with its status when the head has come. */
function openStream(url, agent) {
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      const ended = new Promise((end) => {
        response.once('end', end);
        response.once('error', end);
        response.once('close', end);
      });
      resolve({ status: response.statusCode, ended, text: () => text });
    });
    asking.once('error', reject);
    asking.end();
  });
}

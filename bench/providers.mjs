/**
 * loopback services with limits and faults → how a run of a thousand segments fares against them:
 * `npm run bench:providers`; `-- --short` with a tenth of them, `-- limit kills` only these parts.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from './faults/random.mjs';
import { startServer } from './providers/failing-server.mjs';

const RECORD = fileURLToPath(new URL('./providers/record.mjs', import.meta.url));
const isShort = process.argv.includes('--short');
const SEGMENTS = isShort ? 100 : 1000;

/** Requests a minute of the service with a limit: a thousand segments take longer than a minute. */
const LIMIT = isShort ? 60 : 600;

const PARTS = {
  limit: limited,
  faults: failing,
  kills: killed,
  refused: (store) => down(store, 'refuses'),
  broken: (store) => down(store, 'answers 500'),
  hanging: (store) => down(store, 'hangs'),
  default: (store) => hangingByDefault(store),
};

const named = process.argv.slice(2).filter((word) => word in PARTS);
for (const name of named.length > 0 ? named : Object.keys(PARTS)) await withStore(PARTS[name]);

async function withStore(measure) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    await measure(join(folder, 'store'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A limit by the minute and 300 ms for each answer. */
async function limited(store) {
  const server = await startServer({ latency: 0.3 });
  const capabilities = { requestsPerMinute: LIMIT, maxConcurrency: 20 };
  const provider = { port: server.port, timeout: 30, capabilities };
  const { seconds, heaps, clips, error } = await record({ segments: SEGMENTS, store, provider })
    .done;
  const times = server.asked.map(({ time }) => time - server.asked[0].time);
  // The earliest at which the last could be sent: a minute behind the one that it must wait for.
  const earliest = 60 + times[SEGMENTS - LIMIT - 1];
  const numbers = server.asked.map(({ text }) => Number(/\d+/u.exec(text)[0]));
  say('limit', {
    segments: clips ?? error,
    seconds: round(seconds),
    'most in any 60 s': mostInAMinute(times),
    'share of the limit used': `${round((earliest / times.at(-1)) * 100)} %`,
    'farthest from its turn': Math.max(...numbers.map((number, at) => Math.abs(number - at - 1))),
    'heap by 100 segments (MB)': heaps.join(' '),
  });
  await server.close();
}

function mostInAMinute(times) {
  let first = 0;
  return times.reduce((most, time, index) => {
    while (time - times[first] >= 60) first++;
    return Math.max(most, index - first + 1);
  }, 0);
}

/** Every fifth answer is wrong, in every way at once. */
async function failing(store) {
  const server = await startServer({ latency: 0.02, faultShare: 0.2, random: randomFrom(7) });
  const provider = { port: server.port, timeout: 2, capabilities: { maxConcurrency: 8 } };
  const { seconds, clips, error } = await record({ segments: SEGMENTS, store, provider }).done;
  say('faults', {
    segments: clips ?? error,
    seconds: round(seconds),
    'requests a segment': round(server.asked.length / SEGMENTS),
    faults: countBy(server.asked.map(({ fault }) => fault)),
  });
  await server.close();
}

/** The same, killed five times on the way. */
async function killed(store) {
  const server = await startServer({ latency: 0.02, faultShare: 0.2, random: randomFrom(8) });
  const provider = { port: server.port, timeout: 2, capabilities: { maxConcurrency: 8 } };
  const inFlight = [];
  for (let kill = 1; kill <= 5; kill++) {
    const run = record({ segments: SEGMENTS, store, provider });
    await untilAsked(server, Math.round((kill * SEGMENTS) / 7));
    inFlight.push(server.atWork());
    run.child.kill('SIGKILL');
    await run.done.catch(() => undefined);
  }
  const { clips, error } = await record({ segments: SEGMENTS, store, provider }).done;
  const answered = server.asked.filter(({ fault }) => fault === 'none').length;
  say('kills', {
    segments: clips ?? error,
    'answers paid twice': answered - SEGMENTS,
    'requests in flight at the kills': inFlight.join(' '),
  });
  await server.close();
}

async function untilAsked({ asked }, count) {
  while (asked.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** A service that is down for good, without and with another to go on with. */
async function down(store, way) {
  const broken = await startServer({ faultShare: 1, random: way === 'hangs' ? hanging : () => 0 });
  if (way === 'refuses') await broken.close();
  const other = await startServer({});
  const provider = { port: broken.port, timeout: 5 };
  const task = { segments: 20, store, provider };
  const alone = await record(task).done;
  const helped = await record({ ...task, failover: { port: other.port, id: 'other' } }).done;
  say(`down: ${way}`, {
    'seconds to the error': round(alone.seconds),
    error: alone.error,
    'seconds with failover': round(helped.seconds),
    'spoken by': helped.speakers?.join(', ') ?? helped.error,
  });
  if (way !== 'refuses') await broken.close();
  await other.close();
}

/** The same with a provider that comes with Lectern, and none of its settings. */
async function hangingByDefault(store) {
  const broken = await startServer({ faultShare: 1, random: hanging });
  const other = await startServer({});
  const provider = { id: 'openai-compatible', baseUrl: `http://127.0.0.1:${broken.port}/v1` };
  const task = { segments: 20, store, provider };
  const alone = await record(task).done;
  const helped = await record({ ...task, failover: { port: other.port, id: 'other' } }).done;
  say('down: hangs, default settings', {
    'seconds to the error': round(alone.seconds),
    error: alone.error,
    'seconds with failover': round(helped.seconds),
    'spoken by': helped.speakers?.join(', ') ?? helped.error,
  });
  await broken.close();
  await other.close();
}

/** Starts a run in a process of its own. `done`: what it says at its end. */
function record(task) {
  const child = spawn(process.execPath, ['--expose-gc', RECORD, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const done = new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.on('close', () =>
      text === '' ? reject(new Error('killed')) : resolve(JSON.parse(text)),
    );
  });
  return { child, done };
}

/** The fault that stands fifth in the server's list. */
function hanging() {
  return 0.7;
}

function countBy(names) {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function round(number) {
  return Math.round(number * 100) / 100;
}

function say(name, facts) {
  process.stdout.write(`${name}\n`);
  for (const [fact, value] of Object.entries(facts)) process.stdout.write(`  ${fact}: ${value}\n`);
}

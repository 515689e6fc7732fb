/**
 * The service under load on loopback, with a voice of tones, and its speech with the built-in one → what the rows of BENCHMARKS.md on it say.
 *
 *   npm run bench:service -- [PART…] [--clients N] [--seconds N] [--kills N] [--saves N] [--posts N] [--streams N] [--latency MS]
 *
 * PART, each alone or several one after the other (all if none is named):
 *
 *   clients  so many clients, each of which saves a post of its own, waits until it is done and saves it changed, for
 *            so many seconds: answers lost, editions lost or doubled, the 99th percentile of answers, memory
 *   kills    so many SIGKILLs while clients save, half with the jobs in the process, half with a worker of a queue on
 *            Redis: every job that was taken done once, requests made twice
 *   saves    so many saves of so many posts at random moments, some the same, some undone: whether each edition is the
 *            last content, and how many requests were made beyond what they need one after the other
 *   hooks    a receiver of webhooks that fails 30 %, is slow and is down for so many seconds, beside one that is well:
 *            each event at least once, in order for each edition, with its id; the waits between attempts make it the longest
 *   streams  so many open event streams: what each costs, answers beside them, whether each has the end of its job
 *   idle     memory of the service that has done nothing yet
 *   speech   how much later the first byte of a spoken text comes than its first sentence, warm, in each format
 *
 * The service is in a process of its own in each part, which also says how many seconds it took.
 *
 * --latency  milliseconds that a request of the voice takes; 20 by default
 * --seed     another order of saves, kills and undos
 *
 * Linux alone tells memory.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureClients } from './service/clients.mjs';
import { measureFirstByte } from './service/first-byte.mjs';
import { measureHooks } from './service/hooks.mjs';
import { measureIdle } from './service/idle.mjs';
import { measureKills } from './service/kills.mjs';
import { measureSaves } from './service/saves.mjs';
import { measureStreams } from './service/streams.mjs';

const PARTS = {
  idle: measureIdle,
  clients: measureClients,
  kills: measureKills,
  saves: measureSaves,
  hooks: measureHooks,
  streams: measureStreams,
  speech: measureSpeech,
};

const number = (of) => ({ type: 'string', default: String(of) });
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clients: number(200),
    seconds: number(60),
    kills: number(50),
    saves: number(1000),
    posts: number(50),
    streams: number(10_000),
    latency: number(20),
    seed: number(1),
  },
});
const options = Object.fromEntries(
  Object.entries(values).map(([name, text]) => [name, Number(text)]),
);
const unknown = positionals.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`${unknown} is not a part: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
console.log(
  `${cpus().length} processors, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`,
);
for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    console.log(`\n${name}`);
    const begun = performance.now();
    for (const [what, value] of Object.entries(await PARTS[name]({ ...options, folder })))
      console.log(`  ${what.padEnd(64)} ${value}`);
    console.log(`  ${'seconds'.padEnd(64)} ${((performance.now() - begun) / 1000).toFixed(0)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two of the formats need it. */
async function hasFfmpeg() {
  const { findFfmpeg } = await import('../dist/track/encoders/ffmpeg.js');
  return findFfmpeg().then(
    () => true,
    () => false,
  );
}

async function measureSpeech({ folder }) {
  const rows = {};
  const formats = ['pcm', 'wav', 'mp3', 'flac', ...((await hasFfmpeg()) ? ['opus', 'aac'] : [])];
  for (const format of formats) {
    const { firstByte, firstSentence, later, runs } = await measureFirstByte({ folder, format });
    rows[`${format}, first byte, s (median of ${runs})`] =
      `${firstByte.toFixed(3)}; sentence alone ${firstSentence.toFixed(3)}; later ${later.toFixed(3)}`;
  }
  return rows;
}

/**
 * An archive of tones, on one machine and on many → what each row of BENCHMARKS.md on it says.
 *
 *   npm run bench:scale -- [PART…] [--queue redis|postgres] [--articles N] [--folder FOLDER] [--short]
 *
 * PART, each alone or several one after the other (the first if none is named):
 *
 *   archive     one machine: a cold build, then how soon a run is done that changes nothing, or one article
 *   backfill    one machine: a backfill of so many articles of a sitemap, all done and unchanged: their
 *               address answers nobody, so one request would be a failure
 *   throughput  articles of 20 segments and 200 ms a request: one, two and four workers
 *   overhead    processor time of a worker beyond that of a build of the same articles
 *   kills       20 workers killed, two restarts of the server, one of twenty calls to an object store
 *               failed: what was recorded twice, and whether the audio is that of a quiet run
 *   budget      eight workers, some killed, with a cap of characters: what was really sent
 *   rate        eight workers and 600 requests a minute: the most in any sixty seconds
 *   waiting     what an article that waits takes: on the server, in the store, and to enqueue
 *
 * --queue     one of the two servers, which must be installed; both, one after the other, if left out
 * --articles  how many; each part says what it takes by default
 * --folder    archive: a folder that is kept and used again, since a cold build of a thousand takes long
 * --short     archive: one sentence a paragraph: as many clips and files, a quarter of the audio
 * --seed      kills, budget: another order of kills
 * --latency   throughput: milliseconds that a request takes; 200 by default
 * --profile   throughput, overhead: a folder for the CPU profiles of the workers
 *
 * `kills` needs moto: `TEST_MOTO_PYTHON` names a Python that has it. Linux alone tells memory and
 * processor time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureArchive, measureBackfill } from './scale/archive.mjs';
import { measureBudget } from './scale/budget.mjs';
import { measureKills } from './scale/kills.mjs';
import { measureOverhead } from './scale/overhead.mjs';
import { measureRate } from './scale/rate.mjs';
import { measureThroughput } from './scale/throughput.mjs';
import { measureWaiting } from './scale/waiting.mjs';

/** Parts, with the articles that each takes. */
const ON_ONE_MACHINE = {
  archive: { measure: measureArchive, articles: 1_000 },
  backfill: { measure: measureBackfill, articles: 10_000 },
};
const ON_MANY = {
  throughput: { measure: measureThroughput, articles: 500 },
  overhead: { measure: measureOverhead, articles: 50 },
  kills: { measure: measureKills, articles: 500 },
  budget: { measure: measureBudget, articles: 40 },
  rate: { measure: measureRate, articles: 120 },
  waiting: { measure: measureWaiting, articles: 300 },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string' },
    folder: { type: 'string' },
    latency: { type: 'string', default: '200' },
    profile: { type: 'string' },
    queue: { type: 'string' },
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
  },
});
const queues = values.queue ? [values.queue] : ['redis', 'postgres'];

for (const name of positionals.length > 0 ? positionals : ['archive']) {
  const part = ON_ONE_MACHINE[name] ?? ON_MANY[name];
  if (!part)
    throw new Error(`${name} is no part: ${Object.keys({ ...ON_ONE_MACHINE, ...ON_MANY })}`);
  for (const queue of name in ON_MANY ? queues : [undefined]) await measure(part, { name, queue });
}

async function measure(part, { name, queue }) {
  const count = Number(values.articles ?? part.articles);
  const title = [name, queue, `${count} articles`].filter(Boolean).join(' · ');
  console.log(
    `${new Date().toISOString().slice(0, 10)} · ${cpus().length} cores, ${cpus()[0].model} · Node ${process.versions.node} · ${loadavg()[0].toFixed(1)} at work before · ${title}`,
  );
  const isKept = values.folder !== undefined;
  const folder = isKept ? resolve(values.folder) : mkdtempSync(join(tmpdir(), 'lectern-'));
  const { short: isShort, profile } = values;
  const [seed, latencyMs] = [Number(values.seed), Number(values.latency)];
  try {
    await part.measure({ folder, count, queue, isShort, seed, latencyMs, profile });
  } finally {
    if (!isKept) rmSync(folder, { recursive: true, force: true });
  }
}

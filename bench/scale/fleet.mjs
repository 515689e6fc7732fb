/** a folder and a kind of server → that server, its queue, articles in it, and worker processes that may be killed. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forEachSource } from '../../dist/run/batch.js';
import { openProject } from '../../dist/run/project/project.js';
import { enqueueArticle } from '../../dist/workers/enqueue-article.js';
import { openWorkplace } from '../../dist/workers/workplace.js';
import { startQueueServer } from '../../test/helpers/queue-servers.mjs';

const WORKER = fileURLToPath(new URL('../../test/helpers/queue-worker.mjs', import.meta.url));

/** Segments of an article: its title, and paragraphs of about a second. */
export const SEGMENTS = 20;

/** Milliseconds that a request takes. */
const LATENCY_MS = 200;

/** Seconds after which the jobs of a dead worker go to another: fewer than the 30 of a real one. */
const LEASE_SECONDS = 10;

/** Characters of a text, of a second each: a word of six syllables, and a full stop. */
const SYLLABLES = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'ri', 'so', 'tu'];
export const CHARACTERS = 13;

/** Starts the server and opens its queue. `shared` is a folder, or `s3://…`. */
export async function openFleet({ folder, queue: kind, shared = join(folder, 'shared') }) {
  const output = join(folder, 'output');
  const log = join(folder, 'requests.jsonl');
  mkdirSync(output, { recursive: true });
  const server = await startQueueServer(kind);
  const workplace = await openWorkplace(
    { queue: server.url, sharedStore: shared },
    { root: folder },
  );
  const workers = new Set();
  let machines = 0;

  return {
    folder,
    output,
    shared,
    queue: workplace.queue,
    url: server.url,
    restartServer: server.restart,
    enqueue: (articles, options) =>
      enqueueArticles({ articles, folder, output, shared, workplace }, options),
    startWorker: (options) => {
      const machine = join(folder, `machine-${++machines}`);
      const worker = startNode(WORKER, {
        queue: server.url,
        sharedStore: shared,
        output,
        store: machine,
        root: folder,
        log,
        latencyMs: LATENCY_MS,
        leaseSeconds: LEASE_SECONDS,
        ...options,
      });
      workers.add(worker);
      worker.ended.finally(() => workers.delete(worker)).catch(() => undefined);
      return worker;
    },
    /** What was asked of the voice, in the order of time: `{ at, text }`, `at` in milliseconds. */
    requests: () => readLines(log).sort((a, b) => a.at - b.at),
    countRequests: () => countLines(log),
    close: async () => {
      for (const worker of workers) worker.kill();
      await workplace.close().catch(() => undefined);
      await server.close();
    },
  };
}

/** Runs a program of this bench with options. `ended` gives what it printed, as JSON. */
export function startNode(program, { profile, ...options }) {
  const profiling = profile ? ['--cpu-prof', '--cpu-prof-dir', profile] : [];
  const child = spawn(process.execPath, [...profiling, program, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(undefined);
      else if (code === 0) resolve(JSON.parse(stdout));
      else reject(new Error(`${program} ended with ${code ?? signal}: ${stderr}`));
    });
  });
  ended.catch(() => undefined);
  return {
    ended,
    troubles: () => stderr,
    kill: () => child.kill('SIGKILL'),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Waits until every article has its edition. Fails where one is parked. */
export async function untilMade(fleet, articles) {
  let missing = articles.map(({ slug }) => join(fleet.output, slug, 'edition.json'));
  for (;;) {
    missing = missing.filter((edition) => !existsSync(edition));
    if (missing.length === 0) return;
    await pause(100);
  }
}

/** Waits until nothing waits and nothing is in work. */
export async function untilIdle({ queue }) {
  for (;;) {
    const { waiting, active, segments } = await queue.counts();
    if (waiting + active + segments.waiting + segments.active === 0) return;
    await pause(200);
  }
}

/** Waits until so many workers are connected. */
export async function untilConnected({ queue }, workers) {
  while ((await queue.counts()).workers < workers) await pause(50);
}

/** The audio of each edition: its name holds the digest of its content. */
export function listAudio(output, articles) {
  const audioIn = (slug) => readdirSync(join(output, slug)).find((name) => name.endsWith('.mp3'));
  return articles.map(({ slug }) => audioIn(slug));
}

export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Numbers from 0 to 1, the same every time for a seed. */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

async function enqueueArticles({ articles, folder, output, shared, workplace }, options = {}) {
  const store = join(folder, 'enqueuing');
  const place = { root: folder, output, store, sharedStore: shared };
  const project = openProject({ ...place, provider: 'tone' });
  const sources = articles.map((content) => ({ kind: 'markdown', content }));
  const results = await forEachSource(sources, {
    project,
    work: (run) => enqueueArticle(run, { workplace, priority: 'fresh', ...options }),
  });
  await project.close();
  for (const { error } of results) if (error) throw error;
  return results.map(({ value }) => value);
}

/** Articles of 20 segments of a second; no two segments say the same. */
export function shortArticles(count) {
  return Array.from({ length: count }, (_, i) => articleOf(i));
}

function articleOf(index) {
  const texts = Array.from({ length: SEGMENTS - 1 }, (_, i) => wordOf(index * SEGMENTS + i));
  return [`# Article ${index}`, ...texts.map((text) => `${text}.`)].join('\n\n');
}

function wordOf(number) {
  const digits = String(number).padStart(6, '0');
  const word = [...digits].map((digit) => SYLLABLES[digit]).join('');
  return word[0].toUpperCase() + word.slice(1);
}

function readLines(file) {
  return readText(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function countLines(file) {
  return readText(file).split('\n').length - 1;
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

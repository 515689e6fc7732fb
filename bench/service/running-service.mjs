/** a folder → the service of the bench in a process of its own, and how it is asked. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('tone-service.mjs', import.meta.url));
const WORKER = fileURLToPath(new URL('../../test/helpers/queue-worker.mjs', import.meta.url));
const MEGABYTE = 1024;

/** Starts it. `kill`: as SIGKILL; `end`: as SIGTERM, with the seconds it took. */
export async function startService(folder, { latency = 0, queue, holds = false } = {}) {
  const flags = [
    '--latency',
    String(latency),
    ...(queue ? ['--queue', queue] : []),
    ...(holds ? ['--hold'] : []),
  ];
  const child = spawn(process.execPath, [PROGRAM, folder, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data).trim()));
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
  });
  const ask = async (path, init) => {
    const response = await fetch(new URL(path, url), init);
    const body = await response.json();
    return { status: response.status, body };
  };
  const stop = async (signal) => {
    child.kill(signal);
    await ended;
  };
  return {
    url,
    ask,
    save: (slug, content, key) =>
      ask('/v1/editions', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
        body: JSON.stringify({ slug, source: { kind: 'markdown', content } }),
      }),
    undo: (slug) => ask(`/v1/editions/${slug}`, { method: 'DELETE' }),
    /** Waits until no job waits or runs. */
    untilIdle: async () => {
      for (;;) {
        const open = await Promise.all(
          ['waiting', 'running'].map((state) => ask(`/v1/jobs?state=${state}&limit=1`)),
        );
        if (open.every(({ body }) => body.jobs.length === 0)) return;
        await wait(200);
      }
    },
    memory: () => memoryOf(child.pid),
    kill: () => stop('SIGKILL'),
    end: () => stop('SIGTERM'),
  };
}

/** Megabytes of a process. */
function memoryOf(pid) {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(text)[1]) / MEGABYTE);
}

/** @param {number} ms */
export function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Starts a worker of tones on a queue for the service of a folder, in a process of its own. */
export async function startWorker(folder, { queue, latency }) {
  const about = {
    queue,
    root: folder,
    output: join(folder, 'output'),
    store: join(folder, 'worker'),
    sharedStore: join(folder, 'shared'),
    log: join(folder, 'requests.txt'),
    latencyMs: latency,
  };
  const child = spawn(process.execPath, [WORKER, JSON.stringify(about)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Texts that the voice was asked for. */
export function requestsIn(folder) {
  return textsIn(join(folder, 'requests.txt'));
}

/** Texts that the voice answered: what a kill interrupted is not among them. */
export function answersIn(folder) {
  return textsIn(join(folder, 'answered.txt'));
}

function textsIn(path) {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line).text);
}

/** Failures that the service logged. */
export function troublesIn(folder) {
  const path = join(folder, 'troubles.txt');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').length : 0;
}

/** The words of the edition of a post; `undefined` where there is none. */
export function wordsOf(folder, slug) {
  const path = join(folder, 'output', slug, 'edition.json');
  if (!existsSync(path)) return undefined;
  const { cues } = JSON.parse(readFileSync(path, 'utf8'));
  return cues.map(({ text }) => text).join(' ');
}

/** The content of a post at a version: one sentence differs from the one before. */
export function contentOf(post, version) {
  const lines = [0, 1, 2].map((i) => `Line ${i} of post ${post} stays as it is.`);
  return [`# Post ${post}`, `Version ${version} of post ${post}.`, ...lines].join('\n\n');
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The value below which so much of a list lies. */
export function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

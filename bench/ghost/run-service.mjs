/** a folder → `lectern service` at work there as an operator starts it, with what the rows need of it. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds between two looks at the jobs. */
const LOOK = 50;

/** Starts it; `start` again goes on in the same folder, at the same port. */
export async function openService({ folder, port, voice }) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'lectern.config.yaml'),
    // Ghost is on this machine: only for that may the service look at a private address.
    `allowPrivate: true\nservice:\n  public: true\n${voice ? `voice: ${voice}\n` : ''}`,
  );
  const lectern = (...args) =>
    execFileSync(process.execPath, [CLI, ...args], { cwd: folder, stdio: 'pipe' }).toString();
  const token = lectern('service', 'token', 'add', 'ghost', '--scope', 'admin').trim();
  const url = `http://127.0.0.1:${port}`;
  let child;
  const start = async () => {
    child = spawn(process.execPath, [CLI, 'service', '--port', String(port)], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.resume();
    await once(child.stdout, 'data');
  };
  const end = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const ask = async (path, { method = 'GET', body } = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return text === '' ? {} : JSON.parse(text);
  };
  await start();
  return {
    url,
    ask,
    /** What an operator types; returns the path and the secret. */
    addHook: ({ site, contentKey }) => {
      const about = ['--from', 'ghost', '--publishes', '--site', site, '--content-key', contentKey];
      const [path, secret] = lectern('service', 'hook', 'add', 'blog', ...about)
        .trim()
        .split('\n');
      return { path, secret };
    },
    start,
    end,
    output: join(folder, 'output'),
    /** Waits until jobs that came after `before` are done, and returns them. */
    jobsAfter: (before, patience) => jobsAfter(ask, { before, patience }),
    jobIds: async () => (await ask('/v1/jobs?limit=200')).jobs.map(({ id }) => id),
  };
}

const ENDED = new Set(['done', 'failed', 'superseded', 'takenBack']);

async function jobsAfter(ask, { before, patience = 120_000 }) {
  const known = new Set(before);
  const until = Date.now() + patience;
  let settled = 0;
  while (Date.now() < until) {
    await wait(LOOK);
    const { jobs } = await ask('/v1/jobs?limit=200');
    const added = jobs.filter(({ id }) => !known.has(id));
    const isDone = added.length > 0 && added.every(({ state }) => ENDED.has(state));
    settled = isDone ? settled + 1 : 0;
    // Ghost may send two notices for one change.
    if (settled === SETTLED_LOOKS) return added;
  }
  throw new Error('the service did nothing, or did not end it');
}

/** Looks in a row at which all jobs have ended: half a second. */
const SETTLED_LOOKS = 10;

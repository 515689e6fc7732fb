/** a folder → the built studio of it, and a browser's way to ask it without a browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KILL_AT = new URL('../faults/kill-at.mjs', import.meta.url).href;

/**
 * Starts it. `isArmed`: it can be made to die before a file operation. `flags`: of the command. `arm` says before which
 * (`at`), or where the folder is put aside before each (`moments`); `operations` gives those since. `end` resolves when it is
 * gone; `used` tells seconds of processor time and megabytes of memory.
 */
export async function startStudio(folder, { cwd, flags = [], isArmed = false } = {}) {
  const preload = isArmed ? ['--import', KILL_AT] : [];
  const child = spawn(
    process.execPath,
    [...preload, join(ROOT, 'dist/cli.js'), 'studio', folder, '--no-open', ...flags],
    {
      cwd,
      env: { ...process.env, ...(isArmed && { KILL_ARMED: '1' }) },
      stdio: ['ignore', 'pipe', 'ignore', ...(isArmed ? ['ipc'] : [])],
    },
  );
  const gone = once(child, 'exit');
  const url = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.split('\n')[0]);
    });
    child.on('exit', () => reject(new Error('the studio ended')));
  });
  const tell = async (message) => {
    const answered = once(child, 'message').then(([answer]) => answer);
    child.send(message, () => undefined);
    return Promise.race([answered, gone.then(() => undefined)]);
  };
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
    await gone;
  };
  return {
    url,
    arm: tell,
    operations: () => tell('operations'),
    end,
    gone,
    used: () => usedBy(child.pid),
  };
}

/** Asks as the page does; what is not answered, or refused, throws. */
export async function openClient(url) {
  const { origin } = new URL(url);
  const entered = await fetch(url, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0].split(';')[0];
  const ask = async (path, { method = 'GET', body, text = JSON.stringify(body) } = {}) => {
    const headers = { cookie, origin, 'content-type': 'application/json' };
    const init = { method, headers, ...(text !== undefined && { body: text }) };
    const response = await fetch(`${origin}${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  return { ask, json: async (...asked) => (await ask(...asked)).json() };
}

/** The articles, once each has been looked at. */
export async function readList({ json }) {
  for (;;) {
    const { articles } = await json('/api/articles');
    if (articles.every(({ state }) => state !== 'reading')) return articles;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Linux tells both; elsewhere neither is known. */
function usedBy(pid) {
  try {
    const [, stat] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = stat.split(' ').slice(11, 13);
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return {
      seconds: (Number(user) + Number(system)) / 100,
      megabytes: Math.round(kilobytes / 1000),
    };
  } catch {
    return { seconds: undefined, megabytes: undefined };
  }
}

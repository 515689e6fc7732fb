/** nothing → a Redis or a PostgreSQL server on loopback, in a temporary folder, for tests and measurements of the queue. */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, chownSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.mjs';

/** Where Debian keeps the programs of PostgreSQL, by version. */
const POSTGRES_ROOT = '/usr/lib/postgresql';

/** Milliseconds that a server may take to answer. */
const START_MS = 30_000;

/** Whether the server of this kind can be started here. */
export function hasQueueServer(kind) {
  return findProgram(kind === 'redis' ? 'redis-server' : 'initdb') !== undefined;
}

/** Starts a server of this kind on a free port; data survive `restart` and go with `close`. */
export async function startQueueServer(kind) {
  const folder = mkdtempSync(join(tmpdir(), `lectern-${kind}-`));
  const port = await freePort();
  const server = kind === 'redis' ? redisServer(folder, port) : postgresServer(folder, port);
  let child = await server.start();
  return {
    url: server.url,
    restart: async () => {
      await server.stop(child);
      child = await server.start();
    },
    stop: () => server.stop(child),
    start: async () => {
      child = await server.start();
    },
    close: async () => {
      await server.stop(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every write is on the disk before it is answered: nothing may be lost by a kill. */
function redisServer(folder, port) {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
  return {
    url: `redis://127.0.0.1:${port}`,
    start: async () => {
      const child = spawn(findProgram('redis-server'), [...args, ...durable], { stdio: 'ignore' });
      const cli = findProgram('redis-cli');
      await untilTrue(child, () => {
        const { stdout } = spawnSync(cli, ['-p', String(port), 'ping'], { encoding: 'utf8' });
        return stdout.trim() === 'PONG';
      });
      return child;
    },
    stop: (child) => end(child, 'SIGKILL'),
  };
}

/** The server refuses to run as root: then the account that Debian makes for it runs it. */
function postgresServer(folder, port) {
  const account = process.getuid?.() === 0 ? accountOf('postgres') : {};
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const options = { stdio: 'ignore', cwd: folder, ...account };
  const made = spawnSync(
    findProgram('initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  if (made.status !== 0) throw new Error('initdb failed');
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: async () => {
      const child = spawn(findProgram('postgres'), args, options);
      await untilTrue(child, () => {
        const { status } = spawnSync(findProgram('pg_isready'), [
          '-h',
          '127.0.0.1',
          '-p',
          `${port}`,
        ]);
        return status === 0;
      });
      return child;
    },
    // It ends its sessions and writes what it has: a kill would leave its shared memory behind.
    stop: (child) => end(child, 'SIGINT'),
  };
}

function accountOf(name) {
  const idOf = (flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function untilTrue(child, isUp) {
  const start = performance.now();
  while (performance.now() - start < START_MS) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    if (isUp()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not start within ${START_MS / 1000} s`);
}

async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

function findProgram(name) {
  const versions = listFolder(POSTGRES_ROOT).sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(POSTGRES_ROOT, version, 'bin')),
  ];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function listFolder(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

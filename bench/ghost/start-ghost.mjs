/** an installed Ghost 5 and a new folder → that Ghost at work on loopback, with a database of SQLite. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../test/helpers/free-port.mjs';

/** Milliseconds for the first start, which makes the database. */
const PATIENCE = 120_000;

/** Starts it. `program`: the folder of the package `ghost`. */
export async function startGhost({ program, folder }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const content = join(folder, 'content');
  for (const name of ['data', 'images', 'files', 'media', 'logs', 'settings'])
    mkdirSync(join(content, name), { recursive: true });
  cpSync(join(program, 'content/themes'), join(content, 'themes'), { recursive: true });
  // Ghost looks for its own package in the working folder, or in `current` there.
  symlinkSync(program, join(folder, 'current'));
  const config = {
    url,
    server: { host: '127.0.0.1', port },
    database: {
      client: 'sqlite3',
      connection: { filename: join(content, 'data/ghost.db') },
      useNullAsDefault: true,
    },
    mail: { transport: 'stub' },
    paths: { contentPath: `${content}/` },
    logging: { transports: ['stdout'], level: 'info' },
    security: { staffDeviceVerification: false },
    privacy: { useUpdateCheck: false, useGravatar: false, useRpcPing: false },
    process: 'local',
  };
  writeFileSync(join(folder, 'config.development.json'), JSON.stringify(config, null, 2));
  const child = spawn(process.execPath, ['current/index.js'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  const booted = new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said.push(String(chunk));
      if (String(chunk).includes('Ghost booted')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`Ghost ended:\n${said.join('').slice(-3000)}`)));
    setTimeout(() => reject(new Error('Ghost does not start')), PATIENCE).unref();
  });
  await booted;
  return { url, port, content, end: () => ended(child) };
}

function ended(child) {
  if (child.exitCode !== null) return undefined;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  });
}

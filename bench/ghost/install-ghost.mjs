/** a folder → Ghost 5 from npm in it, as its own command line installs it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the folder of the package. Its parts are installed in it, since one of them is a file of the
 * package, which npm finds from there alone. SQLite is compiled where no ready-made file can be had.
 */
export function installGhost(folder, { version = '5' } = {}) {
  mkdirSync(folder, { recursive: true });
  const run = (command, args, cwd) =>
    execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  run('npm', ['pack', `ghost@${version}`, '--silent'], folder);
  const packed = readdirSync(folder).find((name) => /^ghost-.*\.tgz$/.test(name));
  run('tar', ['xf', packed], folder);
  const program = join(folder, 'package');
  const path = join(program, 'package.json');
  const {
    devDependencies: _unused,
    resolutions,
    ...about
  } = JSON.parse(readFileSync(path, 'utf8'));
  // The lock file is Yarn's: npm takes the versions that it holds fast as overrides.
  const overrides = Object.fromEntries(
    Object.entries(resolutions ?? {}).filter(([, wanted]) => !wanted.startsWith('file:')),
  );
  writeFileSync(path, JSON.stringify({ ...about, overrides }, null, 2));
  const flags = [
    '--omit=dev',
    '--legacy-peer-deps',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
  ];
  run('npm', ['install', ...flags, '--loglevel=error'], program);
  run('npm', ['rebuild', 'sqlite3'], program);
  return program;
}

/** The folder of a built site and its list of articles → `lectern site`, whose lines go to the terminal. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The command of the installed package. */
function commandFile() {
  const manifest = createRequire(import.meta.url).resolve('lectern/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), bin.lectern);
}

/**
 * Runs it. A site is built whether or not its audio could be: what fails is told, and with `strict` it is an error.
 *
 * @param {string} folder the built site
 * @param {{ list?: object, flags?: readonly string[], strict?: boolean, cwd?: string }} options
 * `list`: what `--pages` takes; `flags`: further flags of the command
 * @returns {Promise<number>} the exit code
 */
export async function runLectern(folder, { list, flags = [], strict = false, cwd } = {}) {
  const words = ['site', folder, ...(list ? ['--pages', '-'] : []), ...flags];
  const child = spawn(process.execPath, [commandFile(), ...words], {
    cwd: cwd ?? process.cwd(),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(list ? JSON.stringify(list) : '');
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  if (code === 0) return code;
  const message = `the site is built, but not all of its audio (lectern site: exit code ${code})`;
  if (strict) throw new Error(message);
  console.warn(`[lectern] warning: ${message}`);
  return code;
}

/** arguments → what the command line answers, run within this process: many runs in the time of one start. */
import { Readable } from 'node:stream';
import { run } from '../../dist/cli/run.js';

/** Runs a command in a folder. Gives its exit code and what it printed. */
export async function runInside(root, args) {
  const printed = { stdout: '', stderr: '' };
  const into = (name) => ({ write: (text) => (printed[name] += text) });
  const status = await run(args, {
    stdin: Readable.from([]),
    stdout: into('stdout'),
    stderr: into('stderr'),
    env: process.env,
    cwd: root,
    signal: new AbortController().signal,
    now: () => performance.now() / 1000,
  });
  return { status, ...printed };
}

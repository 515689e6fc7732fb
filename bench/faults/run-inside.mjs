/** arguments → what the command line answers, run within this process: many runs in the time of one start. */
import { randomUUID } from 'node:crypto';

const MAIN = new URL('../../dist/cli/main.js', import.meta.url).href;

process.stdout.setMaxListeners(0);
process.stderr.setMaxListeners(0);

/** Runs a command in a folder. Gives its exit code and what it printed; one run at a time. */
export async function runInside(root, args) {
  const { argv, exitCode } = process;
  const cwd = process.cwd();
  const printed = { stdout: '', stderr: '' };
  const writers = Object.keys(printed).map((name) => takeOver(name, printed));
  process.chdir(root);
  process.argv = [process.execPath, 'lectern', ...args];
  process.exitCode = undefined;
  try {
    // A module is run once for each address.
    await import(`${MAIN}?run=${randomUUID()}`);
    return { status: process.exitCode ?? 0, ...printed };
  } finally {
    for (const giveBack of writers) giveBack();
    process.chdir(cwd);
    Object.assign(process, { argv, exitCode });
  }
}

/** Keeps what is written to a stream of the process, until it is given back. */
function takeOver(name, printed) {
  const stream = process[name];
  const { write } = stream;
  stream.write = (text, ...rest) => {
    printed[name] += String(text);
    rest.find((each) => typeof each === 'function')?.();
    return true;
  };
  return () => {
    stream.write = write;
  };
}

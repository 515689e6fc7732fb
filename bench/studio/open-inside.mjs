/** a command that serves → its address, run within this process by the command line itself: many in the time of one start. */
import { Readable } from 'node:stream';
import { run } from '../../dist/cli/run.js';

/** Starts it. `end` fulfils when it has come to its end. */
export async function openInside(root, args) {
  const ending = new AbortController();
  let tell;
  const told = new Promise((resolve) => (tell = resolve));
  let printed = '';
  const write = (text) => {
    printed += text;
    const [url] = /https?:\/\/\S+(?=\s)/.exec(printed) ?? [];
    if (url !== undefined) tell(url);
  };
  const ended = run(args, {
    stdin: Readable.from([]),
    stdout: { write },
    stderr: { write },
    env: process.env,
    cwd: root,
    signal: ending.signal,
    now: () => performance.now() / 1000,
  });
  const url = await Promise.race([told, ended]);
  if (typeof url !== 'string') throw new Error(`it ended with ${url}: ${printed}`);
  const end = async () => {
    ending.abort();
    await ended;
  };
  return { url, end };
}

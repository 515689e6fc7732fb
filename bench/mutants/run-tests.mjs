/** a project's folder → a process that runs tests in it, one lot after another; one that comes to no end is ended. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROCESS = fileURLToPath(new URL('test-process.mjs', import.meta.url));

/** Milliseconds until a process is ready for tests, on a busy machine. */
const START_MS = 120_000;

/** Starts nothing yet: the process comes with the first tests, and again after one that was ended. */
export function openTests(folder) {
  let child;
  const end = () => {
    // The processes of its tests are of the same group.
    if (child?.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
    child = undefined;
  };
  const start = async () => {
    child = fork(PROCESS, { cwd: folder, detached: true, stdio: 'ignore', env: ENVIRONMENT });
    await nextMessage(child, START_MS);
  };
  return {
    /**
     * Runs files until one fails. `changed` are sources that are new since the last time; a file may take
     * `limitMs`. `givenUp` is the file that came to no end.
     */
    run: async (files, { changed = [], limitMs }) => {
      if (child === undefined) await start();
      child.send({ files, changed });
      let ended = 0;
      for (;;) {
        const file = files[Math.min(ended, files.length - 1)];
        const answer = await nextMessage(child, limitMs);
        if (answer === undefined) {
          end();
          return { passed: false, givenUp: file, failed: [], errors: [] };
        }
        if (answer.failed) return answer;
        ended += 1;
      }
    },
    end,
  };
}

const ENVIRONMENT = { ...process.env, NO_COLOR: '1' };

/** Nothing where the time is over or the process has ended. */
async function nextMessage(child, limitMs) {
  const limit = AbortSignal.timeout(limitMs);
  const over = new AbortController();
  const signal = AbortSignal.any([limit, over.signal]);
  try {
    const [answer] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => []),
    ]);
    return answer;
  } catch {
    return undefined;
  } finally {
    over.abort();
  }
}

/** a host's name → a process that stays, believes to run there, and runs one command after another. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SELF = fileURLToPath(import.meta.url);
const PRELOAD = new URL('./kill-at.mjs', import.meta.url).href;

/** Starts the process: to start one for each run takes longer than the run. */
export function startHost(host) {
  const child = fork(SELF, {
    execArgv: ['--import', PRELOAD],
    env: { ...process.env, HOST_NAME: host },
  });
  return {
    /** Runs a command in a folder. Gives its exit code and what it printed; one at a time. */
    run: (root, args) =>
      new Promise((resolve, reject) => {
        const end = (settle) => (value) => {
          child.removeAllListeners();
          settle(value);
        };
        child.once('message', end(resolve));
        child.once(
          'exit',
          end((code) => reject(new Error(`A host ended with ${code}.`))),
        );
        child.send({ root, args });
      }),
    end: () => child.kill(),
  };
}

if (process.argv[1] === SELF) {
  const { runInside } = await import('./run-inside.mjs');
  process.on('message', async ({ root, args }) => process.send(await runInside(root, args)));
}

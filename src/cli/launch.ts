/**
 * The process → the command line with its arguments, streams and signals → the exit code of the
 * process. The only file that prints or exits. It imports nothing statically, so that it can still
 * explain why a module cannot be loaded.
 */

/** What the user can do about an error, by its code. */
const HINTS: Readonly<Record<string, string>> = {
  EMFILE: 'too many files are open at once. Allow more, as `ulimit -n 1024` does.',
  ENFILE: 'too many files are open at once. Allow more, as `ulimit -n 1024` does.',
  EACCES: 'one of its files cannot be read. Install it again, or change the permissions.',
  ENOENT: 'one of its files is missing. Install it again.',
  ERR_MODULE_NOT_FOUND: 'one of its files is missing. Install it again.',
};

/** The exit code of a failure. */
const FAILURE = 1;

/**
 * When signals begin to end a run cleanly, in milliseconds from its start. Until then they end the process at
 * once, for there is nothing to clean up; most commands that are as fast never load the watch.
 */
const UNWATCHED_MS = 150;

/** Whether some output could not be printed. */
let isUnprinted = false;

async function launch(): Promise<void> {
  if (await isTooOld()) return;
  const { run } = await import('./run.ts');
  const interrupt = new AbortController();
  let endWatch: (() => void) | undefined;
  const untilWatched = setTimeout(async () => {
    // Where it cannot be loaded, what else cannot be is told by the run, and a signal ends it at once.
    const watch = await import('../threads/watch-signals.ts').catch(() => undefined);
    endWatch = watch?.watchSignals(() => interrupt.abort());
  }, UNWATCHED_MS).unref();
  const { stdin, stdout, stderr, env } = process;
  const exitCode = await run(process.argv.slice(2), {
    stdin,
    stdout,
    stderr,
    env,
    cwd: workingFolder(),
    signal: interrupt.signal,
    now: () => performance.now() / 1000,
  });
  clearTimeout(untilWatched);
  endWatch?.();
  process.exitCode = exitCode || (isUnprinted ? FAILURE : exitCode);
  // An engine call cannot be stopped half-way, and the user should not have to wait for it.
  if (interrupt.signal.aborted) process.exit(exitCode);
}

/** An old Node.js fails at some import, in words that help no one; doctor reports it itself. */
async function isTooOld(): Promise<boolean> {
  const { isOldNode, NODE_ADVICE } = await import('../run/doctor/node-version.ts');
  if (!isOldNode(process.version) || process.argv[2] === 'doctor') return false;
  process.stderr.write(
    `error: this is Node.js ${process.version}, which is too old for lectern\n  ${NODE_ADVICE}\n`,
  );
  process.exitCode = FAILURE;
  return true;
}

/** `undefined` if it was removed. */
function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/**
 * A reader that has seen enough (`| head`) ends the printing, not the work. Any other reason, such as
 * a full disk, is reported once, and makes the run a failure.
 */
function watchStream(stream: NodeJS.WriteStream, name: string): void {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || isUnprinted) return;
    isUnprinted = true;
    process.exitCode ||= FAILURE;
    if (stream === process.stderr) return;
    const why = code === 'ENOSPC' ? 'the disk is full' : message;
    process.stderr.write(`lectern: ${name} cannot be written: ${why}.\n`);
  });
}

watchStream(process.stdout, 'standard output');
watchStream(process.stderr, 'standard error');

try {
  await launch();
} catch (error) {
  const { code = '', message } = error as NodeJS.ErrnoException;
  process.stderr.write(`error: lectern cannot start: ${HINTS[code] ?? message}\n`);
  process.exitCode = FAILURE;
}

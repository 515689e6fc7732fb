/**
 * an ffmpeg command → its run by the system's ffmpeg. The only file that imports fluent-ffmpeg,
 * which is archived and has three bugs that would each lose a run. Each workaround says which bug
 * it is for.
 */
import type { ChildProcess } from 'node:child_process';
import fluent from 'fluent-ffmpeg';
import type { AbortOptions } from '../../_internal/abort.ts';
import { endChild, findProgram, isProgram } from '../../_internal/processes.ts';
import { CommandError, LecternError } from '../../errors.ts';

/** A command under construction; its inputs and outputs are set with the library's methods. */
export type FfmpegCommand = fluent.FfmpegCommand;

/** A running command. */
export type FfmpegRun = {
  /** Resolves when ffmpeg has succeeded; rejects with a CommandError only after the child is gone. */
  readonly ended: Promise<void>;
  /** Kills the child; resolves when it is gone. `ended` then rejects. */
  readonly end: () => Promise<void>;
};

/** Characters of stderr kept for an error: the last dozen lines. */
const STDERR_TAIL_CHARACTERS = 2000;

/**
 * The path of ffmpeg: FFMPEG_PATH if set, otherwise the first on PATH.
 * @throws LecternError FFMPEG_MISSING
 */
export async function findFfmpeg(): Promise<string> {
  const named = process.env['FFMPEG_PATH'];
  if (named) {
    if (await isProgram(named)) return named;
    throw missing(`FFMPEG_PATH names ${named}, which is not a program`);
  }
  const found = await findProgram('ffmpeg');
  if (found !== undefined) return found;
  throw missing('ffmpeg is not installed, or not on PATH');
}

/** How to install it on Debian and derivatives, macOS and Windows. */
const INSTALL = ['apt install ffmpeg', 'brew install ffmpeg', 'winget install ffmpeg'];

const USE_MP3 = 'or choose the format mp3, which does not need it.';

function missing(what: string, cause?: unknown): LecternError {
  return new LecternError(`${what}.`, {
    code: 'FFMPEG_MISSING',
    hint: `Install ffmpeg 5 or later (${INSTALL.join(', ')}), ${USE_MP3}`,
    cause,
  });
}

/**
 * A command that skips the library's check of what ffmpeg supports. The library parses `-formats`
 * and `-encoders` with patterns that newer versions broke, and then refuses `lavfi`, which is
 * there. ffmpeg itself reports better what it cannot do.
 */
export function createCommand(binary: string): FfmpegCommand {
  const command = fluent({ stdoutLines: 100 });
  command.setFfmpegPath(binary);
  const everything = new Proxy({}, { has: () => true, get: () => ABLE });
  const answer = (callback: (error: null, table: object) => void): void =>
    callback(null, everything);
  return Object.assign(command, { availableFormats: answer, availableEncoders: answer });
}

/** A row of both tables: a format that can be read and written, a stable audio encoder. */
const ABLE = { canDemux: true, canMux: true, type: 'audio', experimental: false };

/**
 * Runs a command. However it ends, even by an abort or a failing input stream, no child is left
 * behind. Resolves once ffmpeg has started, or failed to: then `ended` says why.
 */
export async function runCommand(
  command: FfmpegCommand,
  options: AbortOptions = {},
): Promise<FfmpegRun> {
  const { signal } = options;
  signal?.throwIfAborted();
  const watched = watchChild(command);
  const end = async (): Promise<void> => {
    const child = watched.child();
    if (child) await endChild(child);
  };
  const ended = outcomeOf(command, {
    end,
    fail: (error, stderr) => failure(error, { child: watched.child(), stderr }),
  });
  const onAbort = (): void => void end();
  signal?.addEventListener('abort', onAbort, { once: true });
  const outcome = ended
    .catch((error: unknown) => {
      throw signal?.aborted ? signal.reason : error;
    })
    .finally(() => signal?.removeEventListener('abort', onAbort));
  // The caller that awaits it gets the failure; until then it must not count as unhandled.
  outcome.catch(() => undefined);
  const begun = new Promise<void>((resolve) => command.once('start', () => resolve()));
  command.run();
  await Promise.race([begun, ended.catch(() => undefined)]);
  if (signal?.aborted) await end();
  return { ended: outcome, end };
}

/** Seconds without any progress after which ffmpeg counts as hanging: far more than a crowded machine needs. */
const TIMEOUT = 300;

/**
 * Waits for a step of a run, and ends one that hangs. `timeout`: seconds. @default 300
 * @throws CommandError FFMPEG_FAILED once the child is gone
 */
export async function awaitStep<Result>(
  step: Promise<Result>,
  { run, timeout = TIMEOUT }: { readonly run: FfmpegRun; readonly timeout?: number | undefined },
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<'too long'>((resolve) => {
    timer = setTimeout(() => resolve('too long'), timeout * 1000);
  });
  try {
    const first = await Promise.race([step.then((result) => ({ result })), tooLong]);
    if (first !== 'too long') return first.result;
  } finally {
    clearTimeout(timer);
  }
  step.catch(() => undefined);
  await run.end();
  throw new CommandError(`ffmpeg hangs: it did nothing for ${timeout} seconds and was ended.`, {
    code: 'FFMPEG_FAILED',
    hint: `Run the same command again; if it hangs again, install another ffmpeg, ${USE_MP3}`,
    command: 'ffmpeg',
    exitCode: null,
    stderrTail: '',
  });
}

/** What ffmpeg 5 reports on a full disk before it exits with 0, as if it had succeeded. */
const UNWRITTEN = /No space left on device|Error (writing trailer|closing file)/;

type Ending = {
  readonly end: () => Promise<void>;
  readonly fail: (error: Error, stderr: unknown) => LecternError;
};

function outcomeOf(command: FfmpegCommand, { end, fail }: Ending): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    command.on('end', (_stdout: unknown, stderr: unknown) => {
      if (!UNWRITTEN.test(String(stderr))) return resolve();
      reject(fail(new Error('ffmpeg exited with 0 without writing everything'), stderr));
    });
    command.on('error', (error: Error, _stdout: unknown, stderr: unknown) => {
      // The library reports a failing input immediately, and sends a signal that an ffmpeg waiting
      // for input survives.
      void end().then(() => reject(fail(error, stderr)));
    });
  });
}

/** The library's method that starts ffmpeg, which its type declarations omit. */
type Spawning = { _spawnFfmpeg: (...args: unknown[]) => unknown };
type OnChild = (child: ChildProcess, ...rings: unknown[]) => unknown;
type OnEnd = (error: Error | null, ...rings: unknown[]) => unknown;

/**
 * Captures the child, and gives the library empty line buffers if it has none: if the program
 * vanishes between two runs, it reads them in an event of the child, and the TypeError would end
 * our process.
 */
function watchChild(command: FfmpegCommand): { readonly child: () => ChildProcess | undefined } {
  const spawning = command as unknown as Spawning;
  const spawn = spawning._spawnFfmpeg.bind(command);
  let child: ChildProcess | undefined;
  spawning._spawnFfmpeg = (...inputs) => {
    const onEnd = inputs.pop() as OnEnd;
    const onChild = inputs.pop() as OnChild;
    const keepChild: OnChild = (started, ...rings) => {
      child = started;
      // A child that never started has no pid, and nothing can be piped into it.
      if (started.pid !== undefined) onChild(started, ...rings);
    };
    const endWithLines: OnEnd = (error, ...rings) =>
      onEnd(error, rings[0] ?? NO_LINES, rings[1] ?? NO_LINES);
    return spawn(...inputs, keepChild, endWithLines);
  };
  return { child: () => child };
}

/** An empty line buffer, as the library reads it at the end of a run. */
const NO_LINES = { get: () => '' };

function failure(
  error: Error,
  facts: { readonly child: ChildProcess | undefined; readonly stderr: unknown },
): LecternError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || error.message === 'Cannot find ffmpeg')
    return missing('ffmpeg has disappeared', error);
  const stderr = typeof facts.stderr === 'string' ? facts.stderr.trim() : '';
  const lastLine = stderr.split('\n').at(-1) ?? '';
  return new CommandError(`ffmpeg failed: ${lastLine === '' ? error.message : lastLine}`, {
    code: 'FFMPEG_FAILED',
    hint: hintFor(stderr),
    cause: error,
    command: 'ffmpeg',
    exitCode: facts.child?.exitCode ?? null,
    stderrTail: stderr.slice(-STDERR_TAIL_CHARACTERS),
  });
}

function hintFor(stderr: string): string {
  const isIncomplete = /Unknown encoder|Requested output format .* is not/.test(stderr);
  if (!isIncomplete) return `Run again with --verbose to see ffmpeg's full output, ${USE_MP3}`;
  const reason = 'This ffmpeg was built without the encoder or format needed';
  return `${reason}; install a full build, or choose the format mp3.`;
}

/**
 * samples or files → what the system's ffmpeg makes of them. The only file that
 * imports fluent-ffmpeg, and the guard around it: the library is archived, and
 * three of its faults would each lose a run. A guard says which fault it is for.
 */
import type { ChildProcess } from 'node:child_process';
import fluent from 'fluent-ffmpeg';
import type { AbortOptions } from '../../_internal/abort.ts';
import { endChild, findProgram, isProgram } from '../../_internal/processes.ts';
import { CommandError, LecternError } from '../../errors.ts';

/** A command under construction; what it reads and writes is set with the library's own methods. */
export type FfmpegCommand = fluent.FfmpegCommand;

/** A command that runs. */
export type FfmpegRun = {
  /**
   * Resolves when ffmpeg has ended well; rejects with a CommandError only after the child is gone.
   */
  readonly ended: Promise<void>;
  /** Ends the child at once; resolves when it is gone. `ended` then rejects. */
  readonly end: () => Promise<void>;
};

/** Characters of stderr kept for an error: the last dozen lines. */
const STDERR_TAIL_CHARACTERS = 2000;

/**
 * Where ffmpeg is: FFMPEG_PATH when set, else the first on PATH.
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

/** How to get it on Debian and its like, on macOS, and on Windows. */
const INSTALL = ['apt install ffmpeg', 'brew install ffmpeg', 'winget install ffmpeg'];

const USE_MP3 = 'or choose the format mp3, which does without.';

function missing(what: string, cause?: unknown): LecternError {
  return new LecternError(`${what}.`, {
    code: 'FFMPEG_MISSING',
    hint: `Install ffmpeg 5 or later (${INSTALL.join(', ')}), ${USE_MP3}`,
    cause,
  });
}

/**
 * A command whose questions to ffmpeg about itself are answered beforehand with yes. The library
 * reads the tables of `-formats` and `-encoders` by patterns that newer versions broke: it then
 * refuses `lavfi`, which is there. What this ffmpeg cannot do it says itself, and better.
 */
export function createCommand(binary: string): FfmpegCommand {
  const command = fluent({ stdoutLines: 100 });
  command.setFfmpegPath(binary);
  const everything = new Proxy({}, { has: () => true, get: () => ABLE });
  const answer = (callback: (error: null, table: object) => void): void =>
    callback(null, everything);
  return Object.assign(command, { availableFormats: answer, availableEncoders: answer });
}

/**
 * A row of each table at once: a format that can be read
 * and written, an encoder for sound that is no experiment.
 */
const ABLE = { canDemux: true, canMux: true, type: 'audio', experimental: false };

/**
 * Runs a command. A fault of the input stream it was given, an abort and every other end
 * leave no child behind. Resolves once ffmpeg has begun, or could not: then `ended` says why.
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
  // Whoever awaits it hears of a failure; that nobody
  // awaits it yet is no reason to end the process.
  outcome.catch(() => undefined);
  const begun = new Promise<void>((resolve) => command.once('start', () => resolve()));
  command.run();
  await Promise.race([begun, ended.catch(() => undefined)]);
  if (signal?.aborted) await end();
  return { ended: outcome, end };
}

/** What ffmpeg 5 says on a full disk before it ends with 0, as if all were well. */
const UNWRITTEN = /No space left on device|Error (writing trailer|closing file)/;

type Ending = {
  readonly end: () => Promise<void>;
  readonly fail: (error: Error, stderr: unknown) => LecternError;
};

function outcomeOf(command: FfmpegCommand, { end, fail }: Ending): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    command.on('end', (_stdout: unknown, stderr: unknown) => {
      if (!UNWRITTEN.test(String(stderr))) return resolve();
      reject(fail(new Error('ffmpeg ended well without having written all'), stderr));
    });
    command.on('error', (error: Error, _stdout: unknown, stderr: unknown) => {
      // The library answers at once when the input fails, and
      // sends a signal that an ffmpeg waiting for input outlives.
      void end().then(() => reject(fail(error, stderr)));
    });
  });
}

/** The library's way to start ffmpeg, which its type declarations leave out. */
type Spawning = { _spawnFfmpeg: (...args: unknown[]) => unknown };
type OnChild = (child: ChildProcess, ...rings: unknown[]) => unknown;
type OnEnd = (error: Error | null, ...rings: unknown[]) => unknown;

/**
 * Gets hold of the child, and lends the library empty line buffers where
 * it has none: when the program vanishes between two runs it asks for them
 * in an event of the child, and that TypeError would end our process.
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
      // A child that never began has no pid, and nothing can be piped into it.
      if (started.pid !== undefined) onChild(started, ...rings);
    };
    const endWithLines: OnEnd = (error, ...rings) =>
      onEnd(error, rings[0] ?? NO_LINES, rings[1] ?? NO_LINES);
    return spawn(...inputs, keepChild, endWithLines);
  };
  return { child: () => child };
}

/** What the library asks of a line buffer at the end of a run. */
const NO_LINES = { get: () => '' };

function failure(
  error: Error,
  facts: { readonly child: ChildProcess | undefined; readonly stderr: unknown },
): LecternError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || error.message === 'Cannot find ffmpeg')
    return missing('ffmpeg was there and is gone', error);
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
  if (!isIncomplete) return `Run again with --verbose to see all that ffmpeg said, ${USE_MP3}`;
  const reason = 'This ffmpeg was built without what the format needs';
  return `${reason}; install a full build, or choose the format mp3.`;
}

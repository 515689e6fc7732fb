/**
 * Many sources → many results in their order: one article's failure leaves the others whole, and one
 * exit code tells the sum.
 */
import { setMaxListeners } from 'node:events';
import type { ArticleSource } from '../article/article.ts';
import { ArticleError, ConfigError, LecternError, type ErrorCode } from '../errors.ts';
import type { GivenSource } from './project/given-facts.ts';
import type { ProgressEvent } from './project/progress.ts';
import { nameSource } from './project/places.ts';
import type { Project } from './project/project.ts';
import { openReport, type RunReport } from './project/run-report.ts';
import type { ExpandedSource } from './sources/source.ts';
import { openRun, type EditionRun } from './stages/edition-run.ts';

/** What became of one source. */
export type BatchResult<T> =
  | { readonly source: string; readonly value: T }
  | { readonly source: string; readonly error: unknown };

/** Options of `forEachSource`. */
export type BatchOptions<T> = {
  readonly project: Project;
  readonly work: (run: EditionRun) => Promise<T>;
  /** What is said of a source besides itself. @default nothing */
  readonly givenOf?: ((source: ArticleSource) => GivenSource | undefined) | undefined;
  /**
   * Sources in work at once. The next begins when the one before is ready to be recorded, and is
   * recorded when that one is; results are still reported in order. @default 1
   */
  readonly overlap?: number | undefined;
  /** Called before each source. */
  readonly onSource?: (name: string) => void;
  /** Hears what a source tells, with its name. @default the project's own */
  readonly onProgress?: (event: ProgressEvent, name: string) => void;
  /** Called as soon as a source and those before it are done. */
  readonly onResult?: (result: BatchResult<T>) => void;
  /**
   * Called with what a folder or a feed holds and is not built: a draft, what its site does not
   * publish, or an article whose edition was removed. No one named it, so it is not a failure.
   */
  readonly onPassedOver?: (name: string, error: ArticleError) => void;
};

/** Failures that every further article would meet too. */
const HOPELESS: ReadonlySet<ErrorCode> = new Set([
  'PROVIDER_AUTH',
  'PROVIDER_CREDENTIALS_MISSING',
  'VOICE_DAMAGED',
  'VOICE_MISSING',
  'FFMPEG_MISSING',
  'TRACK_FORMAT',
]);

/**
 * Works on the sources in their order. Stops early only where every further article would fail the
 * same way; a spent budget does not, since articles whose clips are in the store cost nothing. An
 * abort is thrown, not collected, when nothing is in work any more.
 */
export async function forEachSource<T>(
  sources: readonly ExpandedSource[],
  options: BatchOptions<T>,
): Promise<readonly BatchResult<T>[]> {
  const { project, overlap = 1, onSource } = options;
  const results: BatchResult<T>[] = [];
  const inWork = new Map<string, BegunSource<T>>();
  let end = Infinity;
  const endAfter = (place: number): void => {
    end = Math.min(end, place);
    for (const begun of inWork.values()) if (begun.place > end) begun.abort();
  };
  const tell = (source: ExpandedSource, place: number, result: BatchResult<T>): void => {
    if (place > end) return;
    if ('error' in result && isPassedOver(source, result.error))
      return options.onPassedOver?.(result.source, result.error);
    results.push(result);
    options.onResult?.(result);
  };

  let telling: Promise<void> = Promise.resolve();
  let turn: Promise<unknown> = Promise.resolve();
  try {
    for (const [place, source] of sources.entries()) {
      const name = nameOf(source, project);
      while (inWork.size >= overlap || inWork.has(name))
        await Promise.race([...inWork.values()].map(({ ended }) => ended));
      // The result of the one before is reported before another begins in its place.
      if (overlap === 1) await telling;
      project.signal.throwIfAborted();
      if (place > end) break;
      onSource?.(name);
      const begun = beginSource(source, {
        ...options,
        name,
        place,
        turn,
        onEnd: (result) => {
          inWork.delete(name);
          if (result && 'error' in result && isHopeless(result.error)) endAfter(place);
        },
      });
      inWork.set(name, begun);
      turn = Promise.all([turn, begun.recorded]);
      telling = Promise.all([begun.done, telling]).then(([result]) => tell(source, place, result));
      // A failure is handled where it is awaited, which may be later.
      telling.catch(() => undefined);
      await begun.ready;
    }
    await telling;
    return results;
  } catch (error) {
    endAfter(-1);
    throw error;
  } finally {
    await Promise.all([...inWork.values()].map(({ ended }) => ended));
  }
}

/** A source in work. */
type BegunSource<T> = {
  /** Its place among the sources. */
  readonly place: number;
  /** Never fails: that it is ready to be recorded, or done. */
  readonly ready: Promise<void>;
  /** Never fails: that its clips are recorded, or it is done. */
  readonly recorded: Promise<void>;
  /** Never fails: that nothing of it is in work any more. */
  readonly ended: Promise<void>;
  readonly done: Promise<BatchResult<T>>;
  readonly abort: () => void;
};

type BeginOptions<T> = BatchOptions<T> & {
  readonly name: string;
  readonly place: number;
  /** Until those before it are recorded. */
  readonly turn: Promise<unknown>;
  /** Hears of the end before anyone whose turn it is then; without a result of an abort. */
  readonly onEnd: (result?: BatchResult<T>) => void;
};

function beginSource<T>(source: ExpandedSource, options: BeginOptions<T>): BegunSource<T> {
  const { project, place, turn, onEnd } = options;
  const own = new AbortController();
  const signal = AbortSignal.any([project.signal, own.signal]);
  setMaxListeners(0, signal);
  const ready = openDeferred();
  const recorded = openDeferred();
  const ended = openDeferred();
  const runOf = (given: ArticleSource): EditionRun => {
    const { settings, voices, places, session } = project;
    const parts = { settings, voices, places, session, report: reportOf(options), signal };
    const run = openRun(given, {
      ...parts,
      given: options.givenOf?.(given),
      turn: async () => {
        ready.resolve();
        await turn;
        signal.throwIfAborted();
      },
    });
    run.report.subscribe(({ type }) => {
      if (type === 'clipsRecorded') recorded.resolve();
    });
    return run;
  };
  const end = (result?: BatchResult<T>): void => {
    onEnd(result);
    for (const { resolve } of [ready, recorded, ended]) resolve();
  };
  const done = workOn(source, { ...options, runOf }).then(
    (result) => {
      end(result);
      return result;
    },
    (error: unknown) => {
      end();
      throw error;
    },
  );
  return {
    place,
    ready: ready.promise,
    recorded: recorded.promise,
    ended: ended.promise,
    done,
    abort: () => own.abort(),
  };
}

/** What one source tells: to who listens to the batch, else to who listens to the project. */
function reportOf<T>({ name, project, onProgress }: BeginOptions<T>): RunReport {
  if (!onProgress) return project.report;
  const { strict, allowWarnings } = project.settings;
  return openReport({ onProgress: (event) => onProgress(event, name), strict, allowWarnings });
}

/** A promise, and what fulfils it: `Promise.withResolvers`, which Node 20 has not. */
type Deferred = { readonly promise: Promise<void>; readonly resolve: () => void };

function openDeferred(): Deferred {
  let resolve!: () => void;
  const promise = new Promise<void>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}

async function workOn<T>(
  source: ExpandedSource,
  {
    name,
    work,
    project,
    runOf,
  }: BeginOptions<T> & { readonly runOf: (source: ArticleSource) => EditionRun },
): Promise<BatchResult<T>> {
  if (source.kind === 'failed') return { source: name, error: source.error };
  try {
    return { source: name, value: await work(runOf(source)) };
  } catch (error) {
    project.signal.throwIfAborted();
    return { source: name, error };
  }
}

function nameOf(source: ExpandedSource, project: Project): string {
  return source.kind === 'failed' ? source.name : nameSource(source, project.places);
}

/** What is not a failure in a source that the user did not name. */
const PASSED_OVER: ReadonlySet<ErrorCode> = new Set([
  'ARTICLE_DRAFT',
  'ARTICLE_WITHHELD',
  'EDITION_REMOVED',
]);

/** Whether an article of a folder or a feed is rightly left out: a draft, or one whose edition was removed. */
export function isPassedOver(source: ExpandedSource, error: unknown): error is ArticleError {
  return isListed(source) && error instanceof ArticleError && PASSED_OVER.has(error.code);
}

/** Whether a folder, a site or a feed gave it. */
function isListed(source: ExpandedSource): boolean {
  if (source.kind === 'url') return source.foundAt !== undefined;
  return source.kind === 'entry' || ('listed' in source && source.listed === true);
}

function isHopeless(error: unknown): boolean {
  return (
    error instanceof ConfigError || (error instanceof LecternError && HOPELESS.has(error.code))
  );
}

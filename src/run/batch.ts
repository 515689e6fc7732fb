/** Many sources → many results: one article's failure leaves the others whole, and one exit code tells the sum. */
import type { ArticleSource } from '../article/article.ts';
import { ArticleError, ConfigError, LecternError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import { nameSource } from './project.ts';
import type { Project } from './project.ts';
import type { ExpandedSource } from './sources/source.ts';

/** What became of one source. */
export type BatchResult<T> =
  | { readonly source: string; readonly value: T }
  | { readonly source: string; readonly error: unknown };

/** Options of `forEachSource`. */
export type BatchOptions<T> = {
  readonly project: Project;
  readonly work: (source: ArticleSource, project: Project) => Promise<T>;
  /** Called before each source. */
  readonly onSource?: (name: string) => void;
  /** Called as soon as a source is done. */
  readonly onResult?: (result: BatchResult<T>) => void;
  /** Called with a draft that a folder holds: nobody named it, so it is neither built nor a failure. */
  readonly onDraft?: (name: string) => void;
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
 * Works on the sources one after the other (within one, all cores are at work already). Stops early only where every
 * further article would fail the same way; the end of a budget is none, since articles whose clips are in the store cost
 * nothing. An abort is thrown, not collected.
 */
export async function forEachSource<T>(
  sources: readonly ExpandedSource[],
  options: BatchOptions<T>,
): Promise<readonly BatchResult<T>[]> {
  const results: BatchResult<T>[] = [];
  for (const source of sources) {
    options.project.signal.throwIfAborted();
    options.onSource?.(nameOf(source, options.project));
    const result = await workOn(source, options);
    if ('error' in result && isListedDraft(source, result.error)) {
      options.onDraft?.(result.source);
      continue;
    }
    results.push(result);
    options.onResult?.(result);
    if ('error' in result && isHopeless(result.error)) break;
  }
  return results;
}

async function workOn<T>(
  source: ExpandedSource,
  options: BatchOptions<T>,
): Promise<BatchResult<T>> {
  const name = nameOf(source, options.project);
  if (source.kind === 'failed') return { source: name, error: source.error };
  try {
    return { source: name, value: await options.work(source, options.project) };
  } catch (error) {
    options.project.signal.throwIfAborted();
    return { source: name, error };
  }
}

function nameOf(source: ExpandedSource, project: Project): string {
  return source.kind === 'failed' ? source.name : nameSource(source, project);
}

function isListedDraft(source: ExpandedSource, error: unknown): boolean {
  return (
    source.kind === 'file' &&
    source.listed === true &&
    error instanceof ArticleError &&
    error.code === 'ARTICLE_DRAFT'
  );
}

function isHopeless(error: unknown): boolean {
  return (
    error instanceof ConfigError || (error instanceof LecternError && HOPELESS.has(error.code))
  );
}

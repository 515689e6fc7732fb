/** the path of a file → its bytes, up to a limit, or an ArticleError that says why not. */
import { lstat, stat } from 'node:fs/promises';
import { isAbsent, readingHint, whyUnreadable } from '../_internal/disk/read-errors.ts';
import { locateFile } from '../_internal/disk/within.ts';
import { NotRegularFileError, readRegularFile } from '../_internal/disk/regular-file.ts';
import { ArticleError } from '../errors.ts';
import { LARGEST_SOURCE_BYTES, refuseLarge } from './decode.ts';

/** Options of `readFile`. */
export type ReadFileOptions = {
  /** Largest file to read, in bytes. @default `LARGEST_SOURCE_BYTES` */
  readonly limitBytes?: number;
  /** Base of a relative path. @default the process's working folder */
  readonly workingFolder?: string | undefined;
  readonly signal?: AbortSignal;
};

/**
 * All bytes of a file, at most one over the limit. Only regular files: a pipe could block forever,
 * and a device may be endless.
 * @throws ArticleError ARTICLE_MISSING, ARTICLE_UNREADABLE, ARTICLE_TOO_LARGE; an abort throws the
 * signal's reason.
 */
export async function readFile(path: string, options: ReadFileOptions = {}): Promise<Uint8Array> {
  const { limitBytes = LARGEST_SOURCE_BYTES, workingFolder, signal } = options;
  const place = locateFile({ path, workingFolder });
  const refuse = async (error: unknown): Promise<never> => {
    signal?.throwIfAborted();
    throw await readFailure(error, { path, place });
  };
  const facts = await stat(place).catch(refuse);
  refuseLarge(facts.size, { name: path, limitBytes });
  const bytes = await readRegularFile(place, { limitBytes, signal }).catch(refuse);
  refuseLarge(bytes.length, { name: path, limitBytes });
  return bytes;
}

/** Replaces bytes in a name that are not UTF-8. */
const UNREADABLE_SIGN = '\uFFFD';

async function readFailure(
  error: unknown,
  { path, place }: { readonly path: string; readonly place: string },
): Promise<ArticleError> {
  if (error instanceof NotRegularFileError) return notFile(error, path);
  const link = await lstat(place).catch(() => undefined);
  if (isAbsent(error) && link?.isSymbolicLink())
    return unreadable(path, {
      why: 'it is a link to something that does not exist',
      hint: 'Point the link to the article, or give the article itself.',
      cause: error,
    });
  if (isAbsent(error) && path.includes(UNREADABLE_SIGN))
    return unreadable(path, {
      why: 'its name is not UTF-8, so Node.js cannot open it',
      hint: 'Rename it.',
      cause: error,
    });
  if (isAbsent(error))
    return new ArticleError(`${path} does not exist.`, {
      code: 'ARTICLE_MISSING',
      hint: 'Check the spelling and the folder you are in.',
      cause: error,
    });
  const hint = readingHint(error);
  return unreadable(path, {
    why: whyUnreadable(error),
    ...(hint !== undefined && { hint }),
    cause: error,
  });
}

function notFile(error: NotRegularFileError, path: string): ArticleError {
  const isPipe = error.what === 'a pipe';
  return unreadable(path, {
    why: error.message,
    ...(isPipe && {
      hint: 'To read from a pipe, use standard input: give - as the source.',
    }),
  });
}

function unreadable(
  path: string,
  failure: { readonly why: string; readonly hint?: string; readonly cause?: unknown },
): ArticleError {
  return new ArticleError(`${path} cannot be read: ${failure.why}.`, {
    code: 'ARTICLE_UNREADABLE',
    hint: failure.hint ?? 'Give a file with the text of an article.',
    cause: failure.cause,
  });
}

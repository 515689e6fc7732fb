/**
 * the path of a file → its bytes, never more than a limit,
 * or an ArticleError that says why they cannot be read.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ArticleError } from '../errors.ts';
import { LARGEST_SOURCE_BYTES, refuseLarge } from './decode.ts';

/** Options of `readFile`. */
export type ReadFileOptions = {
  /** Largest file that is read, in bytes. @default `LARGEST_SOURCE_BYTES` */
  readonly limitBytes?: number;
  readonly signal?: AbortSignal;
};

/**
 * All bytes of a file, never more than one over the
 * limit, so that a device without an end does no harm.
 * @throws ArticleError ARTICLE_MISSING, ARTICLE_UNREADABLE, ARTICLE_TOO_LARGE;
 * an abort throws the signal's reason.
 */
export async function readFile(path: string, options: ReadFileOptions = {}): Promise<Uint8Array> {
  const { limitBytes = LARGEST_SOURCE_BYTES, signal } = options;
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw unreadable(path, { why: 'it is a folder' });
    refuseLarge(facts.size, { name: path, limitBytes });
    // `end` is the offset of the last byte read:
    // one byte more than the limit tells that it is over.
    const stream = createReadStream(path, { end: limitBytes, ...(signal && { signal }) });
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      sizeBytes += chunk.length;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw readFailure(error, path);
  }
  refuseLarge(sizeBytes, { name: path, limitBytes });
  return Buffer.concat(chunks, sizeBytes);
}

function readFailure(error: unknown, path: string): ArticleError {
  if (error instanceof ArticleError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new ArticleError(`${path} does not exist.`, {
      code: 'ARTICLE_MISSING',
      hint: 'Check the spelling and the folder you are in.',
      cause: error,
    });
  const isForbidden = code === 'EACCES' || code === 'EPERM';
  return unreadable(path, { why: isForbidden ? 'you may not read it' : message, cause: error });
}

function unreadable(path: string, failure: { why: string; cause?: unknown }): ArticleError {
  return new ArticleError(`${path} cannot be read: ${failure.why}.`, {
    code: 'ARTICLE_UNREADABLE',
    hint: 'Give a file with the text of an article.',
    cause: failure.cause,
  });
}

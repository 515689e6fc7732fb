/** Arguments of a command → article sources: files, every article in a folder or a feed, pages, standard input. */
import { stat } from 'node:fs/promises';
import { locateFile } from '../../_internal/disk/within.ts';
import { ArticleError } from '../../errors.ts';
import { expandFeed, isFeedAddress, isFeedFile } from './expand-feed.ts';
import { listArticles } from './list-articles.ts';
import type { ExpandedSource, ExpandSourcesOptions } from './source.ts';
import type { AbortOptions } from '../../_internal/abort.ts';
import { LARGEST_SOURCE_BYTES, refuseLarge } from '../../article/decode.ts';
import { sourceOfBytes } from './source-of-bytes.ts';

/** Whether a source is `https://…`, or of any other scheme: a file name has no `://`. */
export function isAddress(name: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(name);
}

/**
 * Sources in the order given; a folder gives its articles, also of folders within, sorted by name; a feed its articles, newest first.
 * What cannot be expanded is a source that failed; a missing file is found when it is read. An abort throws the signal's reason.
 */
export async function expandSources(
  names: readonly string[],
  options: ExpandSourcesOptions,
): Promise<readonly ExpandedSource[]> {
  const sources: ExpandedSource[] = [];
  for (const name of names)
    for (const each of await expandOrFail(name, options)) sources.push(each);
  return sources;
}

async function expandOrFail(
  name: string,
  options: ExpandSourcesOptions,
): Promise<readonly ExpandedSource[]> {
  try {
    return await expandSource(name, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof ArticleError)) throw error;
    return [{ kind: 'failed', name: name === '-' ? STDIN_NAME : name, error }];
  }
}

async function expandSource(
  name: string,
  options: ExpandSourcesOptions,
): Promise<readonly ExpandedSource[]> {
  if (name === '') throw namelessSource();
  if (name === '-')
    return [sourceOfBytes(await readBytes(options.stdin, options), { name: STDIN_NAME })];
  if (isAddress(name)) return expandAddress(name, options);

  const { workingFolder } = options;
  const file = { kind: 'file', path: name, workingFolder } as const;
  const facts = await stat(locateFile(file)).catch(() => undefined);
  if (facts?.isDirectory()) return listArticles(name, options);
  return facts?.isFile() && isFeedFile(name) ? expandFeed(file, options) : [file];
}

async function expandAddress(
  url: string,
  options: ExpandSourcesOptions,
): Promise<readonly ExpandedSource[]> {
  const source = { kind: 'url', url } as const;
  return isFeedAddress(url, options) ? expandFeed(source, options) : [source];
}

function namelessSource(): ArticleError {
  return new ArticleError('A source has an empty name.', {
    code: 'ARTICLE_MISSING',
    hint: 'Give a file, a folder, an address, or - for standard input.',
  });
}

/** How messages call it. */
const STDIN_NAME = 'standard input';

/** All text of standard input. @throws ArticleError where it is too large or no text. */
export async function readInput(
  stdin: AsyncIterable<Uint8Array>,
  options: AbortOptions,
): Promise<string> {
  return sourceOfBytes(await readBytes(stdin, options), { name: STDIN_NAME }).content;
}

/** All bytes of standard input. @throws ArticleError ARTICLE_TOO_LARGE */
async function readBytes(
  stdin: AsyncIterable<Uint8Array>,
  options: AbortOptions,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of stdin) {
    options.signal?.throwIfAborted();
    sizeBytes += chunk.length;
    refuseLarge(sizeBytes, { name: STDIN_NAME });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, Math.min(sizeBytes, LARGEST_SOURCE_BYTES));
}

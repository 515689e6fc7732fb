/** Arguments of a command → article sources: files, every article in a folder or a feed, pages, standard input. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { decodePage } from '../_internal/charset.ts';
import type { ArticleSource, FeedEntry } from '../article/article.ts';
import { decodeText, LARGEST_SOURCE_BYTES, refuseLarge } from '../article/decode.ts';
import type { FeedSource, ReadFeedOptions } from '../article/feeds/feed.ts';
import { looksLikeHtml } from '../article/format.ts';
import { ArticleError } from '../errors.ts';

/** A source that could not be expanded: a feed or a folder that cannot be read, an empty standard input. It fails in its turn, and the others go on. */
export type FailedSource = {
  readonly kind: 'failed';
  readonly name: string;
  readonly error: ArticleError;
};

/** Files that are taken from a folder; a file named on the command line may have any name. */
const ARTICLE_EXTENSIONS: ReadonlySet<string> = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.mdown',
  '.mdx',
  '.html',
  '.htm',
  '.xhtml',
  '.docx',
]);

/** Folders that never hold articles of their owner. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', 'dist', 'output']);

/** Where Jekyll keeps what is not ready. */
const DRAFTS_FOLDER = '_drafts';

/** Files that may be feeds; what they are is decided by what they hold. */
const FEED_FILE = /\.(?:xml|rss|atom|rdf|json)(?:\.gz)?$/i;

/** Addresses that may be feeds: by their file, a part of their path, or what they ask for. `--since` and `--limit` say it of any address. */
const FEED_ADDRESS =
  /\.(?:xml|rss|atom|rdf)(?:\.gz)?(?:[?#]|$)|\/(?:feed|feeds|rss|atom)(?:\.json)?\/?(?:[?#]|$)|[?&](?:feed|format|type)=(?:rss2?|atom|json|feed)\b/i;

/** Options of `expandSources`. */
export type ExpandSourcesOptions = ReadFeedOptions & {
  /** Where `-` is read from. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Folders that are passed over within others: what a build wrote is no source of the next one. @default none */
  readonly except?: readonly string[] | undefined;
  /** Whether drafts are read: see `ReadArticleOptions`. @default false */
  readonly includeDrafts?: boolean | undefined;
};

/**
 * Sources in the order given; a folder gives its articles, also of folders within, sorted by name; a feed its articles, newest first.
 * What cannot be expanded is a source that failed; a missing file is found when it is read. An abort throws the signal's reason.
 */
export async function expandSources(
  names: readonly string[],
  options: ExpandSourcesOptions,
): Promise<readonly (ArticleSource | FailedSource)[]> {
  const sources: (ArticleSource | FailedSource)[] = [];
  for (const name of names) sources.push(...(await expandSource(name, options)));
  return sources;
}

async function expandSource(
  name: string,
  options: ExpandSourcesOptions,
): Promise<readonly (ArticleSource | FailedSource)[]> {
  const shown = name === '-' ? 'standard input' : name;
  try {
    return await openSource(name, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof ArticleError) return [{ kind: 'failed', name: shown, error }];
    throw error;
  }
}

async function openSource(
  name: string,
  options: ExpandSourcesOptions,
): Promise<readonly (ArticleSource | FailedSource)[]> {
  if (name === '-') return [{ kind: 'text', content: await readAll(options) }];
  if (name === '')
    throw new ArticleError('A source has an empty name.', {
      code: 'ARTICLE_MISSING',
      hint: 'Give a file, a folder, an address, or - for standard input.',
    });
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name))
    return isFeedAddress(name, options)
      ? expandFeed({ kind: 'url', url: name }, options)
      : [{ kind: 'url', url: name }];
  const facts = await stat(name).catch(() => undefined);
  if (facts?.isFile() && FEED_FILE.test(name))
    return expandFeed({ kind: 'file', path: name }, options);
  if (!facts?.isDirectory()) return [{ kind: 'file', path: name }];
  const sources = await listArticles(name, options);
  if (sources.length > 0) return sources;
  throw new ArticleError(`${name} holds no article.`, {
    code: 'ARTICLE_MISSING',
    hint: `Articles in a folder end in ${[...ARTICLE_EXTENSIONS].join(', ')}.`,
  });
}

function isFeedAddress(address: string, options: ExpandSourcesOptions): boolean {
  return options.since !== undefined || options.limit !== undefined || FEED_ADDRESS.test(address);
}

/** The articles of a feed, or the source itself when it is none. */
async function expandFeed(
  source: FeedSource,
  options: ExpandSourcesOptions,
): Promise<readonly ArticleSource[]> {
  try {
    const entries = await (await import('../article/feeds/feed.ts')).readFeed(source, options);
    return entries.map((entry) => sourceOfEntry(entry, source));
  } catch (error) {
    if (error instanceof ArticleError && error.code === 'ARTICLE_UNSUPPORTED') return [source];
    throw error;
  }
}

/** The entry's own text where it has one, else its page. */
function sourceOfEntry(entry: FeedEntry, feed: FeedSource): ArticleSource {
  if (entry.content !== undefined || entry.url === undefined) return { kind: 'entry', entry };
  // A file has no host, and what stands in it nobody has named: `allowPrivate` opens nothing for it.
  return { kind: 'url', url: entry.url, foundAt: feed.kind === 'url' ? feed.url : feed.path };
}

/** A folder within that may not be opened fails alone. */
async function listArticles(
  folder: string,
  options: ExpandSourcesOptions,
): Promise<readonly (ArticleSource | FailedSource)[]> {
  options.signal?.throwIfAborted();
  const entries = await readFolder(folder);
  const sorted = entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => !/^(?:\.|~\$)/.test(entry.name) && !PASSED_OVER.has(entry.name));
  const found: (ArticleSource | FailedSource)[] = [];
  for (const entry of sorted) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !isExcepted(path, options))
      found.push(
        ...(await listArticles(path, options).catch((error: unknown) => failedFolder(path, error))),
      );
    // A pipe or a socket would keep a build waiting for words that never come.
    else if (
      (entry.isFile() || entry.isSymbolicLink()) &&
      ARTICLE_EXTENSIONS.has(extname(entry.name).toLowerCase())
    )
      found.push({ kind: 'file', path, listed: true });
  }
  return found;
}

function isExcepted(path: string, options: ExpandSourcesOptions): boolean {
  return (
    (basename(path) === DRAFTS_FOLDER && options.includeDrafts !== true) ||
    (options.except ?? []).some((folder) => resolve(folder) === resolve(path))
  );
}

function failedFolder(path: string, error: unknown): readonly FailedSource[] {
  if (error instanceof ArticleError) return [{ kind: 'failed', name: path, error }];
  throw error;
}

async function readFolder(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new ArticleError(
      `${folder} cannot be read: ${code === 'EACCES' || code === 'EPERM' ? 'you may not open this folder' : message}.`,
      { code: 'ARTICLE_UNREADABLE', hint: 'Check the permissions of the folder.', cause },
    );
  }
}

async function readAll(options: ExpandSourcesOptions): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of options.stdin) {
    options.signal?.throwIfAborted();
    sizeBytes += chunk.length;
    refuseLarge(sizeBytes, { name: 'standard input' });
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks, Math.min(sizeBytes, LARGEST_SOURCE_BYTES));
  // Pages say their own character set; a text is UTF-8.
  const page = decodePage(bytes);
  return looksLikeHtml(page.text) ? page.text : decodeText(bytes, { name: 'standard input' });
}

/** Arguments of a command → article sources: files, every article in a folder or a feed, pages, standard input. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { decodePage } from './_internal/charset.ts';
import type { ArticleSource, FeedEntry } from './article/article.ts';
import { decodeText, LARGEST_SOURCE_BYTES, refuseLarge } from './article/decode.ts';
import type { FeedSource, ReadFeedOptions } from './article/feeds/feed.ts';
import { looksLikeHtml } from './article/format.ts';
import { ArticleError } from './errors.ts';

/** A source that could not be expanded: a feed that cannot be fetched or read. It fails in its turn, and the others go on. */
export type FailedSource = { readonly kind: 'failed'; readonly name: string; readonly error: ArticleError };

/** Files that are taken from a folder; a file named on the command line may have any name. */
const ARTICLE_EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.text', '.md', '.markdown', '.mdown', '.mdx', '.html', '.htm', '.xhtml', '.docx']);

/** Folders that never hold articles of their owner. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', 'dist', 'output']);

/** Files that may be feeds; what they are is decided by what they hold. */
const FEED_FILE = /\.(?:xml|rss|atom|rdf|json)(?:\.gz)?$/i;

/** Addresses that may be feeds: by their file, a part of their path, or what they ask for. `--since` and `--limit` say it of any address. */
const FEED_ADDRESS = /\.(?:xml|rss|atom|rdf)(?:\.gz)?(?:[?#]|$)|\/(?:feed|feeds|rss|atom)(?:\.json)?\/?(?:[?#]|$)|[?&](?:feed|format|type)=(?:rss2?|atom|json|feed)\b/i;

/** Options of `expandSources`. */
export type ExpandSourcesOptions = ReadFeedOptions & {
  /** Where `-` is read from. */
  readonly stdin: AsyncIterable<Uint8Array>;
};

/**
 * Sources in the order given; a folder gives its articles, also of folders within, sorted by name; a feed its articles, newest first.
 * @throws ArticleError for a folder without articles, or standard input that is no text. A missing file is found when it is read.
 */
export async function expandSources(names: readonly string[], options: ExpandSourcesOptions): Promise<readonly (ArticleSource | FailedSource)[]> {
  const sources: (ArticleSource | FailedSource)[] = [];
  for (const name of names) sources.push(...(await expandSource(name, options)));
  return sources;
}

async function expandSource(name: string, options: ExpandSourcesOptions): Promise<readonly (ArticleSource | FailedSource)[]> {
  if (name === '-') return [{ kind: 'text', content: await readAll(options) }];
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return isFeedAddress(name, options) ? expandFeed({ kind: 'url', url: name }, options) : [{ kind: 'url', url: name }];
  const facts = await stat(name).catch(() => undefined);
  if (facts?.isFile() && FEED_FILE.test(name)) return expandFeed({ kind: 'file', path: name }, options);
  if (!facts?.isDirectory()) return [{ kind: 'file', path: name }];
  const paths = await listArticles(name, options);
  if (paths.length > 0) return paths.map((path) => ({ kind: 'file', path }));
  throw new ArticleError(`${name} holds no article`, {
    code: 'ARTICLE_MISSING',
    hint: `Articles in a folder end in ${[...ARTICLE_EXTENSIONS].join(', ')}.`,
  });
}

function isFeedAddress(address: string, options: ExpandSourcesOptions): boolean {
  return options.since !== undefined || options.limit !== undefined || FEED_ADDRESS.test(address);
}

/** The articles of a feed, or the source itself when it is none. */
async function expandFeed(source: FeedSource, options: ExpandSourcesOptions): Promise<readonly (ArticleSource | FailedSource)[]> {
  try {
    const entries = await (await import('./article/feeds/feed.ts')).readFeed(source, options);
    return entries.map((entry) => sourceOfEntry(entry, source));
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof ArticleError)) throw error;
    return [error.code === 'ARTICLE_UNSUPPORTED' ? source : { kind: 'failed', name: source.kind === 'url' ? source.url : source.path, error }];
  }
}

/** The entry's own text where it has one, else its page. */
function sourceOfEntry(entry: FeedEntry, feed: FeedSource): ArticleSource {
  if (entry.content !== undefined || entry.url === undefined) return { kind: 'entry', entry };
  return { kind: 'url', url: entry.url, ...(feed.kind === 'url' && { foundAt: feed.url }) };
}

async function listArticles(folder: string, options: ExpandSourcesOptions): Promise<readonly string[]> {
  options.signal?.throwIfAborted();
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1)).filter((entry) => !/^(?:\.|~\$)/.test(entry.name) && !PASSED_OVER.has(entry.name));
  const found: string[] = [];
  for (const entry of sorted) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await listArticles(path, options)));
    else if (ARTICLE_EXTENSIONS.has(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found;
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

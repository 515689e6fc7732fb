/** a feed or a sitemap → the sources of its articles; any other source → itself. */
import type { ArticleSource } from '../../article/article.ts';
import type { FeedEntry } from '../../article/feed-entry.ts';
import type { FeedSource, ReadFeedOptions } from '../../article/readers/feed/feed.ts';
import { ArticleError } from '../../errors.ts';

/** Files that may be feeds; what they are is decided by what they hold. */
const FEED_FILE = /\.(?:xml|rss|atom|rdf|json)(?:\.gz)?$/i;

/** Addresses that may be feeds: by their file, a part of their path, or what they ask for. */
const FEED_ADDRESSES: readonly RegExp[] = [
  /\.(?:xml|rss|atom|rdf)(?:\.gz)?(?:[?#]|$)/i,
  /\/(?:feed|feeds|rss|atom)(?:\.json)?\/?(?:[?#]|$)/i,
  /[?&](?:feed|format|type)=(?:rss2?|atom|json|feed)\b/i,
];

/** Whether a file's name is one that feeds have. */
export function isFeedFile(name: string): boolean {
  return FEED_FILE.test(name);
}

/** Whether an address is one that feeds have. `since` and `limit` say it of any address. */
export function isFeedAddress(
  address: string,
  options: Pick<ReadFeedOptions, 'since' | 'limit'>,
): boolean {
  if (options.since !== undefined || options.limit !== undefined) return true;
  return FEED_ADDRESSES.some((pattern) => pattern.test(address));
}

/**
 * The articles of a feed, newest first, or the source itself if it is not a feed.
 * @throws ArticleError for a feed that cannot be read.
 */
export async function expandFeed(
  source: FeedSource,
  options: ReadFeedOptions,
): Promise<readonly ArticleSource[]> {
  // Readers of feeds are loaded where there is one to read.
  const { readFeed } = await import('../../article/readers/feed/feed.ts');
  try {
    const entries = await readFeed(source, feedOptions(options));
    return entries.map((entry) => sourceOfEntry(entry, source));
  } catch (error) {
    if (error instanceof ArticleError && error.code === 'ARTICLE_UNSUPPORTED') return [source];
    throw error;
  }
}

/** What `readFeed` takes of the options of a command. */
export function feedOptions(options: ReadFeedOptions): ReadFeedOptions {
  const { since, limit, sitemaps, timezone, allowPrivate, httpCache } = options;
  const { header, cookieFile, proxy, signal } = options;
  const fetching = { allowPrivate, httpCache, header, cookieFile, proxy, signal };
  return { since, limit, sitemaps, timezone, ...fetching };
}

/** The entry's own text where it has one, else its page. */
export function sourceOfEntry(entry: FeedEntry, feed: FeedSource): ArticleSource {
  const foundAt = feed.kind === 'url' ? feed.url : feed.path;
  if (entry.content !== undefined || entry.url === undefined)
    return { kind: 'entry', entry, foundAt };
  // A file has no host, and the user named no address in it: `allowPrivate` does not apply.
  return { kind: 'url', url: entry.url, foundAt };
}

/** an address that someone gives → the article after it, kept by its address, or the posts of the feed that it is. */
import type { AbortOptions } from '../../_internal/abort.ts';
import { parseAddress } from '../../_internal/http/http-target.ts';
import { HttpError } from '../../_internal/http/http-error.ts';
import { ArticleError } from '../../errors.ts';
import type { FeedEntry } from '../../article/feed-entry.ts';
import { readFeed } from '../../article/readers/feed/feed.ts';
import { feedOptions, isFeedAddress } from '../../run/sources/expand-feed.ts';
import { openStages } from '../../run/stages/open-stages.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import { openArticleRun } from '../articles/article-run.ts';
import { keepAddress, type KeptAddress } from '../articles/address-list.ts';
import type { StudioParts } from '../studio-parts.ts';

/** Options of these functions. */
export type AddressOptions = AbortOptions & { readonly parts: StudioParts };

/** What is after an address: an article, or a feed with its posts, newest first. */
export type FoundAtAddress =
  | { readonly kind: 'article'; readonly kept: KeptAddress }
  | { readonly kind: 'feed'; readonly url: string; readonly entries: readonly FeedEntry[] };

/** Posts of a feed that are shown. */
const MOST_POSTS = 100;

/**
 * The address as it is kept; one without `https://` is of the web.
 * @throws ServiceError `SERVICE_INVALID` for what is not an address of a page
 */
export function checkAddress(given: string): string {
  const name = given.trim();
  const address =
    /^[a-z][a-z0-9+.-]*:/i.test(name) && !/^[^/]*:\d/.test(name) ? name : `https://${name}`;
  try {
    return parseAddress(address).href;
  } catch (cause) {
    if (!(cause instanceof HttpError)) throw cause;
    throw new ServiceError(cause.message, {
      code: 'SERVICE_INVALID',
      hint: 'Give the address of a page or of a feed, as your browser shows it.',
      cause,
    });
  }
}

/**
 * Fetches what is after an address, guarded as `lectern build` does; an article is kept then.
 * @throws as `readArticle` and `readFeed`; LecternError `OUTPUT_UNWRITABLE`
 */
export async function addAddress(url: string, options: AddressOptions): Promise<FoundAtAddress> {
  const isFeedFirst = isFeedAddress(url, {});
  const ways = [readPage, readPosts];
  const [first, second] = isFeedFirst ? ways.reverse() : ways;
  try {
    return await first!(url, options);
  } catch (error) {
    // It is the other kind; what its own reader says of it is said only where it is neither.
    if (!(error instanceof ArticleError) || error.code !== 'ARTICLE_UNSUPPORTED') throw error;
    return second!(url, options).catch((other: unknown) => {
      const isNeither = other instanceof ArticleError && other.code === 'ARTICLE_UNSUPPORTED';
      throw isNeither ? error : other;
    });
  }
}

async function readPage(url: string, options: AddressOptions): Promise<FoundAtAddress> {
  return { kind: 'article', kept: await addPage({ kind: 'url', url }, options) };
}

async function readPosts(url: string, { parts, signal }: AddressOptions): Promise<FoundAtAddress> {
  const { settings, places } = parts.project;
  const { timezone, allowPrivate, header, cookieFile, proxy } = settings;
  const options = feedOptions({
    timezone,
    allowPrivate,
    header,
    cookieFile,
    proxy,
    httpCache: places.httpCache,
    limit: MOST_POSTS,
    signal,
  });
  return { kind: 'feed', url, entries: await readFeed({ kind: 'url', url }, options) };
}

/**
 * Reads the article after an address and keeps the address. One that a feed named may not lead into a
 * private network, unless to the host of that feed.
 */
export async function addPage(
  source: { readonly kind: 'url'; readonly url: string; readonly foundAt?: string },
  { parts, signal }: AddressOptions,
): Promise<KeptAddress> {
  const { run } = openArticleRun(source, { parts, signal });
  const { title } = await openStages(run).readArticle();
  const kept = { url: source.url, title };
  await keepAddress(kept, { folder: parts.folder, signal });
  return kept;
}

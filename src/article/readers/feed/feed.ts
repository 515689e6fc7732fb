/** the address or file of a feed or sitemap → the articles it lists, newest first. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodePage } from '../../../_internal/charset.ts';
import { checkOptions, KINDS } from '../../../_internal/check-options.ts';
import type { NamedFile } from '../../../_internal/disk/within.ts';
import { isSamePlace } from '../../../_internal/http/http-target.ts';
import { ArticleError } from '../../../errors.ts';
import type { FeedEntry } from '../../feed-entry.ts';
import { LARGEST_SOURCE_BYTES, refuseLarge } from '../../decode.ts';
import { fetchSource } from '../../fetch-source.ts';
import { readFeedEntries } from './feed-entries.ts';
import { feedKindOf, refuseEntities } from './feed-kind.ts';
import { readGhostExport } from './ghost-export.ts';
import { readFile } from '../../read-file.ts';
import { READING_DEFAULTS } from '../../reading-defaults.ts';
import { readSitemap } from './sitemap.ts';

/** Where a feed is. */
export type FeedSource =
  | { readonly kind: 'url'; readonly url: string }
  | (NamedFile & { readonly kind: 'file' });

/** Options of `readFeed`. */
export type ReadFeedOptions = {
  /**
   * Only articles published or changed at this date or later; ISO 8601. Then one without a date is
   * left out.
   */
  readonly since?: string | undefined;
  /** Only this many of the newest. */
  readonly limit?: number | undefined;
  /** Most sitemaps of an index to fetch. @default 50 */
  readonly sitemaps?: number | undefined;
  /** IANA zone of dates without one. @default 'UTC' */
  readonly timezone?: string | undefined;
  /** As for `readArticle`. */
  readonly allowPrivate?: boolean | undefined;
  readonly httpCache?: string | undefined;
  readonly header?: readonly string[] | undefined;
  readonly cookieFile?: string | undefined;
  readonly proxy?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

const EXPECTED_OPTIONS = {
  since: KINDS.text,
  limit: KINDS.count,
  sitemaps: KINDS.count,
  timezone: KINDS.text,
  allowPrivate: KINDS.flag,
  httpCache: KINDS.text,
  header: KINDS.list,
  cookieFile: KINDS.text,
  proxy: KINDS.text,
  signal: KINDS.signal,
} as const;

/** @throws TypeError for an invalid source: a bare path or address, or an unknown kind. */
function checkSource(source: FeedSource): void {
  const { kind, ...members } = (source ?? {}) as Readonly<Record<string, unknown>>;
  if (kind !== 'url' && kind !== 'file')
    throw new TypeError(
      "readFeed: source must be an object such as { kind: 'file', path: 'feed.xml' }; " +
        'its kind is url or file',
    );
  const member = kind === 'url' ? 'url' : 'path';
  if (!KINDS.text.holds(members[member]))
    throw new TypeError(`readFeed: a source of kind ${kind} must have ${member}`);
}

/** Media types under which feeds are served, right or wrong; the text decides. */
const FEED_TYPES: readonly string[] = [
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/json',
  'application/xml',
  'text/xml',
  'application/gzip',
  'application/x-gzip',
  'text/plain',
  'text/html',
  'application/xhtml+xml',
];

/** Most sitemaps of an index to fetch, with up to fifty thousand addresses each. */
const MOST_SITEMAPS = 50;

/** Most articles of one list without a limit: a feed has ten to fifty, a sitemap everything. */
const MOST_BY_DEFAULT = 100;

/**
 * The articles of an RSS, Atom, RDF or JSON feed or of a sitemap; of an index of sitemaps, those of
 * its sitemaps. Newest first, each address once; empty if nothing is new since `since`. A sitemap
 * of an index that cannot be fetched is listed by its own address, so that the reason comes up
 * there.
 * @throws ArticleError ARTICLE_UNSUPPORTED when it is not a feed, ARTICLE_UNREADABLE,
 * ARTICLE_TOO_LARGE (also for more than 100 articles when neither `since` nor `limit` is given),
 * ARTICLE_EMPTY, and those of fetching and of files; TypeError for an invalid source or options; an
 * abort throws the signal's reason.
 */
export async function readFeed(
  source: FeedSource,
  options: ReadFeedOptions = {},
): Promise<FeedEntry[]> {
  checkSource(source);
  checkOptions('readFeed', options, { optional: EXPECTED_OPTIONS });
  const list = await loadList(source, options);
  const kind = feedKindOf(list.text);
  if (kind === undefined) {
    throw new ArticleError(`${list.name} is neither a feed nor a sitemap.`, {
      code: 'ARTICLE_UNSUPPORTED',
      hint: 'Give the address or the file of an RSS, Atom or JSON feed, or of a sitemap.',
    });
  }
  refuseEntities(list.text, list);
  const { text, name, url } = list;
  const settings = { name, url, timezone: options.timezone ?? READING_DEFAULTS.timezone };
  const choosing = { ...options, name };
  if (kind === 'feed') return choose(readFeedEntries(text, settings), choosing);
  if (kind === 'ghost') return choose(readGhostExport(text), choosing);
  const entries = readSitemap(text, settings);
  if (kind === 'sitemap') return choose(entries, choosing);
  return choose(await readSitemaps(entries, { ...options, index: list }), choosing);
}

/** A list as text. */
type List = { readonly text: string; readonly name: string; readonly url?: string | undefined };

async function loadList(
  source: FeedSource,
  options: ReadFeedOptions & { readonly namedAt?: string | undefined },
): Promise<List> {
  if (source.kind === 'file') {
    const { path, workingFolder } = source;
    const { signal } = options;
    const file = await readFile(path, { workingFolder, ...(signal && { signal }) });
    const bytes = await unpacked(file, { name: path });
    return { text: decodePage(bytes).text, name: path };
  }
  const { allowPrivate, httpCache, header, cookieFile, proxy, namedAt, signal } = options;
  const page = await fetchSource(source.url, {
    accept: FEED_TYPES,
    allowPrivate,
    cacheFolder: httpCache,
    header,
    cookieFile,
    proxy,
    namedAt,
    signal,
  });
  const bytes = await unpacked(page.bytes, { name: source.url });
  return { text: decodePage(bytes, page).text, name: source.url, url: page.url };
}

/** Sitemaps are often stored as .gz. */
async function unpacked(
  bytes: Uint8Array,
  options: { readonly name: string },
): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: LARGEST_SOURCE_BYTES });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      refuseLarge(LARGEST_SOURCE_BYTES + 1, options);
    throw new ArticleError(`${options.name} cannot be read: its compressed data is damaged.`, {
      code: 'ARTICLE_UNREADABLE',
      hint: 'Download or compress it again.',
      cause,
    });
  }
}

/** The addresses in the sitemaps of an index, newest first, without sitemaps older than `since`. */
async function readSitemaps(
  sitemaps: readonly FeedEntry[],
  options: ReadFeedOptions & { readonly index: List },
): Promise<FeedEntry[]> {
  const { index, since, sitemaps: most = MOST_SITEMAPS } = options;
  const mayBeNew = (sitemap: FeedEntry): boolean =>
    since === undefined || sitemap.modifiedAt === undefined || isSince(sitemap, since);
  const wanted = newestFirst(sitemaps.filter(mayBeNew));
  if (wanted.length > most && options.limit === undefined) {
    const size = `it names ${wanted.length} sitemaps, but at most ${most} are read`;
    throw new ArticleError(`${index.name} is too large: ${size}.`, {
      code: 'ARTICLE_TOO_LARGE',
      hint: 'Limit the articles with --limit or --since.',
    });
  }
  const entries: FeedEntry[] = [];
  for (const { url } of wanted.slice(0, most))
    for (const each of await readOneSitemap(url!, options)) entries.push(each);
  return entries;
}

async function readOneSitemap(
  url: string,
  options: ReadFeedOptions & { readonly index: List },
): Promise<FeedEntry[]> {
  const { index } = options;
  const isBesideIndex = index.url !== undefined && isSamePlace(url, index.url);
  const allowPrivate = options.allowPrivate === true && isBesideIndex;
  try {
    const list = await loadList(
      { kind: 'url', url },
      { ...options, allowPrivate, namedAt: index.url ?? index.name },
    );
    if (feedKindOf(list.text) !== 'sitemap') return [{ url }];
    refuseEntities(list.text, list);
    return readSitemap(list.text, {
      url: list.url,
      timezone: options.timezone ?? READING_DEFAULTS.timezone,
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof ArticleError) return [{ url }];
    throw error;
  }
}

function choose(
  entries: readonly FeedEntry[],
  options: ReadFeedOptions & { readonly name: string },
): FeedEntry[] {
  const { since, limit, name } = options;
  if (entries.length === 0)
    throw new ArticleError(`${name} names no article.`, {
      code: 'ARTICLE_EMPTY',
      hint: 'Check that it is the feed you mean.',
    });
  const dated = since === undefined ? entries : entries.filter((entry) => isSince(entry, since));
  const chosen = once(newestFirst(dated)).slice(0, limit);
  if (since === undefined && limit === undefined && chosen.length > MOST_BY_DEFAULT) {
    const limited = `${MOST_BY_DEFAULT} are read without a limit`;
    const size = `it lists ${chosen.length} articles, but ${limited}`;
    throw new ArticleError(`${name} is too large: ${size}.`, {
      code: 'ARTICLE_TOO_LARGE',
      hint: 'Say how many with --limit, or from which date with --since.',
    });
  }
  if (since !== undefined && entries.every((entry) => dateOfEntry(entry) === undefined)) {
    const undated = `${name} has no date for any of its ${entries.length} articles`;
    throw new ArticleError(`${undated}, so none counts as published since ${since}.`, {
      code: 'ARTICLE_EMPTY',
      hint: 'Give --limit without --since.',
    });
  }
  return chosen;
}

/** When an article was last published or changed. */
export function dateOfEntry(entry: FeedEntry): string | undefined {
  const { publishedAt, modifiedAt } = entry;
  if (publishedAt === undefined || modifiedAt === undefined) return publishedAt ?? modifiedAt;
  return Date.parse(modifiedAt) > Date.parse(publishedAt) ? modifiedAt : publishedAt;
}

function isSince(entry: FeedEntry, since: string): boolean {
  const date = dateOfEntry(entry);
  return date !== undefined && Date.parse(date) >= Date.parse(since);
}

/** Stable; entries without a date come last. */
function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries].sort((one, other) => timeOf(other) - timeOf(one));
}

function timeOf(entry: FeedEntry): number {
  return Date.parse(dateOfEntry(entry) ?? '0001-01-01');
}

/** Each address once. */
function once(entries: readonly FeedEntry[]): FeedEntry[] {
  // Reversed, so that the first of each key wins in the map.
  const kept = new Map(entries.map((entry) => [keyOf(entry), entry] as const).reverse());
  return entries.filter((entry) => kept.get(keyOf(entry)) === entry);
}

/** Entries without an address are identified by their words. */
function keyOf(entry: FeedEntry): string {
  return entry.url ?? JSON.stringify(entry);
}

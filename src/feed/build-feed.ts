/** editions and a podcast → the pages of an RSS 2.0 feed. Pure: the same editions give the same bytes. */
import type { Warning } from '../errors.ts';
import { buildItem, itemInstant, type FeedEdition } from './build-item.ts';
import { parseCategory } from './categories.ts';
import { formatRfc2822 } from './feed-dates.ts';
import { feedGuid } from './guid.ts';
import type { Podcast } from './feed-settings.ts';
import { element } from './write-xml.ts';

/** The namespaces, by the prefixes that every reader expects. */
const NAMESPACES = {
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
};

/** One page of a feed: its file name and its XML. */
export type FeedPage = { readonly name: string; readonly xml: string };

/** A feed, newest first. */
export type Feed = {
  readonly pages: readonly FeedPage[];
  readonly itemCount: number;
  readonly warnings: readonly Warning[];
};

/** Options of `buildFeed`. */
export type BuildFeedOptions = {
  readonly podcast: Podcast;
  /** Address of the artwork. */
  readonly imageUrl: string;
  /** The largest number of items; the newest are kept. @default all */
  readonly limit?: number | undefined;
};

/** An edition with its date, worked out once. */
type Dated = FeedEdition & { readonly instant: number | undefined };

/** One page among the pages of a feed, counted from 0. */
type PageOptions = BuildFeedOptions & {
  readonly page: number;
  readonly pageCount: number;
  /** The date of the newest item of all pages. */
  readonly latest: number | undefined;
};

/**
 * The pages of the feed. Items without a date come last, with a warning: the clock is never used.
 */
export function buildFeed(entries: readonly FeedEdition[], options: BuildFeedOptions): Feed {
  const { podcast, limit = Infinity } = options;
  const { pageSize } = podcast;
  const dated = entries.map((entry) => ({
    ...entry,
    instant: itemInstant(entry.edition, podcast),
  }));
  const listed = dated.sort(newestFirst).slice(0, limit);
  const latest = listed[0]?.instant;
  const pageCount = Math.max(1, Math.ceil(listed.length / pageSize));
  const pages = Array.from({ length: pageCount }, (_, page) => {
    const items = listed.slice(page * pageSize, (page + 1) * pageSize);
    const xml = buildPage(items, { ...options, page, pageCount, latest });
    return { name: pageName(page), xml };
  });
  return { pages, itemCount: listed.length, warnings: listed.flatMap(warningsOf) };
}

/** `feed.xml`, then `feed-2.xml` and so on. */
function pageName(page: number): string {
  return page === 0 ? 'feed.xml' : `feed-${page + 1}.xml`;
}

function newestFirst(a: Dated, b: Dated): number {
  const later = (b.instant ?? -Infinity) - (a.instant ?? -Infinity);
  return later || (a.edition.slug < b.edition.slug ? -1 : 1);
}

function warningsOf(entry: Dated): readonly Warning[] {
  const { slug, testTones } = entry.edition;
  const undated: Warning = {
    code: 'FEED_UNDATED',
    message: `${slug} has no date: its item comes last, and apps may show it in any order`,
    hint: 'Give the article a date and build it again.',
  };
  const tones: Warning = {
    code: 'FEED_TEST_TONES',
    message: `${slug} is test tones, not speech`,
    hint: 'Build it again with a voice before the feed is published.',
  };
  return [...(entry.instant === undefined ? [undated] : []), ...(testTones ? [tones] : [])];
}

function buildPage(items: readonly Dated[], options: PageOptions): string {
  const { podcast } = options;
  const inner = [
    ...channelTags(options),
    ...pageLinks(options),
    ...ownerTags(options),
    ...movedTag(options),
    ...items.map((entry) => buildItem(entry, podcast)),
  ];
  const rss = element('rss', {
    attributes: { version: '2.0', ...NAMESPACES },
    inner: [element('channel', { inner })],
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${rss}\n`;
}

function channelTags(options: PageOptions): readonly string[] {
  const { podcast, imageUrl, latest } = options;
  const { title, baseUrl, description, language, copyright = '' } = podcast;
  const built = latest === undefined ? '' : formatRfc2822(latest);
  const picture = [
    element('url', { text: imageUrl }),
    element('title', { text: title }),
    element('link', { text: `${baseUrl}/` }),
  ];
  return [
    element('title', { text: title }),
    element('link', { text: `${baseUrl}/` }),
    element('description', { text: description }),
    element('language', { text: language }),
    element('copyright', { text: copyright }),
    element('generator', { text: 'Lectern' }),
    element('lastBuildDate', { text: built }),
    element('image', { inner: picture }),
  ];
}

/** RFC 5005, section 3: the pages of a long feed link to each other. */
function pageLinks(options: PageOptions): readonly string[] {
  const { podcast, page, pageCount } = options;
  const link = (rel: string, to: number): string => {
    const href = `${podcast.baseUrl}/${pageName(to)}`;
    return element('atom:link', { attributes: { href, rel, type: 'application/rss+xml' } });
  };
  if (pageCount === 1) return [link('self', page)];
  return [
    link('self', page),
    link('first', 0),
    link('last', pageCount - 1),
    page > 0 ? link('previous', page - 1) : '',
    page < pageCount - 1 ? link('next', page + 1) : '',
  ];
}

function ownerTags(options: BuildFeedOptions): readonly string[] {
  const { podcast, imageUrl } = options;
  const { author, email, explicit, baseUrl } = podcast;
  const owner = [
    element('itunes:name', { text: author }),
    element('itunes:email', { text: email }),
  ];
  return [
    element('itunes:author', { text: author }),
    element('itunes:owner', { inner: owner }),
    element('itunes:image', { attributes: { href: imageUrl } }),
    categoryTag(podcast.category),
    element('itunes:explicit', { text: String(explicit) }),
    element('itunes:type', { text: 'episodic' }),
    element('podcast:guid', { text: feedGuid(`${podcast.movedFrom ?? baseUrl}/feed.xml`) }),
    element('podcast:locked', { text: 'yes', attributes: { owner: email } }),
    ...fundingTag(podcast),
    element('podcast:medium', { text: 'podcast' }),
    element('podcast:txt', { text: 'true', attributes: { purpose: 'ai-content' } }),
  ];
}

function fundingTag({ funding }: Podcast): readonly string[] {
  if (!funding) return [];
  return [element('podcast:funding', { text: funding.text, attributes: { url: funding.url } })];
}

/** After a move the feed states its new address, so that it may stay at both for a while. */
function movedTag({ podcast, page }: PageOptions): readonly string[] {
  if (podcast.movedFrom === undefined || page > 0) return [];
  return [element('itunes:new-feed-url', { text: `${podcast.baseUrl}/${pageName(0)}` })];
}

/** A category with its subcategory inside. */
function categoryTag(text: string): string {
  const { name, below } = parseCategory(text)!;
  const attributes = { text: name };
  if (below === undefined) return element('itunes:category', { attributes });
  const inner = [element('itunes:category', { attributes: { text: below } })];
  return element('itunes:category', { attributes, inner });
}

/**
 * the text of an RSS, Atom, RDF or JSON feed → its entries, with the whole text of an article if
 * included.
 */
import { parseFeed } from 'feedsmith';
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import { ArticleError } from '../../../errors.ts';
import type { FeedEntry } from '../../feed-entry.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { canonicalLanguage } from '../../language-tag.ts';
import { absoluteAddress } from '../page/metadata.ts';
import { textOfHtml } from '../../dom/tree.ts';
import { htmlOfText } from './html-of-text.ts';
import { htmlOfPost, isWordPressExport, readWordPressExport } from './wordpress-export.ts';
import { wholeTexts } from './whole-text.ts';

/** How to read a feed. */
export type FeedTextOptions = {
  /** How it is called in messages. */
  readonly name: string;
  /** Where it came from: relative addresses are resolved against it. */
  readonly url?: string | undefined;
  /** IANA zone of dates without one. */
  readonly timezone: string;
};

/**
 * Longest summary that is a description, in characters: a longer one is the text, or most of it.
 */
const LONGEST_TEASER = 500;

/** An item of any feed format. Dates and addresses as written. */
type RawItem = {
  readonly guid?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly authors?: readonly (string | undefined)[] | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly image?: string | undefined;
  readonly summary?: string | undefined;
  /** Candidates for the whole text, the best first. */
  readonly texts: readonly (string | undefined)[];
};

type RawFeed = {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly items: readonly RawItem[];
};

/**
 * The entries of a feed, in its order.
 * @throws ArticleError ARTICLE_UNREADABLE for a feed that cannot be parsed.
 */
export function readFeedEntries(text: string, options: FeedTextOptions): FeedEntry[] {
  const feed = parse(text, options);
  const all = { ...options, feed };
  if (isWordPressExport(text)) return exportedEntries(text, all);
  const contents = wholeTexts(feed.items);
  return feed.items.map((item, index) =>
    omitUndefined({ ...entryOf(item, all), content: contents[index] }),
  );
}

/** The articles of an export of WordPress, each with its whole text, and whether it is published. */
function exportedEntries(text: string, options: EntryOptions): FeedEntry[] {
  const { releaseOf } = readWordPressExport(text);
  return options.feed.items.flatMap((item) => {
    const release = releaseOf(item.guid);
    const body = item.texts.find((each) => each !== undefined);
    if (release === undefined || body === undefined) return [];
    return [{ ...entryOf(item, options), content: htmlOfPost(body), release }];
  });
}

function parse(text: string, options: FeedTextOptions): RawFeed {
  try {
    return rawFeed(parseFeed(text));
  } catch (cause) {
    const why = 'it begins like a feed, but cannot be parsed';
    throw new ArticleError(`${options.name} cannot be read: ${why}.`, {
      code: 'ARTICLE_UNREADABLE',
      hint: 'Check it with a feed validator, or give the addresses of its articles.',
      cause,
    });
  }
}

/** One shape for the four formats. */
function rawFeed(parsed: AnyFeed): RawFeed {
  if (parsed.format === 'json') return rawJson(parsed.feed);
  if (parsed.format === 'atom') return rawAtom(parsed.feed);
  const { feed } = parsed;
  const language = 'language' in feed ? feed.language : feed.dc?.languages?.[0];
  return { title: feed.title, language, items: (feed.items ?? []).map(rawRss) };
}

type AnyFeed = ReturnType<typeof parseFeed<string>>;
type Parsed<F extends AnyFeed['format']> = Extract<AnyFeed, { readonly format: F }>['feed'];

type RssItem = NonNullable<Parsed<'rss'>['items']>[number];
type RdfItem = NonNullable<Parsed<'rdf'>['items']>[number];

function rawRss(item: RssItem | RdfItem): RawItem {
  const own = isRssItem(item) ? item : undefined;
  const permanent = own?.guid?.isPermaLink === false ? undefined : own?.guid?.value;
  return {
    guid: own?.guid?.value,
    url: item.link ?? permanent,
    title: item.title,
    authors: item.dc?.creators ?? own?.authors?.map((author) => author.name),
    published: own?.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0],
    modified: item.dcterms?.modified?.[0] ?? item.atom?.updated,
    language: item.dc?.languages?.[0],
    image: item.media?.thumbnails?.[0]?.url,
    summary: item.description,
    texts: [item.content?.encoded],
  };
}

/** Whether an item has a member that only RSS 2.0 has. */
function isRssItem(item: RssItem | RdfItem): item is RssItem {
  return 'pubDate' in item || 'authors' in item || 'guid' in item;
}

function rawAtom(feed: Parsed<'atom'>): RawFeed {
  const items = (feed.entries ?? []).map((entry) => rawAtomEntry(entry, feed));
  return { title: plain(feed.title), language: feed.xml?.lang, items };
}

type AtomEntry = NonNullable<Parsed<'atom'>['entries']>[number];

function rawAtomEntry(entry: AtomEntry, feed: Parsed<'atom'>): RawItem {
  const alternates = (entry.links ?? []).filter(({ rel = 'alternate' }) => rel === 'alternate');
  const page = alternates.find(({ type }) => type === undefined || type.includes('html'));
  return {
    url: (page ?? alternates[0])?.href ?? entry.content?.src,
    title: plain(entry.title),
    authors: (entry.authors ?? feed.authors)?.map((author) => author.name),
    published: entry.published ?? entry.updated,
    modified: entry.updated,
    language: entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang,
    summary: markup(entry.summary),
    texts: [markup(entry.content)],
  };
}

function rawJson(feed: Parsed<'json'>): RawFeed {
  const items = (feed.items ?? []).map((item) => rawJsonItem(item, feed));
  return { title: feed.title, language: feed.language, items };
}

type JsonItem = NonNullable<Parsed<'json'>['items']>[number];

function rawJsonItem(item: JsonItem, feed: Parsed<'json'>): RawItem {
  const text = item.content_text;
  return {
    url: item.url ?? item.external_url,
    title: item.title,
    authors: (item.authors ?? feed.authors)?.map((author) => author.name),
    published: item.date_published,
    modified: item.date_modified,
    language: item.language,
    image: item.image,
    summary: item.summary,
    texts: [item.content_html, text === undefined ? undefined : htmlOfText(text)],
  };
}

type AtomText =
  | { readonly value?: string | undefined; readonly type?: string | undefined }
  | undefined;

/** Types of an Atom text that is markup (RFC 4287, 3.1.1 and 4.1.3.1). */
const HTML_TYPES: ReadonlySet<string> = new Set([
  'html',
  'xhtml',
  'text/html',
  'application/xhtml+xml',
]);

/** The HTML of an Atom text, if its type says it is HTML. */
function markup(text: AtomText): string | undefined {
  if (text?.value === undefined) return undefined;
  return HTML_TYPES.has(text.type ?? '') ? text.value : htmlOfText(text.value);
}

/** The words of an Atom text. */
function plain(text: AtomText): string | undefined {
  const html = markup(text);
  return html === undefined ? undefined : textOfHtml(html);
}

type EntryOptions = FeedTextOptions & { readonly feed: RawFeed };

/** What an entry tells beside its text. */
function entryOf(item: RawItem, options: EntryOptions): FeedEntry {
  const { feed, url } = options;
  const authors = (item.authors ?? []).filter((name) => name !== undefined && name !== '');
  const language = (item.language ?? feed.language ?? '').replace('_', '-');
  const summary = words(item.summary) ?? '';
  const isTeaser = summary !== '' && summary.length <= LONGEST_TEASER;
  const members = {
    url: absoluteAddress(item.url, url),
    title: words(item.title),
    authors: authors.length === 0 ? undefined : authors,
    publishedAt: dateOf(item.published, options),
    modifiedAt: dateOf(item.modified, options),
    language: canonicalLanguage(language),
    description: isTeaser ? summary : undefined,
    siteName: words(feed.title),
    image: absoluteAddress(item.image, url),
  };
  return omitUndefined(members) as FeedEntry;
}

function dateOf(written: string | undefined, options: EntryOptions): string | undefined {
  if (written === undefined) return undefined;
  return parseDate(withCentury(written), { timezone: options.timezone });
}

/** Titles and summaries often contain markup and entities, whatever the format says. */
function words(text: string | undefined): string | undefined {
  const line = text === undefined ? '' : textOfHtml(text);
  return line === '' ? undefined : line;
}

/** RFC 822 allowed two digits for the year, and some feeds still write them. */
function withCentury(date: string): string {
  return date.replace(/^(\D{0,12}\d{1,2} \p{L}{3,9} )(\d\d)(?= \d)/u, '$120$2');
}

/**
 * the text of an RSS, Atom, RDF or JSON feed → what it says
 * of each article, with the whole text where it carries it.
 */
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { parseFeed } from 'feedsmith';
import { ArticleError } from '../../errors.ts';
import type { FeedEntry } from '../article.ts';
import { parseDate } from '../dates/parse-date.ts';
import { canonicalLanguage } from '../language-tag.ts';
import { resolve } from '../pages/metadata.ts';
import { parsePage, textOf } from '../pages/tree.ts';

/** What a feed is read with. */
export type FeedTextOptions = {
  /** How it is called in messages. */
  readonly name: string;
  /** Where it came from: relative addresses are resolved against it. */
  readonly url?: string | undefined;
  /** IANA zone of dates without one. */
  readonly timezone: string;
};

/** Fewest words of a text that is taken for the whole article: a long teaser has eighty. */
const FEWEST_WORDS = 150;

/** As above for a text that is called a description: it is meant to be a teaser. */
const FEWEST_WORDS_OF_DESCRIPTION = 300;

/** The end of a text that is cut off. */
const CUT_OFF =
  /(?:…|\.\.\.|\[[^\]]{0,20}\]|\b(?:read|see|view) (?:more|the (?:rest|full \w+))|\bcontinue reading|\bkeep reading|\bfull (?:story|article))[\s\]»→>.…]*$/i;

/** What WordPress puts below every entry. */
const ORIGIN_LINE = /<p>(?=\s*The post (?:(?!<\/?p[\s>])[\s\S]){0,1500}appeared first on\b)/g;

/** An item of any feed, in words of one. Dates and addresses as written. */
type RawItem = {
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
  return feed.items.map((item) => entryOf(item, { ...options, feed }));
}

function parse(text: string, options: FeedTextOptions): RawFeed {
  try {
    return rawFeed(parseFeed(text));
  } catch (cause) {
    throw new ArticleError(
      `${options.name} cannot be read: it begins like a feed and is none that can be parsed.`,
      {
        code: 'ARTICLE_UNREADABLE',
        hint: 'Check it with a feed validator, or give the addresses of its articles.',
        cause,
      },
    );
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

function rawRss(
  item: NonNullable<Parsed<'rss'>['items']>[number] | NonNullable<Parsed<'rdf'>['items']>[number],
): RawItem {
  const own =
    'pubDate' in item || 'authors' in item || 'guid' in item
      ? (item as NonNullable<Parsed<'rss'>['items']>[number])
      : undefined;
  const permanent = own?.guid?.isPermaLink === false ? undefined : own?.guid?.value;
  return {
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

function rawAtom(feed: Parsed<'atom'>): RawFeed {
  const items = (feed.entries ?? []).map((entry): RawItem => {
    const links = entry.links ?? [];
    const alternate =
      links.find(
        ({ rel, type }) =>
          (rel ?? 'alternate') === 'alternate' && (type === undefined || type.includes('html')),
      ) ?? links.find(({ rel }) => (rel ?? 'alternate') === 'alternate');
    return {
      url: alternate?.href ?? entry.content?.src,
      title: plain(entry.title),
      authors: (entry.authors ?? feed.authors)?.map((author) => author.name),
      published: entry.published ?? entry.updated,
      modified: entry.updated,
      language: entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang,
      summary: markup(entry.summary),
      texts: [markup(entry.content)],
    };
  });
  return { title: plain(feed.title), language: feed.xml?.lang, items };
}

function rawJson(feed: Parsed<'json'>): RawFeed {
  const items = (feed.items ?? []).map((item): RawItem => ({
    url: item.url ?? item.external_url,
    title: item.title,
    authors: (item.authors ?? feed.authors)?.map((author) => author.name),
    published: item.date_published,
    modified: item.date_modified,
    language: item.language,
    image: item.image,
    summary: item.summary,
    texts: [
      item.content_html,
      item.content_text === undefined ? undefined : paragraphs(item.content_text),
    ],
  }));
  return { title: feed.title, language: feed.language, items };
}

type AtomText =
  | { readonly value?: string | undefined; readonly type?: string | undefined }
  | undefined;

/** The HTML of an Atom text, whose type says whether it is one. */
function markup(text: AtomText): string | undefined {
  if (text?.value === undefined) return undefined;
  return text.type === 'html' ||
    text.type === 'xhtml' ||
    text.type === 'text/html' ||
    text.type === 'application/xhtml+xml'
    ? text.value
    : paragraphs(text.value);
}

/** The words of an Atom text. */
function plain(text: AtomText): string | undefined {
  const html = markup(text);
  return html === undefined ? undefined : textOf(parsePage(html).root);
}

/** Plain text as HTML: a blank line parts paragraphs. */
function paragraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n\s*\n/)
    .map((part) => `<p>${part}</p>`)
    .join('');
}

type EntryOptions = FeedTextOptions & { readonly feed: RawFeed };

function entryOf(item: RawItem, options: EntryOptions): FeedEntry {
  const date = (written: string | undefined): string | undefined =>
    written === undefined
      ? undefined
      : parseDate(withCentury(written), { timezone: options.timezone });
  const language = canonicalLanguage(
    (item.language ?? options.feed.language ?? '').replace('_', '-'),
  );
  const authors = item.authors?.filter((name) => name !== undefined && name !== '') as
    | readonly string[]
    | undefined;
  const summary = words(item.summary);
  const members = {
    url: resolve(item.url, options.url),
    title: words(item.title),
    ...(authors !== undefined && authors.length > 0 && { authors }),
    publishedAt: date(item.published),
    modifiedAt: date(item.modified),
    language,
    description: summary === undefined || summary.length > 500 ? undefined : summary,
    siteName: words(options.feed.title),
    image: resolve(item.image, options.url),
    content: wholeText(item),
  };
  return omitUndefined(members) as FeedEntry;
}

/** Titles and summaries often hold markup and entities, whatever their format says. */
function words(text: string | undefined): string | undefined {
  const line = text === undefined ? '' : textOf(parsePage(text).root);
  return line === '' ? undefined : line;
}

/**
 * The whole article, when a text is long enough and not cut off;
 * of an entry without an address, whatever there is.
 */
function wholeText(item: RawItem): string | undefined {
  const texts = [
    ...item.texts.map((text) => ({ text, fewest: FEWEST_WORDS })),
    { text: item.summary, fewest: FEWEST_WORDS_OF_DESCRIPTION },
  ];
  const whole =
    texts.find(({ text, fewest }) => text !== undefined && isWhole(text, fewest)) ??
    (item.url === undefined ? texts.find(({ text }) => words(text) !== undefined) : undefined);
  return whole?.text?.replace(ORIGIN_LINE, '<p data-lectern="skip">');
}

function isWhole(html: string, fewest: number): boolean {
  const text = textOf(
    parsePage(
      html
        .replace(ORIGIN_LINE, '<p hidden>')
        .replace(/<p hidden>(?:(?!<p[\s>])[\s\S]){0,3000}?<\/p>/g, ''),
    ).root,
  );
  return text.split(' ').length >= fewest && !CUT_OFF.test(text.slice(-80));
}

/** RFC 822 allowed two digits for the year, and some feeds still write them. */
function withCentury(date: string): string {
  return date.replace(/^(\D{0,12}\d{1,2} \p{L}{3,9} )(\d\d)(?= \d)/u, '$120$2');
}

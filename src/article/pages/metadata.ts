/** a page's head, JSON-LD and Readability's findings → the article's title, people, dates, language, image and address. */
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { parseDate } from '../dates/parse-date.ts';
import { canonicalLanguage } from '../language-tag.ts';
import { readLinkedData } from './json-ld.ts';
import type { LinkedData } from './json-ld.ts';
import type { Reading } from './readability.ts';
import { textOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** What a page says of its article. */
export type PageMetadata = {
  readonly title?: string;
  readonly byline?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly language?: string;
  readonly siteName?: string;
  readonly image?: string;
  readonly description?: string;
  /** Absolute: the canonical one where the page gives it, else where it came from. */
  readonly url?: string;
  /** What relative addresses of the page are resolved against. */
  readonly base?: string;
  readonly linkedData: LinkedData;
};

/** What metadata is read with. */
export type MetadataOptions = {
  readonly url?: string | undefined;
  readonly timezone: string;
  readonly language: string;
};

/** Longest title, name or description that is believed, in characters. */
const LONGEST = 600;

/** The signs of a heading's own link, behind its words. */
const LINK_SIGNS = /\s*[#¶§🔗]\uFE0F?\s*$/u;

type Head = {
  readonly meta: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  readonly title: string;
  readonly heading: string;
  readonly base: string | undefined;
  readonly language: string | undefined;
};

/** The metadata of a page, each member from the first of JSON-LD, Open Graph, other meta tags, Readability and the page that has it. */
export function readMetadata(
  tree: PageTree,
  options: MetadataOptions & { readonly reading?: Reading | undefined },
): PageMetadata {
  const head = readHead(tree);
  const linkedData = readLinkedData(tree);
  const base = resolve(head.base, options.url) ?? options.url;
  const siteName =
    short(head.meta.get('og:site_name')) ??
    short(linkedData.publisher) ??
    short(head.meta.get('application-name'));
  const language = languageOf(head, linkedData);
  const date = (written: string | undefined): string | undefined =>
    written === undefined
      ? undefined
      : parseDate(written, { timezone: options.timezone, language: language ?? options.language });
  return omitUndefined({
    title: titleOf(head, { linkedData, siteName, reading: options.reading }),
    byline: bylineOf(head, { linkedData, siteName, reading: options.reading }),
    publishedAt: date(linkedData.datePublished) ?? date(first(head.meta, PUBLISHED)),
    modifiedAt: date(linkedData.dateModified) ?? date(first(head.meta, MODIFIED)),
    language,
    siteName,
    image: resolve(
      linkedData.image ??
        first(head.meta, ['og:image:secure_url', 'og:image', 'twitter:image', 'twitter:image:src']),
      base,
    ),
    description:
      short(first(head.meta, ['og:description', 'description', 'twitter:description'])) ??
      short(linkedData.description),
    url: canonicalOf(head, options.url),
    base,
    linkedData,
  }) as PageMetadata;
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'publish-date',
  'publication_date',
  'pubdate',
  'citation_publication_date',
  'cxenseparse:recs:publishtime',
  'article.published',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'article.updated',
];
const AUTHORS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'twitter:creator:name',
];

function readHead(tree: PageTree): Head {
  const meta = new Map<string, string>();
  const links = new Map<string, string>();
  for (const { tag, attributes } of tree.elements) {
    const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'])
      ?.toLowerCase()
      .trim();
    if (tag === 'meta' && name !== undefined && attributes['content']?.trim() && !meta.has(name))
      meta.set(name, attributes['content'].replace(/\s+/g, ' ').trim());
    if (
      tag === 'time' &&
      attributes['itemprop'] !== undefined &&
      attributes['datetime'] &&
      !meta.has(attributes['itemprop'].toLowerCase())
    )
      meta.set(attributes['itemprop'].toLowerCase(), attributes['datetime']);
    if (
      tag === 'link' &&
      attributes['rel'] !== undefined &&
      attributes['href'] !== undefined &&
      !links.has(attributes['rel'].toLowerCase())
    )
      links.set(attributes['rel'].toLowerCase(), attributes['href']);
  }
  const title = tree.elements.find(
    ({ tag, parent }) =>
      tag === 'title' &&
      (parent?.tag === 'head' || parent?.tag === 'html' || parent?.tag === '#page'),
  );
  const headings = tree.elements.filter(({ tag }) => tag === 'h1');
  return {
    meta,
    links,
    title: title ? textOf(title).slice(0, LONGEST) : '',
    heading:
      headings.length === 1 ? textOf(headings[0]!).replace(LINK_SIGNS, '').slice(0, LONGEST) : '',
    base: tree.elements.find(
      ({ tag, attributes }) => tag === 'base' && attributes['href'] !== undefined,
    )?.attributes['href'],
    language:
      tree.elements.find(({ tag }) => tag === 'html')?.attributes['lang'] ??
      tree.elements.find(({ tag }) => tag === 'html')?.attributes['xml:lang'],
  };
}

type Sources = {
  readonly linkedData: LinkedData;
  readonly siteName: string | undefined;
  readonly reading: Reading | undefined;
};

function titleOf(head: Head, sources: Sources): string | undefined {
  const candidates = [
    sources.linkedData.headline,
    first(head.meta, ['og:title', 'twitter:title', 'parsely-title', 'citation_title', 'dc.title']),
    sources.reading?.title,
    head.heading,
    head.title,
  ];
  const written = candidates
    .map(short)
    .find((title) => title !== undefined && !sameText(title, sources.siteName ?? ''));
  const title = written ?? short(head.title);
  if (title === undefined) return undefined;
  // The page's own headline, when the metadata adds a site's name to it or spells it in another case.
  const { heading } = head;
  if (
    heading !== '' &&
    fold(title).startsWith(fold(heading)) &&
    fold(heading).length >= fold(title).length * 0.4
  )
    return heading;
  return heading !== '' && isBehindSection(title, heading)
    ? heading
    : withoutSiteName(title, sources.siteName);
}

/** "Opinion | Headline": the name of a section, a bar, and the page's own headline. */
function isBehindSection(title: string, heading: string): boolean {
  const bar = /^\S+(?: \S+){0,2}\s?\|\s(?=\S)/u.exec(title);
  return bar !== null && fold(title.slice(bar[0].length)).startsWith(fold(heading));
}

/** "Headline | Site", "Headline - Site": the part behind the last separator goes when it is the site's name, or short behind a bar. */
export function withoutSiteName(title: string, siteName: string | undefined): string {
  const match = /^(.{10,}?)\s+([|–—·»:-]|::)\s+([^|–—·»]{2,60})$/u.exec(title);
  if (!match) return title;
  const [, headline, separator, rest] = match;
  const named =
    siteName !== undefined &&
    (sameText(rest!, siteName) ||
      fold(siteName).includes(fold(rest!)) ||
      fold(rest!).includes(fold(siteName)));
  return named || (separator === '|' && rest!.split(' ').length <= 4)
    ? withoutSiteName(headline!, siteName)
    : title;
}

function bylineOf(head: Head, sources: Sources): string | undefined {
  const names =
    sources.linkedData.authors?.map(cleanName).filter((name) => name !== undefined) ?? [];
  const distinct = [...new Set(names)];
  if (distinct.length > 0)
    return distinct.length < 3
      ? distinct.join(' and ')
      : `${distinct.slice(0, -1).join(', ')} and ${distinct.at(-1)}`;
  const written = AUTHORS.map((name) => head.meta.get(name))
    .map(cleanName)
    .find((name) => name !== undefined);
  return written ?? cleanName(sources.reading?.byline);
}

/** A name as it is printed: without "By", a date or a role behind it; never an address, an account or a login. */
export function cleanName(written: string | undefined): string | undefined {
  const name = (short(written) ?? '')
    .replace(/^(?:(?:words|story|written|posted|text)\s+)?by:?\s+/i, '')
    .replace(/\s*(?:[|•·]|\s[–—-]\s|,?\s(?:updated|published|posted|on)\s).*$/i, '')
    .trim();
  if (
    name === '' ||
    name.length > 120 ||
    /https?:|www\.|@|^(?:admin|administrator|author|editor|user|guest|webmaster|unknown|null|undefined|wp_?admin|staff)$|\d{4}|[<>{}]/i.test(
      name,
    )
  )
    return undefined;
  return name;
}

/** The page's own address, unless it points every page to the front one. */
function canonicalOf(head: Head, url: string | undefined): string | undefined {
  const canonical =
    resolve(head.links.get('canonical'), url) ?? resolve(head.meta.get('og:url'), url);
  if (canonical === undefined) return url;
  const sameAsFront =
    url !== undefined && new URL(canonical).pathname === '/' && new URL(url).pathname !== '/';
  return sameAsFront ? url : canonical;
}

function languageOf(head: Head, linkedData: LinkedData): string | undefined {
  const candidates = [
    head.language,
    linkedData.inLanguage,
    head.meta.get('og:locale'),
    head.meta.get('content-language'),
    head.meta.get('language'),
  ];
  return candidates
    .filter((tag) => tag !== undefined && /^[a-z]{2,3}(?:[-_]|$)/i.test(tag))
    .map((tag) => canonicalLanguage(tag!))
    .find((tag) => tag !== undefined);
}

/** An absolute http(s) address, or undefined. */
export function resolve(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const { href, protocol } = new URL(address, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

function first(meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => meta.get(name)).find((value) => value !== undefined);
}

function short(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line === undefined || line === '' || line.length > LONGEST ? undefined : line;
}

/** Letters and digits only, so that quotes, dashes and case make no difference. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function sameText(one: string, other: string): boolean {
  return fold(one) === fold(other) && fold(one) !== '';
}

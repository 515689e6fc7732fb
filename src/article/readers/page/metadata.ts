/**
 * a page's head, JSON-LD and Readability's findings → the article's title, people, dates, language,
 * image and address.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { canonicalLanguage } from '../../language-tag.ts';
import { readLinkedData } from './json-ld.ts';
import type { LinkedData } from './json-ld.ts';
import { firstMeta, readHead, shortText } from './page-head.ts';
import type { PageHead } from './page-head.ts';
import { titleOf } from './page-title.ts';
import type { TitleSources } from './page-title.ts';
import type { Reading } from './readability.ts';
import type { PageTree } from '../../dom/tree.ts';

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
  /** Wins over what the page says of itself. */
  readonly foundLanguage?: string | undefined;
};

/** Meta tags that hold the date of publication, the best first. */
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

/** Meta tags that hold the date of the last change. */
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'article.updated',
];

/** Meta tags that hold the author's name. */
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

/** Meta tags that hold a picture's address. */
const IMAGES = ['og:image:secure_url', 'og:image', 'twitter:image', 'twitter:image:src'];

/** Meta tags that hold a description. */
const DESCRIPTIONS = ['og:description', 'description', 'twitter:description'];

/**
 * The metadata of a page, each member from the first of JSON-LD, Open Graph, other meta tags,
 * Readability and the page that has it.
 */
export function readMetadata(
  tree: PageTree,
  options: MetadataOptions & { readonly reading?: Reading | undefined },
): PageMetadata {
  const head = readHead(tree);
  const linkedData = readLinkedData(tree);
  const base = absoluteAddress(head.base, options.url) ?? options.url;
  const siteName = siteNameOf(head, linkedData);
  const language = languageOf(head, linkedData);
  const dates = {
    timezone: options.timezone,
    language: options.foundLanguage ?? language ?? options.language,
  };
  const date = (written: string | undefined): string | undefined =>
    written === undefined ? undefined : parseDate(written, dates);
  const sources = { linkedData, siteName, reading: options.reading };
  const description = firstMeta(head, DESCRIPTIONS);
  return omitUndefined({
    title: titleOf(head, sources),
    byline: bylineOf(head, sources),
    publishedAt: date(linkedData.datePublished) ?? date(firstMeta(head, PUBLISHED)),
    modifiedAt: date(linkedData.dateModified) ?? date(firstMeta(head, MODIFIED)),
    language,
    siteName,
    image: absoluteAddress(linkedData.image ?? firstMeta(head, IMAGES), base),
    description: shortText(description) ?? shortText(linkedData.description),
    url: canonicalOf(head, options.url),
    base,
    linkedData,
  }) as PageMetadata;
}

function siteNameOf(head: PageHead, linkedData: LinkedData): string | undefined {
  return (
    shortText(head.meta.get('og:site_name')) ??
    shortText(linkedData.publisher) ??
    shortText(head.meta.get('application-name'))
  );
}

function bylineOf(head: PageHead, sources: TitleSources): string | undefined {
  const authors = sources.linkedData.authors ?? [];
  const names = new Set(authors.map(cleanName).filter((name) => name !== undefined));
  if (names.size > 0) return joinNames([...names]);
  const written = AUTHORS.map((name) => cleanName(head.meta.get(name)));
  return written.find((name) => name !== undefined) ?? cleanName(sources.reading?.byline);
}

/** "Ada Holm", "Ada Holm and Ben Ruiz", "Ada Holm, Ben Ruiz and Eve Sund". */
function joinNames(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Longest names of authors, in characters. */
const LONGEST_NAMES = 120;

/** What stands before a name: "Words by". */
const BY = /^(?:(?:words|story|written|posted|text)\s+)?by:?\s+/i;

/** What stands behind a name: a bar, a dash, a date. */
const BEHIND_NAME = /\s*(?:[|•·]|\s[–—-]\s|,?\s(?:updated|published|posted|on)\s).*$/i;

/** Names of accounts that are nobody's name. */
const ACCOUNT = anyOf([
  'admin',
  'administrator',
  'author',
  'editor',
  'user',
  'guest',
  'webmaster',
  'unknown',
  'null',
  'undefined',
  'wp_?admin',
  'staff',
]);

/** What no name is or holds: an address, a login, a year, markup. */
const NO_NAME = new RegExp(
  anyOf(['https?:', 'www\\.', '@', `^${ACCOUNT}$`, '\\d{4}', '[<>{}]']),
  'i',
);

/**
 * A name as it is printed: without "By", a date or a role behind it; never an address, an account
 * or a login.
 */
function cleanName(written: string | undefined): string | undefined {
  const line = shortText(written) ?? '';
  const name = line.replace(BY, '').replace(BEHIND_NAME, '').trim();
  return name === '' || name.length > LONGEST_NAMES || NO_NAME.test(name) ? undefined : name;
}

/** The page's own address, unless it points every page to the front one. */
function canonicalOf(head: PageHead, url: string | undefined): string | undefined {
  const canonical =
    absoluteAddress(head.links.get('canonical'), url) ??
    absoluteAddress(head.meta.get('og:url'), url);
  if (canonical === undefined) return url;
  if (url === undefined) return canonical;
  const isFront = new URL(canonical).pathname === '/' && new URL(url).pathname !== '/';
  return isFront ? url : canonical;
}

function languageOf(head: PageHead, linkedData: LinkedData): string | undefined {
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
export function absoluteAddress(
  address: string | undefined,
  base: string | undefined,
): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const { href, protocol } = new URL(address, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

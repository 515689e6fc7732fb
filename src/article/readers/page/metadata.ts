/**
 * a page's head, JSON-LD and Readability's findings → the article's title, people, dates, language,
 * image and address.
 */
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { canonicalLanguage } from '../../language-tag.ts';
import { readLinkedData, type LinkedData } from './json-ld.ts';
import { bylineOf } from './page-byline.ts';
import { firstMeta, readHead, shortText, type PageHead } from './page-head.ts';
import { siteNamesOf } from './site-names.ts';
import { titleOf } from './page-title.ts';
import type { Reading } from './readability.ts';
import { proseOf, regionsOf } from '../../classify/page/prose.ts';
import type { PageTree } from '../../dom/tree.ts';
import type { PageLines, PageUnit } from '../../dom/units.ts';

/** What a page says about its article. */
export type PageMetadata = {
  readonly title?: string;
  /** Where the title stood, in a few words. */
  readonly titleSource?: string;
  readonly byline?: string;
  /** Where the byline stood, in a few words. */
  readonly bylineSource?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly language?: string;
  readonly siteName?: string;
  readonly image?: string;
  readonly description?: string;
  /** Absolute: the canonical one if given, otherwise where it came from. */
  readonly url?: string;
  /** Base of relative addresses of the page. */
  readonly base?: string;
  readonly linkedData: LinkedData;
};

/** Options of `readMetadata`. */
export type MetadataOptions = {
  readonly url?: string | undefined;
  readonly timezone: string;
  readonly language: string;
  /** Overrides what the page says. */
  readonly foundLanguage?: string | undefined;
};

/** Other facts about the page. */
export type MetadataFacts = {
  readonly lines: PageLines;
  /** Ids of the elements that Readability keeps. */
  readonly kept: ReadonlySet<number>;
  readonly reading?: Reading | undefined;
  /** Whether the page contains only its article. */
  readonly isWhole: boolean;
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
  'dc.date.created',
  'dcterms.date',
  'dcterms.created',
  'publish-date',
  'publication_date',
  'pubdate',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'bepress_citation_date',
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
  options: MetadataOptions & MetadataFacts,
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
  const { url, reading, lines, kept, isWhole } = options;
  const names = siteNamesOf(head, { linkedData, url });
  const regions = regionsOf({ tree, lines, kept });
  const firstProse = lines.units.findIndex(
    (unit) => proseOf(unit) > 0 && regions[unit.element.id] === undefined && isKept(unit, kept),
  );
  const sources = { linkedData, names, reading, url, tree, lines, regions, firstProse, isWhole };
  const description = firstMeta(head, DESCRIPTIONS);
  return omitUndefined({
    ...titleOf(head, sources),
    ...bylineOf(head, sources),
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

/** Whether Readability keeps a line; where it keeps nothing, every line counts. */
function isKept({ element }: PageUnit, kept: ReadonlySet<number>): boolean {
  return kept.size === 0 || kept.has(element.id);
}

function siteNameOf(head: PageHead, linkedData: LinkedData): string | undefined {
  return (
    shortText(head.meta.get('og:site_name')) ??
    shortText(linkedData.publisher) ??
    shortText(head.meta.get('application-name'))
  );
}

/** The page's own address, unless every page points to the front page. */
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

/** the text of a sitemap → its addresses, with their dates and titles. */
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import type { FeedEntry } from '../../feed-entry.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { canonicalLanguage } from '../../language-tag.ts';
import { absoluteAddress } from '../page/metadata.ts';
import { textOfHtml } from '../../dom/tree.ts';

/** How to read a sitemap. */
export type SitemapOptions = {
  readonly url?: string | undefined;
  /** IANA zone of dates without one. */
  readonly timezone: string;
};

/** The end of an entry of a sitemap, or of an index of sitemaps (sitemaps.org). */
const ENTRY_END = /<\/(?:\w{1,20}:)?(?:url|sitemap)\s*>/;

/**
 * Longest entry to read, in characters: addresses have 2,048 at most, and a thousand pictures may
 * follow.
 */
const LONGEST_ENTRY = 20_000;

/**
 * The addresses of a sitemap, in its order; of an index, those of its sitemaps.
 * News sitemaps also give title, date and language.
 */
export function readSitemap(text: string, options: SitemapOptions): FeedEntry[] {
  return text.split(ENTRY_END).flatMap((entry) => {
    const short = entry.slice(0, LONGEST_ENTRY);
    const url = absoluteAddress(valueOf('loc', short), options.url);
    return url === undefined ? [] : [{ url, ...factsOf(short, options) }];
  });
}

function factsOf(entry: string, options: SitemapOptions): FeedEntry {
  const date = (name: string): string | undefined => {
    const written = valueOf(name, entry);
    return written === undefined ? undefined : parseDate(written, { timezone: options.timezone });
  };
  const language = valueOf('language', entry);
  const members = {
    title: valueOf('title', entry),
    publishedAt: date('publication_date'),
    modifiedAt: date('lastmod'),
    language: language === undefined ? undefined : canonicalLanguage(language),
    siteName: valueOf('name', entry),
  };
  return omitUndefined(members) as FeedEntry;
}

/** The text of an element, with or without a prefix; entities and CDATA are undone. */
function valueOf(name: string, entry: string): string | undefined {
  const start = String.raw`<(?:(?!image:|video:)\w+:)?${name}>\s*`;
  const content = String.raw`(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))`;
  const [, quoted, escaped = ''] =
    new RegExp(String.raw`${start}${content}\s*</`).exec(entry) ?? [];
  const text = quoted?.trim() ?? textOfHtml(escaped);
  return text === '' ? undefined : text;
}

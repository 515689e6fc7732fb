/**
 * what a page says of its site → the names of that site, and a title without them. Names are known
 * by evidence: metadata, the host, the address of an account; never by a list.
 */
import { fold } from '../../dom/fold-text.ts';
import type { LinkedData } from './json-ld.ts';
import { shortText } from './page-head.ts';
import type { PageHead } from './page-head.ts';

/** The names of a site, folded; none is empty. */
export type SiteNames = {
  /** With those that its host has. */
  readonly all: ReadonlySet<string>;
  /** Those that its metadata name. */
  readonly written: ReadonlySet<string>;
};

/** Meta tags that hold a site's name, the best first. */
const NAMES = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'al:ios:app_name',
  'twitter:app:name:iphone',
  'twitter:site',
  'citation_journal_title',
];

/** Shortest name of a site that shows whose a longer one is, in folded characters. */
const LONG_NAME = 6;

/**
 * Whether a person's name is the one under which the site is published. A site of which only the address has a
 * person's name is that person's own.
 */
export function isPublisher(name: string, names: SiteNames): boolean {
  const folded = foldName(name);
  if (names.written.has(folded)) return true;
  if (!name.includes(' ')) return names.all.has(folded);
  return [...names.all].some(
    (own) => own.length >= LONG_NAME && folded !== own && folded.startsWith(own),
  );
}

/** Labels of a host that name a service, a country or a kind of address and no site. */
const COMMON_LABELS = /^(?:www\d?|m|amp|en|blogs?|news|com?|org|net|gov|ac|edu|\w{2})$/;

/** The names of the page's site. */
export function siteNamesOf(
  head: PageHead,
  facts: { readonly linkedData: LinkedData; readonly url: string | undefined },
): SiteNames {
  const written = [
    ...NAMES.map((name) => shortText(head.meta.get(name))),
    shortText(facts.linkedData.publisher),
    ...(facts.linkedData.sites ?? []),
  ];
  const hosts = hostLabels(facts.url ?? head.links.get('canonical') ?? head.meta.get('og:url'));
  return { all: foldNames([...written, ...hosts]), written: foldNames(written) };
}

function foldNames(names: readonly (string | undefined)[]): ReadonlySet<string> {
  const folded = names.filter((name) => name !== undefined).map(foldName);
  return new Set(folded.filter((name) => name !== ''));
}

/** "books.example.co.uk" → "books", "example"; the last label is never a name. */
function hostLabels(url: string | undefined): readonly string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  const labels = hostname.split('.').slice(0, -1);
  const own = labels.filter((label) => !COMMON_LABELS.test(label));
  return [...own, hostname.replace(/^www\d?\./, '')];
}

/** A name without an article, the form of its company and the end of an address. */
function foldName(name: string): string {
  return fold(
    name.replace(/^(?:the|@)\s*/i, '').replace(/[,\s]+(?:inc|ltd|llc|b\.?v|gmbh)\.?$/i, ''),
  );
}

/** Shortest name that is believed where it is a part of another, in folded characters. */
const SHORTEST_PART = 4;

/** Least share of a name, or of a text, that the other is. */
const PART = 0.4;

/**
 * Whether a text is a name of the site, or such a name with words added: "Example News" on
 * example.com.
 */
export function isSiteName(text: string, names: SiteNames): boolean {
  const words = foldName(text);
  if (words === '') return false;
  if (names.all.has(words)) return true;
  return [...names.all].some((name) => isPart(words, name) || isPart(name, words));
}

function isPart(one: string, other: string): boolean {
  return one.length >= SHORTEST_PART && other.startsWith(one) && one.length >= other.length * PART;
}

/** A title and what stands at its other end, behind or before a separator. */
const LAST_PART = /^(.{6,}?)(?:\s+(?:[|–—·•»«:~-]|::|\/\/)|\s?[|»•]|:)\s+([^|–—·•»«]{2,})$/u;
const FIRST_PART = /^([^|–—·•»«:]{2,40}?)\s?(?:[|–—·•»«:-]|::)\s+(\S.{5,})$/u;

/** "Headline (Name)". */
const IN_BRACKETS = /^(.{6,}\S)\s+\(([^()]{2,60})\)$/u;

/** Most words of a name behind a bar that nothing else tells. */
const MOST_NAME_WORDS = 4;

/** Most parts that are taken off a title. */
const MOST_PARTS = 4;

/**
 * "Headline | Site", "Site: Headline", "Headline (Name)": without the parts that are names of the
 * site, and without a few words behind a bar.
 */
export function withoutSiteNames(title: string, names: SiteNames): string {
  let rest = title;
  for (let count = 0; count < MOST_PARTS; count++) {
    const shorter = takePart(rest, names);
    if (shorter === undefined) break;
    rest = shorter;
  }
  return rest;
}

function takePart(title: string, names: SiteNames): string | undefined {
  const last = LAST_PART.exec(title);
  if (last && isAddition(last[2]!, { title, names })) return last[1]!.trim();
  const bracketed = IN_BRACKETS.exec(title);
  if (bracketed && isSiteName(bracketed[2]!, names)) return bracketed[1];
  const first = FIRST_PART.exec(title);
  if (first && names.all.has(foldName(first[1]!))) return first[2]!;
  return undefined;
}

/** A name of the site behind a separator, or a few words behind a bar. */
function isAddition(
  part: string,
  { title, names }: { readonly title: string; readonly names: SiteNames },
): boolean {
  if (isSiteName(part, names)) return true;
  const isBehindBar = title.slice(0, -part.length).trimEnd().endsWith('|');
  return isBehindBar && part.split(' ').length <= MOST_NAME_WORDS;
}

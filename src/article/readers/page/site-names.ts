/**
 * a page → the names of its site, by evidence: metadata, the host, account addresses; never by a
 * list.
 */
import { foldName, foldNames, type SiteNames } from '../../classify/site-title.ts';
import type { LinkedData } from './json-ld.ts';
import { shortText, type PageHead } from './page-head.ts';

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

/** Shortest site name that identifies a longer one, in folded characters. */
const LONG_NAME = 6;

/**
 * Whether a name is the site's. A site with a person's name only in its address is that person's
 * own.
 */
export function isPublisher(name: string, names: SiteNames): boolean {
  const folded = foldName(name);
  if (names.written.has(folded)) return true;
  if (!name.includes(' ')) return names.all.has(folded);
  return [...names.all].some(
    (own) => own.length >= LONG_NAME && folded !== own && folded.startsWith(own),
  );
}

/** Labels of a host that name a service, a country or a kind of address, not a site. */
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

/** "books.example.co.uk" → "books", "example"; the last label is never a name. */
function hostLabels(url: string | undefined): readonly string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  const labels = hostname.split('.').slice(0, -1);
  const own = labels.filter((label) => !COMMON_LABELS.test(label));
  return [...own, hostname.replace(/^www\d?\./, '')];
}

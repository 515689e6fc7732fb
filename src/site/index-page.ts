/** editions → the page that lists them, with one player for all. Pure. */
import { iconLink, PAGE_STYLES_NAME } from '../edition/formats/page-names.ts';
import type { Edition } from '../edition/edition.ts';
import {
  direction,
  escapeHtml,
  languageAttributes,
  startTag,
  webAddress,
} from '../edition/formats/markup.ts';
import { policyLine } from './content-policy.ts';
import { dateOf } from './edition-facts.ts';
import {
  feedAddress,
  feedLink,
  joinLines,
  metaLine,
  openGraphLocale,
  propertyLine,
} from './machine-head.ts';
import type { Publication } from './publication.ts';
import { queueMarkup } from './queue-markup.ts';
import { languagePart, partLanguage } from '../languages/registry.ts';
import { FALLBACK_LANGUAGE } from '../languages/fallback.ts';

/** Titles that describe the list in its metadata. */
const DESCRIBING_TITLES = 3;

/** What the list is built from. */
type List = {
  /** Newest first, those without a date last, then by slug. */
  readonly editions: readonly Edition[];
  readonly publication: Publication;
  /** Language of the page and its labels: that of most editions, or English without strings. */
  readonly language: string;
  /** Language of most editions. */
  readonly editionsLanguage: string;
  /** Title of the feed, or name of the site that all editions are from, otherwise “Editions”. */
  readonly title: string;
};

/** `index.html` beside the editions' folders. */
export function buildIndexPage(
  editions: readonly Edition[],
  publication: Publication = {},
): string {
  const sorted = [...editions].sort(
    (a, b) => compare(dateOf(b) ?? '', dateOf(a) ?? '') || compare(a.slug, b.slug),
  );
  const editionsLanguage = commonLanguage(sorted);
  const language = partLanguage(editionsLanguage, 'pages');
  const title =
    publication.feedTitle ?? commonSite(sorted) ?? languagePart(language, 'pages').editions;
  const list = { editions: sorted, publication, language, editionsLanguage, title };
  return `<!doctype html>
${startTag('html', { lang: language, dir: direction(language) })}
<head>
<meta charset="utf-8">
${policyLine({ ...publication, images: sorted.map(({ image }) => image) })}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${headLines(list)}
<link rel="stylesheet" href="${PAGE_STYLES_NAME}">
<link rel="stylesheet" href="lectern-queue.css">
<script src="lectern-player.js" defer></script>
<script src="lectern-queue.js" defer></script>
<script src="lectern-list.js" defer></script>
</head>
<body class="list">
<main>
${headerMarkup(list)}
${listMarkup(list)}
</main>
</body>
</html>
`;
}

function headLines({ editions, publication, title, editionsLanguage }: List): string {
  const { baseUrl, cover } = publication;
  const url = webAddress(baseUrl);
  const description = editions.slice(0, DESCRIBING_TITLES).map((edition) => edition.title);
  const about = description.length === 0 ? undefined : description.join(' · ');
  const picture = url && cover ? new URL(cover, url).href : webAddress(editions[0]?.image);
  return joinLines([
    metaLine('description', about),
    url && startTag('link', { rel: 'canonical', href: url }),
    iconLink(''),
    propertyLine('og:type', 'website'),
    propertyLine('og:title', title),
    propertyLine('og:description', about),
    propertyLine('og:url', url),
    propertyLine('og:locale', openGraphLocale(editionsLanguage)),
    propertyLine('og:image', picture),
    metaLine('twitter:card', 'summary'),
    feedLink(publication),
  ]);
}

function headerMarkup({ publication, language, editionsLanguage, title }: List): string {
  const { cover } = publication;
  const { editions } = languagePart(language, 'pages');
  const picture = cover
    ? `${startTag('img', { src: cover, alt: '', width: 96, height: 96 })}\n`
    : '';
  const isOurs = title === editions;
  const heading = startTag('h1', isOurs ? {} : languageAttributes(editionsLanguage, language));
  const kind = isOurs ? '' : `\n<p class="facts">${escapeHtml(editions)}</p>`;
  return `<header>
${picture}<div>
${heading}${escapeHtml(title)}</h1>${kind}
</div>
${subscribeMarkup(publication, language)}</header>`;
}

/** The address of the feed, which every podcast app accepts. */
function subscribeMarkup(publication: Publication, language: string): string {
  const address = feedAddress(publication);
  if (address === undefined) return '';
  const { subscribe, copyFeed } = languagePart(language, 'pages');
  const link = startTag('a', { href: address, dir: 'ltr' });
  return `<details>
<summary>${escapeHtml(subscribe)}</summary>
<p>${escapeHtml(copyFeed)} ${link}${escapeHtml(address)}</a></p>
</details>
`;
}

function listMarkup({ editions, language }: List): string {
  const [first, ...rest] = editions;
  if (!first) return `<p class="none">${escapeHtml(languagePart(language, 'pages').none)}</p>`;
  return queueMarkup([first, ...rest], language);
}

/**
 * The language of most editions, in a tie that of the newest; English if there are no editions.
 */
function commonLanguage(editions: readonly Edition[]): string {
  const counts = new Map<string, number>();
  for (const { language } of editions) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? FALLBACK_LANGUAGE;
}

/** The site that all editions are from, if there is one. */
function commonSite(editions: readonly Edition[]): string | undefined {
  const site = editions[0]?.siteName;
  return editions.every(({ siteName }) => siteName === site) ? site : undefined;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

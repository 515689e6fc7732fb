/** Editions → the page that lists them with their players. Pure. */
import type { Edition } from '../edition/edition.ts';
import { direction, escapeHtml, startTag } from '../edition/formats/markup.ts';
import { pageStrings } from '../edition/strings.ts';
import { policyLine } from './content-policy.ts';
import { dateOf, factsMarkup } from './edition-facts.ts';
import { feedLink } from './machine-head.ts';
import { PAGE_STYLES_NAME } from './page-styles.ts';
import { playerElement } from './player-element.ts';
import type { Publication } from './publication.ts';

/** Editions shown with a player; the rest are links, so that a long archive stays quick. */
const PLAYERS_SHOWN = 50;

/**
 * `index.html` beside the editions' folders: newest first, those without a date last,
 * then by slug.
 */
export function buildIndexPage(
  editions: readonly Edition[],
  publication: Publication = {},
): string {
  const sorted = [...editions].sort(
    (a, b) => compare(dateOf(b) ?? '', dateOf(a) ?? '') || compare(a.slug, b.slug),
  );
  const language = commonLanguage(sorted);
  const title = escapeHtml(pageStrings(language).editions);
  const images = sorted.slice(0, PLAYERS_SHOWN).map(({ image }) => image);
  const links = [feedLink(publication), `<link rel="stylesheet" href="${PAGE_STYLES_NAME}">`];
  return `<!doctype html>
${startTag('html', { lang: language, dir: direction(language) })}
<head>
<meta charset="utf-8">
${policyLine({ ...publication, images })}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${links.filter((line) => line !== undefined).join('\n')}
<script src="lectern-player.js" defer></script>
</head>
<body>
<main>
<h1>${title}</h1>
${listMarkup(sorted, language)}
</main>
</body>
</html>
`;
}

function listMarkup(editions: readonly Edition[], language: string): string {
  if (editions.length === 0) return `<p class="none">${escapeHtml(pageStrings(language).none)}</p>`;
  return `<ul class="editions">\n${editions.map(itemMarkup).join('\n')}\n</ul>`;
}

function itemMarkup(edition: Edition, index: number): string {
  const { slug, title, language } = edition;
  const folder = `${encodeURIComponent(slug)}/`;
  const link = startTag('a', { href: `${folder}index.html` });
  const player =
    index < PLAYERS_SHOWN
      ? `\n${playerElement(edition, { base: folder, attributes: { layout: 'compact' } })}`
      : '';
  return `${startTag('li', { lang: language, dir: direction(language) })}
<h2>${link}${escapeHtml(title)}</a></h2>
<div class="facts">${factsMarkup(edition)}</div>${player}
</li>`;
}

/**
 * The language of most editions, of the newest where two are as many; English when there
 * is none.
 */
function commonLanguage(editions: readonly Edition[]): string {
  const counts = new Map<string, number>();
  for (const { language } of editions) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

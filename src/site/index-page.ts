/** Editions → the page that lists them with their players. Pure. */
import type { Edition } from '../edition/edition.ts';
import { direction, escapeHtml } from '../edition/formats/markup.ts';
import { PAGE_STYLES_NAME } from './page-styles.ts';
import { dateOf, factsMarkup, playerElement } from './edition-page.ts';
import { feedLink } from './structured-data.ts';
import type { Published } from './structured-data.ts';
import { pageStrings } from '../edition/strings.ts';

/** Editions shown with a player; the rest are links, so that a long archive stays quick. */
const PLAYERS_SHOWN = 50;

/**
 * `index.html` beside the editions' folders: newest
 * first, those without a date last, then by slug.
 */
export function buildIndexPage(editions: readonly Edition[], published: Published = {}): string {
  const sorted = [...editions].sort(
    (a, b) => compare(dateOf(b) ?? '', dateOf(a) ?? '') || compare(a.slug, b.slug),
  );
  const language = commonLanguage(sorted);
  const words = pageStrings(language);
  const list =
    sorted.length === 0
      ? `<p class="none">${escapeHtml(words.none)}</p>`
      : `<ul class="editions">\n${sorted.map(itemMarkup).join('\n')}\n</ul>`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.editions)}</title>
${feedLink(published)}<link rel="stylesheet" href="${PAGE_STYLES_NAME}">
<script src="lectern-player.js" defer></script>
</head>
<body>
<main>
<h1>${escapeHtml(words.editions)}</h1>
${list}
</main>
</body>
</html>
`;
}

function itemMarkup(edition: Edition, index: number): string {
  const folder = `${encodeURIComponent(edition.slug)}/`;
  const player = index < PLAYERS_SHOWN ? `\n${playerElement(edition, { base: folder })}` : '';
  return `<li lang="${escapeHtml(edition.language)}" dir="${direction(edition.language)}">
<h2><a href="${escapeHtml(folder)}index.html">${escapeHtml(edition.title)}</a></h2>
<div class="facts">${factsMarkup(edition)}</div>${player}
</li>`;
}

/**
 * The language of most editions, of the newest where
 * two are as many; English when there is none.
 */
function commonLanguage(editions: readonly Edition[]): string {
  const counts = new Map<string, number>();
  for (const { language } of editions) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

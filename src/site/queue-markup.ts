/**
 * editions → a list of them with one player. Without JavaScript it is a list of links to their pages
 * and audio. Pure.
 */
import { audioOf, type Edition } from '../edition/edition.ts';
import { direction, escapeHtml, languageAttributes, startTag } from '../edition/formats/markup.ts';
import { roundDuration, spokenTime } from '../edition/shared/time-labels.ts';
import { factsMarkup } from './edition-facts.ts';
import { playerElement } from './player-element.ts';
import { languagePart, partLanguage } from '../languages/registry.ts';
import { noMatchMarkup, searchAttributes, searchMarkup } from './list-search.ts';

/** Editions listed with their descriptions; later ones have only titles, to keep long archives quick. */
const DESCRIBED = 50;

/**
 * The queue of editions in folders beside the page, in order; the player starts with the first.
 * Labels are in the page's language.
 */
export function queueMarkup(
  editions: readonly [Edition, ...(readonly Edition[])],
  language: string,
): string {
  const [first] = editions;
  const leavesSiteOut = editions.every(({ siteName }) => siteName === first.siteName);
  const rows = editions.map((edition, index) =>
    rowMarkup(edition, { leavesSiteOut, describes: index < DESCRIBED }),
  );
  return `<section data-lectern-queue>
${playerElement(first, { base: folderOf(first) })}
<div class="lectern-queue-controls"></div>
${searchMarkup(editions, language)}<ol class="editions">
${rows.join('\n')}
</ol>
${noMatchMarkup(language)}
</section>`;
}

/** The texts have the direction of their language; the row has that of the page. */
function rowMarkup(
  edition: Edition,
  options: { readonly leavesSiteOut: boolean; readonly describes: boolean },
): string {
  const { title, language, description } = edition;
  const link = startTag('a', { href: `${folderOf(edition)}index.html` });
  const facts = [factsMarkup(edition, options), lengthOf(edition)].filter((part) => part !== '');
  const about =
    options.describes && description !== undefined ? `\n<p>${escapeHtml(description)}</p>` : '';
  return `${startTag('li', searchAttributes(edition))}
${listenLink(edition)}
${startTag('div', { lang: language, dir: direction(language) })}
<h2>${link}${escapeHtml(title)}</a></h2>
<div class="facts">${facts.join(' · ')}</div>${about}
</div>
</li>`;
}

/** The link to the audio, which the queue's script turns into a play button. */
function listenLink(edition: Edition): string {
  const { language, title } = edition;
  const start = startTag('a', {
    'data-lectern-src': `${folderOf(edition)}edition.json`,
    href: folderOf(edition) + encodeURIComponent(audioOf(edition).name),
    lang: language,
  });
  const { play } = languagePart(language, 'player');
  const own = languageAttributes(partLanguage(language, 'player'), language);
  const verb = own['lang'] === undefined ? play : `${startTag('span', own)}${play}</span>`;
  return `${start}<span class="lectern-queue-name">${verb}: ${escapeHtml(title)}</span></a>`;
}

function lengthOf({ duration, language }: Edition): string {
  const length = spokenTime(roundDuration(duration), { language, rough: true });
  return escapeHtml(length.replaceAll(' ', '\u00a0'));
}

function folderOf({ slug }: Edition): string {
  return `${encodeURIComponent(slug)}/`;
}

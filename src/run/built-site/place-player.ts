/** a page and its edition → what is put into the page: the player with its script, and links in the head. Pure. */
import { escapeHtml, escapeJson, startTag } from '../../edition/formats/markup.ts';
import type { Edition } from '../../edition/edition.ts';
import { oembedLink } from '../../site/machine-head.ts';
import { embeddedElement } from '../../site/player-element.ts';
import type { PlayerFile } from '../../site/player-files.ts';
import { embeddedArticleData } from '../../site/structured-data.ts';
import { readParts, type PageParts } from './page-parts.ts';
import { findPlayerPlace, hasPlayer } from './player-place.ts';
import type { Insertion } from './put-in.ts';

/** Options of `placePlayer`. */
export type PlacePlayerOptions = {
  /** Address of the folder with audio as the page gives it, with a slash at its end. */
  readonly audio: string;
  /** The same with its host, for machines that read the page. @default they are told nothing */
  readonly baseUrl?: string | undefined;
  /** Title of the podcast in that folder. @default there is none */
  readonly feedTitle?: string | undefined;
  /** The player's script. */
  readonly player: PlayerFile;
  /** The style sheet that gives it room. */
  readonly place: PlayerFile;
};

/** What is put into the page; nothing where no place for it is found, or its layout has a player. */
export function placePlayer(
  html: string,
  { edition, ...options }: PlacePlayerOptions & { readonly edition: Edition },
): readonly Insertion[] {
  const parts = readParts(html);
  if (hasPlayer(parts)) return [];
  const at = findPlayerPlace(parts, edition);
  if (at === undefined) return [];
  const { audio, player } = options;
  const base = `${audio}${encodeURIComponent(edition.slug)}/`;
  const attributes = { layout: 'compact', 'read-along': true } as const;
  const script = startTag('script', {
    src: `${audio}${player.name}`,
    integrity: player.integrity,
    crossorigin: 'anonymous',
    defer: true,
  });
  const markup = `${script}</script>${embeddedElement(edition, { base, attributes })}`;
  return [...headOf(parts, { edition, ...options }), { at, markup }];
}

/** Its style sheet, and what feed readers, search engines and other sites look for; nothing where the page has no head. */
function headOf(
  parts: PageParts,
  options: PlacePlayerOptions & { readonly edition: Edition },
): readonly Insertion[] {
  const { edition, audio, baseUrl, feedTitle, place } = options;
  const head = parts.elements.find(({ tag }) => tag === 'head');
  const at = head && parts.extentOf(head)?.innerEnd;
  if (at === undefined) return [];
  const feed = `${audio}feed.xml`;
  const isLinked = parts.elements.some(({ attributes }) => attributes['href'] === feed);
  const lines = [
    startTag('link', {
      rel: 'stylesheet',
      href: `${audio}${place.name}`,
      integrity: place.integrity,
      crossorigin: 'anonymous',
    }),
    ...(feedTitle === undefined || isLinked ? [] : [feedLink(feed, feedTitle)]),
    ...(baseUrl === undefined
      ? []
      : [
          oembedLink(edition, { baseUrl }),
          `<script type="application/ld+json">${escapeJson(embeddedArticleData(edition, { baseUrl }))}</script>`,
        ]),
  ];
  return [{ at, markup: lines.join('') }];
}

function feedLink(href: string, title: string): string {
  return `<link rel="alternate" type="application/rss+xml" title="${escapeHtml(title)}" href="${escapeHtml(href)}">`;
}

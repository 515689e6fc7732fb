/**
 * Edition → the player's element for a page, and
 * what is in its place without JavaScript. Pure.
 */
import { audioOf } from '../edition/edition.ts';
import type { Edition } from '../edition/edition.ts';
import { escapeHtml, startTag } from '../edition/formats/markup.ts';
import type { TagAttributes } from '../edition/formats/markup.ts';
import { playerStrings } from '../edition/strings.ts';

/**
 * Makes the element the block that it will be, and the audio in it as high as the compact player
 * that takes its place, whatever the lines, the root size and the reset of a page: no text moves.
 */
export const PLACE_RULES: string =
  'lectern-player { display: block }\n' +
  'lectern-player[src] > audio { display: block; width: 100%; height: max(56px, 3.5rem); margin: 0 }';

/** Options of `playerElement`. */
export type PlayerElementOptions = {
  /** Address of the edition's folder with a slash at its end; empty on a page inside it. */
  readonly base: string;
  /** TagAttributes beside `src`. @default none */
  readonly attributes?: TagAttributes;
  /**
   * Whether it is for a page without our style sheet: there the disclosure would move the text
   * when the player takes its place. @default false
   */
  readonly isEmbed?: boolean;
};

/**
 * `<lectern-player>` around what is shown without JavaScript: the audio element, which is as high
 * as a compact player and keeps its place until that is there, and the disclosure.
 */
export function playerElement(edition: Edition, options: PlayerElementOptions): string {
  const { base, attributes, isEmbed = false } = options;
  const start = startTag('lectern-player', { src: `${base}edition.json`, ...attributes });
  const line = disclosureElement(edition);
  const disclosure = isEmbed && line ? `<noscript>${line}</noscript>` : line;
  const content = audioElement(edition, base) + disclosure;
  return `${start}${content}</lectern-player>`;
}

/** A plain audio element, which every browser plays. */
export function audioElement(edition: Edition, base: string): string {
  return `${startTag('audio', audioAttributes(edition, base))}</audio>`;
}

/** The attributes of that element. */
export function audioAttributes(edition: Edition, base: string): TagAttributes {
  return {
    controls: true,
    preload: 'none',
    'aria-label': playerStrings(edition.language).listen,
    src: base + encodeURIComponent(audioOf(edition).name),
  };
}

function disclosureElement(edition: Edition): string {
  const { text } = edition.disclosure;
  return text === undefined ? '' : `<p>${escapeHtml(text)}</p>`;
}

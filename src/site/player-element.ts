/**
 * Edition → the player's element for a page, and
 * what is in its place without JavaScript. Pure.
 */
import { audioOf, type Edition } from '../edition/edition.ts';
import { escapeHtml, startTag, type TagAttributes } from '../edition/formats/markup.ts';
import { languagePart } from '../languages/registry.ts';

/** Options of `playerElement`. */
export type PlayerElementOptions = {
  /** Address of the edition's folder with a slash at its end; empty on a page inside it. */
  readonly base: string;
  /** TagAttributes beside `src`. @default none */
  readonly attributes?: TagAttributes;
  /**
   * Whether the audio stands there alone until the player comes, which is as high; the disclosure is
   * for where no script runs. @default false
   */
  readonly holdsPlace?: boolean;
};

/**
 * `<lectern-player>` around what is shown without JavaScript: the audio element, which keeps its
 * place until the player is there, and the disclosure.
 */
export function playerElement(edition: Edition, options: PlayerElementOptions): string {
  return playerParts(edition, options).join('');
}

/**
 * The same for a page without our style sheet. The `<div>` is a block from the start, as the player
 * will be: a page's space between blocks is there before it, and no policy refuses an element, as it
 * may refuse rules of style. Nor does the disclosure move the text where the player takes its place.
 */
export function embeddedElement(edition: Edition, options: PlayerElementOptions): string {
  const [start, audio, disclosure, end] = playerParts(edition, { ...options, holdsPlace: true });
  const content = [audio, disclosure].filter((part) => part !== '');
  return `<div>
  ${start}
    ${content.join('\n    ')}
  ${end}
</div>`;
}

function playerParts(
  edition: Edition,
  { base, attributes, holdsPlace = false }: PlayerElementOptions,
): readonly [start: string, audio: string, disclosure: string, end: string] {
  const line = disclosureElement(edition);
  return [
    startTag('lectern-player', { src: `${base}edition.json`, ...attributes }),
    audioElement(edition, base),
    holdsPlace && line ? `<noscript>${line}</noscript>` : line,
    '</lectern-player>',
  ];
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
    'aria-label': languagePart(edition.language, 'player').listen,
    src: base + encodeURIComponent(audioOf(edition).name),
  };
}

function disclosureElement(edition: Edition): string {
  const { text } = edition.disclosure;
  return text === undefined ? '' : `<p>${escapeHtml(text)}</p>`;
}

/**
 * an edition → the player's element for a page, with its fallback without JavaScript. Pure.
 */
import { audioOf, type Edition } from '../edition/edition.ts';
import {
  escapeHtml,
  languageAttributes,
  startTag,
  type TagAttributes,
} from '../edition/formats/markup.ts';
import { FALLBACK_LANGUAGE } from '../languages/fallback.ts';
import { languagePart, partLanguage } from '../languages/registry.ts';

/** Options of `playerElement`. */
export type PlayerElementOptions = {
  /** Address of the edition's folder with a slash at its end; empty on a page inside it. */
  readonly base: string;
  /** Attributes besides `src`. @default none */
  readonly attributes?: TagAttributes;
  /**
   * Whether only the audio element, which is as high as the player, is shown until the player loads,
   * and the disclosure only where scripts do not run. @default false
   */
  readonly holdsPlace?: boolean;
};

/**
 * `<lectern-player>` around its fallback: the audio element, shown until the player loads, and the
 * disclosure.
 */
export function playerElement(edition: Edition, options: PlayerElementOptions): string {
  return playerParts(edition, options).join('');
}

/**
 * The same for a page without our stylesheet. The `<div>` is a block from the start, as the player
 * will be, so that nothing moves when it loads; unlike inline styles, no content policy refuses an
 * element. Nor does the disclosure move the text when the player replaces it.
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

/** The attributes of the plain audio element. */
export function audioAttributes(edition: Edition, base: string): TagAttributes {
  return {
    controls: true,
    preload: 'none',
    'aria-label': languagePart(edition.language, 'player').listen,
    ...languageAttributes(partLanguage(edition.language, 'player'), edition.language),
    'data-words': failureWords(edition),
    src: base + encodeURIComponent(audioOf(edition).name),
  };
}

/** What the player says where it gets no edition, which has its words; English is built in. */
function failureWords({ language }: Edition): string | undefined {
  const words = languagePart(language, 'player');
  if (words === languagePart(FALLBACK_LANGUAGE, 'player')) return undefined;
  const { plain, offline, audioFailed, retry } = words;
  return [language, plain, offline, audioFailed, retry].join('|');
}

function disclosureElement(edition: Edition): string {
  const { text, language } = edition.disclosure;
  if (text === undefined) return '';
  const start = startTag('p', languageAttributes(language, edition.language));
  return `${start}${escapeHtml(text)}</p>`;
}

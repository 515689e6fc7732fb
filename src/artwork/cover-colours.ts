/** a name and any colours the publisher chose → the colours of a cover with legible text. Pure. */
import { contrastOf } from '../_internal/colour/contrast.ts';
import { sha256 } from '../_internal/hash.ts';

/** Colours as `#rrggbb`; those the publisher chose are used unchanged. */
export type CoverColours = {
  readonly background?: string | undefined;
  /** Of the waveform and the rule. */
  readonly accent?: string | undefined;
};

/** The colours that designs use. */
export type ChosenColours = {
  readonly background: string;
  readonly accent: string;
  /** Text on the background. */
  readonly text: string;
  /** Ground and text of the design that looks like print. */
  readonly paper: string;
  readonly ink: string;
};

/** Dark backgrounds, each with an accent; light text has a contrast of at least 9:1 on them. */
const PAIRS: readonly (readonly [background: string, accent: string])[] = [
  ['#172b4d', '#f3b562'],
  ['#381d42', '#f2a7c3'],
  ['#14423c', '#f2d388'],
  ['#571f1f', '#f6bf9f'],
  ['#2b2e34', '#8fd0c3'],
  ['#1c3c22', '#d9e08f'],
];

/** Text on a dark and on a light background. */
const LIGHT = '#f7f3e8';
const DARK = '#16191f';

/** Contrast that WCAG 2.2 requires of text (1.4.3). */
const TEXT_CONTRAST = 4.5;

/** The colours of a cover; any that the publisher did not choose are derived from the name. */
export function chooseColours(name: string, own: CoverColours = {}): ChosenColours {
  const pair = PAIRS[Number.parseInt(sha256(name).slice(0, 8), 16) % PAIRS.length]!;
  const background = own.background ?? pair[0];
  const text = readableOn(background);
  const accent = own.accent ?? (own.background === undefined ? pair[1] : text);
  const isOwn = own.background !== undefined;
  return {
    background,
    accent,
    text,
    paper: isOwn ? background : LIGHT,
    ink: isOwn ? text : background,
  };
}

/**
 * The colour of text on a ground: the first of those wanted that can be read there, otherwise light or
 * dark, whichever stands out more. Its contrast is at least 4.5:1 on any ground.
 */
export function readableOn(ground: string, wanted: readonly string[] = []): string {
  const contrastTo = (text: string): number => contrastOf(sharesOf(ground), sharesOf(text));
  const best = (pair: readonly [string, string]): string =>
    contrastTo(pair[0]) >= contrastTo(pair[1]) ? pair[0] : pair[1];
  const candidates = [...wanted, best([LIGHT, DARK])];
  // Off-white and near-black fall short on a middle tone; on that, black or white never does.
  return (
    candidates.find((each) => contrastTo(each) >= TEXT_CONTRAST) ?? best(['#ffffff', '#000000'])
  );
}

/** Red, green and blue of `#rrggbb`, each from 0 to 1. */
function sharesOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

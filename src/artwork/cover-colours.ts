/** a name and any colours the publisher chose → the colours of a cover with legible text. Pure. */
import { contrastOf } from '../_internal/colour/contrast.ts';
import { sha256 } from '../_internal/hash.ts';

/** Colours as `#rrggbb`; those the publisher chose are used unchanged. */
export type CoverColours = {
  readonly background?: string | undefined;
  /** Of the waveform and the rule. */
  readonly accent?: string | undefined;
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

/** The colours of a cover; any that the publisher did not choose are derived from the name. */
export function chooseColours(
  name: string,
  own: CoverColours = {},
): { readonly background: string; readonly accent: string; readonly text: string } {
  const pair = PAIRS[Number.parseInt(sha256(name).slice(0, 8), 16) % PAIRS.length]!;
  const background = own.background ?? pair[0];
  const contrastTo = (text: string): number => contrastOf(sharesOf(background), sharesOf(text));
  const text = contrastTo(LIGHT) >= contrastTo(DARK) ? LIGHT : DARK;
  const accent = own.accent ?? (own.background === undefined ? pair[1] : text);
  return { background, accent, text };
}

/** Red, green and blue of `#rrggbb`, each from 0 to 1. */
function sharesOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

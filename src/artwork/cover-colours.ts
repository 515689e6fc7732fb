/** a name, and a publisher's own colours → the colours of a cover, on which its words can be read. Pure. */
import { contrastOf } from '../_internal/colour/contrast.ts';
import { sha256 } from '../_internal/hash.ts';

/** Colours as `#rrggbb`; the publisher's own are taken as they are. */
export type CoverColours = {
  readonly background?: string | undefined;
  /** Of the waveform and the rule. */
  readonly accent?: string | undefined;
};

/** Dark grounds, each with an accent; light words stand out on them at 9 to 1 and more. */
const PAIRS: readonly (readonly [background: string, accent: string])[] = [
  ['#172b4d', '#f3b562'],
  ['#381d42', '#f2a7c3'],
  ['#14423c', '#f2d388'],
  ['#571f1f', '#f6bf9f'],
  ['#2b2e34', '#8fd0c3'],
  ['#1c3c22', '#d9e08f'],
];

/** Words on a dark and on a light ground. */
const LIGHT = '#f7f3e8';
const DARK = '#16191f';

/** The colours of a cover; where nobody chose them, those that belong to a name. */
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

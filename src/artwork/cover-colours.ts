/** a name, and a publisher's own colours → the colours of a cover, on which its words can be read. Pure. */
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
  const text = contrast(background, LIGHT) >= contrast(background, DARK) ? LIGHT : DARK;
  const accent = own.accent ?? (own.background === undefined ? pair[1] : text);
  return { background, accent, text };
}

/** How one colour stands out on another (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** CSS colours → red, green, blue and alpha, and the contrast of two. */
import { contrastOf } from '../../../_internal/colour/contrast.ts';
import { ownEntry } from '../../../_internal/own-entry.ts';
import { valueParts } from './css-values.ts';

/** Red, green and blue from 0 to 255, and alpha from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** White: the default background of a page. */
export const WHITE: Rgba = [255, 255, 255, 1];
/** Black: the default colour of text. */
export const BLACK: Rgba = [0, 0, 0, 1];

/**
 * Named colours in hex: the sixteen of HTML, and those close enough to white or black to hide text.
 */
const NAMES: Readonly<Record<string, string>> = {
  white: 'ffffff',
  black: '000000',
  red: 'ff0000',
  green: '008000',
  blue: '0000ff',
  yellow: 'ffff00',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  maroon: '800000',
  olive: '808000',
  lime: '00ff00',
  aqua: '00ffff',
  cyan: '00ffff',
  teal: '008080',
  navy: '000080',
  fuchsia: 'ff00ff',
  magenta: 'ff00ff',
  purple: '800080',
  orange: 'ffa500',
  pink: 'ffc0cb',
  brown: 'a52a2a',
  beige: 'f5f5dc',
  snow: 'fffafa',
  ivory: 'fffff0',
  azure: 'f0ffff',
  linen: 'faf0e6',
  seashell: 'fff5ee',
  honeydew: 'f0fff0',
  mintcream: 'f5fffa',
  aliceblue: 'f0f8ff',
  ghostwhite: 'f8f8ff',
  whitesmoke: 'f5f5f5',
  floralwhite: 'fffaf0',
  lavenderblush: 'fff0f5',
  gainsboro: 'dcdcdc',
  lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3',
  darkgray: 'a9a9a9',
  darkgrey: 'a9a9a9',
  dimgray: '696969',
  dimgrey: '696969',
};

/** Keywords of colours that are defined elsewhere. */
const UNKNOWN =
  /^(?:currentcolor|[a-z]+|(?:color|color-mix|lab|lch|oklab|oklch|hwb|light-dark)\(.*\))$/;

/** Whether a value is a colour, known or not. */
export function isColour(value: string): boolean {
  return colourOf(value) !== undefined || UNKNOWN.test(value);
}

/** The colour of a value; undefined if unknown. */
export function colourOf(value: string): Rgba | undefined {
  if (value === 'transparent') return [0, 0, 0, 0];
  const hex = value.startsWith('#') ? value.slice(1) : ownEntry(NAMES, value);
  if (hex !== undefined) return fromHex(hex);
  const call = /^(rgb|hsl)a?\((.*)\)$/.exec(value);
  if (call === null) return undefined;
  const parts = valueParts(call[2]!.replace(/[,/]/g, ' '));
  if (parts.length < 3 || parts.length > 4) return undefined;
  const [first, second, third] = parts as [string, string, string];
  const alpha = parts[3] === undefined ? 1 : shareOf(parts[3], 1);
  const rgb =
    call[1] === 'rgb'
      ? [shareOf(first, 255), shareOf(second, 255), shareOf(third, 255)]
      : fromHsl(Number.parseFloat(first), shareOf(second, 100) / 100, shareOf(third, 100) / 100);
  const all = [...rgb, alpha];
  return all.every(Number.isFinite) ? (all as unknown as Rgba) : undefined;
}

/** A number, or a percentage of the whole. */
function shareOf(text: string, whole: number): number {
  if (text === 'none') return 0;
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/.test(text)
    ? Number.parseFloat(text)
    : Number.NaN;
  const value = text.endsWith('%') ? (number / 100) * whole : number;
  return Math.min(whole, Math.max(0, value));
}

function fromHex(hex: string): Rgba | undefined {
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(hex)) return undefined;
  const long = hex.length < 6 ? hex.replace(/./g, '$&$&') : hex;
  const at = (index: number): number => Number.parseInt(long.slice(index, index + 2), 16);
  return [at(0), at(2), at(4), long.length === 8 ? at(6) / 255 : 1];
}

function fromHsl(hue: number, saturation: number, lightness: number): readonly number[] {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const k = (offset + hue / 30) % 12;
    return 255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  });
}

/** A colour over an opaque one. */
export function over(front: Rgba, back: Rgba): Rgba {
  const mix = (index: 0 | 1 | 2): number => front[index] * front[3] + back[index] * (1 - front[3]);
  return [mix(0), mix(1), mix(2), 1];
}

/** The contrast of two opaque colours, from 1 (none) to 21. */
export function contrastBetween(one: Rgba, other: Rgba): number {
  return contrastOf(sharesOf(one), sharesOf(other));
}

function sharesOf([red, green, blue]: Rgba): readonly number[] {
  return [red / 255, green / 255, blue / 255];
}

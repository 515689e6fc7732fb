/**
 * a title → the name of its cover's design, one of six; and the interface of designs. Pure.
 */
import { sha256 } from '../_internal/hash.ts';
import type { ChosenColours } from './cover-colours.ts';
import type { Typeface } from './typeface.ts';

/** The designs that need no picture, in the order of their numbers. */
export const DRAWN_DESIGNS = ['wave', 'disc', 'skyline', 'spine', 'paper'] as const;

/** A design of covers; `picture` shows the article's. */
export type DesignName = (typeof DRAWN_DESIGNS)[number] | 'picture';

/** The text of a cover, ready to be set; a part that is not shown is empty. */
export type ShownWords = {
  readonly title: string;
  readonly publication: string;
  readonly date: string;
};

/** The typefaces of a text. */
export type CoverFaces = { readonly bold: Typeface; readonly regular: Typeface };

/** What a design draws. */
export type DesignParts = {
  readonly words: ShownWords;
  readonly faces: CoverFaces;
  readonly colours: ChosenColours;
  /** Levels of the waveform, 0 to 1. */
  readonly levels: readonly number[];
  /** The article's picture as a `data:` address, and degrees to turn it; for the design `picture` alone. */
  readonly picture?: { readonly address: string; readonly turn: number } | undefined;
};

/** Draws a cover's SVG elements, the background first. Without a title, the drawing is larger. */
export type Design = (parts: DesignParts) => readonly string[];

/**
 * The design of a title, always the same one; all six are equally frequent. Without a picture it is
 * one of the other five.
 */
export function chooseDesign(title: string, hasPicture: boolean): DesignName {
  const number = Number.parseInt(sha256(`design ${title}`).slice(0, 8), 16);
  const drawn = DRAWN_DESIGNS[Math.floor(number / 6) % DRAWN_DESIGNS.length]!;
  if (number % 6 === DRAWN_DESIGNS.length) return hasPicture ? 'picture' : drawn;
  return DRAWN_DESIGNS[number % 6]!;
}

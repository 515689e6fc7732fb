/** how figures are written in German → their patterns and their words. */
import { figurePatterns, readFigure } from '../../../rules/written-figures.ts';
import { cardinal, decimal, number, type One } from './number-words.ts';

/**
 * Points between groups, in Switzerland apostrophes, and spaces. The view that rules read has only typewriter apostrophes.
 */
const SEPARATORS = { groups: ".' ", decimal: ',' };

const PATTERNS = figurePatterns(SEPARATORS);

/** Whole number, grouped or plain. */
export const WHOLE: string = PATTERNS.whole;

/** Whole number or decimal fraction. */
export const NUMBER: string = PATTERNS.number;

/** The digits of a whole number. */
export function wholeDigits(written: string): string {
  return readFigure(written, SEPARATORS).whole;
}

/** A figure in words: `1,05` → `eins Komma null fünf`; a whole one ends in the form asked for. */
export function sayNumber(written: string, one: One = 'eins'): string {
  const { whole, fraction } = readFigure(written, SEPARATORS);
  if (fraction !== undefined) return decimal(whole, fraction);
  return /^0\d/.test(whole) ? number(whole) : cardinal(whole, one);
}

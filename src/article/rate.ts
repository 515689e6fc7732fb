/** a written pace → Rate: how fast a voice speaks. */

import type { Rate } from './article.ts';

/** Range of a multiplier: outside it, no voice was intelligible. */
export const RATE_RANGE: { readonly min: number; readonly max: number } = { min: 0.5, max: 2 };

/** What a rate must be, to end the sentence of an error. */
export const RATE_DEMAND: string =
  `a number from ${RATE_RANGE.min} to ${RATE_RANGE.max}, ` +
  'or words a minute such as 150wpm, from 50wpm to 400wpm';

/** Range of words a minute: half of the slowest voice, twice the fastest. */
const WORDS_A_MINUTE = { min: 50, max: 400 } as const;

/** Whether a value says how fast a voice speaks. */
export function isRate(value: unknown): value is Rate {
  if (typeof value === 'number') return value >= RATE_RANGE.min && value <= RATE_RANGE.max;
  const words = typeof value === 'string' ? wordsPerMinuteOf(value) : undefined;
  return words !== undefined && words >= WORDS_A_MINUTE.min && words <= WORDS_A_MINUTE.max;
}

/** The words a minute of a rate; `undefined` for a multiplier. */
export function wordsPerMinuteOf(rate: Rate): number | undefined {
  const [, words] = /^(\d{2,3}) ?wpm$/i.exec(String(rate)) ?? [];
  return words === undefined ? undefined : Number(words);
}

/** A text as a rate; `undefined` if it is not one. */
export function parseRate(text: string): Rate | undefined {
  const rate = /^\d*\.?\d+$/.test(text) ? Number(text) : text;
  return isRate(rate) ? rate : undefined;
}

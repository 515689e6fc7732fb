/** → the grammar of figures in Polish. Data. */
import type { AdjectiveStem } from '../../../slavic/declined-ordinals.ts';
import type { WordForm } from '../../../slavic/declension.ts';
import { figureIn, ordinalWords, wholeIn, type Grammar } from '../../../slavic/say-figure.ts';
import { POLISH_GOVERNMENT } from './government.ts';
import { HARD, POLISH_NUMBERS } from './numerals-table.ts';

const part = (stem: string): AdjectiveStem => ({ stem, endings: HARD });

/** Polish. */
export const POLISH_GRAMMAR: Grammar = {
  numbers: POLISH_NUMBERS,
  govern: POLISH_GOVERNMENT,
  fractions: {
    comma: 'przecinek',
    parts: [part('dziesiąt'), part('setn'), part('tysięczn')],
    joint: 'i',
    partsInGenitive: false,
    zero: false,
    half: 'i pół',
    halfOf: 'pół',
    oneAndHalf: { feminine: 'półtorej', other: 'półtora' },
    halfInGenitive: true,
  },
};

/** A whole number in a form. */
export function cardinal(digits: string, form: WordForm): string {
  return wholeIn(digits, form, POLISH_GRAMMAR);
}

/** An ordinal in a form. */
export function ordinal(digits: string, form: WordForm): string {
  return ordinalWords(digits, form, POLISH_GRAMMAR);
}

/** A written figure in a form. */
export function figure(written: string, form: WordForm): string {
  return figureIn(written, form, POLISH_GRAMMAR);
}

/** → the grammar of figures in Ukrainian. Data. */
import type { AdjectiveStem } from '../../../slavic/declined-ordinals.ts';
import type { WordForm } from '../../../slavic/declension.ts';
import { figureIn, ordinalWords, wholeIn, type Grammar } from '../../../slavic/say-figure.ts';
import { UKRAINIAN_GOVERNMENT } from './government.ts';
import { HARD_ENDINGS, UKRAINIAN_NUMBERS } from './numerals-table.ts';

const part = (stem: string): AdjectiveStem => ({ stem, endings: HARD_ENDINGS });

/** `ціла` has endings of its own. */
const WHOLE_PART: AdjectiveStem = part('ціл');

/** Ukrainian. */
export const UKRAINIAN_GRAMMAR: Grammar = {
  numbers: UKRAINIAN_NUMBERS,
  govern: UKRAINIAN_GOVERNMENT,
  fractions: {
    comma: 'кома',
    parts: [part('десят'), part('сот'), part('тисячн')],
    joint: WHOLE_PART,
    partsInGenitive: true,
    zero: true,
    half: 'з половиною',
    halfOf: 'пів',
    oneAndHalf: { feminine: 'півтори', other: 'півтора' },
    halfInGenitive: false,
  },
};

/** A whole number in a form. */
export function cardinal(digits: string, form: WordForm): string {
  return wholeIn(digits, form, UKRAINIAN_GRAMMAR);
}

/** An ordinal in a form. */
export function ordinal(digits: string, form: WordForm): string {
  return ordinalWords(digits, form, UKRAINIAN_GRAMMAR);
}

/** A written figure in a form. */
export function figure(written: string, form: WordForm): string {
  return figureIn(written, form, UKRAINIAN_GRAMMAR);
}

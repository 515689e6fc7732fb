/** `3/4`, `½`, `18/20` → Italian words. */
import { apart, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { fractionOfSign } from '../../../rules/fraction-signs.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { isFeminine, isNoun } from '../genders.ts';
import { plain, WHOLE } from '../patterns.ts';
import { cardinal, ordinal } from './number-words.ts';

/** Signs that are read as fractions. */
const SIGNS = '½⅓⅔¼¾⅕⅖⅗⅘⅛⅜⅝⅞';

/** `3`, `4` → `tre quarti`. */
function fractionWords(top: string, bottom: string): string {
  const part = bottom === '2' ? 'mezzo' : ordinal(bottom);
  if (top === '1') return `un ${part}`;
  return `${cardinal(top)} ${part.replace(/o$/, 'i').replace(/zzi$/, 'zzi')}`;
}

const COUNTED_BEHIND =
  /^ (?:volte|giorni|anni|mesi|ore|persone|minuti|settimane|uomini|donne|ragazzi|euro)(?!\p{L})/u;

/** Fractions, marks and odds. */
export const FRACTION_RULES: readonly Rule[] = [
  {
    name: 'fraction-sign',
    starts: ['digit', 'sign'],
    pattern: sticky(`(?:(?<whole>${WHOLE}) ?)?(?<sign>[${SIGNS}])`),
    rewrite: (match) => {
      const { whole, sign } = match.groups!;
      const words = fractionWords(...fractionOfSign(sign!));
      if (whole === undefined) return apart(match, words);
      return apart(match, `${cardinal(plain(whole))} e ${words.replace(/^un mezzo/, 'mezzo')}`);
    },
    examples: [['2½ litri e ¾', 'due e mezzo litri e tre quarti']],
  },
  {
    name: 'half-of-noun',
    starts: ['digit'],
    first: '1',
    pattern: sticky(`${FREE_LEFT}(?<!\\d )1/2 (?=(?<noun>\\p{Ll}{3,}))`),
    rewrite: ({ groups }) => {
      const { noun } = groups!;
      if (!isNoun(noun!)) return undefined;
      return isFeminine(noun!) ? 'mezza ' : 'mezzo ';
    },
    examples: [['1/2 bicchiere e 1/2 cipolla', 'mezzo bicchiere e mezza cipolla']],
  },
  {
    name: 'ratio',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<first>\\d{1,3}) ?: ?(?<second>${WHOLE})(?![\\d:]|[.,]\\d)`),
    rewrite: ({ groups }) => `${cardinal(groups!.first!)} a ${cardinal(plain(groups!.second!))}`,
    examples: [['in scala 1:25.000', 'in scala uno a venticinquemila']],
  },
  {
    name: 'fraction',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<!\\d/)(?:(?<whole>\\d{1,3}) (?=\\d/\\d(?!\\d)))?(?<top>\\d{1,4})/` +
        '(?<bottom>\\d{1,4})(?![\\d\\p{L}/])',
    ),
    rewrite: (match) => {
      const { whole, top, bottom } = match.groups!;
      const [above, below] = [Number(top), Number(bottom)];
      // `5/6 persone`: five or six.
      if (below - above === 1 && above > 1 && COUNTED_BEHIND.test(textBehind(match, 12)))
        return `${cardinal(top!)}-${cardinal(bottom!)}`;
      const isFormat = ['4/3', '16/9', '3/2'].includes(`${top}/${bottom}`);
      const isFraction = isFormat || (below >= 2 && below <= 10 && above > 0 && above < below);
      // `50/50`: two parts of a hundred.
      if (!isFraction && above + below === 100) return `${cardinal(top!)} ${cardinal(bottom!)}`;
      if (!isFraction) return `${cardinal(top!)} su ${cardinal(bottom!)}`;
      const words = fractionWords(top!, bottom!);
      return whole === undefined ? words : `${cardinal(whole)} e ${words}`;
    },
    examples: [
      ['1/3 dei voti e i 2/3 di noi', 'un terzo dei voti e i due terzi di noi'],
      ['un voto di 18/20', 'un voto di diciotto su venti'],
      ['2 1/2', 'due e un mezzo'],
    ],
  },
];

/** fractions that are one character, alone or behind a whole number → words. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { fractionOfSign } from '../../fraction-signs.ts';
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import { NUMBER_START, sayWhole } from './figures.ts';
import { sayHalf } from './fractions.ts';
import type { IberianLanguage, IberianWords } from '../iberian-words.ts';
import { escapeRegExp } from './magnitudes.ts';
import { ruleMaker } from '../rule-maker.ts';

/** Fractions that are one character. */
const VULGAR = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';

/** A part of a whole, as a noun: `un tercio`. */
function sayVulgar(sign: string, words: IberianWords): string {
  const [top, bottom] = fractionOfSign(sign);
  const { numbers } = words;
  return `${numbers.cardinal(top, 'masculine')} ${numbers.parts(Number(bottom), Number(top))}`;
}

/** Rules for fractions that are one character. */
export function vulgarFractionRules(language: IberianLanguage): readonly Rule[] {
  const { wordsOf, patterns } = language;
  const rule = ruleMaker(language);
  return [
    rule({
      name: 'vulgar-fraction',
      starts: ['digit', 'sign'],
      pattern: sticky(
        `(?:${NUMBER_START}(?<whole>\\d{1,4}) ?)?(?<sign>[${VULGAR}])` +
          `(?: (?<unit>${anyOf([...patterns.units].sort((a, b) => b.length - a.length).map(escapeRegExp))})` +
          '(?![\\p{L}\\p{M}\\p{N}])|(?<noun>(?<=\\d ?½) \\p{Ll}{3,24}(?!\\p{L})))?',
      ),
      rewrite: ({ groups }, { language }) => {
        const words = wordsOf(language);
        const { whole, sign, unit, noun: counted } = groups!;
        if (counted !== undefined && whole !== undefined)
          return sayHalf({ whole, noun: counted.trim() }, words);
        const noun = unit === undefined ? undefined : words.units[unit];
        if (sign === '½' && noun !== undefined) return words.half({ whole, noun });
        const share =
          sign === '½' && whole !== undefined ? words.small.half : sayVulgar(sign!, words);
        const start =
          whole === undefined
            ? ''
            : `${sayWhole(whole, { words, form: 'alone' })} ${words.small.and} `;
        return `${start}${share}${noun === undefined ? '' : ` ${words.small.of} ${noun.one}`}`;
      },
    }),
  ];
}

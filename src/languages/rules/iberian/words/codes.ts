/** letters and digits in one token → letters and numbers apart. */
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import { digitByDigit, sayWhole } from '../numbers/figures.ts';
import type { IberianLanguage, IberianWords } from '../iberian-words.ts';
import { spellUnlessClear } from './initialisms.ts';

/** Longer runs of digits in a code are read one by one. */
const MOST_IN_CODE = 4;

/** Capitals with the shape of a syllable: `FAT` in `FAT32`. */
const IS_WORD = /^[B-DF-HJ-NP-TV-Z][AEIOU][B-DF-HJ-NP-TV-Z]$/;

/** The runs of a code, apart; capitals of up to three letters are spelled. */
function sayCode(code: string, words: IberianWords): string {
  const runs = code.normalize('NFKC').match(/\d+|\p{L}+/gu) ?? [];
  return runs
    .map((run) => {
      if (IS_WORD.test(run)) return run;
      if (/^\p{Lu}{1,3}$/u.test(run)) return spellUnlessClear(run, words);
      if (!/^\d/.test(run)) return run;
      return run.length > MOST_IN_CODE
        ? digitByDigit(run, words)
        : sayWhole(run, { words, form: 'alone' });
    })
    .join(' ');
}

/** Rules for codes: `G20`, `H1N1`, `5G`, `CO2`. */
export function codeRules({ wordsOf, examples }: IberianLanguage): readonly Rule[] {
  return [
    {
      name: 'letters-and-digits',
      starts: ['word'],
      pattern: sticky(
        '(?<![\\p{L}\\p{M}\\p{N}_@#])\\p{L}{1,12}[\\d\\u2080-\\u2089]{1,12}(?:\\p{L}{1,4}\\d{0,6}){0,3}(?![\\p{L}\\p{M}\\p{N}_@])',
      ),
      rewrite: ([code], { language }) => sayCode(code, wordsOf(language)),
      examples: examples['letters-and-digits'] ?? [],
    },
    {
      name: 'digits-and-letters',
      starts: ['digit'],
      pattern: sticky(
        '(?<![\\p{L}\\p{M}\\p{N}_@#]|\\d[.,])\\d{1,12}\\p{L}{1,12}(?:\\d{1,6}\\p{L}{0,4}){0,3}(?![\\p{L}\\p{M}\\p{N}_@])',
      ),
      rewrite: ([code], { language }) => sayCode(code, wordsOf(language)),
      examples: examples['digits-and-letters'] ?? [],
    },
  ];
}

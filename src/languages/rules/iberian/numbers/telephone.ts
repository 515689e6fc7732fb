/** telephone numbers → their digits, in groups as they are written. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { textBefore } from '../../matches.ts';
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import { digitByDigit } from './figures.ts';
import type { IberianLanguage, IberianWords } from '../iberian-words.ts';
import { ruleMaker } from '../rule-maker.ts';

/** Digits one by one, with a comma where the groups are separated. */
function sayNumber(written: string, words: IberianWords): string {
  const said = written
    .replace(/\D*$/, '')
    .match(written.includes('(') ? /\+|\d+/g : /\+|\d+|\)/g)!
    .map((part) => {
      if (part === '+') return words.small.plus;
      return part === ')' ? part : digitByDigit(part, words);
    });
  return said
    .join(', ')
    .replaceAll(', )', ')')
    .replace(new RegExp(`^(${words.small.plus}),`), '$1');
}

const GROUPS = '(?:\\(\\d{1,4}\\)[ .-]?)?\\d{1,5}(?:[ ./-]\\d{2,5}){0,6}';

/** Rules for telephone numbers. */
export function telephoneRules({ wordsOf, patterns, examples }: IberianLanguage): readonly Rule[] {
  const rule = ruleMaker({ examples });
  const isAsked = new RegExp(
    `(?:^|[^\\p{L}])(?:${patterns.telephoneWords})[.:]? ?(?:\\p{Ll}{1,4} ){0,2}\\(?$`,
    'iu',
  );
  const free = '(?<![\\p{L}\\p{N}_]|\\d[.,:/-]|[-/]\\d{0,4}\\) ?)';
  return [
    rule({
      name: 'telephone-with-country',
      starts: ['sign'],
      first: '+',
      pattern: sticky(`\\+\\d{1,3}[ .-]?${GROUPS}(?![\\p{L}\\p{N}%€$])`),
      rewrite: (match, { language }) =>
        match[0].replace(/\D/g, '').length > 7 ? sayNumber(match[0], wordsOf(language)) : undefined,
    }),
    rule({
      name: 'telephone',
      starts: ['digit'],
      pattern: sticky(
        `${free}\\d{2,5}\\)?(?:[ ./-]{1,2}\\d{2,5}){0,6}(?![\\p{L}\\p{N}%€$]|[.,]\\d)`,
      ),
      rewrite: (match, { language }) => {
        const left = textBefore(match, 48);
        return isAsked.test(left) ? sayNumber(match[0], wordsOf(language)) : undefined;
      },
    }),
    rule({
      name: 'telephone-by-its-groups',
      starts: ['digit'],
      pattern: sticky(
        `${free}${anyOf(patterns.telephoneShapes)}(?![\\p{L}\\p{N}%€$]|[.,-]\\d|[ \\u202f]` +
          '(?:\\d|[$€%]|(?!(?:[yoea]|ou) )\\p{Ll}{2,}))',
      ),
      rewrite: (match, { language }) => sayNumber(match[0], wordsOf(language)),
    }),
    rule({
      name: 'extension',
      starts: ['word'],
      pattern: sticky(
        '(?<=\\d[ ,]{1,2}|\\p{L}[ ,]{1,2})[Ee]xt\\. ?(?<digits>\\d{1,6})(?![\\p{L}\\p{N}])',
      ),
      rewrite: ({ groups }, { language }) => {
        const words = wordsOf(language);
        return `${words.small.extension} ${digitByDigit(groups!.digits!, words)}`;
      },
    }),
  ];
}

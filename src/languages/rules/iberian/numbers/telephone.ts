/** telephone numbers → their digits, in groups as they are written. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { textBefore } from '../../matches.ts';
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import { digitByDigit, sayWhole } from './figures.ts';
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
      rewrite: (match, { language }) => {
        // The years of a life, `(1928-2024)`.
        const [from, to] = /^([12]\d{3})-([12]\d{3})$/.exec(match[0])?.slice(1).map(Number) ?? [];
        const isLife = from !== undefined && to! > from && to! - from < 130 && to! < 2100;
        return isLife ? undefined : sayNumber(match[0], wordsOf(language));
      },
    }),
    rule({
      name: 'postal-code',
      starts: ['digit'],
      pattern: sticky(`${free}[1-9]\\d{3}-\\d{3}(?= \\p{Lu}\\p{Ll})`),
      rewrite: ([written], { language }) =>
        written
          .split('-')
          .map((part) => sayWhole(part, { words: wordsOf(language), form: 'alone' }))
          .join(', '),
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

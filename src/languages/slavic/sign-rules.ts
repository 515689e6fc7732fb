/** signs between words and figures → their names, or nothing. */
import { apart, textBefore } from '../rules/matches.ts';
import type { Rule } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';

/** The rules of this file, by name. */
export type SignRule = 'sign-between' | 'slash' | 'bracketed-note';

/** What signs need of a language. */
export type SignWords = {
  /** Names of signs, each a single character. */
  readonly signs: Readonly<Record<string, string>>;
  /** Between a price and what it is for, and what a price ends in. */
  readonly per: string;
  readonly money: RegExp;
  readonly examples: Readonly<Record<SignRule, Rule['examples']>>;
};

/** Rules for signs. */
export function signRules(words: SignWords): readonly Rule[] {
  const all = Object.keys(words.signs)
    .join('')
    .replace(/[\\\]^-]/g, '\\$&');
  return [
    {
      name: 'bracketed-note',
      starts: ['sign'],
      first: ' [',
      pattern: sticky(
        '(?<=[\\p{L}\\d.,;:!?"\')\\]%]) ?\\[\\d{1,3}(?:[,-] ?\\d{1,3}){0,6}\\](?![\\p{L}\\d])',
      ),
      rewrite: (match, { references }) =>
        references.notes === 'skip' ? '' : match[0].replace(/[[\]]/g, ' '),
      examples: words.examples['bracketed-note'],
    },
    {
      name: 'slash',
      starts: ['sign'],
      first: '/',
      pattern: sticky('(?<=[\\p{L}\\p{Sc}])/(?=[\\p{L}\\p{Sc}])'),
      rewrite: (match) => (words.money.test(textBefore(match, 12)) ? ` ${words.per} ` : ' '),
      examples: words.examples.slash,
    },
    {
      name: 'sign-between',
      starts: ['sign'],
      first: Object.keys(words.signs).join(''),
      pattern: sticky(`[${all}]`),
      rewrite: (match) => apart(match, words.signs[match[0]]!),
      examples: words.examples['sign-between'],
    },
  ];
}

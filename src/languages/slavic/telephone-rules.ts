/** telephone numbers → their groups as they are written. */
import { textBefore } from '../rules/matches.ts';
import type { Rule } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';
import { PLAIN_FORM } from './declension.ts';
import { digitsIn, wholeIn, type Grammar } from './say-figure.ts';

/** What telephone numbers need of a language. */
export type TelephoneWords = {
  readonly grammar: Grammar;
  readonly plus: string;
  /** Numbers that are sure by their form; an expression. */
  readonly sure: string;
  /** Numbers that might be amounts, and what stands before them. */
  readonly doubtful: string;
  readonly before: RegExp;
  readonly examples: Readonly<Record<'telephone' | 'announced-telephone', Rule['examples']>>;
};

/** Rules for telephone numbers. */
export function telephoneRules(words: TelephoneWords): readonly Rule[] {
  const edge = '(?:(?<![\\p{L}\\p{N}.,])|(?= \\())';
  const end = '(?![\\p{L}\\p{N}]|[.,]\\d)';
  return [
    {
      name: 'telephone',
      starts: ['digit', 'sign'],
      pattern: sticky(`${edge}${words.sure}${end}`),
      rewrite: ([written]) => sayGroups(written, words),
      examples: words.examples.telephone,
    },
    {
      name: 'announced-telephone',
      starts: ['digit'],
      pattern: sticky(`${edge}${words.doubtful}${end}`),
      rewrite: (match) =>
        words.before.test(textBefore(match, 40)) ? sayGroups(match[0], words) : undefined,
      examples: words.examples['announced-telephone'],
    },
  ];
}

/** `+48 22` → “plus forty-eight, twenty-two”; a group without separators is cut in threes. */
function sayGroups(written: string, { grammar, plus }: TelephoneWords): string {
  const runs = written.match(/\d+/g) ?? [];
  const groups = runs.flatMap((run) => (run.length > 4 ? (run.match(/\d{1,3}/g) ?? []) : [run]));
  const said = groups.map((group) => sayGroup(group, grammar));
  const before = written.startsWith(' ') ? ' ' : '';
  return `${before}${written.startsWith('+') ? `${plus} ` : ''}${said.join(', ')}`;
}

/** Leading zeros one by one, then the number. */
function sayGroup(group: string, grammar: Grammar): string {
  const [, zeros = '', rest = ''] = /^(0*)(\d*)$/.exec(group)!;
  const parts = [digitsIn(zeros, grammar), rest === '' ? '' : wholeIn(rest, PLAIN_FORM, grammar)];
  return parts.filter((part) => part !== '').join(' ');
}

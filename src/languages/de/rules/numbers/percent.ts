/** percent and per mille → German words. */
import { textBefore } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { oneOf } from '../grammar/agreement.ts';
import { NUMBER, sayNumber } from '../figures/figures-in-words.ts';
import { isOne } from '../figures/number-words.ts';

const SIGN = '(?<sign>%|‰|v\\. ?H\\.|Prozent(?!\\p{L})|Promille(?!\\p{L}))';

function nameOf(sign: string): string {
  return sign === '‰' || sign === 'Promille' ? 'Promille' : 'Prozent';
}

/** Shares. */
export const PERCENT_RULES: readonly Rule[] = [
  {
    name: 'percent-adjective',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${NUMBER})[ -]?%-?(?<ending>ige?[nrsm]?)(?!\\p{L})`),
    rewrite: ({ groups }) =>
      `${sayNumber(groups!.number!, 'ein').replaceAll(' ', '-')}prozent${groups!.ending}`,
    examples: [['eine 10%ige Lösung', 'eine zehnprozentige Lösung']],
  },
  {
    name: 'percent-compound',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${NUMBER})[ -]?(?<sign>%|‰)-(?=\\p{L})`),
    rewrite: ({ groups }) =>
      `${sayNumber(groups!.number!, 'ein').replaceAll(' ', '-')}-${nameOf(groups!.sign!)}-`,
    examples: [['die 5-%-Hürde', 'die fünf-Prozent-Hürde']],
  },
  {
    name: 'percent-span',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<from>${NUMBER})(?: ?%)?(?: ?[-\\u2013] ?| bis )(?<to>${NUMBER}) ?${SIGN}`,
    ),
    rewrite: ({ groups }) =>
      `${sayNumber(groups!.from!)} bis ${sayNumber(groups!.to!)} ${nameOf(groups!.sign!)}`,
    examples: [['um 5–7 %', 'um fünf bis sieben Prozent']],
  },
  {
    name: 'percent',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${NUMBER}) ?${SIGN}`),
    rewrite: (match) => {
      const { number, sign } = match.groups!;
      const one = isOne(number!) ? oneOf('n', textBefore(match, 40)) : 'eins';
      return `${sayNumber(number!, one)} ${nameOf(sign!)}`;
    },
    examples: [
      ['um 3,5 %', 'um drei Komma fünf Prozent'],
      ['mit 1 Prozent', 'mit einem Prozent'],
      ['0,8 ‰', 'null Komma acht Promille'],
    ],
  },
];

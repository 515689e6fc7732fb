/** telephone numbers → Polish words, in the groups of Poland. */
import type { Rule } from '../../../rules/rule.ts';
import { telephoneRules } from '../../../slavic/telephone-rules.ts';
import { POLISH_GRAMMAR } from '../grammar/polish-grammar.ts';

/** Telephone numbers. */
export const TELEPHONE_RULES: readonly Rule[] = telephoneRules({
  grammar: POLISH_GRAMMAR,
  plus: 'plus',
  sure:
    '(?:\\+\\d{1,3}(?:[ -]?\\d{2,4}){2,5}|(?: \\((?:0-?)?\\d{2}\\)|' +
    '(?:0-?)?\\d{2}) \\d{3}[ -]\\d{2}[ -]\\d{2}|0[ -]?80[01][ -]\\d{3}[ -]\\d{3}|' +
    '80[01][- ]\\d{3}[- ]\\d{3}(?= ?[(,;.]|$)|\\d{3}-\\d{3}-\\d{3})',
  doubtful: '(?:\\d{3} \\d{3} \\d{3}|\\d{9}|\\d{2} \\d{7}|116 \\d{3}|112|99[1-9])',
  before: new RegExp(
    [
      '(?<!\\p{L})(?:tel(?:efon\\p{L}*)?\\.?|kom\\.?|infolini\\p{L}+|numer\\p{L}*|nr\\.?|dzwoni\\p{L}+|',
      'zadzwoni\\p{L}+|faks\\p{L}*|pod|SMS\\p{L}*)(?: (?:nr|numer\\p{L}*|telefonu|pod|kom\\.?|',
      'alarmow\\p{L}+|zaufania))*:? ?$',
    ].join(''),
    'iu',
  ),
  examples: {
    telephone: [
      [
        'tel. +48 22 123 45 67',
        'telefon plus czterdzieści osiem, dwadzieścia dwa, sto dwadzieścia trzy, czterdzieści pięć, sześćdziesiąt siedem',
      ],
    ],
    'announced-telephone': [
      ['pod numerem 600 120 002', 'pod numerem sześćset, sto dwadzieścia, zero zero dwa'],
    ],
  },
});

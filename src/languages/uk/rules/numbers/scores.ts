/** results of games → Ukrainian words. */
import type { Rule } from '../../../rules/rule.ts';
import { scoreRules } from '../../../slavic/score-rules.ts';
import { UKRAINIAN_GRAMMAR } from '../grammar/ukrainian-grammar.ts';

/** Results. */
export const SCORE_RULES: readonly Rule[] = scoreRules({
  grammar: UKRAINIAN_GRAMMAR,
  between: ' ',
  genitive: false,
  scale: ' до ',
  sport: new RegExp(
    [
      '(?:рахун\\p{L}+|перемо\\p{L}+|обіграл?\\p{L}*|програ\\p{L}+|виграл?\\p{L}*|нічи\\p{L}+|внічию|',
      'сет\\p{L}*|гейм\\p{L}*|матч\\p{L}*|поступи\\p{L}+|розгроми\\p{L}+|здола\\p{L}+|веде|вела|вели|',
      'результат\\p{L}*|поразк\\p{L}+)(?:[^.!?;]{0,45})$',
    ].join(''),
    'iu',
  ),
  time: /(?<!\p{L})(?:о|об|з|до|від|після|годин\p{L}+) $/iu,
  examples: {
    score: [
      ['«Динамо» виграло 3:1', '«Динамо» виграло три один'],
      ['з рахунком 25:19', "з рахунком двадцять п'ять дев'ятнадцять"],
    ],
    'dashed-score': [['перемога 2–0', 'перемога два нуль']],
  },
});

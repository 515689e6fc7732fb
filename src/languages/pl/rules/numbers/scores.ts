/** results of games → Polish words. */
import type { Rule } from '../../../rules/rule.ts';
import { scoreRules } from '../../../slavic/score-rules.ts';
import { POLISH_GRAMMAR } from '../grammar/polish-grammar.ts';

/** Results. */
export const SCORE_RULES: readonly Rule[] = scoreRules({
  grammar: POLISH_GRAMMAR,
  between: ' do ',
  genitive: true,
  scale: ' do ',
  sport: new RegExp(
    [
      '(?:wynik\\p{L}*|wygra\\p{L}+|pokona\\p{L}+|przegra\\p{L}+|zremisowa\\p{L}+|remis\\p{L}*|',
      'ogra\\p{L}+|uleg\\p{L}+|zwycięstw\\p{L}+|zwycięży\\p{L}+|porażk\\p{L}+|set\\p{L}*|gem\\p{L}*|',
      'mecz\\p{L}*|prowadzi\\p{L}*|stosun\\p{L}+|triumf\\p{L}*|rozgromi\\p{L}+)(?:[^.!?;]{0,45})$',
    ].join(''),
    'iu',
  ),
  time: /(?<!\p{L})(?:o|od|do|przed|po|godz\.|godzin\p{L}+) $/iu,
  examples: {
    score: [
      ['Legia wygrała 3:1', 'Legia wygrała trzy do jednego'],
      [
        'w setach 25:19 i 25:20',
        'w setach dwadzieścia pięć do dziewiętnastu i dwadzieścia pięć do dwudziestu',
      ],
    ],
    'dashed-score': [['wygrali 2–0', 'wygrali dwa do zera']],
  },
});

/** telephone numbers → Ukrainian words, in the groups of Ukraine. */
import type { Rule } from '../../../rules/rule.ts';
import { telephoneRules } from '../../../slavic/telephone-rules.ts';
import { UKRAINIAN_GRAMMAR } from '../grammar/ukrainian-grammar.ts';

/** Telephone numbers. */
export const TELEPHONE_RULES: readonly Rule[] = telephoneRules({
  grammar: UKRAINIAN_GRAMMAR,
  plus: 'плюс',
  sure:
    '(?:\\+\\d{1,3}(?:[ -]?\\(?\\d{2,4}\\)?){2,5}|(?: \\(0\\d{2}\\)|' +
    '0\\d{2})[ -]\\d{3}[ -]\\d{2}[ -]\\d{2}|0[ -]?800[ -]\\d{3}[ -]\\d{3}|' +
    '0[ -]?800[ -]\\d{2}[ -]\\d{2}[ -]\\d{2}| \\(0\\d{2,4}\\) ?\\d[\\d -]{3,9}\\d)',
  doubtful:
    '(?:\\d{3} \\d{3} \\d{3}|0\\d{9}|\\d{3}-\\d{2}-\\d{2}|15-\\d{2}|116 \\d{3}|112|10[1-4])',
  before: new RegExp(
    [
      '(?<!\\p{L})(?:тел(?:ефон\\p{L}*)?\\.?|лінія|лінії|лінію|номер\\p{L}*|дзвон\\p{L}+|',
      'зателефон\\p{L}+|моб\\.?|факс\\p{L}*)(?: (?:номер\\p{L}*|телефон\\p{L}*|за|№|гарячої|',
      'лінії))*:? ?$',
    ].join(''),
    'iu',
  ),
  examples: {
    telephone: [
      [
        'тел. 067 123 45 67',
        "телефон нуль шістдесят сім, сто двадцять три, сорок п'ять, шістдесят сім",
      ],
    ],
    'announced-telephone': [['за номером 116 123', 'за номером сто шістнадцять, сто двадцять три']],
  },
});

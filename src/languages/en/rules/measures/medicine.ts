/** doses and clearances as doctors write them, `q6h` and `mL/min/1.73 m2` → words. */
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../patterns.ts';
import { cardinal } from '../numbers/number-words.ts';

/** Medicine. */
export const MEDICINE_RULES: readonly Rule[] = [
  {
    name: 'dose-interval',
    starts: ['word'],
    first: 'q',
    pattern: sticky('(?<![\\p{L}\\d])q(?<hours>\\d{1,2})h(?![\\p{L}\\d])'),
    rewrite: ({ groups }) =>
      `every ${groups!.hours === '1' ? 'hour' : `${cardinal(groups!.hours!)} hours`}`,
    examples: [['5 mg q6h', 'five milligrams every six hours']],
  },
  {
    name: 'clearance',
    starts: ['word'],
    first: 'm',
    pattern: sticky('(?<=\\d ?)m[lL]/min/1\\.73 ?m[2²](?![\\p{L}\\d])'),
    rewrite: () => 'milliliters per minute per one point seven three square meters',
    examples: [
      [
        'below 60 mL/min/1.73 m2',
        'below sixty milliliters per minute per one point seven three square meters',
      ],
    ],
  },
];

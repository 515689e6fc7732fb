/** results of games → Italian words. */
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { cardinal } from '../numbers/number-words.ts';

const SET = '[0-7][-/][0-7](?: ?\\(\\d{1,2}(?:[-/]\\d{1,2})?\\))?';

/** Results whose numbers have no word between. */
export const SCORE_RULES: readonly Rule[] = [
  {
    name: 'tennis-sets',
    starts: ['digit'],
    first: '01234567',
    pattern: sticky(
      `${FREE_LEFT}(?<![-–/])(?<sets>${SET}(?:(?:,| e|;)? ${SET}){1,4})(?![-–/,.]?\\d)`,
    ),
    rewrite: ({ groups }) => {
      const sets = groups!.sets!;
      if (!/[67]/.test(sets)) return undefined;
      return sets.replace(/(?<=\d)[-/](?=\d)/g, ' ').replace(/\d+/g, (digits) => cardinal(digits));
    },
    examples: [['ha vinto 6-3, 7-6 (5)', 'ha vinto sei tre, sette sei (cinque)']],
  },
];

/** results of games → French words. */
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
      `${FREE_LEFT}(?<![-–/])(?<sets>${SET}(?:(?:,|,? et|;)? ${SET}){1,4})(?![-–/,.]?\\d)`,
    ),
    rewrite: ({ groups }, { language }) => {
      const sets = groups!.sets!;
      if (!/[67]/.test(sets)) return undefined;
      return sets
        .replace(/(?<=\d)[-/](?=\d)/g, ' ')
        .replace(/\d+/g, (digits) => cardinal(digits, { language }));
    },
    examples: [['elle gagne 6-3, 7-6 (5)', 'elle gagne six trois, sept six (cinq)']],
  },
  {
    name: 'score',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<![-–/])(?<home>\\d{1,3})[-–](?<away>\\d{1,3})(?=\\))`),
    rewrite: ({ groups }, { language }) =>
      `${cardinal(groups!.home!, { language })} à ${cardinal(groups!.away!, { language })}`,
    examples: [['le match (2-1)', 'le match (deux à un)']],
  },
];

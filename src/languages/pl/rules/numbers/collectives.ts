/** numbers of children and babies → Polish collective numerals. */
import { textBefore } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { casesBefore, FIGURE_REACH } from '../../../slavic/governed.ts';
import { BEFORE_FIGURE } from '../../../slavic/quantity-rules.ts';
import { POLISH_GRAMMAR } from '../grammar/polish-grammar.ts';

/** Two to ten, without their ending. */
const STEMS = 'dwo tro czwor pięcior sześcior siedmior ośmior dziewięcior dziesięcior'.split(' ');

/** Collective numerals: `2 dzieci` are “dwoje dzieci”. */
export const COLLECTIVE_RULES: readonly Rule[] = [
  {
    name: 'collective',
    starts: ['digit'],
    pattern: sticky(
      `${BEFORE_FIGURE}(?<digits>[2-9]|10)(?= (?:\\p{Ll}{2,14}(?:ych|ich) )?(?:dzieci|niemowląt|wnucząt|bliźniąt)(?!\\p{L}))`,
    ),
    rewrite: (match) => {
      const stem = STEMS[Number(match.groups!.digits) - 2]!;
      const [asked] = casesBefore(textBefore(match, FIGURE_REACH), POLISH_GRAMMAR.govern);
      const isShort = /^(?:dwo|tro)$/.test(stem);
      if (asked === 'genitive') return `${stem}${isShort ? 'jga' : 'ga'}`;
      return `${stem}${isShort ? 'je' : 'o'}`;
    },
    examples: [
      ['mają 2 dzieci', 'mają dwoje dzieci'],
      ['dla 5 małych dzieci', 'dla pięciorga małych dzieci'],
    ],
  },
];

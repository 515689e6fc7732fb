/** two to four children → Ukrainian collective numerals. */
import { textBefore } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { casesBefore, FIGURE_REACH } from '../../../slavic/governed.ts';
import { BEFORE_FIGURE } from '../../../slavic/quantity-rules.ts';
import { UKRAINIAN_GRAMMAR } from '../grammar/ukrainian-grammar.ts';

const COLLECTIVES: Readonly<Record<string, string>> = { 2: 'двоє', 3: 'троє', 4: 'четверо' };

/** Collective numerals: `2 дітей` are “двоє дітей”, unless a preposition asks for a case. */
export const COLLECTIVE_RULES: readonly Rule[] = [
  {
    name: 'collective',
    starts: ['digit'],
    pattern: sticky(`${BEFORE_FIGURE}(?<digits>[234])(?= (?:дітей|немовлят|близнят)(?!\\p{L}))`),
    rewrite: (match) => {
      const asked = casesBefore(textBefore(match, FIGURE_REACH), UKRAINIAN_GRAMMAR.govern);
      return asked.includes('genitive') ? undefined : COLLECTIVES[match.groups!.digits!];
    },
    examples: [['має 3 дітей', 'має троє дітей']],
  },
];

/** → every German rule, in the order they are tried. */
import { lastResortRules } from '../../rules/last-resort.ts';
import type { RuleList, RuleTable } from '../../rules/rule.ts';
import { tableOfLists } from '../../rules/rule-table.ts';
import { PLAIN_NUMBER_RULES } from './numbers/cardinals.ts';
import { number } from './numbers/number-words.ts';
import { ELECTRONIC_RULES } from './signs/electronic.ts';

const LAST_RESORT = lastResortRules({
  number,
  signs: {
    $: 'Dollar',
    '€': 'Euro',
    '£': 'Pfund',
    '¥': 'Yen',
    '₩': 'Won',
    '₴': 'Hrywnja',
    '₽': 'Rubel',
    '₹': 'Rupien',
    '¢': 'Cent',
    '¤': 'Währung',
    '%': 'Prozent',
    '‰': 'Promille',
    '&': 'und',
    '+': 'plus',
    '=': 'gleich',
    '@': 'at',
    '#': 'Raute',
    '^': 'hoch',
    '~': 'etwa',
    '§': 'Paragraf',
    '°': 'Grad',
  },
  examples: [['a$ b', 'a Dollar b']],
});

/** Longer and more specific readings come before shorter and more general ones. */
const LISTS: readonly RuleList[] = [
  { module: 'languages/rules/electronic-rules', rules: ELECTRONIC_RULES },
  { module: 'languages/de/rules/numbers/cardinals', rules: PLAIN_NUMBER_RULES },
  { module: 'languages/rules/last-resort', rules: LAST_RESORT },
];

/** German. */
export const RULES: RuleTable = tableOfLists(LISTS, { language: 'de', abbreviations: [] });

/** → every French rule, in the order they are tried. */
import { aircraftRules } from '../../rules/aircraft-rules.ts';
import type { RuleList, RuleTable } from '../../rules/rule.ts';
import { tableOfLists } from '../../rules/rule-table.ts';
import { TITLE_OPENERS, TITLE_RULES } from './abbreviations/titles.ts';
import { NEVER_SPOKEN, WORD_OPENERS, WORD_RULES } from './abbreviations/whole-words.ts';
import { MEASURE_RULES, UNIT_OPENERS } from './measures/measures.ts';
import { ORDINAL_RULES, PLAIN_NUMBER_RULES, RANGE_RULES } from './numbers/cardinals.ts';
import { CODE_RULES } from './numbers/codes.ts';
import { FRACTION_RULES } from './numbers/fractions.ts';
import { MONEY_RULES } from './numbers/money.ts';
import { number } from './numbers/number-words.ts';
import { TELEPHONE_RULES } from './numbers/telephone.ts';
import { NUMERAL_OPENERS, ROMAN_RULES } from './roman/roman.ts';
import { ELECTRONIC_RULES } from './signs/electronic.ts';
import { LAST_RESORT, NOTE_RULES, PLAIN_SIGN_RULES, SIGN_RULES } from './signs/signs.ts';
import { SCORE_RULES } from './sport/scores.ts';
import { DATE_RULES, MONTH_OPENERS, YEAR_RULES } from './time/dates.ts';
import { TIME_RULES } from './time/times.ts';
import { INITIALISM_RULES } from './words/initialisms.ts';

const AIRCRAFT_RULES = aircraftRules({
  number: (digits, { language }) => number(digits, { language }),
  examples: [['un Boeing 737-800', 'un Boeing sept cent trente-sept huit cents']],
});

/** Longer and more specific readings come before shorter and more general ones. */
const LISTS: readonly RuleList[] = [
  { module: 'languages/rules/note-rules', rules: NOTE_RULES },
  { module: 'languages/rules/electronic-rules', rules: ELECTRONIC_RULES },
  { module: 'languages/rules/aircraft-rules', rules: AIRCRAFT_RULES },
  { module: 'languages/fr/rules/numbers/telephone', rules: TELEPHONE_RULES },
  { module: 'languages/fr/rules/sport/scores', rules: SCORE_RULES },
  { module: 'languages/fr/rules/time/times', rules: TIME_RULES },
  { module: 'languages/fr/rules/time/dates', rules: DATE_RULES, openers: MONTH_OPENERS },
  { module: 'languages/fr/rules/time/dates', rules: YEAR_RULES },
  { module: 'languages/fr/rules/numbers/codes', rules: CODE_RULES },
  { module: 'languages/fr/rules/numbers/money', rules: MONEY_RULES, openers: ['zł', 'f', 'fr'] },
  { module: 'languages/fr/rules/measures/measures', rules: MEASURE_RULES, openers: UNIT_OPENERS },
  { module: 'languages/fr/rules/numbers/cardinals', rules: ORDINAL_RULES },
  { module: 'languages/fr/rules/numbers/fractions', rules: FRACTION_RULES },
  {
    module: 'languages/fr/rules/numbers/cardinals',
    rules: [...RANGE_RULES, ...PLAIN_NUMBER_RULES],
    openers: ['j', 'h'],
  },
  {
    module: 'languages/fr/rules/abbreviations/whole-words',
    rules: WORD_RULES,
    openers: WORD_OPENERS,
  },
  { module: 'languages/fr/rules/abbreviations/titles', rules: TITLE_RULES, openers: TITLE_OPENERS },
  { module: 'languages/fr/rules/roman/roman', rules: ROMAN_RULES, openers: NUMERAL_OPENERS },
  { module: 'languages/fr/rules/words/initialisms', rules: INITIALISM_RULES },
  {
    module: 'languages/fr/rules/signs/signs',
    rules: SIGN_RULES,
    openers: ['n', 'no', 'nos', 'nᵒ', 'et'],
  },
  { module: 'languages/rules/plain-signs', rules: PLAIN_SIGN_RULES },
  { module: 'languages/rules/last-resort', rules: LAST_RESORT },
];

/** French. */
export const RULES: RuleTable = tableOfLists(LISTS, {
  language: 'fr',
  abbreviations: NEVER_SPOKEN,
});

/** → every Italian rule, in the order they are tried. */
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
import { PAIR_RULES } from './numbers/pairs.ts';
import { TELEPHONE_RULES } from './numbers/telephone.ts';
import { ROMAN_RULES } from './roman/roman.ts';
import { ELECTRONIC_RULES } from './signs/electronic.ts';
import { LAST_RESORT, NOTE_RULES, PLAIN_SIGN_RULES, SIGN_RULES } from './signs/signs.ts';
import { SCORE_RULES } from './sport/scores.ts';
import { DATE_RULES, MONTH_OPENERS, YEAR_RULES } from './time/dates.ts';
import { TIME_RULES } from './time/times.ts';
import { INITIALISM_RULES } from './words/initialisms.ts';

const AIRCRAFT_RULES = aircraftRules({
  number: (digits) => number(digits),
  examples: [['un Boeing 737-800', 'un Boeing settecentotrentasette ottocento']],
});

/** Longer and more specific readings come before shorter and more general ones. */
const LISTS: readonly RuleList[] = [
  { module: 'languages/rules/note-rules', rules: NOTE_RULES },
  { module: 'languages/rules/electronic-rules', rules: ELECTRONIC_RULES },
  { module: 'languages/rules/aircraft-rules', rules: AIRCRAFT_RULES },
  { module: 'languages/it/rules/numbers/telephone', rules: TELEPHONE_RULES },
  { module: 'languages/it/rules/sport/scores', rules: SCORE_RULES },
  { module: 'languages/it/rules/time/dates', rules: DATE_RULES, openers: MONTH_OPENERS },
  { module: 'languages/it/rules/time/dates', rules: YEAR_RULES },
  { module: 'languages/it/rules/time/times', rules: TIME_RULES, openers: ['h'] },
  { module: 'languages/it/rules/numbers/codes', rules: CODE_RULES },
  { module: 'languages/it/rules/numbers/pairs', rules: PAIR_RULES },
  { module: 'languages/it/rules/numbers/money', rules: MONEY_RULES, openers: ['zł', 'fr', 'eur'] },
  { module: 'languages/it/rules/numbers/cardinals', rules: ORDINAL_RULES },
  { module: 'languages/it/rules/measures/measures', rules: MEASURE_RULES, openers: UNIT_OPENERS },
  { module: 'languages/it/rules/numbers/fractions', rules: FRACTION_RULES },
  {
    module: 'languages/it/rules/numbers/cardinals',
    rules: [...RANGE_RULES, ...PLAIN_NUMBER_RULES],
  },
  {
    module: 'languages/it/rules/abbreviations/whole-words',
    rules: WORD_RULES,
    openers: WORD_OPENERS,
  },
  {
    module: 'languages/it/rules/abbreviations/titles',
    rules: TITLE_RULES,
    openers: TITLE_OPENERS,
  },
  { module: 'languages/it/rules/roman/roman', rules: ROMAN_RULES },
  { module: 'languages/it/rules/words/initialisms', rules: INITIALISM_RULES },
  { module: 'languages/it/rules/signs/signs', rules: SIGN_RULES, openers: ['e'] },
  { module: 'languages/rules/plain-signs', rules: PLAIN_SIGN_RULES },
  { module: 'languages/rules/last-resort', rules: LAST_RESORT },
];

/** Italian. */
export const RULES: RuleTable = tableOfLists(LISTS, {
  language: 'it',
  abbreviations: NEVER_SPOKEN,
});

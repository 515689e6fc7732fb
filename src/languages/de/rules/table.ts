/** → every German rule, in the order they are tried. */
import { aircraftRules } from '../../rules/aircraft-rules.ts';
import { lastResortRules } from '../../rules/last-resort.ts';
import type { RuleList, RuleTable } from '../../rules/rule.ts';
import { tableOfLists } from '../../rules/rule-table.ts';
import { ADJECTIVE_RULES } from './abbreviations/adjectives.ts';
import { NUMBERED_RULES } from './abbreviations/numbered.ts';
import { PHRASE_OPENERS, PHRASE_RULES } from './abbreviations/short-forms.ts';
import { TITLE_RULES } from './abbreviations/titles.ts';
import { MEASURE_RULES } from './measures/measures.ts';
import { PLAIN_NUMBER_RULES, POINT_RULES } from './numbers/cardinals.ts';
import { COMPOUND_RULES } from './numbers/compounds.ts';
import { COUNTED_RULES, SPAN_RULES } from './numbers/counted.ts';
import { FRACTION_RULES } from './measures/fractions.ts';
import { AMOUNT_RULES, MONEY_OPENERS, MONEY_RULES } from './numbers/money.ts';
import { number } from './figures/number-words.ts';
import { ORDINAL_RULES } from './numbers/ordinals.ts';
import { PERCENT_RULES } from './numbers/percent.ts';
import { TELEPHONE_RULES } from './numbers/telephone.ts';
import { ROMAN_RULES } from './roman/roman.ts';
import { ELECTRONIC_RULES } from './signs/electronic.ts';
import { SIGN_RULES } from './signs/signs.ts';
import { DATE_RULES } from './time/dates.ts';
import { TIME_RULES } from './time/times.ts';
import { WEEKDAY_OPENERS, WEEKDAY_RULES } from './time/weekdays.ts';
import { YEAR_RULES } from './time/years.ts';
import { INITIALISM_OPENERS, INITIALISM_RULES } from './words/initialisms.ts';

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

const AIRCRAFT_RULES = aircraftRules({
  number: (digits) => number(digits),
  examples: [['eine Boeing 737-800', 'eine Boeing siebenhundertsiebenunddreißig achthundert']],
});

/** Longer and more specific readings come before shorter and more general ones. */
const LISTS: readonly RuleList[] = [
  { module: 'languages/rules/electronic-rules', rules: ELECTRONIC_RULES },
  { module: 'languages/rules/aircraft-rules', rules: AIRCRAFT_RULES },
  { module: 'languages/de/rules/numbers/telephone', rules: TELEPHONE_RULES },
  { module: 'languages/de/rules/time/dates', rules: DATE_RULES },
  { module: 'languages/de/rules/time/weekdays', rules: WEEKDAY_RULES, openers: WEEKDAY_OPENERS },
  { module: 'languages/de/rules/time/times', rules: TIME_RULES },
  { module: 'languages/de/rules/numbers/money', rules: MONEY_RULES, openers: MONEY_OPENERS },
  { module: 'languages/de/rules/numbers/percent', rules: PERCENT_RULES },
  { module: 'languages/de/rules/numbers/cardinals', rules: POINT_RULES },
  { module: 'languages/de/rules/measures/measures', rules: MEASURE_RULES, openers: ['km'] },
  { module: 'languages/de/rules/numbers/money', rules: AMOUNT_RULES },
  { module: 'languages/de/rules/time/years', rules: YEAR_RULES },
  { module: 'languages/de/rules/measures/fractions', rules: FRACTION_RULES },
  { module: 'languages/de/rules/numbers/counted', rules: SPAN_RULES },
  { module: 'languages/de/rules/numbers/compounds', rules: COMPOUND_RULES },
  { module: 'languages/de/rules/numbers/ordinals', rules: ORDINAL_RULES },
  { module: 'languages/de/rules/numbers/counted', rules: COUNTED_RULES },
  { module: 'languages/de/rules/numbers/cardinals', rules: PLAIN_NUMBER_RULES },
  { module: 'languages/de/rules/abbreviations/numbered', rules: NUMBERED_RULES },
  { module: 'languages/de/rules/roman/roman', rules: ROMAN_RULES },
  { module: 'languages/de/rules/abbreviations/adjectives', rules: ADJECTIVE_RULES },
  {
    module: 'languages/de/rules/abbreviations/short-forms',
    rules: PHRASE_RULES,
    openers: PHRASE_OPENERS,
  },
  { module: 'languages/de/rules/abbreviations/titles', rules: TITLE_RULES },
  {
    module: 'languages/de/rules/words/initialisms',
    rules: INITIALISM_RULES,
    openers: INITIALISM_OPENERS,
  },
  { module: 'languages/de/rules/signs/signs', rules: SIGN_RULES },
  { module: 'languages/rules/last-resort', rules: LAST_RESORT },
];

/** German. */
export const RULES: RuleTable = tableOfLists(LISTS, { language: 'de', abbreviations: [] });

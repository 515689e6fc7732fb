/** → every Ukrainian rule, in the order they are tried. */
import { aircraftRules } from '../../rules/aircraft-rules.ts';
import { lastResortRules } from '../../rules/last-resort.ts';
import type { RuleList, RuleTable } from '../../rules/rule.ts';
import { tableOfLists } from '../../rules/rule-table.ts';
import { anyDigits } from '../../slavic/counted-rules.ts';
import { ABBREVIATION_LIST } from './abbreviations/shortened.ts';
import { UKRAINIAN_GRAMMAR } from './grammar/ukrainian-grammar.ts';
import { COLLECTIVE_RULES } from './numbers/collectives.ts';
import { COUNTED_RULES } from './numbers/counted.ts';
import { LABEL_RULES } from './numbers/labels.ts';
import { ORDINAL_RULES } from './numbers/ordinals.ts';
import { QUANTITY_RULES } from './numbers/quantities.ts';
import { SCORE_RULES } from './numbers/scores.ts';
import { TELEPHONE_RULES } from './numbers/telephone.ts';
import { ROMAN_RULES } from './roman.ts';
import { ELECTRONIC_RULES } from './signs/electronic.ts';
import { SIGN_RULES } from './signs/signs.ts';
import { CLOCK_RULES } from './time/clock.ts';
import { DATE_RULES } from './time/dates.ts';
import { WEEKDAY_LIST } from './time/weekdays.ts';
import { YEAR_RULES } from './time/years.ts';
import { INITIALISM_RULES } from './words/initialisms.ts';

const LAST_RESORT = lastResortRules({
  number: (digits) => anyDigits(digits, UKRAINIAN_GRAMMAR),
  signs: {
    $: 'долар',
    '€': 'євро',
    '£': 'фунт',
    '¥': 'єна',
    '₩': 'вона',
    '₴': 'гривня',
    '₽': 'рубль',
    '₹': 'рупія',
    '¢': 'цент',
    '¤': 'валюта',
    '%': 'відсоток',
    '‰': 'проміле',
    '@': 'равлик',
    '#': 'решітка',
    '^': 'у степені',
  },
  examples: [['а$ б', 'а долар б']],
});

const AIRCRAFT_RULES = aircraftRules({
  number: (digits) => anyDigits(digits, UKRAINIAN_GRAMMAR),
  examples: [['літак Boeing 737-800', 'літак Boeing сімсот тридцять сім вісімсот']],
});

/** Longer and more specific readings come before shorter and more general ones. */
const LISTS: readonly RuleList[] = [
  { module: 'languages/rules/electronic-rules', rules: ELECTRONIC_RULES },
  { module: 'languages/rules/aircraft-rules', rules: AIRCRAFT_RULES },
  { module: 'languages/slavic/telephone-rules', rules: TELEPHONE_RULES },
  { module: 'languages/slavic/date-rules', rules: DATE_RULES },
  { module: 'languages/slavic/clock-rules', rules: CLOCK_RULES.slice(0, 2) },
  { module: 'languages/slavic/score-rules', rules: SCORE_RULES },
  { module: 'languages/slavic/clock-rules', rules: CLOCK_RULES.slice(2) },
  {
    module: 'languages/slavic/label-rules',
    rules: LABEL_RULES,
    openers: [
      'ст',
      'ч',
      'п',
      'пп',
      'абз',
      'розд',
      'стор',
      'т',
      'буд',
      'кв',
      'каб',
      'корп',
      'оф',
      'під',
      'рис',
      'табл',
      'n',
      'с',
    ],
  },
  { module: 'languages/uk/rules/time/years', rules: YEAR_RULES },
  { module: 'languages/uk/rules/numbers/ordinals', rules: ORDINAL_RULES },
  { module: 'languages/uk/rules/numbers/quantities', rules: QUANTITY_RULES },
  { module: 'languages/uk/rules/numbers/collectives', rules: COLLECTIVE_RULES },
  { module: 'languages/slavic/counted-rules', rules: COUNTED_RULES },
  { module: 'languages/slavic/roman-rules', rules: ROMAN_RULES },
  { module: 'languages/slavic/weekday-rules', ...WEEKDAY_LIST },
  { module: 'languages/slavic/abbreviation-rules', ...ABBREVIATION_LIST },
  { module: 'languages/slavic/initialism-rules', rules: INITIALISM_RULES },
  { module: 'languages/slavic/sign-rules', rules: SIGN_RULES },
  { module: 'languages/rules/last-resort', rules: LAST_RESORT },
];

/** Ukrainian. */
export const RULES: RuleTable = tableOfLists(LISTS, { language: 'uk', abbreviations: [] });

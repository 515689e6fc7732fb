/** every English rule, in the order in which they are tried. */
import type { Rule, RuleTable } from '../rule.ts';
import { LATIN_RULES } from './abbreviations/latin.ts';
import { NEVER_SPOKEN } from './abbreviations/never-spoken.ts';
import { CENTURY_RULES, LIFE_RULES, NUMBERED_WORD_RULES } from './abbreviations/numbered-words.ts';
import { STATE_RULES } from './abbreviations/states.ts';
import { STREET_RULES } from './abbreviations/streets.ts';
import { TITLE_RULES } from './abbreviations/titles.ts';
import { VERSUS_RULES, WHOLE_WORD_RULES } from './abbreviations/whole-words.ts';
import {
  MAGNITUDE_RULES,
  ORDINAL_RULES,
  PLAIN_NUMBER_RULES,
  RELATION_RULES,
} from './numbers/cardinals.ts';
import { LABEL_RULES, NAMED_FIGURE_RULES } from './numbers/labels.ts';
import { AMOUNT_RULES } from './numbers/amounts.ts';
import { CODE_RULES } from './numbers/codes.ts';
import { FORMULA_RULES } from './numbers/formulas.ts';
import { DATE_RULES } from './time/dates-with-months.ts';
import { MONTH_OPENERS } from './time/month-names.ts';
import { NUMERIC_DATE_RULES } from './time/numeric-dates.ts';
import { WEEKDAY_OPENERS, WEEKDAY_RULES } from './time/weekdays.ts';
import { ELECTRONIC_RULES } from './signs/electronic.ts';
import { ADJECTIVES_ALIKE } from './heteronyms/adjectives.ts';
import { heteronymRules } from './heteronyms/heteronym.ts';
import { NOUNS_ALIKE } from './heteronyms/nouns.ts';
import { PAST_TENSES_ALIKE } from './heteronyms/past-tenses.ts';
import { STRESSED_VERBS_ALIKE } from './heteronyms/stressed-verbs.ts';
import { VERBS_ALIKE } from './heteronyms/verbs.ts';
import { INITIALISM_RULES } from './words/initialisms.ts';
import { lastResortRules } from '../any/last-resort.ts';
import { MEASURE_RULES } from './numbers/measures.ts';
import { MONEY_RULES } from './numbers/money.ts';
import { cardinal, digitByDigit, MAX_NAMED_DIGITS } from './numbers/number-words.ts';
import { PERCENT_RULES } from './numbers/percent.ts';
import { NOTE_RULES } from './signs/notes.ts';
import { SCRIPTURE_RULES } from './signs/scripture.ts';
import { ROMAN_RULES } from './numbers/roman.ts';
import { SIGN_RULES } from './signs/signs.ts';
import { AREA_CODE_RULES, TELEPHONE_RULES } from './numbers/telephone.ts';
import { TIME_RULES } from './time/times.ts';
import { YEAR_RULES } from './time/years.ts';

/** Words that are spelled alike, by the module that holds them. */
const HETERONYM_RULES: Readonly<Record<string, readonly Rule[]>> = {
  'rules/en/heteronyms/nouns': heteronymRules(NOUNS_ALIKE),
  'rules/en/heteronyms/verbs': heteronymRules(VERBS_ALIKE),
  'rules/en/heteronyms/stressed-verbs': heteronymRules(STRESSED_VERBS_ALIKE),
  'rules/en/heteronyms/past-tenses': heteronymRules(PAST_TENSES_ALIKE),
  'rules/en/heteronyms/adjectives': heteronymRules(ADJECTIVES_ALIKE),
};

const LAST_RESORT = lastResortRules({
  number: (digits) =>
    digits.length > MAX_NAMED_DIGITS || /^0./.test(digits)
      ? digitByDigit(digits)
      : cardinal(digits),
  signs: {
    $: 'dollar',
    '€': 'euro',
    '£': 'pound',
    '¥': 'yen',
    '₩': 'won',
    '₴': 'hryvnia',
    '₽': 'ruble',
    '₹': 'rupee',
    '¢': 'cent',
    '¤': 'currency',
    '%': 'percent',
    '‰': 'per mille',
    '&': 'and',
    '+': 'plus',
    '=': 'equals',
    '@': 'at',
    '#': 'hash',
    '^': 'to the power of',
    '~': 'about',
  },
  examples: [
    ['a$ b', 'a dollar b'],
    ['what @ this', 'what at this'],
  ],
});

/** English. Longer and more special readings stand before shorter and more general ones. */
export const ENGLISH: RuleTable = {
  language: 'en',
  rules: [
    ...NOTE_RULES,
    ...SCRIPTURE_RULES,
    ...ELECTRONIC_RULES,
    ...CODE_RULES,
    ...AMOUNT_RULES,
    ...FORMULA_RULES,
    ...AREA_CODE_RULES,
    ...NUMERIC_DATE_RULES,
    ...DATE_RULES,
    ...WEEKDAY_RULES,
    ...TELEPHONE_RULES,
    ...MONEY_RULES,
    ...PERCENT_RULES,
    ...TIME_RULES,
    ...YEAR_RULES,
    ...MAGNITUDE_RULES,
    ...MEASURE_RULES,
    ...ORDINAL_RULES,
    ...NAMED_FIGURE_RULES,
    ...RELATION_RULES,
    ...LABEL_RULES,
    ...PLAIN_NUMBER_RULES,
    ...LIFE_RULES,
    ...STREET_RULES,
    ...TITLE_RULES,
    ...STATE_RULES,
    ...NUMBERED_WORD_RULES,
    ...VERSUS_RULES,
    ...CENTURY_RULES,
    ...WHOLE_WORD_RULES,
    ...LATIN_RULES,
    ...ROMAN_RULES,
    ...INITIALISM_RULES,
    ...Object.values(HETERONYM_RULES).flat(),
    ...SIGN_RULES,
    ...LAST_RESORT,
  ],
  modules: {
    'rules/en/signs/notes': NOTE_RULES,
    'rules/en/signs/scripture': SCRIPTURE_RULES,
    'rules/en/numbers/codes': CODE_RULES,
    'rules/en/numbers/amounts': AMOUNT_RULES,
    'rules/en/numbers/formulas': FORMULA_RULES,
    'rules/en/signs/electronic': ELECTRONIC_RULES,
    'rules/en/numbers/telephone': [...AREA_CODE_RULES, ...TELEPHONE_RULES],
    'rules/en/time/numeric-dates': NUMERIC_DATE_RULES,
    'rules/en/time/dates-with-months': DATE_RULES,
    'rules/en/time/weekdays': WEEKDAY_RULES,
    'rules/en/numbers/money': MONEY_RULES,
    'rules/en/numbers/percent': PERCENT_RULES,
    'rules/en/time/times': TIME_RULES,
    'rules/en/time/years': YEAR_RULES,
    'rules/en/numbers/cardinals': [
      ...MAGNITUDE_RULES,
      ...ORDINAL_RULES,
      ...RELATION_RULES,
      ...PLAIN_NUMBER_RULES,
    ],
    'rules/en/numbers/labels': [...NAMED_FIGURE_RULES, ...LABEL_RULES],
    'rules/en/numbers/measures': MEASURE_RULES,
    'rules/en/abbreviations/streets': STREET_RULES,
    'rules/en/abbreviations/titles': TITLE_RULES,
    'rules/en/abbreviations/states': STATE_RULES,
    'rules/en/abbreviations/numbered-words': [
      ...LIFE_RULES,
      ...NUMBERED_WORD_RULES,
      ...CENTURY_RULES,
    ],
    'rules/en/abbreviations/whole-words': [...VERSUS_RULES, ...WHOLE_WORD_RULES],
    'rules/en/abbreviations/latin': LATIN_RULES,
    'rules/en/numbers/roman': ROMAN_RULES,
    'rules/en/words/initialisms': INITIALISM_RULES,
    ...HETERONYM_RULES,
    'rules/en/signs/signs': SIGN_RULES,
    'rules/any/last-resort': LAST_RESORT,
  },
  openers: new Set([
    ...MONTH_OPENERS,
    ...WEEKDAY_OPENERS,
    ...Object.values(HETERONYM_RULES).flatMap((rules) =>
      rules.map(({ name }) => name.replace('heteronym-', '')),
    ),
    'ext',
    'rs',
    'v',
    'tsp',
    'tsps',
    'tbsp',
    'tbsps',
    'noon',
    'midnight',
    'c',
    'mr',
    'mrs',
    'ms',
    'dr',
    'lt',
    'sgt',
    'cpl',
    'messrs',
    'vs',
    'ltd',
    'jr',
    'sr',
    'st',
    'blvd',
    'hwy',
    'pkwy',
    'dept',
    'bros',
    'gov',
    'int',
    'nat',
    'et',
    'vol',
    'pp',
    'nos',
    'fig',
    'ave',
    'av',
    'rd',
    'ln',
    'ct',
    'sq',
    'pl',
    'ter',
    'sq',
    'zł',
  ]),
  abbreviations: NEVER_SPOKEN,
};

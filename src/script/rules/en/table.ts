/** every English rule, in the order in which they are tried. */
import type { RuleTable } from '../../rule.ts';
import { ABBREVIATION_RULES, ABBREVIATIONS } from './abbreviations.ts';
import { MAGNITUDE_RULES, NUMBER_RULES } from './cardinals.ts';
import { CODE_RULES } from './codes.ts';
import { DATE_OPENERS, DATE_RULES } from './dates.ts';
import { ELECTRONIC_RULES } from './electronic.ts';
import { HETERONYM_RULES, HETERONYMS } from './heteronyms.ts';
import { INITIALISM_RULES } from './initialisms.ts';
import { lastResortRules } from '../any/last-resort.ts';
import { MEASURE_RULES } from './measures.ts';
import { MONEY_RULES } from './money.ts';
import { cardinal, digitByDigit, MAX_NAMED_DIGITS } from './numbers.ts';
import { PERCENT_RULES } from './percent.ts';
import { NOTE_RULES, SCRIPTURE_RULES } from './references.ts';
import { ROMAN_RULES } from './roman.ts';
import { SIGN_RULES } from './signs.ts';
import { AREA_CODE_RULES, TELEPHONE_RULES } from './telephone.ts';
import { TIME_RULES } from './times.ts';
import { YEAR_RULES } from './years.ts';

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
    ...AREA_CODE_RULES,
    ...DATE_RULES,
    ...TELEPHONE_RULES,
    ...MONEY_RULES,
    ...PERCENT_RULES,
    ...TIME_RULES,
    ...YEAR_RULES,
    ...MAGNITUDE_RULES,
    ...MEASURE_RULES,
    ...NUMBER_RULES,
    ...ABBREVIATION_RULES,
    ...ROMAN_RULES,
    ...INITIALISM_RULES,
    ...HETERONYM_RULES,
    ...SIGN_RULES,
    ...LAST_RESORT,
  ],
  modules: {
    'rules/en/references': [...NOTE_RULES, ...SCRIPTURE_RULES],
    'rules/en/codes': CODE_RULES,
    'rules/en/electronic': ELECTRONIC_RULES,
    'rules/en/telephone': [...AREA_CODE_RULES, ...TELEPHONE_RULES],
    'rules/en/dates': DATE_RULES,
    'rules/en/money': MONEY_RULES,
    'rules/en/percent': PERCENT_RULES,
    'rules/en/times': TIME_RULES,
    'rules/en/years': YEAR_RULES,
    'rules/en/cardinals': [...MAGNITUDE_RULES, ...NUMBER_RULES],
    'rules/en/measures': MEASURE_RULES,
    'rules/en/abbreviations': ABBREVIATION_RULES,
    'rules/en/roman': ROMAN_RULES,
    'rules/en/initialisms': INITIALISM_RULES,
    'rules/en/heteronyms': HETERONYM_RULES,
    'rules/en/signs': SIGN_RULES,
    'rules/any/last-resort': LAST_RESORT,
  },
  openers: new Set([
    ...DATE_OPENERS,
    ...HETERONYMS,
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
  abbreviations: ABBREVIATIONS,
};

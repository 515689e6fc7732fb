/** → every English rule, in the order they are tried. */
import { wordsOf } from '../../language.ts';
import type { RuleList, RuleTable } from '../../rules/rule.ts';
import { tableOfLists } from '../../rules/rule-table.ts';
import { BESIDE_FIGURE_RULES } from './abbreviations/beside-figures.ts';
import { DWELLING_RULES } from './abbreviations/dwellings.ts';
import { LATIN_RULES } from './abbreviations/latin.ts';
import { NEVER_SPOKEN } from './abbreviations/never-spoken.ts';
import {
  CENTURY_RULES,
  GLUED_CIRCA_RULES,
  LIFE_RULES,
  NUMBERED_WORD_RULES,
  RULE_AND_CHILD_RULES,
  SECTION_RULES,
} from './abbreviations/numbered-words.ts';
import { STATE_RULES } from './abbreviations/states.ts';
import { HOUSE_NUMBER_RULES, STREET_RULES } from './abbreviations/streets.ts';
import { TITLE_RULES } from './abbreviations/titles.ts';
import { VERSUS_RULES, WHOLE_WORD_RULES } from './abbreviations/whole-words.ts';
import {
  MAGNITUDE_RULES,
  ORDINAL_RULES,
  PLAIN_NUMBER_RULES,
  RELATION_RULES,
} from './numbers/cardinals.ts';
import { LABEL_RULES, NAMED_FIGURE_RULES } from './numbers/labels.ts';
import { AGE_RULES } from './numbers/ages.ts';
import { AMOUNT_RULES } from './numbers/amounts.ts';
import { KITCHEN_RULES } from './measures/kitchen.ts';
import { COMPASS_RULES } from './measures/compass.ts';
import { MEDICINE_OPENERS, MEDICINE_RULES } from './measures/medicine.ts';
import { OLD_MONEY_RULES } from './numbers/old-money.ts';
import { LAW_REPORT_RULES } from './abbreviations/law-reports.ts';
import { CODE_RULES } from './numbers/codes.ts';
import { DOUBTFUL_METER_RULES, DOUBTFUL_MONEY_RULES } from './numbers/doubtful.ts';
import { FORMULA_RULES } from './measures/formulas.ts';
import { DATE_RULES } from './time/dates-with-months.ts';
import { MONTH_OPENERS } from './time/month-names.ts';
import { NUMERIC_DATE_RULES } from './time/numeric-dates.ts';
import { DOTTED_TIME_RULES } from './time/dotted-times.ts';
import { QUARTER_RULES } from './time/quarters.ts';
import { WEEKDAY_OPENERS, WEEKDAY_RULES } from './time/weekdays.ts';
import { DOUBLED_SIGN_RULES } from './signs/doubled.ts';
import { ELECTRONIC_RULES } from './signs/electronic.ts';
import { ADJECTIVES_ALIKE } from './heteronyms/adjectives.ts';
import { heteronymRules } from './heteronyms/heteronym.ts';
import { NAMES_ALIKE } from './heteronyms/names-alike.ts';
import { NOUN_OR_VERB_OPENERS, NOUN_OR_VERB_RULES } from './heteronyms/noun-or-verb.ts';
import { NOUNS_ALIKE } from './heteronyms/nouns.ts';
import { PAST_TENSES_ALIKE } from './heteronyms/past-tenses.ts';
import { RARE_NOUNS_ALIKE } from './heteronyms/rare-nouns.ts';
import { RARER_SENSES } from './heteronyms/rarer-senses.ts';
import { STRESSED_VERBS_ALIKE } from './heteronyms/stressed-verbs.ts';
import { VERBS_ALIKE } from './heteronyms/verbs.ts';
import { GRADE_RULES } from './words/grades.ts';
import { INITIALISM_RULES } from './words/initialisms.ts';
import { LETTER_RULES } from './words/letters-alone.ts';
import { lastResortRules } from '../../rules/last-resort.ts';
import { BODY_RULES } from './measures/bodies.ts';
import { MEASURE_RULES } from './measures/measures.ts';
import { MONEY_RULES } from './numbers/money.ts';
import { withBritishAnd } from './numbers/british-and.ts';
import { cardinal, digitByDigit, MAX_NAMED_DIGITS } from './numbers/number-words.ts';
import { RUPEE_RULES } from './numbers/rupees.ts';
import { PENCE_RULES } from './numbers/pence.ts';
import { PERCENT_RULES } from './numbers/percent.ts';
import { ROW_RULES } from './numbers/rows.ts';
import { RATING_RULES } from './signs/ratings.ts';
import { NOTE_RULES } from './signs/notes.ts';
import { SCRIPTURE_RULES } from './signs/scripture.ts';
import { PICTURE_RULES } from './measures/pictures.ts';
import { PER_OF_PRICE_OPENERS, RATE_RULES } from './measures/rates.ts';
import { ROMAN_RULES, SMALL_NUMERALS } from './roman/roman.ts';
import { DOTTED_THOUSAND_RULES } from './numbers/dotted-thousands.ts';
import { INCH_RULES } from './measures/inches.ts';
import { AUSTRALIAN_FOOTBALL_RULES } from './sport/australian-football.ts';
import { CRICKET_RULES } from './sport/cricket.ts';
import { RACING_RULES } from './sport/racing.ts';
import { RECORD_RULES } from './sport/records.ts';
import { SCORE_RULES } from './sport/scores.ts';
import { TENNIS_RULES } from './sport/tennis.ts';
import { SIGN_RULES } from './signs/signs.ts';
import { TICKER_RULES } from './signs/tickers.ts';
import { AREA_CODE_RULES, TELEPHONE_RULES } from './numbers/telephone.ts';
import { TIME_RULES } from './time/times.ts';
import { COUNTED_MEASURE_RULES, UNIT_OPENERS, UNIT_WORD_RULES } from './measures/unit-words.ts';
import { YEAR_RULES } from './time/years.ts';

/** Heteronyms: each is an opener of its rule. */
const HETERONYM_LISTS: readonly RuleList[] = [
  { module: 'languages/en/rules/heteronyms/nouns', rules: heteronymRules(NOUNS_ALIKE) },
  { module: 'languages/en/rules/heteronyms/rare-nouns', rules: heteronymRules(RARE_NOUNS_ALIKE) },
  { module: 'languages/en/rules/heteronyms/verbs', rules: heteronymRules(VERBS_ALIKE) },
  {
    module: 'languages/en/rules/heteronyms/stressed-verbs',
    rules: heteronymRules(STRESSED_VERBS_ALIKE),
  },
  { module: 'languages/en/rules/heteronyms/past-tenses', rules: heteronymRules(PAST_TENSES_ALIKE) },
  { module: 'languages/en/rules/heteronyms/names-alike', rules: heteronymRules(NAMES_ALIKE) },
  { module: 'languages/en/rules/heteronyms/rarer-senses', rules: heteronymRules(RARER_SENSES) },
  { module: 'languages/en/rules/heteronyms/adjectives', rules: heteronymRules(ADJECTIVES_ALIKE) },
].map((list) => ({
  ...list,
  openers: list.rules.map(({ name }) => name.replace('heteronym-', '')),
}));

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

/** Longer and more specific readings come before shorter and more general ones. */
const LISTS: readonly RuleList[] = [
  { module: 'languages/en/rules/signs/notes', rules: NOTE_RULES },
  { module: 'languages/en/rules/signs/tickers', rules: TICKER_RULES },
  { module: 'languages/en/rules/signs/scripture', rules: SCRIPTURE_RULES },
  { module: 'languages/en/rules/signs/electronic', rules: ELECTRONIC_RULES },
  { module: 'languages/en/rules/signs/doubled', rules: DOUBLED_SIGN_RULES },
  { module: 'languages/en/rules/signs/ratings', rules: RATING_RULES },
  { module: 'languages/en/rules/numbers/rows', rules: ROW_RULES },
  { module: 'languages/en/rules/numbers/codes', rules: CODE_RULES },
  { module: 'languages/en/rules/sport/tennis', rules: TENNIS_RULES, openers: ['bt', 'd'] },
  { module: 'languages/en/rules/sport/australian-football', rules: AUSTRALIAN_FOOTBALL_RULES },
  { module: 'languages/en/rules/sport/cricket', rules: CRICKET_RULES, openers: ['dec'] },
  {
    module: 'languages/en/rules/sport/racing',
    rules: RACING_RULES,
    openers: ['nk', 'hd', 'shd', 'sh'],
  },
  { module: 'languages/en/rules/sport/records', rules: RECORD_RULES },
  { module: 'languages/en/rules/sport/scores', rules: SCORE_RULES },
  { module: 'languages/en/rules/numbers/ages', rules: AGE_RULES },
  { module: 'languages/en/rules/numbers/old-money', rules: OLD_MONEY_RULES },
  { module: 'languages/en/rules/abbreviations/law-reports', rules: LAW_REPORT_RULES },
  { module: 'languages/en/rules/measures/pictures', rules: PICTURE_RULES },
  { module: 'languages/en/rules/measures/inches', rules: INCH_RULES },
  { module: 'languages/en/rules/numbers/dotted-thousands', rules: DOTTED_THOUSAND_RULES },
  { module: 'languages/en/rules/numbers/amounts', rules: AMOUNT_RULES },
  { module: 'languages/en/rules/measures/formulas', rules: FORMULA_RULES },
  { module: 'languages/en/rules/numbers/telephone', rules: AREA_CODE_RULES },
  { module: 'languages/en/rules/abbreviations/streets', rules: HOUSE_NUMBER_RULES },
  { module: 'languages/en/rules/time/numeric-dates', rules: NUMERIC_DATE_RULES },
  {
    module: 'languages/en/rules/time/dates-with-months',
    rules: DATE_RULES,
    openers: MONTH_OPENERS,
  },
  { module: 'languages/en/rules/time/weekdays', rules: WEEKDAY_RULES, openers: WEEKDAY_OPENERS },
  { module: 'languages/en/rules/numbers/telephone', rules: TELEPHONE_RULES, openers: ['ext'] },
  { module: 'languages/en/rules/numbers/doubtful', rules: DOUBTFUL_MONEY_RULES },
  { module: 'languages/en/rules/numbers/money', rules: MONEY_RULES, openers: ['rs', 'zł', 'kr'] },
  { module: 'languages/en/rules/numbers/rupees', rules: RUPEE_RULES, openers: ['lakh', 'lakhs'] },
  { module: 'languages/en/rules/numbers/pence', rules: PENCE_RULES },
  { module: 'languages/en/rules/numbers/percent', rules: PERCENT_RULES },
  { module: 'languages/en/rules/time/times', rules: TIME_RULES, openers: ['noon', 'midnight'] },
  { module: 'languages/en/rules/time/dotted-times', rules: DOTTED_TIME_RULES },
  { module: 'languages/en/rules/time/quarters', rules: QUARTER_RULES },
  { module: 'languages/en/rules/time/years', rules: YEAR_RULES },
  { module: 'languages/en/rules/numbers/cardinals', rules: MAGNITUDE_RULES },
  { module: 'languages/en/rules/numbers/doubtful', rules: DOUBTFUL_METER_RULES },
  {
    module: 'languages/en/rules/abbreviations/dwellings',
    rules: DWELLING_RULES,
    openers: ['apt', 'apts'],
  },
  { module: 'languages/en/rules/abbreviations/numbered-words', rules: RULE_AND_CHILD_RULES },
  { module: 'languages/en/rules/measures/unit-words', rules: COUNTED_MEASURE_RULES },
  { module: 'languages/en/rules/measures/kitchen', rules: KITCHEN_RULES },
  {
    module: 'languages/en/rules/measures/medicine',
    rules: MEDICINE_RULES,
    openers: MEDICINE_OPENERS,
  },
  { module: 'languages/en/rules/measures/bodies', rules: BODY_RULES },
  { module: 'languages/en/rules/measures/measures', rules: MEASURE_RULES },
  {
    module: 'languages/en/rules/measures/unit-words',
    rules: UNIT_WORD_RULES,
    openers: UNIT_OPENERS,
  },
  { module: 'languages/en/rules/measures/compass', rules: COMPASS_RULES },
  {
    module: 'languages/en/rules/measures/rates',
    rules: RATE_RULES,
    openers: PER_OF_PRICE_OPENERS,
  },
  { module: 'languages/en/rules/numbers/cardinals', rules: ORDINAL_RULES },
  { module: 'languages/en/rules/numbers/labels', rules: NAMED_FIGURE_RULES },
  { module: 'languages/en/rules/numbers/cardinals', rules: RELATION_RULES },
  { module: 'languages/en/rules/numbers/labels', rules: LABEL_RULES },
  { module: 'languages/en/rules/numbers/cardinals', rules: PLAIN_NUMBER_RULES },
  { module: 'languages/en/rules/abbreviations/numbered-words', rules: LIFE_RULES },
  {
    module: 'languages/en/rules/abbreviations/beside-figures',
    rules: BESIDE_FIGURE_RULES,
    openers: ['sqn', 'sqdn', 'regt', 'bde', 'mt', 'yr', 'yrs', 'rtn', 'bbl', 'bbls'],
  },
  { module: 'languages/en/rules/abbreviations/numbered-words', rules: GLUED_CIRCA_RULES },
  {
    module: 'languages/en/rules/abbreviations/numbered-words',
    rules: SECTION_RULES,
    openers: ['s', 'ss'],
  },
  {
    module: 'languages/en/rules/abbreviations/streets',
    rules: STREET_RULES,
    openers: ['st', 'ave', 'av', 'rd', 'ln', 'ct', 'sq', 'pl', 'ter'],
  },
  {
    module: 'languages/en/rules/abbreviations/titles',
    rules: TITLE_RULES,
    openers: ['mr', 'mrs', 'ms', 'dr', 'lt', 'sgt', 'cpl', 'messrs', 'gov', 'rt', 'cllr', 'co'],
  },
  { module: 'languages/en/rules/abbreviations/states', rules: STATE_RULES },
  {
    module: 'languages/en/rules/abbreviations/numbered-words',
    rules: NUMBERED_WORD_RULES,
    openers: ['vol', 'pp', 'no', 'nos', 'fig'],
  },
  { module: 'languages/en/rules/abbreviations/whole-words', rules: VERSUS_RULES, openers: ['v'] },
  { module: 'languages/en/rules/abbreviations/numbered-words', rules: CENTURY_RULES },
  {
    module: 'languages/en/rules/abbreviations/whole-words',
    rules: WHOLE_WORD_RULES,
    openers: wordsOf(`
      tsp tsps tbsp tbsps vs ltd jr sr blvd hwy pkwy dept bros int nat dbl lge pkt mkt wkt
      wkts et etc
    `),
  },
  { module: 'languages/en/rules/abbreviations/latin', rules: LATIN_RULES, openers: ['c', 'pcm'] },
  { module: 'languages/en/rules/roman/roman', rules: ROMAN_RULES, openers: SMALL_NUMERALS },
  { module: 'languages/en/rules/words/grades', rules: GRADE_RULES },
  { module: 'languages/en/rules/words/initialisms', rules: INITIALISM_RULES },
  { module: 'languages/en/rules/words/letters-alone', rules: LETTER_RULES },
  ...HETERONYM_LISTS,
  {
    module: 'languages/en/rules/heteronyms/noun-or-verb',
    rules: NOUN_OR_VERB_RULES,
    openers: NOUN_OR_VERB_OPENERS,
  },
  { module: 'languages/en/rules/signs/signs', rules: SIGN_RULES },
  { module: 'languages/rules/last-resort', rules: LAST_RESORT },
];

/** English. */
export const ENGLISH_RULES: RuleTable = tableOfLists(LISTS, {
  language: 'en',
  abbreviations: NEVER_SPOKEN,
  inRegion: withBritishAnd,
});

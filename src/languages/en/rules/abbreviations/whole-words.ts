/** abbreviations in any context → whole words: companies, roads, kitchens, courts. */
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { firstLetters } from './first-letters.ts';

/** In any context. */
const WHOLE_WORDS: Readonly<Record<string, string>> = {
  approx: 'approximately',
  Approx: 'Approximately',
  VS: 'versus',
  INC: 'Incorporated',
  CORP: 'Corporation',
  LTD: 'Limited',
  dept: 'department',
  Dept: 'Department',
  govt: 'government',
  Govt: 'Government',
  "gov't": 'government',
  univ: 'university',
  Univ: 'University',
  assn: 'association',
  Assn: 'Association',
  Intl: 'International',
  "Int'l": 'International',
  Natl: 'National',
  "Nat'l": 'National',
  Bros: 'Brothers',
  Ltd: 'Limited',
  ltd: 'limited',
  Inc: 'Incorporated',
  Corp: 'Corporation',
  Blvd: 'Boulevard',
  Hwy: 'Highway',
  Pkwy: 'Parkway',
  Expy: 'Expressway',
  Bldg: 'Building',
  Twp: 'Township',
  Jr: 'Junior',
  Sr: 'Senior',
  Esq: 'Esquire',
  etc: 'etcetera',
  vs: 'versus',
  Vs: 'Versus',
  viz: 'namely',
  'et al': 'and others',
  esp: 'especially',
  incl: 'including',
  excl: 'excluding',
  max: 'maximum',
  misc: 'miscellaneous',
  temp: 'temperature',
  admin: 'administration',
  'Gov-Gen': 'Governor General',
  Secy: 'Secretary',
  Ave: 'Avenue',
  Rd: 'Road',
  tsp: 'teaspoon',
  tsps: 'teaspoons',
  tbsp: 'tablespoon',
  tbsps: 'tablespoons',
  Ste: 'Sainte',
  tel: 'telephone',
  Tel: 'Telephone',
  yr: 'year',
  yrs: 'years',
  mo: 'month',
  mos: 'months',
  avg: 'average',
  Avg: 'Average',
  agg: 'aggregate',
  min: 'minimum',
  mkt: 'market',
  wkt: 'wicket',
  wkts: 'wickets',
  med: 'medium',
  lg: 'large',
  lge: 'large',
  dbl: 'double',
  pkt: 'packet',
  qtrly: 'quarterly',
  Adj: 'Adjusted',
  adj: 'adjusted',
  sm: 'small',
  ea: 'each',
  doz: 'dozen',
  temps: 'temperatures',
  cmte: 'committee',
  Cmte: 'Committee',
  Asst: 'Assistant',
  Assoc: 'Associate',
  Dist: 'District',
  Dep: 'Deputy',
  Bankr: 'Bankruptcy',
  bros: 'brothers',
  Cir: 'Circuit',
  eff: 'effective',
  fwd: 'forward',
  msg: 'message',
  nr: 'near',
  qtrs: 'quarters',
  hrg: 'hearing',
  mfg: 'manufacturing',
  mgr: 'manager',
};

/** Also without a full stop. */
const WITHOUT_STOP = new Set([
  'Blvd',
  'Bros',
  'Dept',
  'agg',
  'dbl',
  'lge',
  'mkt',
  'pkt',
  'wkt',
  'wkts',
  'etc',
  "gov't",
  'Hwy',
  "Int'l",
  'Jr',
  'Ltd',
  'ltd',
  "Nat'l",
  'Pkwy',
  'Sr',
  'tbsp',
  'tbsps',
  'tsp',
  'tsps',
  'Vs',
  'vs',
]);

/**
 * Expanded only with a stop before a lower-case letter or digit: the same letters are words too.
 */
const MID_SENTENCE = new Set([
  'eff',
  'admin',
  'esp',
  'excl',
  'incl',
  'max',
  'misc',
  'Tel',
  'tel',
  'temp',
  'viz',
  'yr',
  'yrs',
  'mo',
  'mos',
  'avg',
  'Avg',
  'min',
  'mkt',
  'med',
  'lg',
  'Adj',
  'adj',
  'sm',
  'doz',
  'mfg',
  'mgr',
]);

/** Lower-case letters, numbers, prices and initials continue the sentence. */
const GOES_ON = /^:? (?:[a-z\d+($£€]|[A-Z]{2})|^[,;]|^-[a-z]/;

/** The second of two figures that are compared. */
const ROUGHLY = '(?:just|only|about|around|some) ';
const MEASURED = '(?:%|(?:bn|k|kg|m|p|pc|ppm)\\b| ?per ?cent| in\\b)';

/** Parties in court and in matches. */
export const VERSUS_RULES: readonly Rule[] = [
  {
    name: 'versus-figure',
    starts: ['word'],
    first: 'v',
    pattern: sticky(
      `(?<=[\\p{L}\\d%)],? )v\\.?(?= (?:${ROUGHLY})?(?:[$£€]\\(?\\d|\\d[\\d.,]{0,9}${MEASURED}))`,
    ),
    rewrite: () => 'versus',
    examples: [
      [
        '78.3% in May, v 73.4%',
        'seventy-eight point three percent in May, versus seventy-three point four percent',
      ],
    ],
  },
  {
    name: 'versus',
    starts: ['word'],
    first: 'v',
    pattern: sticky("(?<=\\p{Lu}[\\p{L}.'-]{0,24} )v(?:\\. (?=\\p{Lu}|the )| (?=\\p{Lu}\\p{Ll}))"),
    rewrite: () => 'versus ',
    examples: [
      ['In Roe v. Wade', 'In Roe versus Wade'],
      ['Ray v Holm', 'Ray versus Holm'],
    ],
  },
];

/** Abbreviations that are expanded in any context. */
export const WHOLE_WORD_RULES: readonly Rule[] = [
  {
    name: 'company',
    starts: ['word'],
    first: 'C',
    pattern: sticky('(?<=(?:\\p{Lu}[\\p{L}]{0,20}|&|and) )Co\\.(?=$|[ ,;:)\'"])'),
    rewrite: (match, context) => `Company${finalStop(match, context)}`,
    examples: [['Ford Motor Co. said', 'Ford Motor Company said']],
  },
  {
    name: 'generation',
    starts: ['word'],
    first: 'js',
    pattern: sticky('(?<=\\p{Lu}\\p{Ll}{1,20} ?,? )(?<word>[js])r(?!\\p{L})\\.?'),
    rewrite: (match, context) =>
      `${match.groups!.word === 'j' ? 'junior' : 'senior'}${finalStop(match, context)}`,
    examples: [['Max Holm sr and Max Holm, jr.', 'Max Holm senior and Max Holm, junior.']],
  },
  {
    name: 'abbreviation',
    starts: ['word'],
    first: firstLetters(WHOLE_WORDS),
    pattern: sticky(
      `(?<word>${anyWrittenWord(Object.keys(WHOLE_WORDS))})(?![\\p{L}\\d'])(?<stop>\\.)?`,
    ),
    rewrite: wholeWord,
    examples: [
      ['Acme Inc. and Corp. Ltd.', 'Acme Incorporated and Corporation Limited.'],
      ['France vs. Spain', 'France versus Spain'],
      ['pens, ink, etc.', 'pens, ink, etcetera.'],
      ['ink etc and more', 'ink etcetera and more'],
      ['approx. half, incl. VAT', 'approximately half, including V-ay-T'],
      [
        'tel. +44 20 7946 0018',
        'telephone plus four four, two zero, seven nine four six, zero zero one eight',
      ],
      ['He left Acme Inc. Next year it grew.', 'He left Acme Incorporated. Next year it grew.'],
      ['a tsp of salt', 'a teaspoon of salt'],
      ['on Fifth Ave. today', 'on Fifth Avenue today'],
      ['as Ray et al. They knew it first.', 'as Ray and others. They knew it first.'],
    ],
  },
];

/** `2 heaped tbsp`: more than one spoon. */
const HEAPED = /(?:[2-9]|\d\d|[½¼¾]) (?:heaped|level|rounded|scant|generous|good) $/;

function wholeWord(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { word, stop } = match.groups!;
  if (stop === undefined && !WITHOUT_STOP.has(word!)) return undefined;
  if ((word === 'tbsp' || word === 'tsp') && HEAPED.test(textBefore(match, 14)))
    return `${WHOLE_WORDS[word]!}s${finalStop(match, context)}`;
  // `a 71st-min. try`
  if (word === 'min' && textBefore(match, 1) === '-') return 'minute';
  if (MID_SENTENCE.has(word!) && !GOES_ON.test(textBehind(match, 4))) return undefined;
  return WHOLE_WORDS[word!]! + finalStop(match, context);
}

/** units without a figure, and what goes with them → words: per kilowatt hour, square, southwest of. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { describesNoun, isAttributive } from '../before-noun.ts';
import { endOf, finalStop, textAround, textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, NUMBER, sticky } from '../patterns.ts';
import { cardinal, decimal } from '../numbers/number-words.ts';
import { POWERS, UNITS } from './unit-names.ts';

/** Members of Parliament and points are not counted out. */
const NO_PER = new Set(['MP', 'in.', 'pts']);

/** Units after `per`, in letters alone. */
const PER: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(UNITS)
      .filter(([symbol]) => /^[\p{L}. ]+$/u.test(symbol) && !NO_PER.has(symbol))
      .map(([symbol, [one]]) => [symbol, one]),
  ),
  g: 'gram',
  l: 'liter',
  L: 'liter',
  m: 'meter',
};

/** Units after an article. */
const ONE: Readonly<Record<string, string>> = {
  bbl: 'barrel',
  bu: 'bushel',
  gal: 'gallon',
  hr: 'hour',
  kg: 'kilogram',
  kWh: 'kilowatt hour',
  lb: 'pound',
  mo: 'month',
  MWh: 'megawatt hour',
  oz: 'ounce',
  qt: 'quart',
  'sq ft': 'square foot',
  'sq m': 'square meter',
  wk: 'week',
  yr: 'year',
};

/** After `6+`. */
const MANY = [
  'ft',
  'hr',
  'hrs',
  'kg',
  'km',
  'lb',
  'lbs',
  'mi',
  'min',
  'mins',
  'mo',
  'mos',
  'oz',
  'wk',
  'wks',
  'yd',
  'yr',
  'yrs',
];

const EACH_TIME = '(?:\\.?/(?<per>day|mo|night|wk|week|yr)(?![\\p{L}\\d]))?';

/** Before a unit of time: which one. */
const TELLING = anyIn('each last next past previous prior the this');

/** Units of time after such a word. */
const PERIODS: Readonly<Record<string, string>> = {
  hr: 'hour',
  mo: 'month',
  mth: 'month',
  qtr: 'quarter',
  wk: 'week',
  yr: 'year',
};

const UNIT_STOP = '(?:\\.(?!\\p{L}))?';

const SQUARED = ['metres?', 'meters?', 'kilomet(?:re|er)s?', 'feet', 'foot', 'miles?', 'yards?'];

/** Weights, volumes, powers: a number before them and `×` counts; lengths would be sides. */
const COUNTABLE = [
  '[mk]?g',
  '[mcd]?[lL]',
  '[kMG]?W',
  '[kMG]Wh',
  '[MGT]B',
  'fl\\.? oz',
  'oz',
  'lbs?',
];
/** Made in numbers, each of that size. */
const SMALL_THINGS = `balls cases circles cubes discs moulds molds muffins pieces ramekins rounds slices
  squares strips tartlets`;
const MORE_THAN_ONE = '(?= (?!(?:across|has|is|was|plus)\\b)[a-z]{2,14}s\\b)';
const COUNTED_UNIT = anyOf([
  `${anyOf(COUNTABLE)}(?![\\p{L}\\d])`,
  '(?<=(?<!\\d)1 ?[x×] ?\\d{1,4} ?)(?:cm|in)(?= \\p{Ll})',
  // Nothing is two centimeters by eighteen.
  '(?<=(?<!\\d)[2-4] ?[x×] ?\\d{2} ?)cm(?= (?:\\p{Ll}{3,12} )?\\p{Ll}{3,12}s\\b)',
  `(?:cm|in)(?= (?:\\p{Ll}{3,12} )?${anyIn(SMALL_THINGS)}\\b)`,
  `(?:(?<![mc])m|km|ft)(?![\\p{L}\\d])${MORE_THAN_ONE}`,
  // `100 × 25 mm boards` have sides; `2 x 20cm tins` are counted.
  `(?<=(?<!\\d)\\d ?[x×] ?\\d{1,4} ?)(?:[mc]m|in)(?![\\p{L}\\d])${MORE_THAN_ONE}`,
]);
const COUNTED = `${NUMBER}[ -]?${COUNTED_UNIT}`;

/** Before the sides of one thing, or of several. */
const SIDED = /\b(?:an?|each|every|one|two|three|four|five|six|the|\d{1,3}) $/i;

/** What has stars. */
const STARRED = `accommodation cottage energy general guest hotels? inn lodge luxury movie
  propert(?:y|ies) rat(?:ed|ing) recruit resorts? restaurants? reviews? rooms? safety service spa standard
  stay superior`;

/** `cm2` */
const POWER = '(?:(?<=m)(?<power>[23²³])(?!\\d))?';

/** Units without a figure. */
export const UNIT_WORD_RULES: readonly Rule[] = [
  {
    name: 'unit-behind-per',
    starts: ['word'],
    pattern: sticky(
      `(?<=\\b[Pp]er )(?<unit>${anyWrittenWord(Object.keys(PER))})${POWER}(?![\\p{L}\\d'/²³])${UNIT_STOP}`,
    ),
    rewrite: (match, context) => {
      const { unit, power } = match.groups!;
      const raised = power === undefined ? '' : POWERS[power]!;
      return raised + PER[unit!]! + finalStop(match, context);
    },
    examples: [
      ['the dose per cm2', 'the dose per square centimeter'],
      ['the price per kWh', 'the price per kilowatt hour'],
      ['ten minutes per lb. of pork', 'ten minutes per pound of pork'],
    ],
  },
  {
    name: 'unit-behind-article',
    starts: ['word'],
    pattern: sticky(
      `(?<=\\b(?:an?|every) )(?<unit>${anyWrittenWord(Object.keys(ONE))})(?![\\p{L}\\d'/-])${UNIT_STOP}`,
    ),
    rewrite: (match, context) => ONE[match.groups!.unit!]! + finalStop(match, context),
    examples: [['two dollars an oz. in town', 'two dollars an ounce in town']],
  },
  {
    name: 'period',
    starts: ['word'],
    first: 'hmqwy',
    pattern: sticky(
      `(?<=\\b${TELLING} )(?<unit>hr|mth|qtr|wk|yr|mo(?=\\.))(?:\\.(?!\\p{L})|(?![\\p{L}.]))`,
    ),
    rewrite: (match, context) => PERIODS[match.groups!.unit!]! + finalStop(match, context),
    examples: [['the wk. that ended, and this yr.', 'the week that ended, and this year.']],
  },
  {
    name: 'unit-behind-plus',
    starts: ['word'],
    pattern: sticky(
      `(?<=\\d\\+ ?)(?<unit>${anyWrittenWord(MANY)})(?![\\p{L}\\d])${EACH_TIME}${UNIT_STOP}`,
    ),
    rewrite: (match, context) => {
      const { unit, per } = match.groups!;
      const each = per === undefined ? '' : ` per ${PER[per] ?? per}`;
      return UNITS[unit!]![1] + each + finalStop(match, context);
    },
    examples: [['sun for 6+ hrs./day', 'sun for six plus hours per day']],
  },
  {
    name: 'estimate',
    starts: ['word'],
    first: 'e',
    pattern: sticky('(?<=[$£€]\\d[\\d.,]{0,9}(?:[bBmMkK]n?)? |\\d% )est\\.(?! ?\\d)'),
    rewrite: (match, context) => `estimate${finalStop(match, context)}`,
    examples: [['the $1.54 est.; now', 'the one dollar and fifty-four cent estimate; now']],
  },
  {
    name: 'square-of-unit',
    starts: ['word'],
    first: 's',
    pattern: sticky(`(?<![\\p{L}\\d])sq\\.? (?=${anyOf(SQUARED)}\\b)`),
    rewrite: () => 'square ',
    examples: [['a sq mile of it', 'a square mile of it']],
  },
  {
    name: 'degrees-of-scale',
    starts: ['word'],
    first: 'CF',
    pattern: sticky('(?<=\\d degrees )(?<scale>[CF])(?![\\p{L}\\d])(?:\\.(?! ?\\p{L}\\.))?'),
    rewrite: (match, context) =>
      `${match.groups!.scale === 'C' ? 'Celsius' : 'Fahrenheit'}${finalStop(match, context)}`,
    examples: [
      ['at 350 degrees F. for an hour', 'at three hundred fifty degrees Fahrenheit for an hour'],
    ],
  },
];

/** More stars, or what has them. */
const STARS_BEHIND = anyOf([
  '(?<to>[-\\u2013/])(?=[1-7]\\*)',
  '(?= (?:and|or|to) [1-7]\\*)',
  `(?=[ -]${anyIn(STARRED)}\\b)`,
]);

/** Where miles are nautical, and where light or chips are measured. */
const AT_SEA = `aircraft cruis[a-z]* coast flew harbou?r islands? knots navy offshore patrol port sail[a-z]* sea
  ships? vessels? voyage yachts?`;
const SEA = new RegExp(`\\b${anyIn(AT_SEA)}\\b`, 'i');
const TINY = new RegExp(
  `\\b${anyIn('chips? laser light node particles? process semiconductors? transistors? wavelengths?')}\\b|λ`,
  'i',
);

/** Counts of measures, before the rules of measures. */
export const COUNTED_MEASURE_RULES: readonly Rule[] = [
  {
    name: 'count-of-measures',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<count>\\d{1,4}) ?[x×] ?(?=${COUNTED})`),
    rewrite: (match) => {
      const isLength = /^[\d.,]{1,9}[ -]?(?:[mck]?m|ft|in)\b/.test(textBehind(match, 14));
      if (isLength && SIDED.test(textBefore(match, 7))) return undefined;
      return `${cardinal(match.groups!.count!)} `;
    },
    examples: [
      ['2 x 400g tins', 'two four hundred gram tins'],
      ['82 × 15 MW turbines', 'eighty-two fifteen megawatt turbines'],
    ],
  },
  {
    name: 'nautical-miles',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>\\d{1,3}(?:,\\d{3})?)(?: ?nm|-nm)(?![\\p{L}\\d/])`),
    rewrite: (match) => {
      const { number } = match.groups!;
      const around = textAround(match, 100);
      if (TINY.test(around) || !(number!.includes(',') || SEA.test(around))) return undefined;
      const isOne =
        number === '1' || isAttributive(match.input, { start: match.index, end: endOf(match) });
      return `${decimal(number!)} nautical ${isOne ? 'mile' : 'miles'}`;
    },
    examples: [['The ship is 12nm off.', 'The ship is twelve nautical miles off.']],
  },
  {
    name: 'stars',
    starts: ['digit'],
    first: '1234567',
    pattern: sticky(`${FREE_LEFT}(?<stars>[1-7])\\*${STARS_BEHIND}`, 'i'),
    rewrite: ({ groups }) =>
      `${cardinal(groups!.stars!)} star${groups!.to === undefined ? '' : ' to '}`,
    examples: [['a 5* hotel', 'a five star hotel']],
  },
  {
    name: 'caliber',
    starts: ['digit', 'sign'],
    first: '.',
    pattern: sticky('(?<![\\p{L}\\p{N}])(?<bore>\\.\\d{2,3})[- ]?cal\\b\\.?'),
    rewrite: (match, context) => sayCaliber(match, context),
    examples: [['a .45-cal. pistol', 'a point four five caliber pistol']],
  },
];

function sayCaliber(match: RegExpExecArray, context: RuleContext): string {
  const noun = describesNoun(match.input, endOf(match)) ? '' : finalStop(match, context);
  return `${decimal(match.groups!.bore!)} caliber${noun}`;
}

/** The lower-case words that these rules may start with: of `sq ft` the first. */
export const UNIT_OPENERS: readonly string[] = [
  ...new Set([...Object.keys(PER), ...Object.keys(ONE)].map((unit) => unit.split(/[ .]/)[0]!)),
].map((unit) => unit.toLowerCase());

/** units without a figure, and what goes with them → words: per kilowatt hour, square, southwest of. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { describesNoun } from '../before-noun.ts';
import { endOf, finalStop, textBefore, textBehind } from '../matches.ts';
import { bare, FREE_LEFT, NUMBER, sticky } from '../patterns.ts';
import { fraction, FRACTION_SIGN, FRACTION_SIGNS, signWords } from './fractions.ts';
import { cardinal, decimal } from './number-words.ts';
import { UNITS } from './unit-names.ts';

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

const UNIT_STOP = '(?:\\.(?!\\p{L}))?';

const SQUARED = ['metres?', 'meters?', 'kilomet(?:re|er)s?', 'feet', 'foot', 'miles?', 'yards?'];

/** Points of the compass. */
const SIDES: Readonly<Record<string, string>> = {
  N: 'north',
  NNE: 'north-northeast',
  NE: 'northeast',
  ENE: 'east-northeast',
  E: 'east',
  ESE: 'east-southeast',
  SE: 'southeast',
  SSE: 'south-southeast',
  S: 'south',
  SSW: 'south-southwest',
  SW: 'southwest',
  WSW: 'west-southwest',
  W: 'west',
  WNW: 'west-northwest',
  NW: 'northwest',
  NNW: 'north-northwest',
};
const DISTANCES = ['km', 'mi\\.?', 'miles?', 'kilomet(?:er|re)s?', 'met(?:er|re)s?', 'ft\\.?'];

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
const LENGTH = ['[mck]?m', 'ft', 'in'];
const MORE_THAN_ONE = '(?= (?!(?:across|has|is|was|plus)\\b)[a-z]{2,14}s\\b)';
const COUNTED = `${NUMBER}[ -]?(?:${anyOf(COUNTABLE)}(?![\\p{L}\\d])|${anyOf(LENGTH)}(?![\\p{L}\\d])${MORE_THAN_ONE})`;

/** Before the sides of one thing, or of several. */
const SIDED = /\b(?:an?|each|every|one|two|three|four|five|six|the|\d{1,3}) $/i;

const AMOUNT = anyOf([
  '(?<number>\\d{1,2}(?:\\.\\d{1,2})?)',
  `(?<whole>\\d{1,2})? ?(?<sign>${FRACTION_SIGN})`,
  '(?:(?<units>\\d{1,2})[ -])?(?<top>\\d)/(?<bottom>[2348])',
]);
const LOW = '(?:(?<low>\\d{1,2})(?:[-\\u2013]| to ))?';

/** Letters of American kitchens. */
const SPOONS: Readonly<Record<string, string>> = {
  T: 'tablespoon',
  t: 'teaspoon',
  c: 'cup',
};

/** What shows a kitchen near `1 t salt`. */
const FOODS = ['butter', 'cream', 'flour', 'garlic', 'juice', 'milk', 'oil', 'pepper', 'salt'];
const MORE_FOODS = ['sugar', 'vanilla', 'vinegar', 'water', 'yeast', 'cups?', 'tsp', '[Tt]bsp'];
const KITCHEN = new RegExp(`\\b${anyOf([...FOODS, ...MORE_FOODS])}\\b`);
const KITCHEN_REACH = 80;

/** What has stars. */
const STARRED = [
  'accommodation',
  'cottage',
  'energy',
  'general',
  'guest',
  'hotels?',
  'inn',
  'lodge',
];
const MORE_STARRED = [
  'luxury',
  'movie',
  'propert(?:y|ies)',
  'rat(?:ed|ing)',
  'recruit',
  'resorts?',
];
const LAST_STARRED = ['restaurants?', 'reviews?', 'safety', 'service', 'spa', 'standard', 'stay'];

/** Units without a figure. */
export const UNIT_WORD_RULES: readonly Rule[] = [
  {
    name: 'unit-behind-per',
    starts: ['word'],
    pattern: sticky(
      `(?<=\\b[Pp]er )(?<unit>${anyWrittenWord(Object.keys(PER))})(?![\\p{L}\\d'/²³])${UNIT_STOP}`,
    ),
    rewrite: (match, context) => PER[match.groups!.unit!]! + finalStop(match, context),
    examples: [
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
    name: 'square-of-unit',
    starts: ['word'],
    first: 's',
    pattern: sticky(`(?<![\\p{L}\\d])sq\\.? (?=${anyOf(SQUARED)}\\b)`),
    rewrite: () => 'square ',
    examples: [['a sq mile of it', 'a square mile of it']],
  },
  {
    name: 'compass',
    starts: ['word'],
    first: 'NSEW',
    pattern: sticky(
      `(?<=\\d ?${anyOf(DISTANCES)} )(?<side>${anyWrittenWord(Object.keys(SIDES))})(?= of\\b)`,
    ),
    rewrite: ({ groups }) => SIDES[groups!.side!]!,
    examples: [['22 km SW of Bonn', 'twenty-two kilometers southwest of Bonn']],
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

/** Counts of measures and letters of the kitchen, before the rules of measures. */
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
    name: 'spoons-and-cups',
    starts: ['digit', 'sign'],
    first: `0123456789${FRACTION_SIGNS}`,
    pattern: sticky(
      `${FREE_LEFT}${LOW}${AMOUNT} ?(?<spoon>[tT]\\.?|c\\.)(?= (?:\\(?\\d|\\(?\\p{Ll}{2}))`,
    ),
    rewrite: (match) => {
      const { low, number, whole, units, spoon } = match.groups!;
      const isCup = spoon === 'c.';
      const around = textBefore(match, KITCHEN_REACH) + textBehind(match, KITCHEN_REACH);
      if (!isCup && !KITCHEN.test(around)) return undefined;
      const name = SPOONS[spoon![0]!]!;
      const isPart = number === undefined && whole === undefined && units === undefined;
      const range = low === undefined ? '' : `${cardinal(low)} to `;
      return `${range}${amountWords(match)} ${name}${isPart || number === '1' ? '' : 's'}`;
    },
    examples: [
      ['1 t salt and 2 T. oil', 'one teaspoon salt and two tablespoons oil'],
      ['1½ c. flour, 1/2 c. milk', 'one and a half cups flour, one half cup milk'],
    ],
  },
  {
    name: 'stars',
    starts: ['digit'],
    first: '1234567',
    pattern: sticky(
      `${FREE_LEFT}(?<stars>[1-7])\\*(?=[ -]${anyOf([...STARRED, ...MORE_STARRED, ...LAST_STARRED])}\\b)`,
    ),
    rewrite: ({ groups }) => `${cardinal(groups!.stars!)} star`,
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

/** `2`, `1½`, `1/2` in words. */
function amountWords({ groups }: RegExpExecArray): string {
  const { number, whole, sign, units, top, bottom } = groups!;
  if (number !== undefined) return decimal(bare(number));
  if (sign !== undefined) return signWords(sign, { whole });
  return fraction({ whole: units, top: top!, bottom: bottom! });
}

/** The lower-case words that these rules may start with: of `sq ft` the first. */
export const UNIT_OPENERS: readonly string[] = [
  ...new Set([...Object.keys(PER), ...Object.keys(ONE)].map((unit) => unit.split(/[ .]/)[0]!)),
].map((unit) => unit.toLowerCase());

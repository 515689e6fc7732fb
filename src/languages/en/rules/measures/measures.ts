/** numbers with units → words: heights, weights, amounts, temperatures, rates. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf, finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import { describesNoun, isAttributive } from '../before-noun.ts';
import { bare, DASH, magnitudeWord, NUMBER, sticky } from '../patterns.ts';
import { FRACTION_SIGNS } from '../../../rules/fraction-signs.ts';
import { amountWords, FRACTION_SIGN, signWords } from '../numbers/fractions.ts';
import { cardinal, decimal } from '../numbers/number-words.ts';
import { isStray } from './stray-units.ts';
import { PER_ALONE, PER_UNITS, POWERS, SHORT_UNITS, UNITS } from './unit-names.ts';

/** What a measure may be for, besides a unit: `6 hrs./night`. */
const EACH = [
  'bottle',
  'capita',
  'dose',
  'frame',
  'game',
  'head',
  'hectare',
  'household',
  'lap',
  'night',
  'patient',
  'person',
  'pint',
  'portion',
  'season',
  'serving',
  'side',
  'student',
  'unit',
  'visit',
];

/** Units of the second of two measures. */
const SIMPLE_UNIT = anyOf([
  '[kcm]?m',
  '[km]?g',
  '[mcd]?l',
  'in',
  'ft',
  'lbs?',
  'oz',
  'fl\\.? oz',
  'kcal',
  'cal',
  'mph',
  'mi',
  'miles',
  'hp',
  'bhp',
  'PS',
  'k?W',
  '[MGT]B',
]);

const LONG_UNIT = `[ -]?(?<unit>${anyWrittenWord(Object.keys(UNITS))})`;
const SHORT_UNIT = `(?<gap>[ -]?)(?<short>${anyWrittenWord(Object.keys(SHORT_UNITS))})`;
const UNIT = anyOf([LONG_UNIT, SHORT_UNIT]);
const POWER = '(?<power>[²³]|[23](?=[^\\d\\p{L}]|$))?';
const POWER_OF_RATE = '[²³]|[23](?![\\d\\p{L}])';
/** `/100 km`: a multiple of the unit below. */
const MANY = '(?: ?(?<many>[1-9]\\d{0,2}(?:,000|0{1,3})) ?)?';
const PER_UNIT = `${MANY}(?<per>${anyWrittenWord(Object.keys(PER_UNITS))})(?<perPower>${POWER_OF_RATE})?`;
const PER_EACH = `(?<each>${anyOf(EACH)})`;
const PER_TIME = '(?:/(?<then>day|d|h|hr|min|week|wk))?';
const PER = `(?:\\.?/(?:${PER_UNIT}|${PER_EACH})${PER_TIME}(?![\\p{L}\\d]))?`;

/** Not a longer word, and not a rate, except between two measures: `180C/160C`, `4oz/115g`. */
const SECOND_MEASURE = `\\d{1,4}(?:,\\d{3})?(?:\\.\\d{1,2})? ?${FRACTION_SIGN}? ?${SIMPLE_UNIT}`;
const SECOND = `(?:[Ff]an \\d{2,3} ?°?C|[Gg]as (?:mark )?\\d|\\d{1,3} ?°?[CF]|${SECOND_MEASURE})(?![\\p{L}\\p{N}])`;
const END = `(?![\\p{L}\\d]|/(?!${SECOND})|'[a-z])`;

/** The full stop of `ft.` belongs to the unit unless a sentence ends there. */
const STOP = '(?:\\.(?!\\p{L}))?';

const LOW = `(?:(?:(?<low>${NUMBER})|(?<lowWhole>\\d{1,3})?(?<lowSign>${FRACTION_SIGN}))(?:${DASH}| to ))?`;
const WRITTEN = '(?:(?<units>\\d{1,3})[ -])?(?<top>\\d{1,2})/(?<bottom>[2-9]|10|16)(?!\\d)';
const AMOUNT = anyOf([
  `(?<number>${NUMBER})`,
  `(?<whole>\\d{1,6})? ?(?<sign>${FRACTION_SIGN})`,
  WRITTEN,
]);

/** After a million or a billion in letters, `6.1m km` and `150m°C`. */
const BIG_UNITS = [
  'km',
  'mi',
  'yrs?',
  'years',
  'sq',
  'cu',
  'kg',
  'lbs?',
  'oz',
  'ha',
  'bpd',
  'b/d',
  'kWh',
  'hl',
];
const BIG_UNIT = `(?: ${anyOf([...BIG_UNITS, '[MGT]Wh?'])}(?!\\p{L})| ?°[CF](?!\\p{L}))`;
const MAGNITUDE_WORD = `(?<magnitude> (?:hundred|thousand|million|billion|trillion)|(?:m|bn|tn)(?=${BIG_UNIT}))?`;

/** Another measure after a dash or a sign: `55 min.-1 hr.`, `20cm x 30cm`. */
const TIMES = ['min', 'hrs?', 'wks?', 'mos?', 'yrs?', 'secs?'];
const OTHER_MEASURE = `\\d{1,4} ?${anyOf([...TIMES, SIMPLE_UNIT])}(?![\\p{L}\\d])`;
const ONWARD = `(?<onward>(?<dash>[-\\u2013])(?=${OTHER_MEASURE})| ?[x×] ?(?=\\d))?`;

/** Measures. */
export const MEASURE_RULES: readonly Rule[] = [
  {
    name: 'per-unit',
    starts: ['digit'],
    pattern: sticky(
      `(?<!\\p{L})(?<number>${NUMBER}) ?/ ?(?<unit>${anyWrittenWord(Object.keys(PER_ALONE))})(?<power>${POWER_OF_RATE})?(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) => {
      const { number, power, unit } = groups!;
      return `${decimal(bare(number!))} per ${powerWord(power)}${PER_ALONE[unit!]}`;
    },
    examples: [['12/kg', 'twelve per kilogram']],
  },
  {
    name: 'measure',
    starts: ['digit', 'sign'],
    first: `.0123456789${FRACTION_SIGNS}`,
    pattern: sticky(`${LOW}${AMOUNT}${MAGNITUDE_WORD}${UNIT}${POWER}${PER}${END}${STOP}${ONWARD}`),
    rewrite: sayMeasure,
    examples: [
      ['5 km away', 'five kilometers away'],
      ['at 60 mph', 'at sixty miles per hour'],
      ['2°C warmer', 'two degrees Celsius warmer'],
      ['1 kg', 'one kilogram'],
      ['He is 5 ft. 6 in. tall.', 'He is five feet six inches tall.'],
      ['12 sq. ft. wide', 'twelve square feet wide'],
      ['90 km/h', 'ninety kilometers per hour'],
      ['the 400m hurdles', 'the four hundred meter hurdles'],
      ['40 m² of floor', 'forty square meters of floor'],
      ['a force of 300 N', 'a force of three hundred newtons'],
      ['a 10 kΩ part at 20 Ω', 'a ten kilohm part at twenty ohms'],
      ['a 10-km run', 'a ten kilometer run'],
      ['5-10 kg', 'five to ten kilograms'],
      [
        '12 500 tonnes or 18 900 kg',
        'twelve thousand five hundred tonnes or eighteen thousand nine hundred kilograms',
      ],
      [
        '18 kWh/100 km, 6 l/100km',
        'eighteen kilowatt hours per one hundred kilometers, six liters per one hundred kilometers',
      ],
      ['2½-3 km', 'two and a half to three kilometers'],
      ['½ tsp salt', 'one half teaspoon salt'],
      ['It rose 20 bps.', 'It rose twenty basis points.'],
      ['50 sq. m. in town', 'fifty square meters in town'],
      [
        'at 180C/160C fan',
        'at one hundred eighty degrees Celsius one hundred sixty degrees Celsius fan',
      ],
      [
        'It warmed by 1.5 C. Nobody cared.',
        'It warmed by one point five degrees Celsius. Nobody cared.',
      ],
    ],
  },
];

function sayMeasure(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { number, whole, units, magnitude, onward, dash } = match.groups!;
  if (isStray(match)) return undefined;
  const range = lowWords(match);
  const part = whole === undefined && units === undefined ? '1' : '';
  const unit = unitWords(match, isSingular(match, number === undefined ? part : bare(number)));
  const words = `${range}${amountWords(match.groups!)}${magnitudeWord(magnitude)} ${unit}`;
  if (onward !== undefined) return `${words} ${dash === undefined ? 'by' : 'to'} `;
  return words + finalStop(match, context);
}

/** `2 to `, `2½ to ` or nothing. */
function lowWords({ groups }: RegExpExecArray): string {
  const { low, lowWhole, lowSign } = groups!;
  if (low !== undefined) return `${decimal(bare(low))} to `;
  return lowSign === undefined ? '' : `${signWords(lowSign, { whole: lowWhole })} to `;
}

/** `square ` or `cubic `; `''` without a power. */
function powerWord(power: string | undefined): string {
  return power === undefined ? '' : POWERS[power]!;
}

/** The unit's name, singular or plural as the amount requires. */
function unitWords(match: RegExpExecArray, single: boolean): string {
  const { unit, short, power, many, per, perPower, each, then } = match.groups!;
  const named = unit === undefined ? SHORT_UNITS[short!]! : UNITS[unit]!;
  const names = unit === 'pt' && isPartOfPoint(match) ? POINT : named;
  const name = `${powerWord(power)}${names[single ? 0 : 1]}`;
  if (each !== undefined) return `${name} per ${each}`;
  if (per === undefined) return name;
  const below = `${powerWord(perPower)}${PER_UNITS[per]}`;
  const last = then === undefined ? '' : ` per ${PER_UNITS[then]}`;
  return `${name} per ${many === undefined ? below : `${cardinal(many)} ${below}s`}${last}`;
}

/** Of a point, not of a pint: `0.7 pt.`, `cut by ¼pt to 4%`. */
function isPartOfPoint(match: RegExpExecArray): boolean {
  const behind = textBehind(match, 16);
  const isPart = match.groups!.number?.includes('.') === true || /^ to \d/.test(behind);
  return isPart && !DRINKS.test(behind);
}

/** Whether the amount precedes its noun: `a 10-km run`, `a 5 km walk`. */
function isSingular(match: RegExpExecArray, number: string): boolean {
  // Before a hyphen the amount describes something: `a 15-yr., fixed loan`.
  if (number === '1' || HYPHENED.test(match[0])) return true;
  const before = textBefore(match, 24);
  const behind = textBehind(match, 32);
  if (SIZE_BEHIND.test(behind) || PIECE_BEHIND.test(behind)) return true;
  if (/^\) \p{Ll}/u.test(behind))
    return COUNT_OR_MEASURE_BEFORE.test(before) && describesNoun(match.input, endOf(match) + 1);
  if (BRACKET_BEHIND.test(behind)) return /\ban? $/i.test(before);
  if (PAIR_BEHIND.test(behind)) return COUNT_BEFORE_PAIR.test(before);
  if (PAIR_BEFORE.test(before) && describesNoun(match.input, endOf(match))) return true;
  const end = endOf(match);
  if (/[x×] ?$/.test(before) && TIMES_BEFORE.test(before) && describesNoun(match.input, end))
    return true;
  const { unit, short } = match.groups!;
  if (LENGTHS.has(unit ?? short!) && PLURAL_BEHIND.test(behind)) return true;
  if (isGlued(match) && BEFORE_NAME.test(before) && NAME_BEHIND.test(behind)) return true;
  return isAttributive(match.input, { start: match.index, end });
}

const FOODS =
  'beans beer chickpeas chopped coconut coke cola lager lentils plum soda tomatoes tuna';

/** Of a rate, cut short as the pint is. */
const POINT = ['point', 'points'] as const;

/** After pints. */
const DRINKS = /^ (?:of )?(?:ale|beer|blood|boiling|cider|cream|cold|hot|milk|stock|warm|water)\b/;

/** `the 6ft-high wall`, `a 2.2m-wingspan bird` */
const SIZE_BEHIND = /^-\p{Ll}{3}/u;

const HYPHENED = new RegExp(`[\\d${FRACTION_SIGNS}]-\\p{L}`, 'u');

/** `2 (15 oz.) cans`, `a 2kg (4½lb) shoulder`: what is in brackets describes it too. */
const COUNT_OR_MEASURE_BEFORE =
  /(?:(?:^|[^\d.,])\d{1,2}|\b[Aa]n? \d[^()\s]{0,8}(?: \p{Ll}{1,3}\.?)?) \($/u;
/** `two 20cm/8in tins`: so many of that size. */
const HOW_MANY = '\\b(?:an?|the|each|two|three|four|five|six|\\d{1,2}) ';
const COUNT_BEFORE_PAIR = new RegExp(`${HOW_MANY}$`, 'i');
const PAIR_BEFORE = new RegExp(`${HOW_MANY}\\d[\\d.]{0,4} ?\\p{Ll}{1,3}/$`, 'iu');
const PAIR_BEHIND = /^\/[\d.½¼¾]{1,5} ?\p{Ll}{1,5} \p{Ll}{3}/u;
const BRACKET_BEHIND = /^ \([^()]{2,14}\) \p{Ll}{3}/u;

/** `2 x 400g tins`. */
const TIMES_BEFORE = /(?:^|[^\d.,])\d{1,4} ?[x×] ?$/;

/** `a 3cm piece ginger`, `400g tin tomatoes`: one thing, or several, of that size. */
const PIECES = `bags? bars? blocks? bottles? cartons? cubes? cutter discs? jars? knobs? lengths? logs? nozzle
  packets? packs? pieces? pots? pouch(?:es)? punnets? rings? rounds? sachets? slabs? slices? squares?
  sticks? strips? tins? tubs? tubes?`;
/** A can is not a verb before `of` or a foodstuff. */
const PIECE_BEHIND = new RegExp(
  `^ (?:${anyIn(PIECES)}\\b|cans?\\b(?=[,.;:)]| (?:\\p{Lu}|(?:of|costs?|is|was|${anyIn(FOODS)})\\b)))`,
  'u',
);

/** `its 3.5km Colne viaduct`: a distance alone would have its unit apart from the figure. */
const BEFORE_NAME = /(?:\b(?:the|its|their|his|her|this|our)|['’]s) $/i;
const NAME_BEHIND = /^ \p{Lu}\p{Ll}+(?:[- ]|['’]s)/u;

function isGlued(match: RegExpExecArray): boolean {
  return /\d\p{L}+$/u.test(match[0]);
}

/** No plural is counted by a length, a speed or a power; it has one: `4cm chunks`. */
const LENGTHS = new Set(['mm', 'cm', 'm', 'km', 'ft', 'yd', 'in.', 'mph', 'kph', 'kW', 'MW', 'GW']);
const PLURAL_BEHIND = new RegExp(
  `^ (?!${anyOf(['[a-z]*(?:ss|us|is|wards|ways|times)', 'across', 'has', 'plus', 'was'])}\\b)[a-z]{3,14}s\\b`,
);

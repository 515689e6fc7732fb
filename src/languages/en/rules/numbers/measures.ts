/** numbers with units → words: heights, weights, amounts, temperatures, rates. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf, finalStop, textBefore, textBehind } from '../matches.ts';
import { isAttributive } from '../before-noun.ts';
import { bare, DASH, NUMBER, sticky } from '../patterns.ts';
import { FRACTION_SIGN, FRACTION_SIGNS, signWords } from './fractions.ts';
import { cardinal, decimal } from './number-words.ts';
import { PER_ALONE, PER_UNITS, POWERS, SHORT_UNITS, UNITS } from './unit-names.ts';

const LONG_UNIT = `[ -]?(?<unit>${anyWrittenWord(Object.keys(UNITS))})`;
const SHORT_UNIT = `(?<gap>[ -]?)(?<short>${anyWrittenWord(Object.keys(SHORT_UNITS))})`;
const UNIT = anyOf([LONG_UNIT, SHORT_UNIT]);
const POWER = '(?<power>[²³]|[23](?=[^\\d\\p{L}]|$))?';
const POWER_OF_RATE = '[²³]|[23](?![\\d\\p{L}])';
/** `/100 km`: a multiple of the unit below. */
const MANY = '(?: ?(?<many>[1-9]\\d{0,2}(?:,\\d{3}|0{1,3})) ?)?';
const PER = `(?:/${MANY}(?<per>${anyWrittenWord(Object.keys(PER_UNITS))})(?<perPower>${POWER_OF_RATE})?)?`;

/** Not a longer word, and not a rate, except between two temperatures. */
const END = "(?![\\p{L}\\d]|/(?!\\d{1,3} ?°?[CF](?!\\p{L}))|'[a-z])";

/** The full stop of `ft.` belongs to the unit unless a sentence ends there. */
const STOP = '(?:\\.(?!\\p{L}))?';

const LOW = `(?:(?<low>${NUMBER})(?:${DASH}| to ))?`;
const AMOUNT = anyOf([`(?<number>${NUMBER})`, `(?<whole>\\d{1,6})? ?(?<sign>${FRACTION_SIGN})`]);
const MAGNITUDE_WORD = '(?<magnitude> (?:hundred|thousand|million|billion|trillion))?';

/** `21st` alone is an ordinal, and `the 11st` a typo; `13st` can only be stone. */
const STONE = '(?<stone>1[02-9]|[2-9]?[02-9]|(?<=(?<!\\bthe) )11)st(?!\\p{L})';
const POUNDS = '(?: ?(?<pounds>\\d{1,2}) ?lbs?(?!\\p{L}))?';

/** Pounds after it settle what stone alone leaves open. */
const STONE_WITH_POUNDS = '(?<sure>\\d{1,2}) ?st ?(?<surely>\\d{1,2}) ?lbs?(?!\\p{L})';

/** Measures. */
export const MEASURE_RULES: readonly Rule[] = [
  {
    name: 'height',
    starts: ['digit'],
    pattern: sticky(
      `(?<feet>\\d)(?:'|′) ?(?<inches>\\d{1,2})(?:"|″|''|(?<=(?<!\\d)[4-7]['′](?:1[01]|\\d))(?![\\p{L}\\d"″'′]))`,
    ),
    rewrite: (match) => {
      const { feet, inches } = match.groups!;
      // Before its noun, or without the inch sign, it is said in short.
      const isShort =
        !/["″']$/.test(match[0]) ||
        isAttributive(match.input, { start: match.index, end: endOf(match) });
      if (isShort) return `${cardinal(feet!)} foot ${cardinal(inches!)}`;
      return `${cardinal(feet!)} feet ${cardinal(inches!)} ${inches === '1' ? 'inch' : 'inches'}`;
    },
    examples: [
      [`He is 6'2" tall.`, 'He is six feet two inches tall.'],
      [`The 6'2" guard is 6'4.`, 'The six foot two guard is six foot four.'],
    ],
  },
  {
    name: 'stone',
    starts: ['digit'],
    pattern: sticky(`(?<![\\p{L}\\p{N}]|\\d[.,])(?:${STONE}${POUNDS}|${STONE_WITH_POUNDS})`),
    rewrite: ({ groups }) => {
      const { stone = groups!.sure, pounds = groups!.surely } = groups!;
      const weight = `${cardinal(stone!)} stone`;
      if (pounds === undefined) return weight;
      return `${weight} ${cardinal(pounds)} ${pounds === '1' ? 'pound' : 'pounds'}`;
    },
    examples: [
      ['He weighs 13st 4lb, not 12st.', 'He weighs thirteen stone four pounds, not twelve stone.'],
      ['She weighed 11st.', 'She weighed eleven stone.'],
      ['the 21st of 21st 3lb', 'the twenty-first of twenty-one stone three pounds'],
    ],
  },
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
    pattern: sticky(`${LOW}${AMOUNT}${MAGNITUDE_WORD}${UNIT}${POWER}${PER}${END}${STOP}`),
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
      ['2½ km', 'two and a half kilometers'],
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
  const { low, number, whole, sign, magnitude = '' } = match.groups!;
  if (isStray(match)) return undefined;
  const range = low === undefined ? '' : `${decimal(bare(low))} to `;
  const amount = number === undefined ? signWords(sign!, { whole }) : decimal(bare(number));
  const fraction = whole === undefined ? '1' : '';
  const unit = unitWords(match, isSingular(match, number === undefined ? fraction : bare(number)));
  return `${range}${amount}${magnitude} ${unit}${finalStop(match, context)}`;
}

/** `square ` or `cubic `; `''` without a power. */
function powerWord(power: string | undefined): string {
  return power === undefined ? '' : POWERS[power]!;
}

/** The unit's name, singular or plural as the amount requires. */
function unitWords(match: RegExpExecArray, single: boolean): string {
  const { unit, short, power, many, per, perPower } = match.groups!;
  const names = unit === undefined ? SHORT_UNITS[short!]! : UNITS[unit]!;
  const name = `${powerWord(power)}${names[single ? 0 : 1]}`;
  if (per === undefined) return name;
  const below = `${powerWord(perPower)}${PER_UNITS[per]}`;
  return `${name} per ${many === undefined ? below : `${cardinal(many)} ${below}s`}`;
}

/** Whether the amount precedes its noun: `a 10-km run`, `a 5 km walk`. */
function isSingular(match: RegExpExecArray, number: string): boolean {
  if (number === '1') return true;
  const hyphened = /\d-\p{L}/u.test(match[0]) && /^[ -]\p{L}/u.test(textBehind(match, 2));
  if (hyphened) return true;
  return isAttributive(match.input, { start: match.index, end: endOf(match) });
}

/** What may follow a short unit after a space. */
const BEHIND_SHORT_UNIT = [
  'and',
  'or',
  'of',
  'to',
  'in',
  'from',
  'long',
  'wide',
  'high',
  'tall',
  'deep',
  'away',
  'above',
  'below',
  'per',
  'x',
  'for',
  'at',
  'on',
  'by',
  'with',
];
/** A weighed substance: `120 g CO2`. */
const FORMULA = '(?:CO[2₂]|CH[4₄]|N[2₂]O)';
const GOES_ON = new RegExp(`^(?:$| ?[.,;:)\\]!?]| ${anyOf(BEHIND_SHORT_UNIT)}\\b| ${FORMULA})`);

/** A short unit after a space counts only before the end, punctuation or a lower-case word. */
function isStray(match: RegExpExecArray): boolean {
  const { short, gap, power, per, number } = match.groups!;
  // `Interstate 70 W.` goes west.
  if (short === 'W' && ROAD.test(textBefore(match, 12))) return true;
  if (short === 'N' && !FORCE.test(textBefore(match, 40))) return true;
  // `C-130J` is an aircraft, `A10W` a name.
  if (short !== undefined && gap === '' && /\p{Lu}\p{Ll}?-?$/u.test(textBefore(match, 3)))
    return true;
  const isDecimal = number?.includes('.') === true;
  if (short === 'C' || short === 'F')
    return (gap !== '' && !isLone(match)) || !(isDecimal || isWarm(match));
  // `737s` is a plural, `9.58s` a time.
  if (short === 's' && gap === '' && !isDecimal) return true;
  if (short === undefined || power !== undefined || per !== undefined || gap === '') return false;
  // `a 9.5-m wave` describes something; otherwise a hyphen is part of a code.
  const behind = textBehind(match, 8);
  return !(GOES_ON.test(behind) || (gap === '-' && /^ \p{Ll}{2}/u.test(behind)));
}

const BEFORE_TEMPERATURE = [
  'hit',
  'hits',
  'reached',
  'reach',
  'at',
  'was',
  'is',
  'to',
  'of',
  'around',
  'about',
  'above',
  'below',
  'minus',
  'over',
  'near',
  'nearly',
  'from',
  'and',
];

/** Before newtons; otherwise N is north. */
const FORCE = /\b(?:forces?|loads?|thrust|pull|push(?:es)?|weighs?|weight)\b[^.!?]{0,30}$/;

const ROAD = /\b(?:Interstate|Highway|Route|I-|US|U\.S\.) ?$/;

/** The other scale after it, in brackets or after a slash. */
const OTHER_SCALE = /^ ?[(/] ?-?\d{1,3} ?°?[CF](?!\p{L})/u;

function isWarm(match: RegExpExecArray): boolean {
  return WARM.test(textBefore(match, 9)) || OTHER_SCALE.test(textBehind(match, 10));
}

/** What precedes a temperature without a degree sign: a word of heat, or the other scale. */
const WARM = new RegExp(
  `\\b${anyOf(BEFORE_TEMPERATURE)} -?$|\\d ?°?[CF] ?[/(] ?-?$|(?:^|[\\s(])-$`,
);

/**
 * `1.5 C` at the end of a sentence or before a lower-case word; before a capital it is an initial.
 */
function isLone(match: RegExpExecArray): boolean {
  if (match.groups!.gap !== ' ') return false;
  const behind = match[0].endsWith('.') ? '.' : textBehind(match, 3);
  return /\.(?: |$)|^(?:$|[,;:)]| \p{Ll})/u.test(behind);
}

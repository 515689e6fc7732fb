/** numbers with units → words: metric, imperial, temperature, speed, computing, compound units. */
import type { Rule } from '../../rule.ts';
import { FRACTION_SIGN, FRACTION_SIGNS, signWords } from './fractions.ts';
import { cardinal, decimal } from './number-words.ts';
import { bare, DASH, isAttributive, NUMBER, sticky } from '../patterns.ts';

type Unit = readonly [one: string, many: string];

const regular = (name: string): Unit => [name, `${name}s`];
const same = (name: string): Unit => [name, name];

const PREFIXES: readonly (readonly [string, string])[] = [
  ['n', 'nano'],
  ['µ', 'micro'],
  ['μ', 'micro'],
  ['m', 'milli'],
  ['c', 'centi'],
  ['d', 'deci'],
  ['k', 'kilo'],
  ['M', 'mega'],
  ['G', 'giga'],
  ['T', 'tera'],
];

/** `m` with `nµmckM` → `nm`, `µm`, … with their names. */
function prefixed(
  unit: readonly [symbol: string, name: string],
  prefixes: string,
): (readonly [string, Unit])[] {
  return PREFIXES.filter(([sign]) => prefixes.includes(sign)).map(([sign, prefix]) => [
    sign + unit[0],
    regular(prefix + unit[1]),
  ]);
}

/** Units that may stand behind any number, with or without a space. */
export const UNITS: Readonly<Record<string, Unit>> = Object.fromEntries([
  ...prefixed(['m', 'meter'], 'nµμmcdk'),
  ...prefixed(['g', 'gram'], 'µμmk'),
  ...prefixed(['l', 'liter'], 'mcd'),
  ...prefixed(['L', 'liter'], 'µμmcd'),
  ...prefixed(['W', 'watt'], 'mkMGT'),
  ...prefixed(['Wh', 'watt hour'], 'kMGT'),
  ...prefixed(['V', 'volt'], 'mk'),
  ...prefixed(['J', 'joule'], 'kM'),
  ...prefixed(['B', 'byte'], 'kMGT'),
  ...prefixed(['s', 'second'], 'nµμm'),
  ...prefixed(['Pa', 'pascal'], 'kMG'),
  ...prefixed(['N', 'newton'], 'kM'),
  ...prefixed(['Hz', 'hertz'], 'kMGT').map(([symbol, [one]]) => [symbol, same(one)] as const),
  ...prefixed(['bps', 'bit'], 'kMGT').map(
    ([symbol, [one]]) => [symbol, [`${one} per second`, `${one}s per second`]] as const,
  ),
  ...prefixed(['bit', 'bit'], 'kMG'),
  ['KB', regular('kilobyte')],
  ['Mbit/s', ['megabit per second', 'megabits per second']],
  ['Gbit/s', ['gigabit per second', 'gigabits per second']],
  ['mbps', ['megabit per second', 'megabits per second']],
  ['Hz', same('hertz')],
  ['hPa', regular('hectopascal')],
  ['mmHg', ['millimeter of mercury', 'millimeters of mercury']],
  ['dB', regular('decibel')],
  ['dBA', regular('decibel')],
  ['kph', ['kilometer per hour', 'kilometers per hour']],
  ['kmh', ['kilometer per hour', 'kilometers per hour']],
  ['mph', ['mile per hour', 'miles per hour']],
  ['mpg', ['mile per gallon', 'miles per gallon']],
  ['bpd', ['barrel per day', 'barrels per day']],
  ['rpm', ['revolution per minute', 'revolutions per minute']],
  ['ppm', ['part per million', 'parts per million']],
  ['bpm', ['beat per minute', 'beats per minute']],
  ['psi', ['pound per square inch', 'pounds per square inch']],
  ['fps', ['frame per second', 'frames per second']],
  ['dpi', ['dot per inch', 'dots per inch']],
  ['kcal', regular('kilocalorie')],
  ['cal', regular('calorie')],
  ['ha', regular('hectare')],
  ['cc', regular('cubic centimeter')],
  ['hp', same('horsepower')],
  ['ct', regular('carat')],
  ['eV', regular('electronvolt')],
  ['lb', regular('pound')],
  ['lbs', same('pounds')],
  ['oz', regular('ounce')],
  ['ft', ['foot', 'feet']],
  ['yd', regular('yard')],
  ['yds', same('yards')],
  ['mi', regular('mile')],
  ['gal', regular('gallon')],
  ['qt', regular('quart')],
  ['pt', regular('pint')],
  ['pts', same('points')],
  ['tsp', regular('teaspoon')],
  ['tbsp', regular('tablespoon')],
  ['tsps', same('teaspoons')],
  ['tbsps', same('tablespoons')],
  ['bps', regular('basis point')],
  ['min', regular('minute')],
  ['mins', same('minutes')],
  ['hr', regular('hour')],
  ['hrs', same('hours')],
  ['sec', regular('second')],
  ['secs', same('seconds')],
  ['yr', regular('year')],
  ['yrs', same('years')],
  ['wks', same('weeks')],
  ['kt', regular('knot')],
  ['kts', same('knots')],
  ['mcg', regular('microgram')],
  ['in.', ['inch', 'inches']],
  ['sq ft', ['square foot', 'square feet']],
  ['sq.-ft', ['square foot', 'square feet']],
  ['sq-ft', ['square foot', 'square feet']],
  ['sq. ft', ['square foot', 'square feet']],
  ['sq mi', regular('square mile')],
  ['sq. mi', regular('square mile')],
  ...['sq m', 'sq. m', 'sqm'].map((symbol) => [symbol, regular('square meter')] as const),
  ['sq. km', regular('square kilometer')],
  ['sq in', ['square inch', 'square inches']],
  ['sq. in', ['square inch', 'square inches']],
  ['sq yd', regular('square yard')],
  ['sq. yd', regular('square yard')],
  ['cu m', regular('cubic meter')],
  ['cu. m', regular('cubic meter')],
  ['sq km', regular('square kilometer')],
  ['cu ft', ['cubic foot', 'cubic feet']],
  ['cu. ft', ['cubic foot', 'cubic feet']],
  ['fl oz', regular('fluid ounce')],
  ['fl. oz', regular('fluid ounce')],
  ['°C', ['degree Celsius', 'degrees Celsius']],
  ['°F', ['degree Fahrenheit', 'degrees Fahrenheit']],
  ['° C', ['degree Celsius', 'degrees Celsius']],
  ['° F', ['degree Fahrenheit', 'degrees Fahrenheit']],
  ['ºC', ['degree Celsius', 'degrees Celsius']],
  ['ºF', ['degree Fahrenheit', 'degrees Fahrenheit']],
  ['°', regular('degree')],
  ['º', regular('degree')],
] as (readonly [string, Unit])[]);

/** One letter each, so they must follow their number closely or stand alone behind a space. */
const SHORT_UNITS: Readonly<Record<string, Unit>> = {
  m: regular('meter'),
  g: regular('gram'),
  l: regular('liter'),
  L: regular('liter'),
  s: regular('second'),
  h: regular('hour'),
  W: regular('watt'),
  V: regular('volt'),
  J: regular('joule'),
  t: regular('ton'),
  C: ['degree Celsius', 'degrees Celsius'],
  F: ['degree Fahrenheit', 'degrees Fahrenheit'],
};

/** What stands before a temperature without its degree sign. */
const WARM =
  /\b(?:hit|hits|reached|reach|at|to|of|around|about|above|below|minus|over|near|nearly|from|and) -?$|\d ?°?[CF] ?\/ ?$/;

/** What an amount may be per. */
const PER_UNITS: Readonly<Record<string, string>> = {
  h: 'hour',
  hr: 'hour',
  s: 'second',
  sec: 'second',
  min: 'minute',
  day: 'day',
  d: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  yr: 'year',
  kg: 'kilogram',
  g: 'gram',
  l: 'liter',
  L: 'liter',
  ml: 'milliliter',
  mL: 'milliliter',
  dl: 'deciliter',
  dL: 'deciliter',
  m: 'meter',
  km: 'kilometer',
  cm: 'centimeter',
  ha: 'hectare',
  gal: 'gallon',
  mile: 'mile',
  ft: 'foot',
  mol: 'mole',
};

/** Those that cannot be anything else behind a number and a slash. */
const PER_NAMES: Readonly<Record<string, string>> = {
  kg: 'kilogram',
  km: 'kilometer',
  sec: 'second',
  min: 'minute',
  hr: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  yr: 'year',
  ha: 'hectare',
  ml: 'milliliter',
  ft: 'foot',
  mile: 'mile',
  person: 'person',
};

const POWERS: Readonly<Record<string, string>> = {
  '2': 'square ',
  '²': 'square ',
  '3': 'cubic ',
  '³': 'cubic ',
};

const escape = (symbol: string): string => symbol.replaceAll('.', '\\.');
const bySize = (symbols: readonly string[]): string =>
  [...symbols]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');
const UNIT = `(?:[ -]?(?<unit>${bySize(Object.keys(UNITS))})|(?<gap>[ -]?)(?<short>${bySize(Object.keys(SHORT_UNITS))}))`;
const POWER = '(?<power>[²³]|[23](?=[^\\d\\p{L}]|$))?';
const PER = `(?:/(?<per>${bySize(Object.keys(PER_UNITS))})(?<perPower>[²³]|[23](?![\\d\\p{L}]))?)?`;
const END = "(?![\\p{L}\\d]|/(?!\\d{1,3} ?°?[CF](?!\\p{L}))|'[a-z])";

/** A short unit behind a space counts only where the text ends or goes on with a sign or a small word. */
function isStray(match: RegExpExecArray): boolean {
  const { short, gap, power, per, number } = match.groups!;
  if (short === 'C' || short === 'F')
    return (
      (gap !== '' && !isLone(match)) ||
      !(
        number?.includes('.') === true ||
        WARM.test(match.input.slice(Math.max(0, match.index - 9), match.index))
      )
    );
  // `737s` is a plural, `9.58s` a time.
  if (short === 's' && gap === '' && number?.includes('.') !== true) return true;
  if (short === undefined || power !== undefined || per !== undefined || gap === '') return false;
  return !/^(?:$| ?[.,;:)\]!?]| (?:and|or|of|to|in|from|long|wide|high|tall|deep|away|above|below|per|x|for|at|on|by|with)\b)/.test(
    match.input.slice(match.index + match[0].length, match.index + match[0].length + 8),
  );
}

/** `1.5 C` at the end of a sentence or before a small word; a capital behind would make it somebody's initial. */
function isLone(match: RegExpExecArray): boolean {
  return (
    match.groups!.gap === ' ' &&
    /\.(?: |$)|^(?:$|[,;:)]| \p{Ll})/u.test(
      match[0].endsWith('.')
        ? '.'
        : match.input.slice(match.index + match[0].length, match.index + match[0].length + 3),
    )
  );
}

/** The unit's name in the number that the amount asks for. */
function unitWords(match: RegExpExecArray, single: boolean): string {
  const { unit, short, power, per, perPower } = match.groups!;
  const names = unit === undefined ? SHORT_UNITS[short!]! : UNITS[unit]!;
  const square = power === undefined ? '' : POWERS[power]!;
  const rate =
    per === undefined
      ? ''
      : ` per ${perPower === undefined ? '' : POWERS[perPower]!}${PER_UNITS[per]}`;
  return `${square}${names[single ? 0 : 1]}${rate}`;
}

/** Whether the amount stands before its noun: `a 10-km run`, `a 5 km walk`. */
function isSingular(match: RegExpExecArray, number: string): boolean {
  if (number === '1') return true;
  const end = match.index + match[0].length;
  if (
    match[0].includes('-') &&
    /^[ -]\p{L}/u.test(match.input.slice(end, end + 2)) &&
    !/[-–—].*[-–—\d].*\d/.test(match[0])
  )
    return /\d-/.test(match[0]);
  return isAttributive(match.input, { start: match.index, end });
}

/** The full stop of `ft.` is the unit's own unless a sentence ends there. */
const STOP = '(?:\\.(?!\\p{L}))?';

/** Measures. */
export const MEASURE_RULES: readonly Rule[] = [
  {
    name: 'height',
    starts: ['digit'],
    needs: "'′",
    pattern: sticky("(?<feet>\\d)(?:'|′) ?(?<inches>\\d{1,2})(?:\"|″|'')"),
    rewrite: ({ groups }) =>
      `${cardinal(groups!.feet!)} feet ${cardinal(groups!.inches!)} ${groups!.inches === '1' ? 'inch' : 'inches'}`,
    examples: [[`He is 6'2" tall.`, 'He is six feet two inches tall.']],
  },
  {
    name: 'stone',
    starts: ['digit'],
    needs: 's',
    // `21st` alone is an ordinal, and `the 11st` a slip; `13st` can be none, and pounds behind settle the rest.
    pattern: sticky(
      '(?<![\\p{L}\\p{N}]|\\d[.,])(?:(?<stone>1[02-9]|[2-9]?[02-9]|(?<=(?<!\\bthe) )11)st(?!\\p{L})(?: ?(?<pounds>\\d{1,2}) ?lbs?(?!\\p{L}))?|(?<sure>\\d{1,2}) ?st ?(?<surely>\\d{1,2}) ?lbs?(?!\\p{L}))',
    ),
    rewrite: ({ groups }) => {
      const { stone = groups!.sure, pounds = groups!.surely } = groups!;
      return `${cardinal(stone!)} stone${pounds === undefined ? '' : ` ${cardinal(pounds)} ${pounds === '1' ? 'pound' : 'pounds'}`}`;
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
    needs: '/',
    pattern: sticky(
      `(?<number>${NUMBER}) ?/ ?(?<unit>${bySize(Object.keys(PER_NAMES))})(?<power>[²³]|[23](?![\\d\\p{L}]))?(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) =>
      `${decimal(bare(groups!.number!))} per ${groups!.power === undefined ? '' : POWERS[groups!.power]!}${PER_NAMES[groups!.unit!]}`,
    examples: [['12/kg', 'twelve per kilogram']],
  },
  {
    name: 'measure',
    starts: ['digit', 'sign'],
    first: `.0123456789${FRACTION_SIGNS}`,
    pattern: sticky(
      `(?:(?<low>${NUMBER})(?:${DASH}| to ))?(?:(?<number>${NUMBER})|(?<whole>\\d{1,6})? ?(?<sign>${FRACTION_SIGN}))(?<magnitude> (?:hundred|thousand|million|billion|trillion))?${UNIT}${POWER}${PER}${END}${STOP}`,
    ),
    rewrite: (match, context) => {
      const { low, number, whole, sign, magnitude } = match.groups!;
      if (isStray(match)) return undefined;
      const range = low === undefined ? '' : `${decimal(bare(low))} to `;
      const final =
        match[0].endsWith('.') && context.endsSentence(match.index + match[0].length) ? '.' : '';
      return `${range}${number === undefined ? signWords(sign!, { whole }) : decimal(bare(number))}${magnitude ?? ''} ${unitWords(match, isSingular(match, number === undefined ? (whole === undefined ? '1' : '') : bare(number)))}${final}`;
    },
    examples: [
      ['5 km away', 'five kilometers away'],
      ['at 60 mph', 'at sixty miles per hour'],
      ['2°C warmer', 'two degrees Celsius warmer'],
      ['1 kg', 'one kilogram'],
      ['He is 5 ft. 6 in. tall.', 'He is five feet six inches tall.'],
      ['12 sq. ft. wide', 'twelve square feet wide'],
      ['90 km/h', 'ninety kilometers per hour'],
      ['40 m² of floor', 'forty square meters of floor'],
      ['a 10-km run', 'a ten kilometer run'],
      ['5-10 kg', 'five to ten kilograms'],
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

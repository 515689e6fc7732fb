/** months, whole or abbreviated → their names and patterns. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { year } from '../numbers/number-words.ts';

/** January to December. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const WRITTEN = [
  'Jan(?:uary)?',
  'Feb(?:ruary)?',
  'Mar(?:ch)?',
  'Apr(?:il)?',
  'May',
  'June?',
  'July?',
  'Aug(?:ust)?',
  'Sept(?:ember)?',
  'Sep',
  'Oct(?:ober)?',
  'Nov(?:ember)?',
  'Dec(?:ember)?',
];

/** Any month, whole or abbreviated, without its full stop. */
export const MONTH: string = `${anyOf(WRITTEN)}(?!\\p{L})`;

/** The letters that months begin with. */
export const MONTH_FIRST = 'JFMASONDjfmasond';

/** A day of a month, as a pattern source. */
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)';

/** The ending of an ordinal, or none. */
export const DAY_SUFFIX = '(?:st|nd|rd|th)?(?![\\p{L}\\d])';

/** A year beside a month: 1000 to 2099, not an amount. */
export const YEAR_OF_DATE = '(?:1[0-9]|20)\\d\\d(?![\\d,]\\d|\\d| ?%)';

/** The whole name of a month in any spelling. */
export function monthName(written: string): string {
  const start = written.slice(0, 3).toLowerCase();
  return MONTHS.find((month) => month.toLowerCase().startsWith(start))!;
}

/**
 * In lower case these are words, not months, unless a year or an ordinal ending shows otherwise.
 */
const WORDS_TOO = new Set(['dec', 'jan', 'jun', 'mar', 'march', 'may', 'sep']);

/** Whether the groups `month`, `year` and `suffix` of a match may not be a month. */
export function isDoubtfulMonth(match: RegExpExecArray): boolean {
  const { month, year: written, suffix = '' } = match.groups!;
  return written === undefined && suffix === '' && WORDS_TOO.has(month!);
}

/**
 * The groups `comma` and `year` of a match in words, with a space before them; `''` without a year.
 */
export function yearTail(
  match: RegExpExecArray,
  options: { readonly comma?: boolean } = {},
): string {
  const { comma, year: written } = match.groups!;
  if (written === undefined) return '';
  const sign = options.comma === true || comma!.includes(',') ? ',' : '';
  return `${sign} ${year(written)}`;
}

/** Lower-case words that months may start with. */
export const MONTH_OPENERS: readonly string[] = [
  ...MONTHS.map((month) => month.toLowerCase()),
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
];

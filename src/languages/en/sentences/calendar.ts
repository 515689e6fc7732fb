/** English months, days and time zones: whole after a time, and abbreviated before a date. */
import { anyOf } from '../../../_internal/any-of.ts';
import { MONTHS } from '../rules/time/month-names.ts';

/** Abbreviated months, without their stop. */
export const MONTHS_CUT_SHORT: readonly string[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
];

/**
 * Abbreviated months and days: no Roman numeral follows them, and after `in` or `last` they end a
 * sentence before any capital.
 */
export const CALENDAR_CUT_SHORT: ReadonlySet<string> = new Set([
  ...MONTHS_CUT_SHORT,
  'Mon',
  'Tue',
  'Tues',
  'Wed',
  'Weds',
  'Thu',
  'Thur',
  'Thurs',
  'Fri',
  'Sat',
  'Sun',
]);

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b';

/** A day cut short, which a name before a verb is not: `Sun. 3 May`, `Thurs. in town`. */
const SHORT_WEEKDAY = '(?:Mon|Tues?|Weds?|Thurs?|Thur|Fri|Sat|Sun)\\.';

const MONTH_NAMES = [...MONTHS, 'Jan', 'Feb', 'Mar', 'Apr', 'Aug', 'Sept?', 'Oct', 'Nov', 'Dec'];

/** `EST`, `CDT`, `PT`. */
const LETTERED_ZONE = '(?:E|C|M|P|A)[SD]?T\\b';

const NAMED_ZONES = [
  'Eastern',
  'Central',
  'Pacific',
  'Mountain',
  'GMT',
  'UTC',
  'BST',
  'CET',
  'EET',
  'Moscow',
  'Kyiv',
  'Beijing',
  'London',
  'New York time',
  'local',
];

/** What may follow a time of day: a day, a month, a zone, also as `P.D.T.` */
export const DATE_OR_ZONE: RegExp = new RegExp(
  `^${WEEKDAY}|^${SHORT_WEEKDAY}|^${anyOf(MONTH_NAMES)}\\b|^${LETTERED_ZONE}|^${anyOf(NAMED_ZONES)}\\b|^P\\.D`,
);

const WORDS_OF_TIME = [
  'in',
  'of',
  'by',
  'on',
  'since',
  'until',
  'till',
  'from',
  'to',
  'last',
  'next',
  'this',
  'every',
  'late',
  'early',
  'mid',
];

/** The end of the text before a month or a day without a number. */
export const BEHIND_WORD_OF_TIME: RegExp = new RegExp(
  `\\b${anyOf(WORDS_OF_TIME)}[ -]\\p{L}{3,5}$`,
  'iu',
);

const DAY_OF_MONTH = '\\d{1,2}(?:st|nd|rd|th)? \\p{Lu}\\p{Ll}+$';
const A_DAY = new RegExp(`(?:^|[\\s(])${DAY_OF_MONTH}`, 'u');
const DESCRIBING_DAY = new RegExp(`\\b(?:the|an?|its?|their|his|her) ${DAY_OF_MONTH}`, 'u');

/** `on 18th Oct. Police`: a day of a month ends the sentence, unless it describes what follows. */
export function isDayOfMonth(word: string, before: string): boolean {
  return MONTHS_CUT_SHORT.includes(word) && A_DAY.test(before) && !DESCRIBING_DAY.test(before);
}

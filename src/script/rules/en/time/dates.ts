/** dates → words: month first, day first, numbers only, months and days cut short. */
import type { Rule, RuleContext } from '../../rule.ts';
import { cardinal, ordinal, year } from '../numbers/number-words.ts';
import { DASH, DASHES, FREE_LEFT, sticky } from '../patterns.ts';

const MONTHS = [
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
] as const;

/** Any month, whole or cut short, without its full stop. */
export const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept(?:ember)?|Sep|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?!\\p{L})';

/** The letters that months begin with. */
const MONTH_FIRST = 'JFMASONDjfmasond';
const DIGITS = '0123456789';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)';
const SUFFIX = '(?:st|nd|rd|th)?(?![\\p{L}\\d])';
const YEAR = '(?:1[0-9]|20)\\d\\d(?![\\d,]\\d|\\d| ?%)';

/** A day cut short, without its full stop. */
const SHORT_DAY = '(?:Mon|Tues?|Weds?|Thurs?|Thur?|Fri|Sat|Sun)';

/** The whole name of a month in any spelling. */
export function monthName(written: string): string {
  const start = written.slice(0, 3).toLowerCase();
  return MONTHS.find((month) => month.toLowerCase().startsWith(start))!;
}

/** Small letters make these words, not months, unless a year or an ending says more. */
const WORDS_TOO = new Set(['may', 'march', 'mar', 'sep', 'dec', 'jan', 'jun']);

function isDoubtful(match: RegExpExecArray): boolean {
  const { month, year: written, suffix } = match.groups!;
  return written === undefined && (suffix ?? '') === '' && WORDS_TOO.has(month!);
}

function monthDay(match: RegExpExecArray): string | undefined {
  const { month, day, to, also, comma, year: written } = match.groups!;
  if (isDoubtful(match)) return undefined;
  const range =
    to !== undefined ? ` to ${ordinal(to)}` : also !== undefined ? ` and ${ordinal(also)}` : '';
  const tail =
    written === undefined
      ? ''
      : `${comma!.includes(',') || range !== '' ? ',' : ''} ${year(written)}`;
  return `${monthName(month!)} ${ordinal(day!)}${range}${tail}${onward(match)}`;
}

function dayMonth(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { day, to, month, comma, year: written } = match.groups!;
  if (isDoubtful(match)) return undefined;
  const before = match.input.slice(Math.max(0, match.index - 4), match.index).toLowerCase();
  const article = /\bthe $/.test(before) ? '' : 'the ';
  const range = to === undefined ? '' : ` to ${ordinal(to)}`;
  const tail = written === undefined ? '' : `${comma!.includes(',') ? ',' : ''} ${year(written)}`;
  return `${article}${ordinal(day!)}${range} of ${monthName(month!)}${tail}${onward(match)}${match[0].endsWith('.') && context.endsSentence(match.index + match[0].length) ? '.' : ''}`;
}

/** Where a second date follows behind a dash. */
const onward = (match: RegExpExecArray): string =>
  match.groups!.onward === undefined ? '' : ' to ';

/** A date in the order of the country, `December twentieth, twenty twenty-three` or `the twentieth of December twenty twenty-three`. */
function dateWords(
  date: { readonly day: number; readonly month: number; readonly year: string },
  context: RuleContext,
): string | undefined {
  const name = MONTHS[date.month - 1];
  if (name === undefined || date.day < 1 || date.day > 31) return undefined;
  const spokenYear = date.year.length === 2 ? shortYear(date.year) : year(date.year);
  const spokenDay = ordinal(String(date.day));
  return context.american
    ? `${name} ${spokenDay}, ${spokenYear}`
    : `the ${spokenDay} of ${name} ${spokenYear}`;
}

/** `98` → `ninety-eight`, `05` → `two thousand five`. */
function shortYear(digits: string): string {
  return digits.startsWith('0') ? year(`20${digits}`) : cardinal(digits);
}

function numericDate(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { first, mark, second, year: written } = match.groups!;
  const [a, b] = [Number(first), Number(second)];
  // Points and hyphens are European: day first. Slashes follow the country, unless only one order is possible.
  const monthFirst = b > 12 || (mark === '/' && context.american && a <= 12);
  return dateWords({ day: monthFirst ? b : a, month: monthFirst ? a : b, year: written! }, context);
}

/** Dates. */
export const DATE_RULES: readonly Rule[] = [
  {
    name: 'date-iso',
    starts: ['digit'],
    needs: '-/.',
    pattern: sticky(
      `${FREE_LEFT}(?<year>\\d{4})(?<mark>[-/.])(?<month>0?[1-9]|1[0-2])\\k<mark>(?<day>0?[1-9]|[12]\\d|3[01])(?![\\d]|[-/]\\d|T\\d)`,
    ),
    rewrite: ({ groups }, context) =>
      dateWords(
        { day: Number(groups!.day), month: Number(groups!.month), year: groups!.year! },
        context,
      ),
    examples: [['on 2023-12-20', 'on December twentieth, twenty twenty-three']],
  },
  {
    name: 'date-numeric',
    starts: ['digit'],
    needs: '-/.',
    pattern: sticky(
      `${FREE_LEFT}(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<year>(?:1[5-9]|20)\\d\\d|\\d\\d)(?![\\d]|[-/.]\\d)`,
    ),
    rewrite: numericDate,
    examples: [
      ['12/25/2023', 'December twenty-fifth, twenty twenty-three'],
      ['25.12.2023', 'December twenty-fifth, twenty twenty-three'],
    ],
  },
  {
    name: 'date-short',
    starts: ['digit'],
    needs: '/',
    pattern: sticky(
      '(?<=\\b(?:on|by|since|until|till|before|after|through) )(?<first>\\d{1,2})/(?<second>\\d{1,2})(?![\\d/]|\\.\\d| of\\b)',
    ),
    rewrite: ({ groups }, context) => {
      const [month, day] = context.american
        ? [Number(groups!.first), Number(groups!.second)]
        : [Number(groups!.second), Number(groups!.first)];
      const name = MONTHS[month - 1];
      // 9/11 has a name of its own.
      if (name === undefined || day < 1 || day > 31 || (month === 9 && day === 11))
        return undefined;
      return context.american
        ? `${name} ${ordinal(String(day))}`
        : `the ${ordinal(String(day))} of ${name}`;
    },
    examples: [['Reply by 6/15, please.', 'Reply by June fifteenth, please.']],
  },
  {
    name: 'month-day',
    starts: ['word'],
    first: MONTH_FIRST,
    needs: DIGITS,
    pattern: sticky(
      `(?<month>${MONTH})(?:\\.? |-)(?<day>${DAY})(?<suffix>${SUFFIX})(?:(?:${DASH}(?<to>${DAY})| (?:and|&) (?<also>${DAY})(?=[.,;:)!?]|$| (?:in|at|for|to|with|by|on|when|as|the|a|talks?|meetings?|summits?|elections?|votes?|attacks?|games?)\\b))${SUFFIX})?(?:(?<comma> ?, ?| |-)(?<year>${YEAR})(?![-/]\\d))?(?<onward>${DASH}(?=${MONTH}\\.? ?\\d))?(?![.,:]\\d|[-/]\\d| ?%| ?[ap]\\.?m\\b| (?:million|billion|percent)\\b)`,
      'i',
    ),
    rewrite: monthDay,
    examples: [
      ['on Dec. 20, two months later', 'on December twentieth, two months later'],
      ['Oct. 18, 2023 in Beijing', 'October eighteenth, twenty twenty-three in Beijing'],
      ['May 3rd', 'May third'],
      ['on Dec. 30-Jan. 2 again', 'on December thirtieth to January second again'],
      ['the Dec. 20 and 21 talks', 'the December twentieth and twenty-first talks'],
      ['Dec. 20-22, 2023', 'December twentieth to twenty-second, twenty twenty-three'],
    ],
  },
  {
    name: 'day-month',
    starts: ['digit'],
    needs: MONTH_FIRST,
    pattern: sticky(
      `${FREE_LEFT}(?<day>${DAY})(?<suffix>${SUFFIX})(?:${DASH}(?<to>${DAY})${SUFFIX})?(?: of)?(?: |-)(?<month>${MONTH})(?:\\.(?=,| \\d| \\p{Ll}))?(?:(?<comma> ?,? |-)(?<year>${YEAR}))?(?:\\.?(?<onward>${DASH})(?=${DAY} ${MONTH}))?(?![-/]\\d)`,
      'i',
    ),
    rewrite: dayMonth,
    examples: [
      ['on 20 Dec 2023', 'on the twentieth of December twenty twenty-three'],
      ['on the 25th of July', 'on the twenty-fifth of July'],
      ['It ended on 20 Dec. They left.', 'It ended on the twentieth of December. They left.'],
      ['30 Dec–2 Jan', 'the thirtieth of December to the second of January'],
    ],
  },
  {
    name: 'month-year',
    starts: ['word'],
    first: MONTH_FIRST,
    needs: DIGITS,
    pattern: sticky(
      `(?<month>${MONTH})\\.?(?<comma> ?, ?| )(?<year>${YEAR})(?![-–/]\\d| ?[ap]\\.?m\\b)`,
      'i',
    ),
    rewrite: (match) =>
      isDoubtful(match)
        ? undefined
        : `${monthName(match.groups!.month!)}${match.groups!.comma!.includes(',') ? ',' : ''} ${year(match.groups!.year!)}`,
    examples: [['since Sept. 2021', 'since September twenty twenty-one']],
  },
  {
    name: 'month-range',
    starts: ['word'],
    first: 'JFMASOND',
    needs: DASHES,
    pattern: sticky(`(?<month>${MONTH})\\.?${DASH}(?<to>${MONTH})(?<stop>\\.?)`),
    rewrite: (match, context) => {
      const { month, to, stop } = match.groups!;
      const end = stop === '.' && context.endsSentence(match.index + match[0].length) ? '.' : '';
      return `${monthName(month!)} to ${monthName(to!)}${end}`;
    },
    examples: [
      ['from January-November 2023', 'from January to November twenty twenty-three'],
      ['Jan.–Nov.', 'January to November.'],
    ],
  },
  {
    name: 'month',
    starts: ['word'],
    first: 'JFASOND',
    pattern: sticky('(?<month>Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\\.'),
    rewrite: (match, context) => {
      const final = context.endsSentence(match.index + match[0].length);
      // "Jan." at the end of a sentence may be a person, unless a word of time stands before it.
      if (
        final &&
        match.groups!.month === 'Jan' &&
        !/\b(?:in|of|by|since|until|till|last|next|this|late|early|mid) $/i.test(
          match.input.slice(Math.max(0, match.index - 8), match.index),
        )
      )
        return undefined;
      return monthName(match.groups!.month!) + (final ? '.' : '');
    },
    examples: [
      ['in Dec. after all', 'in December after all'],
      ['It froze in Jan. It was dark.', 'It froze in January. It was dark.'],
    ],
  },
  {
    name: 'weekday-range',
    starts: ['word'],
    first: 'MTWFS',
    needs: DASHES,
    pattern: sticky(
      '(?<from>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[-–](?<to>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\\p{L})',
    ),
    rewrite: ({ groups }) => `${groups!.from}day to ${groups!.to}day`,
    examples: [['open Monday-Friday', 'open Monday to Friday']],
  },
  {
    name: 'short-weekday-range',
    starts: ['word'],
    first: 'MTWFS',
    needs: DASHES,
    pattern: sticky(`(?<from>${SHORT_DAY})\\.?${DASH}(?<to>${SHORT_DAY})(?!\\p{L})\\.?`),
    rewrite: (match, context) => {
      const final =
        match[0].endsWith('.') && context.endsSentence(match.index + match[0].length) ? '.' : '';
      return `${weekday(match.groups!.from!)} to ${weekday(match.groups!.to!)}${final}`;
    },
    examples: [
      ['open Mon.-Fri. 9am to 5pm', 'open Monday to Friday nine AM to five PM'],
      ['Open Tue–Sat', 'Open Tuesday to Saturday'],
    ],
  },
  {
    name: 'weekday',
    starts: ['word'],
    first: 'MTWFS',
    needs: '.',
    pattern: sticky(
      '(?<day>Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\\.(?=,| (?:and|to|at|\\d|[A-Z][a-z]))',
    ),
    rewrite: (match, context) => {
      // "The Sun." may end a sentence; "on Sun." is a day even there.
      const dated = /\b(?:on|every|this|next|last|until|by|since|from) $/.test(
        match.input.slice(Math.max(0, match.index - 7), match.index),
      );
      const final = context.endsSentence(match.index + match[0].length);
      return final && !dated ? undefined : weekday(match.groups!.day!) + (final ? '.' : '');
    },
    examples: [
      ['on Tues., May 3', 'on Tuesday, May third'],
      ['It rained on Tues. It was cold.', 'It rained on Tuesday. It was cold.'],
    ],
  },
];

function weekday(written: string): string {
  const start = written.slice(0, 2);
  return ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].find(
    (day) => day.startsWith(start),
  )!;
}

/** Lower-case words that dates may start with. */
export const DATE_OPENERS: readonly string[] = [
  ...MONTHS.map((month) => month.toLowerCase()),
  'mon',
  'tue',
  'tues',
  'wed',
  'weds',
  'thu',
  'thur',
  'thurs',
  'fri',
  'sat',
  'sun',
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
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

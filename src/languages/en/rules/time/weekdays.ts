/** days of the week, abbreviated or in ranges → words. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf, finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import { DASH, sticky } from '../patterns.ts';
import { MONTH } from './month-names.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A day without its `day`. */
const STEM = 'Mon|Tues|Wednes|Thurs|Fri|Satur|Sun';

/** An abbreviated day, without its full stop. */
const SHORT_DAY = '(?:Mon|Tues?|Weds?|Thurs?|Thur?|Fri|Sat|Sun)';

/** Before a day that ends its sentence; `The Sun.` may do so too. */
const BEFORE_DAY = [
  'on',
  'every',
  'this',
  'next',
  'last',
  'until',
  'by',
  'since',
  'from',
  'to',
  'and',
  'through',
  'late',
  'early',
];
const DATED = new RegExp(`\\b${anyOf(BEFORE_DAY)} $`);

const HOURS_BEHIND = '(?:[:.]\\d\\d)?(?:[-\\u2013]\\d| ?[ap]\\.?m\\b)';

/** In a list of days. */
const BETWEEN_DAYS = '(?:,|,? (?:and|or|&)) ';

/** `4.30`, `11-2` */
const TO_HOUR = `\\d{1,2}(?:[:.]\\d\\d)?(?:${DASH}\\d{1,2}(?:[:.]\\d\\d)?)?`;

/** After a day that is cut short without a full stop. */
const BEHIND_DAY = anyIn('afternoon after and at before evening for from in morning night to with');
const DAY_END = `(?=[,;:)]|$| ${BEHIND_DAY}(?!\\p{L}))`;

/** Before a newspaper. */
const ARTICLE = /\b[Tt]he $/;

/** Days of the week. */
export const WEEKDAY_RULES: readonly Rule[] = [
  {
    name: 'weekday-range',
    starts: ['word'],
    first: 'MTWFS',
    pattern: sticky(`(?<from>${STEM})day[-–](?<to>${STEM})day(?!\\p{L})`),
    rewrite: ({ groups }) => `${groups!.from}day to ${groups!.to}day`,
    examples: [['open Monday-Friday', 'open Monday to Friday']],
  },
  {
    name: 'short-weekday-range',
    starts: ['word'],
    first: 'MTWFS',
    pattern: sticky(`(?<from>${SHORT_DAY})\\.?${DASH}(?<to>${SHORT_DAY})(?!\\p{L})\\.?`),
    rewrite: (match, context) => {
      const { from, to } = match.groups!;
      return `${weekdayName(from!)} to ${weekdayName(to!)}${finalStop(match, context)}`;
    },
    examples: [
      ['open Mon.-Fri. 9am to 5pm', 'open Monday to Friday nine AM to five PM'],
      ['Open Tue–Sat', 'Open Tuesday to Saturday'],
    ],
  },
  {
    name: 'weekday-with-hours',
    starts: ['word'],
    first: 'MTWFS',
    pattern: sticky(
      `(?<![\\p{L}\\d])(?<day>${SHORT_DAY})(?=,? ${TO_HOUR} ?[ap]m\\b| \\d{1,2}(?:${HOURS_BEHIND}|(?:st|nd|rd|th)? (?:of )?${MONTH}))`,
    ),
    rewrite: ({ groups }) => weekdayName(groups!.day!),
    examples: [
      ['Mon 9-5, Sat 10am', 'Monday nine to five, Saturday ten AM'],
      ['(Sun, 4.30pm)', '(Sunday, four thirty PM)'],
    ],
  },
  {
    name: 'weekday-without-stop',
    starts: ['word'],
    first: 'MTWFS',
    pattern: sticky(
      `(?<![\\p{L}\\d])${anyOf([
        `(?<=\\b(?:[Oo]n|[Nn]ext|[Ll]ast|[Ee]very) )${SHORT_DAY}${DAY_END}`,
        `(?<=\\b(?:[Bb]y|[Uu]ntil|[Tt]his|[Ss]ince) )(?!Sun|Sat)${SHORT_DAY}${DAY_END}`,
        `(?<=\\b${SHORT_DAY}${BETWEEN_DAYS})${SHORT_DAY}(?![\\p{L}\\d]|\\.(?!$| \\p{Lu}))`,
        `${SHORT_DAY}(?=${BETWEEN_DAYS}${SHORT_DAY}(?![\\p{L}\\d]))`,
      ])}`,
    ),
    rewrite: (match) => weekdayName(match[0]),
    examples: [
      ['It shuts on Mon, and by Tues it is gone.', 'It shuts on Monday, and by Tues it is gone.'],
      ['Next Sat: a fair', 'Next Saturday: a fair'],
      ['Play on Tue, Fri or Sun. It is fun.', 'Play on Tuesday, Friday or Sunday. It is fun.'],
    ],
  },
  {
    name: 'weekday',
    starts: ['word'],
    first: 'MTWFS',
    pattern: sticky(
      "(?<day>Mon|Tues?|Weds?|Thurs?|Thur|Fri|Sat|Sun)\\.(?=$|[,;:)'’]| (?:&|\\p{Ll}|\\d|\\p{Lu}[\\p{Ll}.]))",
    ),
    rewrite: weekdayAlone,
    examples: [
      ['on Tues., May 3', 'on Tuesday, May third'],
      ['open Mon. to Fri.', 'open Monday to Friday.'],
      ['It rained on Tues. It was cold.', 'It rained on Tuesday. It was cold.'],
      ['He said so Thurs. They left.', 'He said so Thursday. They left.'],
      ['Open Mon., Wed. & Fri. all day', 'Open Monday, Wednesday and Friday all day'],
    ],
  },
];

function weekdayAlone(match: RegExpExecArray, context: RuleContext): string | undefined {
  const final = context.endsSentence(endOf(match));
  const before = textBefore(match, 8);
  // `The Sun.` and `He Sat.` may be words; within a sentence the other days are not.
  const isDay = match[0].startsWith('S') ? DATED.test(before) : /[\p{Ll}\d.,;&] $/u.test(before);
  if (final && !isDay && !DATED.test(before)) return undefined;
  if (
    !final &&
    match[0].startsWith('Sun') &&
    ARTICLE.test(before) &&
    !/^[ ,]{1,2}\d/.test(textBehind(match, 3))
  )
    return undefined;
  return weekdayName(match.groups!.day!) + (final ? '.' : '');
}

function weekdayName(written: string): string {
  const start = written.slice(0, 2);
  return WEEKDAYS.find((day) => day.startsWith(start))!;
}

/** Lower-case words that days may start with. */
export const WEEKDAY_OPENERS: readonly string[] = [
  ...WEEKDAYS.map((day) => day.toLowerCase()),
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
];

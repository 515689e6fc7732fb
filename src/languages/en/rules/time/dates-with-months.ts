/** dates with a month name → words: month first, day first, ranges, months alone. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { finalStop, textBefore } from '../../../rules/matches.ts';
import { ordinal, year } from '../numbers/number-words.ts';
import { DASH, FREE_LEFT, sticky } from '../patterns.ts';
import {
  DAY,
  DAY_SUFFIX,
  isDoubtfulMonth,
  MONTH,
  MONTH_FIRST,
  monthName,
  YEAR_OF_DATE,
  yearTail,
} from './month-names.ts';

/** After a second day, `the Dec. 20 and 21 talks`; after other words the number is an amount. */
const BEHIND_SECOND_DAY = [
  'in',
  'at',
  'for',
  'to',
  'with',
  'by',
  'on',
  'when',
  'as',
  'the',
  'a',
  'talks?',
  'meetings?',
  'summits?',
  'elections?',
  'votes?',
  'attacks?',
  'games?',
];
const TO_DAY = `${DASH}(?<to>${DAY})`;
const AND_DAY = ` (?:and|&) (?<also>${DAY})(?=[.,;:)!?]|$| ${anyOf(BEHIND_SECOND_DAY)}\\b)`;
const SECOND_DAY = `(?:(?:${TO_DAY}|${AND_DAY})${DAY_SUFFIX})?`;
const YEAR_BEHIND_DAY = `(?:(?<comma> ?, ?| |-)(?<year>${YEAR_OF_DATE})(?![-/]\\d))?`;
const ONWARD_TO_MONTH = `(?<onward>${DASH}(?=${MONTH}\\.? ?\\d))?`;
const NO_AMOUNT = '(?![.,:]\\d|[-/]\\d| ?%| ?[ap]\\.?m\\b| (?:million|billion|percent)\\b)';

const DAYS = `(?<day>${DAY})(?<suffix>${DAY_SUFFIX})(?:${DASH}(?<to>${DAY})${DAY_SUFFIX})?`;
const OF_MONTH = `(?: of)?(?: |-)(?<month>${MONTH})(?:\\.(?=[,;:)]| \\d| \\p{Ll}))?`;
const YEAR_BEHIND_MONTH = `(?:(?<comma> ?,? |-)(?<year>${YEAR_OF_DATE}))?`;
const ONWARD_TO_DAY = `(?:\\.?(?<onward>${DASH})(?=${DAY} ${MONTH}))?`;

/** Time expressions before a month at the end of a sentence. */
const BEHIND_WORD_OF_TIME = /\b(?:in|of|by|since|until|till|last|next|this|late|early|mid) $/i;

/** Cut short without a full stop; `by Jan` may be a person. */
const MONTH_WITHOUT_STOP =
  '(?<=\\b(?:[Ii]n|[Ll]ast|[Nn]ext|[Ll]ate|[Ee]arly|[Mm]id) |\\b(?:since|by|until) (?!Jan))' +
  '(?<bare>Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?=[,;:)]|$| (?:after|and|as|at|before|but|for|from|to|when|with)\\b)';

/** Dates with months. */
export const DATE_RULES: readonly Rule[] = [
  {
    name: 'month-day',
    starts: ['word'],
    first: MONTH_FIRST,
    pattern: sticky(
      `(?<month>${MONTH})(?:\\.? |-)(?<day>${DAY})(?<suffix>${DAY_SUFFIX})${SECOND_DAY}${YEAR_BEHIND_DAY}${ONWARD_TO_MONTH}${NO_AMOUNT}`,
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
    pattern: sticky(
      `${FREE_LEFT}${DAYS}${OF_MONTH}${YEAR_BEHIND_MONTH}${ONWARD_TO_DAY}(?![-/]\\d)`,
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
    pattern: sticky(
      `(?<month>${MONTH})\\.?(?<comma> ?, ?| )(?<year>${YEAR_OF_DATE})(?![-–/]\\d| ?[ap]\\.?m\\b)`,
      'i',
    ),
    rewrite: (match) =>
      isDoubtfulMonth(match) ? undefined : monthName(match.groups!.month!) + yearTail(match),
    examples: [['since Sept. 2021', 'since September twenty twenty-one']],
  },
  {
    name: 'month-of-short-year',
    starts: ['word'],
    first: MONTH_FIRST,
    pattern: sticky(`(?<month>${MONTH})\\.? ['’](?<short>\\d\\d)(?![\\p{L}\\d'’]|[.,]\\d)`),
    rewrite: ({ groups }) => {
      const { month, short } = groups!;
      return `${monthName(month!)} ${year(`${Number(short) < 50 ? '20' : '19'}${short}`)}`;
    },
    examples: [["by March '26", 'by March twenty twenty-six']],
  },
  {
    name: 'month-range',
    starts: ['word'],
    first: 'JFMASOND',
    pattern: sticky(`(?<month>${MONTH})\\.?${DASH}(?<to>${MONTH})(?<stop>\\.?)`),
    rewrite: (match, context) => {
      const { month, to } = match.groups!;
      return `${monthName(month!)} to ${monthName(to!)}${finalStop(match, context)}`;
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
    pattern: sticky(
      anyOf([
        '(?<month>Jan|Feb|(?<=\\b(?:in|since|by|until|last|next|late|early) )(?:Mar|Jun|Jul)|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\\.',
        MONTH_WITHOUT_STOP,
      ]),
    ),
    rewrite: monthAlone,
    examples: [
      ['in Dec. after all', 'in December after all'],
      ['in Sept, and until Dec', 'in September, and until December'],
      ['It froze in Jan. It was dark.', 'It froze in January. It was dark.'],
    ],
  },
];

/** A following second date after a dash. */
function onwardWords(match: RegExpExecArray): string {
  return match.groups!.onward === undefined ? '' : ' to ';
}

function monthDay(match: RegExpExecArray): string | undefined {
  const { month, day } = match.groups!;
  if (isDoubtfulMonth(match)) return undefined;
  const range = secondDay(match);
  const tail = yearTail(match, { comma: range !== '' });
  return `${monthName(month!)} ${ordinal(day!)}${range}${tail}${onwardWords(match)}`;
}

function secondDay({ groups }: RegExpExecArray): string {
  const { to, also } = groups!;
  if (to !== undefined) return ` to ${ordinal(to)}`;
  return also === undefined ? '' : ` and ${ordinal(also)}`;
}

function dayMonth(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { day, to, month } = match.groups!;
  if (isDoubtfulMonth(match)) return undefined;
  const article = /\bthe $/.test(textBefore(match, 4).toLowerCase()) ? '' : 'the ';
  const range = to === undefined ? '' : ` to ${ordinal(to)}`;
  const days = `${article}${ordinal(day!)}${range} of ${monthName(month!)}`;
  return days + yearTail(match) + onwardWords(match) + finalStop(match, context);
}

function monthAlone(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { bare } = match.groups!;
  if (bare !== undefined) return monthName(bare);
  const month = match.groups!.month!;
  const final = finalStop(match, context) !== '';
  // “Jan.” at the end of a sentence may be a person, unless a time expression precedes it.
  const isPerson = final && month === 'Jan' && !BEHIND_WORD_OF_TIME.test(textBefore(match, 8));
  return isPerson ? undefined : monthName(month) + (final ? '.' : '');
}

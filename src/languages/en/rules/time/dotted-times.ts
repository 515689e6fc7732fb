/** times of day with a stop or an `h` between hours and minutes → words, where the context shows one. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { textBefore, textBehind } from '../../../rules/matches.ts';
import { count } from '../numbers/number-words.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { say, type Saying } from '../../../pronunciation/saying.ts';
import { clock, fullHour, ZONE, zoneWords } from './times.ts';

/** What begins at a time, named after it. */
const EVENTS = `bulletin bus departure ferry flight kick-?off news sailing service showing start throw-in
  train tip-?off`;
const EVENT_BEHIND = new RegExp(`^ ${anyIn(EVENTS)}\\b`);

/** Scheduled things and verbs before `at`. */
const TIMED = [
  'arriv(?:e|es|ed|ing)',
  'beg[ai]n(?:s|ning)?',
  'depart(?:s|ed|ing)?',
  'doors open',
  'due',
  'gates? opens?',
  'kick(?:s|ed)?[ -]off',
  'leav(?:e|es|ing)',
  'left',
  'lands?',
  'scheduled',
  'starts?',
  'started',
];
/** After `the 6.14` or `the 8.06 from Hove`: what a train or a race does. */
const DEPARTURE_BEFORE = /\b(?:the|caught|catch(?:es)?|miss(?:ed)?|an?|the \d{1,2}\.\d\d and) $/i;
const DEPARTED = 'did had has was will left leaves arrived arrives pulled ran never is at';
const DEPARTURE_BEHIND = new RegExp(
  anyOf([
    '^(?: and \\d{1,2}\\.[0-5]\\d)? (?:from|to) \\p{Lu}',
    '^ \\p{Lu}\\p{Ll}+ (?:bus|ferry|flight|sailing|service|train)\\b',
    `^ ${anyIn(DEPARTED)}\\b`,
    '^,? to \\p{Lu}',
  ]),
  'u',
);

/** Times in a row, of which the last has its half of the day or a colon. */
const LIST_BEHIND =
  /^(?:, \d{1,2}\.[0-5]\d){0,5},? (?:and|or|to|until|till) \d{1,2}(?:[.:][0-5]\d)? ?[ap]\.?m\b/;

const TIMED_BEFORE = new RegExp(`\\b${anyOf(TIMED)}(?: \\p{L}{1,16}){0,2} (?:at|from|by) $`, 'iu');

/** Before a time in British text; after market words it is a price. */
const AT_BEFORE =
  /\b(?:at|by|until|till|before|after|since|around|about|between \d{1,2}\.\d\d and) $/i;
const PRICED =
  /\b(?:clos|trad|pric|valu|stood|stand|peg|fix|averag|quot|sold|rate)\p{L}{0,4} (?:\p{L}{1,12} )?at $/iu;

/** `from 9.30 to 17.00`, unless something rose or fell. */
const RANGE_BEFORE = /\bfrom \d{1,2}\.\d\d (?:to|until) $/;
const RANGE_BEHIND = /^ (?:to|until) \d{1,2}\.[0-5]\d(?!\d| ?(?:%|per|points?\b))/;
const CHANGED =
  /\b(?:climb|cut|dropp?|down|fall|fell|gr[eo]w|increas|jump|narrow|rais|ris|rose|slid|up|widen)\p{L}{0,4} (?:[^.!?]{0,24} )?from /iu;

/** Times in a row, the first after `at`: `sails at 06.50, 11.15 and 17.40`. */
const NEXT_IN_ROW = '(?:,? and |,? or |, | & )';
const EARLIER = `\\d{1,2}\\.[0-5]\\d${NEXT_IN_ROW}`;
const ROW_BEFORE = new RegExp(
  `\\b${anyOf(TIMED)}(?: \\p{L}{1,16}){0,2} (?:at|from) (?:${EARLIER}){1,5}$|\\bat 0${EARLIER}(?:${EARLIER}){0,4}$`,
  'iu',
);

/** `2.40 Cheltenham: …`, as races are listed. */
const RACE_BEFORE = /(?:^|[.!?;:\n]\s)(?:The )?$/;
const RACE_BEHIND = /^ \p{Lu}\p{Ll}{2,14}(?: \p{Lu}\p{Ll}{2,14})?(?: \(|:)/u;

/** `Sun sets 15.58`; `High water: 11.42 (6.7m)`. */
const SUN_BEFORE =
  /\b(?:[Ss]un|[Mm]oon)\b[^!?]{0,24}\b(?:rises?|sets?)(?: at|:)? $|\b[Ss]un(?:rise|set):? $/;
const TIDE_BEFORE = /\b(?:[Hh]igh|[Ll]ow)\b[^!?]{0,44}$/;
const HEIGHT_BEHIND = /^ \(\d{1,2}\.\d ?m\)/;

/** What may follow a time, unlike a unit. */
const SMALL_WORDS = `a after and as at but by each every for from in last next on or sharp the then this to today
  he I it she they we you his her their our my tomorrow until when while with yesterday [A-Z]`;
const GOES_ON = new RegExp(`^(?:$|[.,;:!?)"]|-(?:\\d|\\p{Ll})| ${anyIn(SMALL_WORDS)}\\b)`, 'u');

/** Before a time of day; in `from 6h50 to 9h30` before both. */
const AT_HOUR = /\b(?:at|by|from|until|till|before|after|since|from \d{1,2}h\d\d to) $/i;

/** Times with a stop. */
export const DOTTED_TIME_RULES: readonly Rule[] = [
  {
    name: 'hours-before-minutes',
    starts: ['digit'],
    // As in French timetables; minutes have two figures.
    pattern: sticky(`${FREE_LEFT}(?<hours>\\d|[01]\\d|2[0-3])h(?<minutes>[0-5]\\d)(?![\\p{L}\\d])`),
    rewrite: (match) => {
      const { hours, minutes } = match.groups!;
      if (AT_HOUR.test(textBefore(match, 16))) return clock({ hour: hours!, minute: minutes });
      const last = Number(minutes);
      return `${count(hours!, 'hour')}${last === 0 ? '' : ` ${count(String(last), 'minute')}`}`;
    },
    examples: [
      [
        'It leaves at 14h05 and takes 6h50.',
        'It leaves at fourteen oh five and takes six hours fifty minutes.',
      ],
    ],
  },
  {
    name: 'dotted-time',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hour>[01]?\\d|2[0-3])\\.(?<minute>[0-5]\\d)(?![\\p{L}\\d%°]|[.,]\\d)${ZONE}`,
    ),
    rewrite: sayDotted,
    examples: [
      ['The train left at 17.30.', 'The train left at seventeen thirty.'],
      ['the 19.45 kick-off', 'the nineteen forty-five kick-off'],
    ],
  },
];

function sayDotted(match: RegExpExecArray, context: RuleContext): Saying | undefined {
  if (!tellsTime(match, context)) return undefined;
  const { hour, minute, zone } = match.groups!;
  const time = minute === '00' ? fullHour(hour!) : clock({ hour: hour!, minute });
  return say`${time}${zoneWords(zone, context)}`;
}

/** Whether it is a time: by what begins then, a timetable word, or in British text `at` alone. */
function tellsTime(match: RegExpExecArray, { american }: RuleContext): boolean {
  const before = textBefore(match, 48);
  const behind = textBehind(match, 16);
  if (match.groups!.zone !== undefined || EVENT_BEHIND.test(behind)) return true;
  if (LIST_BEHIND.test(textBehind(match, 48))) return true;
  if (
    !american &&
    (SUN_BEFORE.test(before) || (TIDE_BEFORE.test(before) && HEIGHT_BEHIND.test(behind)))
  )
    return true;
  if (!american && DEPARTURE_BEFORE.test(before) && DEPARTURE_BEHIND.test(behind)) return true;
  if (!american && /(?:,|and|or|&) $/i.test(before) && ROW_BEFORE.test(before)) return true;
  if (!american && RACE_BEFORE.test(before) && RACE_BEHIND.test(behind)) return true;
  if (!GOES_ON.test(behind)) return false;
  // No other number begins with such a zero.
  if (/^0\d/.test(match[0]) && AT_BEFORE.test(before)) return true;
  if (TIMED_BEFORE.test(before)) return true;
  if (american) return false;
  const isRange =
    RANGE_BEFORE.test(before) || (/\bfrom $/.test(before) && RANGE_BEHIND.test(behind));
  if (isRange) return !CHANGED.test(before);
  if (/^At $/.test(before.slice(-3))) return true;
  return AT_BEFORE.test(before) && !PRICED.test(before);
}

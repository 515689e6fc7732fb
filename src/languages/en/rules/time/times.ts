/** times of day and durations → words. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import { cardinal, decimal } from '../numbers/number-words.ts';
import { DASH, FREE_LEFT, sticky } from '../patterns.ts';
import { say, type Saying } from '../../../pronunciation/saying.ts';
import { sayInitials } from '../words/letters.ts';

const HALF = '(?: ?(?<half>[ap])\\.? ?m\\b(?<stop>\\.?))';

const ZONES = [
  '[ECMPA][SD]?T',
  'UTC',
  'GMT',
  'BST',
  'CET',
  'CEST',
  'EET',
  'EEST',
  'MSK',
  'JST',
  'IST',
  'HKT',
  'AEST',
  'AEDT',
];

/** The same with stops, in the old style. */
const DOTTED_ZONE = '[ECMP]\\.(?:[SD]\\.)?T(?:\\.|(?!\\p{L}))';
/** A time zone after a time. */
export const ZONE: string = `(?: ?(?! at\\b|at\\b)(?<zone>${anyOf(ZONES)}(?!\\p{L})|${DOTTED_ZONE}|(?<=\\d)Z(?![\\p{L}\\d])))?`;

const HOUR = '(?<hour>[01]?\\d|2[0-4])';
const MINUTE = '(?<minute>[0-5]\\d)';
const FIRST_HALF = '(?: ?(?<first>[ap])\\.?m\\.?)?';
const SECOND_TIME = '(?<hour2>[01]?\\d|2[0-4])(?:[:.](?<minute2>[0-5]\\d))?';

const ZERO_OR_SECOND = '(?<zero>0)?(?<second>[0-5]?\\d)';

/** After a time of day to the second. */
const ZONE_BEHIND = new RegExp(`^ ?(?:${anyOf(ZONES)}|Z|local)(?!\\p{L})`, 'u');

/** Before minutes and seconds. */
const RUN_IN = /\b(?:in|clocked|ran|time of|under|inside) $/;

/** Four digits are a time after such a word, after a first time, or with a leading zero. */
const BEFORE_HOURS = anyOf([
  '(?<=\\b(?:at|from|by|until|till|since|before|after) |\\bfrom \\d{4} to |\\()',
  '(?<![\\d.,\\p{L}])(?=0)',
]);

/** What shows that four digits are hours and minutes. */
const HOURS_BEHIND = anyOf([
  ' ?(?<unit>hours|hrs(?:\\.(?= \\p{Ll}|[,;:)]))?)(?!\\p{L}| of\\b)',
  `(?= (?:local(?: time)?|${anyOf(ZONES)})(?!\\p{L}))`,
  '(?<=\\b(?:at|by|from|until|till|before|after|since) 0\\d{3})(?![\\d.,]\\d|\\d)',
]);

/** A time in words: `19`, `05` → `nineteen oh five`; `6`, `30` → `six thirty`; `7`, `00` → `seven`. */
export function clock(time: {
  readonly hour: string;
  readonly minute: string | undefined;
}): string {
  const hour = cardinal(time.hour);
  const minute = Number(time.minute ?? '0');
  if (minute === 0) return hour;
  return `${hour} ${minute < 10 ? 'oh ' : ''}${cardinal(String(minute))}`;
}

/** `AM` or `PM`, with the full stop that also ended a sentence. */
function halfOfDay(match: RegExpExecArray, context: RuleContext): Saying {
  const { half, stop, zone } = match.groups!;
  if (half === 'p' && isRent(match)) return say`per month`;
  const final = stop === '.' && zone === undefined && context.endsSentence(endOf(match));
  return say`${sayHalf(half!, context)}${final ? '.' : ''}`;
}

/** `£1,054 p.m.`: after a price it is a month. */
function isRent(match: RegExpExecArray): boolean {
  return (
    match[0].startsWith('p.m') &&
    /(?:[£€]\d[\d,.]{0,9}|pounds|euros|pence) $/.test(textBefore(match, 14))
  );
}

function sayHalf(half: string, context: RuleContext): string | Saying {
  const letters = `${half.toUpperCase()}M`;
  return context.accent === undefined ? letters : sayInitials(letters, context);
}

function secondsWords(second: string | undefined): string {
  if (second === undefined || second === '00') return '';
  return ` and ${cardinal(second)} ${second === '01' ? 'second' : 'seconds'}`;
}

/** A time zone in letters, with a space before it; `''` for none. */
export function zoneWords(zone: string | undefined, context: RuleContext): string | Saying {
  if (zone === undefined) return '';
  if (zone === 'Z') return ' Zulu';
  return say` ${sayInitials(zone.replaceAll('.', '').toUpperCase(), context)}`;
}

/** Times. */
export const TIME_RULES: readonly Rule[] = [
  {
    name: 'duration',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hour>\\d{1,2}):(?<minute>[0-5]\\d):(?<second>[0-5]\\d)(?![:\\d]| ?[AaPp]\\.?[Mm]\\b)`,
    ),
    rewrite: (match) => {
      const { groups } = match;
      const { hour, minute, second } = groups!;
      if (ZONE_BEHIND.test(textBehind(match, 8)))
        return clock({ hour: hour!, minute }) + secondsWords(second);
      const parts = [
        [groups!.hour!, 'hour'],
        [groups!.minute!, 'minute'],
        [groups!.second!, 'second'],
      ] as const;
      const [hours, minutes, seconds] = parts.map(
        ([value, unit]) => `${cardinal(value)} ${unit}${Number(value) === 1 ? '' : 's'}`,
      );
      return `${hours} ${minutes} and ${seconds}`;
    },
    examples: [['a run of 2:05:01', 'a run of two hours five minutes and one second']],
  },
  {
    name: 'time-of-race',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<minute>\\d{1,2}):${ZERO_OR_SECOND}(?<fraction>\\.\\d{1,3})?(?![:\\d]|\\.\\d)`,
    ),
    rewrite: (match) => {
      const { minute, zero, second, fraction } = match.groups!;
      const isRun = Number(minute) >= 24 && RUN_IN.test(textBefore(match, 16));
      if (fraction === undefined && !isRun) return undefined;
      const seconds = decimal(`${second}${fraction ?? ''}`);
      if (zero !== undefined && second === '0' && fraction === undefined)
        return `${cardinal(minute!)} minutes`;
      return `${cardinal(minute!)} ${zero === undefined ? '' : 'oh '}${seconds}`;
    },
    examples: [
      [
        'She clocked 1:45.32 and 2:05.1.',
        'She clocked one forty-five point three two and two oh five point one.',
      ],
      [
        'He finished in 31:15, and then in 65:00.',
        'He finished in thirty-one fifteen, and then in sixty-five minutes.',
      ],
    ],
  },
  {
    name: 'time-range',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}${HOUR}(?:[:.]${MINUTE})?${FIRST_HALF}${DASH}${SECOND_TIME}${HALF}${ZONE}`,
      'i',
    ),
    rewrite: (match, context) => {
      const { hour, minute, first, hour2, minute2, zone } = match.groups!;
      const start = clock({ hour: hour!, minute });
      const half = first === undefined ? '' : say` ${sayHalf(first, context)}`;
      const end = say`${clock({ hour: hour2!, minute: minute2 })} ${halfOfDay(match, context)}`;
      return say`${start}${half} to ${end}${zoneWords(zone, context)}`;
    },
    examples: [
      ['open 9am-5pm daily', 'open nine AM to five PM daily'],
      ['9:30-11 a.m.', 'nine thirty to eleven AM.'],
    ],
  },
  {
    name: 'clock-range',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hour>[01]?\\d|2[0-3])(?::${MINUTE})?[-\\u2013](?=(?:[01]?\\d|2[0-3]):[0-5]\\d(?![:\\d]))`,
    ),
    rewrite: ({ groups }) => {
      const { hour, minute } = groups!;
      return `${minute === '00' ? fullHour(hour!) : clock({ hour: hour!, minute })} to `;
    },
    examples: [['open 9-5:30', 'open nine to five thirty']],
  },
  {
    name: 'time',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}${HOUR}(?:[:.]${MINUTE}(?::(?<second>[0-5]\\d))?(?!\\d))?${HALF}${ZONE}`,
      'i',
    ),
    rewrite: sayTime,
    examples: [
      ['at 7:49 AM', 'at seven forty-nine AM'],
      ['at 6:30 p.m. on Monday', 'at six thirty PM on Monday'],
      ['He left at 7 a.m.', 'He left at seven AM.'],
      ['11:58 p.m. PDT', 'eleven fifty-eight PM P-D-T'],
      ['He left at 9 p.m. at last.', 'He left at nine PM at last.'],
      ['at 9 p.m. E.D.T. on Monday', 'at nine PM E-D-T on Monday'],
    ],
  },
  {
    name: 'time-closed',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<hour>1[0-2]|0?[1-9])(?<minute>[0-5]\\d)${HALF}${ZONE}`, 'i'),
    rewrite: sayTime,
    examples: [['from 1030 am on', 'from ten thirty AM on']],
  },
  {
    name: 'clock',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}${HOUR}:${MINUTE}(?![:\\d]|\\.\\d|,\\d{3})${ZONE}`),
    rewrite: ({ groups }, context) => {
      const { hour, minute, zone } = groups!;
      const words = minute === '00' ? fullHour(hour!) : clock({ hour: hour!, minute });
      return say`${words}${zoneWords(zone, context)}`;
    },
    examples: [
      ['at 19:30', 'at nineteen thirty'],
      ['at 14:05 GMT', 'at fourteen oh five GMT'],
      ['at 6:00', "at six o'clock"],
    ],
  },
  {
    name: 'hours-of-ships',
    starts: ['digit'],
    first: '012',
    pattern: sticky(`${FREE_LEFT}(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)?Z(?![\\p{L}\\d])`),
    rewrite: ({ groups }) => {
      const { hour, minute } = groups!;
      const zero = /^0[1-9]/.test(hour!) ? 'oh ' : '';
      const rest = minute === undefined ? '' : ` ${minutesOfDay(minute)}`;
      return `${zero}${cardinal(hour!)}${rest} Zulu`;
    },
    examples: [['by 18Z, from 0630Z', 'by eighteen Zulu, from oh six thirty Zulu']],
  },
  {
    name: 'hours-of-the-day',
    starts: ['digit'],
    first: '012',
    pattern: sticky(`${BEFORE_HOURS}(?<hour>[01]\\d|2[0-3])${MINUTE}${HOURS_BEHIND}`, 'i'),
    rewrite: ({ groups }) => {
      const { hour, minute, unit } = groups!;
      const zero = /^0[1-9]/.test(hour!) ? 'oh ' : '';
      const time = `${zero}${cardinal(hour!)} ${minutesOfDay(minute!)}`;
      return unit === undefined ? time : `${time} hours`;
    },
    examples: [
      ['at 1800 hours', 'at eighteen hundred hours'],
      ['at 2:14 a.m. PST (1014 GMT)', 'at two fourteen AM PST (ten fourteen GMT)'],
      ['from 0630 hrs', 'from oh six thirty hours'],
      ['at 0630 local time', 'at oh six thirty local time'],
    ],
  },
  {
    name: 'half-of-day',
    starts: ['word'],
    first: 'aApP',
    pattern: sticky('(?<half>[ap])\\.m\\b(?<stop>\\.?)', 'i'),
    rewrite: halfOfDay,
    examples: [['ten a.m. sharp', 'ten AM sharp']],
  },
];

function sayTime(match: RegExpExecArray, context: RuleContext): Saying {
  const { hour, minute, second, zone } = match.groups!;
  const time = clock({ hour: hour!, minute }) + secondsWords(second);
  return say`${time} ${halfOfDay(match, context)}${zoneWords(zone, context)}`;
}

/** A full hour in words: `6:00` → `six o'clock`, `14:00` → `fourteen hundred`. */
export function fullHour(hour: string): string {
  if (Number(hour) === 0) return 'midnight';
  return `${cardinal(hour)} ${Number(hour) > 12 ? 'hundred' : "o'clock"}`;
}

/** The second half of `0630 hours`. */
function minutesOfDay(minute: string): string {
  if (minute === '00') return 'hundred';
  return minute.startsWith('0') ? `oh ${cardinal(minute)}` : cardinal(minute);
}

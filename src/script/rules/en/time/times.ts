/** times of day and durations → words. */
import type { Rule, RuleContext } from '../../rule.ts';
import { spellOut } from '../words/letters.ts';
import { cardinal } from '../numbers/number-words.ts';
import { DASH, FREE_LEFT, sticky } from '../patterns.ts';

const HALF = '(?: ?(?<half>[ap])\\.? ?m\\b(?<stop>\\.?))';
const ZONE =
  '(?: ?(?<zone>(?:[ECMPA][SD]?T|UTC|GMT|BST|CET|CEST|EET|EEST|MSK|JST|IST|HKT|AEST|AEDT)(?!\\p{L})))?';

/** `19`, `05` → `nineteen oh five`; `6`, `30` → `six thirty`; `7`, `00` → `seven`. */
function clock(time: { readonly hour: string; readonly minute: string | undefined }): string {
  const hour = cardinal(time.hour);
  const minute = Number(time.minute ?? '0');
  if (minute === 0) return hour;
  return `${hour} ${minute < 10 ? 'oh ' : ''}${cardinal(String(minute))}`;
}

/** `AM` or `PM`, with the full stop that also ended a sentence. */
function halfOfDay(match: RegExpExecArray, context: RuleContext): string {
  const { half, stop, zone } = match.groups!;
  if (half === undefined) return '';
  const final =
    stop === '.' && zone === undefined && context.endsSentence(match.index + match[0].length)
      ? '.'
      : '';
  return ` ${half.toUpperCase()}M${final}`;
}

const secondsWords = (second: string | undefined): string =>
  second === undefined || second === '00'
    ? ''
    : ` and ${cardinal(second)} ${second === '01' ? 'second' : 'seconds'}`;
const zoneWords = (zone: string | undefined): string =>
  zone === undefined ? '' : ` ${spellOut(zone)}`;

/** Times. */
export const TIME_RULES: readonly Rule[] = [
  {
    name: 'duration',
    starts: ['digit'],
    needs: ':',
    pattern: sticky(
      `${FREE_LEFT}(?<hour>\\d{1,2}):(?<minute>[0-5]\\d):(?<second>[0-5]\\d)(?![:\\d]| ?[AaPp]\\.?[Mm]\\b)`,
    ),
    rewrite: ({ groups }) => {
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
    name: 'time-range',
    starts: ['digit'],
    needs: 'aApP',
    pattern: sticky(
      `${FREE_LEFT}(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d))?(?: ?(?<first>[ap])\\.?m\\.?)?${DASH}(?<hour2>[01]?\\d|2[0-4])(?:[:.](?<minute2>[0-5]\\d))?${HALF}${ZONE}`,
      'i',
    ),
    rewrite: (match, context) => {
      const { hour, minute, first, hour2, minute2, zone } = match.groups!;
      const start =
        clock({ hour: hour!, minute }) + (first === undefined ? '' : ` ${first.toUpperCase()}M`);
      return `${start} to ${clock({ hour: hour2!, minute: minute2 })}${halfOfDay(match, context)}${zoneWords(zone)}`;
    },
    examples: [
      ['open 9am-5pm daily', 'open nine AM to five PM daily'],
      ['9:30-11 a.m.', 'nine thirty to eleven AM.'],
    ],
  },
  {
    name: 'time',
    starts: ['digit'],
    needs: 'aApP',
    pattern: sticky(
      `${FREE_LEFT}(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?!\\d))?${HALF}${ZONE}`,
      'i',
    ),
    rewrite: (match, context) =>
      `${clock({ hour: match.groups!.hour!, minute: match.groups!.minute })}${secondsWords(match.groups!.second)}${halfOfDay(match, context)}${zoneWords(match.groups!.zone)}`,
    examples: [
      ['at 7:49 AM', 'at seven forty-nine AM'],
      ['at 6:30 p.m. on Monday', 'at six thirty PM on Monday'],
      ['He left at 7 a.m.', 'He left at seven AM.'],
      ['11:58 p.m. PDT', 'eleven fifty-eight PM P-D-T'],
    ],
  },
  {
    name: 'time-closed',
    starts: ['digit'],
    needs: 'aApP',
    pattern: sticky(`${FREE_LEFT}(?<hour>1[0-2]|0?[1-9])(?<minute>[0-5]\\d)${HALF}${ZONE}`, 'i'),
    rewrite: (match, context) =>
      `${clock({ hour: match.groups!.hour!, minute: match.groups!.minute })}${halfOfDay(match, context)}${zoneWords(match.groups!.zone)}`,
    examples: [['from 1030 am on', 'from ten thirty AM on']],
  },
  {
    name: 'clock',
    starts: ['digit'],
    needs: ':',
    pattern: sticky(`${FREE_LEFT}(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?![:\\d])${ZONE}`),
    rewrite: ({ groups }) => {
      const { hour, minute, zone } = groups!;
      const words =
        minute === '00'
          ? Number(hour) === 0
            ? 'midnight'
            : `${cardinal(hour!)} ${Number(hour) > 12 ? 'hundred' : "o'clock"}`
          : clock({ hour: hour!, minute });
      return `${words}${zoneWords(zone)}`;
    },
    examples: [
      ['at 19:30', 'at nineteen thirty'],
      ['at 14:05 GMT', 'at fourteen oh five GMT'],
      ['at 6:00', "at six o'clock"],
    ],
  },
  {
    name: 'hours-of-the-day',
    starts: ['digit'],
    first: '012',
    needs: 'h',
    pattern: sticky(
      '(?<=\\b(?:at|from|by|until|till|since|before|after) |\\bfrom \\d{4} to |(?<![\\d.,\\p{L}])(?=0))(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) ?(?:hours|hrs)(?!\\p{L}| of\\b)',
      'i',
    ),
    rewrite: ({ groups }) => {
      const { hour, minute } = groups!;
      const zero = /^0[1-9]/.test(hour!) ? 'oh ' : '';
      return `${zero}${cardinal(hour!)} ${minute === '00' ? 'hundred' : minute!.startsWith('0') ? `oh ${cardinal(minute!)}` : cardinal(minute!)} hours`;
    },
    examples: [
      ['at 1800 hours', 'at eighteen hundred hours'],
      ['from 0630 hrs', 'from oh six thirty hours'],
    ],
  },
  {
    name: 'half-of-day',
    starts: ['word'],
    first: 'aApP',
    pattern: sticky('(?<half>[ap])\\.m\\b(?<stop>\\.?)', 'i'),
    rewrite: (match, context) => halfOfDay(match, context).trim(),
    examples: [['ten a.m. sharp', 'ten AM sharp']],
  },
];

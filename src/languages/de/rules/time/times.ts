/** times of day and durations → German words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { cardinal, digitByDigit } from '../figures/number-words.ts';
import { oneOf } from '../grammar/agreement.ts';

const HOUR = '(?:[01]?\\d|2[0-4])';
const MINUTE = '[0-5]\\d';
const DASH = '(?: ?[-\\u2013] ?| bis )';
const END = '(?![\\d\\p{L}]|[.,:]\\d)';

/** `14`, `05` → `vierzehn Uhr fünf`; no minutes for a whole hour. */
function clock(hour: string, minute = '00'): string {
  const words = `${cardinal(hour, 'ein')} Uhr`;
  return minute === '00' ? words : `${words} ${cardinal(minute)}`;
}

/** The hour of a span whose unit follows later: `zehn` of `zehn bis zwölf Uhr`. */
function firstOf(hour: string, minute: string | undefined): string {
  return minute === undefined || minute === '00' ? cardinal(hour, 'ein') : clock(hour, minute);
}

/** Before a time without `Uhr`. */
const TIME_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])${anyIn(`
  um ab gegen bis von seit kurz_vor kurz_nach Uhrzeit:? Beginn:? Einlass:? Start:? Anstoß:?
  (?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)[.,]{0,2}
`)} \\(?$`,
  'u',
);

/** Around a score, which looks like a time. */
const SCORE_AROUND = new RegExp(
  `[Ss]ieg|gewann|gewonnen|gewinn|verlor|unterlag|unterliegt|schlug|schlägt|besieg|bezwang` +
    `|[Ff]ührt|[Ff]ührung|Niederlage|[Rr]emis|Unentschieden|Endstand|Halbzeit|Pausenstand|Satz` +
    `|Spiel|Punkt|Tor|Handball|Basketball|Volleyball|Tennis|Eishockey|Match|Partie`,
  'u',
);

/** Whether `21:15` is a score, by the words near it. */
function isScoreAround(match: RegExpExecArray): boolean {
  return SCORE_AROUND.test(textBefore(match, 48)) || SCORE_AROUND.test(textBehind(match, 32));
}

/** `1`, `Stunde` → `eine Stunde`, after `in ` `einer Stunde`; `5` → `fünf Stunden`. */
function counted(digits: string, unit: string, before = ''): string {
  const value = digits.replace(/^0(?=\d)/, '');
  return value === '1' ? `${oneOf('f', before)} ${unit}` : `${cardinal(value)} ${unit}n`;
}

/** Times. */
export const TIME_RULES: readonly Rule[] = [
  {
    name: 'clock-with-seconds',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hour>${HOUR}):(?<minute>${MINUTE}):(?<second>${MINUTE}) ?Uhr(?!\\p{L})`,
    ),
    rewrite: ({ groups }) => {
      const { hour, minute, second } = groups!;
      return `${clock(hour!)} ${counted(minute!, 'Minute')} ${counted(second!, 'Sekunde')}`;
    },
    examples: [['um 01:01:05 Uhr', 'um ein Uhr eine Minute fünf Sekunden']],
  },
  {
    name: 'duration',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hour>\\d{1,3}):(?<minute>${MINUTE})(?::(?<second>${MINUTE}))?(?:[.,]` +
        `(?<fraction>\\d{1,3}))?(?: ?(?<unit>Stunden|Std\\.|h|Minuten|Min\\.)(?!\\p{L})|(?=\\)` +
        `| Rückstand| zurück))`,
    ),
    rewrite: (match, context) => {
      const { hour, minute, second, fraction, unit } = match.groups!;
      if (unit === undefined && second === undefined) return undefined;
      const isHours = second !== undefined || (unit !== undefined && !unit.startsWith('M'));
      const [first, last] = isHours ? ['Stunde', 'Minute'] : ['Minute', 'Sekunde'];
      const tail = fraction === undefined ? '' : ` Komma ${digitByDigit(fraction)}`;
      const parts = [counted(hour!, first!, textBefore(match, 40))];
      if (second === undefined) {
        const end = `${cardinal(minute!)}${tail}`;
        if (minute !== '00' || tail !== '')
          parts.push(tail === '' ? counted(minute!, last!) : `${end} ${last}n`);
        return parts.join(' ') + finalStop(match, context);
      }
      parts.push(counted(minute!, 'Minute'));
      parts.push(tail === '' ? counted(second, 'Sekunde') : `${cardinal(second)}${tail} Sekunden`);
      return parts.join(' ') + finalStop(match, context);
    },
    examples: [
      ['nach 2:03:59 Stunden', 'nach zwei Stunden drei Minuten neunundfünfzig Sekunden'],
      ['in 3:45 Minuten', 'in drei Minuten fünfundvierzig Sekunden'],
      ['in 1:43,20 Minuten', 'in einer Minute dreiundvierzig Komma zwei null Sekunden'],
    ],
  },
  {
    name: 'clock-span',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hour>${HOUR})(?:[.:](?<minute>${MINUTE}))?(?<joint>${DASH}|/| und )` +
        `(?<toHour>${HOUR})(?:[.:](?<toMinute>${MINUTE}))? ?(?:Uhr(?!\\p{L})|(?=h(?![\\p{L}\\d])))h?`,
    ),
    rewrite: ({ groups }) => {
      const { hour, minute, joint, toHour, toMinute } = groups!;
      const between = /[-\u2013]|bis/.test(joint!) ? 'bis' : joint === '/' ? 'oder' : 'und';
      return `${firstOf(hour!, minute)} ${between} ${clock(toHour!, toMinute)}`;
    },
    examples: [
      ['von 10–12 Uhr', 'von zehn bis zwölf Uhr'],
      ['8.30 bis 17 Uhr', 'acht Uhr dreißig bis siebzehn Uhr'],
      ['10.00-18.00 Uhr', 'zehn bis achtzehn Uhr'],
    ],
  },
  {
    name: 'clock',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hour>${HOUR})(?:[.:](?<minute>${MINUTE}))? ?(?:Uhr(?!\\p{L})|h(?= |$|[,.)]))`,
    ),
    rewrite: (match) => {
      const { hour, minute } = match.groups!;
      if (match[0].endsWith('h') && minute === undefined && !textBefore(match, 3).endsWith('um '))
        return undefined;
      return clock(hour!, minute);
    },
    examples: [
      ['um 14.30 Uhr', 'um vierzehn Uhr dreißig'],
      ['ab 8:05 Uhr', 'ab acht Uhr fünf'],
      ['gegen 1 Uhr', 'gegen ein Uhr'],
      ['um 18.00 Uhr MEZ', 'um achtzehn Uhr M-E-Z'],
    ],
  },
  {
    name: 'clock-alone-span',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hour>${HOUR})[:.](?<minute>${MINUTE})${DASH}(?<toHour>${HOUR})[:.](?<toMinute>${MINUTE})${END}`,
    ),
    rewrite: (match) => {
      const { hour, minute, toHour, toMinute } = match.groups!;
      if (match[0].includes('.') && !TIME_BEFORE.test(textBefore(match, 24))) return undefined;
      return `${clock(hour!, minute)} bis ${clock(toHour!, toMinute)}`;
    },
    examples: [['Mo., 8:00-12:30', 'Montag, acht Uhr bis zwölf Uhr dreißig']],
  },
  {
    name: 'clock-alone',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<hour>${HOUR})(?<point>[:.])(?<minute>${MINUTE})${END}`),
    rewrite: (match) => {
      const { hour, point, minute } = match.groups!;
      const isNamed = TIME_BEFORE.test(textBefore(match, 24));
      if (point === '.' ? !isNamed : !isNamed && isScoreAround(match)) return undefined;
      if (/^ ?(?:Prozent|%|€|Euro|Meter|km|Millio|Millia)/.test(textBehind(match, 9)))
        return undefined;
      return clock(hour!, minute);
    },
    examples: [
      ['Beginn: 19:30', 'Beginn: neunzehn Uhr dreißig'],
      ['Der Zug um 7.15 fährt.', 'Der Zug um sieben Uhr fünfzehn fährt.'],
    ],
  },
];

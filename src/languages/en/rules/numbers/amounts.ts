/** numbers with abbreviated units → words: millions, minutes and seconds, feet and inches. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { isAttributive } from '../before-noun.ts';
import { endOf, finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { cardinal, count, decimal } from './number-words.ts';

/** Words that show that 3-4m means millions. */
const COUNTED = [
  'barrels',
  'cars',
  'cases',
  'children',
  'copies',
  'customers',
  'deaths',
  'doses',
  'dwellings',
  'families',
  'followers',
  'homes',
  'households',
  'jobs',
  'members',
  'passengers',
  'patients',
  'people',
  'pupils',
  'refugees',
  'residents',
  'shares',
  'subscribers',
  'tonnes',
  'tons',
  'tickets',
  'tourists',
  'units',
  'users',
  'vehicles',
  'viewers',
  'visitors',
  'voters',
  'workers',
];

/** Between a number of millions and what it counts. */
const QUALITIES = ['more', 'new', 'extra', 'young', 'older', 'poor'];

const MILLIONS_BEHIND = `(?= (?:${anyOf(QUALITIES)} )?${anyOf(COUNTED)}\\b)`;

/** Between the counted thing and its number. */
const LEADS = [
  'to',
  'from',
  'by',
  'at',
  'of',
  'reached',
  'hit',
  'topped',
  'passed',
  'total(?:l?ed)?',
];
const ROUGHLY = ['about', 'around', 'over', 'nearly', 'almost', 'some', 'a record', 'more than'];
const COUNTED_BEFORE = new RegExp(
  `\\b${anyOf(COUNTED)}\\b[^!?;]{0,32} ${anyOf(LEADS)} (?:${anyOf(ROUGHLY)} )?$`,
  'i',
);
/** What only people do. */
const AUDIENCE_BEHIND = /^ (?:tuned in|viewed|voted|watched)\b/;
const ONE_OR_TWO_DECIMALS = '\\d{1,3}(?:\\.\\d{1,2})?';

const HOURS = '(?:(?<hours>\\d{1,2}) ?h ?)?';
const MINUTES = '(?<minutes>\\d{1,3}) ?m ?';
const SECONDS = '(?<seconds>[0-5]?\\d(?:\\.\\d{1,3})?) ?s(?:ecs?)?';

/** After a height. */
const TALL = ' tall| high| long| wide| deep';
const TALL_BEHIND = new RegExp(`^(?:${TALL})`);

/** `in` is not a word before the end, a size, a noun or another height. */
const INCHES = anyOf([
  ` ?in(?!\\p{L})(?=[,;:)]|\\.$|${TALL}|$)`,
  'in(?= \\p{Ll})',
  'in(?<to>[-\\u2013])(?=\\d ?ft)',
]);

/** Amounts with letters. */
export const AMOUNT_RULES: readonly Rule[] = [
  {
    name: 'million-range',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<low>${ONE_OR_TWO_DECIMALS})m? ?[-\\u2013] ?(?<high>${ONE_OR_TWO_DECIMALS})m${MILLIONS_BEHIND}`,
    ),
    rewrite: ({ groups }) => `${decimal(groups!.low!)} to ${decimal(groups!.high!)} million`,
    examples: [
      ['some 3-4m people', 'some three to four million people'],
      ['10m-12m units', 'ten to twelve million units'],
    ],
  },
  {
    name: 'counted-million',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${ONE_OR_TWO_DECIMALS})m(?![\\p{L}\\d²³/-])`),
    rewrite: (match) =>
      COUNTED_BEFORE.test(textBefore(match, 64)) || AUDIENCE_BEHIND.test(textBehind(match, 16))
        ? `${decimal(match.groups!.number!)} million`
        : undefined,
    examples: [
      ['Deaths fell 4% to 1.4m.', 'Deaths fell four percent to one point four million.'],
      ['and 2.4m watched it', 'and two point four million watched it'],
    ],
  },
  {
    name: 'minutes-and-seconds',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}${HOURS}${MINUTES}${SECONDS}(?![\\p{L}\\d])`),
    rewrite: ({ groups }) => {
      const { hours, minutes, seconds } = groups!;
      const first = hours === undefined ? '' : `${count(hours, 'hour')} `;
      const last = `${decimal(seconds!)} ${seconds === '1' ? 'second' : 'seconds'}`;
      return `${first}${count(minutes!, 'minute')} ${last}`;
    },
    examples: [
      ['He won in 1m 45s.', 'He won in one minute forty-five seconds.'],
      ['2h 5m 10s', 'two hours five minutes ten seconds'],
    ],
  },
  {
    name: 'hours-and-minutes',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hours>\\d{1,3}) ?(?:h|hrs?\\.?) ?(?<minutes>[0-5]?\\d) ?(?:m|mins?)(?![\\p{L}\\d])(?:\\.(?!\\p{L}))?`,
    ),
    rewrite: (match, context) => {
      const { hours, minutes } = match.groups!;
      const stop = finalStop(match, context);
      return `${count(hours!, 'hour')} ${count(minutes!, 'minute')}${stop}`;
    },
    examples: [
      ['It takes 1h 45m by rail.', 'It takes one hour forty-five minutes by rail.'],
      ['After 2 hrs. 10 min., the crew left.', 'After two hours ten minutes, the crew left.'],
      ['It took 1h 45m. Nobody slept.', 'It took one hour forty-five minutes. Nobody slept.'],
    ],
  },
  {
    name: 'days-and-hours',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<days>\\d{1,3}) ?d(?= (?:\\d{1,2} ?(?:h|hrs?|m|mins?)(?![\\p{L}\\d])|(?:apart|later)\\b))`,
    ),
    rewrite: ({ groups }) => count(groups!.days!, 'day'),
    examples: [
      ['It took 11d 1hr, 21 d later.', 'It took eleven days one hour, twenty-one days later.'],
    ],
  },
  {
    name: 'degrees-and-more',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>\\d{1,4})\\+ ?°(?<scale>[CF])(?!\\p{L})`),
    rewrite: ({ groups }) =>
      `${cardinal(groups!.number!)} plus degrees ${groups!.scale === 'C' ? 'Celsius' : 'Fahrenheit'}`,
    examples: [['vents at 350+°C', 'vents at three hundred fifty plus degrees Celsius']],
  },
  {
    name: 'hexadecimal',
    starts: ['digit'],
    first: '0',
    pattern: sticky(
      `${FREE_LEFT}0[xX](?<digits>(?=[\\dA-Fa-f]{0,31}[A-Fa-f]|[0-9]{2})[\\dA-Fa-f]{1,32})(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) => `zero X ${Array.from(groups!.digits!, hexadecimalDigit).join(' ')}`,
    examples: [['the byte 0x1F', 'the byte zero X one F']],
  },
  {
    name: 'feet-and-inches',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<feet>\\d{1,3}) ?ft\\.? ?(?<inches>1[01]|\\d)${INCHES}`),
    rewrite: (match) => {
      const { feet, inches, to } = match.groups!;
      const isShort = isAttributive(match.input, { start: match.index, end: endOf(match) });
      if (isShort && !TALL_BEHIND.test(textBehind(match, 6)))
        return `${cardinal(feet!)} foot ${cardinal(inches!)}`;
      const height = `${cardinal(feet!)} feet ${cardinal(inches!)} ${inches === '1' ? 'inch' : 'inches'}`;
      return to === undefined ? height : `${height} to `;
    },
    examples: [
      ['He is 5ft 10in, she said', 'He is five feet ten inches, she said'],
      ['a 6ft 4in man', 'a six foot four man'],
    ],
  },
  {
    name: 'named-hour-range',
    starts: ['word'],
    first: 'nmNM',
    pattern: sticky(
      '(?<![\\p{L}\\d])(?<from>[Nn]oon|[Mm]idnight) ?[-\\u2013] ?(?=\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m)',
    ),
    rewrite: ({ groups }) => `${groups!.from} to `,
    examples: [['open noon-3pm daily', 'open noon to three PM daily']],
  },
];

function hexadecimalDigit(digit: string): string {
  if (/\d/.test(digit)) return cardinal(digit);
  const letter = digit.toUpperCase();
  return letter === 'A' ? 'ay' : letter;
}

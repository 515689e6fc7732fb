/** telephone and other long grouped numbers → digits, with a comma between the groups. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { cardinal, digitByDigit, number } from './number-words.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';

/** Digits one by one, with a comma between groups. */
function groups(written: string): string {
  return written
    .split(/[^0-9]+/)
    .filter((group) => group !== '')
    .map(digitByDigit)
    .join(', ');
}

/** Before a short number to dial, and between two of them. */
const DIALLED = '(?<=\\b[Dd]ial(?:led|ed|ling|ing|s)? (?:\\d{3,6} (?:or|and|then) )?)';

/** A number to text: `text HOME to 741741`. */
const TEXTED = '(?<=\\b[Tt]ext (?:[A-Z]{2,12}|"[A-Za-z]{2,12}") to )';

/** Emergency and help numbers, after `call`. */
const HELP = anyOf(['000', '101', '111', '112', '988', '999']);
const CALLED = '(?<=\\b(?:[Cc]all(?:ed|ing|s)?|[Rr]ing|[Rr]ang|[Pp]honed?) )';
const NOT_COUNTED = '(?![.,]?\\d|-\\d|[ ](?:people|times|men|women|of)\\b)';

/** Telephone numbers, IP addresses, serial numbers. */
export const TELEPHONE_RULES: readonly Rule[] = [
  {
    name: 'telephone-international',
    starts: ['sign'],
    first: '+',
    pattern: sticky(
      '\\+(?<country>\\d{1,3})(?<rest>(?:[ .-]?\\(?\\d{1,4}\\)?){2,6})(?![\\d%]|[.,]\\d)',
    ),
    rewrite: (match) => {
      const { country, rest } = match.groups!;
      if (rest!.replace(/[^0-9]/g, '').length < 6) return undefined;
      return `plus ${digitByDigit(country!)}, ${groups(splitLong(rest!))}`;
    },
    examples: [['+1 555-123-4567', 'plus one, five five five, one two three, four five six seven']],
  },
  {
    name: 'telephone',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?:1[-. ])?\\d{3}(?<mark>[-.])\\d{3}\\k<mark>\\d{4}(?!\\d|[-.]\\d)`,
    ),
    rewrite: (match) => groups(match[0]),
    examples: [['call 555-123-4567', 'call five five five, one two three, four five six seven']],
  },
  {
    name: 'telephone-short',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<area>\\d{3})-(?<line>\\d{4})(?!\\d|[-.,]\\d|\\p{L}|%)`),
    rewrite: (match) => groups(match[0]),
    examples: [['call 555-0199', 'call five five five, zero one nine nine']],
  },
  {
    name: 'short-number',
    starts: ['digit'],
    pattern: sticky(
      `(?=\\d{3,6}(?!\\d))(?:${DIALLED}\\d{3,6}|${TEXTED}\\d{5,6}|${CALLED}${HELP}(?!\\p{L}))${NOT_COUNTED}`,
    ),
    rewrite: (match) => digitByDigit(match[0]),
    examples: [
      ['Dial 999 or 112.', 'Dial nine nine nine or one one two.'],
      [
        'Text HOME to 741741, or call 988.',
        'Text HOME to seven four one seven four one, or call nine eight eight.',
      ],
    ],
  },
  {
    name: 'telephone-word',
    starts: ['digit'],
    first: '1',
    pattern: sticky(`${FREE_LEFT}1-(?<area>[89]\\d\\d)-(?=[A-Z]{2})`),
    rewrite: ({ groups }) => {
      const { area } = groups!;
      return `one ${area!.endsWith('00') ? cardinal(area!) : digitByDigit(area!)} `;
    },
    examples: [['call 1-800-FLOWERS', 'call one eight hundred FLOWERS']],
  },
  {
    name: 'telephone-national',
    starts: ['digit'],
    first: '0',
    pattern: sticky(`${FREE_LEFT}0\\d{2,4} \\d{3,4}(?: \\d{3,4}|\\d{2})(?!\\d|[.,]\\d)`),
    rewrite: (match) => groups(match[0]),
    examples: [
      ['call 020 7946 0123', 'call zero two zero, seven nine four six, zero one two three'],
      ['call 01632 960123', 'call zero one six three two, nine six zero one two three'],
    ],
  },
  {
    name: 'telephone-with-dash',
    starts: ['digit'],
    first: '0',
    pattern: sticky(`${FREE_LEFT}0\\d{1,4}-\\d{5,8}(?![\\d\\p{L}]|[-.,]\\d)`),
    rewrite: (match) => groups(splitLong(match[0])),
    examples: [['call 01-5550123', 'call zero one, five five five, zero one two three']],
  },
  {
    name: 'telephone-free',
    starts: ['digit'],
    first: '1',
    pattern: sticky(`${FREE_LEFT}1[38]00 \\d{3} \\d{3}(?!\\d|[ .,]\\d)`),
    rewrite: (match) => groups(match[0]),
    examples: [['call 1300 555 012', 'call one three zero zero, five five five, zero one two']],
  },
  {
    name: 'ip-address',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\d|\\.\\d)`),
    rewrite: (match) => match[0].split('.').map(digitByDigit).join(' dot '),
    examples: [['192.168.0.1', 'one nine two dot one six eight dot zero dot one']],
  },
  {
    name: 'version',
    starts: ['digit'],
    pattern: sticky(`(?<![\\p{N}]|\\d[.,])\\d{1,4}(?:\\.\\d{1,4}){2,5}(?!\\d|\\.\\d)`),
    rewrite: (match) => {
      const gap = /\p{L}/u.test(match.input[match.index - 1] ?? '') ? ' ' : '';
      return gap + match[0].split('.').map(number).join(' point ');
    },
    examples: [['version 2.10.3', 'version two point ten point three']],
  },
  {
    name: 'tally',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?:0|[1-9]\\d{0,2})(?:-(?:0|[1-9]\\d?)){2}(?![\\d\\p{L}]|-)`),
    rewrite: (match) => match[0].split('-').map(cardinal).join(', '),
    examples: [['voted 13-0-2', 'voted thirteen, zero, two']],
  },
  {
    name: 'grouped-number',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}\\d{1,9}(?:-\\d{1,9}){2,9}(?!\\d|-\\d)`),
    rewrite: (match) => groups(match[0]),
    examples: [
      ['978-3-16-148410-0', 'nine seven eight, three, one six, one four eight four one zero, zero'],
    ],
  },
];

/** A long run of digits is cut after every third, so that a listener can follow. */
function splitLong(written: string): string {
  return written.replace(/\d{7,}/g, (run) => run.replace(/\d{3}(?=\d{2,})/g, '$& '));
}

/** A parenthesised area code, as it stands before a number: `(555) 123-4567`. */
export const AREA_CODE_RULES: readonly Rule[] = [
  {
    name: 'telephone-area',
    starts: ['digit'],
    pattern: sticky(
      '(?<=\\()(?<area>\\d{3}(?=\\)[ -]?\\d{3}[-. ])|0\\d(?=\\) \\d{4} ))\\)[ -]?(?<rest>\\d{3,4}[-. ]\\d{4})(?!\\d)',
    ),
    rewrite: ({ groups: parts }) => `${digitByDigit(parts!.area!)}), ${groups(parts!.rest!)}`,
    examples: [
      ['(555) 123-4567', '(five five five), one two three, four five six seven'],
      ['Ph (08) 5550 0123', 'Ph (zero eight), five five five zero, zero one two three'],
    ],
  },
];

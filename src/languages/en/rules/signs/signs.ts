/** symbols between and beside words → words, or nothing where a reader would say nothing. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { gapBeforeWord, textBefore, textBehind } from '../../../rules/matches.ts';
import { sayNote } from './notes.ts';
import { NUMBER, sticky } from '../patterns.ts';

/** The spoken word, with a space on each side that lacks one. */
function spaced(match: RegExpExecArray, word: string): string {
  const before = match.input[match.index - 1];
  const gapBefore = before === undefined || /[\s("'[\u2014-]/.test(before) ? '' : ' ';
  return gapBefore + word + (ENDS.test(textBehind(match, 2)) ? '' : ' ');
}

/** What needs no space before it; a point before a digit is part of a number. */
const ENDS = /^(?:$|[\s,;:!?)"'\]\u2014]|\.(?!\d))/;

/** Symbols with the same name everywhere. */
const NAMES: Readonly<Record<string, string>> = {
  '+': 'plus',
  '=': 'equals',
  '±': 'plus or minus',
  '×': 'times',
  '÷': 'divided by',
  '≈': 'approximately',
  '≠': 'is not equal to',
  '≤': 'at most',
  '≥': 'at least',
  '→': 'to',
  '⇒': 'then',
  '∞': 'infinity',
  '√': 'the square root of',
  '§': 'section',
  '§§': 'sections',
  '℗': 'copyright',
  '©': 'copyright',
  '№': 'number',
  '‰': 'per mille',
  Ω: 'ohms',
  '°': 'degrees',
  º: 'degrees',
  '²': 'squared',
  '³': 'cubed',
  '¬': 'not',
  '∆': 'delta',
  '∑': 'the sum of',
};
const NAMED = `(?:§§|[${Object.keys(NAMES)
  .filter((sign) => sign.length === 1)
  .join('')}])`;

/** Between two terms of an equation; a hyphen or a dash is a minus. */
const OPERATIONS: Readonly<Record<string, string>> = {
  '*': 'times',
  '/': 'over',
};

const COMPARISONS: Readonly<Record<string, string>> = {
  '<': 'less than',
  '>': 'more than',
  '<=': 'at most',
  '>=': 'at least',
};

/** What something is counted per. */
const COUNTED_BY = [
  'second',
  'sec',
  'minute',
  'min',
  'hour',
  'day',
  'night',
  'week',
  'month',
  'year',
  'person',
  'capita',
  'head',
  'household',
];

const SHORT_TIMES: Readonly<Record<string, string>> = {
  wk: 'week',
  mo: 'month',
  yr: 'year',
  hr: 'hour',
  s: 'second',
  h: 'hour',
};

const SHORT_TIME = `(?<short>${anyOf(Object.keys(SHORT_TIMES))})(?![\\p{L}\\d])(?:\\.(?= \\p{Ll}|,))?`;

/** One sign three times: a back reference would be tried at each sign. */
const RULES_OF_SIGNS = ['=', '_', '\\*', '~', '#', '\\+', '-'].map((sign) => `${sign}{3,65}`);

const BULLETS = '•‣⁃▪■□●○◦★☆✓✔✗✘➤►▶';

/** Symbols. */
export const SIGN_RULES: readonly Rule[] = [
  {
    name: 'typed-arrow',
    starts: ['sign'],
    first: '-',
    pattern: sticky('(?<=[\\p{L}\\d)%] )-{1,2}>(?= )'),
    rewrite: () => 'to',
    examples: [['from Rome -> Bari', 'from Rome to Bari']],
  },
  {
    name: 'ruled-line',
    starts: ['sign'],
    first: '=_*~#+-',
    pattern: sticky(`${anyOf(RULES_OF_SIGNS)}[=_*~#+-]{0,64}`),
    rewrite: () => '',
    examples: [['one ===== two', 'one  two']],
  },
  {
    name: 'ampersand',
    starts: ['sign'],
    first: '&',
    pattern: sticky('&(?:amp;)?'),
    rewrite: (match) => spaced(match, 'and'),
    examples: [['salt & pepper, R&D', 'salt and pepper, R and D']],
  },
  {
    name: 'equation',
    starts: ['sign'],
    first: '-*/\u2013',
    pattern: sticky('(?<=[\\p{L}\\d](?<gap> ?))(?<sign>[-*/\\u2013]) ?(?=[\\p{L}\\d]{1,9} ?=)'),
    rewrite: ({ groups }) => {
      const gap = groups!.gap === '' ? ' ' : '';
      return `${gap}${OPERATIONS[groups!.sign!] ?? 'minus'} `;
    },
    examples: [['x - y = z', 'x minus y equals z']],
  },
  {
    name: 'plus-or-minus',
    starts: ['sign'],
    first: '+±',
    pattern: sticky('(?:\\+ ?/ ?-|±) ?(?=[$€£]?\\d)'),
    rewrite: (match) => spaced(match, 'plus or minus'),
    examples: [['+/-3 points', 'plus or minus three points']],
  },
  {
    name: 'minus',
    starts: ['sign'],
    first: '-\u2013',
    pattern: sticky(`(?<![\\p{L}\\p{N})\\]%.,'"])(?<!\\d )[-\\u2013](?=[$€£]?${NUMBER})`),
    rewrite: () => 'minus ',
    examples: [['at -5 degrees', 'at minus five degrees']],
  },
  {
    name: 'about',
    starts: ['sign'],
    first: '~∼',
    pattern: sticky('[~∼](?= ?[$€£]?\\d)'),
    rewrite: () => 'about ',
    examples: [['~5 minutes', 'about five minutes']],
  },
  {
    name: 'number-sign',
    starts: ['sign'],
    first: '#',
    pattern: sticky('# ?(?=\\d)'),
    rewrite: (match) => spaced(match, 'number').replace(/ ?$/, ' '),
    examples: [['the #1 song', 'the number one song']],
  },
  {
    name: 'comparison',
    starts: ['sign'],
    first: '<>',
    pattern: sticky('(?<!\\p{L}\\p{L}|[\\d.])(?<sign>[<>]=?) ?(?=[$€£]?\\.?\\d)'),
    rewrite: (match) => {
      const touches = match.index > 0 && !/\s|\(/.test(match.input[match.index - 1]!);
      return `${touches ? ' ' : ''}${COMPARISONS[match.groups!.sign!]} `;
    },
    examples: [
      ['>50 people, p<0.05', 'more than fifty people, p less than zero point zero five'],
      ['P<.001', 'P less than point zero zero one'],
    ],
  },
  {
    name: 'multiplication',
    starts: ['sign'],
    first: '*',
    pattern: sticky('(?<=\\d) ?\\* ?(?=\\d)'),
    rewrite: () => ' times ',
    examples: [['2*8', 'two times eight']],
  },
  {
    name: 'footnote-mark',
    starts: ['sign'],
    first: '*†‡¶®™℠¹²³⁰⁴⁵⁶⁷⁸⁹',
    pattern: sticky(
      '(?:\\*{1,16}|[†‡¶®™℠]|(?<=[\\p{L}\\d.,;:!?)"\'])[¹²³⁰⁴-⁹]{1,3}(?![\\d\\p{L}]))',
    ),
    rewrite: (match, context) => {
      if (isPower(match)) return undefined;
      return /\p{No}/u.test(match[0]) ? sayNote(match[0].normalize('NFKC'), context) : '';
    },
    examples: [
      ['as agreed.* So', 'as agreed. So'],
      ['Acme™ pens', 'Acme pens'],
    ],
  },
  {
    name: 'bullet',
    starts: ['sign'],
    first: BULLETS,
    pattern: sticky(`[${BULLETS}] ?`),
    rewrite: () => '',
    examples: [['• Buy milk', 'Buy milk']],
  },
  {
    name: 'rate-of-words',
    starts: ['sign'],
    first: '/',
    // A count before, a time or a person after: `2 litres/day`.
    pattern: sticky(
      `(?<=\\d[\\d.,]* (?:\\p{Ll}{2,16} )?\\p{Ll}{2,16})/(?:(?=${anyOf(COUNTED_BY)}\\b)|${SHORT_TIME})`,
    ),
    rewrite: ({ groups }) =>
      ` per ${groups!.short === undefined ? '' : SHORT_TIMES[groups!.short]}`,
    examples: [['2 litres/day, 20 miles/wk', 'two litres per day, twenty miles per week']],
  },
  {
    name: 'slash-of-averages',
    starts: ['sign'],
    first: '/',
    pattern: sticky('(?<=\\.\\d{3})/(?=\\.\\d{3})'),
    rewrite: () => ', ',
    examples: [['hitting .310/.390', 'hitting point three one zero, point three nine zero']],
  },
  {
    name: 'slash-in-list',
    starts: ['sign'],
    first: '/',
    pattern: sticky(
      '(?<=(?<first>/)?(?<!\\p{L})\\p{L}{2,20})/(?=\\p{L}{2,20}(?!\\p{L})(?<next>/\\p{L})?)',
    ),
    rewrite: ({ groups }) =>
      groups!.first === undefined && groups!.next === undefined ? undefined : ' slash ',
    examples: [['an actor/author/pilot', 'an actor slash author slash pilot']],
  },
  {
    name: 'slash',
    starts: ['sign'],
    first: ' /',
    pattern: sticky('(?<=[\\p{L}\\d)"\'])(?: ?)/(?=[\\p{L}\\d("\'])'),
    rewrite: () => ' ',
    examples: [
      ['and/or', 'and or'],
      ['a Reuters/Ipsos poll', 'a Reuters Ipsos poll'],
    ],
  },
  {
    name: 'loose-slash',
    starts: ['sign'],
    first: ' ',
    pattern: sticky('(?<=[\\p{L}\\d)"\']) [/|](?= )'),
    rewrite: () => ',',
    examples: [['red / blue', 'red, blue']],
  },
  {
    name: 'typed-quote',
    starts: ['sign'],
    first: '`',
    pattern: sticky('``|`(?!`)'),
    rewrite: (match) => (match[0] === '``' ? '"' : "'"),
    examples: [['``Yes"', '"Yes"']],
  },
  {
    name: 'underscore',
    starts: ['sign'],
    first: '_',
    pattern: sticky('_{1,64}'),
    rewrite: (match) => {
      const before = match.input[match.index - 1] ?? '';
      return /[\p{L}\d]/u.test(before) ? gapBeforeWord(match) : '';
    },
    examples: [['snake_case', 'snake case']],
  },
  {
    name: 'named-sign',
    starts: ['sign'],
    first: Object.keys(NAMES).join(''),
    pattern: sticky(NAMED),
    rewrite: (match) => spaced(match, NAMES[match[0]]!),
    examples: [
      ['five + three = eight', 'five plus three equals eight'],
      ['A → B', 'A to B'],
    ],
  },
];

/** Whether it is a square or cube after a number or short name, not a note mark. */
function isPower(match: RegExpExecArray): boolean {
  return /^[²³]$/.test(match[0]) && /(?:\d|(?:^|[^\p{L}])\p{L}{1,2})$/u.test(textBefore(match, 3));
}

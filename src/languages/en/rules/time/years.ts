/** years, decades and their ranges → words. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import { decade, year } from '../numbers/number-words.ts';
import { DASH, FREE_LEFT, sticky } from '../patterns.ts';
import { COUNTED_BY_THOUSANDS } from './counted-by-thousands.ts';

/** Words ending in s that follow a year without being counted by it. */
const NOT_PLURAL = new RegExp(
  `^${anyOf([
    'across',
    'afterwards',
    'always',
    'as',
    'does',
    'has',
    'his',
    'is',
    'its',
    'less',
    'perhaps',
    'plus',
    'says',
    'sees',
    'ss',
    'this',
    'towards',
    'unless',
    'us',
    'was',
    '[a-z]*(?:ss|us|is|ous)',
  ])}$`,
);

/** Words before a number that make it an amount. */
const AMOUNT_BEFORE = new RegExp(
  `\\b${anyOf([
    'almost',
    'another',
    'exactly',
    'least',
    'nearly',
    'only',
    'over',
    'some',
    'than',
    'up to',
    'x',
    '×',
    '[$€£]',
  ])} $`,
  'i',
);

/** Whether four digits read as a year: by their size and by the words around them. */
function isYear(view: string, place: { readonly start: number; readonly digits: string }): boolean {
  const value = Number(place.digits);
  if (place.digits.length !== 4 || value < 1100 || value > 2099) return false;
  const after = view.slice(place.start + 4, place.start + 30);
  const next = /^[ -]([a-z]+)\b/.exec(after)?.[1];
  if (next !== undefined && COUNTED_BY_THOUSANDS.has(next)) return false;
  const modern = value >= 1900;
  if (modern) return true;
  if (next !== undefined && next.endsWith('s') && !NOT_PLURAL.test(next)) return false;
  return !AMOUNT_BEFORE.test(view.slice(Math.max(0, place.start - 10), place.start));
}

/** What makes even a low four-digit number a year. */
const YEAR_BEFORE = new RegExp(
  `\\b${anyOf([
    'AD',
    'A\\.D\\.',
    'after',
    'anno',
    'before',
    'by',
    'circa',
    'from',
    'in',
    'since',
    'till',
    'until',
    'year',
    'years',
  ])} $`,
  'i',
);

/** After it, unlike a counted noun. */
const GOES_ON = ['and', 'as', 'at', 'by', 'could', 'for', 'from', 'if', 'in', 'is', 'it', 'may'];
const MORE_GOES_ON = ['on', 'or', 'the', 'to', 'under', 'unless', 'when', 'will', 'with', 'would'];
const NOT_COUNTED = new RegExp(`^(?:$|[.,;:)!?]| ${anyOf([...GOES_ON, ...MORE_GOES_ON])}\\b)`);

/** Before a year of the next century. */
const NEXT_CENTURY = /\b(?:by|in|until|till|since|from|after|before|to) $/i;
const ERA_BEHIND = /^ (?:AD|BC|CE|BCE|A\.D|B\.C|C\.E)\b/;

/** After a range of years, what would make its end an amount. */
const AMOUNT_BEHIND = anyOf(['percent', 'million', 'billion', 'km', 'kg']);

const NO_AMOUNT = `(?![\\d\\p{L}%]|[.,:]\\d|[-/]\\d| ?${AMOUNT_BEHIND}\\b)`;
const LAST_YEAR = '(?:1[1-9]|20)\\d\\d|\\d\\d';

const CENTURY_WORDS = [
  'nineteen',
  'twenty',
  'eighteen',
  'seventeen',
  'sixteen',
  'fifteen',
  'fourteen',
  'thirteen',
  'twelve',
  'eleven',
  'two thousand',
];

/** The first half of a year in words. */
const CENTURY = new RegExp(`^${anyOf(CENTURY_WORDS)} `);

/** `every 30s`: seconds. */
const BEFORE_SECONDS = '\\b(?:every|within|for|lasts?|lasted|lasting|takes?|taking|took) ';

/** Years. */
export const YEAR_RULES: readonly Rule[] = [
  {
    name: 'decade-range',
    starts: ['digit', 'sign'],
    first: "'123456789",
    pattern: sticky(
      `(?<![\\p{L}\\p{N}]|\\d[.,])(?:'?(?<from>(?:\\d{2})?\\d0))'?s${DASH}'?(?<to>(?:\\d\\d)?\\d0)'?s(?!\\p{L})`,
    ),
    rewrite: ({ groups }) => `${decade(groups!.from!)} to ${decade(groups!.to!)}`,
    examples: [
      ['the 1960s-80s', 'the nineteen sixties to eighties'],
      ["the '60s-'70s", 'the sixties to seventies'],
    ],
  },
  {
    name: 'decade',
    starts: ['digit'],
    first: '12',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}]|\\d[.,])(?<from>[12]\\d\\d0|2000) ?'?s(?<own>')?(?!\\p{L})`,
    ),
    rewrite: ({ groups }) => `${decade(groups!.from!)}${groups!.own ?? ''}`,
    examples: [
      ['in the 1990s', 'in the nineteen nineties'],
      ["the 1990s' music", "the nineteen nineties' music"],
      ["the 1980's", 'the nineteen eighties'],
      ['the early 2000s', 'the early two thousands'],
    ],
  },
  {
    name: 'short-decade',
    starts: ['sign', 'digit'],
    first: "'123456789",
    pattern: sticky(
      `(?:(?<![\\p{L}\\p{N}])'|(?<![\\p{L}\\p{N}]|\\d[.,]|${BEFORE_SECONDS}))(?<from>[1-9]0)'?s(?<own>')?(?![\\p{L}])`,
    ),
    rewrite: ({ groups }) => `${decade(groups!.from!)}${groups!.own ?? ''}`,
    examples: [
      ["music of the '90s", 'music of the nineties'],
      ['in the mid-80s', 'in the mid-eighties'],
    ],
  },
  {
    name: 'short-year',
    starts: ['sign'],
    first: "'",
    pattern: sticky("(?<![\\p{L}\\p{N}])'(?<digits>\\d\\d)(?![\\p{L}\\d'])"),
    rewrite: ({ groups }) => year(`19${groups!.digits}`).replace('nineteen ', ''),
    examples: [
      ["the class of '68", 'the class of sixty-eight'],
      ["summer of '05", 'summer of oh five'],
    ],
  },
  {
    name: 'year-range',
    starts: ['digit'],
    first: '12',
    pattern: sticky(
      `${FREE_LEFT}(?<from>1\\d{3}|20\\d\\d)(?<dash>${DASH})(?<to>${LAST_YEAR})${NO_AMOUNT}`,
    ),
    rewrite: yearRange,
    examples: [
      ['2019–2023', 'twenty nineteen to twenty twenty-three'],
      ['the 2019-20 season', 'the twenty nineteen to twenty season'],
      ['(1914 - 1918)', '(nineteen fourteen to nineteen eighteen)'],
    ],
  },
  {
    name: 'season',
    starts: ['digit'],
    first: '12',
    pattern: sticky(`${FREE_LEFT}(?<from>19\\d\\d|20\\d\\d)/(?<to>\\d\\d)(?![\\d\\p{L}/]|[.,]\\d)`),
    rewrite: ({ groups }) => {
      const { from, to } = groups!;
      const next = (Number(from) + 1) % 100;
      if (next !== Number(to)) return undefined;
      const second = next === 0 ? year(String(Number(from) + 1)) : year(`19${to}`);
      return `${year(from!)} ${second.replace('nineteen ', '')}`;
    },
    examples: [
      ['in 2001/02 and 2022/23', 'in two thousand one oh two and twenty twenty-two twenty-three'],
    ],
  },
  {
    name: 'year',
    starts: ['digit'],
    first: '12',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}]|\\d[.,:/]|[$€£#])(?<digits>[12]\\d{3})(?![\\d]|[.,:]\\d|\\p{L}|[%°])`,
    ),
    rewrite: singleYear,
    examples: [
      ['by 2024.', 'by twenty twenty-four.'],
      ['In 1905 and 1900', 'In nineteen oh five and nineteen hundred'],
      ['in 2005', 'in two thousand five'],
      ['in 1066', 'in ten sixty-six'],
      ['by 2100', 'by twenty-one hundred'],
    ],
  },
];

function yearRange(match: RegExpExecArray): string | undefined {
  const { from, to } = match.groups!;
  if (to!.length === 2) return shortRange(from!, to!);
  if (!isYear(match.input, { start: endOf(match) - 4, digits: to! })) return undefined;
  return `${year(from!)} to ${year(to!)}`;
}

/** 2019-20 ascends; 1990-12 would descend, and is not a range. */
function shortRange(from: string, to: string): string | undefined {
  if (Number(to) <= Number(from.slice(2))) return undefined;
  return `${year(from)} to ${year(from.slice(0, 2) + to).replace(CENTURY, '')}`;
}

function singleYear(match: RegExpExecArray): string | undefined {
  const digits = match.groups!.digits!;
  if (isYear(match.input, { start: match.index, digits })) return year(digits);
  const isNext = /^21\d\d$/.test(digits) && NEXT_CENTURY.test(textBefore(match, 8));
  if (isNext && NOT_COUNTED.test(textBehind(match, 10))) return year(digits);
  const told = YEAR_BEFORE.test(textBefore(match, 8)) || ERA_BEHIND.test(textBehind(match, 5));
  return told && Number(digits) < 1100 ? year(digits) : undefined;
}

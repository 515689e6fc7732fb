/** a spoken sentence → the places where a reader may take a breath, best first. */
import { anyOf } from '../../_internal/any-of.ts';
import { SMALL_NUMBERS, TENS } from '../../languages/en/rules/numbers/number-words.ts';

/** A place to cut, such as after a clause or between words, and how good it is; lower is better. */
export type ClauseBreak = {
  /** Offset in UTF-16 units; the text before it ends there. */
  readonly at: number;
  readonly rank: number;
};

/** Words that begin a clause or a phrase. */
const CONJUNCTIONS = [
  'and',
  'but',
  'or',
  'nor',
  'so',
  'yet',
  'because',
  'although',
  'while',
  'which',
  'that',
  'who',
  'when',
  'where',
  'if',
  'than',
  'as',
  'to',
  'of',
  'in',
];

/**
 * Places by rank. Semicolon and colon end a clause, dashes and brackets set one off, a comma may, a
 * conjunction begins one; white space at least does not cut a word.
 */
const PLACES: readonly RegExp[] = [
  /[;:\uFF1B\uFF1A]["'\u201D\u2019)]*\s*(?=\s|\p{Script=Han})/gu,
  /\s[\u2013\u2014-]+(?=\s)|\u2014/gu,
  /[,\u3001\uFF0C)\]]["'\u201D\u2019]*(?=\s|\p{Script=Han})/gu,
  new RegExp(`\\s(?=${anyOf(CONJUNCTIONS)}\\s)`, 'giu'),
  /\s/gu,
];

/** A cut within quotes or brackets is worse than any outside. */
const IN_PAIR = 10;

/** A cut within a number or a name is the last resort. */
const IN_WORDS = 20;

/** Quotes and brackets to hold together, up to a length. */
const PAIRS = new RegExp(
  [
    '"[^"]{1,400}"',
    '\\u201c[^\\u201d]{1,400}\\u201d',
    "(?<![\\p{L}\\p{N}])['\\u2018][^'\\u2019]{1,400}['\\u2019](?![\\p{L}\\p{N}])",
    '\\([^()]{1,400}\\)',
    '\\[[^\\]]{1,400}\\]',
  ].join('|'),
  'gu',
);

const NUMBER_WORDS = [
  ...SMALL_NUMBERS,
  ...TENS.slice(2),
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'point',
];
const NUMBER_WORD = `${anyOf(NUMBER_WORDS)}(?:-\\p{Ll}{3,9})?`;
const NUMBERS = new RegExp(
  `(?<![\\p{L}])${NUMBER_WORD}(?:,? (?:and )?${NUMBER_WORD}(?![\\p{L}])){0,40} ?\\p{Ll}{0,20}`,
  'giu',
);
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.'\\u2019-]{0,40}";
const NAMES = new RegExp(
  `(?<![\\p{L}])${NAME_WORD}(?: (?:(?:of|the|de|la|van|von|der|and|for) ){0,2}${NAME_WORD}){1,8}`,
  'gu',
);

/** Every place to cut a sentence, in order of offset. Linear in the text. */
export function clauseBreaks(text: string): readonly ClauseBreak[] {
  const ranks = new Map<number, number>();
  for (const [rank, pattern] of PLACES.entries()) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length;
      if (!ranks.has(at)) ranks.set(at, rank);
    }
  }
  const breaks = [...ranks].map(([at, rank]) => ({ at, rank })).sort((a, b) => a.at - b.at);
  for (const [pattern, penalty] of [
    [PAIRS, IN_PAIR],
    [NUMBERS, IN_WORDS],
    [NAMES, IN_WORDS],
  ] as const) {
    let next = 0;
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      while (next < breaks.length && breaks[next]!.at <= match.index + 1) next++;
      for (; next < breaks.length && breaks[next]!.at < end; next++) breaks[next]!.rank += penalty;
    }
  }
  return breaks;
}

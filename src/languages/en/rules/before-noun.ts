/** an amount in its sentence → whether it precedes the noun it describes: a 5 kilometer walk. */
import { anyOf } from '../../../_internal/any-of.ts';

const DETERMINERS = [
  'an?',
  'the',
  'this',
  'that',
  'its',
  'their',
  'his',
  'her',
  'our',
  'your',
  'my',
  'whose',
  'new',
  'another',
  'every',
  'each',
];
const COUNTING = ['no', 'any', 'first', 'second', 'nearly', 'some'];

/** Words before an amount and the noun it describes: `a $2 million house`. */
const DETERMINER = new RegExp(
  `(?:\\b${anyOf([...DETERMINERS, ...COUNTING])}|['’]s|\\p{Ll}s['’]) (?:\\d{1,2} ?[x×] ?)?$`,
  'iu',
);

/**
 * A determiner followed by several measures of the same noun: `an 8-page, 2,500-word, $40 book`.
 */
const DESCRIBED = new RegExp(
  `(?:\\b${anyOf(DETERMINERS)}|['’]s) (?:[\\p{L}\\d,.]{1,16}-\\p{L}{1,16}\\.?,? ){1,3}$`,
  'iu',
);

/** Words that may follow an amount and are not the noun it describes. */
const NOT_A_NOUN = new Set([
  'a',
  'about',
  'above',
  'according',
  'across',
  'after',
  'against',
  'ago',
  'all',
  'already',
  'also',
  'among',
  'an',
  'and',
  'annually',
  'apart',
  'are',
  'around',
  'as',
  'at',
  'away',
  'be',
  'because',
  'been',
  'before',
  'being',
  'below',
  'between',
  'both',
  'but',
  'by',
  'can',
  'could',
  'daily',
  'did',
  'do',
  'does',
  'down',
  'during',
  'each',
  'earlier',
  'even',
  'every',
  'extra',
  'for',
  'from',
  'had',
  'has',
  'have',
  'he',
  'her',
  'here',
  'his',
  'i',
  'if',
  'in',
  'instead',
  'into',
  'is',
  'it',
  'its',
  'just',
  'last',
  'later',
  'less',
  'may',
  'might',
  'minus',
  'monthly',
  'more',
  'must',
  'my',
  'never',
  'next',
  'nor',
  'not',
  'now',
  'of',
  'off',
  'on',
  'only',
  'onto',
  'or',
  'our',
  'out',
  'over',
  'per',
  'plus',
  'said',
  'says',
  'shall',
  'she',
  'should',
  'since',
  'so',
  'still',
  'than',
  'that',
  'the',
  'their',
  'then',
  'there',
  'these',
  'they',
  'this',
  'those',
  'through',
  'till',
  'to',
  'today',
  'tomorrow',
  'total',
  'toward',
  'towards',
  'under',
  'until',
  'up',
  'via',
  'was',
  'we',
  'were',
  'when',
  'where',
  'which',
  'while',
  'who',
  'whom',
  'whose',
  'will',
  'with',
  'within',
  'without',
  'worth',
  'would',
  'yearly',
  'yesterday',
  'yet',
  'you',
  'your',
]);

/** After a measure: an adjective, so that a noun must follow to be described: `262 m tall`. */
const SIZES = ['broad', 'deep', 'high', 'long', 'old', 'tall', 'thick', 'wide'];
const SIZE = new RegExp(`^ ${anyOf(SIZES)}\\b`);

/** `a £38m, 120-bed hospital`: the noun follows what else describes it. */
const MORE_DESCRIBES =
  /^,? (?:(?![\p{L}\d-]{1,16}-(?:thirds?|quarters?|fifths?|tenths?)\b)[\p{L}\d.,]{1,12}-\p{L}{1,16}(?:-\p{L}{1,12})?\.?,? ){1,3}\p{L}/u;
const MORE_REACH = 64;

/** `a 14.2in 3,024x1,964 screen`, `a 48MP f/1.6 camera`: after an article of one thing. */
const FIGURE_BEHIND = /^,? (?:\d[\d.,x×]*(?:-| ?\p{L})|f\/\d)/u;

/**
 * How far back to look for a determiner, in characters, without and with a list of measures
 * between.
 */
const LOOK_BACK = 10;
const LOOK_BACK_LIST = 72;

/** The word after an amount, with a hyphen inside; longer ones are not counted nouns. */
const NEXT_WORD = /^ ([A-Za-z][a-z]{0,19}-[a-z]{1,20}|[a-z]{2,20})\b/;

/** A name after an amount with an article of one thing: `a $2 million Manhattan flat`. */
const NEXT_NAME = /^ [A-Z][A-Za-z-]{1,20}\b/;
/** `the £1bn Thames Crossing`: two names are not someone who pays. */
const GLUED = /\d(?:m|bn|tn|k|M|B)$/;
const TWO_NAMES = /^ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u;
const ONE_THING = /\ban? $/i;

/** Whether a noun in lower case follows an amount that ends here. */
export function describesNoun(view: string, end: number): boolean {
  const next = NEXT_WORD.exec(view.slice(end, end + 24));
  return next !== null && !NOT_A_NOUN.has(next[1]!);
}

/**
 * Whether an amount at `[start, end)` precedes the noun it describes, so that its unit is singular.
 */
export function isAttributive(
  view: string,
  range: { readonly start: number; readonly end: number },
): boolean {
  const { start } = range;
  const size = SIZE.exec(view.slice(range.end, range.end + 8))?.[0].length ?? 0;
  const end = range.end + size;
  const before = view.slice(Math.max(0, start - LOOK_BACK), start);
  const next = view.slice(end, end + 24);
  if (ONE_THING.test(before) && (NEXT_NAME.test(next) || FIGURE_BEHIND.test(next))) return true;
  const isDetermined = DETERMINER.test(before);
  if (isDetermined && MORE_DESCRIBES.test(view.slice(end, end + MORE_REACH))) return true;
  const isGlued = GLUED.test(view.slice(start, end));
  if (isDetermined && isGlued && TWO_NAMES.test(view.slice(end, end + 40))) return true;
  if (!describesNoun(view, end)) return false;
  return (
    isDetermined ||
    (/\p{L}\.?,? $/u.test(before) &&
      DESCRIBED.test(view.slice(Math.max(0, start - LOOK_BACK_LIST), start)))
  );
}

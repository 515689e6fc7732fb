/** inches written as `"` or “in” → words, distinguished from quotes and the preposition. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { describesNoun, isAttributive } from '../before-noun.ts';
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, NUMBER, sticky } from '../patterns.ts';
import { FRACTION_SIGNS } from '../../../rules/fraction-signs.ts';
import { amountWords, FRACTION_SIGN } from '../numbers/fractions.ts';
import { decimal } from '../numbers/number-words.ts';

/** Free, or after another side: `9x13"`. */
const FREE_SIDE = `(?:${FREE_LEFT}|(?<=\\d"? ?[x×] ?))`;
const SIGNED = `(?<whole>\\d{1,4})? ?(?<sign>${FRACTION_SIGN})`;
const WRITTEN = '(?:(?<units>\\d{1,3})[ -])?(?<top>\\d{1,2})/(?<bottom>2|4|8|16|32|64)(?!\\d)';
const AMOUNT = `(?:${WRITTEN}|(?<number>${NUMBER})|${SIGNED})`;

/** How a length can begin. */
const FIRST = `.0123456789${FRACTION_SIGNS}`;

/** After a length. */
const SIZES = ['long', 'wide', 'tall', 'high', 'deep', 'thick', 'across', 'apart', 'in diameter'];
const SIZE = new RegExp(`^ ${anyOf(SIZES)}\\b`);
const SIZE_BEHIND = `(?= (?:${anyOf(SIZES)}\\b|of (?!\\d|(?:the|these|those|them|all|our|its|his|her|their)\\b)))`;

/** Things named by their length in feet. */
const LONG_THINGS = ['boats?', 'containers?', 'ladders?', 'poles?', 'trailers?', 'yachts?'];

/** A noun that inches describe: `3-in pipe`, not `3-in-1`. */
const NOUN_BEHIND = '(?= \\p{Ll})';

/** How far to look for a quote on either side, in characters. */
const QUOTE_REACH = 300;

/** Seconds in a race. */
const LAG_BEHIND = /^ (?:adrift|ahead|back|behind|clear|down|faster|in front|quicker|slower)\b/;
const CYCLISTS =
  /\b(?:breakaway|general classification|GC|mountain stage|peloton|time[- ]trial|yellow jersey)\b/;
const RACE_REACH = 100;

/** Lengths in inches. */
export const INCH_RULES: readonly Rule[] = [
  {
    name: 'inch-sign',
    starts: ['digit', 'sign'],
    first: FIRST,
    pattern: sticky(
      `${FREE_SIDE}(?<!\\d')(?:(?<low>\\d{1,3})[-\\u2013](?=\\d{1,3}"))?${AMOUNT}-?"(?![\\d"])(?<by> ?[x×] ?(?=\\d))?`,
    ),
    rewrite: (match) => (endsQuote(match) ? undefined : inches(match)),
    examples: [
      ['a 3/4" bolt, 1-1/2" wide', 'a three quarters inch bolt, one and a half inches wide'],
      ['a 65" TV', 'a sixty-five inch TV'],
      ['3-6" of snow', 'three to six inches of snow'],
      ['a 9x5x3" loaf pan', 'a nine by five by three inch loaf pan'],
      ['a 13"x9" pan', 'a thirteen by nine inch pan'],
      ['She is 43" behind on the stage.', 'She is forty-three seconds behind on the stage.'],
      ['8½" across, 6" x 4" deep', 'eight and a half inches across, six by four inches deep'],
      [
        'A 27" one, he said, "is 65" or so.',
        'A twenty-seven inch one, he said, "is sixty-five" or so.',
      ],
    ],
  },
  {
    name: 'foot-sign',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<feet>\\d{1,3}(?:,\\d{3})?)['′](?= ?(?:${anyOf(SIZES)}|(?<noun>${anyOf(LONG_THINGS)}))\\b)`,
    ),
    rewrite: ({ groups }) => {
      const { feet, noun } = groups!;
      return `${decimal(feet!)} ${noun === undefined && feet !== '1' ? 'feet' : 'foot'}`;
    },
    examples: [["a 20' boat, 90' tall", 'a twenty foot boat, ninety feet tall']],
  },
  {
    name: 'feet-by-feet',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<one>\\d{1,3})['′] ?[x×] ?(?<other>\\d{1,3})['′](?!\\d)`),
    rewrite: (match) => {
      const { one, other } = match.groups!;
      const unit = describesNoun(match.input, endOf(match)) ? 'foot' : 'feet';
      return `${decimal(one!)} by ${decimal(other!)} ${unit}`;
    },
    examples: [["a 4'x8' sheet, 9' × 12'", 'a four by eight foot sheet, nine by twelve feet']],
  },
  {
    name: 'inches-in-letters',
    starts: ['digit', 'sign'],
    first: FIRST,
    pattern: sticky(
      `${FREE_SIDE}${AMOUNT}(?: ?in${SIZE_BEHIND}|-in${NOUN_BEHIND}|in(?![\\p{L}\\d.-])(?<by> ?[x×] ?(?=\\d))?)`,
    ),
    rewrite: inches,
    examples: [
      ['12 in of snow', 'twelve inches of snow'],
      ['a 3-in pipe, a 2-in-1', 'a three inch pipe, a two-in-one'],
      ['a 12in pizza, 8in x 12in', 'a twelve inch pizza, eight by twelve inches'],
    ],
  },
];

function inches(match: RegExpExecArray): string {
  const { number, units, top, whole } = match.groups!;
  const { low } = match.groups!;
  const amount = (low === undefined ? '' : `${decimal(low)} to `) + amountWords(match.groups!);
  if (match.groups!.by !== undefined) return `${amount} by `;
  if (isLag(match)) return `${amount} ${number === '1' ? 'second' : 'seconds'}`;
  const isPart = number === undefined && whole === undefined && units === undefined;
  const single = number === '1' || (isPart && (top === undefined || top === '1'));
  return `${amount} ${single || standsBeforeNoun(match) ? 'inch' : 'inches'}`;
}

/** `43" behind`, and in a race of cyclists any other: seconds, not inches. */
function isLag(match: RegExpExecArray): boolean {
  if (!match[0].endsWith('"') || match.groups!.number === undefined) return false;
  const behind = textBehind(match, RACE_REACH);
  return LAG_BEHIND.test(behind) || CYCLISTS.test(textBefore(match, RACE_REACH) + behind);
}

/** `27" monitors`, `a 65" TV`, `a 12in pizza`. */
function standsBeforeNoun(match: RegExpExecArray): boolean {
  const end = endOf(match);
  if (SIZE.test(textBehind(match, 12))) return false;
  return (
    isAttributive(match.input, { start: match.index, end }) ||
    /^-in$/.test(match[0].slice(-3)) ||
    describesNoun(match.input, end) ||
    /^ \p{Lu}/u.test(textBehind(match, 2))
  );
}

/**
 * Whether the sign closes an earlier quote: the characters around quotes show which way they face.
 */
function endsQuote(match: RegExpExecArray): boolean {
  const before = textBefore(match, QUOTE_REACH);
  const last = before.lastIndexOf('"');
  if (last < 0 || !/^[\p{L}\p{N}$€£'(]/u.test(before.slice(last + 1) + match[0])) return false;
  if (/[\p{L}\p{N}.,!?]$/u.test(before.slice(0, last))) return false;
  // Inside a quote that closes later, the sign means inches.
  const behind = textBehind(match, QUOTE_REACH);
  const next = behind.indexOf('"');
  return next < 0 || !/[\p{L}.,!?]$/u.test(behind.slice(0, next));
}

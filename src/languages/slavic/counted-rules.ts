/** figures before nouns, ranges of them and figures alone → words that agree with their place. */
import { apart, textBefore, textBehind } from '../rules/matches.ts';
import type { Rule } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';
import { PLAIN_FORM, type Case } from './declension.ts';
import {
  casesBefore,
  followsPreposition,
  formFor,
  formOfFigure,
  formOfOrdinal,
  isBareOrdinal,
  readingsBehind,
  FIGURE_REACH,
  type FigurePlace,
} from './governed.ts';
import { quantityOf } from './numerals.ts';
import { BEFORE_FIGURE, type QuantityWords } from './quantity-rules.ts';
import {
  digitsIn,
  FIGURE,
  figureIn,
  halfBefore,
  ordinalWords,
  writtenParts,
  RANGE_DASH,
  wholeIn,
  type Grammar,
} from './say-figure.ts';

/** The rules of this file, by name. */
export type CountedRule =
  | 'version'
  | 'count-range'
  | 'count'
  | 'negative-number'
  | 'vulgar-fraction'
  | 'product'
  | 'number-in-code';

/** Two numbers with a slash, and what stands around them. */
export type WrittenFraction = {
  readonly numerator: string;
  readonly denominator: string;
  readonly before: string;
  readonly after: string;
  /** The case of the whole. */
  readonly wanted: Case;
};

/** What the rules need besides. */
export type CountedWords = {
  readonly quantities: QuantityWords;
  /** Behind a figure that says how often; tested against what is behind it. */
  readonly occasions: RegExp;
  /** A sign such as ½ in words; `undefined` for one without. */
  readonly fractionSigns: Readonly<Record<string, string>>;
  /** Between a number and such a sign. */
  readonly and: string;
  /** The point of a version, `2.4.1`. */
  readonly point: string;
  /** Before the number of a line or a house, which is not declined; an expression for all before it. */
  readonly named: RegExp;
  /** Between factors. */
  readonly times: string;
  /** A written fraction in words. */
  readonly fraction: (fraction: WrittenFraction) => string;
  readonly examples: Readonly<Record<CountedRule, Rule['examples']>>;
};

/** A figure with the words around it. */
function placeOf(
  match: RegExpExecArray,
  { written, grammar }: { readonly written: string; readonly grammar: Grammar },
): FigurePlace {
  const { whole } = writtenParts(written);
  const quantity = quantityOf(whole, grammar.numbers.numerals);
  return {
    before: textBefore(match, FIGURE_REACH),
    after: textBehind(match, FIGURE_REACH),
    quantity,
  };
}

/** The rules for what nothing more specific reads. */
export function countedRules(words: CountedWords): readonly Rule[] {
  const { quantities, examples } = words;
  const { grammar } = quantities;
  const signs = Object.keys(words.fractionSigns).join('');
  return [
    {
      name: 'version',
      starts: ['digit'],
      pattern: sticky(`${BEFORE_FIGURE}\\d{1,3}(?:\\.\\d{1,3}){2,4}(?![\\p{L}\\p{N}]|[.,:/-]\\d)`),
      rewrite: ([written]) =>
        written
          .split('.')
          .map((part) => wholeIn(part, PLAIN_FORM, grammar))
          .join(` ${words.point} `),
      examples: examples.version,
    },
    {
      name: 'count-range',
      starts: ['digit'],
      pattern: sticky(
        `${BEFORE_FIGURE}(?<low>${FIGURE})${RANGE_DASH}(?<high>${FIGURE})(?![\\p{L}\\p{N}]|[.:/]\\d|-)`,
      ),
      rewrite: (match) => sayRange(match, quantities),
      examples: examples['count-range'],
    },
    {
      name: 'vulgar-fraction',
      starts: ['sign', 'digit'],
      pattern: sticky(
        `(?<![\\p{N}])(?:(?<whole>\\d{1,4}) ?)?(?<sign>[${signs}])|` +
          `${BEFORE_FIGURE}(?<up>\\d{1,3})[/\\u2044](?<down>\\d{1,3})(?![\\p{L}\\p{N}/]|[.,]\\d)`,
      ),
      rewrite: (match) => sayFraction(match, words),
      examples: examples['vulgar-fraction'],
    },
    {
      name: 'product',
      starts: ['digit'],
      pattern: sticky(`${BEFORE_FIGURE}(?<first>${FIGURE}) ?[x×хХX*] ?(?=\\d)`),
      rewrite: ({ groups }) => `${figureIn(groups!.first!, PLAIN_FORM, grammar)} ${words.times} `,
      examples: examples.product,
    },
    {
      name: 'negative-number',
      starts: ['sign'],
      first: '-−+\u2013',
      pattern: sticky(
        `(?<![\\p{L}\\p{N}.,)\\-])(?<sign>[-−+]|(?<=\\p{L} )\\u2013(?=\\d))(?<number>${FIGURE})(?![\\p{L}])`,
      ),
      rewrite: (match) => {
        const { sign, number } = match.groups!;
        const name = sign === '+' ? quantities.plus : quantities.minus;
        const [asked = 'nominative'] = casesBefore(textBefore(match, FIGURE_REACH), grammar.govern);
        return `${name} ${figureIn(number!, { ...PLAIN_FORM, case: asked }, grammar)}`;
      },
      examples: examples['negative-number'],
    },
    {
      name: 'count',
      starts: ['digit'],
      pattern: sticky(`${BEFORE_FIGURE}(?<number>${FIGURE})(?!\\d)`),
      rewrite: (match) => {
        const written = match.groups!.number!;
        const { whole, fraction } = writtenParts(written);
        const place = placeOf(match, { written, grammar });
        if (fraction === undefined && whole.length < 4 && isBareOrdinal(place, grammar.govern))
          return ordinalWords(whole, formOfOrdinal(place, grammar.govern), grammar);
        if (fraction !== undefined) return apart(match, beforeNoun(written, { place, words }));
        // `500+` and `800 plus` are names.
        if (/^(?: plus|\+)(?![\p{L}\d]| \d)/u.test(place.after) || words.named.test(place.before))
          return apart(match, figureIn(written, PLAIN_FORM, grammar));
        const form = formOfFigure(place, grammar.govern);
        return apart(match, figureIn(written, form, grammar));
      },
      examples: examples.count,
    },
    {
      name: 'number-in-code',
      starts: ['digit'],
      pattern: sticky(
        '(?<=[\\p{L}\\d][-./:]?|[-./:,(])(?<digits>\\d{1,36})(?!\\d)(?:,(?<part>\\d{1,2})(?![\\d,]))?',
      ),
      rewrite: (match) => {
        const { digits, part } = match.groups!;
        const whole = wholeIn(digits!, PLAIN_FORM, grammar);
        if (part === undefined) return apart(match, whole);
        return apart(match, `${whole} ${grammar.fractions.comma} ${digitsIn(part, grammar)}`);
      },
      examples: examples['number-in-code'],
    },
  ];
}

type BeforeNoun = { readonly place: FigurePlace; readonly words: CountedWords };

/** A fraction counts its noun in the genitive singular; halves are said as such before one. */
function beforeNoun(written: string, { place, words }: BeforeNoun): string {
  const { grammar } = words.quantities;
  const cases = casesBefore(place.before, grammar.govern);
  const isDirect = cases.includes('accusative') && words.occasions.test(place.after);
  const asked = isDirect ? 'accusative' : (cases[0] ?? 'nominative');
  const noun = readingsBehind(place.after, grammar.govern).find(
    ({ plural, cases }) => !plural && cases.includes('genitive'),
  );
  const gender = noun?.gender === 'feminine' ? 'feminine' : 'masculine';
  const half = noun && halfBefore(written, { form: { case: asked, gender }, grammar });
  return half ?? figureIn(written, { case: asked, gender }, grammar);
}

/** A range before its noun: both ends in one case, or from the one to the other. */
function sayRange(match: RegExpExecArray, { grammar, range }: QuantityWords): string | undefined {
  const { low, high } = match.groups!;
  const { whole } = writtenParts(high!);
  // `7-3` and `2020-2` count nothing.
  if (/^0\d/.test(low!) || Number(writtenParts(low!).whole) > Number(whole)) return undefined;
  const quantity = quantityOf(whole, grammar.numbers.numerals);
  const before = textBefore(match, FIGURE_REACH);
  const after = textBehind(match, FIGURE_REACH);
  const asked = casesBefore(before, grammar.govern);
  const readings = readingsBehind(after, grammar.govern);
  const form = formFor({ quantity }, { asked, readings, words: grammar.govern });
  const isDirect = form.case === 'nominative' || form.case === 'accusative';
  const isFree = !followsPreposition(before, grammar.govern);
  const isFromTo = range.fromTo !== undefined && isFree && (isDirect || form.case === 'genitive');
  const said = { ...form, case: isFromTo ? ('genitive' as const) : form.case };
  const first = figureIn(low!, said, grammar);
  const isUpTo = range.fromTo !== undefined && isDirect;
  const second = figureIn(high!, isUpTo ? { ...said, case: 'genitive' } : said, grammar);
  if (!isFromTo) return `${first}${range.between}${second}`;
  return `${range.fromTo![0]} ${first} ${range.fromTo![1]} ${second}`;
}

function sayFraction(match: RegExpExecArray, words: CountedWords): string | undefined {
  const { whole, sign, up, down } = match.groups!;
  const { grammar } = words.quantities;
  if (sign === undefined) {
    const before = textBefore(match, FIGURE_REACH);
    return words.fraction({
      numerator: up!,
      denominator: down!,
      before,
      after: textBehind(match, FIGURE_REACH),
      wanted: casesBefore(before, grammar.govern)[0] ?? 'nominative',
    });
  }
  const part = words.fractionSigns[sign]!;
  if (whole === undefined) return apart(match, part);
  return apart(match, `${wholeIn(whole, PLAIN_FORM, grammar)} ${words.and} ${part}`);
}

/** A run of digits of any kind, for the last resort. */
export function anyDigits(digits: string, grammar: Grammar): string {
  return digits.length > 36 ? digitsIn(digits, grammar) : wholeIn(digits, PLAIN_FORM, grammar);
}

/** figures with magnitudes, currencies, units and signs → words, in the case of their place. */
import { anyOf } from '../../_internal/any-of.ts';
import { finalStop, textBefore, textBehind } from '../rules/matches.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';
import { formIn, type Case, type Noun } from './declension.ts';
import { casesBefore, followsPreposition, FIGURE_REACH } from './governed.ts';
import {
  caseBySign,
  countIn,
  figureIn,
  MEASURED_FIGURE,
  writtenParts,
  RANGE_DASH,
  type Grammar,
} from './say-figure.ts';

/** What a written unit stands for. */
export type Units = Readonly<Record<string, Noun>>;

/** The words of quantities. */
export type QuantityWords = {
  readonly grammar: Grammar;
  /** Magnitudes as they are written: `mln`. */
  readonly magnitudes: Units;
  /** Units and magnitudes that are written with a stop. */
  readonly shortened: ReadonlySet<string>;
  /** How the two ends of a range are said. */
  readonly range: RangeWords;
  /** Before a preposition of place that says how much, not where: “a fine of”. @default nothing */
  readonly measured?: RegExp;
  /** Units that “with” stands before more often than “from”, and the word itself. @default none */
  readonly together?: { readonly units: ReadonlySet<string>; readonly before: RegExp };
  readonly minus: string;
  readonly plus: string;
};

/** How a range is said. */
export type RangeWords = {
  /** Between the two ends after a preposition. */
  readonly between: string;
  /** Before the first and the second end, which stand in the genitive; left out: `between` alone. */
  readonly fromTo?: readonly [from: string, to: string];
};

/** Before a figure: not within a word, a number or a code. */
export const BEFORE_FIGURE = "(?<![\\p{L}\\p{N}]|\\d[.,:/]|\\p{L}['-])";

/** One kind of quantity. */
export type QuantityKind = {
  readonly name: string;
  readonly units: Units;
  /** Whether a unit may be left out behind a magnitude. @default false */
  readonly bare?: boolean;
  /** Whether the unit touches or stands before the figure, as `€5`. @default false */
  readonly before?: boolean;
  /** Whether a half is said as such before a unit too. @default only before a magnitude */
  readonly halves?: boolean;
  /** Units of time and money, which are in the accusative where others would be in the locative. */
  readonly durations?: ReadonlySet<string>;
  /** The coin of a unit, for amounts with two decimals. */
  readonly coins?: Units;
  readonly examples: Rule['examples'];
};

/** What a match says of a quantity. */
type Quantity = {
  readonly sign: string | undefined;
  readonly low: string;
  readonly lowMagnitude: string | undefined;
  readonly high: string | undefined;
  readonly magnitude: string | undefined;
  readonly unit: string | undefined;
};

/** Matches any of the words and signs, the longest first. */
export function anySign(written: readonly string[]): string {
  const longest = [...written].sort((a, b) => b.length - a.length);
  return anyOf(longest.map((each) => each.replace(/[$^*+?()[\]{}|\\./]/g, '\\$&')));
}

/** The rule of one kind. */
export function quantityRule(kind: QuantityKind, words: QuantityWords): Rule {
  const unit = `(?<unit>${anySign(Object.keys(kind.units))})`;
  const magnitude = `(?:[ \\u202f]?(?<magnitude>${anySign(Object.keys(words.magnitudes))})\\.?)`;
  const figures = `(?<low>${MEASURED_FIGURE})(?:(?<lowMagnitude> ?%)?${RANGE_DASH}(?<high>[+-]?${MEASURED_FIGURE}))?`;
  const end = '(?![\\p{L}\\p{M}\\d])';
  const source = kind.before
    ? `${unit}[ \\u202f]?${figures}(?:${magnitude}${end})?(?![\\d])`
    : `(?<sign>[+\\-−\\u2013])?${figures}${magnitude}${kind.bare ? '' : '?'}${kind.bare ? '' : `[ \\u202f]?${unit}`}${end}`;
  return {
    name: kind.name,
    starts: kind.before ? ['sign', 'word'] : ['digit', 'sign'],
    pattern: sticky(`${kind.before ? '(?<![\\p{L}\\p{N}])' : BEFORE_FIGURE}${source}\\.?`),
    rewrite: (match, context) => sayQuantity(match, { context, kind, words }),
    examples: kind.examples,
  };
}

type SayOptions = {
  readonly context: RuleContext;
  readonly kind: QuantityKind;
  readonly words: QuantityWords;
};

/** Ends in a stop that belongs to the sentence, unless the unit or magnitude is cut short. */
function stopOf(match: RegExpExecArray, { context, kind, words }: SayOptions): string | undefined {
  if (!match[0].endsWith('.')) return '';
  const { unit, magnitude } = match.groups as unknown as Quantity;
  const last = kind.before ? magnitude : (unit ?? magnitude);
  const isShort = last !== undefined && words.shortened.has(last.replace(/^.*\//, ''));
  if (isShort) return finalStop(match, context);
  return '.';
}

function sayQuantity(match: RegExpExecArray, options: SayOptions): string | undefined {
  const { kind, words } = options;
  const quantity = match.groups as unknown as Quantity;
  const before = textBefore(match, FIGURE_REACH);
  const { grammar } = words;
  const noun = quantity.unit === undefined ? undefined : kind.units[quantity.unit];
  const magnitude =
    quantity.magnitude === undefined ? undefined : words.magnitudes[quantity.magnitude];
  const coin = quantity.unit === undefined ? undefined : kind.coins?.[quantity.unit];
  // `22 m. 5` is a house and a flat, and `86A` a line.
  const isLabel =
    quantity.unit === 'm' && match[0].endsWith('.') && /^ \d/.test(textBehind(match, 2));
  // `2,8 трлн. В 1-му`: the next sentence.
  const isNext = magnitude !== undefined && /\. \p{Lu}$/u.test(match[0]);
  if (isNext || isLabel || (quantity.unit === 'A' && /\dA/.test(match[0]))) return undefined;
  const stop = stopOf(match, options);
  if (quantity.high === undefined && magnitude === undefined && coin && noun) {
    const coined = withCoins(quantity.low, {
      noun,
      coin,
      wanted: caseBySign(before, grammar),
      grammar,
    });
    if (coined !== undefined) return `${signOf(quantity.sign, words)}${coined}${stop}`;
  }
  const counted = magnitude ?? noun!;
  const isDuration = quantity.unit !== undefined && kind.durations?.has(quantity.unit) === true;
  const tail =
    magnitude !== undefined && noun !== undefined ? ` ${formIn(noun.plural, 'genitive')}` : '';
  if (quantity.high === undefined) {
    const bySign = caseBySign(before, grammar);
    const isTogether =
      quantity.unit !== undefined &&
      words.together?.units.has(quantity.unit) === true &&
      words.together.before.test(before);
    const isMeasured = isDuration || kind.before === true || words.measured?.test(before) === true;
    const inPlace = isMeasured && bySign === 'locative' ? 'accusative' : bySign;
    const wanted = isTogether ? 'instrumental' : inPlace;
    const halves =
      magnitude !== undefined || kind.halves === true || grammar.fractions.halfInGenitive;
    const said = countIn(quantity.low, counted, { wanted, grammar, halves });
    return `${signOf(quantity.sign, words)}${said}${tail}${stop}`;
  }
  const range = rangeOf(
    { ...quantity, high: quantity.high },
    { before, counted, words, isDuration },
  );
  return `${range}${tail}${stop}`;
}

/** “Plus” or “minus” with its space. */
function signOf(sign: string | undefined, words: QuantityWords): string {
  if (sign === undefined) return '';
  return `${sign === '+' ? words.plus : words.minus} `;
}

type CoinOptions = {
  readonly noun: Noun;
  readonly coin: Noun;
  readonly wanted: Case;
  readonly grammar: Grammar;
};

/** `5,50` → five zloty fifty groszy; `undefined` unless there are two decimals. */
function withCoins(
  written: string,
  { noun, coin, wanted, grammar }: CoinOptions,
): string | undefined {
  const { whole, fraction } = writtenParts(written);
  if (fraction?.length !== 2) return undefined;
  const main = countIn(whole, noun, { wanted, grammar });
  if (fraction === '00') return main;
  const small = countIn(fraction.replace(/^0/, ''), coin, { wanted, grammar });
  // `5,50 zł/kg`: the measure comes behind the coins.
  const [, amount, measure = ''] = /^(.*?)( (?:za|за) .*)?$/u.exec(main)!;
  return `${Number(whole) === 0 ? '' : `${amount} `}${small}${measure}`;
}

type RangeOptions = {
  readonly before: string;
  readonly counted: Noun;
  readonly isDuration: boolean;
  readonly words: QuantityWords;
};

/** Both ends in words, with the noun behind the second. */
function rangeOf(
  quantity: Quantity & { readonly high: string },
  { before, counted, words, isDuration }: RangeOptions,
): string {
  const { grammar, range } = words;
  const [asked] = casesBefore(before, grammar.govern);
  const isFromTo = range.fromTo !== undefined && !followsPreposition(before, grammar.govern);
  const isMeasured = isDuration || words.measured?.test(before) === true;
  const inPlace = asked === 'locative' && isMeasured ? 'accusative' : (asked ?? 'nominative');
  const wanted: Case = isFromTo ? 'genitive' : inPlace;
  const form = { case: wanted, gender: counted.gender };
  const low = signOf(quantity.sign, words) + figureIn(quantity.low, form, grammar);
  const bareHigh = quantity.high.replace(/^[+-]/, '');
  const highSign = /^[+-]/.test(quantity.high) ? signOf(quantity.high[0], words) : '';
  const isDirect = wanted === 'nominative' || wanted === 'accusative';
  const inHigh = range.fromTo !== undefined && isDirect ? 'genitive' : wanted;
  const high = highSign + countIn(bareHigh, counted, { wanted: inHigh, grammar });
  const [from, to] = range.fromTo ?? ['', ''];
  return isFromTo ? `${from} ${low} ${to} ${high}` : `${low}${range.between}${high}`;
}

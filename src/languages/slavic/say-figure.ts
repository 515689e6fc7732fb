/** a written figure → words in the case and gender asked for. Pure. */
import { figurePatterns, readFigure, type Figure } from '../rules/written-figures.ts';
import {
  adjectiveIn,
  ordinalIn,
  type AdjectiveStem,
  type NumberTables,
} from './declined-ordinals.ts';
import { formIn, PLAIN_FORM, type Case, type WordForm, type Noun } from './declension.ts';
import { casesBefore, type GovernWords } from './governed.ts';
import { cardinalIn, countedForm, quantityOf } from './numerals.ts';

/** How a language says fractions. */
export type FractionWords = {
  /** The decimal comma. */
  readonly comma: string;
  /** Tenths, hundredths, thousandths. */
  readonly parts: readonly AdjectiveStem[];
  /** What joins the whole and its parts; the whole number counts it where it is an adjective. */
  readonly joint: string | AdjectiveStem;
  /** Whether two to four parts stand in the genitive, as five do. */
  readonly partsInGenitive: boolean;
  /** Whether a whole of zero is said. */
  readonly zero: boolean;
  /** What is said for a half after a number, before the noun: “and a half”. */
  readonly half: string;
  /** Half of a noun, and one and a half of it by gender. */
  readonly halfOf: string;
  readonly oneAndHalf: Readonly<Record<'feminine' | 'other', string>>;
  /** Whether a noun after “two and a half” is in the genitive singular. */
  readonly halfInGenitive: boolean;
};

/** All that figures need of a language. */
export type Grammar = {
  readonly numbers: NumberTables;
  readonly govern: GovernWords;
  readonly fractions: FractionWords;
};

const SEPARATORS = { groups: '. ', decimal: ',' };
const PATTERNS = figurePatterns(SEPARATORS);

/** Whole number, grouped or plain. */
export const WHOLE_FIGURE: string = PATTERNS.whole;

/** Whole number or decimal fraction. */
export const FIGURE: string = PATTERNS.number;

/** The same, or a fraction with a point where a unit behind it shows that it is not a time. */
export const MEASURED_FIGURE: string = `(?:${FIGURE}|\\d{1,4}\\.\\d{1,2}(?![\\d.]))`;

/** Between the two ends of a range. */
export const RANGE_DASH = ' ?(?:-|[\\u2012-\\u2015]|\\.\\.\\.|\\u2026) ?';

/** What a figure consists of. */
export function writtenParts(written: string): Figure {
  return readFigure(written.replace(/^(\d+)\.(\d{1,2})$/, '$1,$2'), SEPARATORS);
}

/** Digits one by one. */
export function digitsIn(digits: string, { numbers }: Grammar): string {
  return Array.from(digits.replace(/\D/g, ''), (digit) =>
    cardinalIn(digit, PLAIN_FORM, numbers.numerals),
  ).join(' ');
}

/** A whole number; with a leading zero, or too long for a name, digit by digit. */
export function wholeIn(digits: string, form: WordForm, grammar: Grammar): string {
  if (/^0\d/.test(digits)) return digitsIn(digits, grammar);
  return cardinalIn(digits, form, grammar.numbers.numerals) ?? digitsIn(digits, grammar);
}

/** An ordinal; too long for a name, the number. */
export function ordinalWords(digits: string, form: WordForm, grammar: Grammar): string {
  return ordinalIn(digits, form, grammar.numbers) ?? wholeIn(digits, PLAIN_FORM, grammar);
}

/** A number with a fraction; long fractions are said digit by digit behind the comma. */
function decimalIn(figure: Figure, form: WordForm, grammar: Grammar): string {
  const { whole, fraction = '' } = figure;
  const { fractions, numbers } = grammar;
  const part = fractions.parts[fraction.length - 1];
  if (part === undefined || /^0+$/.test(fraction) || /^0\d/.test(whole))
    return `${wholeIn(whole, PLAIN_FORM, grammar)} ${fractions.comma} ${digitsIn(fraction, grammar)}`;
  const parts = fraction.replace(/^0+/, '');
  const own: WordForm = { case: form.case, gender: 'feminine' };
  const words = [wholeIn(parts, own, grammar), partIn(parts, { part, form: own, grammar })];
  if (Number(whole) === 0 && !fractions.zero) return words.join(' ');
  const { joint } = fractions;
  if (typeof joint === 'string') words.unshift(wholeIn(whole, form, grammar), joint);
  else {
    const isOne = quantityOf(whole, numbers.numerals) === 'one';
    const counted = isOne
      ? adjectiveIn(joint, own)
      : adjectiveIn(joint, { ...own, plural: true, case: obliquely(form.case) });
    words.unshift(wholeIn(whole, own, grammar), counted);
  }
  return words.join(' ');
}

/** Adjectives that are counted stand in the genitive where the whole is a subject or an object. */
function obliquely(wanted: Case): Case {
  return wanted === 'nominative' || wanted === 'accusative' ? 'genitive' : wanted;
}

type PartOptions = {
  readonly part: AdjectiveStem;
  readonly form: WordForm;
  readonly grammar: Grammar;
};

/** `3` → “tenths”. */
function partIn(digits: string, { part, form, grammar }: PartOptions): string {
  const { numbers, fractions } = grammar;
  const quantity = quantityOf(digits, numbers.numerals);
  if (quantity === 'one') return adjectiveIn(part, form);
  const isCounted = quantity === 'many' || fractions.partsInGenitive;
  const wanted = isCounted ? obliquely(form.case) : form.case;
  return adjectiveIn(part, { ...form, plural: true, case: wanted });
}

/** A figure in a form, whole or not. */
export function figureIn(written: string, form: WordForm, grammar: Grammar): string {
  const figure = writtenParts(written);
  return figure.fraction === undefined
    ? wholeIn(figure.whole, form, grammar)
    : decimalIn(figure, form, grammar);
}

/** How a figure and its noun are said. */
export type SayCountOptions = {
  readonly wanted: Case;
  readonly grammar: Grammar;
  /** Whether a half is said as such. @default false */
  readonly halves?: boolean | undefined;
};

/** A figure and the noun it counts: `2`, zloty → “dwa złote”. */
export function countIn(written: string, noun: Noun, options: SayCountOptions): string {
  const { wanted, grammar, halves = false } = options;
  const figure = writtenParts(written);
  const form = { case: wanted, gender: noun.gender };
  // `2,00 m` is measured to the hundredth, and said as two.
  if (figure.fraction === undefined || figure.fraction === '00') {
    const quantity = quantityOf(figure.whole, grammar.numbers.numerals);
    const number = wholeIn(figure.whole, form, grammar);
    return `${number} ${countedForm(noun, { quantity, wanted })}`;
  }
  if (halves && figure.fraction === '5') return halfIn(figure.whole, noun, options);
  return `${decimalIn(figure, form, grammar)} ${formIn(noun.singular, 'genitive')}`;
}

/** `2,5` of a noun → “two and a half”. */
function halfIn(whole: string, noun: Noun, { wanted, grammar }: SayCountOptions): string {
  const { fractions, numbers } = grammar;
  const genitive = formIn(noun.singular, 'genitive');
  if (Number(whole) === 0) return `${fractions.halfOf} ${genitive}`;
  if (Number(whole) === 1) {
    const { feminine, other } = fractions.oneAndHalf;
    return `${noun.gender === 'feminine' ? feminine : other} ${genitive}`;
  }
  const number = wholeIn(whole, { case: wanted, gender: noun.gender }, grammar);
  const quantity = quantityOf(whole, numbers.numerals);
  const counted = fractions.halfInGenitive ? genitive : countedForm(noun, { quantity, wanted });
  return `${number} ${fractions.half} ${counted}`;
}

/** `1,5` before a noun in the genitive → “one and a half”; `undefined` for other fractions. */
export function halfBefore(
  written: string,
  { form, grammar }: { readonly form: WordForm; readonly grammar: Grammar },
): string | undefined {
  const { whole, fraction } = writtenParts(written);
  const { fractions } = grammar;
  if (fraction !== '5' || whole.length > 3) return undefined;
  if (Number(whole) === 0) return fractions.halfOf;
  if (Number(whole) === 1)
    return fractions.oneAndHalf[form.gender === 'feminine' ? 'feminine' : 'other'];
  return fractions.halfInGenitive
    ? `${wholeIn(whole, form, grammar)} ${fractions.half}`
    : undefined;
}

/** The case of a figure whose noun is only a sign or an abbreviation. */
export function caseBySign(before: string, { govern }: Grammar): Case {
  // `2 h 21 min`: the second amount is in the case of the first; `from -2 to 4` has its own.
  const outside = before.replace(/(?:\d+(?:[.,]\d+)? ?(\p{L}{1,4})\.? ){1,3}$/u, (amounts, last) =>
    govern.prepositions.has(last) ? amounts : '',
  );
  const [asked] = casesBefore(outside, govern);
  return asked ?? (govern.verb.test(outside) ? 'accusative' : 'nominative');
}

/** A noun and the adjective behind it, which is declined with it: “square metre”. */
export function withAdjective(noun: Noun, adjective: AdjectiveStem): Noun {
  const joined = (plural: boolean): readonly string[] =>
    (plural ? noun.plural : noun.singular).map((form, index) => {
      const list = adjective.endings[plural ? 'plural' : noun.gender];
      return `${form} ${adjective.stem}${list[index]}`;
    });
  return { gender: noun.gender, singular: joined(false), plural: joined(true) };
}

/** A noun with words that stay as they are: “kilometre per hour”. */
export function withWords(noun: Noun, words: string): Noun {
  const joined = (forms: readonly string[]): readonly string[] =>
    forms.map((form) => `${form} ${words}`);
  return { gender: noun.gender, singular: joined(noun.singular), plural: joined(noun.plural) };
}

/** a figure as written → its digits and decimals by the separators of a region, and in words. Pure. */
import type { IberianWords, NumberForm } from '../iberian-words.ts';

/** Not within a longer word or number to the left. */
export const NUMBER_START = "(?<![\\p{L}\\p{M}\\p{N}_]|\\p{N}[.,:/'])";

/** Groups of three digits, all with the same separator. */
const GROUPED =
  '[1-9]\\d{0,2}(?:(?:\\.\\d{3}){1,20}|(?:,\\d{3}){1,20}|(?:\\u202f\\d{3}){1,20}|(?: \\d{3}){1,20})(?!\\d)';

/** A whole or decimal number: `1.234,5`, `1,234.5`, `10 000`, `0,25`. */
export const FIGURE: string = `(?:${GROUPED}|\\d{1,72}(?!\\d))(?:[.,]\\d{1,30}(?!\\d))?(?![.,]\\d)`;

/** Between the two ends of a range. */
export const DASH = ' ?[-\\u2010-\\u2014] ?';

/** A figure, read by the separators of a region. */
export type FigureParts = {
  readonly whole: string;
  readonly decimals?: string;
  /** The sign before the decimals. */
  readonly mark?: string;
  /** Whether another region would read another value. */
  readonly isDoubtful: boolean;
};

/** How a figure is read. */
export type FigureOptions = {
  readonly words: Pick<IberianWords, 'pointDecimals' | 'mayGroupByComma'>;
  /** Amounts have no three decimals: `$1,500` is grouped in every region. */
  readonly isMoney?: boolean;
};

/** The parts of a figure that matches `FIGURE`; `undefined` if its separators contradict each other. */
export function figureParts(
  written: string,
  { words, isMoney }: FigureOptions,
): FigureParts | undefined {
  const bare = written.replace(/[ \u202f]/g, '');
  const marks = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return { whole: bare, isDoubtful: false };
  const at = bare.lastIndexOf(last);
  const [before, behind] = [bare.slice(0, at), bare.slice(at + 1)];
  if (marks.length === 1) {
    const isGroup =
      behind.length === 3 && /^[1-9]\d{0,2}$/.test(before) && bare.length === written.length;
    const isMark = last === (words.pointDecimals ? '.' : ',');
    // Three zeros are not decimals: `220,000`.
    if (
      isGroup &&
      (!isMark ||
        (isMoney === true && words.mayGroupByComma) ||
        (behind === '000' && words.mayGroupByComma))
    )
      return { whole: before + behind, isDoubtful: false };
    return { whole: before, decimals: behind, mark: last, isDoubtful: isGroup };
  }
  const others = marks.slice(0, -1);
  if (others.every((mark) => mark === last))
    return { whole: bare.replace(/[.,]/g, ''), isDoubtful: false };
  if (others.includes(last)) return undefined;
  return { whole: before.replace(/[.,]/g, ''), decimals: behind, mark: last, isDoubtful: false };
}

/** Digits one by one. */
export function digitByDigit(digits: string, words: IberianWords): string {
  return Array.from(digits, (digit) => words.numbers.digits[Number(digit)]).join(' ');
}

/** A whole number; one that has no name, or begins with zero, digit by digit. */
export function sayWhole(
  digits: string,
  { words, form }: { readonly words: IberianWords; readonly form: NumberForm },
): string {
  if (/^0\d/.test(digits)) return digitByDigit(digits, words);
  return words.numbers.cardinal(digits, form) ?? digitByDigit(digits, words);
}

/** The words of a figure. Decimals do not agree with their noun. */
export function sayFigure(
  figure: FigureParts,
  { words, form }: { readonly words: IberianWords; readonly form: NumberForm },
): string {
  const { whole, decimals, mark } = figure;
  if (decimals === undefined) return sayWhole(whole, { words, form });
  const { numbers, small } = words;
  const isNumber = decimals.length <= numbers.mostDecimals && !decimals.startsWith('0');
  const behind = isNumber ? numbers.cardinal(decimals, 'alone')! : digitByDigit(decimals, words);
  const hundreds = form === 'feminine' && whole.length > 2 ? 'feminine' : 'alone';
  const before = sayWhole(whole.replace(/^0+(?=\d)/, ''), { words, form: hundreds });
  return `${before} ${mark === '.' ? small.point : small.comma} ${behind}`;
}

/** Whether a figure is exactly one, so that its noun is singular. */
export function isOne({ whole, decimals }: FigureParts, words?: IberianWords): boolean {
  if (words?.singularBelowTwo === true)
    return /^[01]$/.test(whole) && (whole !== '0' || decimals !== undefined);
  return whole === '1' && decimals === undefined;
}

/** the parts of patterns that Italian rules share, as pattern sources, and figures without separators. */
import { figurePatterns } from '../../rules/written-figures.ts';

/** How figures are written: `10.000,5`, also `10 000` and, in Switzerland, `10'000`. */
const FIGURES = figurePatterns({ groups: ". '", decimal: ',' });

/** Whole number, grouped or plain. */
export const WHOLE: string = FIGURES.whole;

/** Whole number or decimal fraction with a comma. */
export const NUMBER: string = FIGURES.number;

/** The same where a point may stand for the comma: before units and currencies. */
export const AMOUNT: string = `${WHOLE}(?:[.,]\\d{1,30}(?!\\d|[.,]\\d))?`;

/** Between the two ends of a range. */
export const DASH = '(?: [-\\u2012\\u2013\\u2014] |[-\\u2012\\u2013\\u2014])';

/** A sign before a figure. */
export const SIGN = '(?<sign>(?<![\\p{L}\\p{N}])(?:[+−–-]|[+−] ))?';

/** Names of months, as written in dates, the full name first. */
export const MONTHS: readonly (readonly string[])[] = [
  ['gennaio', 'gen.', 'genn.'],
  ['febbraio', 'feb.', 'febb.'],
  ['marzo', 'mar.'],
  ['aprile', 'apr.'],
  ['maggio', 'mag.'],
  ['giugno', 'giu.'],
  ['luglio', 'lug.'],
  ['agosto', 'ago.'],
  ['settembre', 'set.', 'sett.'],
  ['ottobre', 'ott.'],
  ['novembre', 'nov.'],
  ['dicembre', 'dic.'],
];

/** A figure without what groups it, and with a comma before its fraction: `1234,5`. */
export function plain(written: string): string {
  const joined = written.replace(/[ \u202f']/g, '');
  const grouped = /^\d{1,3}(?:\.\d{3})+(?!\d)/.exec(joined)?.[0] ?? '';
  return (grouped.replaceAll('.', '') + joined.slice(grouped.length)).replace('.', ',');
}

/** The word of a sign before a figure, with a space; `''` for none. */
export function signWord(sign: string | undefined): string {
  if (sign === undefined) return '';
  return sign.startsWith('+') ? 'più ' : 'meno ';
}

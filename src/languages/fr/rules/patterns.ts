/** the parts of patterns that French rules share, as pattern sources, and figures without separators. */
import { figurePatterns } from '../../rules/written-figures.ts';

/** How figures are written: `10 000,5`, in Switzerland `10'000.5`, in Belgium also `10.000,5`. */
const FIGURES = figurePatterns({ groups: " .'", decimal: ',' });

/** Whole number, grouped or plain. */
export const WHOLE: string = FIGURES.whole;

/** Whole number or decimal fraction with a comma. */
export const NUMBER: string = FIGURES.number;

/** The same where a point may stand for the comma: before units and currencies. */
export const AMOUNT: string = `${WHOLE}(?:[.,]\\d{1,30}(?!\\d|[.,]\\d))?`;

/** Between the two ends of a range. */
export const DASH = '(?: [-\\u2012\\u2013\\u2014] |[-\\u2012\\u2013\\u2014])';

/** Names of months, as written in dates, the full name first. */
export const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv.', 'jan.'],
  ['février', 'févr.', 'fév.', 'fevrier'],
  ['mars'],
  ['avril', 'avr.'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil.', 'juill.'],
  ['août', 'aout'],
  ['septembre', 'sept.'],
  ['octobre', 'oct.'],
  ['novembre', 'nov.'],
  ['décembre', 'déc.', 'dec.'],
];

/** A figure without what groups it, and with a comma before its fraction: `1234,5`. */
export function plain(written: string): string {
  const joined = written.replace(/[ \u202f']/g, '');
  const grouped = /^\d{1,3}(?:\.\d{3})+(?!\d)/.exec(joined)?.[0] ?? '';
  return (grouped.replaceAll('.', '') + joined.slice(grouped.length)).replace('.', ',');
}

/** `de` or `d'` before a noun. */
export function partitive(noun: string): string {
  return /^[aeiouyéèêhœ]/i.test(noun) && !/^(?:y[ae]|h(?:aut|éros))/i.test(noun) ? "d'" : 'de ';
}

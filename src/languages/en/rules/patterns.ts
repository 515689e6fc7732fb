/**
 * the recurring parts of English rules, as pattern sources: numbers, dashes, magnitudes. All
 * repetitions are bounded.
 */
import { anyOf } from '../../../_internal/any-of.ts';

export { FREE_LEFT, sticky } from '../../rules/sticky.ts';

/** What makes two numbers with a space between likely to be one in thousands. */
const MEASURED = [
  '[kM]?W',
  '[kMG]Wh',
  '[kcm]?m[²³23]?',
  '[km]?g',
  'ha',
  'l',
  't',
  'tons?',
  'tonnes?',
  '(?:kilo)?met(?:er|re)s?',
  'kilograms?',
  'hectares?',
  'lit(?:er|re)s?',
  'euros?',
  'dollars?',
  'pounds?',
  'francs?',
  'kroner?',
  'kronor',
  'zlotys?',
  'rubles?',
  'roubles?',
  'hryvnias?',
  'yen',
  '[A-Z]{3}',
];
const MEASURE_BEHIND = `(?= ?(?:[€£₴₽]|zł|${anyOf(MEASURED)}(?![\\p{L}\\d])))`;

/**
 * Whole number: Indian (`1,00,000`), with commas, with spaces where no other reading is likely (`1
 * 000 000`, `20 000`, and before units), with the space that folding leaves between groups, or
 * plain.
 */
export const WHOLE: string = anyOf([
  '\\d{1,2}(?:,\\d{2}){1,8},\\d{3}(?![\\d])',
  '\\d{1,3}(?:,\\d{3}){1,11}(?!\\d)',
  '\\d{1,3}(?: \\d{3}){2,11}(?!\\d)',
  '[1-9]\\d{0,2}(?:\\u202f\\d{3}){1,11}(?!\\d)',
  '\\d{1,3} 000(?!\\d)',
  `[1-9]\\d{0,2} \\d{3}(?!\\d)${MEASURE_BEHIND}`,
  '\\d{1,36}(?!\\d)',
]);

/** Whole number or decimal fraction, `12`, `1,200.5`, `.5`. */
export const NUMBER: string = `(?:${WHOLE}(?:\\.\\d{1,30}(?![\\d]|\\.\\d))?|\\.\\d{1,30}(?!\\d))`;

/** Between the two ends of a range. */
export const DASH = ' ?[-\\u2012\\u2013\\u2014] ?';

/** The same where a dash that touches only the second end would be a minus: `$571M -1.2%`. */
export const EVEN_DASH = '(?: [-\\u2012\\u2013\\u2014] |[-\\u2012\\u2013\\u2014] ?)';

/** Magnitudes that may be joined by a space, a hyphen or nothing. */
const MAGNITUDE_WORDS = [
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'lakh crore',
  'lakhs?',
  'crores?',
  'mln',
  'bln',
  'mn',
  'bn',
  'tn',
  'trn',
  'MN',
  'BN',
  'TN',
];

/** A written magnitude: a word, or a newspaper abbreviation. */
export const MAGNITUDE: string = anyOf([
  `[ -]?${anyOf(MAGNITUDE_WORDS)}\\b`,
  ' ?[kKmMbB]\\b(?!&)',
  ' ?MM\\b',
  'T\\b',
]);

const MAGNITUDES: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mm: 'million',
  mn: 'million',
  mln: 'million',
  b: 'billion',
  bn: 'billion',
  bln: 'billion',
  t: 'trillion',
  tn: 'trillion',
  trn: 'trillion',
  lakhs: 'lakh',
  crores: 'crore',
  l: 'lakh',
  'lakh cr': 'lakh crore',
  'lakh crs': 'lakh crore',
  cr: 'crore',
  crs: 'crore',
};

/** A magnitude as a word with a space before it; `''` for none. */
export function magnitudeWord(written: string | undefined): string {
  if (written === undefined) return '';
  const bare = written.replace(/^[ -]|\.$/g, '').toLowerCase();
  return ` ${MAGNITUDES[bare] ?? bare}`;
}

/** A number without spaces, for the number functions. */
export function bare(written: string): string {
  return written.replace(/[ \u202f]/g, '');
}

/** Not the start of a longer score, a decimal, a date or a share to the right. */
export const SCORE_END = '(?![\\d\\p{L}/%]|[-\\u2013.,:]\\d)';

/** Not the number of a code either: those of `H-1B` and `C-130J` are not amounts. */
export const NOT_IN_CODE = '(?<!\\p{Lu}{1,3}\\p{Ll}?-)';

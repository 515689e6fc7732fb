/**
 * digits → English number words: cardinals, ordinals, years, decimals. United States style;
 * `british-and.ts` adds the “and” of British English to what a rule says.
 */

/** Zero to nineteen, each at its index. */
export const SMALL_NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;

/** Twenty to ninety, each at the index of its tens; `''` before. */
export const TENS = [
  '',
  '',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
] as const;

/** Names of the powers of a thousand, short scale. */
export const SCALES = [
  '',
  'thousand',
  'million',
  'billion',
  'trillion',
  'quadrillion',
  'quintillion',
  'sextillion',
  'septillion',
  'octillion',
  'nonillion',
  'decillion',
] as const;

/** The longest run of digits that has a name: 12 groups of three. */
export const MAX_NAMED_DIGITS: number = SCALES.length * 3;

const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** 0 to 99 → `twenty-three`. */
function belowHundred(value: number): string {
  if (value < 20) return SMALL_NUMBERS[value]!;
  const unit = value % 10;
  const tens = TENS[Math.floor(value / 10)]!;
  return unit === 0 ? tens : `${tens}-${SMALL_NUMBERS[unit]}`;
}

/** 0 to 999 → `two hundred eighteen`. */
function belowThousand(value: number): string {
  const rest = value % 100;
  if (value < 100) return belowHundred(value);
  const hundreds = `${SMALL_NUMBERS[Math.floor(value / 100)]} hundred`;
  return rest === 0 ? hundreds : `${hundreds} ${belowHundred(rest)}`;
}

/**
 * Digits, with or without commas → `two hundred eighteen`; beyond the largest name digit by digit.
 */
export function cardinal(digits: string): string {
  const bare = digits.replace(/[^0-9]/g, '').replace(/^0+(?=.)/, '');
  if (bare.length > MAX_NAMED_DIGITS) return digitByDigit(bare);
  const words: string[] = [];
  for (let end = bare.length, scale = 0; end > 0; end -= 3, scale++) {
    const group = Number(bare.slice(Math.max(0, end - 3), end));
    if (group === 0) continue;
    const name = belowThousand(group);
    words.unshift(scale === 0 ? name : `${name} ${SCALES[scale]}`);
  }
  return words.length === 0 ? 'zero' : words.join(' ');
}

/** Digits and what they count → `one hour`, `twelve hours`. */
export function count(digits: string, unit: string): string {
  return `${cardinal(digits)} ${unit}${digits === '1' ? '' : 's'}`;
}

/** `0049` → `zero zero four nine`. Anything but digits is left out. */
export function digitByDigit(digits: string): string {
  return Array.from(digits.replace(/[^0-9]/g, ''), (digit) => SMALL_NUMBERS[Number(digit)]).join(
    ' ',
  );
}

/** A number as read: with a leading zero digit by digit (`007`), otherwise as a cardinal. */
export function number(digits: string): string {
  return /^0[0-9]/.test(digits) ? digitByDigit(digits) : cardinal(digits);
}

/** `2.05` → `two point zero five`; `.5` → `point five`; `1,200` → `one thousand two hundred`. */
export function decimal(written: string): string {
  const [whole = '', fraction] = written.split('.');
  if (fraction === undefined) return number(whole);
  const point = `point ${digitByDigit(fraction)}`;
  return whole === '' ? point : `${cardinal(whole)} ${point}`;
}

/** Turns the last word of a cardinal into an ordinal: `twenty-one` → `twenty-first`. */
function ordinalOf(words: string): string {
  const cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
  const last = words.slice(cut);
  const ordinal =
    IRREGULAR_ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return words.slice(0, cut) + ordinal;
}

/** `21` → `twenty-first`. */
export function ordinal(digits: string): string {
  return ordinalOf(cardinal(digits));
}

/** Number words in the plural: `ninety` → `nineties`, `six` → `sixes`. */
export function pluralNumber(words: string): string {
  if (words.endsWith('y')) return `${words.slice(0, -1)}ies`;
  return words.endsWith('x') ? `${words}es` : `${words}s`;
}

/** Two digits as the second half of a year or a model: `05` → `oh five`. */
function secondHalf(value: number): string {
  return value < 10 ? `oh ${SMALL_NUMBERS[value]}` : belowHundred(value);
}

/**
 * Four digits as a year: `1984` → `nineteen eighty-four`, `2005` → `two thousand five`, `1900` →
 * `nineteen hundred`.
 */
export function year(digits: string): string {
  const value = Number(digits);
  const century = Math.floor(value / 100);
  const rest = value % 100;
  if (digits.length !== 4 || value < 1000 || value % 1000 === 0) return cardinal(digits);
  if (value >= 2000 && value < 2010) return cardinal(digits);
  if (rest === 0) return `${belowHundred(century)} hundred`;
  return `${belowHundred(century)} ${secondHalf(rest)}`;
}

/**
 * The decade that starts with a year: `1990` → `nineteen nineties`, `2000` → `two thousands`, `90`
 * → `nineties`.
 */
export function decade(digits: string): string {
  return pluralNumber(digits.length === 4 ? year(digits) : cardinal(digits));
}

/**
 * A number that names rather than counts (a flight, a model, a house): `747` → `seven forty-seven`,
 * `1428` → `fourteen twenty-eight`, `300` → `three hundred`, `88` → `eighty-eight`, `007` and
 * longer ones digit by digit.
 */
export function label(digits: string): string {
  const value = Number(digits);
  if (digits.startsWith('0') || digits.length > 4) return digitByDigit(digits);
  if (digits.length === 4)
    return value % 100 === 0 || value % 1000 < 10 ? cardinalHundreds(value) : year(digits);
  if (digits.length < 3 || value % 100 === 0) return cardinal(digits);
  return `${SMALL_NUMBERS[Math.floor(value / 100)]} ${secondHalf(value % 100)}`;
}

function cardinalHundreds(value: number): string {
  return value % 1000 === 0 || value % 100 !== 0
    ? cardinal(String(value))
    : `${belowHundred(value / 100)} hundred`;
}

/** Denominators: `2` → `half`, `4` → `quarter`, `3` → `third`; the plural for more than one. */
export function denominator(digits: string, options: { readonly many: boolean }): string {
  const value = Number(digits);
  if (value === 2) return options.many ? 'halves' : 'half';
  const name = value === 4 ? 'quarter' : ordinal(digits);
  return options.many ? pluralNumber(name) : name;
}

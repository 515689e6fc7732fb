/** digits → German number words: cardinals, ordinals, years, decimals, fractions. */

/** One to nine before `und` and before hundred and thousand. */
const ONES = [
  '',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
] as const;

const TEENS = [
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
] as const;

const TENS = [
  '',
  '',
  'zwanzig',
  'dreißig',
  'vierzig',
  'fünfzig',
  'sechzig',
  'siebzig',
  'achtzig',
  'neunzig',
] as const;

/** Stems of the long scale: each with `-ion` and `-iarde`. */
const SCALES = [
  'Milli',
  'Billi',
  'Trilli',
  'Quadrilli',
  'Quintilli',
  'Sextilli',
  'Septilli',
  'Oktilli',
  'Nonilli',
  'Dezilli',
] as const;

/** The longest run of digits that has a name. */
export const MAX_NAMED_DIGITS: number = 6 + SCALES.length * 6;

const DIGITS = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
] as const;

/** How a number ends in one: `eins` alone, `ein` before a noun, and its forms. */
export type One = 'eins' | 'ein' | 'eine' | 'einen' | 'einem' | 'einer' | 'eines';

/** 0 to 99; `''` for 0. */
function belowHundred(value: number, one: string): string {
  if (value === 1) return one;
  if (value < 10) return ONES[value]!;
  if (value < 20) return TEENS[value - 10]!;
  const unit = value % 10;
  const tens = TENS[Math.floor(value / 10)]!;
  return unit === 0 ? tens : `${ONES[unit]}und${tens}`;
}

/** 0 to 999; `''` for 0. */
function belowThousand(value: number, one: string): string {
  const hundreds = Math.floor(value / 100);
  const rest = belowHundred(value % 100, one);
  return hundreds === 0 ? rest : `${ONES[hundreds]}hundert${rest}`;
}

/** 0 to 999,999 in one word; `''` for 0. */
function belowMillion(value: number, one: string): string {
  const thousands = Math.floor(value / 1000);
  const rest = belowThousand(value % 1000, one);
  return thousands === 0 ? rest : `${belowThousand(thousands, 'ein')}tausend${rest}`;
}

/** The name of a power of a thousand: 2 → `Million`, 3 → `Milliarde`. */
function scaleName(power: number, isMany: boolean): string {
  const stem = SCALES[Math.floor(power / 2) - 1]!;
  if (power % 2 === 0) return isMany ? `${stem}onen` : `${stem}on`;
  return isMany ? `${stem}arden` : `${stem}arde`;
}

/** Without leading zeros; one zero stays. */
function bareDigits(digits: string): string {
  return digits.replace(/[^0-9]/g, '').replace(/^0+(?=.)/, '');
}

/** Whether a number ends in one, so that its last word agrees with a noun. */
export function isOne(digits: string): boolean {
  return bareDigits(digits) === '1';
}

/**
 * Digits → `zweihundertachtzehn`, `eine Million zwei`; beyond the largest name digit by digit. A
 * last one has the form asked for.
 */
export function cardinal(digits: string, one: One = 'eins'): string {
  const bare = bareDigits(digits);
  if (bare.length > MAX_NAMED_DIGITS) return digitByDigit(bare);
  if (bare === '0' || bare === '') return 'null';
  const small = belowMillion(Number(bare.slice(-6)), one);
  const words = small === '' ? [] : [small];
  for (let end = bare.length - 6, power = 2; end > 0; end -= 3, power++) {
    const group = Number(bare.slice(Math.max(0, end - 3), end));
    if (group > 0)
      words.unshift(
        `${belowThousand(group, group === 1 ? 'eine' : 'eins')} ${scaleName(power, group > 1)}`,
      );
  }
  return words.join(' ');
}

/** `0049` → `null null vier neun`. */
export function digitByDigit(digits: string): string {
  return Array.from(digits.replace(/[^0-9]/g, ''), (digit) => DIGITS[Number(digit)]).join(' ');
}

/** A number as read: with a leading zero digit by digit. */
export function number(digits: string): string {
  return /^0[0-9]/.test(digits) || digits.length > MAX_NAMED_DIGITS
    ? digitByDigit(digits)
    : cardinal(digits);
}

/** `2`, `05` → `zwei Komma null fünf`. */
export function decimal(whole: string, fraction: string): string {
  return `${whole === '' ? 'null' : cardinal(whole)} Komma ${digitByDigit(fraction)}`;
}

/** Endings of ordinals and adjectives. */
type Ending = 'e' | 'en' | 'er' | 'es' | 'em';

const IRREGULAR_STEMS: Readonly<Record<string, string>> = {
  ein: 'erst',
  drei: 'dritt',
  sieben: 'siebt',
  acht: 'acht',
};

/** `21` → `einundzwanzigst`, to which an ending is added. */
function ordinalStem(digits: string): string {
  const bare = bareDigits(digits);
  const last = Number(bare.slice(-2));
  const words = cardinal(bare, 'ein').replace(/ (?=\p{Ll})/gu, '');
  if (bare === '0') return 'nullt';
  if (last === 0 || last > 19) {
    // A round million has no `e` or `en` before the ending: `millionst`.
    const joined = words
      .replaceAll(' ', '')
      .replace(/(?:en|e)$/, '')
      .toLowerCase();
    return `${/(?:ion|iard)$/.test(joined) ? joined.replace(/^eine(?=\p{L}+ion$)/u, '') : words}st`;
  }
  for (const [ending, stem] of Object.entries(IRREGULAR_STEMS))
    if (words.endsWith(ending) && last === DIGITS.findIndex((each) => each.startsWith(ending)))
      return words.slice(0, -ending.length) + stem;
  return `${words}t`;
}

/** `3` → `dritte`, `dritten`, `dritter`, `drittes`. */
export function ordinal(digits: string, ending: Ending): string {
  return ordinalStem(digits) + ending;
}

/** Four digits as a year: `1984` → `neunzehnhundertvierundachtzig`, `2005` → `zweitausendfünf`. */
export function year(digits: string): string {
  const value = Number(digits);
  const century = Math.floor(value / 100);
  if (digits.length !== 4 || value < 1100 || century % 10 === 0) return cardinal(digits);
  return `${belowHundred(century, 'ein')}hundert${belowHundred(value % 100, 'eins')}`;
}

/** Denominators: `2` → `halb`, `3` → `drittel`, `20` → `zwanzigstel`. */
export function denominator(digits: string): string {
  return Number(digits) === 2 ? 'halb' : `${capital(ordinalStem(digits))}el`;
}

/** With a capital, as nouns are written. */
export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

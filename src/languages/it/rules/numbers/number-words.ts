/** digits → Italian number words: cardinals, ordinals, decimals. */

const SMALL_NUMBERS = [
  'zero',
  'uno',
  'due',
  'tre',
  'quattro',
  'cinque',
  'sei',
  'sette',
  'otto',
  'nove',
  'dieci',
  'undici',
  'dodici',
  'tredici',
  'quattordici',
  'quindici',
  'sedici',
  'diciassette',
  'diciotto',
  'diciannove',
];

const TENS = [
  '',
  '',
  'venti',
  'trenta',
  'quaranta',
  'cinquanta',
  'sessanta',
  'settanta',
  'ottanta',
  'novanta',
];

/** Names of the powers of a thousand, long scale, each for one and for several. */
const SCALES: readonly (readonly [one: string, several: string])[] = [
  ['', ''],
  ['mille', 'mila'],
  ['milione', 'milioni'],
  ['miliardo', 'miliardi'],
  ['bilione', 'bilioni'],
  ['biliardo', 'biliardi'],
  ['trilione', 'trilioni'],
  ['triliardo', 'triliardi'],
  ['quadrilione', 'quadrilioni'],
  ['quadriliardo', 'quadriliardi'],
  ['quintilione', 'quintilioni'],
  ['quintiliardo', 'quintiliardi'],
];

/** The longest run of digits that has a name: 12 groups of three. */
export const MAX_NAMED_DIGITS: number = SCALES.length * 3;

/** 1 to 99 → `ventuno`, `ventotto`, `ventitre` without its accent. */
function belowHundred(value: number): string {
  if (value < 20) return SMALL_NUMBERS[value]!;
  const tens = TENS[Math.floor(value / 10)]!;
  const unit = value % 10;
  if (unit === 0) return tens;
  const isElided = unit === 1 || unit === 8;
  return (isElided ? tens.slice(0, -1) : tens) + SMALL_NUMBERS[unit]!;
}

/** 1 to 999 → `duecentodiciotto`, `centottanta`. */
function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return belowHundred(rest);
  const count = hundreds === 1 ? '' : SMALL_NUMBERS[hundreds]!;
  if (rest === 0) return `${count}cento`;
  const words = belowHundred(rest);
  return `${count}${words.startsWith('ott') ? 'cent' : 'cento'}${words}`;
}

/** The accent of `tre` at the end of a longer word: `ventitré`. */
function withAccent(words: string): string {
  return words.replace(/(?<=\p{L})tre$/u, 'tré');
}

/** Up to 999,999 in one word: `duemilatrecento`. */
function belowMillion(value: number): string {
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  const tail = rest === 0 ? '' : belowThousand(rest);
  if (thousands === 0) return tail;
  return (thousands === 1 ? 'mille' : `${belowThousand(thousands)}mila`) + tail;
}

/** Digits → `duecentodiciotto`, `due milioni trecentomila`; beyond the largest name digit by digit. */
export function cardinal(digits: string): string {
  const bare = digits.replace(/[^0-9]/g, '').replace(/^0+(?=.)/, '');
  if (bare.length > MAX_NAMED_DIGITS) return digitByDigit(bare);
  const words: string[] = [];
  const low = Number(bare.slice(-6));
  if (low > 0) words.push(withAccent(belowMillion(low)));
  for (let end = bare.length - 6, scale = 2; end > 0; end -= 3, scale++) {
    const group = Number(bare.slice(Math.max(0, end - 3), end));
    if (group === 1) words.unshift(`un ${SCALES[scale]![0]}`);
    else if (group > 0) words.unshift(`${countWords(group)} ${SCALES[scale]![1]}`);
  }
  return words.length === 0 ? 'zero' : words.join(' ');
}

/** Before a noun: `ventun milioni`. */
function countWords(group: number): string {
  return withAccent(belowThousand(group)).replace(/(?<=ant|vent|trent)uno$/, 'un');
}

/** `0049` → `zero zero quattro nove`. Anything but digits is left out. */
export function digitByDigit(digits: string): string {
  return Array.from(digits.replace(/[^0-9]/g, ''), (digit) => SMALL_NUMBERS[Number(digit)]).join(
    ' ',
  );
}

/** Two or three digits of a telephone number: `05` → `zero cinque`, `42` → `quarantadue`. */
function digitGroup(digits: string): string {
  const zeros = /^0*(?=.)/.exec(digits)![0];
  const rest = cardinal(digits.slice(zeros.length));
  return [...Array.from(zeros, () => 'zero'), rest].join(' ');
}

/** Most digits behind a comma that are said as one number. */
const MAX_FRACTION = 2;

/** Digits behind a comma: `25` → `venticinque`, `05` → `zero cinque`, `342` → `tre quattro due`. */
function fractionDigits(digits: string): string {
  return digits.length > MAX_FRACTION ? digitByDigit(digits) : digitGroup(digits);
}

/** `2.05` or `2,05` → `due virgola zero cinque`; a number without a comma as a cardinal. */
export function decimal(written: string): string {
  const [whole = '', fraction] = written.split(/[.,]/);
  if (fraction === undefined) return cardinal(whole);
  return `${cardinal(whole === '' ? '0' : whole)} virgola ${fractionDigits(fraction)}`;
}

const SMALL_ORDINALS = [
  'zeresimo',
  'primo',
  'secondo',
  'terzo',
  'quarto',
  'quinto',
  'sesto',
  'settimo',
  'ottavo',
  'nono',
  'decimo',
];

/** `21` → `ventunesimo`, `ventunesima`. */
export function ordinal(digits: string, form: { readonly feminine?: boolean } = {}): string {
  const masculine = masculineOrdinal(digits);
  return form.feminine === true ? masculine.replace(/o$/, 'a') : masculine;
}

function masculineOrdinal(digits: string): string {
  const bare = digits.replace(/[^0-9]/g, '').replace(/^0+(?=.)/, '');
  const small = bare.length <= 2 ? SMALL_ORDINALS[Number(bare)] : undefined;
  if (small !== undefined) return small;
  const words = cardinal(bare);
  if (/mil(?:a|le)$/.test(words)) return `${words.replace(/mil(?:a|le)$/, 'mill')}esimo`;
  // The full vowel of three and six stays: ventitreesimo, ventiseiesimo.
  if (/(?:tr[eé]|sei)$/.test(words)) return `${words.replace(/é$/, 'e')}esimo`;
  const stem = words.replace(/[aeio]$/, '');
  return stem.replace(/^un (?=\p{L}+(?:lion|liard)$)/u, '').replace(/ (?=\S+$)/, '') + 'esimo';
}

/** A number as read: with a leading zero digit by digit (`007`), otherwise as a cardinal. */
export function number(digits: string): string {
  return /^0[0-9]/.test(digits) ? digitByDigit(digits) : cardinal(digits);
}

/**
 * digits → French number words: cardinals, ordinals, decimals; with `septante`, `huitante` and
 * `nonante` in Switzerland, `septante` and `nonante` in Belgium.
 */

/** How a number is said: where, and before what. */
export type NumberForm = {
  /** BCP 47 tag; its region decides between `soixante-dix` and `septante`. */
  readonly language: string;
  /** Whether it counts something feminine: `vingt et une pages`. @default false */
  readonly feminine?: boolean;
};

const SMALL_NUMBERS = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
];

const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

/** Tens that have a word of their own in some regions. */
const REGIONAL_TENS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  BE: { 7: 'septante', 9: 'nonante' },
  CH: { 7: 'septante', 8: 'huitante', 9: 'nonante' },
};

/** Names of the powers of a thousand, long scale. */
const SCALES = [
  '',
  'mille',
  'million',
  'milliard',
  'billion',
  'billiard',
  'trillion',
  'trilliard',
  'quadrillion',
  'quadrilliard',
  'quintillion',
  'quintilliard',
];

/** The longest run of digits that has a name: 12 groups of three. */
export const MAX_NAMED_DIGITS: number = SCALES.length * 3;

function regionOf(language: string): string {
  return /-(BE|CH)(?![a-z0-9])/i.exec(language)?.[1]!.toUpperCase() ?? '';
}

/** 0 to 99 → `vingt et un`; of `quatre-vingts`, without the s. */
function belowHundred(value: number, region: string): string {
  if (value < 20) return SMALL_NUMBERS[value]!;
  let tens = Math.floor(value / 10);
  let name = REGIONAL_TENS[region]?.[tens];
  if (name === undefined) {
    if (tens === 7 || tens === 9) tens -= 1;
    name = tens === 8 ? 'quatre-vingt' : TENS[tens]!;
  }
  const rest = value - tens * 10;
  if (rest === 0) return name;
  const takesEt = (rest === 1 || rest === 11) && name !== 'quatre-vingt';
  return takesEt ? `${name} et ${SMALL_NUMBERS[rest]}` : `${name}-${SMALL_NUMBERS[rest]}`;
}

/** 1 to 999 → `deux cent trois`; with the s of `deux cents` and `quatre-vingts` at the end. */
function belowThousand(
  value: number,
  { region, plural }: { readonly region: string; readonly plural: boolean },
): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const words: string[] = [];
  if (hundreds > 1) words.push(SMALL_NUMBERS[hundreds]!);
  if (hundreds > 0) words.push(plural && hundreds > 1 && rest === 0 ? 'cents' : 'cent');
  if (rest > 0) {
    const name = belowHundred(rest, region);
    words.push(plural && name === 'quatre-vingt' ? 'quatre-vingts' : name);
  }
  return words.join(' ');
}

function groupWords(value: number, scale: number, region: string): string {
  if (scale === 0) return belowThousand(value, { region, plural: true });
  const name = SCALES[scale]!;
  if (scale === 1)
    return value === 1 ? name : `${belowThousand(value, { region, plural: false })} ${name}`;
  const count = belowThousand(value, { region, plural: true });
  return `${count} ${name}${value === 1 ? '' : 's'}`;
}

/** Digits → `deux cent dix-huit`; beyond the largest name digit by digit. */
export function cardinal(digits: string, form: NumberForm): string {
  const bare = digits.replace(/[^0-9]/g, '').replace(/^0+(?=.)/, '');
  if (bare.length > MAX_NAMED_DIGITS) return digitByDigit(bare);
  const region = regionOf(form.language);
  const words: string[] = [];
  for (let end = bare.length, scale = 0; end > 0; end -= 3, scale++) {
    const group = Number(bare.slice(Math.max(0, end - 3), end));
    if (group > 0) words.unshift(groupWords(group, scale, region));
  }
  if (words.length === 0) return 'zéro';
  const said = words.join(' ');
  return form.feminine === true ? said.replace(/(?<=^|[ -])un$/, 'une') : said;
}

/** `0049` → `zéro zéro quatre neuf`. Anything but digits is left out. */
export function digitByDigit(digits: string): string {
  return Array.from(digits.replace(/[^0-9]/g, ''), (digit) => SMALL_NUMBERS[Number(digit)]).join(
    ' ',
  );
}

/** Two or three digits of a telephone number: `05` → `zéro cinq`, `42` → `quarante-deux`. */
export function digitGroup(digits: string, form: NumberForm): string {
  const zeros = /^0*(?=.)/.exec(digits)![0];
  const rest = cardinal(digits.slice(zeros.length), form);
  return [...Array.from(zeros, () => 'zéro'), rest].join(' ');
}

/** Most digits behind a comma that are said as one number. */
const MAX_FRACTION = 3;

/** Digits behind a comma: `25` → `vingt-cinq`, `05` → `zéro cinq`, `00` → `zéro zéro`. */
function fractionDigits(digits: string, form: NumberForm): string {
  if (digits.length > MAX_FRACTION) return digitByDigit(digits);
  return digitGroup(digits, { language: form.language });
}

/** `2.05` or `2,05` → `deux virgule zéro cinq`; a number without a comma as a cardinal. */
export function decimal(written: string, form: NumberForm): string {
  const [whole = '', fraction] = written.split(/[.,]/);
  if (fraction === undefined) return cardinal(whole, form);
  const { language } = form;
  const before = cardinal(whole === '' ? '0' : whole, { language });
  return `${before} virgule ${fractionDigits(fraction, form)}`;
}

/** Whether a number takes a noun in the plural: from two on, `1,9 million`. */
export function isPlural(written: string): boolean {
  const whole = written.split(/[.,]/)[0]!.replace(/[^0-9]/g, '');
  return whole.replace(/^0+/, '').length > 1 || Number(whole) >= 2;
}

const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  un: 'unième',
  cinq: 'cinquième',
  neuf: 'neuvième',
  vingts: 'vingtième',
  cents: 'centième',
  zéro: 'zéroième',
};

/** `21` → `vingt et unième`; one is `premier` or `première`. */
export function ordinal(digits: string, form: NumberForm): string {
  const words = cardinal(digits, { language: form.language });
  if (words === 'un') return form.feminine === true ? 'première' : 'premier';
  const cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
  const last = words.slice(cut);
  const scale = /^(.*(?:llion|lliard))s?$/.exec(last)?.[1];
  const stem = scale ?? last.replace(/e$/, '');
  return words.slice(0, cut) + (IRREGULAR_ORDINALS[last] ?? `${stem}ième`);
}

/** A number as read: with a leading zero digit by digit (`007`), otherwise as a cardinal. */
export function number(digits: string, form: NumberForm): string {
  return /^0[0-9]/.test(digits) ? digitByDigit(digits) : cardinal(digits, form);
}

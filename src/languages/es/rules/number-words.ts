/** digits → Spanish numbers in words: cardinals, ordinals, parts of a whole. */
import type { Gender, NumberForm, NumberWords } from '../../rules/iberian/iberian-words.ts';

const SMALL = `
  cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
  dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro
  veinticinco veintiséis veintisiete veintiocho veintinueve
`
  .trim()
  .split(/\s+/);

const TENS = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');

const HUNDREDS =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

/** Powers of a million. */
const MILLIONS =
  'millón billón trillón cuatrillón quintillón sextillón septillón octillón nonillón decillón'.split(
    ' ',
  );

/** Most digits that have a name. */
const MOST_DIGITS = 6 * (MILLIONS.length + 1);

/** A number below 30 as it ends a number. */
function unit(value: number, form: NumberForm): string {
  const word = SMALL[value]!;
  if (value % 20 !== 1 || form === 'alone') return word;
  if (form === 'feminine') return word.replace(/o$/, 'a');
  return value === 1 ? 'un' : 'veintiún';
}

function belowHundred(value: number, form: NumberForm): string {
  if (value < 30) return unit(value, form);
  const tens = TENS[Math.floor(value / 10)]!;
  return value % 10 === 0 ? tens : `${tens} y ${unit(value % 10, form)}`;
}

function belowThousand(value: number, form: NumberForm): string {
  if (value < 100) return belowHundred(value, form);
  if (value === 100) return 'cien';
  const hundreds = HUNDREDS[Math.floor(value / 100)]!;
  const agreed = form === 'feminine' ? hundreds.replace(/os$/, 'as') : hundreds;
  return value % 100 === 0 ? agreed : `${agreed} ${belowHundred(value % 100, form)}`;
}

/** Before `mil` the hundreds agree with the noun, while one does not: `doscientas veintiún mil`. */
function thousands(value: number, form: NumberForm): string {
  if (value === 1) return 'mil';
  const words = belowThousand(value, form === 'alone' ? 'masculine' : form);
  return `${words.replace(/(?<=^|\s)una$/, 'un').replace(/veintiuna$/, 'veintiún')} mil`;
}

function belowMillion(value: number, form: NumberForm): string {
  const [high, low] = [Math.floor(value / 1000), value % 1000];
  const words = [
    high > 0 ? thousands(high, form) : '',
    low > 0 || high === 0 ? belowThousand(low, form) : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

function cardinal(digits: string, form: NumberForm): string | undefined {
  const bare = digits.replace(/^0+(?=\d)/, '');
  if (bare.length > MOST_DIGITS) return undefined;
  const parts: string[] = [];
  for (let end = bare.length, power = 0; end > 0; end -= 6, power++) {
    const value = Number(bare.slice(Math.max(0, end - 6), end));
    if (value === 0) continue;
    const name = MILLIONS[power - 1];
    if (name === undefined) parts.unshift(belowMillion(value, form));
    else {
      const plural = value === 1 ? name : name.replace(/ón$/, 'ones');
      parts.unshift(`${belowMillion(value, 'masculine')} ${plural}`);
    }
  }
  return parts.length === 0 ? 'cero' : parts.join(' ');
}

const ORDINALS =
  '- primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo'.split(
    ' ',
  );

const ORDINAL_TENS = `
  - décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo
  nonagésimo
`
  .trim()
  .split(/\s+/);

const ORDINAL_HUNDREDS = `
  - centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo
  septingentésimo octingentésimo noningentésimo
`
  .trim()
  .split(/\s+/);

function agreed(word: string, gender: Gender): string {
  return gender === 'feminine' ? word.replace(/o$/, 'a') : word;
}

/** The words of an ordinal below one hundred; up to 29 they are one word. */
function ordinalBelowHundred(value: number, gender: Gender): string {
  if (value < ORDINALS.length) return agreed(ORDINALS[value]!, gender);
  const [tens, ones] = [ORDINAL_TENS[Math.floor(value / 10)]!, value % 10];
  if (ones === 0) return agreed(tens, gender);
  const last = agreed(ORDINALS[ones]!, gender);
  if (value > 29) return `${agreed(tens, gender)} ${last}`;
  const start = value < 20 ? 'decimo' : 'vigesimo';
  return (start + last).replace('oo', 'o');
}

function ordinal(
  value: number,
  { gender, short = false }: { readonly gender: Gender; readonly short?: boolean },
): string | undefined {
  if (value < 1 || value > 999_999) return undefined;
  const words: string[] = [];
  const [high, low] = [Math.floor(value / 1000), value % 1000];
  if (high > 0) {
    const name = agreed('milésimo', gender);
    words.push(high === 1 ? name : cardinal(String(high), 'masculine')!.replaceAll(' ', '') + name);
  }
  if (low >= 100) words.push(agreed(ORDINAL_HUNDREDS[Math.floor(low / 100)]!, gender));
  if (low % 100 > 0) words.push(ordinalBelowHundred(low % 100, gender));
  const said = words.join(' ');
  if (!short || gender === 'feminine') return said;
  return said.replace(/(primer|tercer)o$/, '$1');
}

const ROUND_PARTS: Readonly<Record<number, string>> = {
  2: 'medio',
  3: 'tercio',
  10: 'décimo',
  100: 'centésimo',
  1000: 'milésimo',
  1_000_000: 'millonésimo',
};

function partName(value: number): string | undefined {
  const round = ROUND_PARTS[value];
  if (round !== undefined) return round;
  if (value < 11) return ORDINALS[value];
  if (value < 100) {
    const words = cardinal(String(value), 'alone')!.replace(/ y /, 'i').normalize('NFD');
    return `${words.replace(/\u0301/g, '').replace(/a$|(?<=un)o$/, '')}avo`.replace(
      'iiavo',
      'iavo',
    );
  }
  if (value % 100 === 0 && value < 1000) return ORDINAL_HUNDREDS[value / 100];
  if (value % 1000 === 0 && value < 1_000_000)
    return `${cardinal(String(value / 1000), 'masculine')!.replaceAll(' ', '')}milésimo`;
  return undefined;
}

function parts(value: number, count: number): string | undefined {
  const name = partName(value);
  return name !== undefined && count !== 1 ? `${name}s` : name;
}

/** Spanish numbers. */
export const SPANISH_NUMBERS: NumberWords = {
  cardinal,
  ordinal,
  parts,
  digits: SMALL.slice(0, 10),
  mostDecimals: 3,
};

/** a text in French, Spanish, Italian or Portuguese → the same with its numbers in digits, so that “quatre” and “4” are one. */

const FRENCH = [
  ['quatre[ -]vingts?', 80],
  ...list(
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    2,
  ),
  ...tens('vingts? trente quarante cinquante soixante'),
  ['cents?', 'x100'],
  ['mille', 'x1000'],
];

const SPANISH = [
  ...list('diecis[eé]is diecisiete dieciocho diecinueve', 16),
  ...list(
    'veinti(?:ún|uno|una) veintid[oó]s veintitr[eé]s veinticuatro veinticinco veintis[eé]is veintisiete veintiocho veintinueve',
    21,
  ),
  ...list('dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 2),
  ...tens('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
  ['(?:cien|ciento)', 100],
  ...[200, 300, 400, 500, 600, 700, 800, 900].map((value, index) => [
    `(?:${['dos', 'tres', 'cuatro', 'quin', 'seis', 'sete', 'ocho', 'nove'][index]}(?:c?ient[oa]s))`,
    value,
  ]),
  ['mil', 'x1000'],
];

const ITALIAN = [
  ...list('undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove', 11),
  ...tens('venti? trenta? quaranta? cinquanta? sessanta? settanta? ottanta? novanta?'),
  ...list('due tr[eé] quattro cinque sei sette otto nove dieci', 2),
  ['cento', 'x100'],
  ['(?:mille|mila)', 'x1000'],
];

const PORTUGUESE = [
  ...list('dezesseis dezessete dezoito dezenove', 16),
  ...list(
    'tr[eê]s quatro cinco seis sete oito nove dez onze doze treze (?:catorze|quatorze) quinze',
    3,
  ),
  ['(?:dois|duas)', 2],
  ...tens('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'),
  ['(?:cem|cento)', 100],
  ...[200, 300, 500].map((value, index) => [
    `(?:${['duz', 'trez', 'quinh'][index]}ent[oa]s)`,
    value,
  ]),
  ['mil', 'x1000'],
];

const LANGUAGES = { fr: FRENCH, es: SPANISH, it: ITALIAN, pt: PORTUGUESE };

/** What stands between the parts of a number. */
const JOINS = { fr: ' et | ', es: ' y | ', it: '| ', pt: ' e | ' };

/** Words such as “un” stay: they are articles far more often. */
export function numbersInDigits(text, language) {
  const parts = LANGUAGES[language.slice(0, 2)];
  const plain = text
    .replace(/(?<=\d)[.\s](?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d)\s?h(?!\p{L})/gu, ' heures');
  if (!parts) return plain;
  const one = `(?:${parts.map(([pattern]) => pattern).join('|')})`;
  const joins = JOINS[language.slice(0, 2)];
  const number = new RegExp(`(?<!\\p{L})${one}(?:(?:${joins}|-)${one})*(?!\\p{L})`, 'giu');
  return plain.replace(number, (found) => valuesOf(found, parts).join(' '));
}

/** The numbers that words side by side make: “dieciocho treinta” are two. */
function valuesOf(words, parts) {
  const values = [];
  let [total, current, room] = [0, 0, Infinity];
  let rest = words;
  while (rest !== '') {
    const part = parts.find(([pattern]) => new RegExp(`^${pattern}`, 'iu').test(rest));
    rest = part ? rest.replace(new RegExp(`^${part[0]}`, 'iu'), '') : rest.slice(1);
    const value = part?.[1] ?? 0;
    if (value === 'x1000') [total, current, room] = [total + Math.max(1, current) * 1000, 0, 1000];
    else if (value === 'x100') [current, room] = [Math.max(1, current) * 100, 100];
    else if (value !== 0 && value >= room) {
      values.push(total + current);
      [total, current, room] = [0, value, roomBehind(value)];
    } else if (value !== 0) [current, room] = [current + value, roomBehind(value)];
  }
  return [...values, total + current];
}

/** What is added to a number is less than this: ten behind “treinta”, twenty behind “soixante”, nothing behind “siete”. */
function roomBehind(value) {
  if (value >= 100) return 100;
  if (value === 60 || value === 80) return 20;
  return value >= 20 && value % 10 === 0 ? 10 : 0;
}

function list(words, first) {
  return words.split(' ').map((word, index) => [word, first + index]);
}

function tens(words) {
  return words.split(' ').map((word, index) => [word, 20 + 10 * index]);
}

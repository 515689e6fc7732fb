/** tables written as text → units and currencies by their signs. */
import type { CountedNoun, Currency, Gender } from './iberian-words.ts';

/** The cells of each line of a table; cells are separated by `|`. */
function linesOf(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

function genderOf(letter: string): Gender {
  return letter === 'f' ? 'feminine' : 'masculine';
}

/** Lines `signs | f or m | singular | plural`; signs are separated by spaces. */
export function unitsIn(table: string): Readonly<Record<string, CountedNoun>> {
  const units: Record<string, CountedNoun> = {};
  for (const [signs, gender, one, many] of linesOf(table))
    for (const sign of signs!.split(' '))
      units[sign] = { one: one!, many: many!, gender: genderOf(gender!) };
  return units;
}

/** The same, with singular and plural of the hundredth, which is masculine, if there is one. */
export function currenciesIn(table: string): Readonly<Record<string, Currency>> {
  const currencies: Record<string, Currency> = {};
  for (const [signs, gender, one, many, cent, cents] of linesOf(table)) {
    const noun: CountedNoun = { one: one!, many: many!, gender: genderOf(gender!) };
    const currency: Currency =
      cent === undefined
        ? noun
        : { ...noun, cent: { one: cent, many: cents!, gender: 'masculine' } };
    for (const sign of signs!.split(' ')) currencies[sign] = currency;
  }
  return currencies;
}

/** Lines `signs | words`: what each sign says. */
export function wordsIn(table: string): Readonly<Record<string, string>> {
  const words: Record<string, string> = {};
  for (const [signs, said] of linesOf(table))
    for (const sign of signs!.split(' ')) words[sign] = said!;
  return words;
}

/** Codes that are words in small letters. */
const WORDS = /^(?:pen|cup|try|bob|cop|mad|all|ars|mt|m\.n\.)$/;

/** Signs of currencies as they are written, codes in small letters too: `5 eur`. */
export function writtenSigns(currencies: Readonly<Record<string, Currency>>): readonly string[] {
  const signs = Object.keys(currencies);
  const small = signs.filter((sign) => /^[A-Z]{3}$/.test(sign)).map((sign) => sign.toLowerCase());
  return [...signs, ...small.filter((sign) => !WORDS.test(sign))];
}

/**
 * a language → its digits and signs by name: all that is said of figures until the language has
 * rules of its own.
 */
import { ownEntry } from '../../../_internal/own-entry.ts';
import type { LastResortWords } from './last-resort.ts';

type Names = {
  readonly digits: readonly string[];
  readonly signs: Readonly<Record<string, string>>;
};

const names = (digits: string, signs: Readonly<Record<string, string>>): Names => ({
  digits: digits.split(' '),
  signs,
});

const NAMES: Readonly<Record<string, Names>> = {
  de: names('null eins zwei drei vier fünf sechs sieben acht neun', {
    '%': 'Prozent',
    '&': 'und',
    '+': 'plus',
    '=': 'gleich',
    '@': 'at',
    '#': 'Nummer',
    $: 'Dollar',
    '€': 'Euro',
    '£': 'Pfund',
  }),
  fr: names('zéro un deux trois quatre cinq six sept huit neuf', {
    '%': 'pour cent',
    '&': 'et',
    '+': 'plus',
    '=': 'égale',
    '@': 'arobase',
    '#': 'numéro',
    $: 'dollars',
    '€': 'euros',
    '£': 'livres',
  }),
  es: names('cero uno dos tres cuatro cinco seis siete ocho nueve', {
    '%': 'por ciento',
    '&': 'y',
    '+': 'más',
    '=': 'igual a',
    '@': 'arroba',
    '#': 'número',
    $: 'dólares',
    '€': 'euros',
    '£': 'libras',
  }),
  pl: names('zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć', {
    '%': 'procent',
    '&': 'i',
    '+': 'plus',
    '=': 'równa się',
    '@': 'małpa',
    '#': 'numer',
    $: 'dolarów',
    '€': 'euro',
    '£': 'funtów',
  }),
  uk: names('нуль один два три чотири п’ять шість сім вісім дев’ять', {
    '%': 'відсотків',
    '&': 'та',
    '+': 'плюс',
    '=': 'дорівнює',
    '@': 'равлик',
    '#': 'номер',
    $: 'доларів',
    '€': 'євро',
    '£': 'фунтів',
  }),
  en: names('zero one two three four five six seven eight nine', {
    '%': 'percent',
    '&': 'and',
    '+': 'plus',
    '=': 'equals',
    '@': 'at',
    '#': 'number',
    $: 'dollars',
    '€': 'euros',
    '£': 'pounds',
  }),
};

/** Currency signs without a name in a language are said by their ISO name, so that none is lost. */
const OTHER_CURRENCIES: Readonly<Record<string, string>> = {
  '¥': 'yen',
  '₩': 'won',
  '₴': 'hryvnia',
  '₽': 'ruble',
  '₹': 'rupee',
  '₪': 'shekel',
  '₺': 'lira',
  '₿': 'bitcoin',
  '¢': 'cent',
  '₫': 'dong',
  '฿': 'baht',
  '₦': 'naira',
  '₱': 'peso',
};

/**
 * Words of the last resort for a primary language tag; English where the language is not known
 * here.
 */
export function digitWords(language: string): LastResortWords {
  const { digits, signs } = ownEntry(NAMES, language) ?? NAMES['en']!;
  return {
    number: (run) => Array.from(run, (digit) => digits[Number(digit)]).join(' '),
    signs: { ...OTHER_CURRENCIES, ...signs },
    examples: [],
  };
}

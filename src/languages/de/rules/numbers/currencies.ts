/** signs, codes and short names of currencies → their German words. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Gender } from '../grammar/gender.ts';

/** The words of a currency: one, many, its hundredth. */
export type Currency = {
  readonly one: string;
  readonly many: string;
  readonly gender: Gender;
  /** One hundredth, singular and plural; absent where none is used. */
  readonly cent?: readonly [one: string, many: string];
};

const unchanged = (name: string, cent: readonly [string, string] = ['Cent', 'Cent']): Currency => ({
  one: name,
  many: name,
  gender: name === 'Pfund' ? 'n' : 'm',
  cent,
});

const krone = (of: string): Currency => ({
  one: `${of} Krone`.trim(),
  many: `${of} Kronen`.trim(),
  gender: 'f',
});

const EURO = unchanged('Euro');
const DOLLAR = unchanged('Dollar');
const POUND = unchanged('Pfund', ['Penny', 'Pence']);
const FRANC = unchanged('Franken', ['Rappen', 'Rappen']);
const MARK: Currency = { one: 'Mark', many: 'Mark', gender: 'f', cent: ['Pfennig', 'Pfennig'] };

/** By sign, code and short name. */
const CURRENCIES: Readonly<Record<string, Currency>> = {
  '€': EURO,
  EUR: EURO,
  Euro: EURO,
  $: DOLLAR,
  'US-$': unchanged('US-Dollar'),
  US$: unchanged('US-Dollar'),
  USD: unchanged('US-Dollar'),
  'US-Dollar': unchanged('US-Dollar'),
  Dollar: DOLLAR,
  CA$: unchanged('kanadische Dollar'),
  A$: unchanged('australische Dollar'),
  '£': POUND,
  GBP: POUND,
  Pfund: POUND,
  CHF: FRANC,
  SFr: FRANC,
  sFr: FRANC,
  Fr: FRANC,
  Franken: FRANC,
  DM: { ...MARK, one: 'D-Mark', many: 'D-Mark' },
  Mark: MARK,
  '¥': { one: 'Yen', many: 'Yen', gender: 'm' },
  JPY: { one: 'Yen', many: 'Yen', gender: 'm' },
  CNY: { one: 'Yuan', many: 'Yuan', gender: 'm' },
  '₽': { one: 'Rubel', many: 'Rubel', gender: 'm' },
  '₴': { one: 'Hrywnja', many: 'Hrywnja', gender: 'f' },
  UAH: { one: 'Hrywnja', many: 'Hrywnja', gender: 'f' },
  '₹': { one: 'Rupie', many: 'Rupien', gender: 'f' },
  '₩': { one: 'Won', many: 'Won', gender: 'm' },
  '₺': { one: 'Lira', many: 'Lira', gender: 'f' },
  '₪': { one: 'Schekel', many: 'Schekel', gender: 'm' },
  '₿': { one: 'Bitcoin', many: 'Bitcoin', gender: 'm' },
  PLN: { one: 'Zloty', many: 'Zloty', gender: 'm' },
  zł: { one: 'Zloty', many: 'Zloty', gender: 'm' },
  SEK: krone('schwedische'),
  DKK: krone('dänische'),
  NOK: krone('norwegische'),
  CZK: krone('tschechische'),
  HUF: { one: 'Forint', many: 'Forint', gender: 'm' },
  Kronen: krone(''),
};

/** Signs and codes before or behind an amount; the longest first. */
export const CURRENCY: string = `(?:${anyOf(
  Object.keys(CURRENCIES)
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/\$/g, '\\$')),
)}(?![\\p{L}\\d]))`;

/** The words of a currency that `CURRENCY` matched. */
export function currencyOf(written: string): Currency {
  return CURRENCIES[written] ?? EURO;
}

/** signs and codes of currencies → their names, and what a price may be per. */

/** Its name for one and for many, and its hundredth where that is counted. */
export type Currency = {
  readonly one: string;
  readonly many: string;
  readonly cent?: readonly [one: string, many: string];
};

const CENT = ['cent', 'cents'] as const;
const dollar = (country: string): Currency => ({
  one: `${country}dollar`,
  many: `${country}dollars`,
  cent: CENT,
});
const invariable = (name: string): Currency => ({ one: name, many: name });

/** By symbol and by ISO 4217 code, as they stand beside numbers in newspapers. */
export const CURRENCIES: Readonly<Record<string, Currency>> = {
  $: dollar(''),
  US$: dollar('US '),
  USD: dollar('US '),
  C$: dollar('Canadian '),
  CA$: dollar('Canadian '),
  CAD: dollar('Canadian '),
  A$: dollar('Australian '),
  AU$: dollar('Australian '),
  AUD: dollar('Australian '),
  NZ$: dollar('New Zealand '),
  NZD: dollar('New Zealand '),
  HK$: dollar('Hong Kong '),
  HKD: dollar('Hong Kong '),
  S$: dollar('Singapore '),
  SGD: dollar('Singapore '),
  NT$: dollar('Taiwan '),
  R$: { one: 'real', many: 'reais', cent: ['centavo', 'centavos'] },
  BRL: { one: 'real', many: 'reais' },
  '€': { one: 'euro', many: 'euros', cent: CENT },
  EUR: { one: 'euro', many: 'euros', cent: CENT },
  '£': { one: 'pound', many: 'pounds', cent: ['penny', 'pence'] },
  GBP: { one: 'pound', many: 'pounds', cent: ['penny', 'pence'] },
  '¥': invariable('yen'),
  JPY: invariable('yen'),
  CNY: invariable('yuan'),
  RMB: invariable('yuan'),
  元: invariable('yuan'),
  '₩': invariable('won'),
  KRW: invariable('won'),
  '₫': invariable('dong'),
  '฿': invariable('baht'),
  '₦': invariable('naira'),
  '₴': { one: 'hryvnia', many: 'hryvnias', cent: ['kopiyka', 'kopiykas'] },
  UAH: { one: 'hryvnia', many: 'hryvnias', cent: ['kopiyka', 'kopiykas'] },
  '₽': { one: 'ruble', many: 'rubles', cent: ['kopeck', 'kopecks'] },
  RUB: { one: 'ruble', many: 'rubles', cent: ['kopeck', 'kopecks'] },
  '₹': { one: 'rupee', many: 'rupees', cent: ['paisa', 'paise'] },
  INR: { one: 'rupee', many: 'rupees' },
  'Rs.': { one: 'rupee', many: 'rupees' },
  Rs: { one: 'rupee', many: 'rupees' },
  '₪': { one: 'shekel', many: 'shekels' },
  ILS: { one: 'shekel', many: 'shekels' },
  '₺': invariable('lira'),
  TRY: invariable('lira'),
  '₿': { one: 'bitcoin', many: 'bitcoins' },
  '₱': { one: 'peso', many: 'pesos' },
  CHF: { one: 'Swiss franc', many: 'Swiss francs' },
  SEK: { one: 'Swedish krona', many: 'Swedish kronor' },
  NOK: { one: 'Norwegian krone', many: 'Norwegian kroner' },
  DKK: { one: 'Danish krone', many: 'Danish kroner' },
  PLN: { one: 'zloty', many: 'zlotys' },
  zł: { one: 'zloty', many: 'zlotys' },
};

/** What a price may be per, with its short forms. */
export const PRICE_UNITS: Readonly<Record<string, string>> = {
  yr: 'year',
  year: 'year',
  y: 'year',
  mo: 'month',
  month: 'month',
  wk: 'week',
  week: 'week',
  day: 'day',
  d: 'day',
  hr: 'hour',
  h: 'hour',
  hour: 'hour',
  kg: 'kilogram',
  lb: 'pound',
  oz: 'ounce',
  gal: 'gallon',
  l: 'liter',
  t: 'ton',
  ton: 'ton',
  tonne: 'tonne',
  bbl: 'barrel',
  barrel: 'barrel',
  kWh: 'kilowatt hour',
  MWh: 'megawatt hour',
  person: 'person',
  share: 'share',
  night: 'night',
  unit: 'unit',
  mile: 'mile',
  km: 'kilometer',
};

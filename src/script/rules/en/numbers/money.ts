/** amounts of money → words: symbols and codes, magnitudes, ranges, cents, per-unit prices. */
import type { Rule } from '../../rule.ts';
import { cardinal, decimal } from './number-words.ts';
import {
  bare,
  DASH,
  DASHES,
  isAttributive,
  MAGNITUDE,
  magnitudeWord,
  NUMBER,
  sticky,
} from '../patterns.ts';

type Currency = {
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
const CURRENCIES: Readonly<Record<string, Currency>> = {
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

const escape = (text: string): string => text.replace(/[$.]/g, '\\$&');
const names = Object.keys(CURRENCIES).sort((a, b) => b.length - a.length);
const SIGN = `(?:${names
  .filter((name) => !/^[A-Z]{3}$|zł/.test(name))
  .map(escape)
  .join('|')})`;
const CODE = `(?:${names.filter((name) => /^[A-Z]{3}$|zł/.test(name)).join('|')})`;

/** How a currency can begin. */
const FIRST = [...new Set(names.map((name) => name[0]!))].join('');

/** What a price may be per, with its short forms. */
const UNITS_PER: Readonly<Record<string, string>> = {
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
const PER = `(?:/(?<per>${Object.keys(UNITS_PER).join('|')})\\b)?`;

/** An amount in words with its unit. A magnitude or more than two decimals leave the cents out. */
function amount(
  written: string,
  options: {
    readonly magnitude: string | undefined;
    readonly currency: Currency;
    readonly single?: boolean;
  },
): string {
  const { currency } = options;
  // `0,50` is how most of Europe writes it.
  const [whole = '', cents] = bare(written)
    .replace(/,(?=\d\d$)/, '.')
    .split('.');
  const many = options.single === true ? currency.one : currency.many;
  if (options.magnitude !== undefined)
    return `${decimal(bare(written))}${magnitudeWord(options.magnitude)} ${many}`;
  if (cents !== undefined && (currency.cent === undefined || cents.length > 2))
    return `${decimal(bare(written))} ${many}`;
  const units = `${cardinal(whole || '0')} ${Number(whole.replaceAll(',', '')) === 1 ? currency.one : many}`;
  const minor = Number((cents ?? '').padEnd(2, '0'));
  if (minor === 0) return units;
  const small = `${cardinal(String(minor))} ${currency.cent![minor === 1 || options.single === true ? 0 : 1]}`;
  return Number(whole.replaceAll(',', '')) === 0 ? small : `${units} and ${small}`;
}

function sayAmount(match: RegExpExecArray): string {
  const { sign, number, magnitude, per, each, dashed } = match.groups!;
  const end = match.index + match[0].length;
  const single =
    each === undefined &&
    (dashed !== undefined ||
      magnitude?.startsWith('-') === true ||
      isAttributive(match.input, { start: match.index, end }));
  const words = amount(number!, { magnitude, currency: CURRENCIES[sign!]!, single });
  const rate = per === undefined ? '' : ` per ${UNITS_PER[per]}`;
  return `${match.groups!.minus === undefined ? '' : 'minus '}${words}${rate}${each === undefined ? '' : ` ${each} `}${dashed === undefined ? '' : ' '}`;
}

function sayRange(match: RegExpExecArray): string | undefined {
  const { sign, low, lowMagnitude, sign2, high, magnitude } = match.groups!;
  const currency = CURRENCIES[sign!]!;
  if (sign2 !== undefined && sign2 !== sign) return undefined;
  const single = isAttributive(match.input, {
    start: match.index,
    end: match.index + match[0].length,
  });
  const top = amount(high!, { magnitude, currency, single });
  // Cents need their unit; everything else is followed better when the unit comes once, at the end.
  const cents = low!.includes('.') && lowMagnitude === undefined && magnitude === undefined;
  return `${cents ? amount(low!, { magnitude: undefined, currency }) : `${decimal(bare(low!))}${magnitudeWord(lowMagnitude)}`} to ${top}`;
}

/** Money. */
export const MONEY_RULES: readonly Rule[] = [
  {
    name: 'money-range',
    starts: ['sign', 'word'],
    first: FIRST,
    needs: DASHES,
    pattern: sticky(
      `(?<sign>${SIGN}|${CODE}) ?(?<low>${NUMBER})(?<lowMagnitude>${MAGNITUDE})?${DASH}(?<sign2>${SIGN})?(?<high>${NUMBER})(?<magnitude>${MAGNITUDE})?(?![\\d\\p{L}])`,
    ),
    rewrite: sayRange,
    examples: [
      ['It costs $10-15 million.', 'It costs ten to fifteen million dollars.'],
      ['Between £5m–£6m a year', 'Between five million to six million pounds a year'],
      ['$1.5-$2 million', 'one point five to two million dollars'],
      [
        '$150.25-$250.67',
        'one hundred fifty dollars and twenty-five cents to two hundred fifty dollars and sixty-seven cents',
      ],
    ],
  },
  {
    name: 'money',
    starts: ['sign', 'word'],
    first: FIRST,
    pattern: sticky(
      `(?<sign>${SIGN}|${CODE}) ?(?:(?<=[$€£¥₹])(?<minus>-)(?=[\\d.]))?(?<number>\\d{1,9},\\d{2}(?![\\d,])|${NUMBER})(?<magnitude>${MAGNITUDE})?${PER}(?:-(?<each>an?|per)-(?=\\p{L})|(?<dashed>-(?=\\p{L})))?(?!\\d)`,
    ),
    rewrite: sayAmount,
    examples: [
      ['Trade hit $218 billion.', 'Trade hit two hundred eighteen billion dollars.'],
      ['surpassing the $200 billion goal', 'surpassing the two hundred billion dollar goal'],
      ['It is $2.75 a ride.', 'It is two dollars and seventy-five cents a ride.'],
      ['£312m and €3bn', 'three hundred twelve million pounds and three billion euros'],
      ['US$5', 'five US dollars'],
      ['$1', 'one dollar'],
      ['$0.02', 'two cents'],
      ['a $30-million deal', 'a thirty million dollar deal'],
      ['a $200-a-month plan', 'a two hundred dollars a month plan'],
      ['£10/wk', 'ten pounds per week'],
      ['EUR 40', 'forty euros'],
      ['$-5', 'minus five dollars'],
      ['a $0.99 app', 'a ninety-nine cent app'],
      [
        'an 8-page, 2,500-word, $40 book',
        'an eight-page, two thousand five hundred-word, forty dollar book',
      ],
      ['₹2,000 crore and Rs 3 lakh', 'two thousand crore rupees and three lakh rupees'],
      ['about Rs 500', 'about five hundred rupees'],
    ],
  },
  {
    name: 'money-code-behind',
    starts: ['digit'],
    needs: `${FIRST}z`,
    pattern: sticky(
      `(?<number>\\d{1,9},\\d{2}(?![\\d,])|${NUMBER})(?<magnitude>${MAGNITUDE})? ?(?<sign>${CODE}|[€₴₽£$])(?![\\p{L}\\d])${PER}`,
    ),
    rewrite: (match) => sayAmount(match),
    examples: [
      ['5 million USD', 'five million US dollars'],
      ['20€', 'twenty euros'],
    ],
  },
  {
    name: 'cents',
    starts: ['digit'],
    needs: '¢',
    pattern: sticky('(?<number>\\d{1,3}) ?¢'),
    rewrite: ({ groups }) =>
      `${cardinal(groups!.number!)} ${groups!.number === '1' ? 'cent' : 'cents'}`,
    examples: [['It costs 75¢.', 'It costs seventy-five cents.']],
  },
];

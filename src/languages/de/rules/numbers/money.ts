/** amounts of money → German words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { oneOf } from '../grammar/agreement.ts';
import { CURRENCY, currencyOf, type Currency } from './currencies.ts';
import { NUMBER, sayNumber, WHOLE, wholeDigits } from '../figures/figures-in-words.ts';
import { MAGNITUDE, sayMagnitude } from '../measures/magnitudes.ts';
import { cardinal, decimal, isOne } from '../figures/number-words.ts';

const REACH = 40;
const DASH = '(?: ?[-\\u2013\\u2014] ?| bis )';

/** An amount: with hundredths, with none written as dashes, or with a magnitude. */
const AMOUNT =
  `(?<whole>${WHOLE})(?:[,.](?:(?<cents>\\d{2})(?![\\d]|[.,]\\d)|` +
  `(?<none>[-\\u2013\\u2014]{1,2}))|,(?<fraction>\\d{1,30})(?![\\d]|[.,]\\d))?` +
  `(?<magnitude>${MAGNITUDE})?`;

/** A currency whose price follows: `Der Euro kostete 1,08 Dollar.` */
const PRICED = new RegExp(
  `(?:^|[^\\p{L}])(?:Euro|Dollar|Franken|Pfund|Wechselkurs) ${anyIn(
    'kostet notiert steht stand stieg fiel sank lag liegt wurde rutsch kletter',
  )}[^.!?]*$`,
  'u',
);

/** Whether an amount is the price of another currency. */
function isRate(before: string): boolean {
  return PRICED.test(before);
}

/** The words of an amount: `5,50`, Euro → `fünf Euro fünfzig`. */
function sayAmount(match: RegExpExecArray, currency: Currency): string {
  const { whole, cents, fraction, magnitude } = match.groups!;
  const before = textBefore(match, REACH);
  const digits = wholeDigits(whole!);
  if (magnitude !== undefined) {
    const written = [whole, cents ?? fraction].filter((part) => part !== undefined).join(',');
    return `${sayMagnitude(written, magnitude, before)} ${currency.many}`;
  }
  if (fraction !== undefined) return `${decimal(digits, fraction)} ${currency.many}`;
  const hundredths = cents === '00' ? undefined : cents;
  const { cent } = currency;
  if (hundredths === undefined) return sayWhole(digits, currency, before);
  if (cent === undefined || isRate(before))
    return `${decimal(digits, hundredths)} ${currency.many}`;
  const rest = cardinal(hundredths);
  if (/^0+$/.test(digits))
    return isOne(hundredths) ? `${oneOf('m', before)} ${cent[0]}` : `${rest} ${cent[1]}`;
  const isShort = Number(hundredths) >= 10;
  const tail = isShort ? rest : isOne(hundredths) ? `ein ${cent[0]}` : `${rest} ${cent[1]}`;
  return `${sayWhole(digits, currency, before)} ${tail}`;
}

function sayWhole(digits: string, currency: Currency, before: string): string {
  return isOne(digits)
    ? `${oneOf(currency.gender, before)} ${currency.one}`
    : `${cardinal(digits, 'ein')} ${currency.many}`;
}

/** Whether what follows makes a word of the whole: `5-Euro-Schein`. */
function isInCompound(match: RegExpExecArray): boolean {
  return /^-\p{L}/u.test(textBehind(match, 2));
}

/** Money. */
export const MONEY_RULES: readonly Rule[] = [
  {
    name: 'money-span-behind',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<from>${NUMBER})(?: ?${CURRENCY})?(?<joint>${DASH})(?<to>${NUMBER})` +
        `(?<magnitude>${MAGNITUDE})? ?(?<currency>${CURRENCY})`,
    ),
    rewrite: (match) => {
      if (isInCompound(match)) return undefined;
      const { from, to, magnitude, currency } = match.groups!;
      const unit = currencyOf(currency!).many;
      const end = magnitude === undefined ? sayNumber(to!) : sayMagnitude(to!, magnitude, '');
      return `${sayNumber(from!)} bis ${end} ${unit}`;
    },
    examples: [
      ['für 10–15 €', 'für zehn bis fünfzehn Euro'],
      ['2 bis 3 Mrd. Euro', 'zwei bis drei Milliarden Euro'],
    ],
  },
  {
    name: 'money-behind',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}${AMOUNT}[ -]?(?<currency>${CURRENCY})(?:(?<=Fr)\\.)?`),
    rewrite: (match, context) =>
      isInCompound(match) || match[0].endsWith(' -')
        ? undefined
        : sayAmount(match, currencyOf(match.groups!.currency!)) + finalStop(match, context),
    examples: [
      ['kostet 5,50 €', 'kostet fünf Euro fünfzig'],
      ['für 1 Euro', 'für einen Euro'],
      ['bei 1,2 Mrd. €', 'bei eins Komma zwei Milliarden Euro'],
      ['0,99 Euro', 'neunundneunzig Cent'],
      ['250 Mio. US-$', 'zweihundertfünfzig Millionen U-S-Dollar'],
      ['5,– €', 'fünf Euro'],
      ['2,05 Euro', 'zwei Euro fünf Cent'],
      ['3,50 Fr. pro Tag', 'drei Franken fünfzig pro Tag'],
    ],
  },
  {
    name: 'money-in-english-groups',
    starts: ['sign'],
    first: '$£€',
    uncertain: true,
    // No amount has three digits after its comma: `$2,000` was copied from English.
    pattern: sticky(
      '(?<currency>[$£€]) ?(?<digits>[1-9]\\d{0,2}(?:,\\d{3}){1,4})(?![\\d\\p{L}]|[.,]\\d)',
    ),
    rewrite: ({ groups }) => {
      const { digits, currency } = groups!;
      return `${cardinal(digits!)} ${currencyOf(currency!).many}`;
    },
    examples: [['für $2,000', 'für zweitausend Dollar']],
  },
  {
    name: 'money-before',
    starts: ['sign', 'word'],
    pattern: sticky(
      `(?<![\\p{L}\\p{N}])(?<currency>${CURRENCY.replace('(?![\\p{L}\\d])', '(?!\\p{L})')})(?<!Euro` +
        `|Mark|Pfund|Dollar|Franken|Kronen)\\.?[ -]?${AMOUNT}`,
    ),
    rewrite: (match, context) => {
      const said = sayAmount(match, currencyOf(match.groups!.currency!));
      return said && said + finalStop(match, context);
    },
    examples: [
      ['$5 pro Stück', 'fünf Dollar pro Stück'],
      ['CHF 12.50', 'zwölf Franken fünfzig'],
      ['Fr. 5.– je Person', 'fünf Franken je Person'],
      ["Das kostet Fr. 1'250.50.", 'Das kostet eintausendzweihundertfünfzig Franken fünfzig.'],
      ['€2,5 Mio.', 'zwei Komma fünf Millionen Euro.'],
    ],
  },
  {
    name: 'cents',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${NUMBER}) ?(?<unit>ct|Ct|¢|Rp)(?:\\.|(?![\\p{L}\\d]))`),
    rewrite: (match) => {
      const { number, unit } = match.groups!;
      const name = unit === 'Rp' ? 'Rappen' : 'Cent';
      const one = oneOf('m', textBefore(match, REACH));
      return `${sayNumber(number!, isOne(number!) ? one : 'eins')} ${name}`;
    },
    examples: [['30 ct je Stück', 'dreißig Cent je Stück']],
  },
];

/** Magnitudes of what is not money; after units, which may follow a magnitude. */
export const AMOUNT_RULES: readonly Rule[] = [
  {
    name: 'amount',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${NUMBER})(?<magnitude>${MAGNITUDE})`),
    rewrite: (match) => {
      const { number, magnitude } = match.groups!;
      if (/^-\p{L}/u.test(textBehind(match, 2))) return undefined;
      return sayMagnitude(number!, magnitude!, textBefore(match, REACH));
    },
    examples: [
      ['1,4 Mio. Menschen', 'eins Komma vier Millionen Menschen'],
      ['von 1 Million auf 2 Millionen', 'von einer Million auf zwei Millionen'],
      ['500 Tsd. Stück', 'fünfhundert tausend Stück'],
    ],
  },
];

/** Lower-case words that these rules start with. */
export const MONEY_OPENERS: readonly string[] = [
  'chf',
  'sfr',
  'fr',
  'eur',
  'usd',
  'gbp',
  'dm',
  'us',
];

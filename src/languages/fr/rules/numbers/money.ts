/** sums with signs and codes of currencies → French words: `douze euros cinquante`. */
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { apart, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { AMOUNT, DASH, partitive, plain } from '../patterns.ts';
import { CURRENCY_BEFORE, CURRENCY_BEHIND, currencyOf, type Currency } from './currencies.ts';
import { cardinal, decimal, isPlural } from './number-words.ts';

/** Written magnitudes: words, and the short forms of newspapers. */
export const MAGNITUDE =
  '(?: ?(?:[Mm]illions?|[Mm]illiards?|[Bb]illions?|milliers?|mille|M(?:ds?|rds?|io[.s]?|ias?|[Dd])?|[kK])(?!\\p{L}))';

const NAMES: readonly (readonly [pattern: RegExp, one: string])[] = [
  [/^(?:m(?:ia|ias|ds?|rds?)|milliards?)$/i, 'milliard'],
  [/^(?:m|mios?|millions?)$/i, 'million'],
  [/^billions?$/i, 'billion'],
  [/^milliers?$/, 'millier'],
];

/** Behind a sum that begins with its sign, as in English, these are less than they are in French. */
const ENGLISH_MAGNITUDES: Readonly<Record<string, string>> = {
  billion: 'milliard',
  trillion: 'billion',
};

/** A figure with its magnitude: `1,5`, `M` → `un virgule cinq million`. */
export function withMagnitude(
  written: string,
  { magnitude, language }: { readonly magnitude: string; readonly language: string },
): string {
  const figure = plain(written);
  const bare = magnitude.trim().replace(/\.$/, '');
  if (/^k$/i.test(bare)) return decimal(timesThousand(figure), { language });
  if (bare === 'mille') return figure === '1' ? 'mille' : `${decimal(figure, { language })} mille`;
  const [, one] = NAMES.find(([pattern]) => pattern.test(bare))!;
  const words = decimal(figure, { language });
  return `${words} ${one}${isPlural(figure) ? 's' : ''}`;
}

/** `1,5` → `1500`. */
function timesThousand(figure: string): string {
  const [whole, fraction = ''] = figure.split(',');
  const shifted = `${whole}${fraction.slice(0, 3).padEnd(3, '0')}`.replace(/^0+(?=.)/, '');
  return fraction.length > 3 ? `${shifted},${fraction.slice(3)}` : shifted;
}

function nameOf(currency: Currency, figure: string): string {
  return isPlural(figure) ? currency.several : currency.one;
}

/** `un million`, `dollars` → `un million de dollars`. */
function ofMillions(words: string, name: string): string {
  if (!/(?:llion|lliard)s?$/.test(words)) return `${words} ${name}`;
  return `${words} ${/^[aeiouyh]/i.test(name) ? "d'" : 'de '}${name}`;
}

/** A sum without magnitude: `12,50` → `douze euros cinquante`. */
function sum(
  written: string,
  { currency, language }: { readonly currency: Currency; readonly language: string },
): string {
  const figure = plain(written);
  const { feminine = false, hundredth = 'centime' } = currency;
  const [whole = '', fraction] = figure.split(',');
  if (fraction === undefined || /^0{1,2}$/.test(fraction))
    return ofMillions(cardinal(whole, { language, feminine }), nameOf(currency, whole));
  if (fraction.length > 2) return `${decimal(figure, { language })} ${nameOf(currency, figure)}`;
  const parts = cardinal(fraction.padEnd(2, '0'), { language });
  if (/^0*$/.test(whole)) {
    const plural = hundredth === 'penny' ? 'pence' : `${hundredth}s`;
    return `${parts} ${isPlural(fraction.padEnd(2, '0')) ? plural : hundredth}`;
  }
  return `${cardinal(whole, { language, feminine })} ${nameOf(currency, whole)} ${parts}`;
}

type Sum = {
  readonly amount: string;
  readonly magnitude: string | undefined;
  readonly currency: Currency;
};

function sumWords({ amount, magnitude, currency }: Sum, { language }: RuleContext): string {
  if (magnitude === undefined) return sum(amount, { currency, language });
  if (/^ ?(?:k|mille)$/i.test(magnitude))
    return `${withMagnitude(amount, { magnitude, language })} ${currency.several}`;
  const of = /^[aeiouyh]/i.test(currency.several) ? "d'" : 'de ';
  return `${withMagnitude(amount, { magnitude, language })} ${of}${currency.several}`;
}

/** `/mois`, `/m²`: what a price is for. */
const PER: Readonly<Record<string, string>> = {
  mois: 'mois',
  an: 'an',
  jour: 'jour',
  j: 'jour',
  h: 'heure',
  heure: 'heure',
  kg: 'kilogramme',
  kilo: 'kilo',
  l: 'litre',
  L: 'litre',
  litre: 'litre',
  'm²': 'mètre carré',
  m2: 'mètre carré',
  'm³': 'mètre cube',
  m3: 'mètre cube',
  MWh: 'mégawattheure',
  kWh: 'kilowattheure',
  t: 'tonne',
  tonne: 'tonne',
  ha: 'hectare',
  km: 'kilomètre',
  personne: 'personne',
  pers: 'personne',
  semaine: 'semaine',
  baril: 'baril',
  'hab.': 'habitant',
  hab: 'habitant',
  habitant: 'habitant',
  salarié: 'salarié',
};
const PER_SOURCE = Object.keys(PER)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** A sign before a sum. */
const SIGN = '(?<sign>(?<![\\p{L}\\p{N}])(?:[+−–-]|[+−] ))?';

function signWord(sign: string | undefined): string {
  if (sign === undefined) return '';
  return sign.startsWith('+') ? 'plus ' : 'moins ';
}

/** Money. */
export const MONEY_RULES: readonly Rule[] = [
  {
    name: 'money-between',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<amount>\\d{1,6}) ?(?<currency>€|F) ?(?<parts>\\d{2})(?![\\d,.])`,
    ),
    rewrite: (match, { language }) => {
      const { amount, currency, parts } = match.groups!;
      return apart(
        match,
        sum(`${amount},${parts}`, { currency: currencyOf(currency!, language), language }),
      );
    },
    examples: [['pour 12€50', 'pour douze euros cinquante']],
  },
  {
    name: 'money',
    starts: ['digit', 'sign'],
    pattern: sticky(
      `${SIGN}${FREE_LEFT}(?:(?<low>${AMOUNT})(?<lowMagnitude>${MAGNITUDE})?${DASH})?(?<amount>${AMOUNT})` +
        `(?<magnitude>${MAGNITUDE})?(?: ?d['e](?= ?[€$£]))? ?(?<currency>${CURRENCY_BEHIND})` +
        `(?:[-.–]{2}|\\.[-–—])?(?: ?/ ?(?<per>${PER_SOURCE})(?![\\p{L}\\d]))?`,
    ),
    rewrite: (match, context) => {
      const { sign, low, lowMagnitude, amount, magnitude, currency: written, per } = match.groups!;
      const currency = currencyOf(written!, context.language);
      const { language } = context;
      const from =
        low === undefined
          ? ''
          : lowMagnitude === undefined
            ? `${decimal(plain(low), { language, feminine: currency.feminine === true })} à `
            : `${withMagnitude(low, { magnitude: lowMagnitude, language })} à `;
      const words = sumWords({ amount: amount!, magnitude, currency }, context);
      const price = per === undefined ? '' : ` par ${PER[per]}`;
      return apart(match, signWord(sign) + from + words + price);
    },
    examples: [
      ['12,50 € et 1 €', 'douze euros cinquante et un euro'],
      ['3,2 Md€ et 2 M$', "trois virgule deux milliards d'euros et deux millions de dollars"],
      ['10 k€', 'dix mille euros'],
      ['10-15 €', 'dix à quinze euros'],
      ['21 £ et 0,50 €', 'vingt et une livres et cinquante centimes'],
      ['12 milliards de $', 'douze milliards de dollars'],
      ['650 €/mois', 'six cent cinquante euros par mois'],
      ['-5 €', 'moins cinq euros'],
    ],
  },
  {
    name: 'money-before',
    starts: ['word', 'sign'],
    first: '€$£¥₽₴₹₩₺₪zEUCAGJXFf',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}])(?<currency>${CURRENCY_BEFORE}) ?(?<amount>${AMOUNT})` +
        `(?<magnitude>${MAGNITUDE})?(?:\\.[-–—])?`,
    ),
    rewrite: (match, context) => {
      const { currency, amount, magnitude: written } = match.groups!;
      const magnitude = ENGLISH_MAGNITUDES[written?.trim() ?? ''] ?? written;
      const words = sumWords(
        { amount: amount!, magnitude, currency: currencyOf(currency!, context.language) },
        context,
      );
      return apart(match, words);
    },
    examples: [
      ['$12 millions', 'douze millions de dollars'],
      ['CHF 12.50', 'douze francs suisses cinquante'],
    ],
  },
  {
    name: 'price',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<amount>${AMOUNT}(?<=[,.]\\d{2})) (?<name>(?<stem>euro|dollar|franc|livre)s?)(?!\\p{L}|-)`,
    ),
    rewrite: (match, { language }) => {
      const { amount, stem } = match.groups!;
      if (/^ (?:sterling|turque)/.test(textBehind(match, 9))) return undefined;
      const sign = { euro: '€', dollar: '$', franc: 'FF', livre: '£' }[stem as 'euro']!;
      return sum(amount!, { currency: currencyOf(sign, language), language });
    },
    examples: [['à 12,50 euros', 'à douze euros cinquante']],
  },
  {
    name: 'magnitude',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<amount>${AMOUNT})(?<magnitude> ?(?:M(?:ds?|rds?|ios?)?|[kK])(?!\\p{L}` +
        "))(?<of> d['e]| (?=(?<noun>\\p{L}{2,})))",
    ),
    rewrite: (match, { language }) => {
      const { amount, magnitude, of, noun } = match.groups!;
      const words = withMagnitude(amount!, { magnitude: magnitude!, language });
      const isCounted =
        noun !== undefined &&
        !/^ ?k$/i.test(magnitude!) &&
        !/^(?:de|des|du|et|en|à|au|un|une|sur|par|contre|le|la|les)$/.test(noun);
      return isCounted ? `${words} ${partitive(noun)}` : words + of;
    },
    examples: [
      ["10 M d'habitants", "dix millions d'habitants"],
      ['10k abonnés', 'dix mille abonnés'],
      ['12 M habitants', "douze millions d'habitants"],
    ],
  },
  {
    name: 'percent',
    starts: ['digit', 'sign'],
    pattern: sticky(
      `${SIGN}${FREE_LEFT}(?:(?<low>${AMOUNT})(?: ?%)?${DASH})?(?<amount>${AMOUNT}) ?(?<mark>[%‰])`,
    ),
    rewrite: (match, { language }) => {
      const { sign, low, amount, mark } = match.groups!;
      const from = low === undefined ? '' : `${decimal(plain(low), { language })} à `;
      const name = mark === '%' ? 'pour cent' : 'pour mille';
      return apart(
        match,
        `${signWord(sign)}${from}${decimal(plain(amount!), { language })} ${name}`,
      );
    },
    examples: [
      ['3,5 % de plus', 'trois virgule cinq pour cent de plus'],
      ['+8% et -2 %', 'plus huit pour cent et moins deux pour cent'],
      ['10-15 % ou 0,8 ‰', 'dix à quinze pour cent ou zéro virgule huit pour mille'],
    ],
  },
];

/** sums with signs and codes of currencies, percent → Italian words: `dodici euro e cinquanta`. */
import { apart, finalStop } from '../../../rules/matches.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { AMOUNT, DASH, plain, SIGN, signWord } from '../patterns.ts';
import { CURRENCY, currencyOf, hundredths, type Currency } from './currencies.ts';
import { cardinal, decimal } from './number-words.ts';

/** Written magnitudes: words, and the short forms of newspapers. */
export const MAGNITUDE =
  '(?: ?(?:milion[ei]|miliard[oi]|bilion[ei]|mila|ml[nd]\\.?|mld[si]?|mio|M(?:ln|ld)?|[kK])(?!\\p{L}))';

const NAMES: readonly (readonly [pattern: RegExp, one: string, several: string])[] = [
  [/^(?:miliard[oi]|mld[si]?)$/i, 'miliardo', 'miliardi'],
  [/^(?:m|mio|mln|milion[ei])$/i, 'milione', 'milioni'],
  [/^bilion[ei]$/, 'bilione', 'bilioni'],
];

/** A figure with its magnitude: `1,5`, `mln` → `uno virgola cinque milioni`. */
export function withMagnitude(written: string, magnitude: string): string {
  const figure = plain(written);
  const bare = magnitude.trim().replace(/\.$/, '');
  if (/^(?:k|mila)$/i.test(bare)) return decimal(timesThousand(figure));
  const [, one, several] = NAMES.find(([pattern]) => pattern.test(bare))!;
  return figure === '1' ? `un ${one}` : `${counted(figure)} ${several}`;
}

/** Before a noun `uno` and `ventuno` stay; before `milioni` the latter loses its vowel. */
function counted(figure: string): string {
  return decimal(figure);
}

/** `1,5` → `1500`. */
function timesThousand(figure: string): string {
  const [whole, fraction = ''] = figure.split(',');
  const shifted = `${whole}${fraction.slice(0, 3).padEnd(3, '0')}`.replace(/^0+(?=.)/, '');
  return fraction.length > 3 ? `${shifted},${fraction.slice(3)}` : shifted;
}

/** A number of whole coins: `un euro`, `una sterlina`, `due milioni di euro`. */
function coins(whole: string, currency: Currency): string {
  if (whole === '1') return `${currency.feminine === true ? 'una' : 'un'} ${currency.one}`;
  const words = cardinal(whole);
  return `${words}${/(?:lion|liard)[eio]$/.test(words) ? ' di' : ''} ${currency.several}`;
}

/** A sum without magnitude: `12,50` → `dodici euro e cinquanta`. */
function sum(written: string, currency: Currency): string {
  const figure = plain(written);
  const [whole = '', fraction] = figure.split(',');
  if (fraction === undefined || /^0{1,2}$/.test(fraction)) return coins(whole, currency);
  if (fraction.length > 2) return `${decimal(figure)} ${currency.several}`;
  const parts = fraction.padEnd(2, '0').replace(/^0/, '');
  const [one, several] = hundredths(currency);
  if (/^0*$/.test(whole)) return parts === '1' ? `un ${one}` : `${cardinal(parts)} ${several}`;
  return `${coins(whole, currency)} e ${cardinal(parts)}`;
}

type Sum = {
  readonly amount: string;
  readonly magnitude: string | undefined;
  readonly currency: Currency;
};

function sumWords({ amount, magnitude, currency }: Sum): string {
  if (magnitude === undefined) return sum(amount, currency);
  const of = /^ ?(?:k|mila)$/i.test(magnitude) ? '' : 'di ';
  return `${withMagnitude(amount, magnitude)} ${of}${currency.several}`;
}

/** `/mese`, `/mq`: what a price is for. */
const PER: Readonly<Record<string, string>> = {
  mese: 'al mese',
  anno: "all'anno",
  giorno: 'al giorno',
  h: "all'ora",
  ora: "all'ora",
  kg: 'al chilogrammo',
  l: 'al litro',
  litro: 'al litro',
  mq: 'al metro quadrato',
  'm²': 'al metro quadrato',
  m2: 'al metro quadrato',
  mc: 'al metro cubo',
  'm³': 'al metro cubo',
  MWh: 'al megawattora',
  kWh: 'al chilowattora',
  t: 'a tonnellata',
  barile: 'al barile',
  persona: 'a persona',
};
const PER_SOURCE = Object.keys(PER)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Money, magnitudes, percent. */
export const MONEY_RULES: readonly Rule[] = [
  {
    name: 'money',
    starts: ['digit', 'sign'],
    pattern: sticky(
      `${SIGN}${FREE_LEFT}(?:(?<low>${AMOUNT})(?<lowMagnitude>${MAGNITUDE})?${DASH})?(?<amount>${AMOUNT})` +
        `(?<magnitude>${MAGNITUDE})?(?: di(?= [€$£]))? ?(?<currency>${CURRENCY})(?:\\.[-–—])?` +
        `(?: ?/ ?(?<per>${PER_SOURCE})(?![\\p{L}\\d]))?`,
    ),
    rewrite: (match, { language }: RuleContext) => {
      const { sign, low, lowMagnitude, amount, magnitude, currency: written, per } = match.groups!;
      const currency = currencyOf(written!, language);
      const from =
        low === undefined
          ? ''
          : `${lowMagnitude === undefined ? decimal(plain(low)) : withMagnitude(low, lowMagnitude)}-`;
      const words = sumWords({ amount: amount!, magnitude, currency });
      return apart(
        match,
        signWord(sign) + from + words + (per === undefined ? '' : ` ${PER[per]}`),
      );
    },
    examples: [
      ['12,50 € e 1 €', 'dodici euro e cinquanta e un euro'],
      ['3,2 mld € e 2 mln $', 'tre virgola due miliardi di euro e due milioni di dollari'],
      ['21 £ e 0,50 €', 'ventuno sterline e cinquanta centesimi'],
      ['650 €/mese', 'seicentocinquanta euro al mese'],
    ],
  },
  {
    name: 'money-before',
    starts: ['word', 'sign'],
    first: '€$£¥₽₴₹₩₺₪zEeUCAGJFf',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}])(?<currency>${CURRENCY}) ?(?<amount>${AMOUNT})(?<magnitude>${MAGNITUDE})?(?:\\.[-–—])?`,
    ),
    rewrite: (match, { language }) => {
      const { currency, amount, magnitude } = match.groups!;
      return apart(
        match,
        sumWords({ amount: amount!, magnitude, currency: currencyOf(currency!, language) }),
      );
    },
    examples: [
      ['€12 milioni', 'dodici milioni di euro'],
      ['CHF 12.50', 'dodici franchi svizzeri e cinquanta'],
    ],
  },
  {
    name: 'price',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<amount>${AMOUNT}(?<=[,.]\\d{2})) (?<name>euro|dollari|sterline|franchi)(?!\\p{L}|-)`,
    ),
    rewrite: ({ groups }, { language }) => {
      const sign = { euro: '€', dollari: '$', sterline: '£', franchi: 'fr.' }[
        groups!.name as 'euro'
      ]!;
      return sum(groups!.amount!, currencyOf(sign, language));
    },
    examples: [['a 12,50 euro', 'a dodici euro e cinquanta']],
  },
  {
    name: 'magnitude',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?:(?<low>${AMOUNT})${DASH})?(?<amount>${AMOUNT})(?<magnitude> ?` +
        '(?:ml[nd]\\.?|mld[si]?|milion[ei]|miliard[oi]|M(?= di )|[kK](?= \\p{L}))(?!\\p{L}))',
    ),
    rewrite: (match, context) => {
      const { low, amount, magnitude } = match.groups!;
      const from = low === undefined ? '' : `${decimal(plain(low))}-`;
      return from + withMagnitude(amount!, magnitude!) + finalStop(match, context);
    },
    examples: [
      ['3 mln di euro e 1 mld', 'tre milioni di euro e un miliardo'],
      ['Costa 3 mld. Poi si vedrà.', 'Costa tre miliardi. Poi si vedrà.'],
      ['1 milione di copie', 'un milione di copie'],
    ],
  },
  {
    name: 'percent',
    starts: ['digit', 'sign'],
    pattern: sticky(
      `${SIGN}${FREE_LEFT}(?:(?<low>${AMOUNT})(?: ?%)?${DASH})?(?<amount>${AMOUNT}) ?(?<mark>[%‰])`,
    ),
    rewrite: (match) => {
      const { sign, low, amount, mark } = match.groups!;
      const from = low === undefined ? '' : `${decimal(plain(low))}-`;
      const name = mark === '%' ? 'per cento' : 'per mille';
      return apart(match, `${signWord(sign)}${from}${decimal(plain(amount!))} ${name}`);
    },
    examples: [
      ["l'8% e il 3,5 %", "l'otto per cento e il tre virgola cinque per cento"],
      ['+8% e -2 %', 'più otto per cento e meno due per cento'],
      ['10-15%', 'dieci-quindici per cento'],
    ],
  },
];

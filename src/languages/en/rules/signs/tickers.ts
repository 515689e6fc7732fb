/** stock and rate tickers in brackets → silence, a word for them, or their letters. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { cardinal, digitByDigit } from '../numbers/number-words.ts';
import { sticky } from '../patterns.ts';
import { joinSayings } from '../../../pronunciation/saying.ts';
import { sayLetters, spellLetters } from '../words/letters.ts';

/** Markets, as written before a ticker. */
const MARKETS = [
  'AIM',
  'AMEX',
  'ASX',
  'BIT',
  'BME',
  'BMV',
  'BSE',
  'BVMF',
  'B3',
  'CBOE',
  'CSE',
  'EPA',
  'ETR',
  'Euronext(?: \\p{Lu}\\p{Ll}+)?',
  'FRA',
  'FTSE',
  'FWB',
  'HKEX',
  'HKG',
  'IDX',
  'JSE',
  'KLSE',
  'KOSDAQ',
  'KOSPI',
  'KRX',
  'LON',
  'LSE',
  'MOEX',
  'NASDAQ(?:GS|GM|CM)?',
  'Nasdaq',
  'NSE',
  'NYSE(?: ?(?:American|Arca|AMERICAN|ARCA))?',
  'NZX',
  'OTC(?:QB|QX|MKTS| Markets| Pink)?',
  'SEHK',
  'SGX',
  'SHA',
  'SHE',
  'SIX',
  'SSE',
  'STO',
  'SWX',
  'SZSE',
  'TADAWUL',
  'TASE',
  'TPE',
  'TSE',
  'TSXV?',
  'TWSE',
  'TYO',
  'WSE',
  'XETRA',
  'Xetra',
  '[Tt]icker(?: symbol)?',
  '[Ss]tock(?: symbol)?',
  '[Ss]ymbol',
];
const MARKET = anyOf(MARKETS);
const ON_MARKET = `${MARKET}(?:[/,] ?${MARKET}){0,2}: ?\\$?[A-Z\\d][A-Z\\d.-]{0,9}`;

/** Markets after a share, as news agencies write them. */
const ENDINGS = [
  'A',
  'AMS',
  'AS',
  'AX',
  'BA',
  'BK',
  'BO',
  'BR',
  'CO',
  'DE',
  'F',
  'HE',
  'HK',
  'IR',
  'IS',
  'J',
  'JK',
  'K',
  'KL',
  'KQ',
  'KS',
  'L',
  'LS',
  'MC',
  'MI',
  'MM',
  'MX',
  'N',
  'NS',
  'NZ',
  'O',
  'OL',
  'OQ',
  'PA',
  'PK',
  'S',
  'SA',
  'SI',
  'SS',
  'ST',
  'SW',
  'SZ',
  'T',
  'TA',
  'TO',
  'TW',
  'V',
  'VI',
  'VX',
  'WA',
];
const SHARE = `(?:[A-Z]{2,6}[a-z]?|\\d{4,6})\\.${anyOf(ENDINGS)}`;

/** An index with a stop or a caret in front, and a rate with its equals sign. */
const INDEX = '[.^][A-Z][A-Z\\d]{1,9}';
const RATE = '[A-Z][A-Z\\d]{1,9}=[A-Z\\d]{0,4}';

/** A contract for the next month, or a later one: `LCOc1`. */
const CONTRACT = '[A-Z]{1,4}c\\d{1,2}';

const TICKER = anyOf([ON_MARKET, SHARE, INDEX, RATE, CONTRACT]);
const TICKERS = `${TICKER}(?:[;,] ?${TICKER}){0,6}`;

/** Shell variables, which look like a ticker after its sign. */
const SHELL = anyOf(['EDITOR', 'HOME', 'LANG', 'PATH', 'PWD', 'SHELL', 'TERM', 'USER']);

/** Before a number these show which dollars: `$US 5`. */
const COUNTRY = anyOf(['US', 'A', 'AU', 'C', 'CA', 'HK', 'NZ', 'S', 'SG', 'R', 'T']);

const CASHTAG = `(?!${SHELL}\\b|${COUNTRY} ?\\d)(?<letters>[A-Z]{1,6}(?:\\.[A-Z]{1,2})?)(?![\\p{L}\\p{N}])`;

/** Tickers. */
export const TICKER_RULES: readonly Rule[] = [
  {
    name: 'ticker',
    starts: ['sign'],
    first: ' [<',
    pattern: sticky(
      ` (?:\\((?<round>${TICKERS})\\)|\\[(?<square>${TICKERS})\\]|<(?<angle>${TICKERS})>)`,
    ),
    rewrite: ({ groups }, context) =>
      sayTickers((groups!.round ?? groups!.square ?? groups!.angle)!, context),
    examples: [
      ['Apple (AAPL.O) and Acme (NYSE: ACM) rose.', 'Apple and Acme rose.'],
      ['Bunds <DE10YT=RR> and oil (LCOc1) fell.', 'Bunds and oil fell.'],
    ],
  },
  {
    name: 'cashtag',
    starts: ['sign'],
    first: '$',
    pattern: sticky(`(?<![\\p{L}\\p{N}$])\\$${CASHTAG}`),
    rewrite: ({ groups }, context) => {
      const parts = groups!.letters!.split('.').map((part) => sayLetters(part, context));
      return joinSayings(parts, { by: ' dot ' });
    },
    examples: [
      ['a bet on $SPY 500 calls', 'a bet on S-P-Y five hundred calls'],
      ['Traders bought $GME, $BRK.B and $F.', 'Traders bought G-M-E, B-R-K dot B and F.'],
    ],
  },
  {
    name: 'cashtag-of-name',
    starts: ['sign'],
    first: '$',
    // A lexicon has the company's name for the letters.
    pattern: sticky('(?<![\\p{L}\\p{N}$])\\$(?=\\p{Lu}[\\p{Ll}.-])'),
    rewrite: () => '',
    examples: [['buy $Apple now', 'buy Apple now']],
  },
  {
    name: 'bare-rate',
    starts: ['word'],
    first: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    // Within a sentence it is part of it, and is read.
    pattern: sticky(
      '(?<![\\p{L}\\p{N}])(?<rate>[A-Z]{2}\\d{1,2}[A-Z]{1,3}|[A-Z]{3})=(?<source>RR|EBS|D\\d|X)(?![\\p{L}\\d])',
    ),
    rewrite: ({ groups }) => `${spellTicker(groups!.rate!)} ${spellTicker(groups!.source!)}`,
    examples: [['Yields on US10YT=RR fell.', 'Yields on U-S ten Y-T R-R fell.']],
  },
];

function sayTickers(written: string, { references }: RuleContext): string {
  if (references.tickers === 'skip') return '';
  return references.tickers === 'announce' ? ' (a ticker)' : ` (${spellTickers(written)})`;
}

/** `NYSE: ACM` → `NYSE: A-C-M`; agency symbols that are never read are left out. */
function spellTickers(written: string): string {
  return written
    .split(/(?<=[:;,]) ?/)
    .map((part) => (part.endsWith(':') ? part : spellTicker(part)))
    .join(' ');
}

function spellTicker(part: string): string {
  const words = part.match(/[A-Za-z]+|\d+|\.|[;,]/g) ?? [];
  return words
    .map((word, index) => {
      if (word === '.') return index === 0 ? '' : ' dot ';
      if (/\d/.test(word)) return ` ${word.length < 3 ? cardinal(word) : digitByDigit(word)} `;
      return /[;,]/.test(word) ? word : spellLetters(word);
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

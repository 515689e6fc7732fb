/** figures with units → Italian words, in the number of what they count. */
import { apart, finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { AMOUNT, DASH, plain, SIGN, signWord } from '../patterns.ts';
import { cardinal, decimal } from '../numbers/number-words.ts';
import { MAGNITUDE, withMagnitude } from '../numbers/money.ts';
import { NEEDS_SPACE, RATE, rateWords, UNIT, unitOf, type Unit } from './unit-names.ts';

/** `1,80` meters → `un metro e ottanta`. */
function meters(figure: string): string {
  const [whole = '', fraction = ''] = figure.split(',');
  const name = whole === '1' ? 'un metro' : `${cardinal(whole)} metri`;
  return `${name} e ${cardinal(fraction)}`;
}

/** A figure with its unit: `un metro`, `una tonnellata`, `due virgola cinque litri`. */
function countedUnit(figure: string, unit: Unit): string {
  if (figure === '1') return `${unit.feminine === true ? 'una' : 'un'} ${unit.one}`;
  const words = decimal(figure);
  return `${words}${/(?:lion|liard)[eio]$/.test(words) ? ' di' : ''} ${unit.several}`;
}

const SIDES: Readonly<Record<string, string>> = { N: 'nord', S: 'sud', E: 'est', O: 'ovest' };

/** Units. */
export const MEASURE_RULES: readonly Rule[] = [
  {
    name: 'dimensions',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<first>${AMOUNT})(?: ?(?<unit>m|cm|mm|km))? ?[x×] ?(?=\\d|mille(?!\\p{L}))`,
    ),
    rewrite: (match) => {
      const { first, unit } = match.groups!;
      const behind = textBehind(match, 16);
      // The figure behind a letter puts a space before itself.
      const gap = match[0].endsWith('x') && !behind.startsWith('mille') ? '' : ' ';
      const name = unit === undefined ? '' : ` ${unitOf(unit).several}`;
      if (first === '4' && /^4(?!\d|[.,]\d)(?! ?(?:m|cm)(?!\p{L}))/u.test(behind))
        return `quattro per${gap}`;
      return `${decimal(plain(first!))}${name} per${gap}`;
    },
    examples: [
      ['un quadro di 30 x 40 cm', 'un quadro di trenta per quaranta centimetri'],
      ['la 4x100', 'la quattro per cento'],
      ["l'8xmille", "l'otto per mille"],
    ],
  },
  {
    name: 'times-as-many',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${AMOUNT}) ?[x×](?![\\p{L}\\d])`),
    rewrite: ({ groups }) => `${decimal(plain(groups!.number!))} volte`,
    examples: [['2x più', 'due volte più']],
  },
  {
    name: 'coordinates',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<degrees>\\d{1,3})° ?(?<minutes>\\d{1,2})'(?: ?(?<seconds>\\d{1,2})(?:''|"))? ?(?<side>[NSEO])(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) => {
      const { degrees, minutes, seconds, side } = groups!;
      const parts = [`${cardinal(degrees!)} gradi`, `${cardinal(minutes!)} primi`];
      if (seconds !== undefined) parts.push(`${cardinal(seconds)} secondi`);
      return `${parts.join(' ')} ${SIDES[side!]}`;
    },
    examples: [["a 41°54' N", 'a quarantuno gradi cinquantaquattro primi nord']],
  },
  {
    name: 'measure',
    starts: ['digit', 'sign'],
    pattern: sticky(
      `${SIGN}(?:${FREE_LEFT}|(?<=\\d[x×]))(?:(?<low>${AMOUNT})(?:${DASH}|(?<stroke>/)|(?<to> a | e | o )))?(?<amount>${AMOUNT})` +
        `(?<magnitude>${MAGNITUDE}(?: di)?)?${UNIT}`,
    ),
    rewrite: (match, context) => {
      const { sign, low, stroke, to, amount, magnitude, gap, unit: symbol, per } = match.groups!;
      // `1/2 km` is a half.
      if (stroke !== undefined && Number(plain(low!)) < 5) return undefined;
      if (gap === '' && NEEDS_SPACE.has(symbol!)) return undefined;
      if (/^[A-Z]$/.test(symbol!) && /\p{Lu}[ -]?$/u.test(textBefore(match, 2))) return undefined;
      if (magnitude !== undefined && /^ ?[kKM]$/.test(magnitude)) return undefined;
      // `7,8 ha provocato`: the verb.
      if (
        symbol === 'ha' &&
        !/^(?:$|[,.;:)\]]| (?:di|e|a|in|per|ciascun\p{L})(?!\p{L}))/u.test(textBehind(match, 14))
      )
        return undefined;
      const unit = unitOf(symbol!);
      const figure = plain(amount!);
      const isLength =
        symbol === 'm' && per === undefined && /,\d{2}$/.test(figure) && low === undefined;
      const from = low === undefined ? '' : `${decimal(plain(low))}${to ?? '-'}`;
      let words = isLength ? meters(figure) : countedUnit(figure, unit);
      if (magnitude !== undefined) {
        const bare = magnitude.replace(/ di$/, '');
        const of = /^ ?(?:k|mila)$/i.test(bare) ? '' : 'di ';
        words = `${withMagnitude(amount!, bare)} ${of}${unit.several}`;
      }
      return apart(
        match,
        signWord(sign) + from + words + rateWords(per) + finalStop(match, context),
      );
    },
    examples: [
      ['1 km a piedi, 21 t di grano', 'un chilometro a piedi, ventuno tonnellate di grano'],
      ['a 130 km/h', "a centotrenta chilometri all'ora"],
      ['-3 °C', 'meno tre gradi Celsius'],
      ['1,5 ha e 80 mq', 'uno virgola cinque ettari e ottanta metri quadrati'],
      ['10-15 cm', 'dieci-quindici centimetri'],
      ['è alto 1,80 m', 'è alto un metro e ottanta'],
    ],
  },
  {
    name: 'unit-alone',
    starts: ['word'],
    pattern: sticky(
      '(?<![\\p{L}\\d/])(?<unit>km/h|km²|m²|m³|kmq|mq|mc|[kMGT]Wh|[kMGT]W(?=[ ,.)])|km' +
        '(?=[ ,.)])|kg(?=[ ,.)]))(?![\\p{L}\\d²³])',
    ),
    rewrite: (match) => {
      const isOne = /(?:^|[ '(])(?:il|per|al|un|del|ogni|a|l') ?$/i.test(textBefore(match, 8));
      const [symbol, per] = match.groups!.unit!.split('/');
      const found = unitOf(symbol!);
      return (isOne ? found.one : found.several) + rateWords(per);
    },
    examples: [
      ['il prezzo al mq', 'il prezzo al metro quadrato'],
      ['in km/h', "in chilometri all'ora"],
    ],
  },
  {
    name: 'rate-alone',
    starts: ['sign'],
    first: '/',
    pattern: sticky(`(?<=[\\p{L}\\d]) ?/ ?(?<per>${RATE})(?![\\p{L}\\d²³/])`),
    rewrite: ({ groups }) => rateWords(groups!.per),
    examples: [['tre litri/anno', "tre litri all'anno"]],
  },
];

/** Lower-case words that these rules begin with. */
export const UNIT_OPENERS: readonly string[] = [
  'km',
  'kmq',
  'mq',
  'mc',
  'm',
  'kg',
  'kwh',
  'mwh',
  'gwh',
  'twh',
  'kw',
];

/** figures with units → French words, in the number of what they count. */
import type { Rule } from '../../../rules/rule.ts';
import { apart, finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { AMOUNT, DASH, plain } from '../patterns.ts';
import { cardinal, decimal, isPlural } from '../numbers/number-words.ts';
import { MAGNITUDE, withMagnitude } from '../numbers/money.ts';
import { NEEDS_SPACE, RATE, rateWords, UNIT, unitOf } from './unit-names.ts';

const SIGN = '(?<sign>(?<![\\p{L}\\p{N}])(?:[+−–-]|[+−] ))?';

/** `1,80` meters → `un mètre quatre-vingts`. */
function meters(figure: string, language: string): string {
  const [whole = '', fraction = ''] = figure.split(',');
  const name = isPlural(whole) ? 'mètres' : 'mètre';
  return `${cardinal(whole, { language })} ${name} ${cardinal(fraction, { language })}`;
}

const SIDES: Readonly<Record<string, string>> = {
  N: 'nord',
  S: 'sud',
  E: 'est',
  O: 'ouest',
  W: 'ouest',
};

/** Units. */
export const MEASURE_RULES: readonly Rule[] = [
  {
    name: 'height',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<whole>\\d{1,2}) ?m ?(?<parts>\\d{2})(?![\\d\\p{L}]|[.,]\\d)`),
    rewrite: ({ groups }, { language }) => meters(`${groups!.whole},${groups!.parts}`, language),
    examples: [['il mesure 1m80', 'il mesure un mètre quatre-vingts']],
  },
  {
    name: 'dimensions',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<first>${AMOUNT})(?: ?(?<unit>m|cm|mm|km))? ?[x×] ?(?=\\d)`),
    rewrite: (match, { language }) => {
      const { first, unit } = match.groups!;
      const behind = textBehind(match, 24);
      // The figure behind a letter puts a space before itself.
      const gap = match[0].endsWith('x') ? '' : ' ';
      if (first === '4' && /^4(?!\d|[.,]\d)(?! ?(?:m|cm)(?!\p{L}))/u.test(behind))
        return `quatre${gap}`;
      const isTimes =
        unit === undefined &&
        !/^(?:[\d ,.]{1,8} ?[x×] ?){0,2}[\d ,.]{1,8} ?(?:mm|cm|m)(?!\p{L})/u.test(behind);
      const isRelay = /^(?:50|[1-9]00|1 ?500) ?m/.test(behind) && first!.length === 1;
      const words = decimal(plain(first!), { language });
      const name =
        unit === undefined
          ? ''
          : ` ${isPlural(plain(first!)) ? unitOf(unit).several : unitOf(unit).one}`;
      return `${words}${name} ${isTimes || isRelay ? 'fois' : 'sur'}${gap}`;
    },
    examples: [
      ['une toile de 30 x 40 cm', 'une toile de trente sur quarante centimètres'],
      ['une boîte de 12 x 8 x 3 cm', 'une boîte de douze sur huit sur trois centimètres'],
      ['le 4×100 m', 'le quatre fois cent mètres'],
      ['un 4x4', 'un quatre quatre'],
    ],
  },
  {
    name: 'times-as-many',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${AMOUNT}) ?[x×](?![\\p{L}\\d])`),
    rewrite: ({ groups }, { language }) => `${decimal(plain(groups!.number!), { language })} fois`,
    examples: [['2x plus', 'deux fois plus']],
  },
  {
    name: 'points-of-law',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<point>\\d{1,2})°(?=[,;]? (?:et|à|ou) \\d{1,2}°| (?:de l'art|du [IVX]|de la loi|du présent))`,
    ),
    rewrite: ({ groups }, { language }) => cardinal(groups!.point!, { language }),
    examples: [["au 3° de l'article 4", "au trois de l'article quatre"]],
  },
  {
    name: 'measure',
    starts: ['digit', 'sign'],
    pattern: sticky(
      `${SIGN}(?:${FREE_LEFT}|(?<=\\d[x×]))(?:(?<low>${AMOUNT})(?:${DASH}|(?<stroke>/)|(?<to> à | et | ou )))?(?<amount>` +
        `${AMOUNT})(?<magnitude>${MAGNITUDE}(?: d['e])?)?${UNIT}`,
    ),
    rewrite: (match, context) => {
      const { sign, low, stroke, to, amount, magnitude, gap, unit: symbol, per } = match.groups!;
      const { language } = context;
      // `1/2 km` is a half.
      if (stroke !== undefined && Number(plain(low!)) < 5) return undefined;
      if (gap === '' && NEEDS_SPACE.has(symbol!)) return undefined;
      if (/^[A-Z]$/.test(symbol!) && /\p{Lu}[ -]?$/u.test(textBefore(match, 2))) return undefined;
      if (magnitude !== undefined && /^ ?[kKM]$/.test(magnitude)) return undefined;
      const unit = unitOf(symbol!);
      const figure = plain(amount!);
      const feminine = unit.feminine === true;
      const isLength =
        symbol === 'm' && per === undefined && /,\d{2}$/.test(figure) && low === undefined;
      const name = isPlural(figure) || magnitude !== undefined ? unit.several : unit.one;
      const of = /^[aeiouyéhœ]/.test(unit.several) ? "d'" : 'de ';
      const words =
        magnitude === undefined
          ? decimal(figure, { language, feminine })
          : withMagnitude(amount!, { magnitude: magnitude.replace(/ d['e]$/, ''), language });
      const from =
        low === undefined ? '' : `${decimal(plain(low), { language, feminine })}${to ?? ' à '}`;
      const before = sign === undefined ? '' : sign.startsWith('+') ? 'plus ' : 'moins ';
      const counted = isLength
        ? meters(figure, language)
        : `${words} ${magnitude === undefined || /mille|k/i.test(magnitude) ? '' : of}${name}`;
      return apart(match, before + from + counted + rateWords(per) + finalStop(match, context));
    },
    examples: [
      ['1 km à pied, 21 t de blé', 'un kilomètre à pied, vingt et une tonnes de blé'],
      ['à 130 km/h', 'à cent trente kilomètres par heure'],
      ['-3 °C', 'moins trois degrés Celsius'],
      ['1,5 ha et 80 m²', 'un virgule cinq hectare et quatre-vingts mètres carrés'],
      ['10-15 cm', 'dix à quinze centimètres'],
      ['2x45 min', 'deux fois quarante-cinq minutes'],
      ['20/30 km/h', 'vingt à trente kilomètres par heure'],
      ['3 millions de m³', 'trois millions de mètres cubes'],
      ['6 l/100 km', 'six litres aux cent kilomètres'],
    ],
  },
  {
    name: 'coordinates',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<degrees>\\d{1,3})° ?(?<minutes>\\d{1,2})'(?: ?(?<seconds>\\d{1,2})(?:''|"))? ?(?<side>[NSEOW])(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }, { language }) => {
      const { degrees, minutes, seconds, side } = groups!;
      const form = { language, feminine: true };
      const parts = [
        `${cardinal(degrees!, { language })} degrés`,
        `${cardinal(minutes!, form)} minutes`,
      ];
      if (seconds !== undefined) parts.push(`${cardinal(seconds, form)} secondes`);
      return `${parts.join(' ')} ${SIDES[side!]}`;
    },
    examples: [["par 48°51' N", 'par quarante-huit degrés cinquante et une minutes nord']],
  },
  {
    name: 'degrees-and-tenths',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<degrees>\\d{1,3})°(?<tenths>\\d)(?![\\d'])`),
    rewrite: ({ groups }, { language }) =>
      `${cardinal(groups!.degrees!, { language })} degrés ${cardinal(groups!.tenths!, { language })}`,
    examples: [['37°5 ce matin', 'trente-sept degrés cinq ce matin']],
  },
  {
    name: 'minute-alone',
    starts: ['word'],
    first: 'm',
    pattern: sticky('(?<=\\d(?:e|ème) )min(?:\\.(?= \\p{Ll}))?(?![\\p{L}\\d])'),
    rewrite: () => 'minute',
    examples: [['à la 7e min', 'à la septième minute']],
  },
  {
    name: 'unit-alone',
    starts: ['word'],
    pattern: sticky(
      '(?<![\\p{L}\\d/])(?<unit>km/h|km²|m²|m³|cm²|m2|m3|km2|[kMGT]Wh|[kMGT]W(?=[ ,.)])|km' +
        '(?=[ ,.)])|kg(?=[ ,.)]))(?![\\p{L}\\d²³])',
    ),
    rewrite: (match) => {
      const isOne = /(?:^|[ '(])(?:le|par|au|un|du|ce|chaque|l') ?$/i.test(textBefore(match, 8));
      const [symbol, per] = match.groups!.unit!.split('/');
      const found = unitOf(symbol!);
      return (isOne ? found.one : found.several) + rateWords(per);
    },
    examples: [
      ['le prix au m²', 'le prix au mètre carré'],
      ['en km/h', 'en kilomètres par heure'],
      ['le kWh', 'le kilowattheure'],
    ],
  },
  {
    name: 'rate-alone',
    starts: ['sign'],
    first: '/',
    pattern: sticky(`(?<=[\\p{L}\\d]) ?/ ?(?<per>${RATE})(?![\\p{L}\\d²³/])`),
    rewrite: ({ groups }) => rateWords(groups!.per),
    examples: [['trois litres/an', 'trois litres par an']],
  },
];

/** Lower-case words that these rules begin with. */
export const UNIT_OPENERS: readonly string[] = [
  'km',
  'min',
  'm',
  'kg',
  'cm',
  'kwh',
  'mwh',
  'gwh',
  'twh',
  'kw',
];

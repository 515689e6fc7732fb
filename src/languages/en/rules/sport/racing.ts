/** distances, margins and favourites of horse races, rounds of golf → words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { textAround } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { FRACTION_SIGNS } from '../../../rules/fraction-signs.ts';
import { FRACTION_SIGN, partOf, signWords } from '../numbers/fractions.ts';
import { cardinal, count } from '../numbers/number-words.ts';

/** A race of horses is described near. */
const RACE = `fav chase colts? fill(?:y|ies) furlongs? going handicap hurdle jockey nk hd odds racecourse
  runners stakes trainer`;
const HORSES = new RegExp(
  `\\b${anyIn(RACE)}\\b|\\d[-/]\\d{1,2}(?:j?f\\b| (?:shot|favourite|outsider))|\\b\\d{1,2} ran\\b`,
  'i',
);
const HORSES_REACH = 100;

const FAVOURITES: Readonly<Record<string, string>> = {
  f: 'favourite',
  fav: 'favourite',
  jf: 'joint favourite',
  jfav: 'joint favourite',
  cf: 'co-favourite',
};

const MARGINS: Readonly<Record<string, string>> = {
  nk: 'neck',
  hd: 'head',
  shd: 'short head',
  'sh hd': 'short head',
};

/** Before a length, the second or third of a list too. */
const BEFORE_LENGTHS = '(?:\\bby |(?:[Mm]argins?:?|\\bran\\b[.,;:]?) (?:[\\d½¼¾]{1,3}[lL], ){0,3})';

const LENGTHS = `(?:(?<number>\\d{1,2})|(?<whole>\\d{1,2})?(?<part>${FRACTION_SIGN}))`;

/** Races and rounds. */
export const RACING_RULES: readonly Rule[] = [
  {
    name: 'odds-of-favourite',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<win>\\d{1,3})[-/](?<stake>\\d{1,2}) ?(?<kind>j?fav|[jc]?f)(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) =>
      `${cardinal(groups!.win!)} to ${cardinal(groups!.stake!)} ${FAVOURITES[groups!.kind!]!}`,
    examples: [['Sea Moon (11/8f) won.', 'Sea Moon (eleven to eight favourite) won.']],
  },
  {
    name: 'odds-of-horse',
    starts: ['digit'],
    pattern: sticky('(?=\\d{1,3}[-/])(?<=\\p{L} \\()(?<win>\\d{1,3})[-/](?<stake>\\d{1,2})(?=\\))'),
    rewrite: (match) => {
      if (!isHorseRace(match)) return undefined;
      return `${cardinal(match.groups!.win!)} to ${cardinal(match.groups!.stake!)}`;
    },
    examples: [['Moon (11/2), the jockey said', 'Moon (eleven to two), the jockey said']],
  },
  {
    name: 'lengths',
    starts: ['digit', 'sign'],
    first: `0123456789${FRACTION_SIGNS}`,
    pattern: sticky(
      `(?=\\d{0,2}${FRACTION_SIGN}? ?[lL])(?<=${BEFORE_LENGTHS})${LENGTHS} ?[lL](?![\\p{L}\\d])`,
    ),
    rewrite: (match) => {
      const { number, whole, part } = match.groups!;
      if (!isHorseRace(match)) return undefined;
      if (number !== undefined) return count(number, 'length');
      if (whole === undefined) return partOf(part!, 'length');
      return `${signWords(part!, { whole })} lengths`;
    },
    examples: [
      ['The filly won by 1¾l.', 'The filly won by one and three quarters lengths.'],
      ['The colt won by ½l.', 'The colt won by half a length.'],
      [
        'Margins: 2¾L, ½L. Stakes',
        'Margins: two and three quarters lengths, half a length. Stakes',
      ],
    ],
  },
  {
    name: 'furlongs',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?:(?<miles>[1-4])m ?)?(?<furlongs>\\d{1,2}|\\d?½)f(?![\\p{L}\\d])`,
    ),
    rewrite: (match) => {
      const { miles, furlongs } = match.groups!;
      if (miles === undefined && !isHorseRace(match)) return undefined;
      const [, whole, part] = /^(\d*)(½?)$/.exec(furlongs!)!;
      const words =
        part === '' ? cardinal(whole!) : signWords(part!, { whole: whole || undefined });
      const first = miles === undefined ? '' : `${count(miles, 'mile')} `;
      return `${first}${words} furlong${furlongs === '1' ? '' : 's'}`;
    },
    examples: [
      ['a handicap over 1m2f', 'a handicap over one mile two furlongs'],
      ['led the colts 1f out', 'led the colts one furlong out'],
    ],
  },
  {
    name: 'margin',
    starts: ['word'],
    first: 'hns',
    pattern: sticky('(?<=\\b(?:a|by a|won a|and) )(?<margin>nk|s?hd|sh hd)(?![\\p{L}\\d.])'),
    rewrite: ({ groups }) => MARGINS[groups!.margin!]!,
    examples: [['beaten a nk and a shd', 'beaten a neck and a short head']],
  },
  {
    name: 'rounds',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<rounds>\\d\\d(?:[-\\u2013]\\d\\d){1,3}) ?[\\u2014=] ?(?<strokes>\\d{2,3})(?!\\d)`,
    ),
    rewrite: ({ groups }) => {
      const rounds = groups!.rounds!.split(/[-–]/);
      const sum = rounds.reduce((strokes, each) => strokes + Number(each), 0);
      if (sum !== Number(groups!.strokes)) return undefined;
      return [...rounds, groups!.strokes!].map(cardinal).join(', ');
    },
    examples: [
      ['She shot 69-71-66—206.', 'She shot sixty-nine, seventy-one, sixty-six, two hundred six.'],
    ],
  },
];

function isHorseRace(match: RegExpExecArray): boolean {
  return HORSES.test(textAround(match, HORSES_REACH));
}

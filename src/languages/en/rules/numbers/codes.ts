/**
 * numbers that identify a place or thing → spoken form: coordinates, postcodes, extensions,
 * aircraft, odds.
 */
import { anyOf } from '../../../../_internal/any-of.ts';
import { joinSayings, say, type Saying } from '../../../pronunciation/saying.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { textBefore } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { sayLetters, sayLettersAlone } from '../words/letters.ts';
import { cardinal, decimal, digitByDigit, label, year } from './number-words.ts';

const SIDES: Readonly<Record<string, string>> = {
  N: 'north',
  S: 'south',
  E: 'east',
  W: 'west',
};
const DEGREES = '(?<degrees>\\d{1,3}(?:\\.\\d{1,10})?) ?° ?';
const MINUTES = "(?:(?<minutes>\\d{1,2}(?:\\.\\d{1,6})?)' ?)?";
const SECONDS = "(?:(?<seconds>\\d{1,2}(?:\\.\\d{1,6})?)(?:\"|'') ?)?";

/** A five-digit code after a state. */
const STATE_BEFORE =
  '(?<=, ?(?:[A-Z]{2},?|[A-Z]\\.[A-Z]\\.|D-?C) |\\b(?:ZIP|[Zz]ip)(?: [Cc]ode)? )';

/** A British code: an outward and an inward half. */
const OUTWARD = '(?<area>[A-Z]{1,2})(?<district>\\d{1,2})(?<part>[A-Z])?';
const INWARD = '(?<sector>\\d)(?<unit>[A-Z]{2})';

const AIRCRAFT = '(?<type>7[0-8]7|(?<=Airbus )A?3\\d\\d)';
const SERIES = '(?<series>\\d(?:\\d{2,3})?)(?<letters>ER|LR|F|MAX)?';

/** After the number of an aircraft without its maker. */
const AIRCRAFT_BEHIND = [
  'MAX',
  'Max',
  'Dreamliner',
  'aircraft',
  'airliners?',
  'fleet',
  'jets?',
  'planes?',
];

/** What odds are on. */
const RUNNERS = ['favou?rites?', 'outsiders?', 'shots?', 'joint', 'odds', 'second favou?rite'];
const BEFORE_ODDS = [
  'odds (?:of|at)',
  'priced at',
  'backed at',
  'started at',
  'shortened to',
  'drifted to',
];
const ODDS_OF_RUNNER = `(?<odds>${FREE_LEFT}(?<win>\\d{1,4})/(?<stake>\\d{1,3})(?![\\d/]))(?= ${anyOf(RUNNERS)}\\b)`;
const ODDS_BEHIND_WORD = `(?<=\\b${anyOf(BEFORE_ODDS)} )(?<win2>\\d{1,4})/(?<stake2>\\d{1,3})(?![\\d/])`;

const PRICE = `${FREE_LEFT}(?<price>\\d{1,3})/(?<per>\\d{1,2})(?![\\d/])`;

/** Mention of bets, a few words before odds. */
const BETS = /\b(?:odds|bets?|betting|bookmakers?|bookies|favou?rites?|outsiders?)\b[^.!?]{0,48}$/i;

/** Codes of places and things. */
export const CODE_RULES: readonly Rule[] = [
  {
    name: 'coordinate',
    starts: ['digit'],
    pattern: sticky(`(?<![\\d.])${DEGREES}${MINUTES}${SECONDS}(?<side>[NSEW])(?![\\p{L}\\d])`),
    rewrite: ({ groups }) => {
      const { degrees, minutes, seconds, side } = groups!;
      const parts = partOfDegree(minutes, 'minute') + partOfDegree(seconds, 'second');
      return `${decimal(degrees!)} degrees${parts} ${SIDES[side!]}`;
    },
    examples: [
      [
        'at 48°51′24″N 2°21′03″E',
        'at forty-eight degrees, fifty-one minutes, twenty-four seconds north two degrees, twenty-one minutes, three seconds east',
      ],
      ['at 40.5° N', 'at forty point five degrees north'],
    ],
  },
  {
    name: 'zip-code',
    starts: ['digit'],
    pattern: sticky(`${STATE_BEFORE}(?<zip>\\d{4}\\d)(?:-(?<more>\\d{4}))?(?![\\d,.]\\d|\\d)`),
    rewrite: ({ groups }) => {
      const { zip, more } = groups!;
      return digitByDigit(zip!) + (more === undefined ? '' : `, ${digitByDigit(more)}`);
    },
    examples: [['in Washington, DC 20500', 'in Washington, DC two zero five zero zero']],
  },
  {
    name: 'postcode',
    starts: ['word'],
    first: 'ABCDEFGHIJKLMNOPRSTUWYZ',
    pattern: sticky(`(?<![\\p{L}\\p{N}])${OUTWARD} ${INWARD}(?![\\p{L}\\d])`),
    rewrite: ({ groups }, context) => {
      const { area, district, part, sector, unit } = groups!;
      const outward = say`${sayLetters(area!, context)} ${cardinal(district!)}${lastLetter(part, context)}`;
      const inward = say`${cardinal(sector!)} ${sayLetters(unit!, context)}`;
      return joinSayings([outward, inward], { by: ', ' });
    },
    examples: [['London SW1A 2AA is near', 'London S-W one ay, two A-ay is near']],
  },
  {
    name: 'extension',
    starts: ['word'],
    first: 'eEx',
    pattern: sticky(
      '(?<![\\p{L}\\d])(?:[Ee]xt\\.? ?|(?<=\\d )x)(?<digits>\\d{1,6})(?![\\p{L}\\d])',
    ),
    rewrite: ({ groups }) => `extension ${digitByDigit(groups!.digits!)}`,
    examples: [['ask for ext. 4512', 'ask for extension four five one two']],
  },
  {
    name: 'aircraft',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}${AIRCRAFT}[-\\u2013]${SERIES}(?<many>s)?(?![\\p{L}\\d])`),
    rewrite: ({ groups }, context) => {
      const { type, series, letters, many = '' } = groups!;
      const name = `${aircraftNumber(type!)} ${aircraftNumber(series!)}${many}`;
      if (letters === undefined) return name;
      return say`${name} ${letters === 'MAX' ? 'Max' : sayLetters(letters, context)}`;
    },
    examples: [
      ['a Boeing 737-800 left', 'a Boeing seven thirty-seven eight hundred left'],
      ['a Boeing 737-900ER left', 'a Boeing seven thirty-seven nine hundred E-R left'],
      ['a Boeing 737-8MAX left', 'a Boeing seven thirty-seven eight Max left'],
    ],
  },
  {
    name: 'aircraft-alone',
    starts: ['digit'],
    first: '7',
    pattern: sticky(`${FREE_LEFT}(?<!Boeing )(?<type>7[0-8]7)(?= ${anyOf(AIRCRAFT_BEHIND)}\\b)`),
    rewrite: ({ groups }) => aircraftNumber(groups!.type!),
    examples: [['the 737 MAX fleet', 'the seven thirty-seven MAX fleet']],
  },
  {
    name: 'odds',
    starts: ['digit'],
    pattern: sticky(`${ODDS_OF_RUNNER}|${ODDS_BEHIND_WORD}|${PRICE}`),
    rewrite: (match) => {
      const { win2, stake2, price, per } = match.groups!;
      const { win = win2 ?? price, stake = stake2 ?? per } = match.groups!;
      // Odds alone count only where bets are mentioned.
      if (price !== undefined && !BETS.test(textBefore(match, 64))) return undefined;
      // `50/50` and `60/40` are percentages.
      if (Number(win) + Number(stake) === 100) return undefined;
      return `${cardinal(win!)} to ${cardinal(stake!)}`;
    },
    examples: [
      [
        'the 11/4 favourite, at odds of 7/2',
        'the eleven to four favourite, at odds of seven to two',
      ],
      [
        'The odds on Rovers are 5/1, from 11/2.',
        'The odds on Rovers are five to one, from eleven to two.',
      ],
    ],
  },
  {
    name: 'case-number',
    starts: ['digit'],
    pattern: sticky(
      `(?<=\\bNo\\.? )(?<year>\\d{1,4})[-\\u2013](?<number>\\d{2,6})(?![\\d\\p{L}]|[-.,]\\d)`,
    ),
    rewrite: ({ groups }) => `${label(groups!.year!)} ${label(groups!.number!)}`,
    examples: [['case No. 23-114 of 5', 'case number twenty-three one fourteen of five']],
  },
  {
    name: 'case-of-year',
    starts: ['digit'],
    pattern: sticky(
      '(?=\\d{1,6}/)(?<=\\bNos?\\.? ?)(?<number>\\d{1,6})/(?<year>(?:19|20)\\d\\d)(?![\\d/\\p{L}])',
    ),
    rewrite: ({ groups }) => `${cardinal(groups!.number!)} of ${year(groups!.year!)}`,
    examples: [['FIR No. 214/2024', 'FIR number two hundred fourteen of twenty twenty-four']],
  },
  {
    name: 'lineage',
    starts: ['sign'],
    first: '.',
    pattern: sticky(
      '(?<=(?:^|[^\\p{L}.])\\p{Lu}{1,3})\\.(?<parts>\\d{1,3}(?:\\.\\d{1,3}){0,4})(?![\\d\\p{L}]|\\.\\d)',
    ),
    rewrite: ({ groups }) => ` ${groups!.parts!.split('.').map(cardinal).join(' point ')}`,
    examples: [
      [
        'the B.1.1.7 variant, XBB.1.5',
        'the B one point one point seven variant, XBB one point five',
      ],
    ],
  },
  {
    name: 'pension-plan',
    starts: ['digit'],
    first: '4',
    pattern: sticky(`${FREE_LEFT}(?<![$€£])401[kK](?=s?(?!\\p{L}))`),
    rewrite: () => 'four oh one K',
    examples: [['a 401k plan', 'a four oh one K plan']],
  },
  {
    name: 'paragraph-of-law',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<section>\\d{1,4})\\((?<part>\\p{L})\\)(?:\\((?<number>\\d{1,2})\\))?(?![\\p{L}\\d(])`,
    ),
    rewrite: ({ groups }, context) => {
      const { section, part, number } = groups!;
      // `5(s)` leaves open how many.
      if (part === 's' && number === undefined) return undefined;
      const last = number === undefined ? '' : ` ${cardinal(number)}`;
      return say`${label(section!)}${lastLetter(part!.toUpperCase(), context)}${last}`;
    },
    examples: [
      [
        'a 501(c)(3) group and a 403(b) plan',
        'a five oh one C three group and a four oh three B plan',
      ],
    ],
  },
];

/** The letter after the digits of an outward code, with a space before it. */
function lastLetter(letter: string | undefined, context: RuleContext): string | Saying {
  return letter === undefined ? '' : say` ${sayLettersAlone(letter, context)}`;
}

/** `51` → `fifty-one minutes`; `''` for a missing part. */
function partOfDegree(digits: string | undefined, unit: string): string {
  if (digits === undefined) return '';
  const number = digits.includes('.') ? decimal(digits) : cardinal(String(Number(digits)));
  return `, ${number} ${unit}${Number(digits) === 1 ? '' : 's'}`;
}

/**
 * Two digits at a time if the middle one is not zero, as crews say them: `737` → `seven
 * thirty-seven`.
 */
function aircraftNumber(digits: string): string {
  if (digits.endsWith('00') || digits.length !== 3) return cardinal(digits);
  const [first, middle, last] = digits;
  const rest = middle === '0' ? `oh ${cardinal(last!)}` : cardinal(digits.slice(1));
  return `${cardinal(first!)} ${rest}`;
}

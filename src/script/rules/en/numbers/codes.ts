/** figures that name a place or a thing rather than count it → as people say them: coordinates, postcodes, extensions, aircraft, odds, durations, powers, formulas. */
import type { Rule } from '../../rule.ts';
import { spellLetters } from '../words/letters.ts';
import { cardinal, decimal, digitByDigit } from './number-words.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';

const SIDES: Readonly<Record<string, string>> = { N: 'north', S: 'south', E: 'east', W: 'west' };

/** `51` → `fifty-one minutes`; nothing for what is not there. */
function part(figures: string | undefined, unit: string): string {
  return figures === undefined
    ? ''
    : `, ${figures.includes('.') ? decimal(figures) : cardinal(String(Number(figures)))} ${unit}${Number(figures) === 1 ? '' : 's'}`;
}

/** Two figures at a time where the middle is none, as crews say them: `737` → `seven thirty-seven`. */
function aircraft(figures: string): string {
  if (figures.endsWith('00')) return cardinal(figures);
  return figures.length === 3
    ? `${cardinal(figures[0]!)} ${figures[1] === '0' ? `oh ${cardinal(figures[2]!)}` : cardinal(figures.slice(1))}`
    : cardinal(figures);
}

/** Words that 3-4m is about when it is no length. */
const COUNTED =
  'people|users|homes|households|jobs|voters|workers|customers|viewers|children|pupils|passengers|visitors|subscribers|barrels|tonnes|tons|copies|patients|residents|tourists|followers|members|families|vehicles|cars|refugees|doses|deaths|cases|shares';

/** Codes. */
export const CODE_RULES: readonly Rule[] = [
  {
    name: 'coordinate',
    starts: ['digit'],
    needs: '°',
    pattern: sticky(
      `(?<![\\d.])(?<degrees>\\d{1,3}(?:\\.\\d{1,10})?) ?° ?(?:(?<minutes>\\d{1,2}(?:\\.\\d{1,6})?)' ?)?(?:(?<seconds>\\d{1,2}(?:\\.\\d{1,6})?)(?:"|'') ?)?(?<side>[NSEW])(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) =>
      `${decimal(groups!.degrees!)} degrees${part(groups!.minutes, 'minute')}${part(groups!.seconds, 'second')} ${SIDES[groups!.side!]}`,
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
    pattern: sticky(
      '(?<=, ?(?:[A-Z]{2}|[A-Z]\\.[A-Z]\\.|D-?C) )(?<zip>\\d{5})(?:-(?<more>\\d{4}))?(?![\\d,.]\\d|\\d)',
    ),
    rewrite: ({ groups }) =>
      digitByDigit(groups!.zip!) +
      (groups!.more === undefined ? '' : `, ${digitByDigit(groups!.more)}`),
    examples: [['in Washington, DC 20500', 'in Washington, DC two zero five zero zero']],
  },
  {
    name: 'postcode',
    starts: ['word'],
    first: 'ABCDEFGHIJKLMNOPRSTUWYZ',
    needs: '0123456789',
    pattern: sticky(
      '(?<![\\p{L}\\p{N}])(?<area>[A-Z]{1,2})(?<district>\\d{1,2})(?<part>[A-Z])? (?<sector>\\d)(?<unit>[A-Z]{2})(?![\\p{L}\\d])',
    ),
    rewrite: ({ groups }) => {
      const { area, district, part: letter, sector, unit } = groups!;
      return `${spellLetters(area!)} ${cardinal(district!)}${letter === undefined ? '' : ` ${letter === 'A' ? 'ay' : letter}`}, ${cardinal(sector!)} ${spellLetters(unit!)}`;
    },
    examples: [['London SW1A 2AA is near', 'London S-W one ay, two A-ay is near']],
  },
  {
    name: 'extension',
    starts: ['word'],
    first: 'eEx',
    needs: '0123456789',
    pattern: sticky(
      '(?<![\\p{L}\\d])(?:[Ee]xt\\.? ?|(?<=\\d )x)(?<figures>\\d{1,6})(?![\\p{L}\\d])',
    ),
    rewrite: ({ groups }) => `extension ${digitByDigit(groups!.figures!)}`,
    examples: [['ask for ext. 4512', 'ask for extension four five one two']],
  },
  {
    name: 'aircraft',
    starts: ['digit'],
    needs: '-\u2013',
    pattern: sticky(
      `${FREE_LEFT}(?<type>7[0-8]7|(?<=Airbus )A?3\\d\\d)[-\\u2013](?<series>\\d{1,4})(?<letters>ER|LR|F|MAX)?(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) =>
      `${aircraft(groups!.type!)} ${aircraft(groups!.series!)}${groups!.letters === undefined ? '' : ` ${groups!.letters === 'MAX' ? 'Max' : spellLetters(groups!.letters)}`}`,
    examples: [['a Boeing 737-800 left', 'a Boeing seven thirty-seven eight hundred left']],
  },
  {
    name: 'odds',
    starts: ['digit'],
    needs: '/',
    pattern: sticky(
      `(?<odds>${FREE_LEFT}(?<win>\\d{1,4})/(?<stake>\\d{1,3})(?![\\d/]))(?= (?:favou?rites?|outsiders?|shots?|joint|odds|second favou?rite)\\b)|(?<=\\b(?:odds (?:of|at)|priced at|backed at|started at|shortened to|drifted to) )(?<win2>\\d{1,4})/(?<stake2>\\d{1,3})(?![\\d/])`,
    ),
    rewrite: ({ groups }) =>
      `${cardinal(groups!.win ?? groups!.win2!)} to ${cardinal(groups!.stake ?? groups!.stake2!)}`,
    examples: [
      [
        'the 11/4 favourite, at odds of 7/2',
        'the eleven to four favourite, at odds of seven to two',
      ],
    ],
  },
  {
    name: 'million-range',
    starts: ['digit'],
    needs: 'm',
    pattern: sticky(
      `${FREE_LEFT}(?<low>\\d{1,3}(?:\\.\\d{1,2})?) ?[-\\u2013] ?(?<high>\\d{1,3}(?:\\.\\d{1,2})?)m(?= (?:more |new |extra |young |older |poor )?(?:${COUNTED})\\b)`,
    ),
    rewrite: ({ groups }) => `${decimal(groups!.low!)} to ${decimal(groups!.high!)} million`,
    examples: [['some 3-4m people', 'some three to four million people']],
  },
  {
    name: 'minutes-and-seconds',
    starts: ['digit'],
    needs: 'm',
    pattern: sticky(
      `${FREE_LEFT}(?:(?<hours>\\d{1,2}) ?h ?)?(?<minutes>\\d{1,3}) ?m ?(?<seconds>[0-5]?\\d(?:\\.\\d{1,3})?) ?s(?:ecs?)?(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) => {
      const { hours, minutes, seconds } = groups!;
      const first =
        hours === undefined ? '' : `${cardinal(hours)} ${hours === '1' ? 'hour' : 'hours'} `;
      return `${first}${cardinal(minutes!)} ${minutes === '1' ? 'minute' : 'minutes'} ${decimal(seconds!)} ${seconds === '1' ? 'second' : 'seconds'}`;
    },
    examples: [
      ['He won in 1m 45s.', 'He won in one minute forty-five seconds.'],
      ['2h 5m 10s', 'two hours five minutes ten seconds'],
    ],
  },
  {
    name: 'hours-and-minutes',
    starts: ['digit'],
    needs: 'h',
    pattern: sticky(
      `${FREE_LEFT}(?<hours>\\d{1,3}) ?(?:h|hrs?\\.?) ?(?<minutes>[0-5]?\\d) ?(?:m|mins?)(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) =>
      `${cardinal(groups!.hours!)} ${groups!.hours === '1' ? 'hour' : 'hours'} ${cardinal(groups!.minutes!)} ${groups!.minutes === '1' ? 'minute' : 'minutes'}`,
    examples: [['It takes 1h 45m by rail.', 'It takes one hour forty-five minutes by rail.']],
  },
  {
    name: 'hexadecimal',
    starts: ['digit'],
    first: '0',
    needs: 'xX',
    pattern: sticky(
      `${FREE_LEFT}0[xX](?<figures>(?=[\\dA-Fa-f]{0,31}[A-Fa-f]|[0-9]{2})[\\dA-Fa-f]{1,32})(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) =>
      `zero X ${Array.from(groups!.figures!, (figure) => (/\d/.test(figure) ? cardinal(figure) : figure.toUpperCase() === 'A' ? 'ay' : figure.toUpperCase())).join(' ')}`,
    examples: [['the byte 0x1F', 'the byte zero X one F']],
  },
  {
    name: 'feet-and-inches',
    starts: ['digit'],
    needs: 'f',
    pattern: sticky(
      `${FREE_LEFT}(?<feet>\\d{1,3}) ?ft\\.? ?(?<inches>1[01]|\\d) ?in(?!\\p{L})(?=[,;:)]|\\.$| tall| high| long| wide| deep|$)`,
    ),
    rewrite: ({ groups }) =>
      `${cardinal(groups!.feet!)} feet ${cardinal(groups!.inches!)} ${groups!.inches === '1' ? 'inch' : 'inches'}`,
    examples: [['He is 5ft 10in, she said', 'He is five feet ten inches, she said']],
  },
  {
    name: 'named-hour-range',
    starts: ['word'],
    first: 'nmNM',
    needs: '-\u2013',
    pattern: sticky(
      '(?<![\\p{L}\\d])(?<from>[Nn]oon|[Mm]idnight) ?[-\\u2013] ?(?=\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m)',
    ),
    rewrite: ({ groups }) => `${groups!.from} to `,
    examples: [['open noon-3pm daily', 'open noon to three PM daily']],
  },
  {
    name: 'power',
    starts: ['sign'],
    first: '^',
    pattern: sticky('(?<=[\\p{L}\\d)])\\^(?<figures>-?\\d{1,9})(?!\\d)'),
    rewrite: ({ groups }) => {
      const { figures } = groups!;
      return figures === '2'
        ? ' squared'
        : figures === '3'
          ? ' cubed'
          : ` to the power of ${figures!.startsWith('-') ? 'minus ' : ''}${cardinal(figures!.replace('-', ''))}`;
    },
    examples: [['x^2 and 10^6', 'x squared and ten to the power of six']],
  },
  {
    name: 'raised-power',
    starts: ['sign'],
    first: '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺',
    // Behind one letter or a short number an exponent; behind a word or a year the mark of a note. `A` and `I` are words too.
    pattern: sticky(
      "(?<=(?:^|[^\\p{L}\\d'])(?:[B-HJ-Zb-z]|\\d{1,2}|\\)))(?<sign>[⁻⁺]?)(?<figures>[⁰¹²³⁴-⁹]{1,4})(?![\\d\\p{L}⁻⁺])|(?<=[\\p{L}\\d)])(?<below>⁻)(?<figures2>[⁰¹²³⁴-⁹]{1,4})(?!\\d)",
    ),
    rewrite: (match) => {
      const { sign, figures, below, figures2 } = match.groups!;
      const power = (figures ?? figures2!).normalize('NFKC');
      const gap = /\p{L}/u.test(match.input[match.index + match[0].length] ?? '') ? ' ' : '';
      // Squares and cubes have names; the sign rule gives them.
      if (sign === '' && /^[23]$/.test(power)) return undefined;
      return ` to the power of ${sign === '⁻' || below !== undefined ? 'minus ' : ''}${cardinal(power)}${gap}`;
    },
    examples: [
      ['some z¹⁰ of 10⁶', 'some z to the power of ten of ten to the power of six'],
      ['E⁻¹', 'E to the power of minus one'],
    ],
  },
  {
    name: 'charge',
    starts: ['sign'],
    first: '⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹',
    needs: '⁺⁻',
    pattern: sticky(
      '(?<=[\\p{L}\\d\\u2080-\\u2089)\\]])(?<figures>[¹²³⁴-⁹]?)(?<sign>[⁺⁻])(?![⁰¹²³⁴-⁹])',
    ),
    rewrite: (match) =>
      `${match.groups!.figures === '' ? '' : ` ${cardinal(match.groups!.figures!.normalize('NFKC'))}`} ${match.groups!.sign === '⁺' ? 'plus' : 'minus'}${/\p{L}/u.test(match.input[match.index + match[0].length] ?? '') ? ' ' : ''}`,
    examples: [['Na⁺ and Ca²⁺', 'Na plus and Ca two plus']],
  },
  {
    name: 'isotope',
    starts: ['sign'],
    first: '¹²³⁴⁵⁶⁷⁸⁹',
    pattern: sticky('(?<![\\p{L}\\p{N}])(?<figures>[¹²³⁰⁴-⁹]{1,3})(?=\\p{Lu})'),
    rewrite: ({ groups }) => `${cardinal(groups!.figures!.normalize('NFKC'))} `,
    examples: [['of ¹⁴C', 'of fourteen C']],
  },
  {
    name: 'lowered-figure',
    starts: ['sign'],
    first: '₀₁₂₃₄₅₆₇₈₉',
    pattern: sticky('(?<=[\\p{L})\\]])(?<figures>[\\u2080-\\u2089]{1,4})'),
    rewrite: (match) =>
      ` ${cardinal(match.groups!.figures!.normalize('NFKC'))}${/[\p{L}\d]/u.test(match.input[match.index + match[0].length] ?? '') ? ' ' : ''}`,
    examples: [['H₂O and CO₂', 'H two O and CO two']],
  },
  {
    name: 'double-plus',
    starts: ['sign'],
    first: '+',
    pattern: sticky('(?<=\\p{L})\\+\\+(?!\\+)'),
    rewrite: (match) =>
      ` plus plus${/[\p{L}\d=]/u.test(match.input[match.index + match[0].length] ?? '') ? ' ' : ''}`,
    examples: [['in C++ and then', 'in C plus plus and then']],
  },
  {
    name: 'sharp',
    starts: ['sign'],
    first: '#',
    pattern: sticky('(?<=(?:^|[^\\p{L}\\d])[A-GJ])#(?![\\p{L}\\d#])'),
    rewrite: () => ' sharp',
    examples: [['in C# minor', 'in C sharp minor']],
  },
  {
    name: 'care-of',
    starts: ['word'],
    first: 'cC',
    needs: '/',
    pattern: sticky('(?<![\\p{L}\\d/])[cC]/[oO](?= \\p{L})'),
    rewrite: () => 'care of',
    examples: [['write c/o Jo Ray', 'write care of Jo Ray']],
  },
];

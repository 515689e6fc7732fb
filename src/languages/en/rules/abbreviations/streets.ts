/** abbreviated streets and saints → whole words, by the numbers and names beside them. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf, finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { label, SMALL_NUMBERS } from '../numbers/number-words.ts';
import { firstLetters } from './first-letters.ts';

/** After a number or a name of a street. */
const STREETS: Readonly<Record<string, string>> = {
  St: 'Street',
  Ave: 'Avenue',
  Av: 'Avenue',
  Rd: 'Road',
  Ln: 'Lane',
  Dr: 'Drive',
  Ct: 'Court',
  Sq: 'Square',
  Pl: 'Place',
  Ter: 'Terrace',
  Hwy: 'Highway',
};

const STREET = anyWrittenWord(Object.keys(STREETS));

const DIRECTIONS: Readonly<Record<string, string>> = {
  N: 'North',
  S: 'South',
  E: 'East',
  W: 'West',
};

const BEFORE_NUMBERED_STREET = anyOf([STREET, 'Street', 'Avenue', 'st', 'ave']);
const BEFORE_NAMED_STREET = anyOf([STREET, 'Street', 'Avenue', 'Road']);

/** `E. 42nd St.` */
const DIRECTION_OF_NUMBER = `(?<side>[NSEW])\\.? (?=\\d{1,3}(?:st|nd|rd|th) ${BEFORE_NUMBERED_STREET}\\b)`;

/** `12 N. Elm Street` */
const DIRECTION_OF_NAME = `(?:(?<=\\d )(?<front>[NSEW])\\.? |(?<before>[NSEW])\\. )(?=\\p{Lu}\\p{Ll}{1,20} ${BEFORE_NAMED_STREET}\\b)`;

/** `S. Korea`, `W. Africa`; and `its E. wing`. */
const LANDS = ['Africa', 'Asia', 'America', 'Carolina', 'Dakota', 'Europe', 'Germany', 'Ireland'];
const MORE_LANDS = [
  'Antarctica',
  'Australia',
  'Greenland',
  'Midlands',
  'Wales',
  'Yorkshire',
  'Jerusalem',
  'Korean?',
  'London',
  'Macedonia',
  'Sudan',
  'Sussex',
  'Virginia',
];
const PARTS = ['bank', 'coast', 'corner', 'edge', 'end', 'entrance', 'face', 'gate', 'half', 'rim'];
const MORE_PARTS = ['shore', 'side', 'slope', 'stand', 'tower', 'wall', 'wing'];
const DIRECTION_OF_LAND = `(?<!\\p{Lu}\\. ?)(?<land>[NSEW])\\. (?=${anyOf([...LANDS, ...MORE_LANDS])}(?!\\p{L}))`;
const DIRECTION_OF_PART = `(?<part>[NSEW])\\. (?=${anyOf([...PARTS, ...MORE_PARTS])}\\b)`;

/** `Interstate 70 W.` */
const DIRECTION_OF_ROAD =
  '(?<=\\b(?:Interstate|Highway|Hwy\\.?|Route|US) \\d{1,3} )(?<way>[NSEW])\\b(?:\\.(?= \\p{Ll}|,))?';

/** Quarters of a town, after its streets. */
const QUARTERS: Readonly<Record<string, string>> = {
  NW: 'northwest',
  NE: 'northeast',
  SW: 'southwest',
  SE: 'southeast',
};
const STREET_WORDS = [
  'Street',
  'Avenue',
  'Road',
  'Drive',
  'Place',
  'Lane',
  'Court',
  'Boulevard',
  'Square',
  'Terrace',
];
const BEHIND_STREET = `(?<=\\b(?:${STREET}\\.?|Blvd\\.?|${anyOf(STREET_WORDS)}),? )`;

/** Unambiguous; after a name they need no number. */
const BEHIND_NAME = "(?<=\\p{Lu}[\\p{Ll}']{1,20} )(?=(?:Rd|Ln|Sq)\\.)";

/** A house number with a name, or a numbered street. */
const HOUSE = '\\b\\d{1,5} (?:[NSEW]\\.? )?(?:\\p{Lu}\\p{Ll}{1,20} ){1,2}';
const NUMBERED = '\\d(?:st|nd|rd|th) ';

/** Words that only mean streets; a court or a place may be something else. */
const ROADS = ['Street', 'Avenue', 'Road', 'Lane', 'Boulevard'];
const SIDE = '(?:[NSEW]\\.?|North|South|East|West)';
const NAME = '(?:\\p{Lu}\\p{Ll}{1,20}|\\d{1,3}(?:st|nd|rd|th))';
const ROAD = anyOf([STREET, 'Blvd', ...ROADS]);
const NAMED_STREET_BEHIND = `(?:${SIDE} )?(?:${NAME} ){1,2}${ROAD}(?!\\p{L})`;

/** Names of streets, not of saints. */
const STREET_NAMES = [
  '\\d+(?:st|nd|rd|th)?',
  '[NSEW]\\.?',
  'North',
  'South',
  'East',
  'West',
  'Main',
  'High',
  'Elm',
  'Oak',
  'Wall',
  'Market',
  'Broad',
  'Bond',
  'King',
  'Queen',
  'Church',
  'Park',
  'State',
];
const STREET_NAME_BEFORE = new RegExp(`\\b${anyOf(STREET_NAMES)} $`);

/** The beginning, a symbol, a lower-case word or an article: not the name of a street. */
const NO_STREET_BEFORE = '(?<=^|[^\\p{L}\\d\\s] ?|\\b\\p{Ll}{1,12} |\\b(?:The|An?|In|At|On|Of) )';

/** Streets and saints. */
export const STREET_RULES: readonly Rule[] = [
  {
    name: 'direction',
    starts: ['word'],
    first: 'NSEW',
    pattern: sticky(
      anyOf([
        DIRECTION_OF_NUMBER,
        DIRECTION_OF_NAME,
        DIRECTION_OF_ROAD,
        DIRECTION_OF_LAND,
        DIRECTION_OF_PART,
      ]),
    ),
    rewrite: ({ groups }) => {
      const { side, front, before, way, land, part } = groups!;
      if (way !== undefined) return DIRECTIONS[way]!;
      if (part !== undefined) return `${DIRECTIONS[part]!.toLowerCase()} `;
      return `${DIRECTIONS[side ?? front ?? before ?? land!]} `;
    },
    examples: [
      ['on E. 42nd St. today', 'on East forty-second Street today'],
      ['on Interstate 70 W. at noon', 'on Interstate seventy West at noon'],
      ['the corner of N. Clark St.', 'the corner of North Clark Street.'],
      ['its E. wing in S. Korea', 'its east wing in South Korea'],
    ],
  },
  {
    name: 'street',
    starts: ['word'],
    first: firstLetters(STREETS, { anyCase: true }),
    pattern: sticky(
      `(?:(?<=${anyOf([HOUSE, NUMBERED])})|${BEHIND_NAME})(?<word>${STREET}|${STREET.toLowerCase()})\\b\\.?`,
    ),
    rewrite: (match, context) => streetName(match.groups!.word!) + finalStop(match, context),
    examples: [
      ['at 12 Elm St. in town', 'at twelve Elm Street in town'],
      ['40 Laguna Dr', 'forty Laguna Drive'],
      ["St. Mary's Rd. was shut.", "Saint Mary's Road was shut."],
    ],
  },
  {
    name: 'quarter-of-town',
    starts: ['word'],
    first: 'NS',
    pattern: sticky(
      `${BEHIND_STREET}(?<quarter>[NS]\\.?[EW])\\b\\.?(?![\\p{L}\\d]| ${anyOf(SMALL_NUMBERS.slice(1))})`,
    ),
    rewrite: (match, context) =>
      QUARTERS[match.groups!.quarter!.replace('.', '')]! + finalStop(match, context),
    examples: [['1600 Pennsylvania Ave. NW', 'sixteen hundred Pennsylvania Avenue northwest']],
  },
  {
    name: 'small-saint',
    starts: ['word'],
    first: 's',
    pattern: sticky(`${NO_STREET_BEFORE}st\\.? (?=\\p{Lu}\\p{Ll})`),
    rewrite: () => 'Saint ',
    examples: [['the church of st Kilda', 'the church of Saint Kilda']],
  },
  {
    name: 'saint-or-street',
    starts: ['word'],
    first: 'S',
    pattern: sticky('St\\b\\.?'),
    rewrite: saintOrStreet,
    examples: [
      ['St. John of Main St. spoke', 'Saint John of Main Street spoke'],
      ["They met on St. John's St.", "They met on Saint John's Street."],
      ['St. Petersburg', 'Saint Petersburg'],
      ['at 10 St. George St.', 'at ten Saint George Street.'],
      ['He left Downing St. The door was shut.', 'He left Downing Street. The door was shut.'],
    ],
  },
];

/** House numbers, before every rule that would read them as amounts or years. */
export const HOUSE_NUMBER_RULES: readonly Rule[] = [
  {
    name: 'house-number',
    starts: ['digit'],
    first: '123456789',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}]|[\\d$€£][.,]?|#)(?<digits>\\d{3,4})(?= ${NAMED_STREET_BEHIND})`,
    ),
    rewrite: ({ groups }) => label(groups!.digits!),
    examples: [['at 123 Laguna Ct', 'at one twenty-three Laguna Court']],
  },
];

function streetName(written: string): string {
  const small = written.toLowerCase();
  const key = Object.keys(STREETS).find((street) => street.toLowerCase() === small)!;
  return STREETS[key]!;
}

const SAINTS_STREET = new RegExp(`^ ?\\p{Lu}[\\p{Ll}']{1,20} ${ROAD}(?!\\p{L})`, 'u');

/** How far to look for a name, in characters. */
const NAME_REACH = 40;

/** `St. John` or `Main St.`: with a name before and none after, it is a street. */
function saintOrStreet(match: RegExpExecArray, context: RuleContext): string | undefined {
  const before = textBefore(match, NAME_REACH);
  const behind = textBehind(match, NAME_REACH);
  const ends = match[0].endsWith('.') && context.endsSentence(endOf(match));
  const nameBehind = /^ ?\p{Lu}\p{Ll}/u.test(behind) && !ends;
  const nameBefore = /(?:\p{Lu}\p{Ll}+(?:'s)?|\d(?:st|nd|rd|th)|\d) $/u.test(before);
  // `10 St. George St.`: a street may have a saint's name.
  if (/\d $/.test(before) && SAINTS_STREET.test(behind)) return 'Saint';
  if (STREET_NAME_BEFORE.test(before) || (nameBefore && !nameBehind))
    return `Street${finalStop(match, context)}`;
  if (nameBehind) return 'Saint';
  return ends && /^ ?\p{Lu}/u.test(behind) ? 'Saint.' : undefined;
}

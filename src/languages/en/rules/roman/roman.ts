/** Roman numerals → words: an ordinal for rulers, a cardinal for everything else. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { romanValue } from '../../../rules/roman-value.ts';
import type { Rule } from '../../../rules/rule.ts';
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import { cardinal, ordinal } from '../numbers/number-words.ts';
import { sticky } from '../patterns.ts';
import { sayLetters } from '../words/letters.ts';
import { isPersonAround } from './heirs.ts';
import { RULERS } from './rulers.ts';

/** Words before a numeral, even a single letter. */
const COUNTED = [
  'ACT',
  'Act',
  'Annex',
  'Appendix',
  'ARTICLE',
  'Article',
  'BOOK',
  'Book',
  'Bowl',
  'Canto',
  'Category',
  'CHAPTER',
  'Chapter',
  'Class',
  'Division',
  'Episode',
  'Figure',
  'Grade',
  'Group',
  'Level',
  'Mark',
  'Olympiad',
  'PART',
  'Part',
  'Phase',
  'Psalm',
  'Round',
  'Scene',
  'Schedule',
  'Season',
  'SECTION',
  'Section',
  'Stage',
  'Symphony',
  'Table',
  'Tier',
  'Title',
  'Type',
  'Vol\\.',
  'Volume',
  'WAR',
  'War',
];

/**
 * What is counted to fifty and beyond; after other words, numerals without I, V and X are letters
 * (`Group C`).
 */
const COUNTED_FAR = ['Bowl', 'Canto', 'Olympiad', 'Psalm'];
const FAR = new RegExp(`\\b${anyOf(COUNTED_FAR)} $`);

/** Before or after the name of a ruler. */
const LORDS = [
  'Count',
  'Duke',
  'Earl',
  'Emperor',
  'Emir',
  'King',
  'Pope',
  'Prince',
  'Queen',
  'Sultan',
  'Tsar',
];

const LORD = anyOf(LORDS);
const NUMERAL_OF_LORD = `(?<=\\p{Lu}\\p{L}{1,15} )(?<numeral2>[IVX]{2,6})(?=, ${LORD} of )`;

const MEDICINE = [
  'antibiotics?',
  'bag',
  'catheter',
  'drip',
  'drugs?',
  'fluids?',
  'line',
  'medication',
  'needle',
  'therapy',
  'treatment',
];

/** IV the drip, not the number. */
const NOT_FOUR = new RegExp(`^ (?:${anyOf(MEDICINE)}|q\\d|over \\d)`);

/** After a dose. */
const DOSED = /\d ?(?:mg|mL|ml|g|mcg|µg|U|L|mg\/kg) $|\b(?:[Aa]n?|via|by|given) $/;

/** After `I` the numeral: a verb or a possessive. */
const BEHIND_FIRST =
  /^ (?:of|and|in|on|at|by|from|with|for|during|until|after|was|died|ruled|reigned|who|became|is|to|as)\b|^'s/;

/** Not a longer word, a possessive or initials. */
const END = "(?![\\p{L}\\d]|'\\p{L}|\\.\\p{L})";
const ORDINAL_ENDING = '(?:st|nd|rd|th)(?![\\p{L}\\d])';
const OTHER_CENTURY = '(?:(?:and|or|to) (?:the )?[IVX]{1,6} )?';
const CENTURY_BEHIND = `(?=[ -]${OTHER_CENTURY}centur(?:y|ies)\\b)`;

/** Lower-case numerals of scenes and front matter; a single letter may be anything. */
export const SMALL_NUMERALS: readonly string[] = [
  'ii',
  'iii',
  'iv',
  'vi',
  'vii',
  'viii',
  'ix',
  'xi',
  'xii',
  'xiii',
  'xiv',
];

/** Roman numerals. */
export const ROMAN_RULES: readonly Rule[] = [
  {
    name: 'world-war',
    starts: ['word'],
    first: 'W',
    pattern: sticky('WW(?<number>II|I)(?!\\p{L})'),
    rewrite: ({ groups }) => `World War ${groups!.number === 'I' ? 'One' : 'Two'}`,
    examples: [['after WWII ended', 'after World War Two ended']],
  },
  {
    name: 'roman-ruler',
    starts: ['word'],
    first: 'IVX',
    // The pronoun mostly has no name before it, which is known sooner than that no ruler has.
    pattern: sticky(
      `(?<=\\p{Lu}\\p{L}{1,15} )(?<=(?:^|[^\\p{L}])${anyOf(RULERS)} )(?<numeral>[IVX]{1,6})(?<own>'s?)?${END}`,
    ),
    rewrite: rulerNumber,
    examples: [
      ['Queen Elizabeth II died.', 'Queen Elizabeth the Second died.'],
      ["Louis XIV's court", "Louis the Fourteenth's court"],
    ],
  },
  {
    name: 'roman-century',
    starts: ['word'],
    first: 'IVX',
    pattern: sticky(
      `(?<![\\p{L}\\d.&-])(?<numeral>[VX]|[IVX]{2,6}|(?<=\\bthe )I)(?:${ORDINAL_ENDING}|${CENTURY_BEHIND})`,
    ),
    rewrite: ({ groups }) => {
      const value = romanValue(groups!.numeral!);
      return value === undefined ? undefined : ordinal(String(value));
    },
    examples: [
      ['in the XIX century', 'in the nineteenth century'],
      ['the XIXth and XX centuries', 'the nineteenth and twentieth centuries'],
    ],
  },
  {
    name: 'roman-part',
    starts: ['word'],
    first: 'IVXLCDM',
    pattern: sticky(
      `(?<=(?:^|[^\\p{L}])${anyOf(COUNTED)} )(?<numeral>[IVXLCDM]{1,9})(?<own>'s)?${END}`,
    ),
    rewrite: (match) => {
      const { numeral, own } = match.groups!;
      const isLetter = !/[IVX]/.test(numeral!) && !FAR.test(textBefore(match, 10));
      return isLetter ? undefined : counted(numeral!, own);
    },
    examples: [
      ['World War II', 'World War two'],
      ['Part IV of Section D, Psalm CL', 'Part four of Section D, Psalm one hundred fifty'],
      ['Chapter IV', 'Chapter four'],
      ['Super Bowl LVIII', 'Super Bowl fifty-eight'],
    ],
  },
  {
    name: 'roman-small',
    starts: ['word'],
    first: 'ivx',
    pattern: sticky(
      `(?<=(?:^|[^\\p{L}])(?:[Aa]ct|[Cc]hapter|[Pp]ages?|[Pp]art|[Ss]cene|[Ss]ection) )(?<numeral>[ivx]{2,5})${END}`,
    ),
    rewrite: ({ groups }) => counted(groups!.numeral!.toUpperCase()),
    examples: [['Act III, Scene ii', 'Act three, Scene two']],
  },
  {
    name: 'roman-lord',
    starts: ['word'],
    first: 'IVX',
    pattern: sticky(
      `(?<=${LORD} \\p{Lu}\\p{L}{1,15} )(?<numeral>[IVX]{1,6})(?<own>'s)?${END}|${NUMERAL_OF_LORD}`,
    ),
    rewrite: rulerNumber,
    examples: [
      ['Guy XIII, Count of Laval', 'Guy the Thirteenth, Count of Laval'],
      ['Sultan Osman III', 'Sultan Osman the Third'],
    ],
  },
  {
    name: 'roman-heir',
    starts: ['word'],
    first: 'I',
    pattern: sticky(`(?<=\\p{L},? )(?<numeral>III?|IV)(?<own>'s)?${END}`),
    rewrite: (match) => {
      const numeral = { start: match.index, end: endOf(match) };
      return isPersonAround(match.input, numeral) ? rulerNumber(match) : undefined;
    },
    examples: [
      ['John D. Rockefeller IV', 'John D Rockefeller the Fourth'],
      ['Adam "Trey" Stidham III', 'Adam "Trey" Stidham the Third'],
      ["Sam Cole III's boat in Rocky II", "Sam Cole the Third's boat in Rocky two"],
    ],
  },
  {
    name: 'roman-numeral',
    starts: ['word'],
    first: 'IVX',
    pattern: sticky(
      "(?<![\\p{L}\\d.&-])(?<numeral>[IVX]{2,7})(?<own>'s)?(?![\\p{L}\\d&]|'\\p{L}|-\\p{Lu}|\\.\\p{L})",
    ),
    rewrite: (match, context) => {
      const { numeral, own } = match.groups!;
      if (numeral === 'IV' && isDrip(match)) return sayLetters('IV', context);
      return counted(numeral!, own);
    },
    examples: [
      ['Rocky III', 'Rocky three'],
      ['Part I and II', 'Part one and two'],
      ['an IV drip', 'an I-V drip'],
      ['5 mg IV q6h', 'five milligrams I-V every six hours'],
    ],
  },
];

/** `an IV drip`, `5 mg IV`. */
function isDrip(match: RegExpExecArray): boolean {
  return NOT_FOUR.test(textBehind(match, 16)) || DOSED.test(textBefore(match, 10));
}

function counted(numeral: string, own = ''): string | undefined {
  const value = romanValue(numeral);
  return value === undefined ? undefined : cardinal(String(value)) + own;
}

function rulerNumber(match: RegExpExecArray): string | undefined {
  const { numeral = match.groups!.numeral2, own = '' } = match.groups!;
  const value = romanValue(numeral!);
  if (value === undefined) return undefined;
  const behind = match.input.slice(match.index + 1);
  // “I” after a name is the pronoun if a verb follows.
  if (numeral === 'I' && /^(?: [a-z]+|')/.test(behind) && !BEHIND_FIRST.test(behind))
    return undefined;
  return `the ${capital(ordinal(String(value)))}${own}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** years, decades and their ranges → words. */
import type { Rule } from '../../rule.ts';
import { decade, year } from '../numbers/number-words.ts';
import { DASH, DASHES, FREE_LEFT, sticky } from '../patterns.ts';

/** Things that are counted by the thousand even right after a number that looks like a year. */
const COUNTED = new Set(
  (
    'people persons men women children soldiers troops civilians refugees residents inhabitants employees workers students members voters votes jobs homes houses ' +
    'households families dollars euros pounds yen rubles hryvnias miles kilometers kilometres meters metres feet yards acres hectares tons tonnes kilograms grams ' +
    'liters litres gallons barrels calories watts volts times steps copies words pages units cases deaths casualties prisoners seats rooms beds vehicles tanks drones ' +
    'missiles shells rounds rockets aircraft hours minutes seconds days weeks months years points passengers patients visitors tourists species items euro dollar'
  ).split(' '),
);

/** Words ending in s that follow a year without being counted by it. */
const NOT_PLURAL =
  /^(?:is|was|has|as|this|its|his|does|us|across|towards|afterwards|plus|less|unless|perhaps|always|sees|says|ss|[a-z]*(?:ss|us|is|ous))$/;

/** Words before a number that make it an amount. */
const AMOUNT_BEFORE =
  /\b(?:than|nearly|almost|over|exactly|some|only|up to|least|another|x|×|[$€£]) $/i;

/** Whether four digits read as a year: by their size and by the words around them. */
export function isYear(
  view: string,
  place: { readonly start: number; readonly digits: string },
): boolean {
  const value = Number(place.digits);
  if (place.digits.length !== 4 || value < 1100 || value > 2099) return false;
  const after = view.slice(place.start + 4, place.start + 30);
  const next = /^[ -]([a-z]+)\b/.exec(after)?.[1];
  if (next !== undefined && COUNTED.has(next)) return false;
  const modern = value >= 1900;
  if (modern) return true;
  if (next !== undefined && next.endsWith('s') && !NOT_PLURAL.test(next)) return false;
  return !AMOUNT_BEFORE.test(view.slice(Math.max(0, place.start - 10), place.start));
}

/** What makes even a small four-digit number a year. */
const YEAR_BEFORE =
  /\b(?:in|since|year|years|circa|anno|AD|A\.D\.|before|after|until|till|by|from) $/i;
const ERA_BEHIND = /^ (?:AD|BC|CE|BCE|A\.D|B\.C|C\.E)\b/;

/** Years. */
export const YEAR_RULES: readonly Rule[] = [
  {
    name: 'decade-range',
    starts: ['digit', 'sign'],
    first: "'123456789",
    needs: 's',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}]|\\d[.,])(?:'?(?<from>(?:\\d{2})?\\d0))'?s${DASH}'?(?<to>(?:\\d\\d)?\\d0)'?s(?!\\p{L})`,
    ),
    rewrite: ({ groups }) => `${decade(groups!.from!)} to ${decade(groups!.to!)}`,
    examples: [
      ['the 1960s-80s', 'the nineteen sixties to eighties'],
      ["the '60s-'70s", 'the sixties to seventies'],
    ],
  },
  {
    name: 'decade',
    starts: ['digit'],
    needs: 's',
    first: '12',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}]|\\d[.,])(?<from>[12]\\d\\d0|2000) ?'?s(?<own>')?(?!\\p{L})`,
    ),
    rewrite: ({ groups }) => `${decade(groups!.from!)}${groups!.own ?? ''}`,
    examples: [
      ['in the 1990s', 'in the nineteen nineties'],
      ["the 1990s' music", "the nineteen nineties' music"],
      ["the 1980's", 'the nineteen eighties'],
      ['the early 2000s', 'the early two thousands'],
    ],
  },
  {
    name: 'short-decade',
    starts: ['sign', 'digit'],
    first: "'123456789",
    needs: 's',
    pattern: sticky(
      "(?:(?<![\\p{L}\\p{N}])'|(?<![\\p{L}\\p{N}]|\\d[.,]))(?<from>[1-9]0)'?s(?<own>')?(?![\\p{L}])",
    ),
    rewrite: ({ groups }) => `${decade(groups!.from!)}${groups!.own ?? ''}`,
    examples: [
      ["music of the '90s", 'music of the nineties'],
      ['in the mid-80s', 'in the mid-eighties'],
    ],
  },
  {
    name: 'short-year',
    starts: ['sign'],
    first: "'",
    pattern: sticky("(?<![\\p{L}\\p{N}])'(?<digits>\\d\\d)(?![\\p{L}\\d'])"),
    rewrite: ({ groups }) => year(`19${groups!.digits}`).replace('nineteen ', ''),
    examples: [
      ["the class of '68", 'the class of sixty-eight'],
      ["summer of '05", 'summer of oh five'],
    ],
  },
  {
    name: 'year-range',
    starts: ['digit'],
    first: '12',
    needs: DASHES,
    pattern: sticky(
      `${FREE_LEFT}(?<from>1\\d{3}|20\\d\\d)(?<dash>${DASH})(?<to>(?:1[1-9]|20)\\d\\d|\\d\\d)(?![\\d\\p{L}%]|[.,:]\\d|[-/]\\d| ?(?:percent|million|billion|km|kg)\\b)`,
    ),
    rewrite: (match) => {
      const { from, to } = match.groups!;
      if (
        to!.length === 4 &&
        !isYear(match.input, { start: match.index + match[0].length - 4, digits: to! })
      )
        return undefined;
      const short = to!.length === 2;
      // 2019-20 goes on; 1990-12 would go back, and is no range.
      if (short && Number(to) <= Number(from!.slice(2))) return undefined;
      return `${year(from!)} to ${short ? year(from!.slice(0, 2) + to).replace(/^(?:nineteen|twenty|eighteen|seventeen|sixteen|fifteen|fourteen|thirteen|twelve|eleven|two thousand) /, '') : year(to!)}`;
    },
    examples: [
      ['2019–2023', 'twenty nineteen to twenty twenty-three'],
      ['the 2019-20 season', 'the twenty nineteen to twenty season'],
      ['(1914 - 1918)', '(nineteen fourteen to nineteen eighteen)'],
    ],
  },
  {
    name: 'year',
    starts: ['digit'],
    first: '12',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}]|\\d[.,:/]|[$€£#])(?<digits>[12]\\d{3})(?![\\d]|[.,:]\\d|\\p{L}|[%°])`,
    ),
    rewrite: (match) => {
      const digits = match.groups!.digits!;
      const place = { start: match.index, digits };
      if (isYear(match.input, place)) return year(digits);
      const small =
        YEAR_BEFORE.test(match.input.slice(Math.max(0, match.index - 8), match.index)) ||
        ERA_BEHIND.test(match.input.slice(match.index + 4, match.index + 9));
      return small && Number(digits) < 1100 ? year(digits) : undefined;
    },
    examples: [
      ['by 2024.', 'by twenty twenty-four.'],
      ['In 1905 and 1900', 'In nineteen oh five and nineteen hundred'],
      ['in 2005', 'in two thousand five'],
      ['in 1066', 'in ten sixty-six'],
    ],
  },
];

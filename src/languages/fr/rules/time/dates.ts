/** dates → French words: `le premier janvier`, also from figures alone. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import { MONTHS } from '../patterns.ts';
import { cardinal } from '../numbers/number-words.ts';

const MONTH =
  '(?:' +
  '' +
  `${anyWrittenWord(MONTHS.flatMap((names) => names.flatMap((name) => [name, name[0]!.toUpperCase() + name.slice(1)])))}` +
  ')';

/** The full name of a month as it is written. */
function monthName(written: string): string {
  const small = written.toLowerCase();
  return MONTHS.find((names) => names.includes(small))?.[0] ?? written;
}

/** A year as newsreaders say it; no s at the end of its last word: `mille neuf cent quatre-vingt`. */
export function yearWords(year: string, language: string): string {
  return cardinal(year, { language }).replace(/(?<=vingt|cent)s$/, '');
}

/** Two figures of a year: `98` → `quatre-vingt-dix-huit`, `05` → `deux mille cinq`. */
function shortYear(year: string, language: string): string {
  if (year.length > 2) return yearWords(year, language);
  return yearWords(Number(year) < 50 ? `20${year}` : `19${year}`, language);
}

function dayWords(day: string, language: string): string {
  return Number(day) === 1 ? 'premier' : cardinal(day, { language });
}

function isDate(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

const YEAR_BEHIND = '(?:[ -](?<year>[12]\\d{3})(?!\\d|[ \\u202f]\\d{3}))?';

/** What makes two figures with a stop or a stroke between a date. */
const DATE_BEFORE =
  /(?:\b(?:le|du|au|dès|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|date|né|née)(?: le)?|^|[(:]) ?$/i;

/** Words of measures and money, before which a figure is not a date. */
const UNIT_BEHIND = new RegExp(
  String.raw`^ ?(?:[€$£%‰°]|${anyIn(String.raw`
    euros? francs? dollars? CHF millions? milliards? points? km kg m mètres? litres? h g t
    mm cm
  `)}(?!\p{L}))`,
  'u',
);

/** Dates. */
export const DATE_RULES: readonly Rule[] = [
  {
    name: 'days-of-month',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<days>\\d{1,2}(?:er)?(?: ?[-–/] ?\\d{1,2}){1,3}) (?<month>${MONTH})(?!\\p{L})${YEAR_BEHIND}`,
    ),
    rewrite: (match, { language }) => {
      const { days, month, year } = match.groups!;
      const numbers = days!.match(/\d+/g)!;
      if (numbers.some((day) => !isDate(day, '1'))) return undefined;
      const words = numbers.map((day) => dayWords(day, language));
      const isRow = numbers.length > 2 || Math.abs(Number(numbers[1]) - Number(numbers[0])) === 1;
      const said = isRow
        ? `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`
        : words.join(' à ');
      return `${said} ${monthName(month!)}${year === undefined ? '' : ` ${yearWords(year, language)}`}`;
    },
    examples: [
      ['les 17/18/19 mars', 'les dix-sept, dix-huit et dix-neuf mars'],
      ['les 10-15 juin 2023', 'les dix à quinze juin deux mille vingt-trois'],
    ],
  },
  {
    name: 'date',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<day>[0-3]?\\d)(?:er|ᵉʳ)?[ -](?<month>${MONTH})(?!\\p{L})${YEAR_BEHIND}`,
    ),
    rewrite: (match, context) => {
      const { language } = context;
      const { day, month, year } = match.groups!;
      if (!isDate(day!, '1')) return undefined;
      // `11-Septembre` is a name.
      const name = /^\p{Lu}/u.test(month!) && match[0].includes('-') ? month! : monthName(month!);
      const said = year === undefined ? '' : ` ${yearWords(year, language)}`;
      return `${dayWords(day!, language)} ${name}${said}${finalStop(match, context)}`;
    },
    examples: [
      ['le 1er janvier 2024', 'le premier janvier deux mille vingt-quatre'],
      [
        'Du 10 au 19 déc. Le club reste ouvert.',
        'Du dix au dix-neuf décembre. Le club reste ouvert.',
      ],
      ['le 3 déc. 1980', 'le trois décembre mille neuf cent quatre-vingt'],
      ['le 11-Septembre', 'le onze Septembre'],
    ],
  },
  {
    name: 'month-and-year',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d])(?<month>${MONTH})(?!\\p{L})(?<gap> )(?<year>1[1-9][08]0)(?!\\d|[ \\u202f]\\d{3})`,
    ),
    rewrite: ({ groups }, { language }) =>
      `${monthName(groups!.month!)} ${yearWords(groups!.year!, language)}`,
    examples: [['en mai 1980', 'en mai mille neuf cent quatre-vingt']],
  },
  {
    name: 'short-month',
    starts: ['word'],
    pattern: sticky(
      '(?<![\\p{L}\\d-])(?<month>[Jj]anv|[Ff]évr?|[Aa]vr|[Jj]uill?|[Ss]ept|[Oo]ct|[Nn]ov|[Dd]éc)\\.(?= \\d{4}(?!\\d))',
    ),
    rewrite: ({ groups }) => monthName(`${groups!.month!}.`),
    examples: [['depuis sept. 2019', 'depuis septembre deux mille dix-neuf']],
  },
  {
    name: 'numeric-date',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<![-/]\\p{L}{0,1})(?<day>\\d{1,2})(?<by>[/.-])` +
        '(?<month>\\d{1,2})\\k<by>(?<year>\\d{4}|\\d{2})(?![\\d/-]|[.,]\\d)',
    ),
    rewrite: (match, { language }) => {
      const { day, month, year } = match.groups!;
      if (!isDate(day!, month!)) return undefined;
      return `${dayWords(day!, language)} ${MONTHS[Number(month) - 1]![0]} ${shortYear(year!, language)}`;
    },
    examples: [
      ['le 02.03.2003', 'le deux mars deux mille trois'],
      ['01/12/98', 'premier décembre mille neuf cent quatre-vingt-dix-huit'],
    ],
  },
  {
    name: 'iso-date',
    starts: ['digit'],
    first: '12',
    pattern: sticky(
      `${FREE_LEFT}(?<year>[12]\\d{3})(?<by>[-/])(?<month>\\d{2})\\k<by>(?<day>\\d{2})(?![\\d/-])`,
    ),
    rewrite: (match, { language }) => {
      const { day, month, year } = match.groups!;
      if (!isDate(day!, month!)) return undefined;
      return `${dayWords(day!, language)} ${MONTHS[Number(month) - 1]![0]} ${yearWords(year!, language)}`;
    },
    examples: [['le 2024-06-24', 'le vingt-quatre juin deux mille vingt-quatre']],
  },
  {
    name: 'day-and-month',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<day>[0-3]\\d|\\d)(?<by>[/.])(?<month>[01]\\d)(?![\\p{L}\\d/-]|[.,]\\d)`,
    ),
    rewrite: (match, { language }) => {
      const { day, month, by } = match.groups!;
      if (!isDate(day!, month!) || UNIT_BEHIND.test(textBehind(match, 12))) return undefined;
      const isSaid = DATE_BEFORE.test(textBefore(match, 14));
      // `17.06`: a decimal has a comma, and no other figure begins with a zero.
      const isClear = by === '.' && day!.length === 2 && month!.startsWith('0');
      if (!isClear && !(isSaid && (by === '/' || day!.length === 2))) return undefined;
      return `${dayWords(day!, language)} ${MONTHS[Number(month) - 1]![0]}`;
    },
    examples: [
      ['le 24/12', 'le vingt-quatre décembre'],
      ['17.06', 'dix-sept juin'],
    ],
  },
  {
    name: 'doubtful-date',
    starts: ['digit'],
    uncertain: true,
    pattern: sticky(`${FREE_LEFT}(?<low>[0-3]\\d)\\.(?<high>1[0-2])(?![\\p{L}\\d/-]|[.,]\\d)`),
    rewrite: (match, { language }) => {
      const { low, high } = match.groups!;
      if (!isDate(low!, high!) || UNIT_BEHIND.test(textBehind(match, 12))) return undefined;
      return `${cardinal(low!, { language })} point ${cardinal(high!, { language })}`;
    },
    examples: [['pour 12.10 en tout', 'pour douze point dix en tout']],
  },
];

/** Lower-case words that these rules begin with. */
export const MONTH_OPENERS: readonly string[] = MONTHS.map(([name]) => name!);

const DECADE_BEFORE = '(?<=\\b(?:[Aa]nn[ée]es|[Ll]es) )';

/** Years, decades, and years from one to another. */
export const YEAR_RULES: readonly Rule[] = [
  {
    name: 'decades',
    starts: ['digit'],
    pattern: sticky(
      '(?<=\\b[Aa]nnées )(?<first>(?:1[1-9]|20)?\\d0)(?:(?<by>[-–/])(?<second>(?:1[1-9]|20)' +
        "?\\d0))?(?:'?s)?(?![\\d\\p{L}])",
    ),
    rewrite: ({ groups }, { language }) => {
      const { first, second } = groups!;
      const words = yearWords(first!, language);
      return second === undefined ? words : `${words} ${yearWords(second, language)}`;
    },
    examples: [
      ['les années 80', 'les années quatre-vingt'],
      ['les années 1960-1970', 'les années mille neuf cent soixante mille neuf cent soixante-dix'],
    ],
  },
  {
    name: 'decade-with-s',
    starts: ['digit'],
    pattern: sticky(`${DECADE_BEFORE}(?<year>(?:19|20)?[1-9]0)'?s(?!\\p{L})`),
    rewrite: ({ groups }, { language }) => `années ${yearWords(groups!.year!, language)}`,
    examples: [['les 80s', 'les années quatre-vingt']],
  },
  {
    name: 'year-range',
    starts: ['digit'],
    first: '12',
    pattern: sticky(
      `${FREE_LEFT}(?<![-–/])(?<first>1[1-9]\\d{2}|20\\d{2})(?<by>[-–/]| [-–] )` +
        '(?<second>\\d{4}|\\d{2})(?![\\d\\p{L}%€$]|[-–/.,]\\d| ?[%€$])',
    ),
    rewrite: (match, { language }) => {
      const { first, second, by } = match.groups!;
      const short = second!.length === 2;
      const until = short ? first!.slice(0, 2) + second : second!;
      const [from, to] = [Number(first), Number(until)];
      if (to <= from || to > 2199 || (short && Number(second) <= Number(first!.slice(2))))
        return undefined;
      if (by === '/' && to - from > 1) return undefined;
      // A season or a school year has no word between.
      const isSeason = to - from === 1 || by === '/' || short;
      return `${yearWords(first!, language)} ${isSeason ? '' : 'à '}${yearWords(second!, language)}`;
    },
    examples: [
      ['(1939-1945)', '(mille neuf cent trente-neuf à mille neuf cent quarante-cinq)'],
      ['la saison 2023-2024', 'la saison deux mille vingt-trois deux mille vingt-quatre'],
      ['en 2023-24', 'en deux mille vingt-trois vingt-quatre'],
    ],
  },
  {
    name: 'year',
    starts: ['digit'],
    first: '1',
    pattern: sticky(
      '(?<=\\b(?:[Ee]n|[Aa]n|[Aa]nnée|[Dd]epuis|[Dd]ès|' +
        `${anyOf(['été', 'hiver', 'automne', 'printemps'])}) )(?<year>1[1-9](?:00|80))` +
        '(?![\\d\\p{L}]|[ \\u202f.,]\\d| ?[%€$])',
    ),
    rewrite: ({ groups }, { language }) => yearWords(groups!.year!, language),
    examples: [['en 1980', 'en mille neuf cent quatre-vingt']],
  },
];

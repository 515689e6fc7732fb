/** dates, years, decades → Italian words. */
import { textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import { MONTHS } from '../patterns.ts';
import { cardinal, ordinal } from '../numbers/number-words.ts';

const MONTH = anyWrittenWord(
  MONTHS.flatMap((names) =>
    names.flatMap((name) => [name, name[0]!.toUpperCase() + name.slice(1)]),
  ),
);

/** The full name of a month; with the capital that it has in a name of a street. */
function monthName(written: string): string {
  const small = written.toLowerCase();
  const name = MONTHS.find((names) => names.includes(small))?.[0] ?? written;
  return written === small ? name : name[0]!.toUpperCase() + name.slice(1);
}

/** Two figures of a year: `98` → `novantotto`, `05` → `duemilacinque`. */
function yearWords(year: string): string {
  if (year.length > 2) return cardinal(year);
  return cardinal(Number(year) < 50 ? `20${year}` : `19${year}`);
}

/** The first is an ordinal, but not behind an elided article: `l'1 marzo`. */
function dayWords(day: string, before = ''): string {
  if (Number(day) !== 1) return cardinal(day);
  return /l'$/i.test(before) ? 'uno' : 'primo';
}

function isDate(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

const YEAR_BEHIND = "(?:(?: del|,)? (?<year>[12]\\d{3}|'\\d{2})(?!\\d|[.\\u202f]\\d{3}))?";

/** What makes two figures with a stroke between a date. */
const DATE_BEFORE =
  /\b(?:il|del|dal|al|entro il|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|data|nato|nata) $|l'$/i;

/** What makes a figure with a stop an amount. */
const MEASURED =
  /^ ?(?:[€$£%‰°]|(?:euro|franchi|dollari|punti|gradi|metri|per cento|km|kg)(?!\p{L}))/u;

/** Dates. */
export const DATE_RULES: readonly Rule[] = [
  {
    name: 'days-of-month',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<days>\\d{1,2}°?(?: ?[-–/] ?\\d{1,2}){1,3}) (?<month>${MONTH})` +
        '(?!\\p{L})(?: (?<year>[12]\\d{3})(?!\\d))?',
    ),
    rewrite: ({ groups }) => {
      const { days, month, year } = groups!;
      const numbers = days!.match(/\d+/g)!;
      if (numbers.some((day) => !isDate(day, '1'))) return undefined;
      const words = numbers.map((day) => dayWords(day));
      const isRow = numbers.length > 2 || Number(numbers[1]) - Number(numbers[0]) === 1;
      const said = isRow ? `${words.slice(0, -1).join(', ')} e ${words.at(-1)}` : words.join('-');
      return `${said} ${monthName(month!)}${year === undefined ? '' : ` ${cardinal(year)}`}`;
    },
    examples: [['il 17-18 marzo 2023', 'il diciassette e diciotto marzo duemilaventitré']],
  },
  {
    name: 'date',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<day>[0-3]?\\d)[°º]?[ -](?<month>${MONTH})(?!\\p{L})${YEAR_BEHIND}`,
    ),
    rewrite: (match) => {
      const { day, month, year } = match.groups!;
      if (!isDate(day!, '1')) return undefined;
      const end =
        year === undefined ? '' : match[0].slice(match[0].indexOf(month!) + month!.length);
      const years = end.replace(/'?\d+/, (digits) => cardinal(digits.replace("'", '')));
      return `${dayWords(day!, textBefore(match, 3))} ${monthName(month!)}${years}`;
    },
    examples: [
      ['il 1° gennaio 2024', 'il primo gennaio duemilaventiquattro'],
      ["l'8 mar. e il 3 dic. 1980", "l'otto marzo e il tre dicembre millenovecentottanta"],
      ['via 25 Aprile', 'via venticinque Aprile'],
    ],
  },
  {
    name: 'short-month',
    starts: ['word'],
    pattern: sticky(
      '(?<![\\p{L}\\d-])(?<month>[Gg]enn?|[Ff]ebb?|[Mm]ar|[Aa]pr|[Mm]ag|[Gg]iu|[Ll]ug|[Aa]g' +
        'o|[Ss]ett?|[Oo]tt|[Nn]ov|[Dd]ic)\\.(?= \\d{4}(?!\\d))',
    ),
    rewrite: ({ groups }) => monthName(`${groups!.month!}.`),
    examples: [['da sett. 2019', 'da settembre duemiladiciannove']],
  },
  {
    name: 'numeric-date',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<day>\\d{1,2})(?<by>[/.-])(?<month>\\d{1,2})\\k<by>(?<year>\\d{4}|\\d{2})(?![\\d/-]|[.,]\\d)`,
    ),
    rewrite: (match) => {
      const { day, month, year } = match.groups!;
      if (!isDate(day!, month!)) return undefined;
      const name = MONTHS[Number(month) - 1]![0];
      return `${dayWords(day!, textBefore(match, 3))} ${name} ${yearWords(year!)}`;
    },
    examples: [
      ['il 02/03/2003', 'il due marzo duemilatré'],
      ['01.12.98', 'primo dicembre millenovecentonovantotto'],
    ],
  },
  {
    name: 'iso-date',
    starts: ['digit'],
    first: '12',
    pattern: sticky(
      `${FREE_LEFT}(?<year>[12]\\d{3})(?<by>[-/])(?<month>\\d{2})\\k<by>(?<day>\\d{2})(?![\\d/-])`,
    ),
    rewrite: ({ groups }) => {
      const { day, month, year } = groups!;
      if (!isDate(day!, month!)) return undefined;
      return `${dayWords(day!)} ${MONTHS[Number(month) - 1]![0]} ${cardinal(year!)}`;
    },
    examples: [['il 2024-06-24', 'il ventiquattro giugno duemilaventiquattro']],
  },
  {
    name: 'day-and-month',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<day>[0-3]?\\d)(?:/(?=\\d)|\\.(?=[01]\\d))(?<month>[01]?\\d)` +
        '(?![\\p{L}\\d/-]|[.,]\\d)',
    ),
    rewrite: (match) => {
      const { day, month } = match.groups!;
      if (!isDate(day!, month!) || !DATE_BEFORE.test(textBefore(match, 14))) return undefined;
      if (match[0].includes('.') && MEASURED.test(textBehind(match, 12))) return undefined;
      return `${dayWords(day!)} ${MONTHS[Number(month) - 1]![0]}`;
    },
    examples: [
      ['entro il 31/12', 'entro il trentuno dicembre'],
      ['fissata per il 12.12', 'fissata per il dodici dicembre'],
    ],
  },
];

const CENTURIES: Readonly<Record<string, string>> = {
  2: 'Duecento',
  3: 'Trecento',
  4: 'Quattrocento',
  5: 'Cinquecento',
  6: 'Seicento',
  7: 'Settecento',
  8: 'Ottocento',
  9: 'Novecento',
};

/** Years, decades, centuries. */
export const YEAR_RULES: readonly Rule[] = [
  {
    name: 'century-short',
    starts: ['sign'],
    first: "'",
    pattern: sticky("(?<!\\d)'(?<hundreds>[2-9])00(?!\\d)"),
    rewrite: (match) => {
      // `l'800`: the article keeps its apostrophe.
      const elision = /\p{L}$/u.test(textBefore(match, 1)) ? "'" : '';
      return elision + CENTURIES[match.groups!.hundreds!]!;
    },
    examples: [
      ["un pittore del '400", 'un pittore del Quattrocento'],
      ["nell'800", "nell'Ottocento"],
    ],
  },
  {
    name: 'year-short',
    starts: ['sign'],
    first: "'",
    pattern: sticky(
      "(?<![\\d\\p{L}])'(?<year>\\d{2})(?:[-–/]'?(?<second>\\d{2}))?(?![\\d'\\p{L}])",
    ),
    rewrite: ({ groups }) => {
      const { year, second } = groups!;
      const first = year!.startsWith('0') ? `zero ${cardinal(year!)}` : cardinal(year!);
      return second === undefined ? first : `${first}-${cardinal(second)}`;
    },
    examples: [["nel '68 e negli anni '80", 'nel sessantotto e negli anni ottanta']],
  },
  {
    name: 'decades',
    starts: ['digit'],
    pattern: sticky(
      `(?<=\\b[Aa]nni )(?<first>(?:1[1-9]|20)?\\d0)[-–/](?<second>(?:1[1-9]|20)?\\d0)(?![\\d\\p{L}])`,
    ),
    rewrite: ({ groups }) => `${cardinal(groups!.first!)}-${cardinal(groups!.second!)}`,
    examples: [['gli anni 60-70', 'gli anni sessanta-settanta']],
  },
  {
    name: 'year-range',
    starts: ['digit'],
    first: '12',
    pattern: sticky(
      `${FREE_LEFT}(?<![-–/])(?<first>1[1-9]\\d{2}|20\\d{2})(?:[-–/]| [-–] )` +
        '(?<second>\\d{4}|\\d{2})(?![\\d\\p{L}%€$]|[-–/.,]\\d| ?[%€$])',
    ),
    rewrite: (match) => {
      const { first, second } = match.groups!;
      const until = second!.length === 2 ? first!.slice(0, 2) + second : second!;
      const years = Number(until) - Number(first);
      if (years <= 0 || Number(until) > 2199) return undefined;
      // `1234/2023` is a number and its year.
      if (match[0].includes('/') && years > 1) return undefined;
      if (/^ (?:euro|metri|km)/.test(textBehind(match, 6))) return undefined;
      return `${cardinal(first!)}-${cardinal(second!)}`;
    },
    examples: [
      ['(1939-1945)', '(millenovecentotrentanove-millenovecentoquarantacinque)'],
      ['la stagione 2023/24', 'la stagione duemilaventitré-ventiquattro'],
    ],
  },
  {
    name: 'century-figure',
    starts: ['digit'],
    pattern: sticky('(?<![\\d.,])(?<century>\\d{1,2})(?= secolo)'),
    rewrite: ({ groups }) => ordinal(groups!.century!),
    examples: [['nel 19 secolo', 'nel diciannovesimo secolo']],
  },
];

/** Lower-case words that these rules begin with. */
export const MONTH_OPENERS: readonly string[] = MONTHS.map(([name]) => name!);

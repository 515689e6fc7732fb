/** years, spans of years, seasons, decades and centuries → German words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { wordsOf } from '../../../language.ts';
import { apart, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { cardinal, year } from '../figures/number-words.ts';

const YEAR = '(?:1[1-9]|20)\\d{2}';
const END = '(?![\\d\\p{L}]|[.,:/]\\d)';

/** After these a number of four digits is a year, whatever follows. */
const BEFORE_YEAR = new RegExp(
  `(?:^|[^\\p{L}])(?:${wordsOf(`
    Jahr Jahre Jahres Jahren Anfang Mitte Ende Sommer Herbst Winter Frühjahr Frühling Silvester
    Ostern Weihnachten Pfingsten Saison Jahrgang WM EM Olympia Wahljahr Baujahr geboren geb\\.
    gestorben gest\\. gegründet seit Stand Januar Februar März April Mai Juni Juli August September
    Oktober November Dezember Jänner
  `).join('|')}|\\*|†|©),? \\(?$`,
  'iu',
);

/** Prepositions after which it is one unless something counted follows. */
const MAYBE_BEFORE_YEAR =
  /(?:^|[^\p{L}])(?:ab|bis|von|nach|vor|um|gegen|zwischen|und|oder|in|für) \(?$/iu;

/** What is counted: units and nouns that stand after amounts. */
const COUNTED = new RegExp(
  `^ (?:${wordsOf(`
    Euro Cent Dollar Franken Pfund Mark Kronen Rubel Yen Meter Metern Kilometer Kilometern Zentimeter
    Quadratmeter Quadratmetern Kubikmeter Liter Litern Hektar Tonnen Gramm Kilo Kilogramm Grad Watt
    Kilowatt Megawatt Kalorien Prozent Stück Stunden Minuten Sekunden Tage Tagen Wochen Monate Jahre
    Jahren Menschen Personen Leute Einwohner Einwohnern Bürger Besucher Zuschauer Teilnehmer Gäste
    Fans Schüler Schülerinnen Studenten Studierende Mitarbeiter Mitarbeitern Beschäftigte Beschäftigten
    Arbeitsplätze Stellen Soldaten Polizisten Kinder Kindern Frauen Männer Haushalte Wohnungen Fälle
    Mal Seiten Stimmen Exemplare Plätze Fahrzeuge Autos Betriebe Unternehmen
  `).join('|')}|€|%|\\$|km|m|m²|kg|t|l)(?![\\p{L}\\d])`,
  'u',
);

/** A noun in the plural, as after an amount. */
const PLURAL_NOUN = new RegExp(
  `^ (?!${anyIn(`
  de[nr] einen? einer ihren? seinen? seiner diesen dieser allen keinen wegen gegen unter über
  außer neben oder aber wieder immer sehr ihrer diese alle keine eine
`)} )(?:\\p{Ll}{3,}e[nr]? ){0,2}\\p{Lu}\\p{L}{2,}(?:en|er|e|n|s)(?!\\p{L})`,
  'u',
);

/** Whether a number of four digits from 1100 to 1999 is a year where it stands. */
function isYear(match: RegExpExecArray): boolean {
  const before = textBefore(match, 24);
  const behind = textBehind(match, 40);
  if (/^ ?(?:€|%|\$|£|°|Mio|Mrd|Tsd|x )/u.test(behind)) return false;
  if (COUNTED.test(behind)) return false;
  if (BEFORE_YEAR.test(before)) return true;
  if (/(?:Nr\.|Nummer|Platz|[€$£]|[A-Z]{3}|Artikel|Paragraf|Tel\.|Seite|Zimmer) ?$/u.test(before))
    return false;
  if (MAYBE_BEFORE_YEAR.test(before)) return true;
  return !PLURAL_NOUN.test(behind);
}

/** `18` after `1914` → the same century, without its words. */
function shortEnd(digits: string): string {
  return cardinal(digits.replace(/^0(?=\d)/, ''));
}

/** Years. */
export const YEAR_RULES: readonly Rule[] = [
  {
    name: 'decade',
    starts: ['digit'],
    pattern: sticky(
      "(?<![\\p{L}\\p{N}.,])'?(?<digits>\\d{1,4})(?<ending>ern?|ers)(?![\\p{L}\\d])(?<years>[- ]Jahren?(?!\\p{L}))?",
    ),
    rewrite: ({ groups }) => {
      const { digits, ending, years = '' } = groups!;
      const isDecade = digits!.endsWith('0') && digits!.length > 1;
      const isLater = digits!.length === 4;
      const words = isLater ? year(digits!) : cardinal(digits!, 'ein');
      const said = `${words}${ending}`;
      const isNoun = years === '' && isDecade;
      return `${isNoun ? said.slice(0, 1).toUpperCase() + said.slice(1) : said}${years.replace('-', ' ')}`;
    },
    examples: [
      ['die 1990er-Jahre', 'die neunzehnhundertneunziger Jahre'],
      ['in den 90ern', 'in den Neunzigern'],
      ['Mitte der 80er Jahre', 'Mitte der achtziger Jahre'],
      ['die 68er', 'die achtundsechziger'],
    ],
  },
  {
    name: 'years',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<from>${YEAR})(?<joint> ?[-\\u2013] ?| bis )(?<to>${YEAR}|\\d{2})(?![\\d\\p{L}]|[.,:/-]\\d| ?[%€$])`,
    ),
    rewrite: (match) => {
      const { from, joint, to } = match.groups!;
      if (COUNTED.test(textBehind(match, 40))) return undefined;
      if (to!.length === 2 && (joint === ' bis ' || Number(to) <= Number(from!.slice(2))))
        return undefined;
      if (to!.length === 4 && Number(to) <= Number(from)) return undefined;
      return `${year(from!)} bis ${to!.length === 2 ? shortEnd(to!) : year(to!)}`;
    },
    examples: [
      ['von 1990–1995', 'von neunzehnhundertneunzig bis neunzehnhundertfünfundneunzig'],
      ['im Krieg 1914-18', 'im Krieg neunzehnhundertvierzehn bis achtzehn'],
    ],
  },
  {
    name: 'season',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<from>${YEAR})/(?<to>${YEAR}|\\d{2})(?![\\d\\p{L}]|[.,/]\\d)`),
    rewrite: ({ groups }) => {
      const { from, to } = groups!;
      if ((Number(from) + 1) % 100 !== Number(to!.slice(-2))) return undefined;
      return `${year(from!)} ${to!.length === 2 ? shortEnd(to!) : year(to!)}`;
    },
    examples: [['in der Saison 2023/24', 'in der Saison zweitausenddreiundzwanzig vierundzwanzig']],
  },
  {
    name: 'short-season',
    starts: ['digit'],
    pattern: sticky(
      '(?<=(?:Saison|Spielzeit|Wintersemester|WS|Winter|Schuljahr) )(?<from>\\d{2})/(?<to>\\d{2})(?![\\d\\p{L}])',
    ),
    rewrite: ({ groups }) => `${shortEnd(groups!.from!)} ${shortEnd(groups!.to!)}`,
    examples: [['die Saison 89/90', 'die Saison neunundachtzig neunzig']],
  },
  {
    name: 'year',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<year>(?:1[2-9]|20)\\d{2})${END}`),
    rewrite: (match) => (isYear(match) ? apart(match, year(match.groups!.year!)) : undefined),
    examples: [
      ['1989 fiel die Mauer.', 'neunzehnhundertneunundachtzig fiel die Mauer.'],
      ['im Jahr 1848', 'im Jahr achtzehnhundertachtundvierzig'],
    ],
  },
  {
    name: 'early-year',
    starts: ['digit'],
    pattern: sticky(`(?<=(?:[Jj]ahr|[Jj]ahre|[Jj]ahres) )(?<year>1[1]\\d{2})${END}`),
    rewrite: ([digits]) => year(digits),
    examples: [['im Jahr 1152', 'im Jahr elfhundertzweiundfünfzig']],
  },
  {
    name: 'short-year',
    starts: ['sign'],
    first: "'",
    pattern: sticky("(?<![\\p{L}\\p{N}])'(?<digits>[0-9]{2})(?![\\d\\p{L}']|[.,]\\d)"),
    rewrite: ({ groups }) => cardinal(groups!.digits!.replace(/^0(?=\d)/, '')),
    examples: [['im Mai ’68', 'im Mai achtundsechzig']],
  },
];

/** years, spans of years and decades → Polish words. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { CASES, formIn, nounOf, PLAIN_FORM, type Case } from '../../../slavic/declension.ts';
import { casesBefore, FIGURE_REACH } from '../../../slavic/governed.ts';
import { cardinal, ordinal, POLISH_GRAMMAR } from '../grammar/polish-grammar.ts';

const YEAR = nounOf(
  'masculine',
  'rok roku rokowi rok rokiem roku|lata lat latom lata latami latach',
);
const LEFT = '(?<![\\p{L}\\p{N}]|\\d[.,:/-])';
const FOUR = '[12]\\d{3}';
const { govern } = POLISH_GRAMMAR;

/** Months in any case, and seasons: a year behind them is in the genitive. */
const MONTH_BEFORE = new RegExp(
  `(?<!\\p{L})${anyOf([
    'stycz(?:eń|nia|niu|niem)',
    'lut(?:y|ego|ym)',
    'mar(?:zec|ca|cu|cem)',
    'kwie(?:cień|tnia|tniu|tniem)',
    'maj(?:a|u|em)?',
    'czerw(?:iec|ca|cu|cem)',
    'lip(?:iec|ca|cu|cem)',
    'sierp(?:ień|nia|niu|niem)',
    'wrze(?:sień|śnia|śniu|śniem)',
    'październik(?:a|u|iem)?',
    'listopad(?:a|em)?|listopadzie',
    'grud(?:zień|nia|niu|niem)',
    'wiosną|wiosny|latem|lata|jesienią|jesieni|zimą|zimy|połowie|połowy|końca|końcu|początku|przełomie|roku',
  ])} $`,
  'iu',
);

/** Before a year alone. */
const PREPOSITION = /(?<!\p{L})(?:w|od|do|po|przed|z|na|za|sprzed|między|a|i) $/iu;

/** The case of a year by the preposition before it. */
function caseOfYear(before: string): Case | undefined {
  if (/(?<!\p{L})(?:porównaniu|zestawieniu) (?:z|ze) $/u.test(before)) return 'instrumental';
  if (/(?<!\p{L})(?:po|w|o) $/iu.test(before)) return 'locative';
  const found = casesBefore(before, govern)[0];
  return found ?? (/(?<!\p{L})(?:a|i) $/u.test(before) ? undefined : found);
}

function inCase(digits: string, wanted: Case): string {
  return ordinal(digits, { case: wanted, gender: 'masculine' });
}

function stopOf(match: RegExpExecArray, context: RuleContext): string {
  return match[0].endsWith('.') && context.endsSentence(endOf(match)) ? '.' : '';
}

/** The second year of a span, which may be cut short. */
function spanEnd(year: string): string {
  return year.length === 2 && year.startsWith('0')
    ? `zero ${cardinal(year.slice(1), PLAIN_FORM)}`
    : cardinal(year, PLAIN_FORM);
}

const DECADE_WORD =
  /(?<!\p{L})(?<word>lata|lat|latom|latach|latami) (?:\d{2,4}\.?(?:,| i| oraz| lub|[-–]) ?)*$/u;

/** Years. */
export const YEAR_RULES: readonly Rule[] = [
  {
    name: 'decade',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<decade>(?:[12]\\d)?\\d0)(?:\\.|-?tych|(?=[-–]\\d0\\.))(?![\\p{L}\\d])`,
    ),
    rewrite: (match, context) => {
      const word = DECADE_WORD.exec(textBefore(match, FIGURE_REACH))?.groups!.word;
      if (word === undefined) return undefined;
      const wanted = CASES[YEAR.plural.indexOf(word)]!;
      const form = { case: wanted, gender: 'masculine', plural: true } as const;
      const isInside = /^ (?:\p{Ll}|[IVX]+(?!\p{L}))/u.test(textBehind(match, 8));
      return ordinal(match.groups!.decade!, form) + (isInside ? '' : stopOf(match, context));
    },
    examples: [
      ['w latach 90. XX wieku', 'w latach dziewięćdziesiątych dwudziestego wieku'],
      ['lata 60. i 70. minęły', 'lata sześćdziesiąte i siedemdziesiąte minęły'],
    ],
  },
  {
    name: 'year-span',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<first>${FOUR}) ?[-/\\u2013\\u2014] ?(?<second>${FOUR}|\\d{2})(?![\\p{L}\\d]|[.,]\\d|-\\d)(?<word> ?(?:r\\.|rr\\.))?`,
    ),
    rewrite: (match, context) => {
      const { first, second, word } = match.groups!;
      const last = second!.length === 2 ? first!.slice(0, 2) + second : second!;
      if (Number(last) <= Number(first) || Number(last) - Number(first!) > 600) return undefined;
      const joint = match[0].includes('/') && second!.length === 2 ? ' ' : ' – ';
      const tail = word === undefined ? '' : ' roku';
      return `${cardinal(first!, PLAIN_FORM)}${joint}${spanEnd(second!)}${tail}${stopOf(match, context)}`;
    },
    examples: [
      [
        'w latach 1914–1918',
        'w latach tysiąc dziewięćset czternaście – tysiąc dziewięćset osiemnaście',
      ],
      ['sezon 2023/24', 'sezon dwa tysiące dwadzieścia trzy dwadzieścia cztery'],
    ],
  },
  {
    name: 'year',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<year>[1-9]\\d{2,3}) ?(?<word>r\\.|roku|rokiem|rokowi|rok|` +
        `r(?=[ ,;)]))(?![\\p{L}\\d])(?<era> (?:p\\.n\\.e\\.|p\\. n\\. e\\.|n\\.e\\.))?`,
    ),
    rewrite: (match, context) => {
      const { year, word, era } = match.groups!;
      const asked = caseOfYear(textBefore(match, FIGURE_REACH));
      const wanted = caseOfWord(word!, asked);
      const own = word!.startsWith('r') && word!.length < 3 ? formIn(YEAR.singular, wanted) : word!;
      const ages = era === undefined ? '' : era.includes('p') ? ' przed naszą erą' : ' naszej ery';
      return `${inCase(year!, wanted)} ${own}${ages}${stopOf(match, context)}`;
    },
    examples: [
      ['w 1994 r.', 'w tysiąc dziewięćset dziewięćdziesiątym czwartym roku.'],
      ['na 2025 rok', 'na dwa tysiące dwudziesty piąty rok'],
      ['od 2000 roku', 'od dwutysięcznego roku'],
      ['przed 1989 r. było', 'przed tysiąc dziewięćset osiemdziesiątym dziewiątym rokiem było'],
    ],
  },
  {
    name: 'year-behind-word',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<year>${FOUR})(?<word>,? ?r\\.)?(?![\\p{L}\\d%]|[.,:/-]\\d|[-\\u2013]| ?(?:zł|euro|proc|mln|tys|km|m|ha))`,
    ),
    rewrite: (match, context) => {
      const before = textBefore(match, FIGURE_REACH);
      const year = match.groups!.year!;
      const stop = stopOf(match, context);
      const own = /(?<!\p{L})(?<word>rok|roku|rokiem|rokowi) $/iu.exec(before)?.groups!.word;
      if (own !== undefined) {
        const outside = before.slice(0, -own.length - 1);
        return inCase(year, caseOfWord(own.toLowerCase(), caseOfYear(outside))) + stop;
      }
      if (MONTH_BEFORE.test(before)) return `${inCase(year, 'genitive')} roku${stop}`;
      return yearAlone(match, before);
    },
    examples: [
      ['w roku 2024', 'w roku dwa tysiące dwudziestym czwartym'],
      ['w maju 2023', 'w maju dwa tysiące dwudziestego trzeciego roku'],
      ['od 2015 do 2020', 'od dwa tysiące piętnastego do dwa tysiące dwudziestego'],
    ],
  },
];

/** `roku` is a genitive or a locative, `rok` a nominative or an accusative. */
function caseOfWord(word: string, asked: Case | undefined): Case {
  if (word.length < 3) return asked ?? 'genitive';
  const possible = CASES.filter((_, index) => YEAR.singular[index] === word);
  return asked !== undefined && possible.includes(asked) ? asked : possible[0]!;
}

/** A word that a figure may count: a plural by its ending. */
const COUNTED = new RegExp(
  [
    '^ (?:\\p{Ll}+(?:[yi]ch|[yi]mi) )?(?:\\p{Ll}+(?:ów|ach|ami|om)|osób|lat|dni|firm|szkół|',
    'gmin|miejsc|euro|kobiet|dzieci|rodzin|sztuk|ton|godzin|minut|metr\\p{L}+|',
    'kilometr\\p{L}+)(?!\\p{L})',
  ].join(''),
  'u',
);
const VERB = /^ (?:\p{Ll}+(?:ano|ono|ęto|ało|iło|ał|ała)|był[aoy]?|jest|będzie) /u;

/** A year with only a preposition before it, and nothing that it could count behind it. */
function yearAlone(match: RegExpExecArray, before: string): string | undefined {
  const value = Number(match.groups!.year);
  if (value < 1100 || value > 2100 || !PREPOSITION.test(before)) return undefined;
  if (COUNTED.test(textBehind(match, FIGURE_REACH)) && !VERB.test(textBehind(match, FIGURE_REACH)))
    return undefined;
  const wanted = caseOfYear(before);
  return wanted === undefined ? undefined : inCase(match.groups!.year!, wanted);
}

/** days with months, and dates in figures → Polish words. */
import { dateRules } from '../../../slavic/date-rules.ts';
import type { Rule } from '../../../rules/rule.ts';
import { POLISH_GRAMMAR } from '../grammar/polish-grammar.ts';

/** January to December in the genitive. */
export const MONTHS_OF = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
] as const;

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

const SHORT = [
  'stycz',
  'lut',
  'mar',
  'kwiet',
  'maj',
  'czerw',
  'lip',
  'sierp',
  'wrześ',
  'paźdz',
  'listop',
  'grudz',
];

/** Weekdays before a date, in full and cut short; an expression. */
const WEEKDAY =
  'poniedziałek|wtorek|środ[aęy]|czwartek|piątek|sobot[aęy]|niedziel[aęi]|pon\\.|wt\\.|śr\\.|czw\\.|pt\\.|sob\\.|niedz\\.';

/** Prepositions of a day that take the instrumental. */
const BEFORE_DAY = /(?<!\p{L})(?:przed|między)(?: \d{1,2} (?:\p{L}+ )?(?:a|i))? $/iu;

/** Dates. */
export const DATE_RULES: readonly Rule[] = dateRules({
  grammar: POLISH_GRAMMAR,
  months: [...MONTHS_OF, 'bieżącego miesiąca'],
  written: [
    ...MONTHS_OF.map(
      (month, index) =>
        `${month}|[${month[0]!.toUpperCase()}]${month.slice(1)}|${SHORT[index]}\\.|${ROMAN[index]}(?=[,.;:)]|$| \\d{4}| r\\.)`,
    ),
    'bm\\.',
  ],
  dayForm: (before) => ({
    case:
      /(?<!\p{L})(?:przed|między|a|i) $/iu.test(before) && BEFORE_DAY.test(before)
        ? 'instrumental'
        : 'genitive',
    gender: 'masculine',
  }),
  ofYear: 'roku',
  yearWord: '(?:r\\.|roku|r(?!\\p{L}))',
  dayEnding: '(?:-?(?:go|ego|tego|szego))|\\.',
  from: 'od',
  to: 'do',
  between: '(?:i|oraz|lub|a|do|albo|czy)',
  beforeTime:
    '(?:[Oo]|[Oo]d|[Dd]o|[Pp]o|[Pp]rzed|[Oo]koło|ok\\.|godz\\.|godzin\\p{L}{1,3}|wersj\\p{L}{1,2}|nr)',
  unit: 'zł|km|m|mln|mld|tys|proc|pkt|kg|s|sek|min',
  beforeDay: `(?:dnia|dn\\.|dniu|do dnia|od dnia|(?:${WEEKDAY}),)`,
  examples: {
    'date-range': [
      ['3–5 maja', 'od trzeciego do piątego maja'],
      [
        'w dniach 28 kwietnia – 3 maja 2024 r.',
        'w dniach od dwudziestego ósmego kwietnia do trzeciego maja dwa tysiące dwudziestego czwartego roku.',
      ],
    ],
    date: [
      ['3 maja 1791 r.', 'trzeciego maja tysiąc siedemset dziewięćdziesiątego pierwszego roku.'],
      ['we wtorek, 21 marca', 'we wtorek, dwudziestego pierwszego marca'],
    ],
    'day-of-date': [['3 i 4 maja', 'trzeciego i czwartego maja']],
    'numeric-date': [
      [
        'dnia 12.05.2024 r. rano',
        'dnia dwunastego maja dwa tysiące dwudziestego czwartego roku rano',
      ],
      ['2024-05-12', 'dwunastego maja dwa tysiące dwudziestego czwartego roku'],
      ['zagrają 31.03 w finale', 'zagrają trzydziestego pierwszego marca w finale'],
      ['deszcz 14–15.02', 'deszcz od czternastego do piętnastego lutego'],
    ],
  },
});

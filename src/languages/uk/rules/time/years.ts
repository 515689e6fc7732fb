/** years, spans of years and decades → Ukrainian words. */
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { CASES, formIn, nounOf, type Case } from '../../../slavic/declension.ts';
import { casesBefore, FIGURE_REACH } from '../../../slavic/governed.ts';
import { ordinal, UKRAINIAN_GRAMMAR } from '../grammar/ukrainian-grammar.ts';

const YEAR = nounOf('masculine', 'рік року року рік роком році|роки років рокам роки роками роках');
const LEFT = '(?<![\\p{L}\\p{N}]|\\d[.,:/-])';
const FOUR = '[12]\\d{3}';
const { govern } = UKRAINIAN_GRAMMAR;

/** Months in any case, and what else a year stands behind in the genitive. */
const MONTH_BEFORE = new RegExp(
  [
    '(?<!\\p{L})(?:січ(?:ень|ня|ні|нем)|лют(?:ий|ого|ому|им)|берез(?:ень|ня|ні|нем)|',
    'квіт(?:ень|ня|ні|нем)|трав(?:ень|ня|ні|нем)|черв(?:ень|ня|ні|нем)|лип(?:ень|ня|ні|нем)|',
    'серп(?:ень|ня|ні|нем)|верес(?:ень|ня|ні|нем)|жовт(?:ень|ня|ні|нем)|листопад(?:а|і|ом)?|',
    'груд(?:ень|ня|ні|нем)|сезон(?:у|і|ом)?|весни|весною|навесні|влітку|літа|восени|осені|',
    'взимку|зими|кінця|кінці|початку|середини|року) $',
  ].join(''),
  'iu',
);

/** Before a year alone. */
const PREPOSITION = /(?<!\p{L})(?:у|в|від|до|після|перед|з|із|на|за|по|з-за) $/iu;

/** Words for year behind a figure, and the case each shows. */
const WORD = '(?:року|році|роком|рік|р\\.|р(?=[ ,;)]))';
const WORDS = '(?:роками|роках|років|рокам|роки|рр\\.|рр(?=[ ,;)])|р\\.|року|році)';

function inCase(digits: string, wanted: Case): string {
  return ordinal(digits, { case: wanted, gender: 'masculine' });
}

function stopOf(match: RegExpExecArray, context: RuleContext): string {
  return match[0].endsWith('.') && context.endsSentence(endOf(match)) ? '.' : '';
}

/** The case of a year by the preposition before it. */
function caseOfYear(before: string): Case | undefined {
  if (/(?<!\p{L})(?:порівнянні|порівняно) (?:з|із|зі) $/iu.test(before)) return 'instrumental';
  const found = casesBefore(before, govern)[0];
  return found === 'accusative' && /(?<!\p{L})по $/iu.test(before) ? 'accusative' : found;
}

/** Years. */
export const YEAR_RULES: readonly Rule[] = [
  {
    name: 'year-span',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<first>${FOUR})(?: ?[-/\\u2013\\u2014] ?)(?<second>${FOUR}|\\d{2})(?![\\d]|` +
        `[.,]\\d|[-–]\\d|[-–]\\p{L})(?: (?<word>${WORDS}))?(?!\\p{L})`,
    ),
    rewrite: (match, context) => {
      const { first, second, word } = match.groups!;
      const last = second!.length === 2 ? first!.slice(0, 2) + second : second!;
      if (Number(last) <= Number(first) || Number(last) - Number(first!) > 600) return undefined;
      const before = textBefore(match, FIGURE_REACH);
      const asked = caseOfYear(before) ?? (MONTH_BEFORE.test(before) ? 'genitive' : undefined);
      const wanted = caseOfWord(word, { asked, forms: YEAR.plural });
      const own =
        word === undefined
          ? ''
          : ` ${/^р{1,2}\.?$/.test(word) ? formIn(YEAR.plural, wanted) : word}`;
      const end = second!.length === 2 && second !== '00' ? second!.replace(/^0/, '') : last;
      return `${inCase(first!, wanted)} – ${inCase(end, wanted)}${own}${stopOf(match, context)}`;
    },
    examples: [
      [
        'у 1914–1918 роках',
        "у тисяча дев'ятсот чотирнадцятому – тисяча дев'ятсот вісімнадцятому роках",
      ],
      ['за 2014–2020 рр. зросло', 'за дві тисячі чотирнадцятий – дві тисячі двадцятий роки зросло'],
    ],
  },
  {
    name: 'year',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<year>[1-9]\\d{2,3}) ?(?<word>${WORD})(?!\\p{L})(?<era> (?:до н\\. ?е\\.|н\\. ?е\\.))?`,
    ),
    rewrite: (match, context) => {
      const { year, word, era } = match.groups!;
      // An age, not a year: `у віці 101 року`.
      if (
        year!.length === 3 &&
        /(?<!\p{L})(?:віці|віку|віком|прожи\p{L}+) $/iu.test(textBefore(match, 12))
      )
        return undefined;
      const asked = caseOfYear(textBefore(match, FIGURE_REACH));
      const wanted = caseOfWord(word, { asked, forms: YEAR.singular });
      const own = /^р\.?$/.test(word!) ? formIn(YEAR.singular, wanted) : word!;
      const ages = era === undefined ? '' : era.includes('до') ? ' до нашої ери' : ' нашої ери';
      return `${inCase(year!, wanted)} ${own}${ages}${stopOf(match, context)}`;
    },
    examples: [
      ['у 1991 р.', "у тисяча дев'ятсот дев'яносто першому році."],
      ['на 2025 рік', "на дві тисячі двадцять п'ятий рік"],
      ['з 2000 року', 'з двотисячного року'],
    ],
  },
  {
    name: 'year-behind-word',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<year>${FOUR})(?![\\p{L}\\d%]|[.,:/-]\\d|[-–]| ?(?:грн|євро|%|млн|тис|км|м|га))`,
    ),
    rewrite: (match) => {
      const before = textBefore(match, FIGURE_REACH);
      const year = match.groups!.year!;
      const own = /(?<!\p{L})(?<word>рік|року|роком|році) $/iu.exec(before)?.groups!.word;
      if (own !== undefined) {
        const asked = caseOfYear(before.slice(0, -own.length - 1));
        return inCase(year, caseOfWord(own.toLowerCase(), { asked, forms: YEAR.singular }));
      }
      if (MONTH_BEFORE.test(before)) return `${inCase(year, 'genitive')} року`;
      return yearAlone(match, before);
    },
    examples: [
      ['у травні 2023', 'у травні дві тисячі двадцять третього року'],
      ['з 2015 до 2020', "з дві тисячі п'ятнадцятого до дві тисячі двадцятого"],
    ],
  },
];

type WordOptions = { readonly asked: Case | undefined; readonly forms: readonly string[] };

/** A word for year shows its case, unless it is cut short or two cases look alike. */
function caseOfWord(word: string | undefined, { asked, forms }: WordOptions): Case {
  if (word === undefined) return asked ?? 'nominative';
  const possible = CASES.filter((_, index) => forms[index] === word);
  const [first] = possible;
  if (first === undefined) return asked ?? 'genitive';
  return asked !== undefined && possible.includes(asked) ? asked : first;
}

/** A word that a figure may count: a plural by its ending. */
const COUNTED = new RegExp(
  [
    '^ (?:\\p{Ll}+(?:[иі]х|[иі]ми) )?(?:\\p{Ll}+(?:ів|їв|ах|ях|ами|ями|ей)|осіб|людей|одиниць|',
    'гривень|тонн|євро|годин|хвилин|шкіл|сімей|родин)(?!\\p{L})',
  ].join(''),
  'u',
);

/** A year with only a preposition before it, and nothing that it could count behind it. */
function yearAlone(match: RegExpExecArray, before: string): string | undefined {
  const value = Number(match.groups!.year);
  if (value < 1100 || value > 2100 || !PREPOSITION.test(before)) return undefined;
  if (COUNTED.test(textBehind(match, FIGURE_REACH))) return undefined;
  const wanted = caseOfYear(before);
  return wanted === undefined ? undefined : inCase(match.groups!.year!, wanted);
}

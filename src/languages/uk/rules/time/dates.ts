/** days with months, and dates in figures → Ukrainian words. */
import type { Rule } from '../../../rules/rule.ts';
import { dateRules } from '../../../slavic/date-rules.ts';
import type { WordForm } from '../../../slavic/declension.ts';
import { UKRAINIAN_GRAMMAR } from '../grammar/ukrainian-grammar.ts';

/** January to December in the genitive. */
const MONTHS_OF = [
  'січня',
  'лютого',
  'березня',
  'квітня',
  'травня',
  'червня',
  'липня',
  'серпня',
  'вересня',
  'жовтня',
  'листопада',
  'грудня',
] as const;

const SHORT = [
  'січ',
  'лют',
  'берез',
  'квіт',
  'трав',
  'черв',
  'лип',
  'серп',
  'верес',
  'жовт',
  'листоп',
  'груд',
];

/** The day is a neuter; most often in the genitive. */
function dayForm(before: string): WordForm {
  if (/(?<!\p{L})(?:на|по|про|через) $/iu.test(before))
    return { case: 'accusative', gender: 'neuter' };
  if (
    /(?<!\p{L})(?:на|в|у) (?:понеділок|вівторок|середу|четвер|п'ятницю|суботу|неділю), $/iu.test(
      before,
    )
  )
    return { case: /(?<!\p{L})на /iu.test(before) ? 'accusative' : 'genitive', gender: 'neuter' };
  if (/(?<!\p{L})(?:перед|між|за) $/iu.test(before))
    return { case: before.endsWith('за ') ? 'accusative' : 'instrumental', gender: 'neuter' };
  return { case: 'genitive', gender: 'neuter' };
}

/** Dates. */
export const DATE_RULES: readonly Rule[] = dateRules({
  grammar: UKRAINIAN_GRAMMAR,
  months: MONTHS_OF,
  written: MONTHS_OF.map((month, index) => `${month}|${SHORT[index]}\\.`),
  dayForm,
  ofYear: 'року',
  yearWord: '(?:р\\.|року|р(?!\\p{L}))',
  dayEnding: '-?(?:го|ого|е|те|ше)',
  from: 'з',
  to: 'до',
  between: '(?:і|й|та|або|чи|до|по)',
  beforeTime: '(?:[Оо]б?|[Зз]|[Дд]о|[Вв]ід|[Пп]ісля|[Бб]лизько|годин\\p{L}|верс\\p{L}{1,3})',
  unit: 'грн|км|м|млн|млрд|тис|кг|с|сек|хв|відс',
  beforeDay:
    "(?:станом на|від|до|з|на|(?:понеділ(?:ок|ка)|вівтор(?:ок|ка)|серед[ауи]|четвер(?:га)?|п['’]ятниц[яюі]|субот[ауи]|неділ[яюі]),)",
  examples: {
    'date-range': [['3–5 травня', "з третього до п'ятого травня"]],
    date: [
      [
        '24 серпня 1991 року',
        "двадцять четвертого серпня тисяча дев'ятсот дев'яносто першого року",
      ],
      ['зустріч на 3 травня', 'зустріч на третє травня'],
    ],
    'day-of-date': [['3 і 4 травня', 'третього і четвертого травня']],
    'numeric-date': [
      ['від 12.05.2024 р. діє', 'від дванадцятого травня дві тисячі двадцять четвертого року діє'],
      ['станом на 15.03.', "станом на п'ятнадцяте березня."],
      ['матч 12.12 о 20:00', 'матч дванадцятого грудня о двадцятій'],
      ['14.02 на трасі', 'чотирнадцятого лютого на трасі'],
    ],
  },
});

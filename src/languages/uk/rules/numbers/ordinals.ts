/** figures with endings or joined to words → Ukrainian ordinals and compounds. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { joinedNumber } from '../../../slavic/declined-ordinals.ts';
import {
  CASES,
  formIn,
  type Gender,
  type Noun,
  type WordForm,
} from '../../../slavic/declension.ts';
import { casesBefore, readingsBehind, FIGURE_REACH } from '../../../slavic/governed.ts';
import { feminineNoun, masculineNoun, neuterNoun } from '../grammar/declensions.ts';
import { UKRAINIAN_NUMBERS } from '../grammar/numerals-table.ts';
import { ordinal, UKRAINIAN_GRAMMAR } from '../grammar/ukrainian-grammar.ts';
import { UKRAINIAN_UNITS } from './unit-nouns.ts';

const LEFT = '(?<![\\p{L}\\p{N}]|\\d[.,:/-])';
const { govern } = UKRAINIAN_GRAMMAR;
const GENDERS: readonly Gender[] = ['masculine', 'feminine', 'neuter'];

/** Every form of an ordinal, the likeliest first. */
const FORMS: readonly WordForm[] = [
  ...CASES.flatMap((wanted) => GENDERS.map((gender) => ({ case: wanted, gender, plural: false }))),
  ...CASES.map((wanted) => ({ case: wanted, gender: 'masculine' as const, plural: true })),
];

/** Units cut short behind an ordinal. */
const COUNTED_ON: Readonly<Record<string, Noun>> = {
  хв: UKRAINIAN_UNITS['хв']!,
  км: UKRAINIAN_UNITS['км']!,
  год: UKRAINIAN_UNITS['год']!,
  рр: UKRAINIAN_UNITS['р']!,
  р: UKRAINIAN_UNITS['р']!,
  ст: neuterNoun('століття'),
  пол: feminineNoun('половина', 'половин'),
  пов: masculineNoun('поверх', { genitive: 'у' }),
};

const joined = (digits: string): string => joinedNumber(digits, UKRAINIAN_NUMBERS.ordinals);

/** Endings may be written with a letter more: `5-тий`, `5-ого`. */
function endsWith(word: string, ending: string): boolean {
  return word.endsWith(ending) || word.endsWith(ending.slice(1));
}

/** The ordinal whose form has this ending, that of the noun behind it if it can be. */
function byEnding(match: RegExpExecArray): string | undefined {
  const { digits, ending } = match.groups!;
  const fitting = FORMS.filter((form) => endsWith(ordinal(digits!, form), ending!));
  const exact = fitting.filter((form) => ordinal(digits!, form).endsWith(ending!));
  const possible = exact.length > 0 ? exact : fitting;
  const asked = casesBefore(textBefore(match, FIGURE_REACH), govern);
  const readings = readingsBehind(textBehind(match, FIGURE_REACH), govern);
  const agreeing = possible.find(
    (form) =>
      (asked.length === 0 || asked.includes(form.case)) &&
      readings.some(
        (each) =>
          each.plural === form.plural &&
          each.cases.includes(form.case) &&
          (form.plural || each.gender === form.gender),
      ),
  );
  // `о 12-й`: an hour.
  const hour = /(?<!\p{L})об? $/iu.test(textBefore(match, 4));
  const form =
    agreeing ?? possible.find(({ gender }) => hour && gender === 'feminine') ?? possible[0];
  return form && ordinal(digits!, form);
}

/** Ordinals and compounds. */
export const ORDINAL_RULES: readonly Rule[] = [
  {
    name: 'joined-number',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<whole>\\d{1,4})-(?:(?=(?:річ|ліття|денн|годинн|хвилинн|поверх|тонн|метр|` +
        `кілометр|кратн|міль|тисяч|кімнат|місн|томн|сантиметр|міліметр|градус|тижн|місячн|` +
        `секундн|бальн|гривн|доларов|разов|етапн|рівнев|колісн|літн|відсотк|процент|ядерн|дюймов|` +
        `мільйонн|центнерн|значн|сотлітт|\\p{Ll}{5})(?!\\d))|(?=(?:,| і| й| та| або|` +
        ` чи) \\d{1,4}-\\p{Ll}{4}))`,
    ),
    rewrite: (match) => {
      const hyphen = /^\p{Ll}/u.test(textBehind(match, 1)) ? '' : '-';
      return joined(match.groups!.whole!) + hyphen;
    },
    examples: [
      ['18-річний хлопець', 'вісімнадцятирічний хлопець'],
      ['50-річчя і 9-поверховий', "п'ятдесятиріччя і дев'ятиповерховий"],
    ],
  },
  {
    name: 'joined-percent',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<whole>\\d{1,3})%-(?:в?)(?<ending>ий|ого|ому|им|а|ої|ій|у|ою|е|і|их|ими)(?!\\p{L})`,
    ),
    rewrite: ({ groups }) => `${joined(groups!.whole!)}відсотков${groups!.ending}`,
    examples: [['10%-ий мит', 'десятивідсотковий мит']],
  },
  {
    name: 'ordinal-unit',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<digits>\\d{1,4})[-–](?<ending>\\p{Ll}{1,3}) (?<unit>${anyOf(Object.keys(COUNTED_ON))})(?:\\.|(?![\\p{L}/]))`,
    ),
    rewrite: (match, context) => {
      const { digits, ending, unit } = match.groups!;
      const noun = COUNTED_ON[unit!]!;
      const isSeveral = unit === 'рр';
      const fitting = FORMS.filter(
        (form) =>
          form.plural === isSeveral &&
          (isSeveral || form.gender === noun.gender) &&
          ordinal(digits!, form).endsWith(ending!.slice(-1)),
      );
      const asked = casesBefore(textBefore(match, FIGURE_REACH), govern);
      const form =
        asked.flatMap((wanted) => fitting.filter((each) => each.case === wanted))[0] ?? fitting[0];
      if (form === undefined) return undefined;
      const name = formIn(form.plural ? noun.plural : noun.singular, form.case);
      return `${ordinal(digits!, form)} ${name}${finalStop(match, context)}`;
    },
    examples: [
      ['на 83-й хв забив', 'на вісімдесят третій хвилині забив'],
      ['до 90-х рр. тут', "до дев'яностих років тут"],
      ['на 5-му км', "на п'ятому кілометрі"],
    ],
  },
  {
    name: 'ordinal-ending',
    starts: ['digit'],
    pattern: sticky(`${LEFT}(?<digits>\\d{1,4})[-–](?<ending>\\p{Ll}{1,4})(?![\\p{L}\\d'])`),
    rewrite: byEnding,
    examples: [
      ['2-га світова', 'друга світова'],
      ['у 90-х роках', "у дев'яностих роках"],
      ['на 5-му поверсі', "на п'ятому поверсі"],
      ['21-ше століття', 'двадцять перше століття'],
      ['до 1990-х років', "до тисяча дев'ятсот дев'яностих років"],
    ],
  },
];

/** figures that count, ranges, fractions, products → Ukrainian words. */
import type { Rule } from '../../../rules/rule.ts';
import { countedRules, type WrittenFraction } from '../../../slavic/counted-rules.ts';
import { PLAIN_FORM } from '../../../slavic/declension.ts';
import { cardinal, ordinal } from '../grammar/ukrainian-grammar.ts';
import { UKRAINIAN_QUANTITIES } from './quantities.ts';

/** Before the number of a house. */
const HOUSE = /(?:\p{Lu}\p{L}+,?|(?<!\p{L})(?:будин\p{L}+|номер\p{L}*|№)) $/u;

/** Shares with names of their own: one, two to four, more. */
const SHARES: Readonly<Record<string, readonly string[]>> = {
  2: ['половина', 'половини', 'половин'],
  3: ['третина', 'третини', 'третин'],
  4: ['чверть', 'чверті', 'чвертей'],
};

/** `3/4` → three quarters; two numbers beside each other where it is not a share. */
function sayFraction({ numerator, denominator, before, after, wanted }: WrittenFraction): string {
  const isLarge = Number(numerator) > 9 && Number(denominator) > 12;
  const isHouse = HOUSE.test(before) && (isLarge || !/^ \p{Ll}{3}/u.test(after));
  const isShare =
    !isHouse &&
    Number(denominator) > 1 &&
    Number(denominator) <= 100 &&
    Number(numerator) < Number(denominator);
  if (!isShare)
    return `${cardinal(numerator, PLAIN_FORM)} дріб ${cardinal(denominator, PLAIN_FORM)}`;
  const top = cardinal(numerator, { case: wanted, gender: 'feminine' });
  if (numerator === '1' && denominator === '2')
    return /^ \p{L}+(?:ів|їв|ей|[бвгджзклмнпрстфхцчшщ]ь?)(?!\p{L})/u.test(after)
      ? 'половину'
      : /^ (?:з|із|від|\p{L}+(?:ли|но|то|в|ла|ть))(?!\p{L})/u.test(after)
        ? 'половину'
        : 'пів';
  if (numerator === '1' && denominator === '4')
    return /genitive|locative/.test(wanted) && !after.startsWith(' фінал') ? 'чверті' : 'чверть';
  const named = SHARES[denominator];
  if (named !== undefined) return `${top} ${named[numerator === '1' ? 0 : 1]}`;
  const isDirect = wanted === 'nominative' || wanted === 'accusative';
  const isOne = /(?<!1)1$/.test(numerator);
  const form = { gender: 'feminine', plural: !isOne } as const;
  const bottom = ordinal(denominator, { ...form, case: isOne || !isDirect ? wanted : 'genitive' });
  return `${top} ${bottom}`;
}

/** Figures. */
export const COUNTED_RULES: readonly Rule[] = countedRules({
  quantities: UKRAINIAN_QUANTITIES,
  fractionSigns: {
    '½': 'половина',
    '¼': 'чверть',
    '¾': 'три чверті',
    '⅓': 'одна третина',
    '⅔': 'дві третини',
    '⅕': "одна п'ята",
    '⅛': 'одна восьма',
  },
  named:
    /(?<!\p{L})(?:маршрут\p{L}*|автобус\p{L}*|трамва\p{L}*|тролейбус\p{L}*) (?:№ ?)?(?:\d{1,3}\p{L}?(?:, | і | та ))*$/u,
  occasions: /^ раз/,
  and: 'і',
  times: 'на',
  point: 'крапка',
  fraction: sayFraction,
  examples: {
    version: [['версія 2.4.1', 'версія два крапка чотири крапка один']],
    'count-range': [
      ['10–15 осіб', "десять – п'ятнадцять осіб"],
      ['у 2–3 містах', 'у двох – трьох містах'],
    ],
    'vulgar-fraction': [
      ['3/4 голосів', 'три чверті голосів'],
      ['3/5 голосів', "три п'ятих голосів"],
      ['на Садовій, 12/14', 'на Садовій, дванадцять дріб чотирнадцять'],
      ['2 ½ склянки', 'два і половина склянки'],
    ],
    product: [['екран 3 x 4', 'екран три на чотири']],
    'negative-number': [['результат -7', 'результат мінус сім']],
    count: [
      ['2 жінки і 3 чоловіки', 'дві жінки і три чоловіки'],
      ['з 3 друзями', 'з трьома друзями'],
      ['група 5 осіб', "група п'яти осіб"],
      ['1 000 000', 'мільйон'],
      ['агент 007', 'агент нуль нуль сім'],
      ['42 години', 'сорок дві години'],
      ['у 2024 містах', 'у двох тисячах двадцяти чотирьох містах'],
    ],
    'number-in-code': [['літак Ан-26', 'літак Ан-двадцять шість']],
  },
});

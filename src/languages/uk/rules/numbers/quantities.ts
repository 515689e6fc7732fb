/** amounts of money, percent, units and magnitudes → Ukrainian words. */
import type { Rule } from '../../../rules/rule.ts';
import { nounOf, type Noun } from '../../../slavic/declension.ts';
import { quantityRule, type QuantityWords, type Units } from '../../../slavic/quantity-rules.ts';
import { masculineNoun } from '../grammar/declensions.ts';
import { THOUSAND_NOUN_FEMININE } from '../grammar/numerals-table.ts';
import { UKRAINIAN_GRAMMAR } from '../grammar/ukrainian-grammar.ts';
import { UKRAINIAN_COINS, UKRAINIAN_CURRENCIES, UKRAINIAN_CURRENCY_SIGNS } from './currencies.ts';
import { UKRAINIAN_DURATIONS, UKRAINIAN_TEMPERATURES, UKRAINIAN_UNITS } from './unit-nouns.ts';

const inA = (word: string, stem?: string): Noun => masculineNoun(word, { genitive: 'а', stem });

const MAGNITUDES: Units = {
  тис: THOUSAND_NOUN_FEMININE,
  млн: inA('мільйон'),
  млрд: inA('мільярд'),
  трлн: inA('трильйон'),
};

const PERCENT = inA('відсоток', 'відсотк');
const POINT = nounOf(
  'masculine',
  'відсотковий_пункт відсоткового_пункту відсотковому_пункту відсотковий_пункт відсотковим_пунктом відсотковому_пункті|' +
    'відсоткові_пункти відсоткових_пунктів відсотковим_пунктам відсоткові_пункти відсотковими_пунктами відсоткових_пунктах',
);

const PERCENTS: Units = {
  '%': PERCENT,
  відс: PERCENT,
  '‰': nounOf('feminine', 'проміле|проміле'),
  'в. п': POINT,
  'в.п': POINT,
  'п. п': POINT,
  'п.п': POINT,
};

/** What quantities need of Ukrainian. */
export const UKRAINIAN_QUANTITIES: QuantityWords = {
  grammar: UKRAINIAN_GRAMMAR,
  magnitudes: MAGNITUDES,
  shortened: new Set([
    'тис',
    'ст. л',
    'ч. л',
    'відс',
    'в. п',
    'в.п',
    'п. п',
    'п.п',
    'дол',
    'коп',
    'кв. м',
    'куб. м',
    'кв. км',
    'год',
    'хв',
    'сек',
    'шт',
    'міс',
    'од',
    'ос',
    'грн',
    'р',
  ]),
  range: { between: ' – ' },
  measured: new RegExp(
    '(?<!\\p{L})(?:штраф|дефіцит|транш|кредит|збит|прибут|борг|бюджет|дохо|дохід|інвестиц|грант|позик|' +
      'премі|компенсац|варт|сум|приз|виплат|ставк|гонорар|обсяг|рахунк|фонд|пакет|застав|внес|' +
      'внесок|контракт|угод|оцін|обійш|вклад|вклал)\\p{L}* (?:у|в) $',
    'iu',
  ),
  minus: 'мінус',
  plus: 'плюс',
};

/** Amounts, the more specific first. */
export const QUANTITY_RULES: readonly Rule[] = [
  quantityRule(
    {
      name: 'percent',
      units: PERCENTS,
      examples: [
        ['зростання на 5%', "зростання на п'ять відсотків"],
        ['до 2,5 % ВВП', "до двох цілих п'яти десятих відсотка В-В-П"],
        ['на 22 %', 'на двадцять два відсотки'],
        ['5–10 % голосів', "п'ять – десять відсотків голосів"],
      ],
    },
    UKRAINIAN_QUANTITIES,
  ),
  quantityRule(
    {
      name: 'money-before',
      units: UKRAINIAN_CURRENCY_SIGNS,
      before: true,
      coins: UKRAINIAN_COINS,
      examples: [
        ['за €5', "за п'ять євро"],
        ['коштує $2,5 млн', 'коштує два з половиною мільйони доларів'],
      ],
    },
    UKRAINIAN_QUANTITIES,
  ),
  quantityRule(
    {
      name: 'money',
      units: UKRAINIAN_CURRENCIES,
      coins: UKRAINIAN_COINS,
      durations: new Set(Object.keys(UKRAINIAN_CURRENCIES)),
      examples: [
        ['за 2 грн', 'за дві гривні'],
        ['ціна 5,50 грн', "ціна п'ять гривень п'ятдесят копійок"],
        ['1,5 млн грн', 'півтора мільйона гривень'],
        ['до 200 тис. євро', 'до двохсот тисяч євро'],
        ['3 млрд дол.', 'три мільярди доларів.'],
      ],
    },
    UKRAINIAN_QUANTITIES,
  ),
  quantityRule(
    {
      name: 'temperature',
      units: UKRAINIAN_TEMPERATURES,
      examples: [
        ['до -5 °C', "до мінус п'яти градусів Цельсія"],
        ['вдень +21°', 'вдень плюс двадцять один градус'],
      ],
    },
    UKRAINIAN_QUANTITIES,
  ),
  quantityRule(
    {
      name: 'measure',
      units: UKRAINIAN_UNITS,
      durations: UKRAINIAN_DURATIONS,
      halves: true,
      examples: [
        ['на 3 км', 'на три кілометри'],
        ['зі швидкістю 120 км/год', 'зі швидкістю ста двадцяти кілометрів на годину'],
        ['ділянка 800 м²', 'ділянка вісімсот квадратних метрів'],
        ['через 2 хв.', 'через дві хвилини.'],
      ],
    },
    UKRAINIAN_QUANTITIES,
  ),
  quantityRule(
    {
      name: 'magnitude',
      units: {},
      bare: true,
      examples: [
        ['понад 2 млн осіб', 'понад два мільйони осіб'],
        ['від 5 тис. до 7 тис.', "від п'яти тисяч до семи тисяч."],
      ],
    },
    UKRAINIAN_QUANTITIES,
  ),
];

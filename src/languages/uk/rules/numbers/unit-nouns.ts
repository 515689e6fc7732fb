/** → units in Ukrainian. Data. */
import { nounOf, type Noun } from '../../../slavic/declension.ts';
import type { Units } from '../../../slavic/quantity-rules.ts';
import { withWords } from '../../../slavic/say-figure.ts';
import { feminineNoun, masculineNoun } from '../grammar/declensions.ts';
import { HARD_ENDINGS } from '../grammar/numerals-table.ts';

const unit = (word: string, genitive: 'а' | 'у' = 'а'): Noun => masculineNoun(word, { genitive });

const METRE = unit('метр');
const KILOMETRE = unit('кілометр');
const GRAM = unit('грам');
const LITRE = unit('літр');
const WATT: Noun = { ...unit('ват'), plural: 'вати ват ватам вати ватами ватах'.split(' ') };
const BYTE: Noun = {
  ...unit('байт'),
  plural: 'байти байтів байтам байти байтами байтах'.split(' '),
};
const BIT = unit('біт');
const HOUR = feminineNoun('година', 'годин');
const MINUTE = feminineNoun('хвилина', 'хвилин');
const SECOND = feminineNoun('секунда', 'секунд');
const DEGREE = unit('градус');
const unitOfYears = nounOf(
  'masculine',
  'рік року року рік роком році|роки років рокам роки роками роках',
);
const TON = feminineNoun('тонна', 'тонн');

/** `квадратний метр`: the adjective stands before its noun. */
function described(stem: string, noun: Noun): Noun {
  const joined = (plural: boolean): readonly string[] =>
    (plural ? noun.plural : noun.singular).map((form, index) => {
      const endings = HARD_ENDINGS[plural ? 'plural' : noun.gender];
      return `${stem}${endings[index]} ${form}`;
    });
  return { gender: noun.gender, singular: joined(false), plural: joined(true) };
}

const square = (noun: Noun): Noun => described('квадратн', noun);
const cubic = (noun: Noun): Noun => described('кубічн', noun);
const perHour = (noun: Noun): Noun => withWords(noun, 'на годину');
const perSecond = (noun: Noun): Noun => withWords(noun, 'на секунду');

/** A unit with what stands before it, `кіло`. */
function multiplied(noun: Noun, prefix: string): Noun {
  const joined = (forms: readonly string[]): readonly string[] =>
    forms.map((form) => prefix + form);
  return { gender: noun.gender, singular: joined(noun.singular), plural: joined(noun.plural) };
}

const wattHour = (prefix: string): Noun => multiplied(HOUR, `${prefix}ват-`);
const TABLESPOON = described('столов', feminineNoun('ложка', 'ложок'));
const TEASPOON = described('чайн', feminineNoun('ложка', 'ложок'));
const CELSIUS = withWords(DEGREE, 'Цельсія');

/** Degrees of heat and of the compass. */
export const UKRAINIAN_TEMPERATURES: Units = {
  '°C': CELSIUS,
  '° C': CELSIUS,
  '°С': CELSIUS,
  '° С': CELSIUS,
  ºC: CELSIUS,
  '°F': withWords(DEGREE, 'Фаренгейта'),
  '°': DEGREE,
  градусів: DEGREE,
  градуси: DEGREE,
  градус: DEGREE,
};

/** Units by their signs. */
export const UKRAINIAN_UNITS: Units = {
  км: KILOMETRE,
  м: METRE,
  см: unit('сантиметр'),
  мм: unit('міліметр'),
  'км/год': perHour(KILOMETRE),
  'км/с': perSecond(KILOMETRE),
  'м/с': perSecond(METRE),
  'м²': square(METRE),
  м2: square(METRE),
  'кв. м': square(METRE),
  'кв.м': square(METRE),
  'кв м': square(METRE),
  'км²': square(KILOMETRE),
  'кв. км': square(KILOMETRE),
  'кв км': square(KILOMETRE),
  'м³': cubic(METRE),
  'м³/с': perSecond(cubic(METRE)),
  'м3/с': perSecond(cubic(METRE)),
  м3: cubic(METRE),
  'куб. м': cubic(METRE),
  'куб м': cubic(METRE),
  'мм рт. ст': withWords(unit('міліметр'), 'ртутного стовпа'),
  га: unit('гектар'),
  кг: multiplied(GRAM, 'кіло'),
  г: GRAM,
  мг: multiplied(GRAM, 'мілі'),
  мкг: multiplied(GRAM, 'мікро'),
  ц: unit('центнер'),
  'ц/га': withWords(unit('центнер'), 'з гектара'),
  т: TON,
  л: LITRE,
  мл: multiplied(LITRE, 'мілі'),
  'л/100 км': withWords(LITRE, 'на сто кілометрів'),
  Вт: WATT,
  кВт: multiplied(WATT, 'кіло'),
  МВт: multiplied(WATT, 'мега'),
  ГВт: multiplied(WATT, 'гіга'),
  кВт·год: wattHour('кіло'),
  'кВт-год': wattHour('кіло'),
  'кВт⋅год': wattHour('кіло'),
  МВт·год: wattHour('мега'),
  'МВт-год': wattHour('мега'),
  ГВт·год: wattHour('гіга'),
  В: unit('вольт'),
  кВ: multiplied(unit('вольт'), 'кіло'),
  Гц: unit('герц'),
  кГц: multiplied(unit('герц'), 'кіло'),
  МГц: multiplied(unit('герц'), 'мега'),
  ГГц: multiplied(unit('герц'), 'гіга'),
  кБ: multiplied(BYTE, 'кіло'),
  КБ: multiplied(BYTE, 'кіло'),
  МБ: multiplied(BYTE, 'мега'),
  ГБ: multiplied(BYTE, 'гіга'),
  ТБ: multiplied(BYTE, 'тера'),
  GB: multiplied(BYTE, 'гіга'),
  'Мбіт/с': perSecond(multiplied(BIT, 'мега')),
  'Гбіт/с': perSecond(multiplied(BIT, 'гіга')),
  ккал: multiplied(feminineNoun('калорія', 'калорій'), 'кіло'),
  'к. с': described('кінськ', feminineNoun('сила', 'сил')),
  дБ: unit('децибел'),
  год: HOUR,
  хв: MINUTE,
  с: SECOND,
  сек: SECOND,
  р: unitOfYears,
  міс: nounOf(
    'masculine',
    'місяць місяця місяцю місяць місяцем місяці|місяці місяців місяцям місяці місяцями місяцях',
  ),
  од: feminineNoun('одиниця', 'одиниць'),
  мс: multiplied(SECOND, 'мілі'),
  'ст. л': TABLESPOON,
  'ст. ложка': TABLESPOON,
  'ст. ложку': TABLESPOON,
  'ст. ложки': TABLESPOON,
  'ст. ложок': TABLESPOON,
  'ч. л': TEASPOON,
  'ч. ложка': TEASPOON,
  'ч. ложку': TEASPOON,
  'ч. ложки': TEASPOON,
  'ч. ложок': TEASPOON,
  шт: feminineNoun('штука', 'штук'),
  ос: nounOf(
    'feminine',
    'особа особи особі особу особою особі|особи осіб особам особи особами особах',
  ),
  km: KILOMETRE,
  kg: multiplied(GRAM, 'кіло'),
  m: METRE,
};

/** Units of time: `in 5 minutes` is an accusative. */
export const UKRAINIAN_DURATIONS: ReadonlySet<string> = new Set([
  'год',
  'хв',
  'с',
  'сек',
  'р',
  'міс',
]);

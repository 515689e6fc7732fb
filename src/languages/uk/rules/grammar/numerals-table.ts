/** → Ukrainian number words in all their forms. Data. */
import {
  caseForms,
  nounOf,
  type Forms,
  type Gender,
  type Noun,
} from '../../../slavic/declension.ts';
import type {
  AdjectiveEndings,
  AdjectiveStem,
  NumberTables,
} from '../../../slavic/declined-ordinals.ts';

/** Forms by gender; people are counted as any masculine noun. */
function gendered(
  masculine: string,
  { feminine, neuter }: { readonly feminine: string; readonly neuter: string },
): Readonly<Record<Gender, Forms>> {
  const forms = caseForms(masculine);
  const personal = forms.map((form, index) => (index === 3 ? forms[1]! : form));
  return { masculine: forms, personal, feminine: caseForms(feminine), neuter: caseForms(neuter) };
}

/** Forms of `п'ять`. */
function numeral(direct: string, oblique: string, instrumental: string): Forms {
  return [direct, oblique, oblique, direct, instrumental, oblique];
}

/** Eleven to nineteen and the tens, which lose their soft sign. */
function ending(direct: string): Forms {
  const stem = direct.replace(/ь$/, '');
  return numeral(direct, `${stem}и`, `${stem}ьма`);
}

/** Powers of a thousand but the first. */
function scale(name: string): Noun {
  return nounOf(
    'masculine',
    `${name} ${name}а ${name}у ${name} ${name}ом ${name}і|` +
      `${name}и ${name}ів ${name}ам ${name}и ${name}ами ${name}ах`,
  );
}

/** A thousand. */
export const THOUSAND_NOUN_FEMININE: Noun = nounOf(
  'feminine',
  'тисяча тисячі тисячі тисячу тисячею тисячі|тисячі тисяч тисячам тисячі тисячами тисячах',
);

const SCALES: readonly Noun[] = [
  THOUSAND_NOUN_FEMININE,
  ...[
    'мільйон',
    'мільярд',
    'трильйон',
    'квадрильйон',
    'квінтильйон',
    'секстильйон',
    'септильйон',
    'октильйон',
    'нонильйон',
    'децильйон',
    'ундецильйон',
    'дуодецильйон',
  ].map(scale),
];

const THREE = 'три трьох трьом три трьома трьох';
const FOUR = 'чотири чотирьох чотирьом чотири чотирма чотирьох';

/** Endings of `новий`. */
export const HARD_ENDINGS: AdjectiveEndings = {
  masculine: caseForms('ий ого ому ий им ому'),
  personal: caseForms('ий ого ому ого им ому'),
  feminine: caseForms('а ої ій у ою ій'),
  neuter: caseForms('е ого ому е им ому'),
  plural: caseForms('і их им і ими их'),
};

/** Endings of `третій`. */
const SOFT_ENDINGS: AdjectiveEndings = {
  masculine: caseForms('ій ього ьому ій ім ьому'),
  personal: caseForms('ій ього ьому ього ім ьому'),
  feminine: caseForms('я ьої ій ю ьою ій'),
  neuter: caseForms('є ього ьому є ім ьому'),
  plural: caseForms('і іх ім і іми іх'),
};

const hard = (stem: string): AdjectiveStem => ({ stem, endings: HARD_ENDINGS });
const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const stems = (list: string): readonly AdjectiveStem[] => words(list).map(hard);

/** Ukrainian. */
export const UKRAINIAN_NUMBERS: NumberTables = {
  numerals: {
    compoundOne: true,
    personalCount: false,
    innerOne: true,
    zero: caseForms('нуль нуля нулю нуль нулем нулі'),
    gendered: [
      gendered('один одного одному один одним одному', {
        feminine: 'одна однієї одній одну однією одній',
        neuter: 'одне одного одному одне одним одному',
      }),
      gendered('два двох двом два двома двох', {
        feminine: 'дві двох двом дві двома двох',
        neuter: 'два двох двом два двома двох',
      }),
      gendered(THREE, { feminine: THREE, neuter: THREE }),
      gendered(FOUR, { feminine: FOUR, neuter: FOUR }),
    ].map((by, index) => (index === 0 ? by : { ...by, personal: by.masculine })),
    units: [
      numeral("п'ять", "п'яти", "п'ятьма"),
      numeral('шість', 'шести', 'шістьма'),
      numeral('сім', 'семи', 'сьома'),
      numeral('вісім', 'восьми', 'вісьма'),
      numeral("дев'ять", "дев'яти", "дев'ятьма"),
      numeral('десять', 'десяти', 'десятьма'),
      ...words(`
        одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять
        вісімнадцять дев'ятнадцять
      `).map(ending),
    ],
    tens: [
      ending('двадцять'),
      ending('тридцять'),
      numeral('сорок', 'сорока', 'сорока'),
      ...words("п'ятдесят шістдесят сімдесят вісімдесят").map(ending),
      numeral("дев'яносто", "дев'яноста", "дев'яноста"),
    ],
    hundreds: [
      numeral('сто', 'ста', 'ста'),
      caseForms('двісті двохсот двомстам двісті двомастами двохстах'),
      caseForms('триста трьохсот трьомстам триста трьомастами трьохстах'),
      caseForms('чотириста чотирьохсот чотирьомстам чотириста чотирмастами чотирьохстах'),
      caseForms("п'ятсот п'ятисот п'ятистам п'ятсот п'ятьмастами п'ятистах"),
      caseForms('шістсот шестисот шестистам шістсот шістьмастами шестистах'),
      caseForms('сімсот семисот семистам сімсот сьомастами семистах'),
      caseForms('вісімсот восьмисот восьмистам вісімсот вісьмастами восьмистах'),
      caseForms("дев'ятсот дев'ятисот дев'ятистам дев'ятсот дев'ятьмастами дев'ятистах"),
    ],
    scales: SCALES,
  },
  ordinals: {
    zero: hard('нульов'),
    units: [
      hard('перш'),
      hard('друг'),
      { stem: 'трет', endings: SOFT_ENDINGS },
      ...stems(`
        четверт п'ят шост сьом восьм дев'ят десят одинадцят дванадцят тринадцят чотирнадцят
        п'ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят
      `),
    ],
    tens: stems(`
      двадцят тридцят сороков п'ятдесят шістдесят сімдесят вісімдесят дев'яност
    `),
    hundreds: stems(`
      сот двохсот трьохсот чотирьохсот п'ятисот шестисот семисот восьмисот дев'ятисот
    `),
    scales: stems('тисячн мільйонн мільярдн трильйонн'),
    declineTens: false,
    joined: {
      units: words(`
        одно дво три чотири п'яти шести семи восьми дев'яти десяти одинадцяти дванадцяти
        тринадцяти чотирнадцяти п'ятнадцяти шістнадцяти сімнадцяти вісімнадцяти дев'ятнадцяти
      `),
      tens: words(`
        двадцяти тридцяти сорока п'ятдесяти шістдесяти сімдесяти вісімдесяти дев'яносто
      `),
      hundreds: words(`
        сто двохсот трьохсот чотирьохсот п'ятисот шестисот семисот восьмисот дев'ятисот
      `),
      thousand: 'тисячо',
    },
  },
};

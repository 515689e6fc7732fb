/** → what decides the case of a figure in Ukrainian. Data. */
import { wordsOf } from '../../../language.ts';
import type { Case } from '../../../slavic/declension.ts';
import type { GovernWords } from '../../../slavic/governed.ts';
import { readUkrainianWord } from './word-endings.ts';

/** Prepositions by the cases they take, the likeliest first. */
const PREPOSITIONS: readonly (readonly [cases: readonly Case[], words: string])[] = [
  [
    ['genitive'],
    `від до без для близько після протягом упродовж впродовж наприкінці напередодні посеред всередині серед крім окрім біля щодо замість
     навколо проти заради внаслідок унаслідок посеред поблизу нижче вище поверх коло менше більше
     стосовно`,
  ],
  [['genitive', 'instrumental'], 'з із зі'],
  [['accusative'], 'через про крізь понад'],
  [['dative'], 'завдяки всупереч'],
  [['instrumental', 'accusative'], 'над під перед поза'],
  [['instrumental', 'genitive'], 'між поміж'],
  [['accusative', 'instrumental'], 'за'],
  [['locative', 'accusative', 'genitive'], 'у в'],
  [['accusative', 'locative'], 'на по о об'],
  [['locative'], 'при'],
];

/** Words before a figure that leave its case alone. */
const PASSED_OVER = `
  майже лише тільки аж щонайменше щонайбільше приблизно орієнтовно ніж рівно ще вже навіть разом
  загалом усього всього ледь максимум мінімум перші останні наступні ці всі усі решту інші якісь
  принаймні середньому десь ті якраз саме
`;

/** Words whose complement is in the genitive. */
const GENITIVE = `
  група групи групі групу групою розмірі розміру сумі рівні рівня рівень віці віку
  межах меж ліміт половина половини половину решта решти більшість більшості загибель смерть смерті
  життя родини імена представники представників сягає сягають сягнув сягнула сягнуло сягнути
  сягатиме потребує потребують бракує бракувало стосується стосуються досягла досяг досягло досягти
  досягає швидкістю швидкість віком дітей людей сягали сягає позначки позначку порогу поріг швидкості глибині висоті відстані частота
  кінець кінця початок вартості дожив дожила близько участі участю масі потужності ємності
`;

function casesOf(): ReadonlyMap<string, readonly Case[]> {
  return new Map(
    PREPOSITIONS.flatMap(([cases, words]) => wordsOf(words).map((word) => [word, cases] as const)),
  );
}

/** Ukrainian. */
export const UKRAINIAN_GOVERNMENT: GovernWords = {
  prepositions: casesOf(),
  passedOver: new Set(wordsOf(PASSED_OVER)),
  governors: new Map(wordsOf(GENITIVE).map((word) => [word, 'genitive'])),
  verb: /(?<!(?<!\p{L})бу)(?:[аиіяуюоє]в|[аиіяую]л[аои]|[аиіяую]ть|[аиіяую]ти|ує|ає|іть|йте|тиме|ано|ено) $/u,
  detached:
    /(?:проголосув[^.!?]{0,40}(?<!\p{L})(?:проти|за) $)|(?<!\p{L})(?:у тому числі|в тому числі|з них|серед них|із них) $/iu,
  governing: new RegExp(
    [
      '(?:\\p{L}{3}(?:ання|ення|іння|ництво|ництва|івлю|івля|втрату|втрата|ацію|ація|ації)|',
      '(?<!\\p{L})(?:до)?сяг(?:ав|ала|ало|али|ає|ають|атиме|ла|ло|ли|не|нуть|нув)|',
      '(?<!\\p{L})не (?:має|було|буде|перевищ\\p{L}{1,6}|вистачає|вистачило)) $',
    ].join(''),
    'u',
  ),
  adjective:
    /^(?!(?:н?[иі]х|ними?|нім|нього|його|неї|як(?:их|им|ого|ої))$).*(?:[иі]х|[иі]ми|[иі]м|ого|ьої|ої)$/,
  peopleInGenitive: false,
  readWord: readUkrainianWord,
};

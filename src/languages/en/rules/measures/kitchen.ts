/** cups, spoons and sizes by count of American kitchens → words. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { textAround } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { FRACTION_SIGNS } from '../../../rules/fraction-signs.ts';
import { amountWords, FRACTION_SIGN } from '../numbers/fractions.ts';
import { cardinal } from '../numbers/number-words.ts';

const AMOUNT = anyOf([
  '(?<number>\\d{1,2}(?:\\.\\d{1,2})?)',
  `(?<whole>\\d{1,2})? ?(?<sign>${FRACTION_SIGN})`,
  '(?:(?<units>\\d{1,2})[ -])?(?<top>\\d)/(?<bottom>[2348])',
]);
const LOW = '(?:(?<low>\\d{1,2})(?:[-\\u2013]| to ))?';

/** Letters of American kitchens. */
const SPOONS: Readonly<Record<string, string>> = {
  T: 'tablespoon',
  t: 'teaspoon',
  c: 'cup',
  C: 'cup',
};

/** What shows a kitchen near `1 t salt`. */
const FOODS = `butter cream eggs? flour garlic juice milk oil pepper salt sugar vanilla vinegar water yeast
  cups? tsp [Tt]bsp`;
const KITCHEN = new RegExp(`\\b${anyIn(FOODS)}\\b`);
const KITCHEN_REACH = 80;

/** A food, its name with a capital too, another measure or a sign. */
const FOOD_BEHIND = anyOf([
  '\\(?\\d',
  '\\(?\\p{Ll}{2}',
  '\\p{Lu}{2}',
  '\\p{Lu}\\p{Ll}{2,12} \\p{Ll}{3}',
  '[+&]',
]);

/** How many make a pound: `16/20 shrimp`. */
const COUNTED = anyIn('shrimps? prawns? scallops? langoustines?');
const COUNT_BEHIND = `(?=[- ]?count\\b| (?:\\p{Ll}{2,10} ){0,2}${COUNTED}\\b)`;

const BETWEEN = '(?<low>\\d{1,2})(?:/|-(?=\\d{1,2}[- ]?ct\\b))(?<high>\\d{1,2})';

/** The kitchen. */
export const KITCHEN_RULES: readonly Rule[] = [
  {
    name: 'spoons-and-cups',
    starts: ['digit', 'sign'],
    first: `0123456789${FRACTION_SIGNS}`,
    pattern: sticky(`${FREE_LEFT}${LOW}${AMOUNT} ?(?<spoon>[tT]\\.?|[cC]\\.)(?= ${FOOD_BEHIND})`),
    rewrite: (match) => {
      const { low, number, whole, units, spoon } = match.groups!;
      if (spoon !== 'c.' && !KITCHEN.test(textAround(match, KITCHEN_REACH))) return undefined;
      const name = SPOONS[spoon![0]!]!;
      const isPart = number === undefined && whole === undefined && units === undefined;
      const range = low === undefined ? '' : `${cardinal(low)} to `;
      return `${range}${amountWords(match.groups!)} ${name}${isPart || number === '1' ? '' : 's'}`;
    },
    examples: [
      ['1 t salt and 2 T. oil', 'one teaspoon salt and two tablespoons oil'],
      ['1½ c. flour, 1/2 c. milk', 'one and a half cups flour, one half cup milk'],
      ['⅔ C. sugar, 1 c. + 2 T. flour', 'two thirds cup sugar, one cup plus two tablespoons flour'],
    ],
  },
  {
    name: 'count-per-pound',
    starts: ['digit', 'word'],
    first: 'U0123456789',
    pattern: sticky(
      `${FREE_LEFT}(?:${BETWEEN}|U[-/]?(?<under>\\d{1,2}))(?:[- ]?(?<ct>ct)\\b\\.?|${COUNT_BEHIND})`,
    ),
    rewrite: ({ groups }) => {
      const { low, high, under, ct } = groups!;
      const counted = ct === undefined ? '' : ' count';
      if (under !== undefined) return `under ${cardinal(under)}${counted}`;
      if (Number(low) >= Number(high)) return undefined;
      return `${cardinal(low!)} to ${cardinal(high!)}${counted}`;
    },
    examples: [
      ['16/20-count shrimp', 'sixteen to twenty-count shrimp'],
      ['31-40 ct. shrimp', 'thirty-one to forty count shrimp'],
      [
        '21/25 raw shrimp, U-10 scallops',
        'twenty-one to twenty-five raw shrimp, under ten scallops',
      ],
    ],
  },
];

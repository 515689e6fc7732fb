/** units per unit without a number → their names: W/m², kg/m³, the km after CO2/km. */
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { textAround } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { CURRENCIES } from '../numbers/currencies.ts';
import { PER_UNITS, POWERS, SHORT_UNITS, UNITS } from './unit-names.ts';

/** Single letters that may begin a rate; `C/F` and `h/d` mean something else. */
const LETTERS = ['W', 'V', 'J', 'g', 'm', 'l', 'L', 't'];

/** What a rate may begin with; `°/s` and `in./s` always have numbers. */
const ABOVE = [...Object.keys(UNITS).filter((unit) => /^[\p{L}]+$/u.test(unit)), ...LETTERS];

/** After a price, glued or not: `£720pw`, `€40 pp`. */
const PER_OF_PRICE: Readonly<Record<string, string>> = {
  pa: 'per year',
  pm: 'per month',
  pw: 'per week',
  pn: 'per night',
  pp: 'per person',
  ppn: 'per person per night',
  pppn: 'per person per night',
  pcm: 'per calendar month',
  psf: 'per square foot',
};

/** The lower-case words that these rules may start with. */
export const PER_OF_PRICE_OPENERS: readonly string[] = Object.keys(PER_OF_PRICE);

/** After a space `pa` may be a word, and `pp 12` pages. */
const PER_PRICE = 'pw|pcm|psf|p{1,3}n|pp(?!\\.? ?\\d)|(?<=\\d)pa|(?<=\\d)pm|pm(?= |[.,;)]|$)';

/** Of pay and rent: `p/w`. */
const TIMES: Readonly<Record<string, string>> = {
  h: 'hour',
  d: 'day',
  w: 'week',
  m: 'month',
  y: 'year',
};

/** `m/d` and `t/d` may mean anything. */
const BELOW = Object.keys(PER_UNITS).filter((unit) => unit !== 'd');

const POWER = '[²³]|[23](?![\\d\\p{L}])';

const UNIT_ABOVE = `(?<unit>${anyWrittenWord(ABOVE)})(?<power>${POWER})?`;
const UNIT_BELOW = `(?<per>${anyWrittenWord(BELOW)})(?<perPower>${POWER})?`;

/** After a formula such as `CO2`. */
const BEHIND_FORMULA = '(?<=\\p{Lu}(?:[\\d₀-₉]|[\\d₀-₉]e|\\p{Ll}))';
const PER_ALONE = anyOf(['km', 'kg', 'kWh', 'MWh', 'mile', 'person', 'year', 'day', 'ha']);

/** After a price: a meter or a month. */
const PER_M = '(?<=[$£€]\\d[\\d,.]{0,9})/m(?![\\p{L}\\d²³])';
const SOLD_BY_LENGTH = new RegExp(
  `\\d ?(?:mm|cm|m)\\b|\\b${anyIn('boards? cables? cloth fabrics? fenc[a-z]* hedg[a-z]* linear met(?:er|re)s? pip[a-z]* rope timber')}\\b`,
);
const MONTHLY = new RegExp(
  `\\b${anyIn('broadband contract data deal month[a-z]* phone plan premium rent[a-z]* SIM subscri[a-z]* tariff')}\\b`,
);

/** Rates. */
export const RATE_RULES: readonly Rule[] = [
  {
    name: 'mid-swaps',
    starts: ['word'],
    first: 'm',
    pattern: sticky('(?<!\\d ?)(?<!\\p{L})m/s(?=[+-]\\d)'),
    rewrite: () => 'mid-swaps',
    examples: [
      ['priced at m/s+118bp', 'priced at mid-swaps plus one hundred eighteen basis points'],
    ],
  },
  {
    name: 'unit-per-unit',
    starts: ['word', 'sign'],
    pattern: sticky(`(?<![\\p{L}\\p{N}/])${UNIT_ABOVE}/${UNIT_BELOW}(?![\\p{L}\\d/'])`),
    rewrite: ({ groups }) => {
      const { unit, power, per, perPower } = groups!;
      // `m/m` compares months.
      if (unit === per) return undefined;
      const [, many] = UNITS[unit!] ?? SHORT_UNITS[unit!]!;
      return `${powerWord(power)}${many} per ${powerWord(perPower)}${PER_UNITS[per!]}`;
    },
    examples: [
      ['a flux in W/m²', 'a flux in watts per square meter'],
      ['10⁻⁹ W/m²', 'ten to the power of minus nine watts per square meter'],
      ['3 × 10⁸ m/s', 'three times ten to the power of eight meters per second'],
      ['dust in µg/m³', 'dust in micrograms per cubic meter'],
    ],
  },
  {
    name: 'per-of-time',
    starts: ['word'],
    first: 'p',
    pattern: sticky('(?<=[\\dkKmMn½] )p/(?<time>[hwdmy])(?![\\p{L}\\d])'),
    rewrite: ({ groups }) => `per ${TIMES[groups!.time!]!}`,
    examples: [
      [
        '£120k p/w, £62 p/h',
        'one hundred twenty thousand pounds per week, sixty-two pounds per hour',
      ],
    ],
  },
  {
    name: 'pay-per-time',
    starts: ['word'],
    first: 'p',
    pattern: sticky(`(?<=[$£€]\\d[\\d,.]{0,9}k?(?<gap> ?))(?<per>${PER_PRICE})(?![\\p{L}\\d])`),
    rewrite: ({ groups }) => `${groups!.gap === '' ? ' ' : ''}${PER_OF_PRICE[groups!.per!]!}`,
    examples: [
      ['rents of £720pw', 'rents of seven hundred twenty pounds per week'],
      ['£273pm for it', 'two hundred seventy-three pounds per month for it'],
      ['€40 pp, £145pn', 'forty euros per person, one hundred forty-five pounds per night'],
    ],
  },
  {
    name: 'per-meter-or-month',
    starts: ['sign'],
    first: '/',
    pattern: sticky(PER_M),
    rewrite: (match) => {
      const around = textAround(match, 90);
      const isMonth = MONTHLY.test(around);
      if (isMonth === SOLD_BY_LENGTH.test(around)) return undefined;
      return isMonth ? ' per month' : ' per meter';
    },
    examples: [
      ['cable at £6/m', 'cable at six pounds per meter'],
      ['a SIM plan at £6/m', 'a SIM plan at six pounds per month'],
    ],
  },
  {
    name: 'per-m',
    uncertain: true,
    starts: ['sign'],
    first: '/',
    pattern: sticky(PER_M),
    rewrite: () => ' per M',
    examples: [['It costs £6/m.', 'It costs six pounds per M.']],
  },
  {
    name: 'price-or-price',
    starts: ['sign'],
    first: '/',
    pattern: sticky('(?<=[$£€¥₹]\\d[\\d,.]{0,9})/(?=(?:\\p{Lu}{1,2})?[$£€¥₹]\\d)'),
    rewrite: () => ', ',
    examples: [
      [
        'It costs £599/$799.',
        'It costs five hundred ninety-nine pounds, seven hundred ninety-nine dollars.',
      ],
    ],
  },
  {
    name: 'rate-of-exchange',
    starts: ['sign'],
    first: '/',
    pattern: sticky('(?<=\\d)/(?<sign>[$£€])(?![\\d\\p{L}]|\\.\\d)'),
    rewrite: ({ groups }) => ` to the ${CURRENCIES[groups!.sign!]!.one}`,
    examples: [
      [
        'It ended at 88.26/$ on Friday.',
        'It ended at eighty-eight point two six to the dollar on Friday.',
      ],
    ],
  },
  {
    name: 'per-behind-power',
    starts: ['sign'],
    first: '/',
    pattern: sticky('(?<=10(?:\\^\\d{1,2}|[⁰¹²³⁴-⁹]{1,2}))/(?<per>m?[lL]|kg|g)(?![\\p{L}\\d/])'),
    rewrite: ({ groups }) => ` per ${PER_UNITS[groups!.per!]!}`,
    examples: [['4 × 10⁹/L', 'four times ten to the power of nine per liter']],
  },
  {
    name: 'per-behind-formula',
    starts: ['sign'],
    first: '/',
    pattern: sticky(`${BEHIND_FORMULA}/(?<per>${PER_ALONE})(?![\\p{L}\\d/])`),
    rewrite: ({ groups }) => ` per ${PER_UNITS[groups!.per!] ?? groups!.per!}`,
    examples: [['120 g CO2/km', 'one hundred twenty grams CO two per kilometer']],
  },
];

function powerWord(power: string | undefined): string {
  return power === undefined ? '' : POWERS[power]!;
}

/** small coins after a figure, `85p` and `34.4c` → words, where money is meant. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { isAttributive } from '../before-noun.ts';
import { endOf, textAround } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { PRICE_UNITS } from './currencies.ts';
import { FRACTION_SIGNS } from '../../../rules/fraction-signs.ts';
import { FRACTION_SIGN, partOf, signWords } from './fractions.ts';
import { decimal } from './number-words.ts';

/** `85`, `148.9`, `11¼` before a `p` or a `c`. */
const SMALL_AMOUNT = `(?:(?<number>(?:\\d{1,3}|\\d,\\d{3})(?:\\.\\d{1,2})?)|(?<whole>\\d,\\d{3}|\\d{1,4})?(?<part>${FRACTION_SIGN}))`;

/** What so little is paid for: `24.5p/kWh`. */
const PER = `(?:/(?<per>${anyOf(Object.keys(PRICE_UNITS).filter((unit) => /^\p{L}+$/u.test(unit)))}))?`;

/** What shows that `p` and `c` are coins; c is cups and pages otherwise. */
const PRICES = `cents? dividends? dollars? pence pounds? prices? shares? a_lit(?:er|re) a_barrel a_bushel
  a_gallon a_pint per_share`;
const MONEY_NEAR = new RegExp(`[$£€¢]\\d|\\b${anyIn(PRICES)}\\b`, 'i');

/** How far to look for them on either side, in characters. */
const MONEY_REACH = 100;

/** Pence and cents. */
export const PENCE_RULES: readonly Rule[] = [
  {
    name: 'pence',
    starts: ['digit', 'sign'],
    first: `0123456789${FRACTION_SIGNS}`,
    pattern: sticky(`${FREE_LEFT}${SMALL_AMOUNT}(?<coin>[pc])${PER}(?![\\p{L}\\d])`),
    rewrite: sayPence,
    examples: [
      ['from £1.20 to 85p', 'from one pound and twenty pence to eighty-five pence'],
      ['a dividend of 34.4c', 'a dividend of thirty-four point four cents'],
      ['a dollar rose ½c', 'a dollar rose half a cent'],
      ['a dividend of 14.5c/share', 'a dividend of fourteen point five cents per share'],
    ],
  },
  {
    name: 'cents',
    starts: ['digit'],
    pattern: sticky(
      `(?:(?<number>\\d{1,3}(?:\\.\\d{1,2})?)|(?<whole>\\d{1,3})(?<part>${FRACTION_SIGN})) ?¢`,
    ),
    rewrite: ({ groups }) => {
      const { number, whole, part } = groups!;
      if (number === undefined) return `${signWords(part!, { whole })} cents`;
      return `${decimal(number)} ${number === '1' ? 'cent' : 'cents'}`;
    },
    examples: [['It costs 75¢.', 'It costs seventy-five cents.']],
  },
  {
    name: 'cents-of-country',
    starts: ['word'],
    first: 'AU',
    pattern: sticky(
      '(?<![\\p{L}\\d])(?<country>US|A) ?(?<number>\\d{1,3}(?:\\.\\d{1,2})?)c(?![\\p{L}\\d])',
    ),
    rewrite: ({ groups }) =>
      `${decimal(groups!.number!)} ${groups!.country === 'US' ? 'US' : 'Australian'} cents`,
    examples: [['bought US65.3c', 'bought sixty-five point three US cents']],
  },
];

/** British text has pence; elsewhere, money must be mentioned near. */
function sayPence(match: RegExpExecArray, { american }: RuleContext): string | undefined {
  const { number, whole, part, coin, per } = match.groups!;
  const isBritish = coin === 'p' && !american;
  const isPaid = isBritish || per !== undefined || (coin === 'p' && number?.includes(',') === true);
  if (!isPaid && !MONEY_NEAR.test(textAround(match, MONEY_REACH))) return undefined;
  const each = per === undefined ? '' : ` per ${PRICE_UNITS[per]!}`;
  const names = coin === 'p' ? (['penny', 'pence'] as const) : (['cent', 'cents'] as const);
  if (part !== undefined && whole === undefined) return partOf(part, names[0]) + each;
  const words = number === undefined ? signWords(part!, { whole }) : decimal(number);
  // `a 2p rise` is one of two pence.
  const isOne =
    number === '1' ||
    (coin === 'c' && isAttributive(match.input, { start: match.index, end: endOf(match) }));
  return `${words} ${names[isOne ? 0 : 1]}${each}`;
}

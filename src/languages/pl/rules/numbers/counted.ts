/** figures that count, ranges, fractions, products → Polish words. */
import { countedRules, type WrittenFraction } from '../../../slavic/counted-rules.ts';
import type { Rule } from '../../../rules/rule.ts';
import { cardinal, ordinal } from '../grammar/polish-grammar.ts';
import { POLISH_QUANTITIES } from './quantities.ts';

/** Before the number of a house. */
const HOUSE = /(?:\p{Lu}\p{L}+|(?<!\p{L})(?:dom\p{L}*|numer\p{L}*|nr|ulic\p{L}+)) $/u;

/** `3/4` → three quarters; two numbers beside each other where it is not a share. */
function sayFraction({ numerator, denominator, before, after, wanted }: WrittenFraction): string {
  const isLarge = Number(numerator) > 9 && Number(denominator) > 12;
  const isHouse = HOUSE.test(before) && (isLarge || !/^ \p{Ll}{3}/u.test(after));
  if (isHouse || Number(denominator) < 2 || Number(denominator) > 100 || Number(numerator) > 99)
    return `${cardinal(numerator, MASCULINE)} łamane przez ${cardinal(denominator, MASCULINE)}`;
  if (Number(numerator) >= Number(denominator))
    return `${cardinal(numerator, MASCULINE)} łamane przez ${cardinal(denominator, MASCULINE)}`;
  if (numerator === '1' && denominator === '2')
    return /^ \p{L}+(?:ów|[^aeiouyóąę])(?!\p{L})/u.test(after) ? 'połowę' : 'pół';
  const top = cardinal(numerator, { case: wanted, gender: 'feminine' });
  const last = Number(numerator) % 10;
  const isFew = last >= 2 && last <= 4 && (Number(numerator) < 10 || Number(numerator) > 20);
  if (numerator === '1')
    return `${top} ${ordinal(denominator, { case: wanted, gender: 'feminine' })}`;
  const isDirect = wanted === 'nominative' || wanted === 'accusative';
  const parts = isDirect && !isFew ? 'genitive' : wanted;
  return `${top} ${ordinal(denominator, { case: parts, gender: 'feminine', plural: true })}`;
}

const MASCULINE = { case: 'nominative', gender: 'masculine' } as const;

/** Figures. */
export const COUNTED_RULES: readonly Rule[] = countedRules({
  quantities: POLISH_QUANTITIES,
  fractionSigns: {
    '½': 'pół',
    '¼': 'jedna czwarta',
    '¾': 'trzy czwarte',
    '⅓': 'jedna trzecia',
    '⅔': 'dwie trzecie',
    '⅕': 'jedna piąta',
    '⅛': 'jedna ósma',
  },
  named:
    /(?<!\p{L})(?:lini[aięąe]|lini|tramwaj\p{L}*|autobus\p{L}*|trolejbus\p{L}*) (?:nr )?(?:\d{1,3}\p{L}?(?:, | i | oraz ))*$/u,
  occasions: /^ raz/,
  and: 'i',
  times: 'na',
  point: 'kropka',
  fraction: sayFraction,
  examples: {
    version: [['wersja 2.4.1', 'wersja dwa kropka cztery kropka jeden']],
    'count-range': [
      ['10–15 osób', 'od dziesięciu do piętnastu osób'],
      ['w 2–3 miastach', 'w dwóch do trzech miastach'],
    ],
    'vulgar-fraction': [
      ['dodać ½ szklanki', 'dodać pół szklanki'],
      ['2 ½ szklanki', 'dwa i pół szklanki'],
      ['3/4 głosów', 'trzy czwarte głosów'],
      ['w 1/8 finału', 'w jednej ósmej finału'],
      ['przy Polnej 12/14', 'przy Polnej dwanaście łamane przez czternaście'],
    ],
    product: [['ekran 3 x 4', 'ekran trzy na cztery']],
    'negative-number': [['wynik -7', 'wynik minus siedem']],
    count: [
      ['2 kobiety i 3 mężczyzn', 'dwie kobiety i trzech mężczyzn'],
      ['z 3 kolegami', 'z trzema kolegami'],
      ['grupa 5 osób', 'grupa pięciu osób'],
      ['1 000 000', 'milion'],
      ['równa 3,14', 'równa trzy i czternaście setnych'],
      ['w 2024 miastach', 'w dwóch tysiącach dwudziestu czterech miastach'],
      ['agent 007', 'agent zero zero siedem'],
    ],
    'number-in-code': [['myśliwiec F-16', 'myśliwiec F-szesnaście']],
  },
});

/** superscripts, subscripts and symbols of formulas → words: powers, charges, isotopes, C++. */
import { isMedical } from './medicine.ts';
import type { Rule } from '../../../rules/rule.ts';
import { gapBeforeLetter, gapBeforeWord } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import { cardinal } from '../numbers/number-words.ts';
import { SHORT_UNITS, UNITS } from './unit-names.ts';

/**
 * After one letter or a short number it is an exponent; after a word or a year, a note mark. `A`
 * and `I` are words too.
 */
const BASE = "(?<=(?:^|[^\\p{L}\\d'])(?:[B-HJ-Zb-z]|\\d{1,2}|\\)))";
const EXPONENT = '(?<sign>[⁻⁺]?)(?<digits>[⁰¹²³⁴-⁹]{1,4})(?![\\d\\p{L}⁻⁺])';
const NEGATIVE_EXPONENT = '(?<=[\\p{L}\\d)])(?<below>⁻)(?<digits2>[⁰¹²³⁴-⁹]{1,4})(?!\\d)';

/** A unit, as in `10^6 kg`. */
const UNIT = `(?: (?<unit>${anyWrittenWord(Object.keys(UNITS))})(?![\\p{L}\\d/.]))?`;

/** A single letter is a unit only at the end of a phrase or before a lower-case word. */
const LETTER_UNIT = '(?<=[ ][gmsVWJLt])(?=$|[.,;:)]|[ ][a-z]{2})';
const BARE_UNITS = [...Object.keys(UNITS), 'g', 'm', 's', 'V', 'W', 'J', 'L', 't'];
const END_OF_UNIT = `(?![\\p{L}\\d/²³])(?:${LETTER_UNIT}|(?<=[\\p{L}°]{2}))`;
const BARE_UNIT = ` (?<unit>${anyWrittenWord(BARE_UNITS)})${END_OF_UNIT}`;

/** Formulas. */
export const FORMULA_RULES: readonly Rule[] = [
  {
    name: 'power',
    starts: ['sign'],
    first: '^',
    pattern: sticky(`(?<=[\\p{L}\\d)])\\^(?<digits>-?\\d{1,9})(?!\\d)${UNIT}`),
    rewrite: ({ groups }) => {
      const { digits = '', unit } = groups!;
      const name = unit === undefined ? '' : ` ${UNITS[unit]![1]}`;
      if (digits === '2') return ` squared${name}`;
      if (digits === '3') return ` cubed${name}`;
      return ` to the power of ${signed(digits.startsWith('-'), digits.replace('-', ''))}${name}`;
    },
    examples: [['x^2 and 10^6 kg', 'x squared and ten to the power of six kilograms']],
  },
  {
    name: 'raised-power',
    starts: ['sign'],
    first: '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺',
    pattern: sticky(
      `(?:${BASE}${EXPONENT}|${NEGATIVE_EXPONENT})(?:(?<=10[⁻⁺]?[⁰¹²³⁴-⁹]{1,4})${BARE_UNIT})?`,
    ),
    rewrite: (match) => {
      const { sign, digits, below, digits2, unit: symbol } = match.groups!;
      const power = (digits ?? digits2!).normalize('NFKC');
      // Squares and cubes have names, which the sign rule handles.
      if (sign === '' && /^[23]$/.test(power) && symbol === undefined) return undefined;
      const [, unit] = symbol === undefined ? [] : (UNITS[symbol] ?? SHORT_UNITS[symbol]!);
      const minus = sign === '⁻' || below !== undefined;
      const behind = unit === undefined ? gapBeforeLetter(match) : ` ${unit}`;
      return ` to the power of ${signed(minus, power)}${behind}`;
    },
    examples: [
      ['at 10⁻⁹ m.', 'at ten to the power of minus nine meters.'],
      ['some z¹⁰ of 10⁶', 'some z to the power of ten of ten to the power of six'],
      ['E⁻¹', 'E to the power of minus one'],
    ],
  },
  {
    name: 'charge',
    starts: ['sign'],
    first: '⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹',
    pattern: sticky(
      '(?<=[\\p{L}\\d\\u2080-\\u2089)\\]])(?<digits>[¹²³⁴-⁹]?)(?<sign>[⁺⁻])(?![⁰¹²³⁴-⁹])',
    ),
    rewrite: (match) => {
      const { digits, sign } = match.groups!;
      const amount = digits === '' ? '' : ` ${cardinal(digits!.normalize('NFKC'))}`;
      return `${amount} ${sign === '⁺' ? 'plus' : 'minus'}${gapBeforeLetter(match)}`;
    },
    examples: [['Na⁺ and Ca²⁺', 'Na plus and Ca two plus']],
  },
  {
    name: 'isotope',
    starts: ['sign'],
    first: '¹²³⁴⁵⁶⁷⁸⁹',
    pattern: sticky('(?<![\\p{L}\\p{N}])(?<digits>[¹²³⁰⁴-⁹]{1,3})(?=\\p{Lu})'),
    rewrite: ({ groups }) => `${cardinal(groups!.digits!.normalize('NFKC'))} `,
    examples: [['of ¹⁴C', 'of fourteen C']],
  },
  {
    name: 'lowered-figure',
    starts: ['sign'],
    first: '₀₁₂₃₄₅₆₇₈₉',
    pattern: sticky('(?<=[\\p{L})\\]])(?<digits>[\\u2080-\\u2089]{1,4})'),
    rewrite: (match) =>
      ` ${cardinal(match.groups!.digits!.normalize('NFKC'))}${gapBeforeWord(match)}`,
    examples: [['H₂O and CO₂', 'H two O and CO two']],
  },
  {
    name: 'double-plus',
    starts: ['sign'],
    first: '+',
    pattern: sticky('(?<=\\p{L})\\+\\+(?!\\+)'),
    rewrite: (match) => {
      const behind = match.input[match.index + match[0].length] ?? '';
      return ` plus plus${/[\p{L}\d=]/u.test(behind) ? ' ' : ''}`;
    },
    examples: [['in C++ and then', 'in C plus plus and then']],
  },
  {
    name: 'sharp',
    starts: ['sign'],
    first: '#',
    pattern: sticky('(?<=(?:^|[^\\p{L}\\d])[A-GJ])#(?![\\p{L}\\d#])'),
    rewrite: () => ' sharp',
    examples: [['in C# minor', 'in C sharp minor']],
  },
  {
    name: 'care-of',
    starts: ['word'],
    first: 'cC',
    pattern: sticky('(?<![\\p{L}\\d/])[cC]/[oO](?= \\p{L})'),
    rewrite: (match) => (isMedical(match) ? 'complaining of' : 'care of'),
    examples: [
      ['write c/o Jo Ray', 'write care of Jo Ray'],
      ['admitted c/o pain', 'admitted complaining of pain'],
    ],
  },
];

function signed(minus: boolean, digits: string): string {
  return `${minus ? 'minus ' : ''}${cardinal(digits)}`;
}

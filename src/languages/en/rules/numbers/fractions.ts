/** fractions → words. */
import { FRACTION_SIGNS, fractionOfSign } from '../../../rules/fraction-signs.ts';
import { textBehind } from '../../../rules/matches.ts';
import { cardinal, decimal, denominator } from './number-words.ts';
import { bare } from '../patterns.ts';

/** One fraction sign, as a pattern source. */
export const FRACTION_SIGN: string = `[${FRACTION_SIGNS}]`;

/**
 * A fraction with the whole number before it, if any: `three quarters`, `two and a half`. Large
 * denominators are said `over`.
 */
export function fraction(parts: {
  readonly whole?: string | undefined;
  readonly top: string;
  readonly bottom: string;
}): string {
  const many = Number(parts.top) !== 1;
  const name =
    Number(parts.bottom) > 100 || parts.bottom === '1'
      ? undefined
      : denominator(parts.bottom, { many });
  const words =
    name === undefined
      ? `${cardinal(parts.top)} over ${cardinal(parts.bottom)}`
      : `${cardinal(parts.top)} ${name}`;
  if (parts.whole === undefined) return words;
  const joined =
    parts.top === '1' && name !== undefined && Number(parts.bottom) < 5 ? `a ${name}` : words;
  return `${cardinal(bare(parts.whole))} and ${joined}`;
}

/**
 * A fraction before the noun that a hyphen joins to it: `3/4-acre` is three-quarter-acre,
 * `1/2-mile` half-mile. Others stay plural: five eighths-inch.
 */
export function beforeNoun(words: string, match: RegExpExecArray): string {
  if (!/^-\p{L}/u.test(textBehind(match, 2))) return words;
  return words.replace(/ quarters$/, '-quarter').replace(/^one (?=half$|quarter$)/, '');
}

/** A fraction sign, with the whole number before it, if any: `½` → `one half`. */
export function signWords(sign: string, options: { readonly whole: string | undefined }): string {
  const [top, bottom] = fractionOfSign(sign);
  return fraction({ whole: options.whole, top, bottom });
}

/** A fraction sign and a noun in the singular → `half a cent`, `three quarters of a cent`. */
export function partOf(sign: string, noun: string): string {
  return sign === '½' ? `half a ${noun}` : `${signWords(sign, { whole: undefined })} of a ${noun}`;
}

/**
 * An amount by the named groups of its match, `number`, or `whole` and `sign`, or `units`, `top`
 * and `bottom`: `12`, `8½`, `1 1/2` in words.
 */
export function amountWords(groups: Readonly<Record<string, string | undefined>>): string {
  const { number, whole, sign, units, top, bottom } = groups;
  if (number !== undefined) return decimal(bare(number));
  if (sign !== undefined) return signWords(sign, { whole });
  return fraction({ whole: units, top: top!, bottom: bottom! });
}

/** a fraction that is one character → its numerator and denominator. Pure. */

/** Every such sign of Unicode with a numerator, in the order in which languages list them. */
export const FRACTION_SIGNS = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒';

/** The digits of its compatibility form, `1⁄2` for `½`. */
export function fractionOfSign(sign: string): readonly [top: string, bottom: string] {
  const [top = '', bottom = ''] = sign.normalize('NFKC').split('\u2044');
  return [top, bottom];
}

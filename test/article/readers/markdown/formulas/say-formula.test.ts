/** formulas in words. */
import { describe, expect, it } from 'vitest';
import { sayFormula } from '../../../../../src/article/readers/markdown/formulas/say-formula.ts';

describe('a simple formula', () => {
  it.each([
    ['E = mc^2', 'E equals m c squared'],
    ['x_1 + x_2 \\le 10', 'x sub one plus x sub two is at most ten'],
    ['\\frac{1}{2} m v^2', 'one half m v squared'],
    ['\\sqrt{x^2 + y^2}', 'the square root of x squared plus y squared'],
    ['\\sqrt[3]{8} = 2', 'the cube root of eight equals two'],
    ['f(x) = -x^3', 'f of x equals minus x cubed'],
    ['O(n \\log n)', 'O of n log n'],
    ['\\pi \\approx 3.14159', 'pi is about three point one four one five nine'],
    ['10^{-3}', 'ten to the minus three'],
    ['90^\\circ', 'ninety degrees'],
    ['\\sum_{i=1}^{n} i', 'the sum from i equals one to n of i'],
    ['\\lim_{x \\to 0} x', 'the limit as x goes to zero of x'],
    ['v = \\frac{\\text{path length}}{t}', 'v equals path length over t'],
    ['\\alpha + \\beta', 'alpha plus beta'],
  ])('%s', (tex, expected) => {
    expect(sayFormula(tex)).toBe(expected);
  });
});

describe('a formula that no one can follow by ear', () => {
  it.each([
    '\\begin{matrix} a \\end{matrix}',
    'a & b',
    '\\foo{x}',
    `${'a + '.repeat(20)}a`,
    '{{{{{{x}}}}}}',
    '}',
    '|x|',
    '',
  ])('is not said: %s', (tex) => {
    expect(sayFormula(tex)).toBeUndefined();
  });
});

/** Where sentences stand, in the order in which they were read: which of them were moved. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestRise, movedAmong } from '../../../src/player/compare/order.ts';

describe('what was moved', () => {
  test.each([
    [[], []],
    [[3, 5, 9], []],
    [
      [5, 3, 9],
      [0, 1],
    ],
    [[0, 1, 2, 3, 9, 4, 5, 6], [4]],
    [[9, 0, 1, 2, 3, 4], [0]],
    [[1, 2, 3, 4, 5, 0], [5]],
    [
      [1, 0, 5, 7, 6],
      [0, 1, 3, 4],
    ],
  ])('among what stands at %j is %j', (positions, moved) => {
    expect([...movedAmong(positions)].sort((a, b) => a - b)).toEqual(moved);
  });

  test('is what, taken out, leaves the rest in the order in which it was read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 30 }), (positions) => {
        const moved = new Set(movedAmong(positions));
        const rest = positions.filter((_, index) => !moved.has(index));
        expect(rest).toEqual([...rest].sort((a, b) => a - b));
      }),
    );
  });
});

test('the longest rise is as long as any', () => {
  /** By trying all: of those that end at each place. */
  const longest = (values: readonly number[]): number => {
    const lengths: number[] = [];
    for (const [i, value] of values.entries())
      lengths.push(1 + Math.max(0, ...lengths.filter((_, j) => j < i && values[j]! < value)));
    return Math.max(0, ...lengths);
  };
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 40 }), (values) => {
      const rise = [...longestRise(values)].sort((a, b) => a - b).map((index) => values[index]!);
      expect(rise).toHaveLength(longest(values));
      for (const [i, value] of rise.entries())
        if (i > 0) expect(value).toBeGreaterThan(rise[i - 1]!);
    }),
  );
});

import { expect, test, vi } from 'vitest';
import { remember } from '../../../src/_internal/indexes/remember.ts';

test('what a function gave for a text is given again, and long texts are not kept', () => {
  const compute = vi.fn<(text: string) => number>((text) => text.length);
  const lengthOf = remember(compute);
  expect([lengthOf('ferry'), lengthOf('ferry'), lengthOf('')]).toEqual([5, 5, 0]);
  expect(compute).toHaveBeenCalledTimes(2);
  const long = 'a'.repeat(5000);
  expect([lengthOf(long), lengthOf(long)]).toEqual([5000, 5000]);
  expect(compute).toHaveBeenCalledTimes(4);
});

test('of more texts than it keeps, each is still given its own', () => {
  const lengthOf = remember((text) => text.length);
  for (let round = 0; round < 2; round++)
    for (let length = 0; length < 3000; length++) expect(lengthOf('b'.repeat(length))).toBe(length);
});

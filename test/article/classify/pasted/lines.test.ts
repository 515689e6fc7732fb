/** Lines of a text, as they are told apart. */
import { expect, test } from 'vitest';
import { splitLines } from '../../../../src/article/classify/pasted/lines.ts';

test.each([
  ['Harbour\tDepth', true],
  ['1\t12.5', true],
  ['\t•\tThe ferry waits', false],
  ['\t1.\tThe ferry waits', false],
  ['\t•\tHarbour\tDepth', true],
  ['The ferry waits', false],
])('%j is a row of a table: %s', (text, isRow) => {
  expect(splitLines(text)[0]!.row).toBe(isRow);
});

import { describe, expect, test } from 'vitest';
import { printedRange } from '../../../src/studio-page/editor/printed-range.ts';

/** "It rained. In 1961 (see) it cost £2." as a segment that begins at 11, said with two rewrites and one omission. */
const SEGMENT = {
  start: 11,
  rewrites: [
    { start: 3, end: 7, spokenStart: 3, spokenEnd: 21, rule: 'year' },
    { start: 7, end: 13, spokenStart: 21, spokenEnd: 21, rule: 'omitted' },
    { start: 22, end: 24, spokenStart: 30, spokenEnd: 40, rule: 'money' },
  ],
};
const PRINTED = 'It rained. In 1961 (see) it cost £2.';
const SPOKEN = 'In nineteen sixty-one it cost two pounds.';

/** What is printed for some of the words that are said. */
const printedFor = (said: string): string => {
  const start = SPOKEN.indexOf(said);
  const range = printedRange(SEGMENT, { start, end: start + said.length });
  return PRINTED.slice(range.start, range.end);
};

describe('the printed words', () => {
  test.each([
    ['In', 'In'],
    ['nineteen sixty-one', '1961'],
    ['sixty', '1961'],
    ['cost', 'cost'],
    ['two pounds', '£2'],
    ['pounds', '£2'],
    ['sixty-one it', '1961 (see) it'],
  ])('for “%s” are “%s”', (said, printed) => {
    expect(printedFor(said)).toBe(printed);
  });

  test('are those at the same place where nothing is said otherwise', () => {
    expect(printedRange({ start: 5, rewrites: [] }, { start: 2, end: 4 })).toEqual({
      start: 7,
      end: 9,
    });
  });
});

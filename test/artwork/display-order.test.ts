import { expect, test } from 'vitest';
import { inDisplayOrder, isRightToLeft } from '../../src/artwork/display-order.ts';

const shown = (...runs: readonly string[]) =>
  inDisplayOrder(runs.map((text) => ({ text }))).map(({ text }) => text);

test.each([
  [
    ['שלום ', '2026', ', ', 'עולם'],
    ['עולם', ' ,', '2026', ' ', 'שלום'],
  ],
  [
    ['אב ', 'Łó', 'dź', ' גד'],
    ['גד', ' ', 'Łó', 'dź', ' ', 'אב'],
  ],
  [
    ['אב', ' (New York) ', 'גד'],
    ['גד', ' (', 'New York', ') ', 'אב'],
  ],
  [
    ['אב ', '"', 'גד', '"'],
    ['"', 'גד', '"', ' ', 'אב'],
  ],
  [
    ['2026–2027', '…'],
    ['…', '2027', '–', '2026'],
  ],
] as const)('%j is drawn as %j', (read, drawn) => {
  expect(shown(...read)).toEqual(drawn);
});

test('the first letter decides where a line begins', () => {
  expect(['2026 אב', 'Ab אב', 'عاد', '2026'].map(isRightToLeft)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

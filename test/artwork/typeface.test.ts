import { expect, test } from 'vitest';
import { findTypeface } from '../../src/artwork/typeface.ts';

/** Thousandths of an em, as fontTools reads them from the same files. */
const WIDTHS = { A: 712, i: 329, W: 1005, m: 955, ' ': 237, '€': 518, é: 533, '“': 440 };

test('characters are as wide as their font says', async () => {
  const face = (await findTypeface(Object.keys(WIDTHS).join(''), { weight: 'regular' }))!;
  const found = Object.keys(WIDTHS).map((character) => face.widthOf(character) * 1000);
  found.forEach((width, i) => expect(width).toBeCloseTo(Object.values(WIDTHS)[i]!, 6));
  expect(face.widthOf('Aim')).toBeCloseTo(0.712 + 0.329 + 0.955, 6);
  expect(face.files).toHaveLength(1);
});

test('a text in two alphabets takes a file of each, and each part is set in its own', async () => {
  const face = (await findTypeface('Aż ςΩ', { weight: 'regular' }))!;
  expect(face.widthOf('ż') * 1000).toBeCloseTo(490, 6);
  expect(face.widthOf('ςΩ') * 1000).toBeCloseTo(474 + 749, 6);
  expect(face.files).toHaveLength(3);
  expect(face.runsOf('AżΩ').map(({ text }) => text)).toEqual(['A', 'ż', 'Ω']);
});

test('letters that join are as wide as they are drawn, and spaces between them are their own', async () => {
  const title = 'عادت العبارة (New York) في عام 2026، بعد';
  const face = (await findTypeface(title, { weight: 'semibold' }))!;
  const apart = Array.from('العبارة').reduce((sum, letter) => sum + face.widthOf(letter), 0);
  expect(face.widthOf('العبارة')).toBeLessThan(0.85 * apart);
  expect(face.isRightToLeft).toBe(true);
  // From left to right.
  expect(face.runsOf(title).map(({ text }) => text)).toEqual([
    'بعد',
    ' ،',
    '2026',
    ' ',
    'في عام',
    ' (',
    'New York',
    ')',
    ' ',
    'عادت العبارة',
  ]);
});

test('there is no typeface for a character that the files lack', async () => {
  expect(await findTypeface('नौका', { weight: 'semibold' })).toBeUndefined();
});

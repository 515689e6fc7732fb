import { expect, test } from 'vitest';
import { findTypeface } from '../../src/artwork/typeface.ts';

/** Thousandths of an em, as fontTools reads them from the same files. */
const WIDTHS = { A: 712, i: 329, W: 1005, m: 955, ' ': 237, '€': 518, é: 533, '“': 440 };

test('characters are as wide as their font says', async () => {
  const face = (await findTypeface(Object.keys(WIDTHS).join(''), 'regular'))!;
  const found = Object.keys(WIDTHS).map((character) => face.widthOf(character) * 1000);
  found.forEach((width, i) => expect(width).toBeCloseTo(Object.values(WIDTHS)[i]!, 6));
  expect(face.widthOf('Aim')).toBeCloseTo(0.712 + 0.329 + 0.955, 6);
  expect(face.files).toHaveLength(1);
});

test('a text in two alphabets takes a file of each, and each part is set in its own', async () => {
  const face = (await findTypeface('Aż ςΩ', 'regular'))!;
  expect(face.widthOf('ż') * 1000).toBeCloseTo(490, 6);
  expect(face.widthOf('ςΩ') * 1000).toBeCloseTo(474 + 749, 6);
  expect(face.files).toHaveLength(3);
  expect(face.runsOf('AżΩ').map(({ text }) => text)).toEqual(['A', 'ż', 'Ω']);
});

test('there is none for a character that it lacks', async () => {
  expect(await findTypeface('渡船', 'semibold')).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutLongText } from '../../../src/script/sentences/cut-long-text.ts';
import type { TextRange } from '../../../src/script/sentences/split-sentences.ts';

/** The pieces of a text of at most twenty characters each. */
function piecesOf(text: string, whole: readonly TextRange[] = []): readonly string[] {
  const cuts = cutLongText(text, { language: 'en', longest: 20, whole });
  return [0, ...cuts].map((at, index) => text.slice(at, cuts[index]));
}

test('leaves what is short enough as it is', () => {
  expect(piecesOf('It left. It is back.')).toEqual(['It left. It is back.']);
});

test('cuts between sentences, as late as it can', () => {
  expect(piecesOf('It left. It is back. Mr. Holm saw it. So.')).toEqual([
    'It left. ',
    'It is back. ',
    'Mr. Holm saw it. So.',
  ]);
});

test('cuts a sentence that is too long between words, and a word at the limit', () => {
  expect(piecesOf('one two three four five six seven eight')).toEqual([
    'one two three four ',
    'five six seven eight',
  ]);
  expect(piecesOf(`${'a'.repeat(19)}\u{1f600}b`)).toEqual(['a'.repeat(19), '\u{1f600}b']);
});

test('never cuts what is said as one', () => {
  const text = 'one two three four five six seven eight';
  expect(piecesOf(text, [{ start: 8, end: 28 }])).toEqual([
    'one two ',
    'three four five six ',
    'seven eight',
  ]);
  expect(piecesOf(text, [{ start: 0, end: 30 }])).toEqual([text.slice(0, 30), text.slice(30)]);
});

test('loses nothing, and makes no piece that is empty or too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '. ', 'B', '\u{1f600}') }), (text) => {
      const pieces = piecesOf(text);
      expect(pieces.join('')).toBe(text);
      if (text.length > 20)
        for (const piece of pieces) {
          expect(piece).not.toBe('');
          expect(piece.length).toBeLessThanOrEqual(20);
        }
    }),
  );
});

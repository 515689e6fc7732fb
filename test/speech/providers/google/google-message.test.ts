import { expect, test } from 'vitest';
import { markedWords } from '../../../../src/speech/providers/google/google-message.ts';

test('marks each word, without the white space around it, and no sign that stands alone', () => {
  const text = 'The ferry – “again” – left.';
  const words = markedWords(text).map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(['The', 'ferry', '“again”', 'left.']);
});

test('marks as many words as a document of 5,000 bytes has room for, beside 1,500 for phonemes', () => {
  const text = Array.from({ length: 400 }, () => 'word').join(' ');
  // 3,500 bytes less 1,999 of text, 19 for a mark.
  expect(markedWords(text)).toHaveLength(79);
  expect(markedWords('é'.repeat(1750))).toHaveLength(0);
});

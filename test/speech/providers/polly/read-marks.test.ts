import { expect, test } from 'vitest';
import { readMarks } from '../../../../src/speech/providers/polly/read-marks.ts';

/** Marks of the words that stand in what was sent, as the service counts: in bytes. */
function marksOf(sent: string, words: readonly string[]): string {
  return words
    .map((value, index) => {
      const start = Buffer.byteLength(sent.slice(0, sent.indexOf(value)));
      const end = start + Buffer.byteLength(value);
      return JSON.stringify({ time: 100 * index, type: 'word', start, end, value });
    })
    .join('\n');
}

test.each([
  ['plain text, as it is', 'A 🚢 & <b> left', false, 'A 🚢 & <b> left'],
  ['tags and entities of SSML', '<speak>A 🚢 &amp; b<break/> left</speak>', true, 'A 🚢 & b left'],
  ['letters of three bytes', '<speak>“Así” left</speak>', true, '“Así” left'],
])('places words in the text: %s', (_name, sent, isSsml, text) => {
  const words = readMarks(marksOf(sent, ['left']), { sent, isSsml, soundEnd: 1 });
  expect(words.map(({ textStart, textEnd }) => text.slice(textStart, textEnd))).toEqual(['left']);
});

test('ends a word at the next, at silence, and at the end of the sound', () => {
  const sent = 'it left';
  const [it, left] = marksOf(sent, ['it', 'left']).split('\n');
  const silence = JSON.stringify({ time: 60, type: 'viseme', value: 'sil' });
  const document = { sent, isSsml: false, soundEnd: 0.15 };
  const endsOf = (lines: readonly unknown[]): readonly number[] =>
    readMarks(lines.join('\n'), document).map(({ end }) => end);
  expect(endsOf([it, left])).toEqual([0.1, 0.15]);
  expect(endsOf([it, silence, left])).toEqual([0.06, 0.15]);
});

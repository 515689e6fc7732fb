import { describe, expect, test } from 'vitest';
import type { Speech, SpeechWord } from '../../../src/speech/provider.ts';
import { marksOfWords, placeWords, warnOfWords } from '../../../src/speech/parts/word-marks.ts';
import { requestFor } from '../../helpers/requests.ts';

const REQUEST = requestFor(['A ferry came.', 'It left.']);
const WORDS: readonly SpeechWord[] = [
  { textStart: 0, textEnd: 1, start: 0.1, end: 0.2 },
  { textStart: 2, textEnd: 7, start: 0.2, end: 0.5 },
  { textStart: 8, textEnd: 13, start: 0.6, end: 0.9 },
];
const speechOf = (words: readonly SpeechWord[] | undefined): Speech => ({
  pcm: { samples: new Int16Array(24_000), sampleRateHz: 24_000 },
  marks: [],
  markSource: 'none',
  ...(words && { words }),
  warnings: [],
});

describe('placeWords', () => {
  test('moves words to where their text and their sound stand in the clip', () => {
    expect(
      placeWords(speechOf(WORDS), { request: REQUEST, textStart: 100, seconds: 2 })[1],
    ).toEqual({ textStart: 102, textEnd: 107, start: 2.2, end: 2.5 });
  });

  test('a reply without words has none, and no warning', () => {
    expect(placeWords(speechOf(undefined), { request: REQUEST, textStart: 0, seconds: 0 })).toEqual(
      [],
    );
    expect(warnOfWords(speechOf(undefined), REQUEST)).toEqual([]);
  });

  test.each<[string, Partial<SpeechWord>]>([
    ['before the word before it', { textStart: 0 }],
    ['behind the end of the text', { textEnd: 1000 }],
    ['empty', { textEnd: 8 }],
    ['heard before the word before it', { start: 0.1 }],
    ['heard backwards', { end: 0.5 }],
    ['heard after the audio ends', { end: 3 }],
    ['at no time', { start: Number.NaN }],
  ])(
    'one word that stands or is heard %s makes all of them useless, and says so',
    (_name, change) => {
      const speech = speechOf([...WORDS.slice(0, 2), { ...WORDS[2]!, ...change }]);
      expect(placeWords(speech, { request: REQUEST, textStart: 0, seconds: 0 })).toEqual([]);
      expect(warnOfWords(speech, REQUEST)).toEqual([
        {
          code: 'PROVIDER_TIMES_UNUSABLE',
          message: expect.stringContaining('word 3'),
          hint: expect.any(String),
        },
      ]);
    },
  );
});

test('marksOfWords marks a sentence from its first word to its last, and nothing where a sentence has no word', () => {
  const last = { textStart: 14, textEnd: 16, start: 1, end: 1.25 };
  expect(marksOfWords(REQUEST.sentences, [...WORDS, last])).toEqual([
    { sentence: 0, start: 0.1, end: 0.9 },
    { sentence: 1, start: 1, end: 1.25 },
  ]);
  expect(marksOfWords(REQUEST.sentences, WORDS)).toBeUndefined();
  expect(marksOfWords(REQUEST.sentences, [])).toBeUndefined();
});

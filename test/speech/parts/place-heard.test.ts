import { describe, expect, it } from 'vitest';
import {
  timesOf,
  wordsOfCharacters,
  wordsOfTokens,
} from '../../../src/speech/parts/place-heard.ts';
import { requestFor } from '../../helpers/requests.ts';

/** Tokens of a tenth of a second each. */
const tokens = (...texts: readonly string[]) =>
  texts.map((text, i) => ({ text, start: i / 10, end: (i + 1) / 10 }));

const said = (text: string, ...heard: readonly string[]): readonly string[] =>
  wordsOfTokens(text, tokens(...heard)).map(({ textStart, textEnd }) =>
    text.slice(textStart, textEnd),
  );

describe('words of tokens', () => {
  it('are the words of the text, whatever the punctuation around them', () => {
    expect(said('“Stop!” she said – twice.', 'Stop', '!', 'she', 'said', 'twice', '.')).toEqual([
      '“Stop!”',
      'she',
      'said',
      'twice.',
    ]);
  });

  it('take all tokens that are part of one word', () => {
    const [word, next] = wordsOfTokens("Don't go", tokens('Do', "n't", 'go'));
    expect([word!.start, word!.end, next!.start]).toEqual([0, 0.2, 0.2]);
  });

  it('are left out where the service says them in other letters, and the rest is found again', () => {
    expect(said('In 2024 we left', 'In', 'twenty', 'twenty-four', 'we', 'left')).toEqual([
      'In',
      'we',
      'left',
    ]);
  });

  it('are never the same word twice, nor out of order', () => {
    expect(said('go on and go', 'go', 'go')).toEqual(['go', 'go']);
    expect(said('mother-in-law left', 'mother', 'x', 'law', 'left')).toEqual([
      'mother-in-law',
      'left',
    ]);
    expect(said('a b', 'b', 'a')).toEqual(['b']);
    expect(said('', 'a')).toEqual([]);
  });
});

describe('words of characters', () => {
  it('have the times of their first and their last character, pairs of units included', () => {
    const text = 'Hi 👋🏽 you';
    const characters = tokens(...text);
    expect(wordsOfCharacters(text, characters)).toEqual([
      { textStart: 0, textEnd: 2, start: 0, end: 0.2 },
      { textStart: 8, textEnd: 11, start: characters[6]!.start, end: characters[8]!.end },
    ]);
  });

  it('are not known where the characters are another text', () => {
    expect(wordsOfCharacters('Hi you', tokens(...'Hi  you'))).toBeUndefined();
  });
});

describe('times of a reply', () => {
  const request = requestFor(['Go on.', 'Stop.']);

  it('mark each sentence from its first word to its last', () => {
    const words = wordsOfTokens(request.text, tokens('Go', 'on', 'Stop'));
    expect(timesOf(request, words)).toMatchObject({
      markSource: 'provider',
      marks: [
        { sentence: 0, start: 0, end: 0.2 },
        { sentence: 1, start: 0.2 },
      ],
    });
  });

  it('mark none where a sentence has no word', () => {
    const words = wordsOfTokens(request.text, tokens('Go', 'on'));
    expect(timesOf(request, words)).toMatchObject({ markSource: 'none', marks: [], words });
    expect(timesOf(request, [])).toEqual({ markSource: 'none', marks: [] });
  });
});

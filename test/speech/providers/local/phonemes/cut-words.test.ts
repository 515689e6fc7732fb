import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWords } from '../../../../../src/speech/providers/local/phonemes/cut-words.ts';

const texts = (text: string, given: Parameters<typeof cutWords>[1] = []): readonly string[] =>
  cutWords(text, given).map((word) => word.text);

const at = (text: string, part: string, ipa: string): Parameters<typeof cutWords>[1] => {
  const start = text.indexOf(part);
  return [{ start, end: start + part.length, ipa }];
};

describe('cutWords', () => {
  it('leaves punctuation outside, and what is said inside', () => {
    expect(texts('“Yes,” he said — well-known x-rays (and so on)…')).toEqual([
      'Yes',
      'he',
      'said',
      'well-known',
      'x-rays',
      'and',
      'so',
      'on',
    ]);
    expect(texts("It's $5 or 3.5% of 'em; AT&T & co. -5")).toEqual([
      "It's",
      '$5',
      'or',
      '3.5%',
      'of',
      "'em",
      'AT&T',
      '&',
      'co',
      '-5',
    ]);
  });

  it('keeps the dot of an abbreviation, except at the end of the text', () => {
    expect(texts('The U.S. is in the U.S.')).toEqual(['The', 'U.S.', 'is', 'in', 'the', 'U.S']);
  });

  it('parts words at dashes and rows of dots', () => {
    expect(texts('one—two–three...four - five')).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  it('makes a word of its own of what has phonemes, in the same printed word', () => {
    const text = 'See Xi’s pro-Xi friend.';
    const words = cutWords(text, at(text, 'Xi', 'ʃiː'));
    expect(words.map((word) => [word.text, word.printed])).toEqual([
      ['See', 0],
      ['Xi', 1],
      ['’s', 1],
      ['pro-Xi', 2],
      ['friend', 3],
    ]);
  });

  it('gives each word of a name its own phonemes where there are as many', () => {
    const text = 'Then Xi Jinping’s aide';
    const words = cutWords(text, at(text, 'Xi Jinping', 'ʃiː dʒɪnˈpɪŋ'));
    expect(words.map((word) => [word.text, word.ipa])).toEqual([
      ['Then', undefined],
      ['Xi', 'ʃiː'],
      ['Jinping', 'dʒɪnˈpɪŋ'],
      ['’s', undefined],
      ['aide', undefined],
    ]);
    expect(new Set(words.map((word) => word.printed)).size).toBe(4);
    expect(texts(text, at(text, 'Xi Jinping', 'ʃiːdʒɪnˈpɪŋ'))).toContain('Xi Jinping');
  });

  it('stays in order and within any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let reached = 0;
        for (const { start, end, text: own } of cutWords(text, [])) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(text.slice(start, end)).toBe(own);
          expect(own).not.toBe('');
          reached = end;
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignWords,
  joinedWords,
} from '../../../../../src/speech/providers/local/phonemes/align-words.ts';

describe('alignWords', () => {
  it('gives each word its group where they match', () => {
    expect(alignWords('ðə pˈɔːɹt ʌv', ['ðə', 'pˈɔːɹt', 'ˈʌv'])).toEqual(['ðə', 'pˈɔːɹt', 'ʌv']);
  });

  it('parts words that are said in one', () => {
    expect(alignWords('ɪnðɪ ˈɛnd', ['ˈɪn', 'ðə', 'ˈɛnd'])).toEqual(['ɪn', 'ðɪ', 'ˈɛnd']);
    expect(alignWords('əvən ˈæpəl', ['ˈʌv', 'ˈæn', 'ˈæpəl'])).toEqual(['əv', 'ən', 'ˈæpəl']);
    expect(alignWords('ˈɔnaɪ hæv', ['ˈɔn', 'ˈaɪ', 'hˈæv'])).toEqual(['ˈɔn', 'aɪ', 'hæv']);
  });

  it('keeps together a word that is said as several', () => {
    expect(alignWords('ən ˈɛks ɹˈeɪ sˈɔ', ['ˈæn', 'ˈɛksɹˈeɪ', 'sˈɔ'])).toEqual([
      'ən',
      'ˈɛks ɹˈeɪ',
      'sˈɔ',
    ]);
    expect(alignWords('dˈɑːlɚ fˈaɪv nˈaʊ', ['dˈɑːlɚ fˈaɪv', 'nˈaʊ'])).toEqual([
      'dˈɑːlɚ fˈaɪv',
      'nˈaʊ',
    ]);
  });

  it('tells a join and a split in one text apart, though the numbers match', () => {
    expect(alignWords('ɪnðə ˈɛks ɹˈeɪ', ['ˈɪn', 'ðə', 'ˈɛksɹˈeɪ'])).toEqual([
      'ɪn',
      'ðə',
      'ˈɛks ɹˈeɪ',
    ]);
  });

  it('keeps what a word is alone where the whole has nothing of it', () => {
    expect(alignWords('kˈæt', ['ɐ', 'kˈæt'])).toEqual(['ɐ', 'kˈæt']);
    expect(alignWords('', ['ˈaɪ', 'ˈæm'])).toEqual(['ˈaɪ', 'ˈæm']);
  });

  it('swallows no word and loses no sound, whatever the blanks', () => {
    const word = fc.stringMatching(/^[ˈ]?[bdfklmnprst]{0,2}[aeiouæɪʊ]ː?[bdfklmnprst]{0,2}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (words, joins) => {
          const joined = words.map((each, index) => each + (joins[index] ? '' : ' ')).join('');
          const shares = alignWords(joined, words);
          expect(shares.length).toBe(words.length);
          expect(shares.every((share) => share !== '')).toBe(true);
          expect(shares.join('').replaceAll(' ', '')).toBe(words.join(''));
        },
      ),
    );
  });
});

describe('joinedWords', () => {
  it('tells which words are said in one with the word before', () => {
    expect(joinedWords('ɪnðɪ ˈɛnd', ['ɪn', 'ðɪ', 'ˈɛnd'])).toEqual([false, true, false]);
    expect(joinedWords('ən ˈɛks ɹˈeɪ', ['ən', 'ˈɛks ɹˈeɪ'])).toEqual([false, false]);
  });

  it('joins no word that the whole has nothing of', () => {
    expect(joinedWords('kˈæt ɪzɪn', ['ɐ', 'kˈæt', 'ɪz', 'ɪn'])).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(joinedWords('', ['ˈaɪ', 'ˈæm'])).toEqual([false, false]);
  });
});

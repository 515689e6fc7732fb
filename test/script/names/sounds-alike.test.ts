/** Two pronunciations → whether they sound alike. */
import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../src/script/names/dictionary.ts';
import { soundAlike } from '../../../src/script/names/sounds-alike.ts';

describe('soundAlike', () => {
  it.each([
    ['ˈnuːsəm', 'nˈusʌm', 'stress before a consonant, length, weak vowels'],
    ['piˈæstɹi', 'pjˈæstɹi', 'a glide'],
    ['bˈɛɾɚ', 'ˈbɛtəɹ', 'a flap and an r'],
    ['lˈɔst', 'lˈɑst', 'one open vowel'],
    ['wˈɪn', 'wɪn', 'one syllable'],
    ['ʃɑŋfˈu', 'ʃɑːŋfuː', 'stress left open'],
  ])('takes %s and %s for one: %s', (a, b) => expect(soundAlike(a, b)).toBe(true));

  it.each([
    ['nˈuːzɑːm', 'ˈnuːsəm', 'another consonant'],
    ['dˈɛzɚt', 'dɪzˈɜɹt', 'another stress'],
    ['lˈɛd', 'lˈid', 'another vowel'],
    ['bˈænjə', 'bˈɑnjə', 'another stressed vowel'],
    ['', 'ə', 'no sound'],
  ])('tells %s from %s: %s', (a, b) => expect(soundAlike(a, b)).toBe(false));
});

describe('soundsOf', () => {
  it('has every pronunciation of the dictionary, and none of other words', async () => {
    const { soundsOf } = await loadDictionary();
    expect(soundsOf('Either')).toHaveLength(2);
    expect(soundsOf('toString')).toEqual([]);
    expect(soundsOf('Zhqvx')).toEqual([]);
  });
});

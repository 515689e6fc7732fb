import { expect, test } from 'vitest';
import { isSpelledOut } from '../../../src/script/names/spelled-out.ts';

/** Names of letters as an English voice says them. */
const LETTERS: Readonly<Record<string, string>> = {
  V: 'vˈiː',
  L: 'ˈɛl',
  P: 'pˈiː',
  R: 'ˈɑːɹ',
  S: 'ˈɛs',
  T: 'tˈiː',
  H: 'ˈeɪtʃ',
};
const nameOf = async (letter: string): Promise<string> => LETTERS[letter] ?? '';

test.each([
  ['Vlk', 'vˌiːˌɛlkˈeɪ', true],
  ['Przybylski', 'pˌiːˈɑːɹzaɪbˈɪlski', true],
  ['Strnad', 'ˌɛstˌiːˈɑːɹnˈæd', true],
  ['Hrbek', 'ˌeɪtʃˈɑːɹbˈɛk', true],
  ['Pratt', 'pɹˈæt', false],
  ['Stein', 'stˈaɪn', false],
  ['Peel', 'pˈiːl', false],
  ['V', 'vˈiː', false],
  ['Xq', 'ˈɛkskjˌuː', false],
])('%s as %s is spelled out: %s', async (word, ipa, expected) => {
  expect(await isSpelledOut({ word, ipa }, nameOf)).toBe(expected);
});

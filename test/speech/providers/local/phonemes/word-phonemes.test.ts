import { describe, expect, it } from 'vitest';
import { cutWords } from '../../../../../src/speech/providers/local/phonemes/cut-words.ts';
import type { SymbolAccent } from '../../../../../src/speech/providers/local/phonemes/model-symbols.ts';
import {
  wordPhonemes,
  type SaidWord,
} from '../../../../../src/speech/providers/local/phonemes/word-phonemes.ts';

/** Rules that say what is in the table, and everything else as one vowel. */
const RULES: Readonly<Record<string, string>> = {
  'Xi’s aide is in the US': 'zˈaɪz ˈeɪd ɪz ɪnðə ˈʌs',
  '1 — Xi': 'zˈaɪ',
  Xi: 'zˈaɪ',
  '’s': 'ɛs',
  aide: 'ˈeɪd',
  is: 'ɪz',
  in: 'ˈɪn',
  the: 'ðə',
  US: 'ˈʌs',
};

async function say(
  text: string,
  given: Readonly<Record<string, string>> = {},
  accent: SymbolAccent = 'american',
): Promise<readonly SaidWord[]> {
  const stretches = Object.entries(given).map(([part, ipa]) => {
    const start = text.indexOf(part);
    return { start, end: start + part.length, ipa };
  });
  return wordPhonemes(text, cutWords(text, stretches), {
    ask: async (texts) => texts.map((each) => RULES[each] ?? (/\p{L}/u.test(each) ? 'ə' : '')),
    accent,
  });
}

const told = (words: readonly SaidWord[]): readonly string[] =>
  words.map(({ text, ipa, source }) => `${text} ${ipa} ${source}`);

describe('wordPhonemes', () => {
  it('puts given phonemes in, exactly, among those of the rules', async () => {
    expect(told(await say('Xi’s aide is in the US', { Xi: 'ʃiː', US: 'ˌjuːˈɛs' }))).toEqual([
      'Xi ʃiː given',
      '’s z rules',
      'aide ˈeɪd rules',
      'is ɪz rules',
      'in ɪn rules',
      'the ðə rules',
      'US ˌjuːˈɛs given',
    ]);
  });

  it.each([
    ['ʃiː', 'z'],
    ['ˈbæk', 's'],
    ['bʊʃ', 'ɪz'],
    ['ˈdʒɔːrdʒ', 'ɪz'],
    ['kɒx', 'z'],
  ])('says the ending behind %s as %s', async (ipa, ending) => {
    const words = await say('Bo’s dog', { Bo: ipa });
    expect(words[1]!.ipa).toBe(ending);
  });

  it('gives British voices British phonemes, with r between vowels of two words', async () => {
    const given = { Xi: 'ˈʃɑːɹ', US: 'ˈoʊvɚ' };
    const british = async (text: string): Promise<readonly string[]> =>
      (await say(text, given, 'british')).map(({ ipa }) => ipa);
    expect(await british('Xi aide US')).toEqual(['ˈʃɑːɹ', 'ˈeɪd', 'ˈəʊvə']);
    expect(await british('Xi, aide US')).toEqual(['ˈʃɑː', 'ˈeɪd', 'ˈəʊvə']);
    expect(await british('Xi’s US in')).toEqual(['ˈʃɑː', 'z', 'ˈəʊvəɹ', 'ə']);
    expect((await say('Xi', given, 'american'))[0]!.ipa).toBe('ˈʃɑːɹ');
  });

  it('leaves out what has no phonemes', async () => {
    expect(told(await say('1 — Xi'))).toEqual(['Xi zˈaɪ rules']);
  });

  it.each(['', ' ', 'ˈ', '/ /', '()'])(
    'refuses the phonemes “%s”, and names the word',
    async (ipa) => {
      await expect(say('Bo ran', { Bo: ipa })).rejects.toMatchObject({
        kind: 'invalid-input',
        retryable: false,
        message: expect.stringContaining('“Bo”') as string,
      });
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phonemizerConfig } from '../../../../src/speech/providers/local/engine-config.ts';
import { findVoicePacks } from '../../../../src/speech/providers/local/local-voices.ts';
import { Phonemizer } from '../../../../src/speech/providers/local/phonemizer.ts';
import { SherpaProcess } from '../../../../src/speech/providers/local/sherpa.ts';

describe('the phonemizer', () => {
  const pack = findVoicePacks({}).get('kokoro-82m')!;
  let engines: SherpaProcess;
  const open = (voice: string): Phonemizer => {
    const engine = engines.createEngine(phonemizerConfig(pack, voice));
    return new Phonemizer(() => engine);
  };
  beforeAll(() => {
    engines = new SherpaProcess();
  });
  afterAll(() => engines.close());

  it('says a text as it is said in it, without punctuation', async () => {
    expect(
      await open('en-us').phonemesOf([
        'The lead singer read the news.',
        '“Would he?” (No; never!)',
      ]),
    ).toEqual(['ðə lˈiːd sˈɪŋɚ ɹˈiːd ðə nˈuːz', 'wˈʊd hiː nˈoʊ nˈɛvɚ']);
  });

  it('loses no symbol that espeak-ng has', async () => {
    expect(await open('en-us').phonemesOf(['button', 'bottle'])).toEqual(['bˈʌʔn̩', 'bˈɑːɾəl']);
    expect(await open('fr').phonemesOf(['Les amis.', 'un bon vin'])).toEqual([
      'lez amˈi',
      'œ̃ bˈɔ̃ vˈɛ̃',
    ]);
  });

  it('gives a text the same phonemes whatever came before it', async () => {
    const text = 'mˈɛ̃ read Engineers inspect the';
    const [alone] = await open('fr').phonemesOf([text]);
    for (const before of ['she had learned', 'they used to', 'he is to', 'I', 'read']) {
      const [, after] = await open('fr').phonemesOf([before, text]);
      expect([before, after]).toEqual([before, alone]);
    }
  });

  it('has nothing for what is not said, and goes on after it', async () => {
    const phonemizer = open('en-us');
    const silent = ['', ' ', '…', '漢字', '\u0000', '\u200b', '\ud800', '—', '\n'];
    expect(await phonemizer.phonemesOf(silent)).toEqual(silent.map(() => ''));
    expect(await phonemizer.phonemesOf(['yes', 'yes'])).toEqual(['jˈɛs', 'jˈɛs']);
  });
});

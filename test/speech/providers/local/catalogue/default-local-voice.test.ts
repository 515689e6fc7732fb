import { describe, expect, test } from 'vitest';
import { defaultLocalVoice } from '../../../../../src/speech/providers/local/catalogue/default-local-voice.ts';
import { packsOf } from '../../../../helpers/voice-packs.ts';

const BUILT_IN = { af_heart: 'en-US', bf_emma: 'en-GB', ef_dora: 'es' };

describe('the local voice where no one names one', () => {
  const packs = packsOf({
    kokoro: BUILT_IN,
    german: { 'de_DE-anna-low': 'de-DE', 'de_CH-reto-low': 'de-CH' },
  });
  test.each([
    ['en', 'af_heart'],
    ['en-GB', 'bf_emma'],
    ['es-MX', 'ef_dora'],
    ['de', 'de_DE-anna-low'],
    ['de-CH', 'de_CH-reto-low'],
    ['uk', 'af_heart'],
  ])('%s: %s', (language, voice) => expect(defaultLocalVoice(language, packs)).toBe(voice));

  test('is written with its pack where two packs have the name', () => {
    const two = packsOf({ kokoro: BUILT_IN, own: { af_heart: 'en-US' } });
    expect(defaultLocalVoice('en', two)).toBe('kokoro/af_heart');
  });

  test('is what there is without the built-in voices', () => {
    expect(defaultLocalVoice('en', packsOf({ own: { anna: 'de' } }))).toBe('anna');
  });
});

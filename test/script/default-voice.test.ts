import { describe, expect, test } from 'vitest';
import { builtInVoiceFor } from '../../src/script/default-voice.ts';

describe('the voice where no one names one', () => {
  test.each([
    ['en', 'af_heart'],
    ['en-US', 'af_heart'],
    ['en-CA', 'af_heart'],
    ['en-GB', 'bf_emma'],
    ['en-AU', 'bf_emma'],
    ['en-Latn-IE', 'bf_emma'],
    ['EN_in', 'bf_emma'],
    ['es', 'ef_dora'],
    ['es-419', 'ef_dora'],
    ['fr-CA', 'ff_siwis'],
    ['it', 'if_sara'],
    ['pt', 'pf_dora'],
    ['pt-BR', 'pf_dora'],
    ['de', undefined],
    ['uk', undefined],
  ])('%s: %s', (language, voice) => expect(builtInVoiceFor(language)).toBe(voice));
});

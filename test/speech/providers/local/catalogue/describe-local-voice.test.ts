import { describe, expect, test } from 'vitest';
import { localProvider } from '../../../../../src/speech/providers/local/local.ts';

describe('the built-in voices', () => {
  const provider = localProvider();

  test('are listed with short name, language, gender, pack and terms', async () => {
    const voices = await provider.voices({});
    expect(voices).toHaveLength(18);
    expect(voices[0]).toMatchObject({
      name: 'af_heart',
      shortName: 'heart',
      languages: ['en-US'],
      gender: 'female',
      pack: 'kokoro-82m',
      licence: 'Apache-2.0',
    });
    expect(voices.find(({ name }) => name === 'ef_dora')!.shortName).toBeUndefined();
  });

  test('say whom to name, the French one also for its recordings', () => {
    const of = (voice: string): string => provider.capabilities(voice).rights!.attribution!;
    expect(of('af_heart')).toMatch(/^Kokoro-82M by hexgrad/);
    expect(of('ff_siwis')).toMatch(/Kokoro-82M.*; SIWIS.*CC BY 4\.0/);
  });

  test('are asked for under their full name, whatever was written', () => {
    expect(provider.resolveVoice!('heart', { language: 'en' })).toBe('af_heart');
    expect(provider.resolveVoice!('dora', { language: 'pt-BR' })).toBe('pf_dora');
    expect(provider.capabilities('emma').voice).toBe('bf_emma');
  });
});

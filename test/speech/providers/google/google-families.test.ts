import { describe, expect, it } from 'vitest';
import {
  googleCapabilities,
  parseGoogleVoice,
} from '../../../../src/speech/providers/google/google-families.ts';

const capabilities = (name: string) => googleCapabilities(parseGoogleVoice(name));

describe('parseGoogleVoice', () => {
  it.each([
    ['en-US-Neural2-A', 'en-US', 'Neural2'],
    ['cmn-CN-Chirp3-HD-Kore', 'cmn-CN', 'Chirp3-HD'],
    ['en-US-Chirp-HD-D', 'en-US', 'Chirp-HD'],
    ['en-US-Journey-D', 'en-US', 'Journey'],
    ['sr-rs-Standard-A', 'sr-rs', 'Standard'],
    ['es-419-Wavenet-B', 'es-419', 'Wavenet'],
    ['en-US-Brandnew-A', 'en-US', 'unknown'],
    ['en-US-constructor-A', 'en-US', 'unknown'],
  ])('takes %s apart', (name, language, family) => {
    expect(parseGoogleVoice(name)).toMatchObject({ name, language, family: { name: family } });
  });

  it('takes the model of a Gemini voice from before the slash', () => {
    expect(parseGoogleVoice('gemini-2.5-flash-tts/Kore')).toMatchObject({
      name: 'Kore',
      model: 'gemini-2.5-flash-tts',
      family: { name: 'Gemini-TTS' },
    });
  });

  it.each(['Kore', 'tone', 'en-US', '', 'en-US-Neural2-A; rm', 'gemini/'])('refuses %j', (name) => {
    expect(() => parseGoogleVoice(name)).toThrow(
      expect.objectContaining({ kind: 'voice-not-found', code: 'VOICE_UNKNOWN' }) as Error,
    );
  });
});

describe('googleCapabilities', () => {
  it('counts input in bytes, 5,000 of them, 4,000 for Gemini', () => {
    expect(capabilities('en-US-Neural2-A').maxInput).toEqual({
      value: 5000,
      unit: 'utf8-bytes',
      countsMarkup: true,
    });
    expect(capabilities('gemini-2.5-pro-tts/Kore')).toMatchObject({
      maxInput: { value: 4000 },
      maxOutput: 655,
    });
  });

  it('stays under the quota of the family', () => {
    expect(capabilities('en-US-Neural2-A').requestsPerMinute).toBe(800);
    expect(capabilities('en-US-Studio-O').requestsPerMinute).toBe(400);
    expect(capabilities('en-US-Chirp3-HD-Kore').requestsPerMinute).toBe(160);
  });

  it('knows which options are an error for which family', () => {
    expect(capabilities('en-US-Neural2-A')).toMatchObject({
      rate: { min: 0.25, max: 2 },
      pitch: { min: -20, max: 20 },
    });
    expect(capabilities('en-US-Chirp3-HD-Kore')).toMatchObject({
      rate: { min: 0.25, max: 2 },
      pitch: null,
    });
    expect(capabilities('en-US-Journey-D')).toMatchObject({
      rate: null,
      pitch: null,
      inputKinds: ['text'],
    });
    expect(capabilities('en-US-Brandnew-A')).toMatchObject({
      rate: null,
      pitch: null,
      inputKinds: ['text'],
    });
  });

  it('lists no mark where the family has none', () => {
    expect(capabilities('en-US-Wavenet-A').ssmlElements).toContain('mark');
    expect(capabilities('en-US-Studio-O').ssmlElements).not.toContain('mark');
    expect(capabilities('en-US-Chirp3-HD-Kore').ssmlElements).not.toContain('mark');
  });
});

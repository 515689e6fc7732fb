import { describe, expect, test } from 'vitest';
import {
  findVoice,
  nameVoices,
  requireVoice,
  shortNameOf,
} from '../../../../../src/speech/providers/local/catalogue/voice-names.ts';
import { packsOf } from '../../../../helpers/voice-packs.ts';

const ONE = packsOf({
  kokoro: { af_heart: 'en-US', bf_emma: 'en-GB', ef_dora: 'es', pf_dora: 'pt-BR', em_alex: 'es' },
});
const TWO = packsOf({
  kokoro: { af_heart: 'en-US', bf_emma: 'en-GB' },
  own: { af_heart: 'en-US', 'en_US-kristin-medium': 'en-US' },
});

describe('the name of a voice', () => {
  test.each([
    ['af_heart', 'af_heart'],
    ['heart', 'af_heart'],
    [' Heart ', 'af_heart'],
    ['AF_HEART', 'af_heart'],
    ['alex', 'em_alex'],
    ['kokoro/bf_emma', 'bf_emma'],
  ])('%s means %s', (asked, name) => {
    expect(findVoice(asked, { packs: ONE, language: 'en' }).name).toBe(name);
  });

  test.each([
    ['es', 'ef_dora'],
    ['es-MX', 'ef_dora'],
    ['pt', 'pf_dora'],
    ['pt-BR', 'pf_dora'],
  ])('is short in an article in %s where only %s speaks that', (language, name) => {
    expect(findVoice('dora', { packs: ONE, language }).name).toBe(name);
  });

  test('is refused, with both, where the language does not tell two apart', () => {
    expect(() => findVoice('dora', { packs: ONE, language: 'en' })).toThrow(
      expect.objectContaining({
        code: 'VOICE_UNKNOWN',
        message: '“dora” could be ef_dora (es) or pf_dora (pt-BR).',
      }),
    );
    expect(() => findVoice('dora', { packs: ONE })).toThrow(/ef_dora.*pf_dora/);
  });

  test('is refused, with both packs, where two packs have it; the pack chooses', () => {
    expect(() => findVoice('af_heart', { packs: TWO })).toThrow(
      '“af_heart” could be kokoro/af_heart or own/af_heart.',
    );
    expect(findVoice('kokoro/af_heart', { packs: TWO }).pack.name).toBe('kokoro');
    expect(findVoice('own/af_heart', { packs: TWO })).toMatchObject({
      name: 'own/af_heart',
      pack: { name: 'own' },
    });
  });

  test('of a clip stays that of the first pack when another one is installed', () => {
    expect(requireVoice('af_heart', { packs: TWO }).pack.name).toBe('kokoro');
    expect(requireVoice('own/af_heart', { packs: TWO }).pack.name).toBe('own');
    expect(nameVoices(TWO).map(({ name }) => name)).toEqual([
      'af_heart',
      'bf_emma',
      'own/af_heart',
      'en_US-kristin-medium',
    ]);
  });

  test.each([
    ['hart', /Did you mean heart\?/],
    ['bf_ema', /Did you mean bf_emma\?/],
    ['somebody else', /Voices on this machine: af_heart, bf_emma/],
  ])('%s is unknown, and the nearest is named', (asked, hint) => {
    expect(() => findVoice(asked, { packs: ONE })).toThrow(
      expect.objectContaining({ kind: 'voice-not-found', hint: expect.stringMatching(hint) }),
    );
  });

  test('has a short form where no other voice could be meant', () => {
    const voices = nameVoices(ONE);
    const shorts = voices.map((voice) => shortNameOf(voice, voices));
    expect(shorts).toEqual(['heart', 'emma', undefined, undefined, 'alex']);
    const two = nameVoices(TWO);
    expect(two.map((voice) => shortNameOf(voice, two))).toEqual([
      undefined,
      'emma',
      undefined,
      'kristin',
    ]);
  });
});

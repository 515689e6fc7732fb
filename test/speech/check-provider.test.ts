import { describe, expect, it } from 'vitest';
import { checkProvider } from '../../src/speech/check-provider.ts';
import { googleProvider } from '../../src/speech/providers/google/google.ts';
import { localProvider } from '../../src/speech/providers/local/local.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';

const tone = toneProvider();

describe('checkProvider', () => {
  it.each([tone, googleProvider(), localProvider()])('takes each provider there is', (provider) => {
    expect(() => checkProvider('recordClips', provider)).not.toThrow();
  });

  it('takes a provider whose members are inherited', () => {
    expect(() => checkProvider('recordClips', Object.create(tone))).not.toThrow();
  });

  it.each([
    [undefined, ' must be an object'],
    ['tone', ' must be an object'],
    [{}, '.specVersion must be 1'],
    [{ ...tone, specVersion: 2 }, '.specVersion must be 1'],
    [{ ...tone, id: '' }, '.id must be a non-empty string'],
    [{ ...tone, revision: '1' }, '.revision must be a number'],
    [{ ...tone, voices: [] }, '.voices must be a function'],
    [{ ...tone, capabilities: {} }, '.capabilities must be a function'],
    [{ ...tone, identity: undefined }, '.identity must be a function'],
    [{ ...tone, synthesize: undefined }, '.synthesize must be a function'],
    [{ ...tone, close: null }, '.close must be a function'],
    [{ ...tone, defaultVoice: 'ann' }, '.defaultVoice, when given, must be a function'],
    [{ ...tone, billedCharacters: 7 }, '.billedCharacters, when given, must be a function'],
  ])('says what is wrong with %j', (provider, message) => {
    expect(() => checkProvider('recordClips', provider)).toThrow(
      new TypeError(`recordClips: options.provider${message}`),
    );
  });
});

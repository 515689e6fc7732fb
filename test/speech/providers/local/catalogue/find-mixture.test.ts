import { describe, expect, test } from 'vitest';
import { findMixture } from '../../../../../src/speech/providers/local/catalogue/local-voice-named.ts';
import { packsOf } from '../../../../helpers/voice-packs.ts';

const packs = packsOf({
  kokoro: { af_heart: 'en-US', bf_emma: 'en-GB', ef_dora: 'es', pf_dora: 'pt-BR' },
  own: { zf_lin: 'zh' },
});

describe('a mixture of voices', () => {
  test('has the full names and shares, and the language of its first voice', () => {
    expect(findMixture('Emma:3+heart:1', { packs })).toMatchObject({
      name: 'bf_emma:0.75+af_heart:0.25',
      pack: { name: 'kokoro' },
      voice: {
        language: 'en-GB',
        mix: [
          { speaker: 1, share: 0.75 },
          { speaker: 0, share: 0.25 },
        ],
      },
    });
  });

  test('lets the language choose between two voices of one short name', () => {
    const { name } = findMixture('dora+heart', { packs, language: 'pt-BR' });
    expect(name).toBe('pf_dora:0.5+af_heart:0.5');
  });

  test.each([
    ['heart+nobody', 'The built-in engine has no voice "nobody".'],
    ['heart+dora', '“dora” could be ef_dora (es) or pf_dora (pt-BR).'],
    ['heart+lin', 'its voices are from different packs'],
    ['heart+af_heart', 'it names a voice twice'],
  ])('%s is refused: %s', (name, message) => {
    expect(() => findMixture(name, { packs, language: 'en' })).toThrow(message);
  });

  test('is refused where the pack has no styles to mix', () => {
    const kokoro = packs.get('kokoro')!;
    const piper = new Map([['kokoro', { ...kokoro, family: 'vits-piper' }]]);
    expect(() => findMixture('heart+emma', { packs: piper })).toThrow(
      'voices of the family vits-piper cannot be mixed',
    );
  });
});

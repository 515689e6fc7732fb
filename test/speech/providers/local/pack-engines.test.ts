import { describe, expect, test } from 'vitest';
import { findMixture } from '../../../../src/speech/providers/local/catalogue/find-mixture.ts';
import { PackEngines } from '../../../../src/speech/providers/local/pack-engines.ts';
import { requireVoice } from '../../../../src/speech/providers/local/catalogue/voice-names.ts';
import { packsOf } from '../../../helpers/voice-packs.ts';

const NAMES = { af_heart: 'en-US', bf_emma: 'en-GB', ef_dora: 'es' };
const packs = packsOf({ kokoro: NAMES, own: { am_adam: 'en-US' } });
const voice = (name: string): ReturnType<typeof requireVoice> => requireVoice(name, { packs });
const mixture = (name: string): ReturnType<typeof findMixture> => findMixture(name, { packs });
const open = (): PackEngines => new PackEngines({ instances: 1, threads: 1 });

describe('engines', () => {
  test('are shared by the voices of a pack, and no two packs', () => {
    const engines = open();
    const heart = engines.engineVoice(voice('heart'));
    expect(engines.engineVoice(voice('dora')).pool).toBe(heart.pool);
    expect(engines.engineVoice(voice('adam')).pool).not.toBe(heart.pool);
    expect(heart.voice.speaker).toBe(0);
  });

  test('speak a mixture in the place of a voice that nobody asked for', () => {
    const engines = open();
    const mix = mixture('heart:0.7+emma:0.3');
    engines.expect(voice('dora'));
    engines.expect(mix);
    const mixed = engines.engineVoice(mix);
    expect(mixed.voice.speaker).toBe(1);
    expect(engines.engineVoice(voice('dora'))).toMatchObject({ voice: { speaker: 2 } });
    expect(engines.engineVoice(voice('dora')).pool).toBe(mixed.pool);
    expect(engines.engineVoice(mix).pool).toBe(mixed.pool);
  });

  test('are others for a voice whose place was given away', () => {
    const engines = open();
    const mixed = engines.engineVoice(mixture('heart+emma'));
    expect(mixed.voice.speaker).toBe(2);
    const dora = engines.engineVoice(voice('dora'));
    expect(dora.pool).not.toBe(mixed.pool);
    expect(dora.voice.speaker).toBe(2);
    expect(engines.engineVoice(voice('dora')).pool).toBe(dora.pool);
  });

  test('speak every mixture that is known when they are made', () => {
    const engines = open();
    const mixtures = ['heart+emma', 'heart+dora'].map(mixture);
    for (const each of mixtures) engines.expect(each);
    const [first, second] = mixtures.map((each) => engines.engineVoice(each));
    expect(first!.pool).toBe(second!.pool);
    expect([first!.voice.speaker, second!.voice.speaker]).toEqual([2, 1]);
  });
});

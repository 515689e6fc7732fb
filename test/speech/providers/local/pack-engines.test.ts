import { describe, expect, test } from 'vitest';
import { findMixture } from '../../../../src/speech/providers/local/catalogue/local-voice-named.ts';
import {
  PackEngines,
  type EngineVoice,
} from '../../../../src/speech/providers/local/pack-engines.ts';
import { requireVoice } from '../../../../src/speech/providers/local/catalogue/voice-names.ts';
import type { LocalVoice } from '../../../../src/speech/providers/local/voice-pack.ts';
import { packsOf } from '../../../helpers/voice-packs.ts';

const NAMES = { af_heart: 'en-US', bf_emma: 'en-GB', ef_dora: 'es' };
const packs = packsOf({ kokoro: NAMES, own: { am_adam: 'en-US' } });
const voice = (name: string): ReturnType<typeof requireVoice> => requireVoice(name, { packs });
const mixture = (name: string): ReturnType<typeof findMixture> => findMixture(name, { packs });
/** The engines of a voice, and its number in them. */
const engineVoice = (engines: PackEngines, local: LocalVoice): Promise<EngineVoice> =>
  engines.use(local, (found) => Promise.resolve(found));
const open = (): PackEngines => new PackEngines({ instances: 1, threads: 1 });

describe('engines', () => {
  test('are shared by the voices of a pack, and no two packs', async () => {
    const engines = open();
    const heart = await engineVoice(engines, voice('heart'));
    expect((await engineVoice(engines, voice('dora'))).pool).toBe(heart.pool);
    expect((await engineVoice(engines, voice('adam'))).pool).not.toBe(heart.pool);
    expect(heart.voice.speaker).toBe(0);
  });

  test('speak a mixture in the place of a voice that no one asked for', async () => {
    const engines = open();
    const mix = mixture('heart:0.7+emma:0.3');
    engines.expect(voice('dora'));
    engines.expect(mix);
    const mixed = await engineVoice(engines, mix);
    expect(mixed.voice.speaker).toBe(1);
    const dora = await engineVoice(engines, voice('dora'));
    expect(dora.voice.speaker).toBe(2);
    expect(dora.pool).toBe(mixed.pool);
    expect((await engineVoice(engines, mix)).pool).toBe(mixed.pool);
  });

  test('speak every mixture that is known when they are made', async () => {
    const engines = open();
    const mixtures = ['heart+emma', 'heart+dora'].map(mixture);
    for (const each of mixtures) engines.expect(each);
    const [first, second] = [
      await engineVoice(engines, mixtures[0]!),
      await engineVoice(engines, mixtures[1]!),
    ];
    expect(first.pool).toBe(second.pool);
    expect([first.voice.speaker, second.voice.speaker]).toEqual([2, 1]);
  });

  test('are made again, once, for a mixture that is asked for later', async () => {
    const engines = open();
    const heart = await engineVoice(engines, voice('heart'));
    const mixed = await engineVoice(engines, mixture('heart+emma'));
    expect(mixed.pool).not.toBe(heart.pool);
    expect((await engineVoice(engines, voice('heart'))).pool).toBe(mixed.pool);
    expect(engines.poolCount).toBe(1);
  });

  test('are made again for a voice whose place was given away', async () => {
    const engines = open();
    const mix = mixture('heart+emma');
    const mixed = await engineVoice(engines, mix);
    expect(mixed.voice.speaker).toBe(2);
    const dora = await engineVoice(engines, voice('dora'));
    expect(dora.pool).not.toBe(mixed.pool);
    expect(dora.voice.speaker).toBe(2);
    expect(await engineVoice(engines, mix)).toMatchObject({ voice: { speaker: 1 } });
    expect((await engineVoice(engines, mix)).pool).toBe(dora.pool);
  });

  test('stay until the last request that uses them is done, and get no new one', async () => {
    const engines = open();
    let finish = (): void => undefined;
    const atWork = new Promise<void>((resolve) => (finish = resolve));
    const first = engines.use(voice('heart'), async ({ pool }) => {
      await atWork;
      return pool;
    });
    const mixed = await engineVoice(engines, mixture('heart+emma'));
    expect(engines.poolCount).toBe(2);
    expect((await engineVoice(engines, voice('heart'))).pool).toBe(mixed.pool);
    finish();
    expect(await first).not.toBe(mixed.pool);
    expect(engines.poolCount).toBe(1);
  });

  test('speak each voice in its turn where every place is asked for', async () => {
    const engines = open();
    for (const name of ['heart', 'emma', 'dora']) engines.expect(voice(name));
    const mix = mixture('heart+emma');
    expect((await engineVoice(engines, mix)).voice.speaker).toBe(2);
    expect((await engineVoice(engines, voice('dora'))).voice.speaker).toBe(2);
    expect((await engineVoice(engines, mix)).voice.speaker).toBe(2);
    expect(engines.poolCount).toBe(1);
  });
});

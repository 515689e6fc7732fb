import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { resample } from '../../../src/_internal/audio/resample.ts';
import { decodeWav, roundToInt16 } from '../../../src/_internal/audio/wav.ts';
import { prepareSounds } from '../../../src/track/sounds/prepare-sounds.ts';
import { convertSounds, type SoundAtRate } from '../../../src/track/sounds/sound-at-rate.ts';
import type { PreparedSound } from '../../../src/track/sounds/sounds.ts';
import { encodeWaves, makeTone, writeSound } from '../../helpers/sound-files.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

async function prepare(file: string, seconds: number, hertz = 440): Promise<PreparedSound> {
  const tone = makeTone({ seconds, sampleRateHz: 44_100, hertz });
  const bytes = encodeWaves({ channels: [tone], sampleRateHz: 44_100 });
  const sha256 = writeSound(join(folder.path, file), bytes);
  const where = { root: folder.path, store: folder.path };
  const sounds = await prepareSounds({ intro: { file, sha256, below: 0 } }, where);
  return sounds[sha256]!;
}

async function openAt(sampleRateHz: number, sound: PreparedSound): Promise<SoundAtRate> {
  const placed = [{ sound, startSample: 0, sampleCount: 1, below: 0 }];
  const sounds = await convertSounds({ placed }, { sampleRateHz });
  return sounds.get(sound.sha256)!;
}

/** Names of files that were converted from a sound. */
function convertedFrom({ sha256 }: PreparedSound): readonly string[] {
  const names = readdirSync(join(folder.path, 'sounds'));
  return names.filter((name) => name.startsWith(sha256) && name.endsWith('-24000.wav'));
}

test('a sound is converted in pieces as in one, and read from any place', async () => {
  const sound = await prepare('long.wav', 14);
  const opened = await openAt(24_000, sound);
  const own = Float32Array.from(decodeWav(readFileSync(sound.audio)).samples);
  const whole = roundToInt16(resample(own, { from: 44_100, to: 24_000 }));
  expect(opened.sampleCount).toBe(whole.length);
  const places = [0, 90_001, 300_000, 20, 335_000, 100] as const;
  for (const from of places) {
    const samples = await opened.read(from, from + 1000);
    expect(samples).toEqual(whole.subarray(from, from + 1000));
  }
  expect(await opened.read(0, whole.length)).toEqual(whole);
});

test('a sound is converted once, and again where that was cut off', async () => {
  const sound = await prepare('once.wav', 1, 330);
  await openAt(24_000, sound);
  const [name, ...others] = convertedFrom(sound);
  expect(others).toEqual([]);
  const path = join(folder.path, 'sounds', name!);
  const { ino, size } = statSync(path);
  await openAt(24_000, sound);
  expect(statSync(path).ino).toBe(ino);
  truncateSync(path, size - 100);
  await openAt(24_000, sound);
  expect(statSync(path).size).toBe(size);
});

test('a sound at the rate of the track is not copied', async () => {
  const sound = await prepare('same.wav', 1, 550);
  const opened = await openAt(44_100, sound);
  expect(opened.sampleCount).toBe(sound.sampleCount);
  expect(convertedFrom(sound)).toEqual([]);
});

test('samples that are gone are an error that names the file', async () => {
  const sound = await prepare('gone.wav', 1, 660);
  const opened = await openAt(44_100, sound);
  rmSync(sound.audio);
  await expect(opened.read(0, 100)).rejects.toThrow('sound file gone.wav is gone');
  await expect(openAt(24_000, sound)).rejects.toMatchObject({ code: 'TRACK_SOUND' });
});

test('converting stops with the signal, and leaves nothing', async () => {
  const sound = await prepare('stopped.wav', 1, 770);
  const placed = [{ sound, startSample: 0, sampleCount: 1, below: 0 }];
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(convertSounds({ placed }, { sampleRateHz: 24_000, signal })).rejects.toThrow(
    'enough',
  );
  expect(convertedFrom(sound)).toEqual([]);
});

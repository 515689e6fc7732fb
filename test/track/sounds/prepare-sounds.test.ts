import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { highPass } from '../../../src/_internal/audio/high-pass.ts';
import { decodeWav } from '../../../src/_internal/audio/wav.ts';
import { LecternError } from '../../../src/errors.ts';
import { prepareSounds } from '../../../src/track/sounds/prepare-sounds.ts';
import type { PreparedSound } from '../../../src/track/sounds/sounds.ts';
import type { SoundRole } from '../../../src/track/timeline.ts';
import { encodeWaves, makeTone, writeSound, type WavKind } from '../../helpers/sound-files.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const root = folder.path;
const store = join(root, '.lectern');

const prepare = async (
  file: string,
  bytes: Uint8Array,
  role: SoundRole = 'intro',
): Promise<PreparedSound> => {
  const sha256 = writeSound(join(root, file), bytes);
  const sound = { file, sha256, below: 0 };
  const sounds = await prepareSounds(role === 'insert' ? { inserts: [sound] } : { [role]: sound }, {
    root,
    store,
  });
  return sounds[sha256]!;
};

const failureOf = async (
  file: string,
  bytes: Uint8Array,
  role?: SoundRole,
): Promise<LecternError> => {
  const error = await prepare(file, bytes, role).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LecternError);
  return error as LecternError;
};

/** Highest difference of what was decoded from a tone without what no one hears, except at its edges. */
function deviation({ audio, sampleRateHz }: PreparedSound, tone: Float32Array): number {
  const { samples } = decodeWav(readFileSync(audio));
  const expected = highPass(tone, { sampleRateHz, cornerHz: 20 });
  let most = 0;
  for (let i = 2000; i < Math.min(samples.length, tone.length) - 2000; i++)
    most = Math.max(most, Math.abs(samples[i]! / 32_767 - expected[i]!));
  return most;
}

const tone = makeTone({ seconds: 1 });

describe('WAV', () => {
  test.each<[WavKind, boolean]>([
    ['u8', false],
    ['s16', false],
    ['s16', true],
    ['s24', false],
    ['s24', true],
    ['s32', false],
    ['f32', false],
    ['f32', true],
    ['f64', false],
  ])('of %s samples (extensible: %s)', async (kind, extensible) => {
    const bytes = encodeWaves({ channels: [tone], sampleRateHz: 24_000 }, { kind, extensible });
    const sound = await prepare(`${kind}-${extensible}.wav`, bytes);
    expect(sound).toMatchObject({ sampleCount: 24_000, sampleRateHz: 24_000, repairs: [] });
    expect(deviation(sound, tone)).toBeLessThan(kind === 'u8' ? 0.02 : 0.003);
  });

  test('of two channels is mixed to one', async () => {
    const other = makeTone({ seconds: 1, hertz: 660 });
    const bytes = encodeWaves({ channels: [tone, other], sampleRateHz: 24_000 });
    const mean = tone.map((sample, i) => (sample + other[i]!) / 2);
    const sound = await prepare('stereo.wav', bytes);
    expect(sound.repairs).toEqual([]);
    expect(deviation(sound, mean)).toBeLessThan(0.003);
  });

  test('with one channel upside down is not silenced', async () => {
    const bytes = encodeWaves({
      channels: [tone, tone.map((sample) => -sample)],
      sampleRateHz: 24_000,
    });
    const sound = await prepare('phase.wav', bytes);
    expect(sound.repairs).toEqual(['cancelled']);
    expect(deviation(sound, tone)).toBeLessThan(0.003);
  });

  test('of eight channels, and of 8 kHz, is used and said to be so', async () => {
    const channels = Array.from({ length: 8 }, () => makeTone({ seconds: 1, sampleRateHz: 8000 }));
    const sound = await prepare('eight.wav', encodeWaves({ channels, sampleRateHz: 8000 }));
    expect(sound).toMatchObject({ sampleCount: 8000, repairs: ['surround', 'dull'] });
  });

  test('louder than full scale is lowered, not clipped', async () => {
    const loud = tone.map((sample) => sample * 6);
    const bytes = encodeWaves({ channels: [loud], sampleRateHz: 24_000 }, { kind: 'f32' });
    const { audio } = await prepare('loud.wav', bytes);
    const { samples } = decodeWav(readFileSync(audio));
    const full = samples.filter((sample) => Math.abs(sample) >= 32_767);
    expect(full.length).toBeGreaterThan(0);
    expect(full.length).toBeLessThan(20);
  });

  test('with a constant offset has none afterwards', async () => {
    const offset = tone.map((sample) => sample + 0.4);
    const sound = await prepare(
      'offset.wav',
      encodeWaves({ channels: [offset], sampleRateHz: 24_000 }),
    );
    expect(deviation(sound, tone)).toBeLessThan(0.01);
  });
});

describe('FLAC', () => {
  const encode = (options: readonly string[], channels: readonly Float32Array[]): Buffer => {
    const bytes = encodeWaves({ channels, sampleRateHz: 44_100 }, { kind: 's24' });
    return execFileSync('ffmpeg', ['-v', 'error', '-i', '-', ...options, '-f', 'flac', '-'], {
      input: bytes,
      maxBuffer: 2 ** 26,
    });
  };
  const left = makeTone({ seconds: 1, sampleRateHz: 44_100 });
  const right = makeTone({ seconds: 1, sampleRateHz: 44_100, hertz: 445 });
  const mean = left.map((sample, i) => (sample + right[i]!) / 2);

  test.each([
    ['16 bits', ['-sample_fmt', 's16']],
    ['24 bits', ['-sample_fmt', 's32', '-bits_per_raw_sample', '24']],
    ['left and side', ['-ch_mode', 'left_side']],
    ['right and side', ['-ch_mode', 'right_side']],
    ['mid and side', ['-ch_mode', 'mid_side']],
    ['independent channels', ['-ch_mode', 'indep']],
  ])('of %s', async (name, options) => {
    const sound = await prepare(`${name}.flac`, encode(options, [left, right]));
    expect(sound).toMatchObject({ sampleCount: 44_100, sampleRateHz: 44_100, repairs: [] });
    expect(deviation(sound, mean)).toBeLessThan(0.003);
  });

  test('that is cut is used as far as it goes, and said to be cut', async () => {
    const whole = encode(['-sample_fmt', 's16'], [left]);
    const sound = await prepare('cut.flac', whole.subarray(0, Math.round(whole.length * 0.6)));
    expect(sound.repairs).toEqual(['cut']);
    expect(sound.sampleCount).toBeGreaterThan(10_000);
    expect(sound.sampleCount).toBeLessThan(44_100);
  });
});

describe('MP3 and others', () => {
  const encode = (options: readonly string[]): Buffer =>
    execFileSync('ffmpeg', ['-v', 'error', '-i', '-', ...options, '-'], {
      input: encodeWaves({ channels: [makeTone({ seconds: 2 })], sampleRateHz: 24_000 }),
      maxBuffer: 2 ** 26,
    });

  test('an MP3 file is decoded without the delay of its encoder', async () => {
    const file = join(root, 'encoded.mp3');
    execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', '-', '-b:a', '96k', file], {
      input: encodeWaves({ channels: [makeTone({ seconds: 2 })], sampleRateHz: 24_000 }),
    });
    const sound = await prepare('whole.mp3', readFileSync(file));
    expect(sound).toMatchObject({ sampleCount: 48_000, sampleRateHz: 24_000, repairs: [] });
    expect(deviation(sound, makeTone({ seconds: 2 }))).toBeLessThan(0.03);
    const cut = readFileSync(file).subarray(0, statSync(file).size / 2);
    expect((await prepare('cut.mp3', cut)).repairs).toEqual(['cut']);
  });

  test('what its name says does not count', async () => {
    const bytes = encodeWaves({ channels: [tone], sampleRateHz: 24_000 });
    expect(await prepare('wrong.mp3', bytes)).toMatchObject({ sampleCount: 24_000 });
  });

  test('another format is decoded by ffmpeg', async () => {
    const sound = await prepare('jingle.ogg', encode(['-f', 'ogg', '-c:a', 'libvorbis']));
    expect(sound).toMatchObject({ sampleCount: 48_000, sampleRateHz: 24_000 });
  });
});

describe('what cannot be used', () => {
  const silent = encodeWaves({ channels: [new Float32Array(24_000)], sampleRateHz: 24_000 });
  const broken = encodeWaves(
    {
      channels: [tone.map((sample, i) => (i === 500 ? Number.NaN : sample))],
      sampleRateHz: 24_000,
    },
    { kind: 'f32' },
  );
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251));

  test.each<[string, Uint8Array, string]>([
    ['empty.wav', new Uint8Array(0), 'it is empty'],
    ['text.wav', Buffer.from('version https://git-lfs.example/spec/v1\n'), 'it is a text file'],
    ['playlist.m3u8', Buffer.from('#EXTM3U\nhttp://127.0.0.1/x.ts\n'), 'it is a text file'],
    ['silent.wav', silent, 'it is silent'],
    ['broken.wav', broken, 'it has samples that are not numbers'],
    ['headless.wav', Buffer.from('RIFF\0\0\0\0WAVE'), 'it is a WAV file without samples'],
    ['noise.ogg', noise, 'it is not audio that ffmpeg can decode'],
  ])('%s is refused by name', async (file, bytes, why) => {
    const error = await failureOf(file, bytes);
    expect(error.code).toBe('TRACK_SOUND');
    expect(error.message).toContain(`The sound file ${file} cannot be used: ${why}`);
    expect(error.hint).toBeDefined();
  });

  test('a file that is not there, and a folder', async () => {
    const sound = { file: 'nowhere.wav', sha256: '0'.repeat(64), below: 0 };
    await expect(prepareSounds({ intro: sound }, { root, store })).rejects.toThrow(
      'nowhere.wav cannot be used: it does not exist.',
    );
    await expect(
      prepareSounds({ intro: { ...sound, file: '.' } }, { root, store }),
    ).rejects.toThrow('cannot be used: it is a folder.');
  });

  test('a file that changed since it was looked at', async () => {
    writeSound(join(root, 'changed.wav'), encodeWaves({ channels: [tone], sampleRateHz: 24_000 }));
    const sound = { file: 'changed.wav', sha256: 'f'.repeat(64), below: 0 };
    await expect(prepareSounds({ outro: sound }, { root, store })).rejects.toThrow('it changed');
  });

  test.each<[SoundRole, number, RegExp]>([
    ['intro', 125, /long\.wav cannot be used as intro: it is 125 s long, not 0\.05 to 120 s/],
    ['sting', 31, /as sting: it is 31 s long/],
    ['bed', 0.9, /as bed: it is 0\.90 s long, not 1 to 900 s/],
    ['insert', 0.01, /as insert: it is 0\.01 s long/],
  ])('a length that does not fit: %s of %s s', async (role, seconds, message) => {
    const sampleRateHz = seconds > 60 ? 8000 : 24_000;
    const bytes = encodeWaves({
      channels: [makeTone({ seconds, sampleRateHz })],
      sampleRateHz,
    });
    const error = await failureOf('long.wav', bytes, role);
    expect(error.message).toMatch(message);
  });
});

test('what was decoded is not decoded again, and what is damaged is', async () => {
  const bytes = encodeWaves({ channels: [makeTone({ seconds: 0.7 })], sampleRateHz: 24_000 });
  const first = await prepare('kept.wav', bytes);
  const { mtimeMs } = statSync(first.audio);
  const again = await prepare('kept.wav', bytes);
  expect(again).toEqual(first);
  expect(statSync(again.audio).mtimeMs).toBe(mtimeMs);
  writeSound(first.audio, Buffer.from('RIFF'));
  expect(await prepare('kept.wav', bytes)).toEqual(first);
  expect(statSync(first.audio).size).toBe(44 + 2 * first.sampleCount);
});

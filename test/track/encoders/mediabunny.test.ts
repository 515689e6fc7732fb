import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from 'music-metadata';
import { afterAll, describe, expect, test } from 'vitest';
import { openMp3 } from '../../../src/track/encoders/mediabunny.ts';
import type { EncoderOptions } from '../../../src/track/encoders/encoder.ts';
import { TRAINED_SOURCE_TYPE } from '../../../src/track/tags/track-tags.ts';
import { decode, probe } from '../../helpers/decoded-audio.ts';
import { speechLikeNoise } from '../../helpers/speech-like-noise.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { requireCommand } from '../../helpers/requirements.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const OPTIONS: EncoderOptions = {
  sampleRateHz: 24_000,
  bitrate: 64,
  tags: {
    title: 'T',
    language: 'eng',
    genre: 'Speech',
    digitalSourceType: TRAINED_SOURCE_TYPE,
    voice: 'v',
    provider: 'p',
  },
};

async function encode(
  name: string,
  options: Partial<EncoderOptions> & { samples: Int16Array },
): Promise<string> {
  const file = join(folder.path, name);
  const encoding = await openMp3(file, { ...OPTIONS, ...options });
  for (let from = 0; from < options.samples.length; from += 7001)
    await encoding.write(options.samples.slice(from, from + 7001));
  await encoding.finish();
  return file;
}

function speech(seconds: number, sampleRateHz: number): Int16Array {
  return speechLikeNoise({ seconds, sampleRateHz, level: -20, seed: 1 });
}

describe('openMp3', () => {
  test('writes a file of constant bit rate that another reader understands', async () => {
    const metadata = await parseFile(await encode('read.mp3', { samples: speech(4, 24_000) }), {
      duration: true,
    });
    expect(metadata.format).toMatchObject({
      codec: 'MPEG 2 Layer 3',
      sampleRate: 24_000,
      numberOfChannels: 1,
      codecProfile: 'CBR',
    });
    expect(metadata.common.title).toBe('T');
    expect(Math.abs(metadata.format.duration! - 4)).toBeLessThan(0.1);
  });

  test('gives the same bytes for the same samples', async () => {
    const samples = speech(2, 22_050);
    const [first, second] = await Promise.all(
      ['one.mp3', 'two.mp3'].map((name) => encode(name, { samples, sampleRateHz: 22_050 })),
    );
    expect(readFileSync(first!).equals(readFileSync(second!))).toBe(true);
  });

  test('leaves no file when it is given up, and can be given up at any time and twice', async () => {
    const file = join(folder.path, 'given-up.mp3');
    const encoding = await openMp3(file, OPTIONS);
    await encoding.write(speech(1, 24_000));
    await encoding.abort();
    await encoding.abort();
    expect(existsSync(file)).toBe(false);
    const unused = await openMp3(file, OPTIONS);
    await unused.abort();
    expect(existsSync(file)).toBe(false);
  });

  test('refuses to write once the signal says stop', async () => {
    const controller = new AbortController();
    const encoding = await openMp3(join(folder.path, 'stopped.mp3'), {
      ...OPTIONS,
      signal: controller.signal,
    });
    controller.abort(new Error('enough'));
    await expect(encoding.write(speech(1, 24_000))).rejects.toThrow('enough');
    await encoding.abort();
  });

  test('rejects with the reason of the disk when the file cannot be made', async () => {
    mkdirSync(join(folder.path, 'taken.mp3'));
    await expect(openMp3(join(folder.path, 'taken.mp3'), OPTIONS)).rejects.toMatchObject({
      code: 'EEXIST',
    });
    await expect(openMp3(join(folder.path, 'no', 'such.mp3'), OPTIONS)).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe.runIf(requireCommand('ffmpeg') && requireCommand('ffprobe'))('an MP3 in ffmpeg', () => {
  test.each([
    [22_050, 64],
    [24_000, 8],
    [24_000, 64],
    [44_100, 32],
    [48_000, 320],
  ])(
    'at %i Hz and %i kbit/s lasts as long as what went in: decoded to the sample, probed within 0.1 s',
    async (sampleRateHz, bitrate) => {
      // Lengths around a frame's edge, where rounding would show.
      const samples = speech(1, sampleRateHz);
      for (const length of [sampleRateHz - 1, 1152 * 15]) {
        const file = await encode(`${sampleRateHz}-${bitrate}-${length}.mp3`, {
          samples: samples.slice(0, length),
          sampleRateHz,
          bitrate,
        });
        expect(decode(file).length).toBe(length);
        const { format, streams } = probe(file);
        expect(Math.abs(Number(format.duration) - length / sampleRateHz)).toBeLessThan(0.1);
        expect(streams[0]).toMatchObject({
          codec_name: 'mp3',
          sample_rate: String(sampleRateHz),
          channels: 1,
        });
      }
    },
  );

  test('keeps the sound at its time: an impulse is where it was', async () => {
    const samples = new Int16Array(24_000);
    samples.fill(20_000, 12_000, 12_024);
    const decoded = decode(await encode('impulse.mp3', { samples, bitrate: 160 }));
    const loudest = decoded.reduce(
      (best, sample, at) => (Math.abs(sample) > Math.abs(decoded[best]!) ? at : best),
      0,
    );
    expect(Math.abs(loudest - 12_012)).toBeLessThan(16);
  });
});

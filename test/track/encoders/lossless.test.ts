/** FLAC and WAV: the samples that went in, with tags and chapters, as other programs read them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from 'music-metadata';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeFlac } from '../../../src/_internal/audio/read-flac.ts';
import { decodeWav } from '../../../src/_internal/audio/wav.ts';
import { readAudioFacts } from '../../../src/readers/audio-facts.ts';
import type { EncoderOptions } from '../../../src/track/encoders/encoder.ts';
import { openFlac } from '../../../src/track/encoders/flac-encoding.ts';
import { openWav } from '../../../src/track/encoders/wav-encoding.ts';
import { TRAINED_SOURCE_TYPE } from '../../../src/track/tags/track-tags.ts';
import { probe } from '../../helpers/decoded-audio.ts';
import { requireCommand } from '../../helpers/requirements.ts';
import { speechLikeNoise } from '../../helpers/speech-like-noise.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const CHAPTERS = [
  { title: 'Eins & zwei', start: 0, end: 0.8 },
  { title: 'Drei', start: 0.8, end: 1.5 },
];

const OPTIONS: EncoderOptions = {
  sampleRateHz: 24_000,
  bitrate: 64,
  tags: {
    title: 'Snö 雪',
    artist: 'Åsa Ørn',
    language: 'swe',
    genre: 'Speech',
    disclosure: 'Made with AI.',
    digitalSourceType: TRAINED_SOURCE_TYPE,
    voice: 'v',
    provider: 'p',
    chapters: CHAPTERS,
  },
};

const SAMPLES = speechLikeNoise({ seconds: 1.5, sampleRateHz: 24_000, level: -20, seed: 1 });

const FORMATS = [
  ['flac', openFlac],
  ['wav', openWav],
] as const;

type Open = (typeof FORMATS)[number][1];

async function encode(name: string, open: Open): Promise<string> {
  const file = join(folder.path, name);
  const encoding = await open(file, OPTIONS);
  for (let from = 0; from < SAMPLES.length; from += 7001)
    await encoding.write(SAMPLES.slice(from, from + 7001));
  await encoding.finish();
  return file;
}

describe.each(FORMATS)('%s', (format, open) => {
  test('holds every sample as it was, the same bytes each time', async () => {
    const [one, two] = [await encode(`one.${format}`, open), await encode(`two.${format}`, open)];
    const bytes = readFileSync(one);
    expect(bytes.equals(readFileSync(two))).toBe(true);
    const pcm =
      format === 'wav'
        ? decodeWav(bytes)
        : await decodeFlac(bytes, { mostSamples: SAMPLES.length });
    expect(pcm.sampleRateHz).toBe(24_000);
    expect(Buffer.from(pcm.samples.buffer, pcm.samples.byteOffset, pcm.samples.byteLength)).toEqual(
      Buffer.from(SAMPLES.buffer, SAMPLES.byteOffset, SAMPLES.byteLength),
    );
    expect(readAudioFacts(bytes)).toEqual({ kind: format, duration: 1.5 });
  });

  test('says its title, author, disclosure and source type to another reader', async () => {
    const { common, format: facts, native } = await parseFile(await encode(`tags.${format}`, open));
    expect(common).toMatchObject({ title: 'Snö 雪', artist: 'Åsa Ørn' });
    expect(facts.duration).toBeCloseTo(1.5, 3);
    const told = JSON.stringify(native);
    expect(told).toContain('Made with AI.');
    expect(told).toContain(TRAINED_SOURCE_TYPE);
  });

  test('is gone when it is given up, at any time and twice', async () => {
    const file = join(folder.path, `gone.${format}`);
    const encoding = await open(file, OPTIONS);
    await encoding.write(SAMPLES);
    await encoding.abort();
    await encoding.abort();
    expect(existsSync(file)).toBe(false);
  });

  test('refuses to write once the signal says stop', async () => {
    const controller = new AbortController();
    const file = join(folder.path, `stopped.${format}`);
    const encoding = await open(file, { ...OPTIONS, signal: controller.signal });
    controller.abort(new Error('stop'));
    await expect(encoding.write(SAMPLES)).rejects.toThrow('stop');
    await encoding.abort();
  });
});

describe.runIf(requireCommand('ffprobe'))('in ffprobe', () => {
  test.each(FORMATS)('%s has its chapters', async (format, open) => {
    const { chapters, format: facts } = probe(await encode(`chapters.${format}`, open));
    expect(Number(facts.duration)).toBeCloseTo(1.5, 3);
    expect(chapters.map(({ tags, start_time }) => [tags['title'], Number(start_time)])).toEqual(
      CHAPTERS.map(({ title, start }) => [title, start]),
    );
  });
});

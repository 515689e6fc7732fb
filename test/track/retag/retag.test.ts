/** Audio files whose tags are replaced: the same sound, other tags, a cover, as other programs read them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from 'music-metadata';
import { afterAll, describe, expect, test } from 'vitest';
import { encodePng } from '../../../src/artwork/png.ts';
import type { EncoderOptions } from '../../../src/track/encoders/encoder.ts';
import { openFfmpeg } from '../../../src/track/encoders/ffmpeg-encoding.ts';
import { openFlac } from '../../../src/track/encoders/flac-encoding.ts';
import { openMp3 } from '../../../src/track/encoders/mediabunny.ts';
import { openWav } from '../../../src/track/encoders/wav-encoding.ts';
import { retagFile } from '../../../src/track/retag/retag.ts';
import {
  TRAINED_SOURCE_TYPE,
  type TagPicture,
  type TrackTags,
} from '../../../src/track/tags/track-tags.ts';
import type { AudioFormat } from '../../../src/track/track.ts';
import { decode, probe } from '../../helpers/decoded-audio.ts';
import { requireCommand } from '../../helpers/requirements.ts';
import { speechLikeNoise } from '../../helpers/speech-like-noise.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const TAGS: TrackTags = {
  title: 'Before',
  artist: 'Åsa Ørn',
  language: 'swe',
  genre: 'Speech',
  disclosure: 'Made with AI.',
  digitalSourceType: TRAINED_SOURCE_TYPE,
  voice: 'v',
  provider: 'p',
  chapters: [
    { title: 'Before', start: 0, end: 0.8 },
    { title: 'Two', start: 0.8, end: 1.5 },
  ],
};

const NEW_TAGS: TrackTags = {
  ...TAGS,
  title: 'After = 雪; #2',
  album: 'The Norvik Post',
  lyrics: `${'A line; with = signs # and \\.\n\n'.repeat(6000)}The end.`,
  chapters: [
    { title: 'After = 雪; #2', start: 0, end: 0.9 },
    { title: 'Two', start: 0.9, end: 1.5 },
  ],
};

const SAMPLES = speechLikeNoise({ seconds: 1.5, sampleRateHz: 24_000, level: -20, seed: 1 });

const SIDE = 48;

/** A cover of more bytes than an argument of a program may have: noise does not compress. */
async function coverOf(side: number): Promise<TagPicture> {
  let state = 7;
  const rgba = Uint8Array.from({ length: side * side * 4 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
  return { bytes: await encodePng({ size: side, rgba }), mediaType: 'image/png', side };
}

async function encode(name: string, format: Exclude<AudioFormat, 'm4b'>): Promise<string> {
  const file = join(folder.path, `${name}.${format}`);
  const options: EncoderOptions = { sampleRateHz: 24_000, bitrate: 64, tags: TAGS };
  const open = { mp3: openMp3, flac: openFlac, wav: openWav };
  const encoding =
    format === 'm4a' || format === 'opus'
      ? await openFfmpeg(file, { ...options, format })
      : await open[format](file, options);
  await encoding.write(SAMPLES);
  await encoding.finish();
  return file;
}

const PLAIN = ['mp3', 'flac', 'wav'] as const;
const ALL = requireCommand('ffmpeg') ? ([...PLAIN, 'm4a', 'opus'] as const) : PLAIN;

describe.each(ALL)('%s', (format) => {
  test('has other tags and a cover, the same bytes each time', async () => {
    const file = await encode('tagged', format);
    const cover = await coverOf(300);
    const [one, two] = [join(folder.path, `one.${format}`), join(folder.path, `two.${format}`)];
    const copied = await retagFile({ file, format }, one, { tags: NEW_TAGS, cover });
    expect(await retagFile({ file, format }, two, { tags: NEW_TAGS, cover })).toEqual(copied);
    expect(copied.sizeBytes).toBe(readFileSync(one).length);
    const { common, format: facts, native } = await parseFile(one);
    expect(common).toMatchObject({
      title: NEW_TAGS.title,
      artist: 'Åsa Ørn',
      album: 'The Norvik Post',
    });
    expect(common.picture?.map(({ data }) => Buffer.from(data))).toEqual([
      Buffer.from(cover.bytes),
    ]);
    expect(common.picture?.[0]?.format).toBe('image/png');
    expect(facts.duration).toBe((await parseFile(file)).format.duration);
    const told = JSON.stringify(native);
    expect(told).toContain('Made with AI.');
    expect(told).toContain(TRAINED_SOURCE_TYPE);
    expect(told).not.toContain('Before');
    expect(told).toContain(JSON.stringify(NEW_TAGS.lyrics).slice(1, -1));
  });

  test('has no cover where none is given, though it had one', async () => {
    const file = await encode('bare', format);
    const [shown, bare] = [
      join(folder.path, `shown.${format}`),
      join(folder.path, `unshown.${format}`),
    ];
    const cover = await coverOf(SIDE);
    await retagFile({ file, format }, shown, { tags: NEW_TAGS, cover });
    await retagFile({ file: shown, format }, bare, { tags: TAGS });
    const { common } = await parseFile(bare);
    expect(common.picture ?? []).toEqual([]);
    expect(common.title).toBe('Before');
  });
});

describe.runIf(requireCommand('ffprobe') && requireCommand('ffmpeg'))('in ffmpeg', () => {
  test.each(ALL)('%s sounds the same, and has the new chapters', async (format) => {
    const file = await encode('sound', format);
    const target = join(folder.path, `sounds.${format}`);
    await retagFile({ file, format }, target, { tags: NEW_TAGS, cover: await coverOf(SIDE) });
    expect(Buffer.compare(samplesOf(target), samplesOf(file))).toBe(0);
    expect(Number(probe(target).format.duration)).toBe(Number(probe(file).format.duration));
    const { chapters } = probe(target);
    expect(chapters.map(({ tags, start_time }) => [tags['title'], Number(start_time)])).toEqual([
      [NEW_TAGS.title, 0],
      ['Two', 0.9],
    ]);
  });
});

function samplesOf(file: string): Buffer {
  const { buffer, byteOffset, byteLength } = decode(file, { sampleRateHz: 24_000 });
  return Buffer.from(buffer, byteOffset, byteLength);
}

describe('bad files', () => {
  test.each(['flac', 'wav'] as const)('what is not a %s is refused', async (format) => {
    const file = join(folder.path, `text.${format}`);
    writeFileSync(file, 'This is a text, not sound, and long enough for every header.');
    const target = join(folder.path, `refused.${format}`);
    await expect(retagFile({ file, format }, target, { tags: TAGS })).rejects.toMatchObject({
      code: 'TRACK_ENCODER',
    });
    expect(existsSync(target)).toBe(false);
  });

  test('a file that is cut in its tags is refused', async () => {
    const file = join(folder.path, 'cut.flac');
    writeFileSync(file, readFileSync(await encode('whole', 'flac')).subarray(0, 60));
    const target = join(folder.path, 'cut-target.flac');
    await expect(retagFile({ file, format: 'flac' }, target, { tags: TAGS })).rejects.toMatchObject(
      {
        code: 'TRACK_ENCODER',
      },
    );
    expect(existsSync(target)).toBe(false);
  });

  test('an MP3 without a tag gets one', async () => {
    const file = join(folder.path, 'untagged.mp3');
    const tagged = readFileSync(await encode('with-tag', 'mp3'));
    const size = tagged.subarray(6, 10).reduce((sum, byte) => sum * 128 + byte, 0);
    writeFileSync(file, tagged.subarray(10 + size));
    const target = join(folder.path, 'now-tagged.mp3');
    await retagFile({ file, format: 'mp3' }, target, { tags: TAGS });
    expect(readFileSync(target).equals(tagged)).toBe(true);
  });

  test('an abort leaves nothing', async () => {
    const file = await encode('aborted', 'mp3');
    const target = join(folder.path, 'abort-target.mp3');
    const signal = AbortSignal.abort(new Error('stop'));
    await expect(
      retagFile({ file, format: 'mp3' }, target, { tags: TAGS, signal }),
    ).rejects.toThrow('stop');
    expect(readdirSync(folder.path)).not.toContain('abort-target.mp3');
  });
});

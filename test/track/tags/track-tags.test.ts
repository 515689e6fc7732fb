import { parseBuffer } from 'music-metadata';
import { describe, expect, test } from 'vitest';
import { readId3Chapters } from '../../../src/readers/read-id3.ts';
import type { Recording } from '../../../src/speech/clip.ts';
import { buildId3 } from '../../../src/track/tags/write-id3.ts';
import {
  threeLetterLanguage,
  RULED_SOURCE_TYPE,
  TRAINED_SOURCE_TYPE,
  tagDate,
  trackTags,
  type TrackTags,
} from '../../../src/track/tags/track-tags.ts';

const TAGS: TrackTags = {
  title: 'Snö i Århus ☃ 雪',
  artist: 'Åsa Ørn',
  album: 'The Norvik Post',
  date: '2024-02-29T07:49:00',
  language: 'swe',
  genre: 'Speech',
  url: 'https://example.org/snö?a=1&b=2',
  disclosure: 'Den här inspelningen är gjord med AI — lyssna kritiskt.',
  digitalSourceType: TRAINED_SOURCE_TYPE,
  voice: 'af_heart',
  provider: 'local',
};

type Native = Record<string, { id: string; value: unknown }[]>;

/** The tag with one silent MPEG-2 frame behind it, so that a reader takes it for an MP3. */
async function readBack(tags: TrackTags): Promise<{ id: string; value: unknown }[]> {
  const frame = new Uint8Array(192);
  frame.set([0xff, 0xf3, 0x84, 0xc4]);
  const metadata = await parseBuffer(Buffer.concat([buildId3(tags), frame, frame, frame]), {
    mimeType: 'audio/mpeg',
  });
  return (metadata.native as unknown as Native)['ID3v2.4'] ?? [];
}

describe('buildId3', () => {
  test('is read back whole by another reader', async () => {
    const native = await readBack(TAGS);
    const found = Object.fromEntries(native.map(({ id, value }) => [id, value]));
    expect(found).toMatchObject({
      TIT2: TAGS.title,
      TPE1: TAGS.artist,
      TALB: TAGS.album,
      TDRC: TAGS.date,
      TLAN: 'swe',
      TCON: 'Speech',
      'TXXX:DigitalSourceType': TRAINED_SOURCE_TYPE,
      'TXXX:Voice': 'af_heart',
      'TXXX:Provider': 'local',
    });
    expect(found['COMM']).toMatchObject({
      language: 'swe',
      descriptor: 'disclosure',
      text: TAGS.disclosure,
    });
    expect(JSON.stringify(found['WOAF'])).toContain('https://example.org/sn%C3%B6?a=1&b=2');
  });

  test('has sync-safe sizes, also of a title longer than 127 bytes', async () => {
    const title = 'å'.repeat(5000);
    const bytes = buildId3({ ...TAGS, title });
    expect([...bytes.subarray(6, 10)].every((byte) => byte < 0x80)).toBe(true);
    const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + byte, 0);
    expect(size).toBe(bytes.length - 10);
    expect((await readBack({ ...TAGS, title })).find(({ id }) => id === 'TIT2')?.value).toBe(title);
  });

  test('writes no frame for what is absent, and no NUL inside a text', () => {
    const { artist: _artist, disclosure: _disclosure, url: _url, ...bare } = TAGS;
    const text = Buffer.from(buildId3({ ...bare, title: 'a\0b' })).toString('latin1');
    for (const id of ['TPE1', 'COMM', 'WOAF']) expect(text).not.toContain(id);
    expect(text).toContain('a b');
    expect(Buffer.from(buildId3({ ...TAGS, url: 'no address' })).toString('latin1')).not.toContain(
      'WOAF',
    );
  });

  test('lists chapters that two other readers find, with their titles and times', async () => {
    const chapters = [
      { title: 'Der Hafen & die Stadt', start: 0, end: 61.5 },
      { title: '雪 '.repeat(100).trim(), start: 61.5, end: 7200.125 },
    ];
    const bytes = buildId3({ ...TAGS, chapters });
    expect(readId3Chapters(bytes)).toEqual(chapters);
    const native = await readBack({ ...TAGS, chapters });
    const found = native.filter(({ id }) => id === 'CHAP').map(({ value }) => value);
    expect(found).toMatchObject([
      { label: 'chp1', info: { startTime: 0, endTime: 61_500 } },
      { label: 'chp2', info: { startTime: 61_500, endTime: 7_200_125 } },
    ]);
    expect(native.find(({ id }) => id === 'CTOC')?.value).toMatchObject({
      childElementIds: ['chp1', 'chp2'],
      flags: { topLevel: true, ordered: true },
    });
  });

  test('gives each chapter its own picture, which two other readers find', async () => {
    const chapters = [1, 2].map((number) => ({
      title: `Part ${number}`,
      start: number,
      end: number + 1,
      picture: {
        bytes: Uint8Array.from({ length: 300 }, (_, at) => (at * number) % 256),
        mediaType: number === 1 ? ('image/png' as const) : ('image/jpeg' as const),
        side: 600,
      },
    }));
    const found = readId3Chapters(buildId3({ ...TAGS, chapters })).map(({ picture }) => picture);
    expect(found).toEqual(
      chapters.map(({ picture: { bytes, mediaType } }) => ({ bytes, mediaType })),
    );
    const native = await readBack({ ...TAGS, chapters });
    const frames = native.filter(({ id }) => id === 'CHAP');
    const pictures = frames.map(({ value }) => {
      const { frames: inner } = value as {
        frames: Map<string, { format: string; data: Uint8Array }>;
      };
      const { format, data } = inner.get('APIC')!;
      return { mediaType: format, bytes: Uint8Array.from(data) };
    });
    expect(pictures).toEqual(found);
  });

  test('refuses more chapters than a table of contents can count', () => {
    const chapters = Array.from({ length: 256 }, (_, at) => ({
      title: 'C',
      start: at,
      end: at + 1,
    }));
    expect(() => buildId3({ ...TAGS, chapters })).toThrow(RangeError);
  });

  test('gives the same bytes for the same tags', () => {
    expect(buildId3(TAGS)).toEqual(buildId3({ ...TAGS }));
  });
});

describe('trackTags', () => {
  const recording = (providers: readonly string[]): Recording =>
    ({
      script: {
        article: { title: 'T', language: 'en-GB', publishedAt: '2024-01-02T01:30:00+02:00' },
        voices: ['a', 'b'],
        segments: [{ text: 'One.' }, { text: 'Two.' }],
      },
      clips: providers.map((provider) => ({ provider })),
    }) as unknown as Recording;

  test('calls speech of a model trained, and tones that stand for it made by rules', () => {
    expect(trackTags(recording(['local', 'tone']), { duration: 9 }).digitalSourceType).toBe(
      TRAINED_SOURCE_TYPE,
    );
    expect(trackTags(recording(['tone', 'tone']), { duration: 9 }).digitalSourceType).toBe(
      RULED_SOURCE_TYPE,
    );
  });

  test('names each voice and provider once, the language in three letters, the date in UTC', () => {
    const tags = trackTags(recording(['google', 'local', 'google']), { duration: 9 });
    expect(tags).toMatchObject({
      voice: 'a, b',
      provider: 'google, local',
      language: 'eng',
      date: '2024-01-01T23:30:00',
      lyrics: 'One.\n\nTwo.',
    });
    expect(tags).not.toHaveProperty('artist');
    expect(tags).not.toHaveProperty('disclosure');
    expect(tags).not.toHaveProperty('chapters');
  });

  test('ends each chapter where the next begins, and the last with the track', () => {
    const chapters = [
      { title: 'One', start: 0 },
      { title: 'Two', start: 4.25 },
    ];
    expect(trackTags(recording(['local']), { chapters, duration: 9 }).chapters).toEqual([
      { title: 'One', start: 0, end: 4.25 },
      { title: 'Two', start: 4.25, end: 9 },
    ]);
  });
});

describe('tagDate', () => {
  test.each([
    ['2023-12-22', '2023-12-22'],
    ['2023', '2023'],
    ['2023-12-22T07:49Z', '2023-12-22T07:49:00'],
    ['2023-12-22T07:49:00.500+05:30', '2023-12-22T02:19:00'],
    ['yesterday', undefined],
    ['2023-13-45T99:00Z', undefined],
  ])('%s becomes %s', (date, wanted) => {
    expect(tagDate(date)).toBe(wanted);
  });
});

describe('threeLetterLanguage', () => {
  test.each([
    ['en', 'eng'],
    ['de-AT', 'deu'],
    ['zh_Hant_TW', 'zho'],
    ['nb', 'nob'],
    ['yue-HK', 'yue'],
    ['', 'und'],
    ['qq', 'und'],
  ])('%s is %s', (tag, code) => {
    expect(threeLetterLanguage(tag)).toBe(code);
  });
});

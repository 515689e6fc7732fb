import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseEdition } from '../../src/web/edition.ts';
import type { Edition } from '../../src/web/edition.ts';
import { writeFeed } from '../../src/web/feed/write-feed.ts';
import { findEditionFolders, readBack } from '../../src/web/read-back.ts';
import { readId3 } from '../../src/web/surfaces/read-id3.ts';
import { readSubRip, readTranscriptJson, readTranscriptPage } from '../../src/web/surfaces/read-transcripts.ts';
import { readVtt } from '../../src/web/surfaces/read-vtt.ts';
import { FEED, publishEdition } from '../helpers/podcast.ts';
import { temporaryFolder } from '../helpers/recordings.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const output = join(folder.path, 'output');
const place = join(output, 'ferry');
let edition: Edition;

const PAGE = (changes: { type?: string; credit?: string; audio?: string } = {}): string => {
  const { type = edition.disclosure.digitalSourceType, credit = edition.disclosure.text, audio = edition.files[0]!.name } = changes;
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', audio: { '@type': 'AudioObject', contentUrl: `https://audio.example/post/ferry/${audio}`, digitalSourceType: type, creditText: credit } };
  return `<!doctype html><title>x</title><script type="application/ld+json">${JSON.stringify(data)}</script><lectern-player src="edition.json"><audio controls src="${audio}"></audio></lectern-player>`;
};

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  edition = await publishEdition(output, { slug: 'ferry' });
  await writeFeed({ output, feed: FEED, language: 'en' });
}, 60_000);

/** Names of the checks that fail while a file holds something else. */
async function failing(path: string, bytes: string | Uint8Array | undefined): Promise<readonly string[]> {
  let before: Buffer | undefined;
  try {
    before = readFileSync(path);
  } catch {
    // It was not there: it is removed again.
  }
  if (bytes === undefined) rmSync(path);
  else writeFileSync(path, bytes);
  try {
    return (await readBack(place)).checks.filter((check) => check.verdict === 'fail').map((check) => check.check);
  } finally {
    if (before) writeFileSync(path, before);
    else rmSync(path);
  }
}

const audio = (): string => join(place, edition.files[0]!.name);
const vtt = (): string => join(place, edition.files.find((file) => file.role === 'transcript' && file.mediaType === 'text/vtt')!.name);

describe('readBack', () => {
  test('passes an edition as it was written, on every surface', async () => {
    writeFileSync(join(place, 'index.html'), PAGE());
    const { checks } = await readBack(place);
    expect(checks.filter((check) => check.verdict === 'fail')).toEqual([]);
    expect(new Set(checks.map((check) => check.check))).toEqual(
      new Set(['cue-order', 'spoken-disclosure', 'file', 'duration', 'tag-title', 'tag-disclosure', 'tag-source-type', 'words', 'json-ld-source-type', 'json-ld-disclosure', 'json-ld-audio', 'visible-disclosure', 'audio-element', 'ai-content', 'notes-disclosure', 'enclosure-file', 'enclosure-length']),
    );
  });

  test('finds a tag that lost the line or the source type', async () => {
    const bytes = readFileSync(audio());
    const swap = (from: string, to: string): Buffer => Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
    expect(await failing(audio(), swap('Made with AI.', 'Made by Ada. '))).toEqual(['file', 'tag-disclosure']);
    expect(await failing(audio(), swap('trainedAlgo', 'humanAlgori'))).toEqual(['file', 'tag-source-type']);
  });

  test('finds audio that is cut short or gone', async () => {
    const bytes = readFileSync(audio());
    expect(await failing(audio(), bytes.subarray(0, bytes.length - 4000))).toEqual(['file', 'duration']);
    expect(await failing(audio(), undefined)).toEqual(['file']);
  });

  test('finds a transcript with other words, another order, or another format', async () => {
    const text = readFileSync(vtt(), 'utf8');
    expect(await failing(vtt(), text.replace('noon', 'dusk'))).toEqual(['file', 'words']);
    expect(await failing(vtt(), text.replace('Made with AI.', ''))).toEqual(['file', 'words']);
    expect(await failing(vtt(), text.replace(/00:00:0\d\.\d{3} -->/, '00:00:59.000 -->'))).toContain('cue-order');
    expect(await failing(vtt(), 'plain')).toEqual(['file', 'format']);
  });

  test('finds other words in any transcript, whatever its format, and one that is of another format', async () => {
    for (const type of ['application/x-subrip', 'application/json', 'text/html']) {
      const path = join(place, edition.files.find((file) => file.mediaType === type)!.name);
      const text = readFileSync(path, 'utf8');
      expect([type, await failing(path, text.replace('noon', 'dusk'))]).toEqual([type, ['file', 'words']]);
      expect([type, await failing(path, 'plain')]).toEqual([type, ['file', 'format']]);
    }
  });

  test('finds an edition that says it speaks the line and does not, and cues out of order', async () => {
    const json = JSON.parse(readFileSync(join(place, 'edition.json'), 'utf8')) as { cues: { role: string; start: number; end: number; text: string }[] };
    const silent = { ...json, cues: json.cues.filter((cue) => cue.role !== 'disclosure') };
    expect(await failing(join(place, 'edition.json'), JSON.stringify(silent))).toContain('spoken-disclosure');
    expect(await failing(join(place, 'edition.json'), JSON.stringify({ ...json, cues: json.cues.toReversed() }))).toContain('cue-order');
  });

  test('finds a page that says something else to machines', async () => {
    const page = join(place, 'index.html');
    expect(await failing(page, PAGE({ type: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture' }))).toEqual(['json-ld-source-type']);
    expect(await failing(page, PAGE({ credit: 'Read by Ada' }))).toEqual(['json-ld-disclosure']);
    expect(await failing(page, PAGE({ audio: 'ferry.00000000.mp3' }))).toEqual(['json-ld-audio', 'audio-element']);
    expect(await failing(page, '<!doctype html>')).toEqual(['json-ld-source-type', 'json-ld-disclosure', 'json-ld-audio', 'visible-disclosure', 'audio-element']);
  });

  test('finds a feed that is silent or behind', async () => {
    const file = join(output, 'feed.xml');
    const feed = readFileSync(file, 'utf8');
    expect(await failing(file, feed.replace(/(<podcast:person.*\n\s*)<podcast:txt .*\n/, '$1'))).toEqual(['ai-content']);
    expect(await failing(file, feed.replace('Made with AI.</description>', '</description>'))).toEqual(['notes-disclosure']);
    expect(await failing(file, feed.replace(/ferry\.[0-9a-f]{8}\.mp3/, 'ferry.00000000.mp3'))).toEqual(['enclosure-file']);
    expect(await failing(file, feed.replace(/<item>[\s\S]*<\/item>/, ''))).toEqual(['item']);
    expect(await failing(file, '<rss')).toEqual(['item']);
  });

  test('a feed that ends before the date of an edition is no fault of the edition', async () => {
    const file = join(output, 'feed.xml');
    const feed = readFileSync(file, 'utf8').replaceAll('/ferry/', '/other/').replace(/<pubDate>[^<]*/, '<pubDate>Sat, 01 Mar 2025 00:00:00 +0000');
    expect(await failing(file, feed)).toEqual([]);
  });

  test('a folder without an edition is named', async () => {
    await expect(readBack(output)).rejects.toMatchObject({ code: 'EDITION_MISSING', message: expect.stringContaining(output) });
    expect(await findEditionFolders(output)).toEqual([place]);
    expect(await findEditionFolders(place)).toEqual([place]);
    expect(await findEditionFolders(join(output, 'none'))).toEqual([join(output, 'none')]);
  });
});

describe('the readers', () => {
  test('of ID3 reads every text of our tag, and nothing from a file without one', () => {
    const texts = readId3(readFileSync(audio()));
    expect(texts.get('TIT2')).toBe(edition.title);
    expect(texts.get('TPE1')).toBe('Ada Lind');
    expect(texts.get('WOAF')).toBe('https://post.example/ferry');
    expect(texts.get('TXXX:Voice')).toBe('test-voice');
    expect(readId3(Uint8Array.of(0xff, 0xfb, 0x90, 0))).toEqual(new Map());
  });

  test('of WebVTT leaves out mark-up, notes and styles', () => {
    const source = 'WEBVTT\n\nNOTE x\n\nSTYLE\n::cue {}\n\n1\n00:01.000 --> 00:02.500 align:start\n<v Ada>a &amp; <i>b</i>\n\n01:00:00.000 --> 01:00:01.000\nc\nd\n';
    expect(readVtt(source)).toEqual([{ start: 1, end: 2.5, text: 'a & b' }, { start: 3600, end: 3601, text: 'c\nd' }]);
    expect(readVtt('WEBVTTX')).toBeUndefined();
  });

  test('of transcripts read words, and refuse what is none', () => {
    expect(readTranscriptPage('<!doctype html><title>no</title><body><time>0:00</time><h1>a &lt;b&gt;</h1> <p>c</p>')).toMatch(/^a <b> c$/);
    expect(readSubRip('1\n00:00:01,000 --> 00:00:02,000\na\nb\n\n2\n00:00:02,000 --> 00:00:03,000\nc\n')).toBe('a\nb c');
    expect(readTranscriptJson('{"segments":[{"body":"a"},{"body":"b"}]}')).toBe('a b');
    expect([readTranscriptPage('a'), readSubRip('1\na'), readTranscriptJson('{"segments":[{}]}'), readTranscriptJson('{}'), readTranscriptJson('x')]).toEqual(Array(5).fill(undefined));
  });

  test('edition.json on disk is the edition that was returned', () => {
    expect(parseEdition(readFileSync(join(place, 'edition.json'), 'utf8'))).toEqual(edition);
  });
});

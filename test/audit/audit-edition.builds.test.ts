import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseEdition } from '../../src/edition/edition-schema.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { checkFeed } from '../../src/feed/check/check-feed.ts';
import { writeFeed } from '../../src/feed/write-feed.ts';
import {
  auditEdition,
  findEditionFolders,
  type AuditEditionOptions,
  type EditionAudit,
} from '../../src/audit/audit-edition.ts';
import type { SurfaceCheck } from '../../src/audit/surface-check.ts';
import { readId3 } from '../../src/readers/read-id3.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { writeSampleEdition } from '../helpers/editions.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const output = join(folder.path, 'output');
const place = join(output, 'ferry');
let edition: Edition;

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  edition = await writeSampleEdition(output, { slug: 'ferry' });
  await writeFeed({ output, feed: FEED, language: 'en' });
}, 60_000);

test('an item of a draft in the feed is a fault', async () => {
  const draft = await writeSampleEdition(output, { slug: 'lamps', draft: true });
  await writeFeed({ output, feed: FEED, language: 'en' });
  const folderOfDraft = join(output, draft.slug);
  expect(failedChecks(await auditEdition(folderOfDraft, { feed: true }))).toEqual([]);
  const feed = join(output, 'feed.xml');
  const before = readFileSync(feed, 'utf8');
  writeFileSync(feed, before.replaceAll('/ferry/', '/lamps/'));
  const failed = failedChecks(await auditEdition(folderOfDraft, { feed: true }));
  expect(failed).toMatchObject([{ check: 'item', found: 'an item: run lectern feed' }]);
  writeFileSync(feed, before);
  rmSync(folderOfDraft, { recursive: true });
});

function failedChecks(audit: EditionAudit): readonly SurfaceCheck[] {
  return audit.checks.filter((check) => check.verdict === 'fail');
}

/** Names of the checks that fail while a file holds something else, or is gone. */
async function failing(
  path: string,
  bytes: string | Uint8Array | undefined,
  options: AuditEditionOptions = {},
): Promise<readonly string[]> {
  const before = readFileSync(path);
  if (bytes === undefined) rmSync(path);
  else writeFileSync(path, bytes);
  try {
    return failedChecks(await auditEdition(place, options)).map((check) => check.check);
  } finally {
    writeFileSync(path, before);
  }
}

/** Names of the checks that fail while a part of a text file is another. */
function changed(path: string, from: string | RegExp, to: string): Promise<readonly string[]> {
  const text = readFileSync(path, 'utf8');
  const other = text.replace(from, to);
  expect(other).not.toBe(text);
  return failing(path, other);
}

/** The path of the first file of a role, and of a media type where one is given. */
function named(role: string, mediaType?: string): string {
  const ofRole = edition.files.filter((file) => file.role === role);
  const file = ofRole.find((each) => mediaType === undefined || each.mediaType === mediaType);
  return join(place, file!.name);
}

const audio = (): string => named('audio');
const vtt = (): string => named('transcript', 'text/vtt');

describe('auditEdition', () => {
  test('passes an edition as it was written, on every surface', async () => {
    const audit = await auditEdition(place);
    const { checks } = audit;
    expect(failedChecks(audit)).toEqual([]);
    expect(new Set(checks.map((check) => check.check))).toEqual(
      new Set([
        'unchanged',
        'cue-order',
        'spoken-disclosure',
        'file',
        'duration',
        'tag-title',
        'tag-byline',
        'tag-disclosure',
        'tag-source-type',
        'words',
        'times',
        'places',
        'chapters',
        'picture',
        'page-title',
        'page-words',
        'json-ld-title',
        'json-ld-source-type',
        'json-ld-disclosure',
        'json-ld-audio',
        'player',
        'visible-disclosure',
        'audio-element',
        'item-title',
        'item-byline',
        'item-duration',
        'item-transcripts',
        'item-chapters',
        'ai-content',
        'notes-disclosure',
        'enclosure-file',
        'enclosure-length',
      ]),
    );
  });

  test('finds a tag that lost the line or the source type', async () => {
    const bytes = readFileSync(audio());
    const swap = (from: string, to: string): Buffer =>
      Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
    expect(await failing(audio(), swap('Made with AI.', 'Made by Ada. '))).toEqual([
      'file',
      'tag-disclosure',
    ]);
    expect(await failing(audio(), swap('trainedAlgo', 'humanAlgori'))).toEqual([
      'file',
      'tag-source-type',
    ]);
  });

  test('finds audio that is cut short or gone', async () => {
    const bytes = readFileSync(audio());
    expect(await failing(audio(), bytes.subarray(0, bytes.length - 4000))).toEqual([
      'file',
      'duration',
    ]);
    expect(await failing(audio(), undefined)).toEqual(['file']);
  });

  test('finds a transcript with other words, another order, or another format', async () => {
    const text = readFileSync(vtt(), 'utf8');
    expect(await failing(vtt(), text.replace('noon', 'dusk'))).toEqual(['file', 'words']);
    expect(await failing(vtt(), text.replace('Made with AI.', ''))).toEqual(['file', 'words']);
    expect(
      await failing(vtt(), text.replace(/00:00:0\d\.\d{3} -->/, '00:00:59.000 -->')),
    ).toContain('cue-order');
    expect(await failing(vtt(), 'plain')).toEqual(['file', 'format']);
  });

  test('finds other words in any transcript, whatever its format, and one that is of another format', async () => {
    for (const type of ['application/x-subrip', 'application/json', 'text/html']) {
      const path = join(place, edition.files.find((file) => file.mediaType === type)!.name);
      const text = readFileSync(path, 'utf8');
      expect([type, await failing(path, text.replace('noon', 'dusk'))]).toEqual([
        type,
        ['file', 'words'],
      ]);
      expect([type, await failing(path, 'plain')]).toEqual([type, ['file', 'format']]);
    }
  });

  test('finds an edition that says it speaks the line and does not, and cues out of order', async () => {
    const json = JSON.parse(readFileSync(join(place, 'edition.json'), 'utf8')) as {
      cues: { role: string; start: number; end: number; text: string }[];
    };
    const silent = { ...json, cues: json.cues.filter((cue) => cue.role !== 'disclosure') };
    expect(await failing(join(place, 'edition.json'), JSON.stringify(silent))).toContain(
      'spoken-disclosure',
    );
    expect(
      await failing(
        join(place, 'edition.json'),
        JSON.stringify({ ...json, cues: json.cues.toReversed() }),
      ),
    ).toContain('cue-order');
  });

  test('finds captions, places, chapters and the JSON transcript with anything else in them', async () => {
    const srt = named('captions');
    expect(await changed(srt, 'noon', 'dusk')).toEqual(['file', 'words']);
    expect(await changed(srt, /00:00:0\d,\d{3} -->/, '00:00:59,000 -->')).toEqual([
      'file',
      'cue-order',
      'times',
    ]);
    expect(await changed(srt, ' --> ', ' -> ')).toEqual(['file', 'format']);
    const json = named('transcript', 'application/json');
    expect(await changed(json, 'noon', 'dusk')).toEqual(['file', 'words']);
    expect(await changed(json, /"startTime": [\d.]+/, '"startTime": 99')).toEqual([
      'file',
      'cue-order',
      'times',
    ]);
    expect(await changed(json, '"segments"', '"parts"')).toEqual(['file', 'format']);
    expect(await failing(json, '[')).toEqual(['file', 'format']);
    const chapters = named('chapters');
    expect(await changed(chapters, 'The harbour', 'The port')).toEqual(['file', 'chapters']);
    expect(await changed(chapters, /"startTime": [1-9][\d.]*/, '"startTime": 1')).toEqual([
      'file',
      'chapters',
    ]);
    expect(await failing(chapters, '{"chapters":[null]}')).toEqual(['file', 'chapters']);
    const metadata = named('metadata');
    expect(await changed(metadata, '"value":"b3"', '"value":"b4"')).toEqual(['file', 'places']);
    expect(await changed(metadata, '"end":', '"end":1')).toEqual(['file', 'places']);
    expect(await changed(metadata, '{"selector"', '{"selektor"')).toEqual(['file', 'format']);
    for (const path of [srt, json, chapters, metadata, vtt()])
      expect(await failing(path, undefined)).toEqual(['file']);
  });

  test('finds a page that says something else to people or to machines', async () => {
    const page = join(place, 'index.html');
    expect(await changed(page, /trainedAlgorithmicMedia/, 'digitalCapture')).toEqual([
      'json-ld-source-type',
    ]);
    expect(
      await changed(page, '"creditText":"Made with AI."', '"creditText":"Read by Ada"'),
    ).toEqual(['json-ld-disclosure']);
    expect(await changed(page, /"creditText":"[^"]*",/, '')).toEqual(['json-ld-disclosure']);
    expect(
      await changed(page, /"contentUrl":"[^"]*mp3"/, '"contentUrl":"ferry.00000000.mp3"'),
    ).toEqual(['json-ld-audio']);
    expect(await changed(page, /"headline":"[^"]*"/, '"headline":"Another"')).toEqual([
      'json-ld-title',
    ]);
    expect(await changed(page, /<h1>[^<]*/, '<h1>Another')).toEqual(['page-title']);
    expect(await changed(page, />([^<]*)returned at noon/, '>$1sank at noon')).toEqual([
      'page-words',
    ]);
    expect(await changed(page, /<p>Made with AI\.<\/p>/, '')).toEqual(['visible-disclosure']);
    expect(await changed(page, /(<audio [^>]*src=")[^"]*/, '$1other.mp3')).toEqual([
      'audio-element',
    ]);
    expect(
      await changed(
        page,
        /<lectern-player src="edition.json"/,
        '<lectern-player src="../other/edition.json"',
      ),
    ).toEqual(['player']);
    const bare = readFileSync(page, 'utf8')
      .replace(/<p>Made with AI\.<\/p>/, '')
      .replace('src="edition.json"', 'src="../other/edition.json"');
    expect(await failing(page, bare)).toEqual(['player', 'visible-disclosure']);
    expect(await failing(page, '<!doctype html>')).toEqual([
      'page-title',
      'json-ld-title',
      'page-words',
      'json-ld-source-type',
      'json-ld-disclosure',
      'json-ld-audio',
      'visible-disclosure',
      'audio-element',
    ]);
    expect(await failing(page, undefined)).toEqual(['file']);
    const embed = join(place, 'embed.html');
    expect(await changed(embed, 'src="edition.json"', 'src="other.json"')).toEqual(['player']);
    expect(await changed(embed, /<p>Made with AI\.<\/p>/, '')).toEqual(['visible-disclosure']);
    expect(await changed(embed, /(<audio [^>]*src=")[^"]*/, '$1other.mp3')).toEqual([
      'audio-element',
    ]);
    expect(await failing(embed, undefined)).toEqual(['file']);
  });

  test('finds an edition.json whose term, line or title is another than everywhere else, and one that is damaged', async () => {
    const file = join(place, 'edition.json');
    expect(await changed(file, 'trainedAlgorithmicMedia', 'digitalCapture')).toEqual([
      'unchanged',
      'tag-source-type',
      'json-ld-source-type',
    ]);
    expect(await changed(file, /("disclosure": \{\s*"text": ")[^"]*/, '$1Read by Ada.')).toEqual([
      'unchanged',
      'spoken-disclosure',
      'tag-disclosure',
      'json-ld-disclosure',
      'visible-disclosure',
      'visible-disclosure',
      'notes-disclosure',
    ]);
    expect(await changed(file, '"spoken": true', '"spoken": false')).toEqual([
      'unchanged',
      'spoken-disclosure',
    ]);
    expect(await changed(file, /"title": "The ferry[^"]*"/, '"title": "Another"')).toEqual([
      'unchanged',
      'tag-title',
      'page-title',
      'json-ld-title',
      'item-title',
    ]);
    expect(await changed(file, '"byline": "Ada Lind"', '"byline": "Bo Lind"')).toEqual([
      'unchanged',
      'tag-byline',
      'item-byline',
    ]);
    expect(await failing(file, '{')).toEqual(['format']);
    expect(await changed(file, '"schemaVersion": 1', '"schemaVersion": 9')).toEqual(['format']);
  });

  test('finds what no other surface repeats, by the digest in record.json', async () => {
    const edition = join(place, 'edition.json');
    expect(await changed(edition, /"publishedAt": "2/, '"publishedAt": "3')).toContain('unchanged');
    expect(await changed(edition, /("peaks": \[\s*)[\d.]+/, '$10.123')).toEqual(['unchanged']);
    expect(await changed(join(place, 'record.json'), '"source": "', '"source": "x')).toEqual([
      'unchanged',
    ]);
  });

  test('finds a record that is gone where one must be, damaged, or of another edition', async () => {
    const file = join(place, 'record.json');
    const record = readFileSync(file, 'utf8');
    expect(await failing(file, undefined)).toEqual([]);
    expect(await failing(file, undefined, { record: true })).toEqual(['private-record']);
    expect(await failing(file, '{}', { record: true })).toEqual(['unchanged']);
    const other = join(folder.path, 'other');
    await writeSampleEdition(other, { slug: 'ferry', disclosure: 'Read by a machine.' });
    const swapped = readFileSync(join(other, 'ferry/record.json'), 'utf8');
    expect(swapped).not.toBe(record);
    expect(await failing(file, swapped)).toEqual(['private-record', 'unchanged']);
  });

  test('finds a feed that is silent or behind', async () => {
    const file = join(output, 'feed.xml');
    const feed = readFileSync(file, 'utf8');
    expect(
      await failing(file, feed.replace(/(<podcast:person.*\n\s*)<podcast:txt .*\n/, '$1')),
    ).toEqual(['ai-content']);
    expect(
      await failing(file, feed.replace('Made with AI.</description>', '</description>')),
    ).toEqual(['notes-disclosure']);
    expect(
      await failing(file, feed.replace(/ferry\.[0-9a-f]{8}\.mp3/, 'ferry.00000000.mp3')),
    ).toEqual(['enclosure-file']);
    expect(await changed(file, /(<item>\s*<title>)[^<]*/, '$1Another')).toEqual(['item-title']);
    expect(await changed(file, 'Ada Lind</itunes:author>', 'Bo Lind</itunes:author>')).toEqual([
      'item-byline',
    ]);
    expect(await changed(file, /<itunes:duration>\d+/, '<itunes:duration>999')).toEqual([
      'item-duration',
    ]);
    expect(await changed(file, /<podcast:transcript [^>]*srt[^>]*>/, '')).toEqual([
      'item-transcripts',
    ]);
    expect(await changed(file, /<podcast:chapters [^>]*>/, '')).toEqual(['item-chapters']);
    expect(await changed(file, /(<enclosure [^>]*length=")\d+/, '$11')).toEqual([
      'enclosure-length',
    ]);
    expect(await failing(file, feed.replace(/<item>[\s\S]*<\/item>/, ''))).toEqual(['item']);
    expect(await failing(file, '<rss')).toEqual(['item']);
  });

  test('a feed that ends before the date of an edition is not a fault of the edition', async () => {
    const file = join(output, 'feed.xml');
    const feed = readFileSync(file, 'utf8')
      .replaceAll('/ferry/', '/other/')
      .replace(/<pubDate>[^<]*/, '<pubDate>Sat, 01 Mar 2025 00:00:00 +0000');
    expect(await failing(file, feed)).toEqual([]);
  });

  test('no feed is a fault where a podcast is configured, and only there', async () => {
    const file = join(output, 'feed.xml');
    const before = readFileSync(file);
    rmSync(file);
    try {
      const failed = async (feed: boolean): Promise<string[]> =>
        failedChecks(await auditEdition(place, { feed })).map(
          (check) => `${check.surface} ${check.found}`,
        );
      expect(await failed(false)).toEqual([]);
      expect(await failed(true)).toEqual(['feed.xml no file: run lectern feed']);
    } finally {
      writeFileSync(file, before);
    }
  });

  test.each([
    ['switched off', undefined],
    [
      'in words of its own, with mark-up',
      'Read by a <b>machine</b> & "checked" --> by people; it’s new.',
    ],
    ['in another language', 'Цей аудіозапис створено за допомогою штучного інтелекту.'],
    [
      'of more than 65 characters on many lines',
      `${'Eine sehr lange Zeile über die Stimme. '.repeat(6)}Ende.`,
    ],
  ])('passes a disclosure that is %s, on every surface', async (_name, disclosure) => {
    const other = join(folder.path, `output-${disclosure?.length ?? 0}`);
    mkdirSync(other);
    const made = await writeSampleEdition(other, { slug: 'lamps', disclosure });
    await writeFeed({ output: other, feed: FEED, language: 'en' });
    expect(failedChecks(await auditEdition(join(other, 'lamps'), { feed: true }))).toEqual([]);
    expect(made.disclosure).toMatchObject({
      spoken: disclosure !== undefined,
      digitalSourceType: expect.stringContaining('trainedAlgorithmicMedia'),
    });
    // Switched off, it must not stand anywhere either.
    if (disclosure !== undefined) return;
    expect(await checkFeed(join(other, 'feed.xml'))).toEqual([]);
    const page = join(other, 'lamps/index.html');
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(
        '"digitalSourceType"',
        '"creditText":"Made with AI.","digitalSourceType"',
      ),
    );
    const wrong = failedChecks(await auditEdition(join(other, 'lamps')));
    expect(wrong.map((check) => check.check)).toEqual(['json-ld-disclosure']);
  });

  test.each([
    [{ feed: 'yes' }, 'feed, when given, must be true or false'],
    [{ signal: {} }, 'signal, when given, must be an AbortSignal'],
  ])('refuses the option %o before anything is read', async (wrong, message) => {
    const options = wrong as unknown as AuditEditionOptions;
    await expect(auditEdition('nowhere', options)).rejects.toThrow(
      new TypeError(`auditEdition: options.${message}`),
    );
  });

  test('is ended by its signal between two files', async () => {
    const reason = new Error('enough');
    await expect(auditEdition(place, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('a folder without an edition is named', async () => {
    await expect(auditEdition(output)).rejects.toMatchObject({
      code: 'EDITION_MISSING',
      message: expect.stringContaining(output),
    });
    expect(await findEditionFolders(output)).toEqual([place]);
    expect(await findEditionFolders(place)).toEqual([place]);
    expect(await findEditionFolders(join(output, 'none'))).toEqual([join(output, 'none')]);
  });
});

describe('the readers', () => {
  test('of ID3 reads every text of our tag', () => {
    const texts = readId3(readFileSync(audio()));
    expect(texts.get('TIT2')).toBe(edition.title);
    expect(texts.get('TPE1')).toBe('Ada Lind');
    expect(texts.get('WOAF')).toBe('https://post.example/ferry');
    expect(texts.get('TXXX:Voice')).toBe('test-voice');
  });

  test('edition.json on disk is the edition that was returned', () => {
    expect(parseEdition(readFileSync(join(place, 'edition.json'), 'utf8'))).toEqual(edition);
  });
});

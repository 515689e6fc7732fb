import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFeed } from '../../../src/feed/check/check-feed.ts';
import { encodePng } from '../../../src/artwork/png.ts';
import { writeFeed } from '../../../src/feed/write-feed.ts';
import type { Edition } from '../../../src/edition/edition.ts';
import { FEED } from '../../helpers/podcast-settings.ts';
import { writeSampleEdition } from '../../helpers/editions.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const output = join(folder.path, 'output');
let good = '';
let ferry: Edition;

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  ferry = await writeSampleEdition(output, { slug: 'ferry' });
  await writeSampleEdition(output, { slug: 'lamps', publishedAt: '2024-02-01' });
  await writeFeed({ output, feed: FEED, language: 'en' });
  good = readFileSync(join(output, 'feed.xml'), 'utf8');
}, 60_000);

/** Findings of a changed feed beside the same files. */
async function check(
  xml: string | Uint8Array,
): Promise<readonly { code: string; severity: string; line: number }[]> {
  const file = join(output, 'changed.xml');
  writeFileSync(file, xml);
  return checkFeed(file);
}

/** A change that must change something. */
function change(pattern: RegExp | string, by: string): string {
  const changed = good.replace(pattern, by);
  expect(changed).not.toBe(good);
  return changed;
}

test('a good feed has no finding at all', async () => {
  expect(await checkFeed(join(output, 'feed.xml'))).toEqual([]);
});

/** The code that must be found, and how its fault is seeded. */
type Fault = readonly [code: string, pattern: RegExp | string, by: string];

/** Other codes that a fault brings with it, by its own: nothing else may be found. */
const COMPANY: Readonly<Record<string, readonly string[]>> = {
  'disclosure-missing': ['text-padded'],
  'enclosure-length-invalid': ['enclosure-length-differs'],
  'enclosure-type-differs': ['enclosure-extension'],
  'enclosure-type-unknown': ['enclosure-type-differs'],
  'image-extension': ['image-file-missing'],
  // A reader that does not know a name space finds none of its elements.
  'namespace-invalid': [
    'author-missing',
    'duration-missing',
    'duration-missing',
    'itunes-category-missing',
    'itunes-explicit-missing',
    'itunes-image-missing',
  ],
};

const FAULTS: readonly Fault[] = [
  ['xml-malformed', '</item>', ''],
  ['xml-malformed', 'The ferry returns', 'Fish & chips'],
  ['xml-malformed', 'The ferry returns', 'The \u0008ferry'],
  ['encoding-declared', 'encoding="UTF-8"', 'encoding="ISO-8859-1"'],
  ['version-invalid', 'version="2.0"', 'version="0.91"'],
  ['namespace-invalid', 'podcast-1.0.dtd', 'podcast-2.0.dtd'],
  ['channel-title-missing', /<title>[^<]*<\/title>/, ''],
  ['channel-link-missing', /<link>[^<]*<\/link>/, ''],
  ['channel-description-missing', /<description>[^<]*<\/description>/, ''],
  ['channel-language-missing', /<language>[^<]*<\/language>/, ''],
  ['description-too-long', 'Every article of', 'é'.repeat(2001)],
  ['language-invalid', '<language>en<', '<language>English!<'],
  ['link-invalid', '<link>https://audio', '<link>audio'],
  ['itunes-category-missing', /<itunes:category text="News">[\s\S]*?<\/itunes:category>/, ''],
  ['category-unknown', '"News"', '"news"'],
  ['subcategory-unknown', 'Daily News', 'Weekly News'],
  ['itunes-explicit-missing', /<itunes:explicit>false<\/itunes:explicit>/, ''],
  ['explicit-invalid', '<itunes:explicit>false', '<itunes:explicit>no'],
  ['itunes-image-missing', /<itunes:image [^>]*>/, ''],
  ['image-extension', /(<itunes:image href="[^"]*)\.png/, '$1.webp'],
  ['self-link-missing', 'rel="self"', 'rel="alternate"'],
  ['podcast-guid-invalid', /<podcast:guid>[^<]*/, '<podcast:guid>my-feed'],
  ['locked-invalid', '>yes</podcast:locked>', '>true</podcast:locked>'],
  ['email-invalid', '<itunes:email>podcast@audio.example', '<itunes:email>podcast at audio'],
  ['items-missing', /<item>[\s\S]*<\/item>/, ''],
  ['item-title-missing', /(<item>\s*)<title>[^<]*<\/title>/, '$1'],
  ['guid-missing', /<guid [^>]*>[^<]*<\/guid>/, ''],
  ['guid-no-address', ' isPermaLink="false"', ''],
  ['enclosure-missing', /<enclosure [^>]*>/, ''],
  ['enclosure-address-invalid', /(<enclosure url=")[^"]*/, '$1/ferry/fähre.mp3'],
  ['enclosure-length-invalid', /(<enclosure [^>]*length=")\d+/, '$10'],
  ['enclosure-length-differs', /(<enclosure [^>]*length=")\d+/, '$112345'],
  ['enclosure-type-unknown', 'type="audio/mpeg"', 'type="audio/mp3"'],
  ['enclosure-type-differs', 'type="audio/mpeg"', 'type="audio/x-m4a"'],
  ['enclosure-file-missing', /(<enclosure url="[^"]*)\.mp3/, '$1x.mp3'],
  ['item-date-invalid', /<pubDate>[^<]*/, '<pubDate>2024-03-01T09:30:00Z'],
  ['item-in-future', /<pubDate>[^<]*/, '<pubDate>Sun, 01 Mar 2099 09:30:00 +0000'],
  ['date-in-future', /<lastBuildDate>[^<]*/, '<lastBuildDate>Sun, 01 Mar 2099 09:30:00 +0000'],
  ['person-role-unknown', / role="author"/, ' role="wizard"'],
  ['item-date-invalid', /<pubDate>[^<]*/, '<pubDate>Mon, 01 Mar 2024 09:30:00 +0000'],
  ['duration-invalid', /<itunes:duration>\d+/, '<itunes:duration>12 min'],
  ['duration-differs', /<itunes:duration>\d+/, '<itunes:duration>600'],
  ['transcript-type-unknown', 'type="text/vtt"', 'type="text/webvtt"'],
  ['chapters-type-invalid', 'application/json+chapters', 'application/json'],
  ['person-empty', /(<podcast:person [^>]*>)[^<]*/, '$1'],
  ['ai-content-invalid', '"ai-content">true', '"ai-content">yes'],
  ['ai-content-missing', /(<podcast:person.*\n\s*)<podcast:txt .*\n/, '$1'],
  ['disclosure-missing', /Made with AI\.<\/description>/, '</description>'],
  ['text-padded', '<title>The ferry', '<title> The ferry'],
];

describe(`${FAULTS.length} faults of a feed, one each`, () => {
  test.each(FAULTS.map((fault, i) => [i + 1, ...fault] as const))(
    '%i: %s',
    async (_number, code, pattern, by) => {
      const found = await check(change(pattern, by));
      const expected = [code, ...(COMPANY[code] ?? [])];
      expect(found.map((finding) => finding.code).sort()).toEqual(expected.sort());
    },
  );

  test('a second item with the same guid and enclosure', async () => {
    const [item] = /<item>[\s\S]*?<\/item>/.exec(good)!;
    const codes = (await check(change('</channel>', `${item}</channel>`))).map(
      (finding) => finding.code,
    );
    expect(codes).toEqual(['guid-repeated', 'enclosure-repeated']);
  });

  test('bytes that are not UTF-8', async () => {
    const latin = Buffer.from(good.replace('The ferry', 'The f\xe9rry'), 'latin1');
    expect(await check(latin)).toEqual([
      {
        code: 'encoding-invalid',
        severity: 'error',
        line: 1,
        message: 'the file is not UTF-8',
      },
    ]);
  });

  test('more items than any feed has, each with a fault', async () => {
    const file = join(output, 'many.xml');
    const items = '<item><title>A</title></item>'.repeat(60_000);
    writeFileSync(file, `<rss version="2.0"><channel><title>F</title>${items}</channel></rss>`);
    const found = await checkFeed(file);
    expect(found.length).toBeGreaterThan(60_000);
    rmSync(file);
  });

  test('no feed at all', async () => {
    expect((await check('<html></html>')).map((finding) => finding.code)).toEqual([
      'channel-missing',
      'root-invalid',
    ]);
    expect((await check(''))[0]).toMatchObject({ code: 'xml-malformed' });
    await expect(checkFeed(join(output, 'none.xml'))).rejects.toMatchObject({
      code: 'FEED_UNREADABLE',
    });
  });
});

describe('faults of the files beside a feed', () => {
  const named = (role: string, mediaType?: string): string =>
    join(
      output,
      'ferry',
      ferry.files.find(
        (file) => file.role === role && (mediaType === undefined || file.mediaType === mediaType),
      )!.name,
    );
  const artwork = (): string => join(output, /artwork\.[0-9a-f]{8}\.png/.exec(good)![0]);

  /** Findings while a file holds something else. */
  async function withFile(
    path: string,
    bytes: string | Uint8Array | undefined,
  ): Promise<readonly string[]> {
    const before = readFileSync(path);
    if (bytes === undefined) rmSync(path);
    else writeFileSync(path, bytes);
    try {
      return (await checkFeed(join(output, 'feed.xml'))).map((finding) => finding.code);
    } finally {
      writeFileSync(path, before);
    }
  }

  test('those that are stored elsewhere are not missing, and only their size is known', async () => {
    const feed = join(output, 'feed.xml');
    const [audio, texts] = [named('audio'), named('transcript')];
    const before = [audio, texts].map((path) => readFileSync(path));
    for (const path of [audio, texts]) rmSync(path);
    const asked: string[] = [];
    const keptElsewhere = async ({ slug }: Edition): Promise<boolean> => asked.push(slug) > 0;
    try {
      expect(await checkFeed(feed, { keptElsewhere })).toEqual([]);
      expect(asked).toEqual(['ferry']);
      const gone = await checkFeed(feed, { keptElsewhere: async () => false });
      expect(gone.map(({ code }) => code).sort()).toContain('enclosure-file-missing');
      writeFileSync(
        join(output, 'changed.xml'),
        change(/ length="\d+"(?=[^>]*ferry|[^<]*)/, ' length="7"'),
      );
      const wrong = await checkFeed(join(output, 'changed.xml'), { keptElsewhere });
      expect(wrong.map(({ code }) => code)).toEqual(['enclosure-length-differs']);
    } finally {
      [audio, texts].forEach((path, i) => writeFileSync(path, before[i]!));
    }
  });

  test('audio that was cut short', async () => {
    const bytes = readFileSync(named('audio'));
    expect(await withFile(named('audio'), bytes.subarray(0, bytes.length / 2))).toEqual([
      'enclosure-length-differs',
      'duration-differs',
    ]);
  });

  test('artwork: too small, with alpha, no picture, gone', async () => {
    const small = await encodePng({ size: 600, rgba: Buffer.alloc(600 * 600 * 4) });
    const alpha = Buffer.from(readFileSync(artwork()));
    alpha[25] = 6;
    expect(await withFile(artwork(), small)).toEqual(['image-unfit']);
    expect(await withFile(artwork(), alpha)).toEqual(['image-unfit']);
    expect(await withFile(artwork(), 'GIF89a')).toEqual(['image-format']);
    expect(await withFile(artwork(), undefined)).toEqual(['image-file-missing']);
  });

  test.each(['__proto__', 'hasOwnProperty'])(
    'a transcript of type %s is of a type unknown, and of no wrong format',
    async (type) => {
      const changed = good.replace('type="text/vtt"', `type="${type}"`);
      expect(await withFile(join(output, 'feed.xml'), changed)).toEqual([
        'transcript-type-unknown',
      ]);
    },
  );

  test('transcripts and chapters: another format, out of order, gone', async () => {
    expect(await withFile(named('transcript', 'text/vtt'), 'plain')).toEqual(['transcript-format']);
    expect(await withFile(named('transcript', 'text/html'), 'plain')).toEqual([
      'transcript-format',
    ]);
    expect(await withFile(named('transcript', 'text/vtt'), undefined)).toEqual([
      'transcript-file-missing',
    ]);
    expect(
      await withFile(
        named('transcript', 'text/vtt'),
        'WEBVTT\n\n00:00:01.000 --> 00:10:00.000\nx\n',
      ),
    ).toEqual(['transcript-beyond-end']);
    expect(await withFile(named('captions'), '1\n00:00:01,000 --> 01:00:00,000\nx\n')).toEqual([
      'transcript-beyond-end',
    ]);
    expect(
      await withFile(
        named('chapters'),
        '{"version":"1.2.0","chapters":[{"startTime":0},{"startTime":900}]}',
      ),
    ).toEqual(['chapters-beyond-end']);
    expect(await withFile(named('chapters'), '{}')).toEqual(['chapters-format']);
    expect(
      await withFile(
        named('chapters'),
        '{"version":"1.2.0","chapters":[{"startTime":4},{"startTime":2}]}',
      ),
    ).toEqual(['chapters-order']);
    expect(
      await withFile(
        named('chapters'),
        '{"version":"1.2.0","chapters":[{"startTime":2},{"startTime":2}]}',
      ),
    ).toEqual(['chapters-order']);
  });
});

describe('the options', () => {
  test('are checked before anything is read', async () => {
    const signal = 'now' as unknown as AbortSignal;
    await expect(checkFeed('nowhere.xml', { signal })).rejects.toThrow(
      new TypeError('checkFeed: options.signal, when given, must be an AbortSignal'),
    );
  });

  test('hold a signal that ends the check', async () => {
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    await expect(checkFeed(join(output, 'feed.xml'), { signal })).rejects.toBe(reason);
  });
});

describe('findings', () => {
  test('say the line', async () => {
    const found = await check(change(/<itunes:duration>\d+/, '<itunes:duration>soon'));
    expect(good.split('\n')[found[0]!.line - 1]).toContain('<itunes:duration>');
  });

  test('look past the prefix of a name space', async () => {
    const renamed = good
      .replaceAll('itunes:', 'i:')
      .replace('xmlns:i:', 'xmlns:i:')
      .replace('xmlns:itunes', 'xmlns:i');
    expect(await check(renamed)).toEqual([]);
  });

  test('do not wait for a pipe, nor follow a link out of the folder', async () => {
    const outside = join(folder.path, 'outside.txt');
    writeFileSync(outside, 'x');
    for (const [name, make] of [
      ['pipe.vtt', (path: string) => void execFileSync('mkfifo', [path])],
      ['link.vtt', (path: string) => symlinkSync(outside, path)],
    ] as const) {
      make(join(output, name));
      const found = await check(
        change(/(<podcast:transcript url="https:\/\/audio\.example\/post\/)[^"]*/, `$1${name}`),
      );
      const missing = name === 'pipe.vtt' ? ['transcript-file-missing'] : [];
      expect(found.map(({ code }) => code)).toEqual(missing);
    }
  });

  test('never leave the folder of the feed', async () => {
    const found = await check(
      change(
        /(<podcast:transcript url="https:\/\/audio\.example\/post\/)[^"]*/,
        '$1..%2f..%2f..%2fetc%2fpasswd',
      ),
    );
    expect(found).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { parseFeed as partytime } from 'podcast-partytime';
import { afterAll, describe, expect, test } from 'vitest';
import { buildFeed } from '../../src/feed/build-feed.ts';
import { requirePodcast, type FeedSettings } from '../../src/feed/feed-settings.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { editionOf } from '../helpers/editions.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { requireCommand } from '../helpers/requirements.ts';

/** What a reader gave: its own types leave out what it reads anyway. */
// oxlint-disable-next-line typescript/no-explicit-any -- two libraries' shapes, compared by value
type Loose = Record<string, any>;

const folder = temporaryFolder();
afterAll(() => folder.remove());

const IMAGE = 'https://audio.example/post/artwork.aaaaaaaa.png';

function feedOf(editions: readonly Edition[], settings: FeedSettings = {}, limit?: number) {
  const podcast = requirePodcast({ ...FEED, ...settings }, { language: 'en' });
  return buildFeed(
    editions.map((edition) => ({ edition, hasPage: true })),
    { podcast, imageUrl: IMAGE, limit },
  );
}

const xmlOf = (editions: readonly Edition[], settings: FeedSettings = {}): string =>
  feedOf(editions, settings).pages[0]!.xml;

function guidsOf(xml: string): string[] {
  return [...xml.matchAll(/<guid [^>]*>([^<]+)</g)].map((match) => match[1]!);
}

describe('a move', () => {
  test('keeps every identifier, and says where the feed is now', () => {
    const editions = [editionOf()];
    const before = xmlOf(editions);
    const moved = xmlOf(editions, { baseUrl: 'https://new.example/pod', movedFrom: FEED.baseUrl });
    expect(guidsOf(moved)).toEqual(guidsOf(before));
    const podcastGuid = /<podcast:guid>[^<]+/.exec(before)![0];
    expect(moved).toContain(podcastGuid);
    expect(before).not.toContain('itunes:new-feed-url');
    expect(moved).toContain(
      '<itunes:new-feed-url>https://new.example/pod/feed.xml</itunes:new-feed-url>',
    );
    expect(moved.replaceAll(IMAGE, '')).not.toContain(FEED.baseUrl!);
    expect(guidsOf(xmlOf(editions, { baseUrl: 'https://new.example/pod' }))).not.toEqual(
      guidsOf(before),
    );
  });
});

describe('seasons and support', () => {
  const xml = xmlOf([editionOf({ season: { number: 2, name: 'The long winter' } })], {
    funding: { url: 'https://post.example/support', text: 'Support us & more' },
  });

  test('are read back by both readers', () => {
    const smith = parseFeed(xml).feed as Loose;
    const party = partytime(xml)! as Loose;
    expect(smith['items'][0]['itunes']).toMatchObject({ season: 2 });
    expect(smith['items'][0]['podcast']).toMatchObject({
      season: { number: 2, name: 'The long winter' },
    });
    expect(smith['podcast']['fundings'] ?? smith['podcast']['funding']).toMatchObject([
      { url: 'https://post.example/support', display: 'Support us & more' },
    ]);
    expect(party['podcastFunding']).toMatchObject([{ url: 'https://post.example/support' }]);
    expect(party['items'][0]['podcastSeason']).toMatchObject({ number: 2 });
  });
});

describe('further formats', () => {
  const edition = editionOf();
  const alternate = {
    role: 'alternate',
    name: 'ferry.bbbbbbbb.m4a',
    mediaType: 'audio/mp4',
  } as const;
  const files = [...edition.files, { ...edition.files[0]!, ...alternate, sizeBytes: 400_000 }];
  const xml = xmlOf([{ ...edition, files }]);

  test('stand beside the enclosure, as another reader tells', () => {
    const item = (partytime(xml)! as Loose)['items'][0];
    expect(item.enclosure).toMatchObject({ type: 'audio/mpeg' });
    expect(item.alternativeEnclosures).toMatchObject([
      {
        type: 'audio/x-m4a',
        length: 400_000,
        source: [{ uri: 'https://audio.example/post/ferry/ferry.bbbbbbbb.m4a' }],
      },
    ]);
  });
});

describe('two independent readers', () => {
  const xml = xmlOf([editionOf()], { explicit: true, copyright: '© The Norvik Post' });
  const smith = parseFeed(xml).feed as Loose;
  const party = partytime(xml)! as Loose;
  const ENCLOSURE = 'https://audio.example/post/ferry/ferry.aaaaaaaa.mp3';

  test('agree on the channel', () => {
    expect(smith).toMatchObject({
      title: FEED.title,
      description: FEED.description,
      link: 'https://audio.example/post/',
      language: 'en',
      copyright: '© The Norvik Post',
    });
    expect(party).toMatchObject({
      title: FEED.title,
      description: FEED.description,
      link: 'https://audio.example/post/',
      language: 'en',
      copyright: '© The Norvik Post',
    });
    expect(smith['itunes']).toMatchObject({
      author: FEED.author,
      explicit: true,
      type: 'episodic',
      image: IMAGE,
      owner: { name: FEED.author, email: FEED.email },
      categories: [{ text: 'News', categories: [{ text: 'Daily News' }] }],
    });
    expect(party).toMatchObject({
      author: FEED.author,
      explicit: true,
      itunesType: 'episodic',
      itunesImage: IMAGE,
      owner: { name: FEED.author, email: FEED.email },
    });
    expect(smith['podcast']).toMatchObject({
      guid: party['guid'],
      locked: { value: true, owner: FEED.email },
      medium: 'podcast',
      txts: [{ display: 'true', purpose: 'ai-content' }],
    });
    expect(party).toMatchObject({ locked: true, podcastOwner: FEED.email, medium: 'podcast' });
    expect(smith['atom'].links).toEqual([
      { href: 'https://audio.example/post/feed.xml', rel: 'self', type: 'application/rss+xml' },
    ]);
  });

  test('agree on every field of an item', () => {
    const [item] = smith['items'];
    const [other] = party['items'];
    expect(item).toMatchObject({
      title: 'The ferry returns',
      link: 'https://post.example/ferry',
      pubDate: 'Fri, 01 Mar 2024 07:30:00 +0000',
      description: 'A crew comes home early. This audio is created with AI assistance.',
    });
    expect(other).toMatchObject({
      title: 'The ferry returns',
      link: 'https://post.example/ferry',
      description: item.description,
    });
    expect(new Date(other.pubDate).toISOString()).toBe('2024-03-01T07:30:00.000Z');
    expect(item.guid).toEqual({ value: other.guid, isPermaLink: false });
    expect(item.enclosures).toEqual([{ url: ENCLOSURE, length: 500_000, type: 'audio/mpeg' }]);
    expect(other.enclosure).toMatchObject({ url: ENCLOSURE, length: 500_000, type: 'audio/mpeg' });
    expect(item.itunes).toMatchObject({
      title: 'The ferry returns',
      author: 'Ada Lind',
      duration: 62,
      explicit: true,
      episodeType: 'full',
    });
    expect(other).toMatchObject({
      author: 'Ada Lind',
      duration: 62,
      explicit: true,
      itunesEpisodeType: 'full',
    });
    expect(item.content.encoded).toBe(
      '<p>A crew comes home early.</p><p>This audio is created with AI assistance.</p>',
    );
    expect(other.content).toBe(item.content.encoded);
  });

  test('agree on transcripts, chapters and people, and the reader that knows it on the AI tag', () => {
    const [item] = smith['items'];
    const [other] = party['items'];
    const base = 'https://audio.example/post/ferry';
    const transcripts = [
      { url: `${base}/transcript.aaaaaaaa.vtt`, type: 'text/vtt', language: 'en', rel: 'captions' },
      {
        url: `${base}/captions.aaaaaaaa.srt`,
        type: 'application/x-subrip',
        language: 'en',
        rel: 'captions',
      },
      { url: `${base}/transcript.aaaaaaaa.html`, type: 'text/html', language: 'en' },
      { url: `${base}/transcript.aaaaaaaa.json`, type: 'application/json', language: 'en' },
    ];
    expect(item.podcast.transcripts).toEqual(transcripts);
    expect(
      other.podcastTranscripts.map((found: { url: string; type: string }) => [
        found.url,
        found.type,
      ]),
    ).toEqual(transcripts.map(({ url, type }) => [url, type.replace('x-subrip', 'srt')]));
    expect(item.podcast.chapters).toEqual({
      url: `${base}/chapters.aaaaaaaa.json`,
      type: 'application/json+chapters',
    });
    expect(other.podcastChapters).toMatchObject({
      url: `${base}/chapters.aaaaaaaa.json`,
      type: 'application/json+chapters',
    });
    expect(item.podcast.persons).toEqual([
      { display: 'Ada Lind', role: 'author', group: 'writing' },
    ]);
    expect(
      other.podcastPeople.map((person: Record<string, string>) => [
        person['name'],
        person['role']!.toLowerCase(),
        person['group']!.toLowerCase(),
      ]),
    ).toEqual([['Ada Lind', 'author', 'writing']]);
    expect(item.podcast.txts).toEqual([{ display: 'true', purpose: 'ai-content' }]);
  });
});

describe('identifiers', () => {
  test('an item keeps its guid whatever its words, sound or scheme, and loses it only with slug or address', () => {
    const [guid] = guidsOf(xmlOf([editionOf()]));
    expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(
      guidsOf(
        xmlOf([editionOf({ title: 'Another', duration: 9, files: editionOf().files.slice(0, 1) })]),
      ),
    ).toEqual([guid]);
    expect(guidsOf(xmlOf([editionOf()], { baseUrl: 'http://audio.example/post/' }))).toEqual([
      guid,
    ]);
    expect(guidsOf(xmlOf([editionOf({ slug: 'other' })]))).not.toEqual([guid]);
    expect(guidsOf(xmlOf([editionOf()], { baseUrl: 'https://audio.example/else' }))).not.toEqual([
      guid,
    ]);
  });

  test('the guid of the podcast is the UUID of version 5 that an independent program computes', () => {
    // Python: uuid.uuid5(UUID('ead4c236-bf58-58c6-a2c6-a6b28d128cb6'), 'audio.example/post/feed.xml')
    expect(xmlOf([editionOf()])).toContain(
      '<podcast:guid>385d15ee-332e-5aac-aae4-04b9b6bf2e73</podcast:guid>',
    );
  });
});

describe('corrections', () => {
  const corrected = editionOf({ publishedAt: '2024-03-01', modifiedAt: '2024-03-04T12:00:00Z' });

  test('replace the item silently unless asked', () => {
    const xml = xmlOf([corrected]);
    expect(guidsOf(xml)).toEqual(guidsOf(xmlOf([editionOf()])));
    expect(xml).not.toContain('Corrected');
    expect(xml).toContain('<pubDate>Fri, 01 Mar 2024 00:00:00 +0000</pubDate>');
  });

  test('are ignored where only the way to write the moment differs', () => {
    const same = editionOf({
      publishedAt: '2024-03-01T09:30:00+02:00',
      modifiedAt: '2024-03-01T07:30:00Z',
    });
    expect(xmlOf([same], { corrections: 'new-item' })).toBe(
      xmlOf([editionOf()], { corrections: 'new-item' }),
    );
  });

  test('become an item of their own with a dated note when asked, in the language of the edition', () => {
    const xml = xmlOf([corrected], { corrections: 'new-item' });
    expect(guidsOf(xml)).not.toEqual(guidsOf(xmlOf([editionOf()])));
    expect(xml).toContain('Corrected version of March 4, 2024.');
    expect(xml).toContain('<pubDate>Mon, 04 Mar 2024 12:00:00 +0000</pubDate>');
    expect(xmlOf([{ ...corrected, language: 'de-AT' }], { corrections: 'new-item' })).toContain(
      'Korrigierte Fassung vom 4. März 2024.',
    );
  });
});

describe('order and pages', () => {
  const many = Array.from({ length: 7 }, (_, i) =>
    editionOf({ slug: `part-${i}`, publishedAt: `2024-03-0${i + 1}` }),
  );

  test('newest first, undated last with a warning', () => {
    const { publishedAt: _, ...undated } = editionOf({ slug: 'someday' });
    const feed = feedOf([undated, ...many]);
    expect(
      [...feed.pages[0]!.xml.matchAll(/ferry\/|post\/(part-\d|someday)\/\1/g)].map(
        (match) => match[1],
      ),
    ).toEqual(['part-6', 'part-5', 'part-4', 'part-3', 'part-2', 'part-1', 'part-0', 'someday']);
    expect(feed.warnings).toMatchObject([
      { code: 'FEED_UNDATED', message: expect.stringContaining('someday') },
    ]);
    expect(feed.pages[0]!.xml.match(/<pubDate>/g)).toHaveLength(7);
  });

  test('a long archive is paged as RFC 5005 has it, and each page names the others', () => {
    const { pages } = feedOf(many, { pageSize: 3 });
    expect(pages.map((page) => page.name)).toEqual(['feed.xml', 'feed-2.xml', 'feed-3.xml']);
    expect(pages.map((page) => guidsOf(page.xml).length)).toEqual([3, 3, 1]);
    const rels = pages.map((page) =>
      [...page.xml.matchAll(/<atom:link href="[^"]*\/([^"/]+)" rel="(\w+)"/g)].map(
        (match) => `${match[2]} ${match[1]}`,
      ),
    );
    expect(rels[1]).toEqual([
      'self feed-2.xml',
      'first feed.xml',
      'last feed-3.xml',
      'previous feed.xml',
      'next feed-3.xml',
    ]);
    expect(new Set(pages.map((page) => /<podcast:guid>(.*?)</.exec(page.xml)![1])).size).toBe(1);
  });

  test('a limit keeps the newest', () => {
    const feed = feedOf(many, {}, 2);
    expect(feed.itemCount).toBe(2);
    expect(feed.pages[0]!.xml).toContain('part-6');
    expect(feed.pages[0]!.xml).not.toContain('part-4');
  });

  test('the same editions in any order give the same bytes', () => {
    expect(feedOf(many.toReversed()).pages).toEqual(feedOf(many).pages);
  });
});

describe('strange editions', () => {
  const itemOf = (fields: Partial<Edition>, settings: FeedSettings = {}): Loose =>
    (parseFeed(xmlOf([editionOf(fields)], settings)).feed as Loose)['items'][0];

  test('of times before 1970, of far zones and of none are dated as RFC 2822 has it', () => {
    expect(itemOf({ publishedAt: '1953-05-29T11:30:00+05:30' }).pubDate).toBe(
      'Fri, 29 May 1953 06:00:00 +0000',
    );
    expect(itemOf({ publishedAt: '1912-04-15' }).pubDate).toBe('Mon, 15 Apr 1912 00:00:00 +0000');
    expect(itemOf({ publishedAt: '2024-12-31T23:59:59-12:00' }).pubDate).toBe(
      'Wed, 01 Jan 2025 11:59:59 +0000',
    );
    expect(itemOf({ publishedAt: '2024-03-01T09:30' }).pubDate).toBe(
      'Fri, 01 Mar 2024 09:30:00 +0000',
    );
    expect(itemOf({ publishedAt: 'last Tuesday', modifiedAt: '2024-03-05' }).pubDate).toBe(
      'Tue, 05 Mar 2024 00:00:00 +0000',
    );
  });

  test('with the same title, or in several languages, are items of their own', () => {
    const xml = xmlOf([
      editionOf({ slug: 'a' }),
      editionOf({ slug: 'b', language: 'uk' }),
      editionOf({ slug: 'c', language: 'ar' }),
    ]);
    expect(new Set(guidsOf(xml)).size).toBe(3);
    expect(
      [...xml.matchAll(/<podcast:transcript [^>]*language="(\w+)"/g)].map((match) => match[1]),
    ).toEqual(['en', 'uk', 'ar'].flatMap((language) => Array<string>(4).fill(language)));
  });

  test('with endless titles, bylines and summaries are cut between characters', () => {
    const item = itemOf({
      title: '👩‍🚀'.repeat(200),
      byline: 'Ж'.repeat(300),
      description: 'é'.repeat(5000),
    });
    expect([...item.title]).toHaveLength(255);
    expect(item.title.endsWith('…')).toBe(true);
    // The name space for podcasts allows no more in a person's name.
    expect([...item.podcast.persons[0].display]).toHaveLength(128);
    expect(Buffer.byteLength(item.description)).toBeLessThanOrEqual(4000);
    expect(item.description).toMatch(/é… This audio is created with AI assistance\.$/);
    expect(itemOf({ title: '\u0001 \u0002' }).title).toBe('ferry');
  });

  test('with markup in the byline name a person as it is written', () => {
    expect(itemOf({ byline: '<b>Ada</b> & "Bo"' }).podcast.persons[0]).toEqual({
      display: '<b>Ada</b> & "Bo"',
      role: 'author',
      group: 'writing',
    });
  });

  test.each([
    ['https://audio.example', 'https://audio.example/ferry/'],
    ['https://audio.example/', 'https://audio.example/ferry/'],
    ['https://audio.example/a/b', 'https://audio.example/a/b/ferry/'],
    ['https://audio.example/a/b//', 'https://audio.example/a/b/ferry/'],
    ['https://münchen.example/päth/ю', 'https://xn--mnchen-3ya.example/p%C3%A4th/%D1%8E/ferry/'],
    ['HTTPS://Audio.Example:8443/A', 'https://audio.example:8443/A/ferry/'],
  ])('under %s have addresses of ASCII', (baseUrl, folderUrl) => {
    const item = itemOf({}, { baseUrl });
    expect(item.enclosures[0].url).toBe(`${folderUrl}ferry.aaaaaaaa.mp3`);
    expect(xmlOf([editionOf()], { baseUrl })).toContain(
      `<atom:link href="${folderUrl.replace('ferry/', 'feed.xml')}" rel="self"`,
    );
  });

  test('follow the value of explicit that is given', () => {
    expect(itemOf({}, { explicit: true }).itunes.explicit).toBe(true);
    expect(xmlOf([editionOf()]).match(/<itunes:explicit>false</g)).toHaveLength(2);
  });
});

describe('what an item leaves out', () => {
  test('chapters below three, people without a name, links that no browser may follow', () => {
    const { byline: _, ...rest } = editionOf({
      chapters: [{ title: 'One', start: 0 }],
      url: 'javascript:alert(1)',
    });
    const xml = xmlOf([rest]);
    expect(xml).not.toMatch(/podcast:chapters|podcast:person|javascript/);
    expect(xml).toContain('<link>https://audio.example/post/ferry/</link>');
  });

  test('test tones are warned of', () => {
    expect(feedOf([editionOf({ testTones: true })]).warnings).toMatchObject([
      { code: 'FEED_TEST_TONES' },
    ]);
  });
});

describe('configuration', () => {
  test.each(['title', 'baseUrl', 'description', 'author', 'email', 'category'] as const)(
    'without feed.%s names that key',
    (key) => {
      expect(() => feedOf([editionOf()], { [key]: undefined })).toThrowError(
        expect.objectContaining({
          code: 'CONFIG_INVALID',
          message: expect.stringContaining(`feed.${key} is missing`),
        }),
      );
    },
  );
});

/** Texts that break careless writers, each alone and in company. */
const HOSTILE_PARTS = [
  '</title>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '&',
  '&amp;',
  '&#0;',
  '&nbsp;',
  '<?xml?>',
  '"',
  "'",
  '\0',
  '\b',
  '\x1b',
  '\x85',
  '\ud800',
  '\udfff',
  '\ufffe',
  '\uffff',
  '\u2028',
  '\r\n',
  '<script>alert(1)</script>',
  '" onload="x',
  '%00',
  '\u202e',
  '𝔘',
  '<item>',
  '<!ENTITY x "y">',
  '&x;',
];
const HOSTILE = Array.from(
  { length: 500 },
  (_, i) =>
    `${HOSTILE_PARTS[i % 30]}a${HOSTILE_PARTS[Math.floor(i / 30) % 30]}${HOSTILE_PARTS[(i * 7) % 30]}`,
);

describe('500 hostile strings', () => {
  const editions = HOSTILE.map((text, i) =>
    editionOf({
      slug: `s${i}`,
      title: text,
      byline: text,
      url: `https://post.example/${text}`,
      description: text,
      language: 'en',
      cues: [],
    }),
  );
  const xml = xmlOf(editions, { title: HOSTILE[0]!, author: HOSTILE[1]!, copyright: HOSTILE[2]! });

  test('leave every item whole for a reader', () => {
    const { items } = parseFeed(xml).feed as {
      items: {
        itunes: { duration: number };
        title: string;
        podcast: { persons: { display: string }[] };
      }[];
    };
    expect(items).toHaveLength(500);
    const broken = items.filter(
      (item) => item.itunes.duration !== 62 || !item.podcast.persons[0]!.display.includes('a'),
    );
    expect(broken).toEqual([]);
    expect(xml).not.toMatch(/<script|<!ENTITY|<!\[CDATA/);
    expect(xml.match(/<item>/g)).toHaveLength(500);
  });

  test.runIf(requireCommand('xmllint'))('are well formed to xmllint', () => {
    const file = join(folder.path, 'hostile.xml');
    writeFileSync(file, xml);
    expect(execFileSync('xmllint', ['--noout', '--nonet', file], { encoding: 'utf8' })).toBe('');
  });
});

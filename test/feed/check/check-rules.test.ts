/** A good feed that was written by no one we know, and faults of every kind in it: each is found by its code, on its line. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFeed } from '../../../src/feed/check/check-feed.ts';
import type { Finding } from '../../../src/feed/check/finding.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Other prefixes, CDATA, single quotes, attributes in another order, name spaces of others, comments, numeric escapes, a default name space inside. */
const GOOD = `<?xml version='1.0' encoding="utf-8" standalone='yes'?>
<?xml-stylesheet type="text/xsl" href="/style.xsl"?>
<!-- made by hand - mostly -->
<rss
  xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0"
  xmlns:p2='https://podcastindex.org/namespace/1.0'
  xmlns:apple="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:a="http://www.w3.org/2005/Atom" xmlns:media='http://search.yahoo.com/mrss/'
  version='2.0'>
<channel>
  <a:link type='application/rss+xml' rel="self" href="https://radio.example.org/show/rss"/>
  <a:link rel="hub" href="https://hub.example.org/"/>
  <a:link rel='next' href='https://radio.example.org/show/rss?page=2'/>
  <title><![CDATA[Tea & <Talk>]]></title>
  <description><![CDATA[<p>Two people, one pot &amp; no milk.</p>]]></description>
  <link>https://radio.example.org/show</link>
  <language>pt-br</language>
  <category>Talk</category>
  <category>Tea</category>
  <ttl>60</ttl>
  <image><link>https://radio.example.org/show</link><url>https://radio.example.org/cover.jpg</url><title>Tea &#38; &#x3c;Talk&gt;</title></image>
  <pubDate>Sun, 05 Jan 2025 07:00:00 EST</pubDate>
  <apple:author>Radio Chá</apple:author>
  <apple:owner><apple:email>show@radio.example.org</apple:email><apple:name>Radio Chá</apple:name></apple:owner>
  <apple:category text='Society &amp; Culture'><apple:category text="Personal Journals"/></apple:category>
  <apple:category text="Comedy"/>
  <apple:image href='https://radio.example.org/cover.jpg'></apple:image>
  <apple:explicit>true</apple:explicit>
  <apple:type>serial</apple:type>
  <googleplay:author>Radio Chá</googleplay:author>
  <p2:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</p2:guid>
  <p2:locked owner="show@radio.example.org">no</p2:locked>
  <p2:funding url="https://radio.example.org/give">Buy us a pot</p2:funding>
  <p2:location rel="subject" geo="geo:-22.9068,-43.1729;u=10" osm="R2697338" country="BR">Rio</p2:location>
  <p2:license>cc-by-4.0</p2:license>
  <p2:medium>podcast</p2:medium>
  <p2:value method="keysend" type="lightning"><p2:valueRecipient split="99" address="03ae" type="node" name="us"/></p2:value>
  <p2:updateFrequency rrule="FREQ=WEEKLY" complete="false">Weekly</p2:updateFrequency>
  <p2:podroll><p2:remoteItem feedGuid="29cdca4a-32d8-56ba-b48b-09a011c5daa9"/></p2:podroll>
  <p2:podping usesPodping="true"/>
  <p2:trailer pubdate="Thu, 01 Apr 2021 08:00:00 GMT" url="https://radio.example.org/trailer.mp3" length="12345678" type="audio/mpeg" season="1">Soon</p2:trailer>
  <p2:txt purpose="verify">S6lpp-7ZCn8-dZfGc-OoyaG</p2:txt>
  <p2:block id="archive">yes</p2:block>
  <p2:liveItem status="live" start="2025-01-06T07:30:00.000-0600" end="2025-01-06T09:30:00Z"><title>Live</title><p2:contentLink href="https://radio.example.org/live">Here</p2:contentLink></p2:liveItem>
  <item>
    <enclosure type="audio/x-m4a" length='4711' url="https://cdn.example.org/e1.m4a?token=x&amp;y=1"/>
    <guid>https://radio.example.org/e/1</guid>
    <title>One &quot;pot&quot; &#x1F375;</title>
    <link>https://radio.example.org/e/1</link>
    <description>Short.</description>
    <pubDate>4 Jan 2025 23:30 -0300</pubDate>
    <media:content url="https://cdn.example.org/e1.m4a" medium="audio"/>
    <apple:duration>1:02:03</apple:duration>
    <apple:season>1</apple:season><apple:episode>12</apple:episode><apple:episodeType>full</apple:episodeType>
    <apple:image href="https://radio.example.org/e1.PNG"/>
    <p2:season name="Green">1</p2:season><p2:episode display="Ch.3">12.5</p2:episode>
    <p2:transcript rel="captions" language="pt-BR" type="text/vtt" url="https://cdn.example.org/e1.vtt"/>
    <p2:transcript type="text/html" url="https://cdn.example.org/e1.html"/>
    <p2:chapters type='application/json+chapters' url='https://cdn.example.org/e1.json'/>
    <p2:soundbite duration="60.0" startTime="73.0">The pot breaks</p2:soundbite>
    <p2:person img="https://radio.example.org/ana.jpg" href="https://ana.example.org" group="Audio Post-Production" role="Audio Editor">Ana</p2:person>
    <p2:alternateEnclosure default="true" bitrate="128000" length="4711" type="audio/mpeg"><p2:source uri="https://cdn.example.org/e1.mp3"/><p2:integrity type="sri" value="sha384-abc"/></p2:alternateEnclosure>
    <p2:socialInteract priority="1" uri="https://podcastindex.social/web/@dave/108013847520053258" protocol="activitypub"/>
    <div xmlns="http://www.w3.org/1999/xhtml"><title>Not the title</title></div>
  </item>
</channel>
</rss>
`;

let count = 0;

/** The findings of a feed of these bytes, far from any file that it names. */
async function check(bytes: string | Uint8Array): Promise<readonly Finding[]> {
  const place = join(folder.path, String(++count));
  mkdirSync(place);
  writeFileSync(join(place, 'feed.xml'), bytes);
  return checkFeed(join(place, 'feed.xml'));
}

describe('a good feed in a style of its own', () => {
  test('has no finding', async () => {
    expect(await check(GOOD)).toEqual([]);
  });

  test('with carriage returns, with a byte order mark, or with both, has none either', async () => {
    expect(await check(GOOD.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(await check(`\ufeff${GOOD}`)).toEqual([]);
    expect(await check(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  test('under the older address of the podcast name space is read anyway', async () => {
    expect(
      await check(
        GOOD.replace(
          'https://podcastindex.org/namespace/1.0',
          'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md',
        ),
      ),
    ).toEqual([]);
  });
});

/** The code that must be found on the line of the change, what is changed, and into what. */
type Fault = readonly [code: string, from: string | RegExp, to: string];

/** Other codes that a fault brings with it, by what it is changed into: nothing else may be found. */
const COMPANY: ReadonlyMap<string, readonly string[]> = new Map([
  ['pubdate>4 Jan 2025 23:30 -0300</pubdate', ['date-missing']],
  ['http://192.168.0.10/e1.vtt', ['address-insecure']],
  ["href='http://localhost:4173/cover.jpg'", ['address-insecure']],
]);

const FAULTS: readonly Fault[] = [
  // XML as xmllint reads it.
  ['xml-malformed', "<?xml version='1.0'", " <?xml version='1.0'"],
  ['xml-malformed', 'mostly -->', 'mostly -- or so -->'],
  ['xml-malformed', '<description>Short.', '<description>Short ]]> cut.'],
  ['xml-malformed', '<ttl>60</ttl>', '<ttl unit:of="minutes">60</ttl>'],
  ['xml-malformed', '<ttl>60</ttl>', '<1ttl>60</1ttl>'],
  ['xml-malformed', '<ttl>60</ttl>', '<ttl>60&nbsp;</ttl>'],
  ['xml-malformed', '<ttl>60</ttl>', '<ttl>60</TTL>'],
  ['xml-malformed', '<ttl>60</ttl>', '<a:b:ttl>60</a:b:ttl>'],
  ['xml-malformed', '<ttl>60</ttl>', '<ttl>60</ttl unit="minutes">'],
  ['xml-malformed', 'version=\'1.0\' encoding="utf-8"', 'encoding="utf-8" version=\'1.0\''],
  ['xml-malformed', '<ttl>60</ttl>', '<?1 pause?><ttl>60</ttl>'],
  // RSS.
  [
    'element-misspelled',
    /pubDate>4 Jan 2025 23:30 -0300<\/pubDate/,
    'pubdate>4 Jan 2025 23:30 -0300</pubdate',
  ],
  ['element-misspelled', /<ttl>60<\/ttl>/, '<Ttl>60</Ttl>'],
  ['element-misspelled', '<ttl>60</ttl>', '<copyrigth>2025 us</copyrigth>'],
  [
    'element-misspelled',
    '<apple:season>1</apple:season><apple:episode>12</apple:episode>',
    '<apple:season>1</apple:season><apple:Episode>12</apple:Episode>',
  ],
  [
    'element-misplaced',
    '<ttl>60</ttl>',
    '<enclosure url="https://cdn.example.org/x.mp3" length="1" type="audio/mpeg"/>',
  ],
  ['element-misplaced', '<description>Short.', '<ttl>60</ttl><description>Short.'],
  ['element-repeated', '<ttl>60</ttl>', '<language>en</language>'],
  [
    'element-repeated',
    '<description>Short.</description>',
    '<description>Short.</description><guid isPermaLink="false">2</guid>',
  ],
  ['element-unknown', '<ttl>60</ttl>', '<mood>calm</mood>'],
  // Names that every object of JavaScript answers to.
  ['element-unknown', '<ttl>60</ttl>', '<constructor><toString/></constructor>'],
  ['enclosure-type-unknown', 'type="audio/x-m4a"', 'type="constructor"'],
  ['transcript-type-unknown', 'type="text/html" url', 'type="__proto__" url'],
  ['tag-unknown', '<ttl>60</ttl>', '<p2:constructor/>'],
  ['image-incomplete', '<image><link>https://radio.example.org/show</link>', '<image>'],
  ['text-too-long', '<ttl>60</ttl>', `<copyright>${'x'.repeat(256)}</copyright>`],
  ['date-invalid', '<pubDate>Sun, 05 Jan 2025 07:00:00 EST', '<pubDate>Sun, 05 Jan 2025 7:00 am'],
  ['language-unknown', '<language>pt-br', '<language>qq-br'],
  // Addresses that everyone must reach.
  [
    'address-private',
    'https://cdn.example.org/e1.m4a?',
    'https://user:word@cdn.example.org/e1.m4a?',
  ],
  ['address-private', 'https://cdn.example.org/e1.vtt', 'http://192.168.0.10/e1.vtt'],
  [
    'address-private',
    "href='https://radio.example.org/cover.jpg'",
    "href='http://localhost:4173/cover.jpg'",
  ],
  ['address-insecure', 'https://cdn.example.org/e1.m4a?', 'http://cdn.example.org/e1.m4a?'],
  ['self-link-repeated', 'rel="hub"', 'rel="self"'],
  ['self-link-type', "type='application/rss+xml'", "type='text/xml'"],
  [
    'paging-link-loop',
    'https://radio.example.org/show/rss?page=2',
    'https://radio.example.org/show/rss',
  ],
  ['paging-link-invalid', 'https://radio.example.org/show/rss?page=2', '?page=2'],
  // Apple.
  [
    'category-repeated',
    '<apple:category text="Comedy"/>',
    '<apple:category text="Society &amp; Culture"><apple:category text="Personal Journals"/></apple:category>',
  ],
  ['author-invalid', '<apple:author>Radio Chá', `<apple:author>${'é'.repeat(256)}`],
  ['owner-name-invalid', '<apple:name>Radio Chá', '<apple:name> '],
  ['itunes-season-invalid', '<apple:season>1', '<apple:season>0'],
  ['itunes-episode-invalid', '<apple:episode>12', '<apple:episode>twelve'],
  ['itunes-block-invalid', '<ttl>60</ttl>', '<apple:block>maybe</apple:block>'],
  ['itunes-complete-invalid', '<ttl>60</ttl>', '<apple:complete>1</apple:complete>'],
  ['new-feed-url-invalid', '<ttl>60</ttl>', '<apple:new-feed-url>/new.xml</apple:new-feed-url>'],
  ['itunes-type-invalid', '<apple:type>serial', '<apple:type>daily'],
  [
    'itunes-title-invalid',
    '<apple:season>1</apple:season>',
    `<apple:title>${'t'.repeat(300)}</apple:title>`,
  ],
  ['duration-invalid', '1:02:03', '1:62:03'],
  ['image-extension', 'e1.PNG', 'e1.webp'],
  [
    'image-address-invalid',
    'href="https://radio.example.org/e1.PNG"',
    'url="https://radio.example.org/e1.PNG"',
  ],
  ['tag-unknown', '<ttl>60</ttl>', '<apple:mood>calm</apple:mood>'],
  // The podcast name space.
  ['podcast-guid-invalid', '917393e3-1b1e-5cef', '917393e3-1b1e-9cef'],
  ['locked-owner-invalid', 'locked owner="show@radio.example.org"', 'locked owner="us"'],
  ['funding-invalid', ' url="https://radio.example.org/give"', ''],
  ['funding-invalid', 'Buy us a pot', 'Buy us a pot '.repeat(12).trim()],
  ['location-invalid', 'geo:-22.9068,-43.1729;u=10', '-22.9068,-43.1729'],
  ['location-invalid', 'osm="R2697338"', 'osm="2697338"'],
  ['license-invalid', '>cc-by-4.0<', '>all rights reserved<'],
  ['medium-unknown', '<p2:medium>podcast', '<p2:medium>radio'],
  ['value-invalid', 'method="keysend" ', ''],
  ['value-recipient-invalid', 'split="99"', 'split="most"'],
  ['update-frequency-invalid', 'complete="false"', 'complete="no"'],
  ['update-frequency-invalid', 'rrule="FREQ=WEEKLY"', 'rrule="weekly"'],
  ['remote-item-invalid', 'feedGuid="29cdca4a-32d8-56ba-b48b-09a011c5daa9"', 'feedGuid="920666"'],
  ['podping-invalid', 'usesPodping="true"', 'usesPodping="yes"'],
  ['trailer-invalid', 'pubdate="Thu, 01 Apr 2021 08:00:00 GMT"', 'pubdate="2021-04-01"'],
  ['podcast-block-invalid', '>yes</p2:block>', '>true</p2:block>'],
  ['txt-invalid', '>S6lpp-7ZCn8-dZfGc-OoyaG<', `>${'S'.repeat(4001)}<`],
  ['live-item-invalid', 'status="live"', 'status="soon"'],
  ['live-item-invalid', 'start="2025-01-06T07:30:00.000-0600" ', ''],
  ['podcast-season-invalid', '<p2:season name="Green">1', '<p2:season name="Green">one'],
  ['podcast-episode-invalid', 'display="Ch.3"', `display="${'Ch'.repeat(17)}"`],
  ['transcript-invalid', 'rel="captions"', 'rel="subtitles"'],
  ['transcript-invalid', 'language="pt-BR"', 'language="Portuguese!"'],
  ['transcript-type-unknown', 'type="text/html" url', 'type="application/pdf" url'],
  ['soundbite-invalid', 'startTime="73.0"', 'startTime="1:13"'],
  ['soundbite-length', 'duration="60.0"', 'duration="5"'],
  ['person-invalid', 'group="Audio Post-Production"', 'group="Tea Making"'],
  ['person-invalid', 'href="https://ana.example.org"', 'href="ana"'],
  ['alternate-enclosure-invalid', '<p2:source uri="https://cdn.example.org/e1.mp3"/>', ''],
  ['integrity-invalid', 'type="sri"', 'type="md5"'],
  [
    'social-interact-invalid',
    'uri="https://podcastindex.social/web/@dave/108013847520053258" ',
    '',
  ],
  [
    'images-deprecated',
    '<p2:podping usesPodping="true"/>',
    '<p2:images srcset="https://radio.example.org/c.jpg 1500w"/>',
  ],
  [
    'tag-unknown',
    '<p2:podping usesPodping="true"/>',
    '<p2:fundings url="https://radio.example.org/give">x</p2:fundings>',
  ],
  ['element-misspelled', '<p2:podping usesPodping="true"/>', '<p2:Podping usesPodping="true"/>'],
];

describe(`${FAULTS.length} faults more, one each`, () => {
  test.each(FAULTS.map((fault, i) => [i + 1, ...fault] as const))(
    '%i: %s',
    async (_number, code, from, to) => {
      const changed = GOOD.replace(from, to);
      expect(changed).not.toBe(GOOD);
      const found = await check(changed);
      const expected = [code, ...(COMPANY.get(to) ?? [])];
      expect(found.map((each) => each.code).sort()).toEqual(expected.sort());
      // The first line that differs, or the one where what is now open began.
      const before = GOOD.split('\n');
      const line = changed.split('\n').findIndex((text, i) => text !== before[i]) + 1;
      expect(found.find((each) => each.code === code)).toMatchObject({ line });
    },
  );

  test('an unknown element is reported under the usual prefix of its namespace', async () => {
    const found = await check(GOOD.replace('<ttl>60</ttl>', '<p2:Podping usesPodping="true"/>'));
    expect(found).toMatchObject([{ message: '<podcast:Podping> is written <podcast:podping>' }]);
    const strange = await check(GOOD.replace('<ttl>60</ttl>', '<apple:mood>calm</apple:mood>'));
    expect(strange).toMatchObject([
      { message: expect.stringMatching(/^the namespace itunes has no mood/) },
    ]);
  });

  test('a second channel, and elements one in the other without end', async () => {
    expect(
      (await check(GOOD.replace('</channel>', '</channel><channel/>'))).map((each) => each.code),
    ).toContain('element-repeated');
    expect(
      await check(GOOD.replace('<ttl>60</ttl>', '<x>'.repeat(200) + '</x>'.repeat(200))),
    ).toMatchObject([
      { code: 'xml-malformed', line: 20, message: expect.stringContaining('more than 100') },
    ]);
  });
});

/** Ten entities, each ten times the one before it: expanded, the last is two gigabytes. */
const ENTITIES = [...'bcdefghij'].map((name, i) => {
  const before = `&${'abcdefghi'[i]};`;
  return `<!ENTITY ${name} "${before.repeat(10)}">`;
});
const BOMB = `<!DOCTYPE lolz [<!ENTITY a "ha">${ENTITIES.join('')}]>`;

describe('what is not a feed, or is made to harm its reader', () => {
  test('UTF-16 is named, with and without a mark', async () => {
    for (const bytes of [
      Buffer.from(`\ufeff${GOOD}`, 'utf16le'),
      Buffer.from(GOOD, 'utf16le'),
      Buffer.from(`\ufeff${GOOD}`, 'utf16le').swap16(),
    ])
      expect(await check(bytes)).toMatchObject([
        { code: 'encoding-invalid', line: 1, message: expect.stringContaining('UTF-16') },
      ]);
  });

  test('a document type is a warning, and one with entities is not read', async () => {
    const rss =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    expect(await check(GOOD.replace('<rss', `${rss}\n<rss`))).toMatchObject([
      { code: 'doctype-present', severity: 'warning', line: 4 },
    ]);
    expect(
      await check(GOOD.replace('<rss', `${BOMB}\n<rss`).replace('Short.', '&j;')),
    ).toMatchObject([
      { code: 'xml-malformed', line: 4, message: expect.stringContaining('entities') },
    ]);
    expect(
      await check(
        GOOD.replace('<rss', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss'),
      ),
    ).toMatchObject([
      { code: 'xml-malformed', line: 4, message: expect.stringContaining('entities') },
    ]);
    expect(await check(GOOD.replace('</rss>', '<!DOCTYPE rss></rss>'))).toMatchObject([
      { code: 'xml-malformed', message: expect.stringContaining('after the start') },
    ]);
  });

  test('with no items says so, and nothing else of them', async () => {
    expect(
      (await check(GOOD.replace(/<item>[\s\S]*<\/item>/, ''))).map((each) => each.code),
    ).toEqual(['items-missing']);
  });

  // A reader whose work grows faster than the file does not come to its end.
  test('of 4 MB is read to its end, good or broken there', async () => {
    const item = /<item>[\s\S]*<\/item>/.exec(GOOD)![0];
    const many = Array.from({ length: Math.ceil(4e6 / item.length) }, (_, i) =>
      item.replaceAll('/e/1', `/e/${i}`).replaceAll('e1.m4a', `e${i}.m4a`),
    );
    const large = GOOD.replace(item, many.join('\n'));
    expect(await check(large)).toEqual([]);
    expect(await check(large.replace('</rss>', ''))).toMatchObject([
      { code: 'xml-malformed', line: 4, message: '<rss> is never closed' },
    ]);
    expect(
      await check(`${large.slice(0, 2e6)}<!--${large.slice(2e6).replaceAll('-->', '')}`),
    ).toMatchObject([{ code: 'xml-malformed' }]);
  }, 30_000);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { FeedEntry } from '../../../../src/article/feed-entry.ts';
import { readFeed, type ReadFeedOptions } from '../../../../src/article/readers/feed/feed.ts';
import { readFeedEntries } from '../../../../src/article/readers/feed/feed-entries.ts';
import { feedKindOf, refuseEntities } from '../../../../src/article/readers/feed/feed-kind.ts';
import { ArticleError } from '../../../../src/errors.ts';
import { serve, startWebServer } from '../../../helpers/web-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-feed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS = { name: 'The feed', timezone: 'UTC', url: 'https://news.example.org/feed' };
const STORY = Array.from(
  { length: 8 },
  (_, index) =>
    `<p>Paragraph ${index + 1} of the story says that the night ferry sails on time, that the harbour is open to all, and that bicycles travel free of charge.</p>`,
).join('');
const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour &amp; Sea</title><link>https://news.example.org/</link><description>News</description><language>en-gb</language>${channel}${items}</channel></rss>`;
const item = (number: number, more = ''): string =>
  `<item><title>Story ${number}</title><link>https://news.example.org/${number}</link><pubDate>${new Date(Date.UTC(2024, 0, number, 9)).toUTCString()}</pubDate>${more}</item>`;
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const readFile = (
  content: string | Uint8Array,
  options: ReadFeedOptions = {},
): Promise<FeedEntry[]> => readFeed({ kind: 'file', path: file('feed.xml', content) }, options);
const secondsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
const failureOf = async (promise: Promise<unknown>): Promise<ArticleError> => {
  const error: unknown = await promise.then(
    () => new Error('it was read'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ArticleError);
  return error as ArticleError;
};

describe('what a feed says of an article', () => {
  test('RSS with the whole text', () => {
    const text = rss(
      `<item><title>Ferries &amp;amp; &lt;em&gt;boats&lt;/em&gt;</title><link>/ferries</link><dc:creator>Ada Sailor</dc:creator><dc:creator>Bo Dyke</dc:creator><pubDate>Tue, 02 Jan 24 08:00:00 +0100</pubDate><description>In short.</description><content:encoded><![CDATA[${STORY}<p>The post <a href="/x">Ferries</a> appeared first on <a href="/">Harbour</a>.</p>]]></content:encoded></item>`,
    );
    const [entry] = readFeedEntries(text, OPTIONS);
    expect(entry).toEqual({
      url: 'https://news.example.org/ferries',
      title: 'Ferries & boats',
      authors: ['Ada Sailor', 'Bo Dyke'],
      publishedAt: '2024-01-02T07:00:00Z',
      language: 'en-GB',
      description: 'In short.',
      siteName: 'Harbour & Sea',
      content: `${STORY}<p data-lectern="skip">The post <a href="/x">Ferries</a> appeared first on <a href="/">Harbour</a>.</p>`,
    });
  });

  test('Atom with markup, authors of the feed, and the right one of several links', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafen</title><author><name>Ada Sailor</name></author><entry><title type="html">F&amp;auml;hre &amp;amp; Boot</title><id>urn:1</id><link rel="self" href="/1.atom"/><link rel="alternate" type="text/html" href="/1"/><published>2024-01-02T03:04:05+02:00</published><updated>2024-01-03T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${STORY}</div></content></entry></feed>`;
    const [entry] = readFeedEntries(text, OPTIONS);
    expect(entry).toMatchObject({
      url: 'https://news.example.org/1',
      title: 'Fähre & Boot',
      authors: ['Ada Sailor'],
      publishedAt: '2024-01-02T01:04:05Z',
      modifiedAt: '2024-01-03T00:00:00Z',
      language: 'de',
      siteName: 'Hafen',
    });
    expect(entry?.content).toContain('Paragraph 8');
  });

  test('RDF and JSON', () => {
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Old news</title><link>https://news.example.org/</link><description>x</description></channel><item rdf:about="https://news.example.org/1"><title>One</title><link>https://news.example.org/1</link><dc:date>2024-01-02</dc:date><dc:creator>Ada</dc:creator></item></rdf:RDF>';
    expect(readFeedEntries(rdf, OPTIONS)).toEqual([
      {
        url: 'https://news.example.org/1',
        title: 'One',
        authors: ['Ada'],
        publishedAt: '2024-01-02',
        siteName: 'Old news',
      },
    ]);
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'New',
      language: 'en',
      items: [
        {
          id: '1',
          url: 'https://news.example.org/1',
          title: 'One',
          content_text: `${'Tom & <Jerry> sail. '.repeat(60)}\n\nAnd back.`,
          date_published: '2024-01-02T03:04:05Z',
          authors: [{ name: 'Cy' }],
        },
      ],
    });
    const [entry] = readFeedEntries(json, OPTIONS);
    expect(entry).toMatchObject({
      title: 'One',
      authors: ['Cy'],
      publishedAt: '2024-01-02T03:04:05Z',
    });
    expect(entry?.content).toMatch(/^<p>Tom &amp; &lt;Jerry>.*<\/p><p>And back\.<\/p>$/);
  });

  test.each([
    ['a short text', '<p>The ferry sails.</p>'],
    ['a long text that is cut off', `${STORY}<p>And then […]</p>`],
    ['a long text that leads on', `${STORY}<p><a href="/1">Continue reading →</a></p>`],
    [
      'a text cut off before its origin',
      `${STORY}<p>And then…</p><p>The post <a>x</a> appeared first on <a>y</a>.</p>`,
    ],
  ])('%s is not a whole article: the page is', (_name, content) => {
    expect(
      readFeedEntries(
        rss(item(1, `<content:encoded><![CDATA[${content}]]></content:encoded>`)),
        OPTIONS,
      )[0]?.content,
    ).toBeUndefined();
  });

  test('a description is the article only when it is long; without an address, whatever there is', () => {
    const described = (html: string): FeedEntry =>
      readFeedEntries(
        rss(
          `<item><title>x</title><link>https://news.example.org/1</link><description><![CDATA[${html}]]></description></item>`,
        ),
        OPTIONS,
      )[0]!;
    expect(described(STORY).content).toBeUndefined();
    expect(described(STORY + STORY).content).toBe(STORY + STORY);
    expect(
      readFeedEntries(
        rss('<item><title>x</title><description>All there is.</description></item>'),
        OPTIONS,
      )[0],
    ).toMatchObject({ content: 'All there is.' });
  });

  const brief = (fields: string, title = '<title>x</title>'): string =>
    `<item>${title}<link>https://news.example.org/brief</link>${fields}</item>`;
  const encoded = (html: string): string =>
    `<content:encoded><![CDATA[${html}]]></content:encoded>`;
  const BRIEF = '<p>The ferry sails at nine. It was late on Monday.</p>';
  const LONG = item(2, encoded(STORY));

  test.each<readonly [string, string, boolean]>([
    ['a short text of its own', brief(encoded(BRIEF)), true],
    ['one sentence in a feed with whole texts', brief(encoded('<p>It sails.</p>')) + LONG, true],
    [
      'one that is longer than its summary',
      brief(`<description>Late.</description>${encoded('<p>It is late.</p>')}`),
      true,
    ],
    [
      'one that is its summary',
      brief(`<description><![CDATA[${BRIEF}]]></description>${encoded(BRIEF)}`),
      false,
    ],
    ['one that breaks off', brief(encoded('<p>The ferry sails at nine. It was</p>')) + LONG, false],
    [
      'one that leads on',
      brief(
        encoded(
          `${BRIEF}<p><a href="https://news.example.org/brief?utm_source=x">More here.</a></p>`,
        ),
      ) + LONG,
      false,
    ],
    ['one that ends in dots', brief(encoded('<p>It sails. It was late…</p>')) + LONG, false],
    [
      'texts cut to one length',
      brief(encoded(BRIEF)) + [3, 4].map((n) => item(n, encoded(`${BRIEF}  `))).join(''),
      false,
    ],
    ['a note without a title', brief(encoded('<p>Late again #ferry</p>'), ''), true],
    [
      'such a note as a description',
      brief('<description>Late again #ferry</description>', '<title></title>'),
      true,
    ],
    [
      'a short description',
      brief('<description>It sails. It was late.</description>') + LONG,
      false,
    ],
  ])('%s: read from the feed or not', (_, items, isRead) => {
    expect(readFeedEntries(rss(items), OPTIONS)[0]!.content !== undefined).toBe(isRead);
  });

  test('invalid addresses are left out', () => {
    for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'http://'])
      expect(
        readFeedEntries(rss(`<item><title>x</title><link>${link}</link></item>`), OPTIONS)[0]?.url,
      ).toBeUndefined();
  });
});

describe('which articles are chosen', () => {
  const five = rss(
    [3, 5, 1, 4, 2].map((number) => item(number)).join('') +
      item(5, '<description>again</description>') +
      '<item><title>No date</title><link>https://news.example.org/nodate</link></item>',
  );
  const titles = (entries: readonly FeedEntry[]): (string | undefined)[] =>
    entries.map(({ title }) => title);

  test('the newest first, each address once, those without a date last', async () => {
    expect(titles(await readFile(five))).toEqual([
      'Story 5',
      'Story 4',
      'Story 3',
      'Story 2',
      'Story 1',
      'No date',
    ]);
  });

  test('as many as asked, and since the date asked', async () => {
    expect(titles(await readFile(five, { limit: 2 }))).toEqual(['Story 5', 'Story 4']);
    expect(titles(await readFile(five, { since: '2024-01-04' }))).toEqual(['Story 5', 'Story 4']);
    expect(titles(await readFile(five, { since: '2024-01-04T10:00:00Z' }))).toEqual(['Story 5']);
    expect(await readFile(five, { since: '2030-01-01' })).toEqual([]);
  });

  test('an article changed since the date counts as new', async () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>Old</title><id>1</id><link href="https://news.example.org/1"/><published>2020-01-01</published><updated>2024-02-01</updated></entry></feed>`;
    expect(titles(await readFile(text, { since: '2024-01-15' }))).toEqual(['Old']);
  });

  test('a list of hundreds wants to be asked for', async () => {
    const many = rss(Array.from({ length: 101 }, (_, index) => item(index + 1)).join(''));
    expect(await failureOf(readFile(many))).toMatchObject({
      code: 'ARTICLE_TOO_LARGE',
      hint: expect.stringMatching(/--limit.*--since/) as unknown,
    });
    expect(await readFile(many, { limit: 101 })).toHaveLength(101);
  });

  test('a date asked of a feed without dates is an error', async () => {
    expect(
      await failureOf(
        readFile(rss('<item><title>x</title><link>https://news.example.org/x</link></item>'), {
          since: '2024-01-01',
        }),
      ),
    ).toMatchObject({ code: 'ARTICLE_EMPTY' });
  });
});

describe('sitemaps', () => {
  const sitemap = (entries: string): string =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${entries}</urlset>`;

  test('addresses, dates and what a news sitemap says', async () => {
    const text = sitemap(
      '<url><loc>https://news.example.org/a?x=1&amp;y=2</loc><lastmod>2024-01-02</lastmod><image:image><image:title>A picture</image:title></image:image></url>\n<url><loc><![CDATA[https://news.example.org/b]]></loc><news:news><news:publication><news:name>Harbour</news:name><news:language>en</news:language></news:publication><news:publication_date>2024-01-03T08:00:00+01:00</news:publication_date><news:title>Boats &amp; sea</news:title></news:news></url><url><loc>ftp://x/</loc></url>',
    );
    expect(await readFile(text)).toEqual([
      {
        url: 'https://news.example.org/b',
        title: 'Boats & sea',
        publishedAt: '2024-01-03T07:00:00Z',
        language: 'en',
        siteName: 'Harbour',
      },
      { url: 'https://news.example.org/a?x=1&y=2', modifiedAt: '2024-01-02' },
    ]);
  });

  test('packed with gzip, and no larger than a source may be', async () => {
    const text = sitemap('<url><loc>https://news.example.org/a</loc></url>');
    expect(await readFeed({ kind: 'file', path: file('sitemap.xml.gz', gzipSync(text)) })).toEqual([
      { url: 'https://news.example.org/a' },
    ]);
    expect(await failureOf(readFile(gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '))))).toMatchObject({
      code: 'ARTICLE_TOO_LARGE',
    });
    expect(await failureOf(readFile(gzipSync(text).subarray(0, 30)))).toMatchObject({
      code: 'ARTICLE_UNREADABLE',
    });
  });

  test('an index is followed for one level, only to its own private host; what fails is named by its address', async () => {
    const other = await startWebServer({
      '/o.xml': serve(sitemap('<url><loc>https://news.example.org/o</loc></url>'), {
        'content-type': 'text/xml',
      }),
    });
    const index = (inner: string): string =>
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner}</sitemapindex>`;
    const server = await startWebServer((request, response) => {
      const own = `http://${request.headers.host}`;
      const pages: Record<string, string> = {
        '/index.xml': index(
          ['/old.xml', '/new.xml', '/lost.xml', '/index.xml']
            .map(
              (path) =>
                `<sitemap><loc>${own}${path}</loc>${path === '/old.xml' ? '<lastmod>2020-01-01</lastmod>' : '<lastmod>2024-01-01</lastmod>'}</sitemap>`,
            )
            .join('') + `<sitemap><loc>${other.origin}/o.xml</loc></sitemap>`,
        ),
        '/new.xml': sitemap(
          '<url><loc>https://news.example.org/new</loc><lastmod>2024-01-05</lastmod></url>',
        ),
        '/old.xml': sitemap(
          '<url><loc>https://news.example.org/old</loc><lastmod>2020-01-01</lastmod></url>',
        ),
      };
      const page = pages[request.url!];
      response
        .writeHead(page === undefined ? 404 : 200, { 'content-type': 'application/xml' })
        .end(page);
    });
    const urls = (
      await readFeed({ kind: 'url', url: `${server.origin}/index.xml` }, { allowPrivate: true })
    ).map(({ url }) => url!.replace(server.origin, '').replace(other.origin, 'other:'));
    expect(urls).toEqual([
      'https://news.example.org/new',
      'https://news.example.org/old',
      '/lost.xml',
      '/index.xml',
      'other:/o.xml',
    ]);
    expect(other.requests).toHaveLength(0);
    await readFeed(
      { kind: 'url', url: `${server.origin}/index.xml` },
      { allowPrivate: true, since: '2023-01-01' },
    );
    expect(server.requests.filter(({ url }) => url === '/old.xml')).toHaveLength(1);
    await Promise.all([server.close(), other.close()]);
  });
});

describe('what is refused', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'x'.repeat(100)}">${'bcdefghij'
    .split('')
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
    .join('')}]><rss version="2.0"><channel><title>&j;</title></channel></rss>`;

  test.each([
    ['entities that grow', bomb],
    [
      'an entity that reads a file',
      '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&f;</title></channel></rss>',
    ],
    [
      'a parameter entity',
      '<!DOCTYPE rss [ <!ENTITY % p SYSTEM "http://news.example.org/x.dtd"> %p; ]><rss version="2.0"/>',
    ],
    ['entities behind the root', rss(`${item(1)}<!ENTITY a "b">`)],
    [
      'a document type behind comments',
      `<!-- ${'x'.repeat(30_000)} --><?x ]]> ?>\n<!doctype rss [<!entity a "b">]><rss version="2.0"/>`,
    ],
  ])('%s', (_name, text) => {
    expect(() => refuseEntities(text, { name: 'The feed' })).toThrow(
      /^The feed is refused: it defines its own entities/,
    );
  });

  test('a document type without entities, and articles about entities, are read', () => {
    const old = `<!DOCTYPE rss PUBLIC "-//Example//DTD RSS 0.91//EN" "http://news.example.org/rss-0.91.dtd">${rss(item(1, '<description><![CDATA[Write <!ENTITY a "b"> so.]]></description><!-- <!ENTITY x "y"> -->')).replace(/<\?xml.*?\?>/, '')}`;
    expect(() => refuseEntities(old, { name: 'The feed' })).not.toThrow();
    expect(readFeedEntries(old, OPTIONS)[0]?.title).toBe('Story 1');
  });

  test.each([
    ['a page', '<!doctype html><html><body><p>Hello</p></body></html>', 'ARTICLE_UNSUPPORTED'],
    ['a text', 'The ferry sails at noon.', 'ARTICLE_UNSUPPORTED'],
    ['JSON that is no feed', '{"a": [1, 2]}', 'ARTICLE_UNSUPPORTED'],
    ['a feed that is broken off', rss(item(1)).slice(0, -60), 'ARTICLE_UNREADABLE'],
    ['a feed without articles', rss(''), 'ARTICLE_EMPTY'],
    ['a sitemap without addresses', '<urlset></urlset>', 'ARTICLE_EMPTY'],
    [
      'JSON that is broken off',
      '{"version": "https://jsonfeed.org/version/1.1", "items": [',
      'ARTICLE_UNREADABLE',
    ],
    ['an element nested without end', rss('<item>'.repeat(50_000)), 'ARTICLE_UNREADABLE'],
  ])('%s', async (_name, text, code) => {
    expect(await failureOf(readFile(text))).toMatchObject({ code });
  });

  test('megabytes made to be slow are read or refused in good time', async () => {
    const megabytes = (part: string): string => part.repeat(Math.floor(4_000_000 / part.length));
    for (const text of [
      megabytes('<![CDATA['),
      megabytes('<!--'),
      megabytes('<!DOCTYPE '),
      `<urlset>${megabytes('<url><loc>')}`,
      `<urlset>${megabytes('<loc>')}`,
      `<rss version="2.0">${megabytes('<![CDATA[')}`,
      rss(megabytes('<item><title>&amp;')),
      rss(item(1, `<content:encoded><![CDATA[${megabytes('<p>The post ')}]]></content:encoded>`)),
      `<?xml ${megabytes('<?xml ')}`,
    ]) {
      // The processor's time, not the clock's: what else the machine does is not a matter here.
      const before = process.cpuUsage();
      feedKindOf(text);
      await readFile(text).catch((error: unknown) => expect(error).toBeInstanceOf(ArticleError));
      expect([text.slice(0, 30), Math.round(secondsSince(before) / 5)]).toEqual([
        text.slice(0, 30),
        0,
      ]);
    }
  }, 60_000);

  test('the failures of files and servers are passed on', async () => {
    expect(
      await failureOf(readFeed({ kind: 'file', path: join(folder, 'none.xml') })),
    ).toMatchObject({ code: 'ARTICLE_MISSING' });
    expect(await failureOf(readFeed({ kind: 'url', url: 'http://127.0.0.1:9/' }))).toMatchObject({
      code: 'ARTICLE_FETCH_REFUSED',
    });
  });
});

test('a feed in another character set is read as it says', async () => {
  const text = rss(item(1)).replace('UTF-8', 'windows-1251').replace('Story 1', 'Паром');
  const bytes = Buffer.from(
    [...text].map((letter) =>
      letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x0410 + 0xc0 : letter.charCodeAt(0),
    ),
  );
  expect((await readFile(bytes))[0]?.title).toBe('Паром');
});

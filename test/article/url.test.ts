import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article, ArticleSource, ReadArticleOptions } from '../../src/article/article.ts';
import type { FeedEntry } from '../../src/article/feed-entry.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { ArticleError } from '../../src/errors.ts';
import {
  redirect,
  serve,
  startWebServer,
  type Handler,
  type WebServer,
} from '../helpers/web-server.ts';
import { makeDocument, paragraph } from '../helpers/word-documents.ts';

const SENTENCES = [
  'The night ferry to the islands will sail again from Monday, the harbour office said in a short statement on Friday.',
  'It had been in dry dock since March, when a crack was found in the shaft of its starboard engine during a routine check.',
  'Tickets will cost the same as last year, and bicycles travel free on every sailing until the end of the season in October.',
  'Residents of the outer islands had asked for a second boat, and the council will vote on the request at its next meeting.',
];
const PARAGRAPHS = SENTENCES.map((text) => `<p>${text}</p>`).join('');
const pageOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Ferry back at sea</title>${head}</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>Ferry back at sea</h1>${body}</article></main><footer>© Harbour Office</footer></body></html>`;

let server: WebServer;
const folder = mkdtempSync(join(tmpdir(), 'lectern-url-'));
const pages: Record<string, Handler> = {
  '/news/ferry': serve(pageOf(PARAGRAPHS), {
    'content-type': 'text/html; charset=utf-8',
    etag: '"1"',
  }),
  '/go': redirect('/news/ferry'),
  '/canonical': serve(
    pageOf(PARAGRAPHS, '<link rel="canonical" href="https://news.example.org/ferry-back">'),
  ),
  '/1252': serve(
    Buffer.from(pageOf(PARAGRAPHS.replace('short', 'na\xefve \x93short\x94')), 'latin1'),
    { 'content-type': 'text/html; charset=iso-8859-1' },
  ),
  '/meta': serve(
    Buffer.from(
      pageOf(PARAGRAPHS.replace('Monday', '\xcf\xed'), '<meta charset="windows-1251">'),
      'latin1',
    ),
    { 'content-type': 'text/html' },
  ),
  '/utf16': serve(
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(pageOf(PARAGRAPHS.replace('Monday', 'Понеділок')), 'utf16le'),
    ]),
    { 'content-type': 'text/html' },
  ),
  '/mixed': serve(
    Buffer.concat([
      Buffer.from(pageOf(PARAGRAPHS).replace('short', 'naïve')),
      Buffer.from('<p>caf\xe9</p>', 'latin1'),
    ]),
    { 'content-type': 'text/html; charset=utf-8' },
  ),
  '/notes.md': serve('---\ntitle: Notes\n---\n\nThe ferry *sails*.\n', {
    'content-type': 'text/markdown',
  }),
  '/plain.md': serve('# Notes\n\nThe ferry *sails*.\n', { 'content-type': 'text/plain' }),
  '/plain': serve(`Ferry back at sea\n\n${SENTENCES.join('\n\n')}\n`, {
    'content-type': 'text/plain',
  }),
  '/untyped': (_request, response) => void response.writeHead(200).end(pageOf(PARAGRAPHS)),
  '/feed': serve('<rss version="2.0"><channel><title>x</title></channel></rss>', {
    'content-type': 'application/rss+xml',
  }),
  '/feed-as-page': serve(
    '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>',
    { 'content-type': 'text/html' },
  ),
  '/data': serve('{"a": 1}', { 'content-type': 'application/json' }),
  '/blank': serve('  \n', { 'content-type': 'text/html' }),
  '/picture': serve(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), {
    'content-type': 'text/html',
  }),
  '/bomb': serve(gzipSync(Buffer.alloc(200 * 1024 * 1024, '<p>x')), {
    'content-type': 'text/html',
    'content-encoding': 'gzip',
  }),
};
beforeAll(async () => void (server = await startWebServer(pages)));
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const read = (path: string, options: ReadArticleOptions = {}): Promise<Article> =>
  readArticle({ kind: 'url', url: server.origin + path }, { allowPrivate: true, ...options });
const failureOf = async (
  source: ArticleSource,
  options: ReadArticleOptions = { allowPrivate: true },
): Promise<ArticleError> => {
  const error: unknown = await readArticle(source, options).then(
    () => new Error('it was read'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ArticleError);
  return error as ArticleError;
};
const texts = (article: Article): string[] => article.blocks.map(({ text }) => text);

describe('a page by its address', () => {
  test('its article, under the address after redirects', async () => {
    const article = await read('/go');
    expect(article).toMatchObject({
      title: 'Ferry back at sea',
      url: `${server.origin}/news/ferry`,
      slug: 'ferry',
    });
    expect(texts(article)).toEqual(SENTENCES);
  });

  test('its own canonical address wins', async () => {
    expect(await read('/canonical')).toMatchObject({ url: 'https://news.example.org/ferry-back' });
  });

  test.each([
    ['/1252', 'naïve “short”'],
    ['/meta', 'Пн'],
    ['/utf16', 'Понеділок'],
    ['/untyped', 'Monday'],
  ])('%s is read in its character set', async (path, words) => {
    expect(texts(await read(path)).join(' ')).toContain(words);
  });

  test('a page of mixed character sets is read with a warning', async () => {
    const article = await read('/mixed');
    expect(article.warnings).toEqual([
      expect.objectContaining({
        code: 'ARTICLE_NOT_TEXT',
        message: `${server.origin}/mixed mixes character sets: 1 character is not UTF-8 and was read as windows-1252.`,
      }),
    ]);
    expect(texts(article).join(' ')).not.toContain('\ufffd');
  });

  test.each(['/notes.md', '/plain.md'])('%s is Markdown', async (path) => {
    expect(await read(path)).toMatchObject({
      title: 'Notes',
      blocks: [{ text: 'The ferry sails.' }],
    });
  });

  test('plain text is read as text', async () => {
    expect(texts(await read('/plain'))).toEqual(expect.arrayContaining(SENTENCES.slice(1)));
  });

  test('what was fetched is remembered where asked', async () => {
    const count = server.requests.length;
    const first = await read('/news/ferry', { httpCache: folder });
    expect(await read('/news/ferry', { httpCache: folder })).toEqual(first);
    expect(server.requests.slice(count).map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"1"',
    ]);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('an address without an article', () => {
  test.each([
    ['/lost', 'ARTICLE_FETCH_FAILED', 'cannot be fetched: there is no such page (404).'],
    ['/feed', 'ARTICLE_UNSUPPORTED', 'is a feed, not an article.'],
    ['/feed-as-page', 'ARTICLE_UNSUPPORTED', 'is a feed, not an article.'],
    ['/data', 'ARTICLE_UNSUPPORTED', 'cannot be read: it is JSON, not an article.'],
    ['/blank', 'ARTICLE_EMPTY', 'is empty: the server sent a page without any words.'],
    [
      '/picture',
      'ARTICLE_NOT_TEXT',
      'is not text: character 4 is a NUL, as in a program, a picture or UTF-16 without its mark.',
    ],
    [
      '/bomb',
      'ARTICLE_TOO_LARGE',
      'cannot be fetched: it is larger than 10 MB, the limit for a page.',
    ],
  ])('%s says so', async (path, code, words) => {
    expect(await failureOf({ kind: 'url', url: server.origin + path })).toMatchObject({
      code,
      message: `${server.origin}${path} ${words}`,
    });
  });

  test('this machine is refused unless it is allowed', async () => {
    const count = server.requests.length;
    expect(await failureOf({ kind: 'url', url: `${server.origin}/news/ferry` }, {})).toMatchObject({
      code: 'ARTICLE_FETCH_REFUSED',
      message: `${server.origin}/news/ferry is refused: 127.0.0.1 is this machine.`,
    });
    expect(server.requests).toHaveLength(count);
  });

  test('an address that a feed named is allowed only on the host of that feed', async () => {
    const source = { kind: 'url', url: `${server.origin}/news/ferry` } as const;
    expect(
      (await readArticle({ ...source, foundAt: `${server.origin}/feed` }, { allowPrivate: true }))
        .title,
    ).toBe('Ferry back at sea');
    for (const foundAt of ['http://127.0.0.1:9/feed', 'https://news.example.org/feed'])
      expect(await failureOf({ ...source, foundAt })).toMatchObject({
        code: 'ARTICLE_FETCH_REFUSED',
      });
  });
});

describe('an entry of a feed', () => {
  const entry: FeedEntry = {
    url: 'https://news.example.org/ferry',
    title: 'Ferry back',
    authors: ['Ada Sailor'],
    publishedAt: '2024-01-02T07:00:00Z',
    language: 'en-GB',
    siteName: 'Harbour & Sea',
    description: 'In <short>.',
    content: `<h1>Ferry back</h1><div class="sharedaddy share-buttons"><p>Share this</p></div>${PARAGRAPHS}<p>Read more</p><p data-lectern="skip">The post appeared first on Harbour.</p>`,
  };

  test('is read with what the feed says of it, without clutter', async () => {
    const article = await readArticle({ kind: 'entry', entry });
    expect(article).toMatchObject({
      title: 'Ferry back',
      byline: 'Ada Sailor',
      publishedAt: '2024-01-02T07:00:00Z',
      language: 'en-GB',
      siteName: 'Harbour & Sea',
      url: 'https://news.example.org/ferry',
      slug: 'ferry',
      description: 'In .',
    });
    expect(texts(article)).toEqual(SENTENCES);
    expect(article.skipped.map(({ rule }) => rule)[0]).toBe('headline');
    expect(article.skipped.at(-1)).toMatchObject({
      rule: 'asked-to-skip',
      words: 'The post appeared first on Harbour.',
    });
  });

  test('megabytes that are not an article are read within the limits of their reader', async () => {
    for (const part of ['<', '<p ', '<div>', '&', '<!--', '<p hidden>']) {
      const outcome = await readArticle({
        kind: 'entry',
        entry: { title: 'x', content: part.repeat(Math.ceil(1_500_000 / part.length)) },
      }).then(
        () => 'read',
        (error: ArticleError) => error.code,
      );
      // What is read and holds nothing: its reader was not stopped for the time that it took.
      expect([part, outcome]).toEqual([part, 'ARTICLE_EMPTY']);
    }
  });

  test('no value of a feed can leave its place', async () => {
    const hostile = '</script><p>Pay here</p><script>"\\ <!--';
    const article = await readArticle({
      kind: 'entry',
      entry: { ...entry, title: hostile, siteName: hostile, language: '"><p>x' },
    });
    expect(texts(article)).toEqual(SENTENCES);
  });

  test('without text it is read from its page, without both it says so', async () => {
    expect(
      (
        await readArticle(
          { kind: 'entry', entry: { url: `${server.origin}/news/ferry` } },
          { allowPrivate: true },
        )
      ).blocks,
    ).toHaveLength(4);
    expect(await failureOf({ kind: 'entry', entry: { title: 'Lost' } })).toMatchObject({
      code: 'ARTICLE_EMPTY',
      message: 'The entry “Lost” contains nothing to read: it has no text.',
    });
  });
});

describe('a file by what it holds', () => {
  const readFile = (name: string, content: string | Uint8Array): Promise<Article> => {
    writeFileSync(join(folder, name), content);
    return readArticle({ kind: 'file', path: join(folder, name) });
  };

  test('a saved page is read whatever its name and character set', async () => {
    expect(texts(await readFile('saved.txt', pageOf(PARAGRAPHS)))).toEqual(SENTENCES);
    expect(
      texts(
        await readFile(
          'saved.html',
          Buffer.from(
            pageOf(PARAGRAPHS.replace('short', 'caf\xe9'), '<meta charset=windows-1252>'),
            'latin1',
          ),
        ),
      ).join(),
    ).toContain('café');
    expect(
      texts(
        await readFile(
          'wide',
          Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pageOf(PARAGRAPHS), 'utf16le')]),
        ),
      ),
    ).toEqual(SENTENCES);
    expect(texts(await readArticle({ kind: 'text', content: pageOf(PARAGRAPHS) }))).toEqual(
      SENTENCES,
    );
  });

  test('a document is read, also when it is large because of its pictures', async () => {
    const article = await readFile(
      'story.docx',
      makeDocument({
        body: SENTENCES.map((text) => paragraph(text)).join(''),
        extra: { 'word/media/image1.png': Buffer.alloc(12 * 1024 * 1024) },
      }),
    );
    expect(texts(article)).toEqual(SENTENCES);
  });

  test.each([
    ['data.json', '{"a": 1}', 'JSON'],
    ['data.xml', '<?xml version="1.0"?><data></data>', 'XML of an unknown kind'],
  ])('%s is data and no article', async (name, content, what) => {
    await expect(readFile(name, content)).rejects.toMatchObject({
      code: 'ARTICLE_UNSUPPORTED',
      message: `${join(folder, name)} cannot be read: it is ${what}, not an article.`,
    });
  });

  test.each([
    ['feed.xml', '<rss version="2.0"/>', 'a feed'],
    ['map', '<?xml version="1.0"?><urlset/>', 'a sitemap'],
    ['feed.html', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>', 'a feed'],
  ])('%s is %s and no article', async (name, content, what) => {
    await expect(readFile(name, content.replace('/>', '></x>'))).rejects.toMatchObject({
      code: 'ARTICLE_UNSUPPORTED',
      message: `${join(folder, name)} is ${what}, not an article.`,
    });
  });
});

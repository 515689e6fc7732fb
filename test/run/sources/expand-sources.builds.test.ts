import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { expandSources } from '../../../src/run/sources/expand-sources.ts';
import { jsonOf, lectern, type Run } from '../../helpers/command-line.ts';
import { readTree, writeTree } from '../../helpers/file-trees.ts';
import { makeDocument, paragraph } from '../../helpers/word-documents.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { serve, startWebServer, type WebServer } from '../../helpers/web-server.ts';

const folder = temporaryFolder();
const STORY = Array.from(
  { length: 3 },
  (_, index) =>
    `<p>Paragraph ${index + 1} of the story says that the night ferry sails on time, that the harbour is open to all, and that bicycles travel free of charge.</p>`,
).join('');
const pageOf = (title: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${STORY}</article></body></html>`;
const itemOf = (origin: string, number: number, more = ''): string =>
  `<item><title>Story ${number}</title><link>${origin}/story-${number}</link><pubDate>${new Date(Date.UTC(2024, 0, number, 9)).toUTCString()}</pubDate>${more}</item>`;
const feedOf = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour news</title>${items}</channel></rss>`;

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const number = /^\/story-(\d)$/.exec(request.url!)?.[1];
    if (request.url === '/feed')
      serve(
        feedOf(
          [1, 2, 4].map((day) => itemOf(origin, day)).join('') +
            itemOf(origin, 3, `<content:encoded><![CDATA[${STORY}]]></content:encoded>`) +
            itemOf('http://127.0.0.1:9', 5),
        ),
        { 'content-type': 'application/rss+xml' },
      )(request, response);
    else if (number === undefined || number === '2') response.writeHead(404).end();
    else
      serve(pageOf(`Story ${number}`), { 'content-type': 'text/html', etag: `"${number}"` })(
        request,
        response,
      );
  });
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

let places = 0;
const newPlace = (files: Record<string, string | Uint8Array> = {}): string =>
  writeTree(join(folder.path, `place-${++places}`), { '.keep': '', ...files });
const build = (cwd: string, ...args: string[]): Promise<Run> =>
  lectern(['build', ...args, '--provider', 'tone', '--json'], { cwd });

describe('lectern build of an address', () => {
  test('a page on loopback is built with --allow-private, and a second run fetches nothing', async () => {
    const cwd = newPlace();
    const url = `${server.origin}/story-1`;
    expect(jsonOf(await build(cwd, url, '--allow-private'))).toMatchObject({
      exitCode: 0,
      editions: [{ source: url, slug: 'story-1', title: 'Story 1', standing: false }],
    });
    const before = readTree(join(cwd, 'output'));
    expect(jsonOf(await build(cwd, url, '--allow-private'))).toMatchObject({
      editions: [{ standing: true, recorded: 0 }],
    });
    expect(readTree(join(cwd, 'output'))).toEqual(before);
    expect(server.requests.at(-1)!.headers['if-none-match']).toBe('"1"');
  });

  test('without the flag it is refused, with exit 4 and nothing written', async () => {
    const cwd = newPlace();
    const count = server.requests.length;
    const run = await build(cwd, `${server.origin}/story-1`);
    expect(jsonOf(run)).toMatchObject({
      exitCode: 4,
      failures: [
        {
          code: 'ARTICLE_FETCH_REFUSED',
          message: `${server.origin}/story-1 is refused: 127.0.0.1 is this machine.`,
        },
      ],
    });
    expect([run.code, server.requests.length]).toEqual([4, count]);
    expect([...readTree(cwd).keys()]).toEqual(['.keep']);
  });

  test('another scheme is refused as an address, not missed as a file', async () => {
    expect(jsonOf(await build(newPlace(), 'ftp://news.example.org/story'))).toMatchObject({
      exitCode: 4,
      failures: [{ code: 'ARTICLE_FETCH_REFUSED' }],
    });
  });
});

describe('lectern build of a feed', () => {
  test('the newest articles, from the feed or from their pages; one that fails leaves the rest', async () => {
    const result = jsonOf(await build(newPlace(), `${server.origin}/feed`, '--allow-private'));
    expect(result.editions.map(({ slug }) => slug)).toEqual(['story-4', 'story-3', 'story-1']);
    expect(
      result.failures.map(({ source, code }) => [source.replace(server.origin, ''), code]),
    ).toEqual([
      ['http://127.0.0.1:9/story-5', 'ARTICLE_FETCH_REFUSED'],
      ['/story-2', 'ARTICLE_FETCH_FAILED'],
    ]);
    expect(result.exitCode).toBe(6);
    expect(server.requests.some(({ url }) => url === '/story-3')).toBe(false);
  });

  test('--since and --limit choose', async () => {
    const titles = async (...args: string[]): Promise<string[]> =>
      jsonOf(
        await build(newPlace(), `${server.origin}/feed`, '--allow-private', ...args),
      ).editions.map(({ title }) => title);
    expect(await titles('--limit', '3', '--since', '2024-01-03')).toEqual(['Story 4', 'Story 3']);
    expect(await titles('--since', '2025-01-01')).toEqual([]);
    expect((await build(newPlace(), `${server.origin}/feed`, '--since', 'soon')).code).toBe(2);
    expect((await build(newPlace(), `${server.origin}/feed`, '--limit', 'few')).code).toBe(2);
  });

  test('a feed in a file, and a dead feed among files', async () => {
    const cwd = newPlace({
      'news.xml': feedOf(
        itemOf(
          'https://news.example.org',
          7,
          `<content:encoded><![CDATA[${STORY}]]></content:encoded>`,
        ),
      ),
      'bad.xml': '<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"></rss>',
      'story.md': '# The ferry\n\nIt sails.\n',
    });
    const result = jsonOf(
      await build(
        cwd,
        'bad.xml',
        'news.xml',
        `${server.origin}/lost/feed`,
        'story.md',
        '--allow-private',
      ),
    );
    expect(result.editions.map(({ source, title }) => [source, title])).toEqual([
      ['https://news.example.org/story-7', 'Story 7'],
      ['story.md', 'The ferry'],
    ]);
    expect(
      result.failures.map(({ source, code }) => [source.replace(server.origin, ''), code]),
    ).toEqual([
      ['bad.xml', 'ARTICLE_UNREADABLE'],
      ['/lost/feed', 'ARTICLE_FETCH_FAILED'],
    ]);
    expect(result.exitCode).toBe(6);
  });

  test('--allow-private opens no host that only a feed in a file names', async () => {
    const cwd = newPlace({
      'news.xml': feedOf(itemOf(server.origin, 1)),
      'index.xml': `<sitemapindex><sitemap><loc>${server.origin}/map.xml</loc></sitemap></sitemapindex>`,
    });
    const count = server.requests.length;
    const result = jsonOf(await build(cwd, 'news.xml', 'index.xml', '--allow-private'));
    expect([result.failures.map(({ code }) => code), server.requests.length]).toEqual([
      ['ARTICLE_FETCH_REFUSED', 'ARTICLE_FETCH_REFUSED'],
      count,
    ]);
  });

  test('XML that is not a feed is an article that cannot be read', async () => {
    expect(jsonOf(await build(newPlace({ 'x.json': '{"a": 1}' }), 'none.xml'))).toMatchObject({
      failures: [{ code: 'ARTICLE_MISSING' }],
    });
  });
});

describe('lectern build of documents and saved pages', () => {
  test('a folder with a document, a page and Markdown; what Word leaves open is passed over', async () => {
    const cwd = newPlace({
      'in/boat.docx': makeDocument({
        body: paragraph('The boat', 'Title') + paragraph('It sails.'),
      }),
      'in/~$boat.docx': 'locked',
      'in/page.html': pageOf('The page'),
      'in/post.md': '# The post\n\nIt sails.\n',
    });
    const result = jsonOf(await build(cwd, 'in'));
    expect(result.editions.map(({ source, title }) => [source, title])).toEqual([
      ['in/boat.docx', 'The boat'],
      ['in/page.html', 'The page'],
      ['in/post.md', 'The post'],
    ]);
    expect(result.failures).toEqual([]);
  });

  test('a page on standard input, in its own character set', async () => {
    const cwd = newPlace();
    const stdin = Buffer.from(
      pageOf('Caf\xe9 de la mer').replace('<head>', '<head><meta charset="iso-8859-1">'),
      'latin1',
    );
    const run = await lectern(['build', '-', '--provider', 'tone', '--json'], { cwd, stdin });
    expect(jsonOf(run).editions[0]).toMatchObject({
      title: 'Café de la mer',
      slug: 'cafe-de-la-mer',
    });
  });

  test('files that are not articles: one sentence each, exit 6, and the rest is built', async () => {
    const cwd = newPlace({
      'not.docx': 'plain words',
      'old.doc': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'good.md': '# Good\n\nIt sails.\n',
      'wide.txt': Buffer.from('It sails without its mark.', 'utf16le'),
    });
    writeFileSync(
      join(cwd, 'mixed.txt'),
      Buffer.concat([Buffer.from('naïve – '), Buffer.from('caf\xe9', 'latin1')]),
    );
    const result = jsonOf(
      await build(cwd, 'not.docx', 'old.doc', 'wide.txt', 'mixed.txt', 'good.md'),
    );
    expect(result.failures.map(({ code }) => code)).toEqual([
      'ARTICLE_UNSUPPORTED',
      'ARTICLE_UNSUPPORTED',
      'ARTICLE_NOT_TEXT',
    ]);
    expect([result.exitCode, result.editions.map(({ slug }) => slug)]).toEqual([
      6,
      ['wide', 'good'],
    ]);
  });
});

describe('a batch of which something cannot be opened', () => {
  test('an empty folder, an empty standard input and a name of nothing fail alone: exit 6 and one line that sums it up', async () => {
    const cwd = newPlace({
      'good.md': '# Good\n\nIt sails.\n',
      'again.md': '# Again\n\nIt sails.\n',
    });
    mkdirSync(join(cwd, 'empty'));
    const args = ['build', 'empty', 'good.md', '-', '', 'again.md', '--provider', 'tone'];
    const run = await lectern(args, { cwd });
    expect(run.code).toBe(6);
    expect(run.stderr.match(/^error: .+$/gm)).toEqual([
      'error: empty contains no articles.',
      'error: standard input is empty: it contains nothing.',
      'error: A source has an empty name.',
    ]);
    expect(run.stderr.trimEnd().split('\n').at(-1)).toBe('2 built, 0 unchanged, 3 failed');
    expect((await lectern(args, { cwd })).stderr.trimEnd().split('\n').at(-1)).toBe(
      '0 built, 2 unchanged, 3 failed',
    );
    expect((await lectern(['build', 'good.md', '--provider', 'tone'], { cwd })).stderr).not.toMatch(
      /\d built/,
    );
  });

  test('files and folders that may not be opened say so', async () => {
    const cwd = newPlace({
      'open.md': '# Open\n\nIt sails.\n',
      'secret.md': '# Secret\n\nIt sails.\n',
      'within/locked/x.md': '# X\n\nIt sails.\n',
      'within/y.md': '# Y\n\nIt sails.\n',
    });
    for (const path of [folder.path, cwd]) chmodSync(path, 0o755);
    for (const path of ['secret.md', 'within/locked']) chmodSync(join(cwd, path), 0);
    const names = [
      join(cwd, 'open.md'),
      join(cwd, 'secret.md'),
      join(cwd, 'within/locked'),
      join(cwd, 'within'),
    ];
    await readArticle({ kind: 'file', path: names[0]! });
    const asNobody = process.geteuid?.() === 0;
    // Permissions say nothing to root.
    if (asNobody) process.seteuid!(65534);
    try {
      const sources = await expandSources(names, { stdin: process.stdin });
      const outcomes = await Promise.all(
        sources.map(async (source) =>
          source.kind === 'failed'
            ? source.error.message
            : await readArticle(source).then(
                ({ title }) => title,
                (error: Error) => error.message,
              ),
        ),
      );
      expect(outcomes).toEqual([
        'Open',
        `${names[1]} cannot be read: you may not read it.`,
        `${names[2]} cannot be read: you are not allowed to open it.`,
        `${names[2]} cannot be read: you are not allowed to open it.`,
        'Y',
      ]);
    } finally {
      if (asNobody) process.seteuid!(0);
      chmodSync(join(cwd, 'within/locked'), 0o755);
    }
  });

  test('a link that leads out of the folder is not followed, and is read where it is named', async () => {
    const cwd = newPlace({
      'posts/good.md': '# Good\n\nIt sails.\n',
      'other.md': '# Other\n\nNo.\n',
    });
    symlinkSync('../other.md', join(cwd, 'posts/link.md'));
    const args = ['--provider', 'tone', '--json'];
    const listed = jsonOf(await lectern(['build', 'posts', ...args], { cwd }));
    expect(listed.editions.map((edition) => edition.source)).toEqual(['posts/good.md']);
    expect(listed.failures.map(({ source, code }) => [source, code])).toEqual([
      ['posts/link.md', 'ARTICLE_UNREADABLE'],
    ]);
    const named = jsonOf(await lectern(['build', 'posts/link.md', ...args], { cwd }));
    expect(named.failures).toEqual([]);
  });

  test('what a build wrote is not a source of the next one, links are followed and pipes are not', async () => {
    const cwd = newPlace({
      'good.md': '# Good\n\nIt sails.\n',
      'elsewhere.txt': 'The ferry sails at noon, and nobody had expected it.\n',
    });
    symlinkSync(join(cwd, 'elsewhere.txt'), join(cwd, 'link.md'));
    symlinkSync('nowhere', join(cwd, 'broken.md'));
    execFileSync('mkfifo', [join(cwd, 'pipe.txt')]);
    const args = ['build', '.', '--output', 'audio', '--provider', 'tone', '--json'];
    for (const standing of [false, true]) {
      const result = jsonOf(await lectern(args, { cwd }));
      expect(result.editions.map((edition) => [edition.source, edition.standing])).toEqual([
        ['elsewhere.txt', standing],
        ['good.md', standing],
        ['link.md', standing],
      ]);
      expect(result.failures.map(({ source, code }) => [source, code])).toEqual([
        ['broken.md', 'ARTICLE_UNREADABLE'],
      ]);
    }
  });

  test('names with spaces, line ends and leading hyphens are names', async () => {
    const names = ['with space.md', 'two\nlines.md', '-dash.md', '--provider.md'];
    const cwd = newPlace(
      Object.fromEntries(names.map((name) => [name, '# A name\n\nIt sails.\n'])),
    );
    const result = jsonOf(
      await lectern(['build', '--provider', 'tone', '--json', '--', ...names], { cwd }),
    );
    expect([result.exitCode, result.editions.map(({ slug }) => slug)]).toEqual([
      0,
      ['with-space', 'two-lines', 'dash', 'provider'],
    ]);
    expect((await lectern(['build', '-dash.md', '--provider', 'tone'], { cwd })).code).toBe(2);
  });
});

describe('drafts', () => {
  const files = {
    'blog/draft.md': '---\ndraft: true\n---\n# Draft\n\nIt sails.\n',
    'blog/post.md': '# Post\n\nIt sails.\n',
    'blog/_drafts/idea.md': '# Idea\n\nIt sails.\n',
  };

  test('in a folder they are passed over and named, and are not a failure', async () => {
    const run = await lectern(['build', 'blog', '--provider', 'tone', '--json'], {
      cwd: newPlace(files),
    });
    expect([run.code, jsonOf(run).editions.map(({ slug }) => slug), jsonOf(run).failures]).toEqual([
      0,
      ['post'],
      [],
    ]);
    expect(run.stderr).toMatch(
      /^blog\/draft\.md is a draft and was passed over \(--include-drafts reads it\)$/m,
    );
  });

  test('a draft that is named is refused, and --include-drafts builds all of them', async () => {
    const run = await lectern(['build', 'blog/draft.md', '--provider', 'tone'], {
      cwd: newPlace(files),
    });
    expect([run.code, run.stderr]).toEqual([
      4,
      expect.stringMatching(/is a draft: its front matter says so\.\n {2}.*--include-drafts/),
    ]);
    const asked = await build(newPlace(files), 'blog', '--include-drafts');
    expect(jsonOf(asked).editions.map(({ slug }) => slug)).toEqual(['idea', 'draft', 'post']);
    const configured = await build(
      newPlace({ ...files, 'lectern.config.yaml': 'includeDrafts: true\n' }),
      'blog/draft.md',
    );
    expect(configured.code).toBe(0);
  });
});

describe('a folder that also holds what was made of its articles', () => {
  test('gives its articles alone, wherever editions were built or published to', async () => {
    const cwd = newPlace({ 'ferry.md': '# The ferry\n\nIt left at nine. It was full.\n' });
    const tone = ['--provider', 'tone'];
    for (const args of [
      ['build', '.', ...tone],
      ['publish', '--to', 'site'],
      ['build', '.', ...tone, '--output', '.'],
    ])
      expect(await lectern(args, { cwd })).toMatchObject({ code: 0 });
    for (const output of ['output', '.', 'audio'])
      expect(jsonOf(await build(cwd, '.', '--output', output))).toMatchObject({
        exitCode: 0,
        editions: [{ source: 'ferry.md', slug: 'ferry' }],
      });
    expect((await build(cwd, 'site')).code).toBe(4);
  });
});

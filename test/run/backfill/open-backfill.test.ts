import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBackfill, type OpenBackfillOptions } from '../../../src/run/backfill/open-backfill.ts';
import { writeTree } from '../../helpers/file-trees.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { startWebServer } from '../../helpers/web-server.ts';

const folder = temporaryFolder();
let places = 0;
let root = '';
afterAll(() => folder.remove());
afterEach(() => vi.useRealTimers());

beforeEach(() => {
  root = join(folder.path, String(++places));
  writeTree(root, {
    'posts/b.md': '---\ndate: 2024-02-01\n---\n\n# B\n\nWords.\n',
    'posts/2023-05-19-a.md': '# A\n\nWords.\n',
    'posts/c.md': '---\ndate: 2025-03-01\n---\n\n# C\n\nWords.\n',
  });
  for (const name of readdirSync(join(root, 'posts')))
    utimesSync(join(root, 'posts', name), 1_700_000_000, 1_700_000_000);
});

const options = (more: Partial<OpenBackfillOptions> = {}): OpenBackfillOptions => ({
  root,
  output: join(root, 'output'),
  store: join(root, 'store'),
  ...more,
});
const open = (more?: Partial<OpenBackfillOptions>, list = join(root, 'posts')) =>
  openBackfill(list, options(more));

/** The names of what is to do, and of what is to do today. */
async function look(more?: Partial<OpenBackfillOptions>): Promise<[string[], string[]]> {
  await using backfill = await open(more);
  const names = (articles: typeof backfill.todo): string[] =>
    articles.map(({ name }) => name.replace(/^posts\//, '')).map((name) => name.slice(-4, -3));
  return [names(backfill.todo), names(backfill.today)];
}

/** Does the first articles of today as a build would. */
async function doSome(count: number, more?: Partial<OpenBackfillOptions>): Promise<void> {
  await using backfill = await open(more);
  for (const article of backfill.today.slice(0, count)) {
    const slug = article.name.replace(/\W/g, '-');
    writeTree(join(root, 'output', slug), { 'edition.json': '{}' });
    await backfill.note(article, { slug, made: true });
  }
}

/** Lets what was written become old enough to be trusted by its times. */
const settle = () => new Promise((done) => setTimeout(done, 120));

describe('a backfill of a folder', () => {
  test('takes the newest first, or the oldest, of a span of time, so many', async () => {
    expect((await look())[0]).toEqual(['c', 'b', 'a']);
    expect((await look({ order: 'oldest' }))[0]).toEqual(['a', 'b', 'c']);
    const since = Date.parse('2024-01-01');
    expect((await look({ since, until: Date.parse('2025-01-01') }))[0]).toEqual(['b']);
    expect(await look({ limit: 2, perDay: 1 })).toEqual([['c', 'b'], ['c']]);
  });

  test('goes on where it was, and counts what was made today', async () => {
    await settle();
    await doSome(2, { perDay: 2 });
    expect(await look({ perDay: 2 })).toEqual([['a'], []]);
    await using backfill = await open();
    expect([backfill.done, backfill.madeToday]).toEqual([2, 2]);
    await backfill[Symbol.asyncDispose]();
    vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
    expect(await look({ perDay: 2 })).toEqual([['a'], ['a']]);
  });

  test('does again what was changed, whose edition is gone, and all where it is asked to', async () => {
    await settle();
    await doSome(3);
    expect((await look())[0]).toEqual([]);
    expect((await look({ rehash: true }))[0]).toEqual(['c', 'b', 'a']);
    writeFileSync(join(root, 'posts/b.md'), '---\ndate: 2024-02-01\n---\n\n# B\n\nOthers.\n');
    rmSync(join(root, 'output/posts-2023-05-19-a-md'), { recursive: true });
    expect((await look())[0]).toEqual(['b', 'a']);
  });

  test('loses nothing to a line that was cut off, and lets one run work at a time', async () => {
    await settle();
    await doSome(2);
    const [log = ''] = readdirSync(join(root, 'store/backfill')).filter((name) =>
      name.endsWith('l'),
    );
    appendFileSync(join(root, 'store/backfill', log), '{"article":"posts/2023');
    expect((await look())[0]).toEqual(['a']);
    await doSome(1);
    expect((await look())[0]).toEqual([]);
    expect(readFileSync(join(root, 'store/backfill', log), 'utf8').split('\n')).toHaveLength(5);
    await using first = await open();
    await expect(open()).rejects.toMatchObject({ code: 'USAGE' });
    expect(first.todo).toEqual([]);
  });
});

describe('a backfill of an index of sitemaps', () => {
  test('reads them all, packed or not, and nothing else where no date has changed', async () => {
    const page = (i: number, day: string): string =>
      `<url><loc>http://127.0.0.1/${i}</loc><lastmod>${day}</lastmod></url>`;
    const map = (urls: string): string =>
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
    let day = '2024-01-02';
    const asked: string[] = [];
    const server = await startWebServer((request, response) => {
      const path = request.url!;
      asked.push(path);
      if (path === '/sitemap.xml') {
        const names = Array.from({ length: 60 }, (_, i) => `${server.origin}/map-${i}.xml.gz`);
        response.setHeader('content-type', 'application/xml');
        response.end(
          `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${names.map((name) => `<sitemap><loc>${name}</loc></sitemap>`).join('')}</sitemapindex>`,
        );
        return;
      }
      const i = Number(/\d+/.exec(path)![0]);
      response.setHeader('content-type', 'application/gzip');
      response.end(gzipSync(map(page(i, i === 7 ? day : '2023-01-01'))));
    });
    try {
      const list = `${server.origin}/sitemap.xml`;
      const more = { allowPrivate: true };
      {
        await using backfill = await open(more, list);
        expect(backfill.todo).toHaveLength(60);
        expect(backfill.todo[0]!.name).toBe('http://127.0.0.1/7');
        writeTree(join(root, 'output/all'), { 'edition.json': '{}' });
        for (const article of backfill.todo)
          await backfill.note(article, { slug: 'all', made: true });
      }
      asked.length = 0;
      {
        await using backfill = await open(more, list);
        expect([backfill.todo, backfill.done]).toEqual([[], 60]);
      }
      expect(asked.filter((path) => !path.includes('map'))).toEqual([]);
      day = '2024-05-01';
      await using backfill = await open(more, list);
      expect(backfill.todo.map(({ name }) => name)).toEqual(['http://127.0.0.1/7']);
    } finally {
      await server.close();
    }
  }, 60_000);
});

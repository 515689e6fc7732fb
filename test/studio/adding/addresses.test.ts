/** Addresses of pages and feeds, as the studio adds and keeps them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AddedAddress, AddedPosts } from '../../../src/studio/adding-answers.ts';
import type { ArticleAnswer, HistoryAnswer } from '../../../src/studio/answers.ts';
import { openTestStudio, type TestStudio } from '../../helpers/open-studio.ts';
import { serve, startWebServer, type Handler, type WebServer } from '../../helpers/web-server.ts';

const TEXT =
  'The night ferry to the islands will sail again from Monday, the harbour office said in a short statement on Friday.';
const pageOf = (title: string): Handler =>
  serve(
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${TEXT}</p><p>${TEXT} It was late.</p></article></body></html>`,
  );

let server: WebServer;
let isAway = false;
let studio: TestStudio;
const pages: Record<string, Handler> = {
  '/ferry': pageOf('The ferry is back'),
  '/quay': pageOf('The quay # 7'),
  '/menu': serve('<!doctype html><title>x</title><nav><a href="/">Home</a></nav>'),
};

beforeAll(async () => {
  server = await startWebServer((request, response) => {
    const path = request.url!.split('?')[0]!;
    if (isAway) request.socket.destroy();
    else if (pages[path]) pages[path](request, response);
    else response.writeHead(404).end();
  });
  const items = ['/ferry', '/quay', '/gone'].map(
    (path) =>
      `<item><title>Post ${path}</title><link>${server.origin}${path}</link><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>`,
  );
  const inwards = `<item><title>Inwards</title><link>http://127.0.0.2:${server.port}/ferry</link></item>`;
  const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title>${items.join('')}${inwards}</channel></rss>`;
  pages['/feed'] = serve(xml, { 'content-type': 'application/rss+xml' });
  pages['/news'] = serve(xml, { 'content-type': 'text/xml' });
});
afterAll(() => server.close());
afterEach(async () => {
  isAway = false;
  expect(studio.defects).toEqual([]);
  await studio.end();
});

const SETTINGS = { settings: { allowPrivate: true } };
const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const add = (address: string): Promise<AddedAddress> =>
  studio.json<AddedAddress>('/api/addresses', post({ address }));
const listOf = (): string => readFileSync(join(studio.folder, 'addresses.list'), 'utf8');

describe('the address of a page', () => {
  test('becomes an article that is kept in the list that lectern build takes', async () => {
    studio = await openTestStudio({}, SETTINGS);
    const added = await add(` ${server.origin}/quay#top `);
    expect(added).toMatchObject({ kind: 'article', title: 'The quay # 7', isNew: true });
    expect(listOf()).toContain('lectern build --list addresses.list');
    expect(listOf()).toContain(`\n${server.origin}/quay # The quay # 7\n`);
    const [listed] = await studio.list();
    expect(listed).toMatchObject({ source: `${server.origin}/quay`, state: 'new' });
    expect(await add(`${server.origin}/quay`)).toMatchObject({ kind: 'article', isNew: false });
    expect(listOf().match(/^http/gm)).toHaveLength(1);
  });

  test('keeps its decisions in the project, and is fetched once for several', async () => {
    studio = await openTestStudio({}, SETTINGS);
    const added = await add(`${server.origin}/ferry`);
    if (added.kind !== 'article') throw new Error('no article');
    await studio.list();
    const path = `/api/articles/${added.id}`;
    const before = server.requests.length;
    for (const pause of [1, 2, 3]) {
      const { passages } = await studio.json<ArticleAnswer>(path);
      const { place, decided } = passages.find(({ text }) => text.startsWith('The night'))!;
      const changes = [{ before: decided, after: { ...(decided ?? place), pause } }];
      const init = { ...post({ label: 'pause', changes }), method: 'PUT' };
      await studio.json<HistoryAnswer>(`${path}/decisions`, init);
    }
    const { passages } = await studio.json<ArticleAnswer>(path);
    expect(passages.some(({ decided }) => decided?.pause === 3)).toBe(true);
    expect(existsSync(join(studio.folder, 'editions'))).toBe(true);
    expect(server.requests.length - before).toBeLessThanOrEqual(1);
    isAway = true;
    expect((await studio.ask(path)).status).toBe(200);
  });

  test('that has no article, no server or no sense is told why, and not kept', async () => {
    studio = await openTestStudio({}, SETTINGS);
    const statuses: number[] = [];
    for (const address of [
      `${server.origin}/menu`,
      `${server.origin}/gone`,
      'file:///etc/passwd',
      'https://user:secret@example.org/',
      'http://[',
    ])
      statuses.push((await studio.ask('/api/addresses', post({ address }))).status);
    expect(statuses.every((status) => (status >= 400 && status < 500) || status === 502)).toBe(
      true,
    );
    expect(existsSync(join(studio.folder, 'addresses.list'))).toBe(false);
  });

  test('is taken out of the list, put back where it stood, and taken out again', async () => {
    studio = await openTestStudio({ 'own.md': '# Own\n\nIt sails.\n' }, SETTINGS);
    const added = await add(`${server.origin}/ferry`);
    await add(`${server.origin}/quay`);
    if (added.kind !== 'article') throw new Error('no article');
    const before = listOf();
    const sources = async (): Promise<readonly string[]> =>
      (await studio.list()).map(({ source }) => source);
    const remove = (id: string): Promise<Response> =>
      studio.ask('/api/addresses/removed', post({ label: 'out', id }));
    expect(await (await remove(added.id)).json()).toEqual({ undo: 'out' });
    expect(listOf()).not.toContain('/ferry');
    expect(listOf()).toContain('/quay # The quay # 7');
    expect(await sources()).not.toContain(`${server.origin}/ferry`);
    expect((await remove(added.id)).status).toBe(409);
    await studio.json('/api/history/undo', post({}));
    expect(listOf()).toBe(before);
    expect(await sources()).toContain(`${server.origin}/ferry`);
    await studio.json('/api/history/redo', post({}));
    expect(listOf()).not.toContain('/ferry');
    const [own] = (await studio.list()).filter(({ source }) => source.endsWith('own.md'));
    expect((await remove(own!.id)).status).toBe(409);
    expect(existsSync(join(studio.folder, 'own.md'))).toBe(true);
  });

  test('that other programs have taken out meanwhile goes to the end of what is left', async () => {
    studio = await openTestStudio({}, SETTINGS);
    await add(`${server.origin}/quay`);
    const added = await add(`${server.origin}/ferry`);
    if (added.kind !== 'article') throw new Error('no article');
    await studio.ask('/api/addresses/removed', post({ label: 'out', id: added.id }));
    writeFileSync(join(studio.folder, 'addresses.list'), `${server.origin}/quay`);
    await studio.json('/api/history/undo', post({}));
    expect(listOf()).toBe(`${server.origin}/quay\n${server.origin}/ferry # The ferry is back\n`);
  });

  test('in a private network is refused unless the settings allow it', async () => {
    studio = await openTestStudio({});
    const response = await studio.ask(
      '/api/addresses',
      post({ address: `${server.origin}/ferry` }),
    );
    expect(await response.json()).toMatchObject({ code: 'ARTICLE_FETCH_REFUSED' });
    expect(existsSync(join(studio.folder, 'addresses.list'))).toBe(false);
  });
});

describe('the address of a feed', () => {
  test('lists its posts, those of the list marked, whatever its address looks like', async () => {
    studio = await openTestStudio({}, SETTINGS);
    await add(`${server.origin}/ferry`);
    for (const path of ['/feed', '/news']) {
      const found = await add(`${server.origin}${path}`);
      if (found.kind !== 'feed') throw new Error('no feed');
      expect(found.title).toBe('Harbour News');
      expect(found.posts.map(({ isThere }) => isThere)).toEqual([true, false, false, false]);
      expect(found.posts[1]).toMatchObject({ title: 'Post /quay', publishedAt: /^2026-11-20/ });
    }
  });

  test('has those added that are chosen; of the others it says why not', async () => {
    studio = await openTestStudio({}, SETTINGS);
    const found = await add(`${server.origin}/feed`);
    if (found.kind !== 'feed') throw new Error('no feed');
    const addresses = found.posts.map(({ address }) => address);
    const body = post({ feed: found.url, addresses });
    const { added, failed } = await studio.json<AddedPosts>('/api/addresses/chosen', body);
    expect(added.map(({ title }) => title).sort()).toEqual(['The ferry is back', 'The quay # 7']);
    // A feed may not lead to other hosts of a private network.
    expect(failed.map(({ code }) => code)).toEqual([
      'ARTICLE_FETCH_FAILED',
      'ARTICLE_FETCH_REFUSED',
    ]);
    expect(listOf().match(/^http/gm)).toHaveLength(2);
  });
});

describe('the list of addresses', () => {
  test('may be edited by hand: other names are passed over', async () => {
    studio = await openTestStudio(
      { 'addresses.list': `# ours\n${server.origin}/ferry\nnotes.md\nftp://x\n\n` },
      SETTINGS,
    );
    const listed = await studio.list();
    expect(listed).toMatchObject([{ title: 'The ferry is back' }]);
  });

  test('that cannot be read is a trouble in the list, and its other articles are there', async () => {
    studio = await openTestStudio({ 'ferry.md': '# The ferry\n\nIt left.\n' }, SETTINGS);
    writeFileSync(join(studio.folder, 'addresses.list'), Buffer.from([0xff, 0xfe, 0, 0, 1, 2]));
    for (;;) {
      const listed = await studio.list();
      if (listed.length === 1) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        continue;
      }
      expect(listed.map(({ state }) => state).sort()).toEqual(['failed', 'new']);
      return;
    }
  });
});

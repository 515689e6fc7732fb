import { createServer, type IncomingHttpHeaders } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { fetchSource } from '../../src/article/fetch-source.ts';
import { readFeed } from '../../src/article/readers/feed/feed.ts';
import { startWebServer, type Handler, type WebServer } from '../helpers/web-server.ts';

const PAGE =
  '<title>Ferry</title><p>The ferry to Sund sails again from Monday, the harbour said.</p>';

let server: WebServer;
let folder: string;
let seen: { path: string; headers: IncomingHttpHeaders }[] = [];

/** Notes what arrives, and answers with a page. */
function answer(content: () => string, type = 'text/html'): Handler {
  return (request, response) => {
    seen.push({ path: request.url ?? '', headers: request.headers });
    response.writeHead(200, { 'content-type': type, etag: '"1"' }).end(content());
  };
}

function feed(): string {
  const links = [`${server.origin}/story`, `http://localhost:${server.port}/elsewhere`];
  const items = links.map((link) => `<item><title>A</title><link>${link}</link></item>`);
  return `<rss version="2.0"><channel><title>F</title>${items.join('')}</channel></rss>`;
}

beforeAll(async () => {
  server = await startWebServer({
    '/': answer(() => PAGE),
    '/story': answer(() => PAGE),
    '/elsewhere': answer(() => PAGE),
    '/near': (request, response) => {
      seen.push({ path: request.url ?? '', headers: request.headers });
      response.writeHead(302, { location: '/story' }).end();
    },
    '/feed.xml': answer(feed, 'application/rss+xml'),
  });
  folder = await mkdtemp(join(tmpdir(), 'lectern-door-'));
});
beforeEach(() => void (seen = []));
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const accept = ['text/html'];
const header = ['Authorization: Bearer abc', 'X-Key:  k1 '];
const inside = { accept, allowPrivate: true };

async function cookieFile(text: string): Promise<string> {
  const path = join(folder, 'cookies.txt');
  await writeFile(path, text);
  return path;
}

describe('a page behind a door', () => {
  test('is asked for with the headers that are given', async () => {
    await fetchSource(`${server.origin}/`, { ...inside, header });
    expect(seen[0]!.headers).toMatchObject({ authorization: 'Bearer abc', 'x-key': 'k1' });
  });

  test('keeps them on the way to the same origin', async () => {
    await fetchSource(`${server.origin}/near`, { ...inside, header });
    expect(seen.map(({ headers }) => headers['x-key'])).toEqual(['k1', 'k1']);
  });

  test('is not remembered on disk', async () => {
    const cacheFolder = join(folder, 'http');
    await fetchSource(`${server.origin}/`, { ...inside, header, cacheFolder });
    await fetchSource(`${server.origin}/`, { ...inside, header, cacheFolder });
    expect(seen[1]!.headers['if-none-match']).toBeUndefined();
  });

  test('gets no header over plain http beyond this machine', async () => {
    const options = { accept, header, resolve: async () => ['93.184.216.34'] };
    await expect(fetchSource('http://news.example.org/a', options)).rejects.toMatchObject({
      code: 'ARTICLE_FETCH_REFUSED',
      message: expect.stringContaining('sent only over https'),
    });
  });

  test.each([
    ['no colon here', 'a colon'],
    ['Host: a.example.org', 'belongs to the connection'],
    ['Content-Length: 4', 'belongs to the connection'],
    ['Transfer-Encoding: chunked', 'belongs to the connection'],
    ['X-Key: tell\r\nHost: b', 'one line'],
    ['X Key: tell', 'letters, digits and hyphens'],
    ['X-Key:', 'a value'],
  ])('a header that is none is refused without its value: %j', async (line, why) => {
    const failure = fetchSource(`${server.origin}/`, { ...inside, header: [line] });
    await expect(failure).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(why),
    });
    await expect(failure).rejects.not.toMatchObject({ message: expect.stringContaining('tell') });
    expect(seen).toEqual([]);
  });
});

describe('a cookie file', () => {
  test("of Netscape's format sends what belongs to the host, the path and the time", async () => {
    const host = '127.0.0.1';
    const lines = [
      '# Netscape HTTP Cookie File',
      `${host}\tFALSE\t/\tFALSE\t0\tsession\ts1`,
      `#HttpOnly_${host}\tFALSE\t/\tFALSE\t4102444800\tid\tx=y`,
      `${host}\tFALSE\t/other\tFALSE\t0\tpath\tno`,
      `${host}\tFALSE\t/\tTRUE\t0\tsecure\tno`,
      `${host}\tFALSE\t/\tFALSE\t1000\told\tno`,
      'example.org\tTRUE\t/\tFALSE\t0\tforeign\tno',
    ];
    const path = await cookieFile(lines.join('\n'));
    await fetchSource(`${server.origin}/story`, { ...inside, cookieFile: path });
    expect(seen[0]!.headers.cookie).toBe('session=s1; id=x=y');
  });

  test.each(['Cookie: a=1; b=2', 'a=1; b=2\n'])(
    'of one line is sent as it is: %j',
    async (text) => {
      const path = await cookieFile(text);
      await fetchSource(`${server.origin}/`, {
        ...inside,
        cookieFile: path,
        header: ['Cookie: c=3'],
      });
      expect(seen[0]!.headers.cookie).toBe('c=3; a=1; b=2');
    },
  );

  test('without a cookie for the address is said, with its name and the host', async () => {
    const path = await cookieFile('example.org\tTRUE\t/\tFALSE\t0\tforeign\ttell\n');
    await expect(
      fetchSource(`${server.origin}/`, { ...inside, cookieFile: path }),
    ).rejects.toMatchObject({
      code: 'ARTICLE_FETCH_REFUSED',
      message: `The cookie file ${path} has no valid cookie for 127.0.0.1.`,
    });
    expect(seen).toEqual([]);
  });

  test('that cannot be read is said', async () => {
    const options = { ...inside, cookieFile: join(folder, 'none.txt') };
    await expect(fetchSource(`${server.origin}/`, options)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('there is no such file'),
    });
  });
});

describe('a feed behind a door', () => {
  test('its own pages get the headers, pages elsewhere get none', async () => {
    const url = `${server.origin}/feed.xml`;
    const options = { allowPrivate: true, header };
    const entries = await readFeed({ kind: 'url', url }, options);
    for (const entry of entries)
      await readArticle({ kind: 'url', url: entry.url!, foundAt: url }, options).catch(
        () => undefined,
      );
    const withKey = seen.filter(({ headers }) => headers['x-key'] === 'k1').map(({ path }) => path);
    expect(withKey).toEqual(['/feed.xml', '/story']);
  });
});

describe('a proxy', () => {
  test('is asked for the place by its name, and what lies there is not looked up here', async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket) => {
      asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`);
      const { port } = new URL(server.origin);
      const behind = net.connect(Number(port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        behind.pipe(socket).pipe(behind);
      });
      socket.on('error', () => behind.destroy());
      behind.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    const options = {
      accept,
      proxy: `http://ada:word@127.0.0.1:${port}`,
      resolve: async () => Promise.reject(new Error('looked up')),
    };
    const page = await fetchSource('http://news.example.org/', options);
    expect(Buffer.from(page.bytes).toString()).toBe(PAGE);
    expect(asked).toEqual([`news.example.org:80 Basic ${btoa('ada:word')}`]);
    await new Promise((resolve) => proxy.close(resolve));
  });

  test('that refuses is named without its password', async () => {
    const proxy = createServer();
    proxy.on('connect', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    const failure = fetchSource('https://news.example.org/', {
      accept,
      proxy: `http://ada:word@127.0.0.1:${port}`,
    });
    await expect(failure).rejects.toMatchObject({
      code: 'ARTICLE_FETCH_FAILED',
      message: expect.stringContaining('refuses the connection with status 403'),
    });
    await expect(failure).rejects.not.toMatchObject({ message: expect.stringContaining('word') });
    await new Promise((resolve) => proxy.close(resolve));
  });

  test('is given no password over plain http beyond this machine', async () => {
    const failure = fetchSource('https://news.example.org/', {
      accept,
      proxy: 'http://ada:tell@192.0.2.1:9',
    });
    await expect(failure).rejects.toMatchObject({
      code: 'ARTICLE_FETCH_REFUSED',
      message: expect.stringContaining('over plain http'),
    });
    await expect(failure).rejects.not.toMatchObject({ message: expect.stringContaining('tell') });
  });

  test('is not this machine: what it is asked for by plain http gets no header', async () => {
    const options = { accept, header, proxy: 'http://192.0.2.1:9', allowPrivate: true };
    await expect(fetchSource(`${server.origin}/`, options)).rejects.toMatchObject({
      code: 'ARTICLE_FETCH_REFUSED',
      message: expect.stringContaining('sent only over https'),
    });
  });

  test('does not open a private place that is named as such', async () => {
    const options = { accept, proxy: 'http://127.0.0.1:9' };
    await expect(fetchSource('http://192.168.0.1/', options)).rejects.toMatchObject({
      code: 'ARTICLE_FETCH_REFUSED',
    });
  });
});

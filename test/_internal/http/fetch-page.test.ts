import { connect as connectTo, createServer, type AddressInfo, type Socket } from 'node:net';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchPage, type FetchOptions } from '../../../src/_internal/http/fetch-page.ts';
import { HttpError } from '../../../src/_internal/http/http-error.ts';
import { connect, type Connect } from '../../../src/_internal/http/http-connect.ts';
import {
  redirect,
  serve,
  startWebServer,
  type Handler,
  type WebServer,
} from '../../helpers/web-server.ts';

const PAGE = '<!doctype html><p>The ferry sails at noon.</p>';
const HTML = { 'content-type': 'text/html; charset="UTF-8"' };
/** Public, and never connected to: `connect` is replaced wherever it is used. */
const PUBLIC = '93.184.216.34';

const pages: Record<string, Handler> = {
  '/': serve(PAGE, HTML),
  '/pdf': serve('%PDF-1.7', { 'content-type': 'application/pdf' }),
  '/untyped': (_request, response) => void response.writeHead(200).end(PAGE),
  '/once': redirect('/'),
  ...Object.fromEntries(
    [301, 302, 303, 307, 308].map((status): [string, Handler] => [
      `/moved-${status}`,
      (_request, response) => void response.writeHead(status, { location: '/' }).end(),
    ]),
  ),
  '/loop': redirect('/loop'),
  '/lost': (_request, response) => void response.writeHead(302).end(),
  '/unicode': (_request, response) =>
    void response.writeHead(301, { location: Buffer.from('/ö').toString('latin1') }).end(),
  '/%C3%B6': serve(PAGE, HTML),
  '/gzip': serve(gzipSync(PAGE), { ...HTML, 'content-encoding': 'gzip' }),
  '/br': serve(brotliCompressSync(PAGE), { ...HTML, 'content-encoding': 'br' }),
  '/deflate': serve(deflateSync(PAGE), { ...HTML, 'content-encoding': 'deflate' }),
  '/deflate-raw': serve(deflateRawSync(PAGE), { ...HTML, 'content-encoding': 'Deflate' }),
  '/gzip-unsaid': serve(gzipSync(PAGE), HTML),
  '/cut-gzip': serve(gzipSync(PAGE).subarray(0, 20), { ...HTML, 'content-encoding': 'gzip' }),
  '/no-gzip': serve(PAGE, { ...HTML, 'content-encoding': 'gzip' }),
  '/zstd': serve(PAGE, { ...HTML, 'content-encoding': 'zstd' }),
  '/inherited': serve(PAGE, { ...HTML, 'content-encoding': 'constructor' }),
  '/broken-off': (_request, response) => {
    response.writeHead(200, { ...HTML, 'content-length': '1000' });
    response.write(PAGE, () => response.destroy());
  },
  '/announced': (_request, response) =>
    void response
      .writeHead(200, { ...HTML, 'content-length': String(200 * 1024 * 1024) })
      .write('x'),
  '/endless': (_request, response) => {
    response.writeHead(200, HTML);
    const chunk = Buffer.alloc(65_536, 'x');
    const pour = (): void => void (response.destroyed || response.write(chunk, pour));
    pour();
  },
  '/drip': (_request, response) => {
    response.writeHead(200, HTML);
    const timer = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => undefined,
  '/status': (request, response) =>
    void response
      .writeHead(Number(request.url!.split('?')[1]), { 'retry-after': '30' })
      .end('an error page'),
};

let server: WebServer;
const folder = mkdtempSync(join(tmpdir(), 'lectern-http-'));
beforeAll(async () => void (server = await startWebServer(pages)));
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, options: Partial<FetchOptions> = {}): ReturnType<typeof fetchPage> =>
  fetchPage(server.origin + path, { accept: ['text/html'], allowPrivate: true, ...options });
const failureOf = async (promise: Promise<unknown>): Promise<HttpError> => {
  const error: unknown = await promise.then(
    () => new Error('it was fetched'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HttpError);
  return error as HttpError;
};
/** A way to connect that must not be taken. */
const noConnection: Connect = async (target) => {
  throw new Error(`connected to ${target.hostname}`);
};
/** Connects to the test server, whatever the target, and notes where the request was meant to go. */
const toServer =
  (seen: string[]): Connect =>
  async (target) => {
    seen.push(...target.addresses);
    const socket = connectTo(server.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    return socket;
  };

describe('what is fetched', () => {
  test('bytes, type, character set and final address', async () => {
    const page = await get('/once#part');
    expect(page).toMatchObject({
      url: `${server.origin}/`,
      mediaType: 'text/html',
      charset: 'UTF-8',
    });
    expect(Buffer.from(page.bytes).toString()).toBe(PAGE);
  });

  test('the server learns who asks, and gets no cookie, no login and no referrer', async () => {
    await get('/');
    const { headers } = server.requests.at(-1)!;
    expect(headers['user-agent']).toMatch(/^Lectern\/\d+\.\d+\.\d+/);
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  test.each(['/gzip', '/gzip-unsaid', '/br', '/deflate', '/deflate-raw', '/untyped', '/unicode'])(
    '%s is read',
    async (path) => {
      expect(Buffer.from((await get(path)).bytes).toString()).toBe(PAGE);
    },
  );

  test('proxies of the environment are not asked', async () => {
    process.env['http_proxy'] = process.env['HTTP_PROXY'] = 'http://127.0.0.1:9';
    try {
      expect((await get('/')).mediaType).toBe('text/html');
    } finally {
      delete process.env['http_proxy'];
      delete process.env['HTTP_PROXY'];
    }
  });
});

describe('what is not a page', () => {
  test.each([
    [401, 'it needs a login (401)'],
    [402, 'the page requires payment (402)'],
    [403, 'the server does not allow it to be fetched (403)'],
    [404, 'there is no such page (404)'],
    [410, 'the page has been removed permanently (410)'],
    [418, 'the server answered with status 418 instead of a page'],
    [429, 'the server has received too many requests (429)'],
    [500, 'the server failed (500)'],
    [503, 'the server is currently not available (503)'],
    [204, 'the server answered without a page (204)'],
    [304, 'the server answered with status 304 instead of a page'],
    [206, 'the server answered with status 206 instead of a page'],
  ])('status %i says so', async (status, words) => {
    const error = await failureOf(get(`/status?${status}`));
    expect(error).toMatchObject({
      kind: 'failed',
      status,
      message: `${server.origin}/status?${status} cannot be fetched: ${words}.`,
    });
    expect(error.hint).toContain('30 seconds');
  });

  test.each([
    ['/pdf', 'media-type', 'it is application/pdf, which is not accepted here'],
    ['/loop', 'failed', 'it redirects more than 5 times'],
    ['/lost', 'failed', 'the server answered with status 302 instead of a page'],
    ['/cut-gzip', 'failed', 'its compressed answer is cut off'],
    ['/no-gzip', 'failed', 'its compressed answer is damaged'],
    ['/zstd', 'failed', 'its answer is encoded as “zstd”, which was not requested'],
    ['/inherited', 'failed', 'its answer is encoded as “constructor”, which was not requested'],
    ['/broken-off', 'failed', 'the server closed the connection'],
  ])('%s says so', async (path, kind, words) => {
    expect(await failureOf(get(path))).toMatchObject({
      kind,
      message: `${server.origin}${path} cannot be fetched: ${words}.`,
    });
  });

  test('a closed port, an unknown host, an answer in another protocol', async () => {
    const closed = await startWebServer({});
    await closed.close();
    expect(
      (await failureOf(fetchPage(closed.origin, { accept: [], allowPrivate: true }))).message,
    ).toMatch(/the server refused the connection/);
    const resolve = async (): Promise<never> =>
      Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    expect(
      (
        await failureOf(
          fetchPage('http://nowhere.example.org/', { accept: [], resolve, connect: noConnection }),
        )
      ).message,
    ).toMatch(/there is no such host/);
    const mail = await speak(Buffer.from('220 mail ready\r\n'));
    expect(
      (await failureOf(fetchPage(mail.url, { accept: [], allowPrivate: true }))).message,
    ).toMatch(/answer is not valid HTTP/);
    await mail.close();
  });

  test('a server that does not speak TLS', async () => {
    const error = await failureOf(
      fetchPage(server.origin.replace('http:', 'https:'), {
        accept: ['text/html'],
        allowPrivate: true,
      }),
    );
    expect(error.message).toMatch(/its secure connection cannot be trusted or set up/);
  });

  test('headers without end', async () => {
    const { url, close } = await speak(
      Buffer.from(`HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(20_000)}`),
    );
    expect((await failureOf(fetchPage(url, { accept: [], allowPrivate: true }))).message).toMatch(
      /headers of its answer are too long/,
    );
    await close();
  });
});

describe('the limits', () => {
  test.each(['/announced', '/endless'])('%s ends at ten megabytes', async (path) => {
    expect(await failureOf(get(path))).toMatchObject({
      kind: 'too-large',
      message: `${server.origin}${path} cannot be fetched: it is larger than 10 MB, the limit for a page.`,
    });
  });

  test('a body that unpacks to 200 MB ends at ten, in bounded memory', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 1 });
    const bombs = await startWebServer({
      '/': serve(bomb, { ...HTML, 'content-encoding': 'gzip' }),
    });
    const before = process.memoryUsage().rss;
    const error = await failureOf(
      fetchPage(bombs.origin, { accept: ['text/html'], allowPrivate: true }),
    );
    expect(error.kind).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    await bombs.close();
  });

  test.each(['/drip', '/silent'])('%s ends when the time is over', async (path) => {
    const error = await failureOf(get(path, { limits: { total: 0.4 } }));
    expect(error.message).toBe(
      `${server.origin}${path} cannot be fetched: it had not finished loading after 0.4 seconds.`,
    );
  });

  test('slow headers and a server that takes no connection end too', async () => {
    const { url, close } = await speak(Buffer.from('HTTP/1.1 200 OK\r\n'), 'a');
    expect(
      (await failureOf(fetchPage(url, { accept: [], allowPrivate: true, limits: { total: 0.3 } })))
        .message,
    ).toMatch(/after 0.3 seconds/);
    await close();
    const never: Connect = async (_target, { signal }) =>
      new Promise((_, reject) =>
        signal!.addEventListener('abort', () => reject(signal!.reason as Error)),
      );
    expect((await failureOf(get('/', { connect: never, limits: { total: 0.1 } }))).message).toMatch(
      /after 0.1 seconds/,
    );
    expect(
      (
        await failureOf(
          fetchPage('http://slow.example.org', {
            accept: [],
            resolve: async () => new Promise(() => undefined),
            limits: { total: 0.1 },
          }),
        )
      ).message,
    ).toMatch(/after 0.1 seconds/);
  });

  test('an abort ends the fetch at once with its own reason', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 50);
    await expect(get('/drip', { signal: controller.signal })).rejects.toBe(reason);
    await expect(get('/', { signal: controller.signal })).rejects.toBe(reason);
  });
});

describe('what is not turned inwards', () => {
  const refusals = [
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::a00:1]',
    'http://127.0.0.1.',
    'http://１２７。０。０。１/',
    'http://%31%32%37.1/',
    'http://localhost:80',
    'http://LOCALHOST.',
    'http://localhost../',
    'http://kubernetes.default.svc/',
    'http://[fe80::1%25eth0]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:0:7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00:ec2::254]/',
    'http://①②⑦.0.0.1/',
    'http:///127.0.0.1',
    'http://1.1.1.1%2f@127.0.0.1/',
    'http://db.internal/',
    'http://169.254.169.254/x',
    'http://metadata.google.internal/',
    'http://news.example.org@10.0.0.1/',
    'http://news:pass@example.org/',
    'http://example.org\\@10.0.0.1/',
    'http:\\\\10.0.0.1/',
    'http://10.0.0.1#@example.org/',
    'http://exa\nmple.org/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://10.0.0.1/_x',
    'jar:http://example.org!/',
    'data:text/html,x',
    'http://',
    'http://4294967296/',
    'http://[::1/',
    'news.example.org',
    '',
    `http://example.org/${'x'.repeat(9000)}`,
  ];

  test.each(refusals)('%j is refused before anything is connected', async (url) => {
    const error = await failureOf(
      fetchPage(url, {
        accept: ['text/html'],
        resolve: async () => [PUBLIC],
        connect: noConnection,
      }),
    );
    expect(error.kind).toBe('refused');
    expect(error.message).not.toContain('pass@');
  });

  test('a name is refused when any of its addresses leads inwards', async () => {
    for (const addresses of [
      ['127.0.0.1'],
      [PUBLIC, '10.0.0.1'],
      [PUBLIC, '::1'],
      ['fe80::1%eth0'],
    ]) {
      const error = await failureOf(
        fetchPage('http://news.example.org/', {
          accept: [],
          resolve: async () => addresses,
          connect: noConnection,
        }),
      );
      expect(error.kind).toBe('refused');
    }
  });

  test('a redirect inwards is refused, from a public server and from one that was let in', async () => {
    let next = '';
    const sender = await startWebServer(
      (_request, response) => void response.writeHead(302, { location: next }).end(),
    );
    for (next of [
      ...refusals.filter(
        (url) => url.includes(':') && !/[^\x20-\x7e]/.test(url) && url.length < 1000,
      ),
      `http://127.0.0.1:${server.port}/`,
      `http://localhost:${sender.port}/`,
      '//10.0.0.1/',
    ]) {
      const error = await failureOf(
        fetchPage(sender.origin, {
          accept: ['text/html'],
          allowPrivate: true,
          resolve: async () => [PUBLIC],
          connect: async (target, options) =>
            target.url.port === String(sender.port) && target.hostname === '127.0.0.1'
              ? connect(target, options)
              : noConnection(target, options),
        }),
      );
      expect([next, error.kind]).toEqual([next, 'refused']);
    }
    expect(server.requests.filter(({ headers }) => headers.host?.startsWith('localhost'))).toEqual(
      [],
    );
    await sender.close();
  });

  test('a resolver that changes its mind reaches nothing: one look-up is one connection', async () => {
    const answers = [[PUBLIC], ['127.0.0.1']];
    let asked = 0;
    const resolve = async (): Promise<string[]> => answers[asked++] ?? ['127.0.0.1'];
    const seen: string[] = [];
    await fetchPage('http://news.example.org/', {
      accept: ['text/html'],
      resolve,
      connect: toServer(seen),
    });
    expect([asked, seen]).toEqual([1, [PUBLIC]]);
    asked = 0;
    const count = server.requests.length;
    const error = await failureOf(
      fetchPage('http://news.example.org/loop', {
        accept: ['text/html'],
        resolve,
        connect: toServer([]),
      }),
    );
    expect([error.kind, server.requests.length - count]).toEqual(['refused', 1]);
  });

  test('what was reached is checked again before a byte is sent', async () => {
    let bytes = 0;
    const listener = createServer(
      (socket) =>
        void socket.on('data', (chunk) => (bytes += chunk.length)).on('error', () => undefined),
    ).listen(0, '127.0.0.1');
    await new Promise((resolve) => listener.once('listening', resolve));
    const { port } = listener.address() as AddressInfo;
    const target = {
      url: new URL(`http://news.example.org:${port}`),
      secure: false,
      hostname: 'news.example.org',
      port,
      addresses: ['127.0.0.1'],
      inwardAllowed: false,
    };
    expect((await failureOf(connect(target, {}))).kind).toBe('refused');
    await new Promise((resolve) => listener.close(resolve));
    expect(bytes).toBe(0);
  });

  test('no redirect leads from https to http', async () => {
    const error = await failureOf(
      fetchPage('https://news.example.org/x', {
        accept: ['text/html'],
        resolve: async () => [PUBLIC],
        connect: async (target, options) => {
          pages['/x'] = redirect('http://news.example.org/');
          return toServer([])(target, options);
        },
      }),
    );
    expect(error.message).toMatch(
      /redirects to http:\/\/news.example.org\/, which is not encrypted/,
    );
  });

  test.each([301, 302, 303, 307, 308])('follows a %d', async (status) => {
    expect((await get(`/moved-${status}`)).url).toBe(`${server.origin}/`);
  });

  test('--allow-private lets in the named host and port alone, also after a redirect', async () => {
    expect((await get('/once')).url).toBe(`${server.origin}/`);
    expect((await failureOf(get('/', { allowPrivate: false }))).kind).toBe('refused');
  });
});

describe('what is remembered', () => {
  const remembering = async (
    headers: Record<string, string>,
  ): Promise<WebServer & { body: string }> => {
    const state = { body: PAGE };
    const made = await startWebServer((request, response) => {
      const known =
        request.headers['if-none-match'] === headers['etag'] &&
        request.headers['if-modified-since'] === headers['last-modified'];
      if (known && state.body === PAGE) response.writeHead(304).end();
      else response.writeHead(200, { ...HTML, ...headers }).end(state.body);
    });
    return Object.assign(made, state);
  };

  test.each([[{ etag: '"v1"' }], [{ 'last-modified': 'Fri, 05 Jan 2024 10:00:00 GMT' }]])(
    'a page with %j is sent once',
    async (headers) => {
      const made = await remembering(headers as Record<string, string>);
      const fetchIt = (): ReturnType<typeof fetchPage> =>
        fetchPage(made.origin, { accept: ['text/html'], allowPrivate: true, cacheFolder: folder });
      const [first, second] = [await fetchIt(), await fetchIt()];
      expect(second).toMatchObject({
        url: first.url,
        mediaType: first.mediaType,
        charset: first.charset,
      });
      expect(Buffer.from(second.bytes)).toEqual(Buffer.from(first.bytes));
      expect(
        made.requests.map((request) =>
          Boolean(request.headers['if-none-match'] ?? request.headers['if-modified-since']),
        ),
      ).toEqual([false, true]);
      await made.close();
    },
  );

  test('a damaged memory is fetched again, and nothing is kept of a page that forbids it or has no version', async () => {
    const own = join(folder, 'own');
    const made = await remembering({ etag: '"v1"' });
    const fetchIt = (): ReturnType<typeof fetchPage> =>
      fetchPage(made.origin, { accept: ['text/html'], allowPrivate: true, cacheFolder: own });
    await fetchIt();
    writeFileSync(join(own, readdirSync(own)[0]!), '{"broken"');
    expect(Buffer.from((await fetchIt()).bytes).toString()).toBe(PAGE);
    await made.close();
    const forgetting = await startWebServer({
      '/a': serve(PAGE, { ...HTML, etag: '"a"', 'cache-control': 'private, no-store' }),
      '/b': serve(PAGE, HTML),
    });
    for (const path of ['/a', '/b'])
      await fetchPage(forgetting.origin + path, {
        accept: ['text/html'],
        allowPrivate: true,
        cacheFolder: join(folder, 'none'),
      });
    expect(() => readdirSync(join(folder, 'none'))).toThrow(/ENOENT/);
    await forgetting.close();
  });

  test('a folder that cannot be written does no harm', async () => {
    const made = await remembering({ etag: '"v1"' });
    writeFileSync(join(folder, 'file'), '');
    expect(
      (
        await fetchPage(made.origin, {
          accept: ['text/html'],
          allowPrivate: true,
          cacheFolder: join(folder, 'file', 'below'),
        })
      ).mediaType,
    ).toBe('text/html');
    await made.close();
  });
});

/** A server that says something to everyone, then goes on letter by letter. */
async function speak(
  words: Buffer,
  then?: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets: Socket[] = [];
  const timers: NodeJS.Timeout[] = [];
  const made = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.write(words);
    if (then !== undefined) timers.push(setInterval(() => socket.write(then), 20));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => made.once('listening', resolve));
  const close = async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => made.close(resolve));
  };
  return { url: `http://127.0.0.1:${(made.address() as AddressInfo).port}/`, close };
}

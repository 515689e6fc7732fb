import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRange } from '../../src/serve/range.ts';
import { serveFolder, type FolderServer, type ServeOptions } from '../../src/serve/serve-folder.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { randomNumbers } from '../helpers/random-numbers.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
const root = join(folder.path, 'output');
const AUDIO = Buffer.from(Uint8Array.from({ length: 100_000 }, (_, i) => i * 7 + (i >> 8)));
const SECRET = 'the secret outside';
let server: FolderServer;

beforeAll(async () => {
  writeTree(root, {
    'ferry/ferry.0a1b2c3d.mp3': AUDIO,
    'ferry/index.html': '<p>page</p>',
    'ferry/record.json': SECRET,
    '.clips/a.wav': SECRET,
    'feed.xml': '<rss/>',
    'ferry/chapters.0a1b2c3d.json': '{}',
    'ferry/t.vtt': 'WEBVTT',
    'ferry/empty.txt': '',
    'lectern.config.json': SECRET,
    'ferry/lectern.config.mjs': SECRET,
    '.env': SECRET,
  });
  writeTree(folder.path, { 'secret.txt': SECRET, 'output-two/secret.txt': SECRET });
  for (const name of ['a.m4a', 'a.opus', 'a.srt', 'a.json', 'a.js', 'a.png', 'a.css'])
    writeFileSync(join(root, name), 'x');
  symlinkSync(join(folder.path, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(folder.path, join(root, 'linked'));
  symlinkSync(join(root, 'ferry/record.json'), join(root, 'alias.json'));
  mkdirSync(join(root, 'empty'));
  server = await serveFolder(root, { port: 0 });
});

afterAll(async () => {
  await server.close();
  folder.remove();
});

type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** Asks as written: no client tidies the path. */
function ask(
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: OutgoingHttpHeaders;
    readonly at?: string;
  } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(options.at ?? server.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: hostname,
        port,
        path,
        method: options.method ?? 'GET',
        headers: options.headers ?? {},
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

const MP3 = '/ferry/ferry.0a1b2c3d.mp3';

describe('files', () => {
  test('are whole and typed, and may not be read by other pages', async () => {
    const answer = await ask(MP3);
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'audio/mpeg',
        'content-length': '100000',
        'accept-ranges': 'bytes',
        'x-content-type-options': 'nosniff',
      },
    });
    expect(answer.body.equals(AUDIO)).toBe(true);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-'))).toEqual([]);
  });

  test('may be read by other pages where that is asked for', async () => {
    const open = await serveFolder(root, { port: 0, cors: true });
    try {
      const { headers } = await ask(MP3, { at: open.url });
      expect(headers).toMatchObject({ 'access-control-allow-origin': '*' });
      expect(await ask(MP3, { at: open.url, method: 'OPTIONS' })).toMatchObject({
        status: 204,
        headers: {
          'access-control-allow-headers': 'Range, If-None-Match, If-Modified-Since, If-Range',
        },
      });
      const stranger = await ask(MP3, { at: open.url, headers: { host: 'evil.example' } });
      expect(stranger.status).toBe(421);
      expect(stranger.headers['access-control-allow-origin']).toBeUndefined();
    } finally {
      await open.close();
    }
  });

  test('are told to no one who asks for another host', async () => {
    const { port } = new URL(server.url);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '203.0.113.7',
      'localhost.evil.example',
    ]) {
      const answer = await ask(MP3, { headers: { host } });
      expect(answer.status).toBe(421);
      expect(answer.body.toString()).toMatch(/^This server answers only to its own addresses/);
    }
    for (const host of [`localhost:${port}`, '127.0.0.1', `[::1]:${port}`])
      expect((await ask(MP3, { headers: { host } })).status).toBe(200);
  });

  test('are told to no one who names two hosts', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `GET ${MP3} HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    );
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 421 /);
  });

  test.each([
    ['/a.m4a', 'audio/mp4'],
    ['/a.opus', 'audio/ogg'],
    ['/a.srt', 'application/x-subrip; charset=utf-8'],
    ['/a.json', 'application/json; charset=utf-8'],
    ['/a.js', 'text/javascript; charset=utf-8'],
    ['/a.png', 'image/png'],
    ['/a.css', 'text/css; charset=utf-8'],
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/ferry/t.vtt', 'text/vtt; charset=utf-8'],
    ['/ferry/chapters.0a1b2c3d.json', 'application/json+chapters'],
    ['/ferry/', 'text/html; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  test('HEAD says the same without the bytes', async () => {
    const answer = await ask(MP3, { method: 'HEAD' });
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-length': '100000', 'content-type': 'audio/mpeg' },
    });
    expect(answer.body).toHaveLength(0);
  });

  test('an ETag spares the second sending, and changes with the file', async () => {
    const { headers } = await ask('/feed.xml');
    expect(
      await ask('/feed.xml', { headers: { 'if-none-match': `"x", W/${headers.etag}` } }),
    ).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    writeFileSync(join(root, 'feed.xml'), '<rss version="2.0"/>');
    expect((await ask('/feed.xml', { headers: { 'if-none-match': headers.etag! } })).status).toBe(
      200,
    );
  });

  test('a date spares it too, unless a tag says otherwise', async () => {
    const since = async (date: string, tag?: string): Promise<number> =>
      (
        await ask(MP3, {
          headers: { 'if-modified-since': date, ...(tag && { 'if-none-match': tag }) },
        })
      ).status;
    const { headers } = await ask(MP3, { method: 'HEAD' });
    expect(headers['last-modified']).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
    expect(await since(headers['last-modified']!)).toBe(304);
    expect(await since('Tue, 01 Jan 2999 00:00:00 GMT')).toBe(304);
    expect(await since('Sat, 01 Jan 2000 00:00:00 GMT')).toBe(200);
    expect(await since('no date')).toBe(200);
    expect(await since(headers['last-modified']!, '"another"')).toBe(200);
    expect(await since('Sat, 01 Jan 2000 00:00:00 GMT', headers.etag)).toBe(304);
    expect(
      (
        await ask(MP3, {
          method: 'HEAD',
          headers: { 'if-modified-since': headers['last-modified']! },
        })
      ).status,
    ).toBe(304);
  });

  test('a folder is its page; without its slash it is sent there; without a page it is nothing', async () => {
    expect((await ask('/ferry/?x=1')).body.toString()).toBe('<p>page</p>');
    expect(await ask('/ferry')).toMatchObject({ status: 301, headers: { location: '/ferry/' } });
    expect((await ask('/empty/')).status).toBe(404);
    expect((await ask('/ferry/index.html/')).status).toBe(404);
    expect((await ask('/ferry/empty.txt')).status).toBe(200);
  });

  test('other methods are refused, and a preflight permits nothing', async () => {
    expect(await ask(MP3, { method: 'PUT' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, OPTIONS' },
    });
    const { status, headers } = await ask(MP3, { method: 'OPTIONS' });
    expect(status).toBe(204);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-'))).toEqual([]);
  });
});

describe('ranges', () => {
  test.each([
    ['bytes=0-99', 206, 0, 99],
    ['bytes=99990-', 206, 99_990, 99_999],
    ['bytes=-10', 206, 99_990, 99_999],
    ['bytes=-999999', 206, 0, 99_999],
    ['bytes=500-999999', 206, 500, 99_999],
    ['bytes=99999-99999', 206, 99_999, 99_999],
    ['bytes=0-1,5-6', 200, 0, 99_999],
    ['bytes=9-1', 200, 0, 99_999],
    ['bytes=-', 200, 0, 99_999],
    ['lines=1-2', 200, 0, 99_999],
  ])('%s', async (range, status, start, end) => {
    const answer = await ask(MP3, { headers: { range } });
    expect(answer.status).toBe(status);
    expect(answer.body.equals(AUDIO.subarray(start, end + 1))).toBe(true);
    expect(answer.headers['content-range']).toBe(
      status === 206 ? `bytes ${start}-${end}/100000` : undefined,
    );
  });

  test.each(['bytes=100000-', 'bytes=-0', 'bytes=100000-100001'])(
    '%s cannot be satisfied',
    async (range) => {
      expect(await ask(MP3, { headers: { range } })).toMatchObject({
        status: 416,
        headers: { 'content-range': 'bytes */100000' },
      });
    },
  );

  test('If-Range of another version sends the whole', async () => {
    const { headers } = await ask(MP3, { method: 'HEAD' });
    expect(
      (await ask(MP3, { headers: { range: 'bytes=0-9', 'if-range': headers.etag! } })).status,
    ).toBe(206);
    expect(
      (await ask(MP3, { headers: { range: 'bytes=0-9', 'if-range': '"other"' } })).status,
    ).toBe(200);
    expect(
      (await ask(MP3, { headers: { range: 'bytes=0-9', 'if-range': `W/${headers.etag}` } })).status,
    ).toBe(200);
    expect(
      (await ask(MP3, { headers: { range: 'bytes=0-9', 'if-range': headers['last-modified']! } }))
        .status,
    ).toBe(206);
    expect(
      (
        await ask(MP3, {
          headers: { range: 'bytes=0-9', 'if-range': 'Sat, 01 Jan 2000 00:00:00 GMT' },
        })
      ).status,
    ).toBe(200);
  });

  test('HEAD tells of the whole whatever part it asks for', async () => {
    expect(await ask(MP3, { method: 'HEAD', headers: { range: 'bytes=0-9' } })).toMatchObject({
      status: 200,
      headers: { 'content-length': '100000' },
    });
    expect((await ask(MP3, { method: 'HEAD', headers: { range: 'bytes=100000-' } })).status).toBe(
      200,
    );
  });

  test('a thousand ranges are right', async () => {
    const random = randomNumbers(7);
    const ranges = Array.from({ length: 1000 }, () => {
      const start = Math.floor(random() * 100_000);
      return { start, end: Math.min(99_999, start + Math.floor(random() * 3000)) };
    });
    for (let at = 0; at < ranges.length; at += 20) {
      const answers = await Promise.all(
        ranges
          .slice(at, at + 20)
          .map(({ start, end }) => ask(MP3, { headers: { range: `bytes=${start}-${end}` } })),
      );
      const wrong = answers.flatMap((answer, i) => {
        const { start, end } = ranges[at + i]!;
        const isRight = answer.status === 206 && answer.body.equals(AUDIO.subarray(start, end + 1));
        return isRight ? [] : [`${start}-${end}: ${answer.status}`];
      });
      expect(wrong).toEqual([]);
    }
  }, 20_000);

  test('the header is read alone as well', () => {
    expect(parseRange(undefined, { sizeBytes: 10 })).toBe('whole');
    expect(parseRange('bytes=0-', { sizeBytes: 0 })).toBe('unsatisfiable');
  });
});

/** Ways to write “one folder up” and what may follow. */
const UPS = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2E.',
  '..%2f',
  '..%5c',
  '..\\',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '..;',
  '....//',
  '.../',
  '%2e%2e%2f',
  '..%00',
  '%uff0e%uff0e',
  '\uff0e\uff0e',
  '..%c0%af',
  '%e0%80%ae%e0%80%ae',
  '.\u200b.',
  './..',
];
const ENDS = [
  'secret.txt',
  'output-two/secret.txt',
  '..%2fsecret.txt',
  '%2e%2e/secret.txt',
  'etc/passwd',
];
const STARTS = ['/', '/ferry/', '//', '/./', '/linked/'];

describe('500 spellings of paths that lead out', () => {
  test('leak nothing', async () => {
    const paths = STARTS.flatMap((start) =>
      UPS.flatMap((up) =>
        ENDS.map((end) => encodeURI(`${start}${up}/${end}`).replaceAll('%25', '%')),
      ),
    );
    expect(paths).toHaveLength(500);
    for (let at = 0; at < paths.length; at += 25) {
      const answers = await Promise.all(paths.slice(at, at + 25).map((path) => ask(path)));
      const leaks = answers.flatMap((answer, i) =>
        answer.status < 400 || answer.body.includes('secret') || answer.body.includes('root:')
          ? [`${answer.status} ${paths[at + i]}`]
          : [],
      );
      expect(leaks).toEqual([]);
    }
  }, 20_000);

  test.each([
    '/link.txt',
    '/linked/secret.txt',
    '/linked/output/../secret.txt',
    '/ferry/record.json',
    '/ferry/%72ecord.json',
    '/alias.json',
    '/.clips/a.wav',
    '/%2eclips/a.wav',
    '/lectern.config.json',
    '/Lectern.Config.JSON',
    '/ferry/lectern.config.mjs',
    '/ferry/RECORD.json',
    '/.env',
    '/ferry//index.html',
    'http://x/../secret.txt',
    '*',
  ])('%s is not there', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

describe('an address at which there is nothing', () => {
  const headers = { accept: 'text/html,*/*', 'accept-language': 'de-AT,en;q=0.5' };

  test('answers a browser by a page in its language, with the way to the list', async () => {
    const answer = await ask('/nowhere/', { headers });
    expect(answer).toMatchObject({
      status: 404,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    expect(answer.body.toString()).toContain('<html lang="de-AT" dir="ltr">');
    expect(answer.body.toString()).toContain('<a href="/">Vorgelesene Artikel</a>');
  });

  test('says that there is no edition yet where the list is asked for', async () => {
    const page = (await ask('/', { headers })).body.toString();
    expect(page).toContain('<h1>Es gibt noch keine Aufnahme.</h1>');
    expect(page).not.toContain('href="/">');
  });

  test('answers others by a line, and a question without a body by none', async () => {
    expect((await ask('/nowhere')).body.toString()).toBe('not found\n');
    const { body, headers: sent } = await ask('/nowhere', { method: 'HEAD', headers });
    expect([body.length, sent['content-length']]).toEqual([0, '0']);
  });
});

describe('the server', () => {
  test('listens on loopback alone by default', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(server.networkUrls).toEqual([]);
  });

  test('serves others while clients read slowly or never finish asking', async () => {
    const { hostname, port } = new URL(server.url);
    const slow = Array.from({ length: 20 }, (_, i) => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.write(i % 2 ? 'GET /fer' : `GET ${MP3} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      socket.pause();
      return socket;
    });
    expect((await ask(MP3)).body).toEqual(AUDIO);
    expect(slow.filter((socket) => socket.destroyed)).toEqual([]);
    for (const socket of slow) socket.destroy();
  });

  test('ends at once when the signal comes, open connections too', async () => {
    const controller = new AbortController();
    const other = await serveFolder(root, { port: 0, signal: controller.signal });
    const { hostname, port } = new URL(other.url);
    const socket = connect(Number(port), hostname);
    await new Promise((resolve) => socket.once('connect', resolve));
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    controller.abort();
    await other.close();
    await ended;
    await expect(fetch(other.url)).rejects.toThrow('fetch failed');
  });

  test('asked to, listens to the network, and names its addresses there', async () => {
    const open = await serveFolder(root, { port: 0, host: '0.0.0.0' });
    try {
      expect(open.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      const addresses = Object.values(networkInterfaces())
        .flatMap((each) => each ?? [])
        .filter((each) => each.family === 'IPv4' && !each.internal);
      expect(open.networkUrls).toHaveLength(addresses.length);
      for (const url of open.networkUrls)
        expect((await fetch(new URL('feed.xml', url))).status).toBe(200);
    } finally {
      await open.close();
    }
  });

  test.each([
    [{ host: '' }, 'host, when given, must be a non-empty string'],
    [{ port: -1 }, 'port, when given, must be a whole number, 0 or more'],
    [{ port: 80.5 }, 'port, when given, must be a whole number, 0 or more'],
    [{ cors: 'yes' }, 'cors, when given, must be true or false'],
    [{ signal: {} }, 'signal, when given, must be an AbortSignal'],
  ])('is not started with the option %o', async (wrong, message) => {
    const options = wrong as unknown as ServeOptions;
    await expect(serveFolder(root, options)).rejects.toThrow(
      new TypeError(`serveFolder: options.${message}`),
    );
  });

  test('says which port is taken and which folder does not exist', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serveFolder(root, { port })).rejects.toMatchObject({
      code: 'SERVE_FAILED',
      message: expect.stringContaining(`port ${port} is taken`),
    });
    await expect(serveFolder(root, { port: 65_536 })).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('65535'),
    });
    await expect(serveFolder(root, { port: 0, host: '203.0.113.7' })).rejects.toMatchObject({
      code: 'SERVE_FAILED',
      message: expect.stringContaining('not an address of this machine'),
    });
    await expect(serveFolder(join(root, 'none'), { port: 0 })).rejects.toMatchObject({
      code: 'SERVE_FAILED',
    });
  });
});

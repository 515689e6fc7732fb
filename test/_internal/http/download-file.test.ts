import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadFile, type DownloadOptions } from '../../../src/_internal/http/download-file.ts';
import { mountSmall, requireMounts } from '../../helpers/small-disks.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { startWebServer, type Handler, type WebServer } from '../../helpers/web-server.ts';

const BYTES = randomBytes(300_000);

let server: WebServer | undefined;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(async () => {
  folder.remove();
  await server?.close();
  server = undefined;
});

const start = async (handler: Handler): Promise<string> => {
  server = await startWebServer(handler);
  return `${server.origin}/voice.tar.gz`;
};
const partPath = (): string => join(folder.path, 'voice.part');
const load = (address: string, options: Partial<DownloadOptions> = {}): Promise<void> =>
  downloadFile(address, {
    path: partPath(),
    limitBytes: 1e6,
    allowPrivate: true,
    pause: 0.001,
    ...options,
  });
const digest = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');
const WHOLE = createHash('sha256').update(BYTES).digest('hex');

/** Where a `Range` begins; 0 without one. */
const rangeStart = (request: IncomingMessage): number =>
  Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);

/** Sends from the place asked for; breaks off after `most` bytes. */
function sendRange(
  request: IncomingMessage,
  response: ServerResponse,
  {
    etag = '"one"',
    most = Infinity,
    bytes = BYTES,
  }: Partial<{ etag: string; most: number; bytes: Buffer }>,
): void {
  const isSame = request.headers['if-range'] === etag;
  const from = isSame ? rangeStart(request) : 0;
  const body = bytes.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, {
    etag,
    'content-length': body.length,
    ...(from > 0 && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
  });
  if (body.length <= most) response.end(body);
  else response.write(body.subarray(0, most), () => setTimeout(() => response.destroy(), 20));
}

describe('a download', () => {
  test('loads a file, and tells how far it is', async () => {
    const address = await start((request, response) => sendRange(request, response, {}));
    const seen: number[] = [];
    await load(address, { onProgress: ({ loadedBytes }) => seen.push(loadedBytes) });
    expect(digest(partPath())).toBe(WHOLE);
    expect(seen.at(-1)).toBe(BYTES.length);
    expect(existsSync(`${partPath()}.json`)).toBe(false);
  });

  test('goes on where the server broke off, again and again', async () => {
    const address = await start((request, response) =>
      sendRange(request, response, { most: 70_000 }),
    );
    await load(address);
    expect(digest(partPath())).toBe(WHOLE);
    expect(server!.requests.length).toBeGreaterThan(4);
    expect(server!.requests.at(-1)!.headers['if-range']).toBe('"one"');
  });

  test('of an earlier call is gone on with', async () => {
    let most = 100_000;
    const address = await start((request, response) => sendRange(request, response, { most }));
    const first = load(address, { attempts: 0 });
    await expect(first).rejects.toMatchObject({ name: 'HttpError', kind: 'failed' });
    const kept = statSync(partPath()).size;
    expect(kept).toBeGreaterThan(0);
    most = Infinity;
    await load(address);
    expect(digest(partPath())).toBe(WHOLE);
    expect(rangeStart(server!.requests.at(-1)!)).toBe(kept);
  });

  test('begins again where the server has another file by now', async () => {
    let state = { etag: '"one"', most: 100_000, bytes: randomBytes(300_000) };
    const address = await start((request, response) => sendRange(request, response, state));
    await load(address, { attempts: 0 }).catch(() => undefined);
    state = { etag: '"two"', most: Infinity, bytes: BYTES };
    await load(address);
    expect(digest(partPath())).toBe(WHOLE);
  });

  test('begins again where the server ignores ranges', async () => {
    let isBroken = true;
    const address = await start((_request, response) => {
      response.writeHead(200, { etag: '"one"', 'content-length': BYTES.length });
      if (isBroken) response.write(BYTES.subarray(0, 90_000), () => response.destroy());
      else response.end(BYTES);
    });
    await load(address, { attempts: 0 }).catch(() => undefined);
    isBroken = false;
    await load(address);
    expect(digest(partPath())).toBe(WHOLE);
  });

  test('is not gone on with where the server does not name the state of the file', async () => {
    let most = 90_000;
    const address = await start((_request, response) => {
      response.writeHead(200, { 'content-length': BYTES.length });
      if (most < BYTES.length) response.write(BYTES.subarray(0, most), () => response.destroy());
      else response.end(BYTES);
    });
    await load(address, { attempts: 0 }).catch(() => undefined);
    most = Infinity;
    await load(address);
    expect(server!.requests.at(-1)!.headers.range).toBeUndefined();
    expect(digest(partPath())).toBe(WHOLE);
  });

  test('that had everything needs no byte more', async () => {
    const address = await start((request, response) => {
      if (rangeStart(request) === BYTES.length)
        response.writeHead(416, { 'content-range': `bytes */${BYTES.length}` }).end();
      else sendRange(request, response, {});
    });
    const stop = new AbortController();
    const cut = load(address, {
      signal: stop.signal,
      onProgress: ({ loadedBytes }) => loadedBytes === BYTES.length && stop.abort(),
    });
    await cut.catch(() => undefined);
    await load(address);
    expect(digest(partPath())).toBe(WHOLE);
  });

  test('larger than the limit is refused, whether the server says so or not', async () => {
    const told = await start((request, response) => sendRange(request, response, {}));
    await expect(load(told, { limitBytes: 1000 })).rejects.toMatchObject({ kind: 'too-large' });
    await server!.close();
    const untold = await start((_request, response) => void response.writeHead(200).end(BYTES));
    await expect(load(untold, { limitBytes: 1000 })).rejects.toMatchObject({ kind: 'too-large' });
  });

  test('that is not there fails at once', async () => {
    const address = await start((_request, response) => void response.writeHead(404).end());
    await expect(load(address)).rejects.toThrow('404');
    expect(server!.requests).toHaveLength(1);
  });

  test('is given up when nothing comes', async () => {
    const address = await start((_request, response) => {
      response.writeHead(200, { etag: '"one"' });
      response.write('x');
    });
    await expect(load(address, { timeout: 0.1, attempts: 0 })).rejects.toThrow('no data arrived');
  });

  test('ends with the reason of an abort', async () => {
    const stop = new AbortController();
    const address = await start((_request, response) => {
      response.writeHead(200, { etag: '"one"' });
      response.write('x', () => stop.abort(new Error('enough')));
    });
    await expect(load(address, { signal: stop.signal })).rejects.toThrow('enough');
  });

  test('reaches no private network without permission', async () => {
    const address = await start((request, response) => sendRange(request, response, {}));
    const inward = load(address, { allowPrivate: false });
    await expect(inward).rejects.toMatchObject({ kind: 'refused' });
  });

  test.runIf(requireMounts())('says when the disk is full', async () => {
    const address = await start((request, response) => sendRange(request, response, {}));
    const disk = mountSmall('size=128k')!;
    try {
      const full = load(address, { path: join(disk.path, 'voice.part') });
      await expect(full).rejects.toThrow('the disk is full');
    } finally {
      disk.remove();
    }
  });
});

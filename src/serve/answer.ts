/** one request → its answer from a folder: ranges, validators, types, and headers that let other pages play it. */
import { open } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { mediaTypeOf } from '../edition/media-types.ts';
import { findFile } from './find-file.ts';
import type { FoundFile } from './find-file.ts';
import { parseRange } from './range.ts';

/** Any page may fetch: a player on the publisher's site reads editions from here. */
const COMMON: OutgoingHttpHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Accept-Ranges, Content-Length, Content-Range, ETag, Last-Modified',
  'x-content-type-options': 'nosniff',
};

const METHODS = 'GET, HEAD, OPTIONS';

/** Answers a request from the folder `root`, a real path. A reader that goes away in the middle is no error. */
export async function answer(
  exchange: { readonly request: IncomingMessage; readonly response: ServerResponse },
  options: { readonly root: string },
): Promise<void> {
  const { request, response } = exchange;
  if (request.method === 'OPTIONS')
    return end(response, {
      status: 204,
      headers: {
        allow: METHODS,
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': 'Range, If-None-Match, If-Modified-Since, If-Range',
        'access-control-max-age': '600',
      },
    });
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return end(response, { status: 405, headers: { allow: METHODS } });
  const found = await findFile(request.url ?? '/', options);
  if (!found)
    return end(response, { status: 404, text: request.method === 'HEAD' ? '' : 'not found\n' });
  if (found.kind === 'folder')
    return end(response, { status: 301, headers: { location: found.location } });
  return sendFile(exchange, found);
}

async function sendFile(
  exchange: { readonly request: IncomingMessage; readonly response: ServerResponse },
  file: FoundFile & { readonly kind: 'file' },
): Promise<void> {
  const { request, response } = exchange;
  const { sizeBytes } = file;
  const etag = `"${sizeBytes.toString(16)}-${Math.round(file.modifiedMs).toString(16)}"`;
  // A preview shows what is there now: browsers keep the file and ask each time.
  const modified = new Date(file.modifiedMs).toUTCString();
  const headers: OutgoingHttpHeaders = {
    'content-type': mediaTypeOf(file.name),
    'accept-ranges': 'bytes',
    etag,
    'last-modified': modified,
    'cache-control': 'no-cache',
  };
  if (isUnchanged(request, { etag, modified })) return end(response, { status: 304, headers });
  const range = rangeOf(request, { etag, modified, sizeBytes });
  if (range === 'unsatisfiable')
    return end(response, { status: 416, headers: { 'content-range': `bytes */${sizeBytes}` } });
  const part = range === 'whole' ? { start: 0, end: sizeBytes - 1 } : range;
  const partial =
    range === 'whole' ? {} : { 'content-range': `bytes ${part.start}-${part.end}/${sizeBytes}` };
  response.writeHead(range === 'whole' ? 200 : 206, {
    ...COMMON,
    ...headers,
    ...partial,
    'content-length': part.end - part.start + 1,
  });
  if (request.method === 'HEAD' || sizeBytes === 0) return void response.end();
  await sendBytes(response, { path: file.path, ...part });
}

async function sendBytes(
  response: ServerResponse,
  part: { readonly path: string; readonly start: number; readonly end: number },
): Promise<void> {
  const handle = await open(part.path);
  try {
    await pipeline(
      handle.createReadStream({ start: part.start, end: part.end, autoClose: false }),
      response,
    );
  } catch {
    // The reader went away, or the file shrank: nothing more can be said to it.
    response.destroy();
  } finally {
    await handle.close();
  }
}

/** RFC 9110, 13.2.2: the date counts only where no tag is given. */
function isUnchanged(
  request: IncomingMessage,
  file: { readonly etag: string; readonly modified: string },
): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = request.headers;
  if (tags !== undefined) return matches(tags, file.etag);
  return since !== undefined && Date.parse(since) >= Date.parse(file.modified);
}

/** A part is asked for by GET alone (14.2), and only of the very version that the reader has begun with (13.1.5). */
function rangeOf(
  request: IncomingMessage,
  file: { readonly etag: string; readonly modified: string; readonly sizeBytes: number },
): ReturnType<typeof parseRange> {
  const version = request.headers['if-range'];
  if (
    request.method !== 'GET' ||
    (version !== undefined && version !== file.etag && version !== file.modified)
  )
    return 'whole';
  return parseRange(request.headers.range, file);
}

function matches(header: string | undefined, etag: string): boolean {
  return (
    header !== undefined &&
    (header.trim() === '*' ||
      header.split(',').some((value) => value.trim().replace(/^W\//, '') === etag))
  );
}

function end(
  response: ServerResponse,
  what: { readonly status: number; readonly headers?: OutgoingHttpHeaders; readonly text?: string },
): void {
  const { status, headers = {}, text = '' } = what;
  const length =
    status === 304 || status === 204 ? {} : { 'content-length': Buffer.byteLength(text) };
  const type = text === '' ? {} : { 'content-type': 'text/plain; charset=utf-8' };
  response.writeHead(status, { ...COMMON, ...type, ...headers, ...length });
  response.end(text);
}

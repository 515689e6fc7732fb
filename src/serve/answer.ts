/**
 * a request → its answer from a folder: ranges, validators, types and, on request, headers that let
 * pages of other sites play it.
 */
import { open } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { mediaTypeOf } from '../edition/media-types.ts';
import { buildMissingPage } from '../site/missing-page.ts';
import { isUnchanged, versionOf, wantedBytes, type HeaderOf } from './conditional.ts';
import { CROSS_ORIGIN, FILE_METHODS, PREFLIGHT } from './cross-origin.ts';
import { findFile, type FoundFile } from './find-file.ts';
import { isOwnHost, type ListeningPlace } from './host-names.ts';
import type { ByteRange } from './range.ts';
import { FALLBACK_LANGUAGE } from '../languages/fallback.ts';

/** Headers of every answer. */
const COMMON: OutgoingHttpHeaders = { 'x-content-type-options': 'nosniff' };

/** The answer to a request for another host (RFC 9110, 15.5.20). */
const WRONG_HOST =
  'This server answers only to its own addresses, such as localhost: open the address that it printed.\n';

/** A request and its response. */
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** Options of `answer`. */
export type AnswerOptions = {
  /** The folder, a real path. */
  readonly root: string;
  /** Whether pages of other sites may read the files. */
  readonly cors: boolean;
  /** Where the server listens, which determines the host names it answers to. */
  readonly place: ListeningPlace;
};

/** Answers a request from the folder. A client that disconnects early is not an error. */
export async function answer(exchange: Exchange, options: AnswerOptions): Promise<void> {
  const { request, response } = exchange;
  const { method } = request;
  setHeaders(response, COMMON);
  if (hostsOf(request) > 1 || !isOwnHost(request.headers.host, options.place))
    return end(response, { status: 421, text: method === 'HEAD' ? '' : WRONG_HOST });
  if (options.cors) setHeaders(response, CROSS_ORIGIN);
  if (method === 'OPTIONS')
    return end(response, {
      status: 204,
      headers: { allow: FILE_METHODS, ...(options.cors && PREFLIGHT) },
    });
  if (method !== 'GET' && method !== 'HEAD')
    return end(response, { status: 405, headers: { allow: FILE_METHODS } });
  const found = await findFile(request.url ?? '/', options);
  if (!found) return answerMissing(exchange);
  if (found.kind === 'folder')
    return end(response, { status: 301, headers: { location: found.location } });
  return sendFile(exchange, found);
}

/** Number of `Host` headers: Node.js uses the first, but a proxy before this server may use another. */
function hostsOf({ rawHeaders }: IncomingMessage): number {
  return rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length;
}

/** Sends a page to browsers and a line of text to other clients. */
function answerMissing({ request, response }: Exchange): void {
  const { headers, method, url = '/' } = request;
  const readsPages = headers.accept?.includes('text/html') === true;
  const page = { language: languageOf(request), isList: /^\/(?:index\.html)?(?:[?#]|$)/.test(url) };
  const type = readsPages ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  const text = readsPages ? buildMissingPage(page) : 'not found\n';
  const content = method === 'HEAD' ? {} : { headers: { 'content-type': type }, text };
  end(response, { status: 404, ...content });
}

/** The language that the client prefers; English by default. */
function languageOf({ headers }: IncomingMessage): string {
  return (
    /^\s*([a-z]{2,3}(?:-[a-z\d]{2,8})*)/i.exec(headers['accept-language'] ?? '')?.[1] ??
    FALLBACK_LANGUAGE
  );
}

function setHeaders(response: ServerResponse, headers: OutgoingHttpHeaders): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value!);
}

async function sendFile(
  exchange: Exchange,
  file: FoundFile & { readonly kind: 'file' },
): Promise<void> {
  const { request, response } = exchange;
  const { sizeBytes } = file;
  const version = versionOf(file);
  const headers: OutgoingHttpHeaders = {
    'content-type': mediaTypeOf(file.name),
    'accept-ranges': 'bytes',
    etag: version.etag,
    'last-modified': version.modified,
    // A preview must be current: browsers keep the file and revalidate it each time.
    'cache-control': 'no-cache',
  };
  const headerOf: HeaderOf = (name) => request.headers[name] as string | undefined;
  if (isUnchanged(headerOf, version)) return end(response, { status: 304, headers });
  // Only a GET request can have a range (14.2).
  const isGet = request.method === 'GET';
  const range = isGet ? wantedBytes(headerOf, { ...version, sizeBytes }) : 'whole';
  if (range === 'unsatisfiable')
    return end(response, { status: 416, headers: { 'content-range': `bytes */${sizeBytes}` } });
  const isWhole = range === 'whole';
  const part = isWhole ? { start: 0, end: sizeBytes - 1 } : range;
  const { start, end: last } = part;
  response.writeHead(isWhole ? 200 : 206, {
    ...headers,
    ...(!isWhole && { 'content-range': `bytes ${start}-${last}/${sizeBytes}` }),
    'content-length': last - start + 1,
  });
  if (request.method === 'HEAD' || sizeBytes === 0) return void response.end();
  await sendBytes(response, { path: file.path, ...part });
}

async function sendBytes(
  response: ServerResponse,
  part: ByteRange & { readonly path: string },
): Promise<void> {
  const { path, start, end } = part;
  const handle = await open(path);
  try {
    await pipeline(handle.createReadStream({ start, end, autoClose: false }), response);
  } catch {
    // The client disconnected, or the file shrank: the answer cannot be completed.
    response.destroy();
  } finally {
    await handle.close();
  }
}

/** An answer with a short text or none. */
type ShortAnswer = {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly text?: string;
};

function end(response: ServerResponse, answer: ShortAnswer): void {
  const { status, headers = {}, text = '' } = answer;
  const hasLength = status !== 304 && status !== 204;
  response.writeHead(status, {
    ...(text !== '' && { 'content-type': 'text/plain; charset=utf-8' }),
    ...headers,
    ...(hasLength && { 'content-length': Buffer.byteLength(text) }),
  });
  response.end(text);
}

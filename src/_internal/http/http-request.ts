/** a checked target → the head of its answer, and its body within a limit. */
import {
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { ownEntry } from '../own-entry.ts';
import { abortable } from '../abort.ts';
import { connect, type Connect } from './http-connect.ts';
import { HttpError } from './http-error.ts';
import type { Target } from './http-target.ts';

/** Options of `send`. */
export type SendOptions = {
  /** @default 'GET' */
  readonly method?: 'GET' | 'POST' | undefined;
  /** Bytes of a POST; `headers` say what they are. @default none */
  readonly body?: Uint8Array | undefined;
  readonly headers: OutgoingHttpHeaders;
  /** @default `connect` */
  readonly connect?: Connect | undefined;
  readonly signal: AbortSignal;
};

/** An answer whose body has not been read. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /**
   * The body after decompression.
   * @throws HttpError `too-large` past the limit, compressed or decompressed.
   */
  readonly read: (limitBytes: number) => Promise<Uint8Array>;
  /** The body as sent, not decompressed; it throws if the connection breaks. */
  readonly stream: AsyncIterable<Uint8Array>;
  /** Closes the connection; must be called. */
  readonly close: () => void;
};

/** Decompresses a body. @throws Node's `ERR_BUFFER_TOO_LARGE` past `maxOutputLength` bytes */
type Decoder = (
  bytes: Uint8Array,
  options: { readonly maxOutputLength: number },
) => Promise<Buffer>;

/** Decoders by `Content-Encoding`: all that we accept. */
const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: inflateEither,
  identity: async (bytes) => Buffer.from(bytes),
};

/**
 * Servers disagree whether `deflate` is zlib's format, as the standard says, or a raw stream: the low
 * four bits of zlib's first byte are 8.
 */
function inflateEither(...[bytes, options]: Parameters<Decoder>): ReturnType<Decoder> {
  const isZlib = (bytes[0]! & 0x0f) === 8;
  return promisify(isZlib ? inflate : inflateRaw)(bytes, options);
}

/**
 * Sends one request over a connection of its own.
 * @throws the connection's error; an abort throws its reason.
 */
export async function send(target: Target, options: SendOptions): Promise<Answer> {
  const { signal } = options;
  const socket = await (options.connect ?? connect)(target, { signal });
  const close = (): void => void socket.destroy();
  try {
    const message = await abortable(getAnswer(target, { ...options, socket }), { signal });
    // An answer that is discarded unread emits an error, which is not a failure.
    message.on('error', () => undefined);
    const read = (limitBytes: number): Promise<Uint8Array> =>
      abortable(readBody(message, { url: target.url.href, limitBytes }), { signal });
    const { statusCode: status = 0, headers } = message;
    return { status, headers, read, stream: message, close };
  } catch (error) {
    close();
    throw error;
  }
}

type GetOptions = SendOptions & { readonly socket: Awaited<ReturnType<Connect>> };

function getAnswer(target: Target, options: GetOptions): Promise<IncomingMessage> {
  const { url, hostname } = target;
  return new Promise((resolve, reject) => {
    const outgoing = request({
      method: options.method ?? 'GET',
      createConnection: () => options.socket,
      host: hostname,
      path: url.pathname + url.search,
      headers: {
        host: url.host,
        'accept-encoding': 'gzip, deflate, br',
        connection: 'close',
        ...options.headers,
      },
    });
    outgoing.on('response', resolve).on('error', reject);
    outgoing.end(options.body);
  });
}

type BodyLimits = { readonly url: string; readonly limitBytes: number };

/** Never holds more than the limit compressed and the limit decompressed. */
async function readBody(message: IncomingMessage, limits: BodyLimits): Promise<Uint8Array> {
  const { url, limitBytes } = limits;
  if (Number(message.headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limits);
  const packed = await collect(message, limits);
  const encoding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const decode = ownEntry(DECODERS, encoding);
  if (decode === undefined) throw unknownEncoding(encoding.slice(0, LONGEST_ENCODING), { url });
  if (packed.length === 0) return packed;
  try {
    const bytes = await decode(packed, { maxOutputLength: limitBytes });
    // Some servers send a gzipped file without declaring it.
    return isGzip(bytes) ? await promisify(gunzip)(bytes, { maxOutputLength: limitBytes }) : bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limits);
    throw error;
  }
}

/** No text begins with these bytes. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function collect(message: IncomingMessage, limits: BodyLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.length;
    if (sizeBytes > limits.limitBytes) throw tooLarge(limits);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Longest name of an encoding in a message, in characters: real ones are shorter. */
const LONGEST_ENCODING = 40;

function unknownEncoding(encoding: string, { url }: { readonly url: string }): HttpError {
  return new HttpError({
    kind: 'failed',
    url,
    why: `its answer is encoded as “${encoding}”, which was not requested`,
    hint: 'Save the page from your browser and use that file.',
  });
}

function tooLarge({ url, limitBytes }: BodyLimits): HttpError {
  const megabytes = Number((limitBytes / 1024 / 1024).toFixed(1));
  return new HttpError({
    kind: 'too-large',
    url,
    why: `it is larger than ${megabytes} MB, the limit for a page`,
  });
}

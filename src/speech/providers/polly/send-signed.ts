/**
 * a request signed by the SDK → its answer, sent by Lectern's own client, so that connection errors
 * are reported as for every other service.
 */
import { Readable } from 'node:stream';
import type { HostedService } from '../http/hosted-service.ts';
import { sendRequest } from '../http/send-request.ts';

/** A signed request of the SDK, as far as Polly's are. */
type SignedRequest = {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>> | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

type SignedReply = {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Readable;
};

/** The interface that the SDK calls. */
export type SignedSender = {
  readonly handle: (
    request: SignedRequest,
    options?: { readonly abortSignal?: unknown },
  ) => Promise<{ readonly response: SignedReply }>;
};

/** Headers that the client sets itself; the SDK's are the same. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['host', 'content-length']);

/**
 * Sends over HTTP/1.1, which every endpoint supports; for Polly the SDK uses only HTTP/2.
 * Rejects with what `sendRequest` throws.
 */
export function signedSender(service: Omit<HostedService, 'url'>): SignedSender {
  return {
    handle: async ({ protocol, hostname, port, path, query, headers, body }, options) => {
      const url = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`);
      const sent = Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name.toLowerCase()));
      const reply = await sendRequest(
        { ...service, url },
        {
          path: path + searchOf(query),
          headers: Object.fromEntries(sent),
          ...(body !== undefined && sentBody(body)),
          ...(options?.abortSignal instanceof AbortSignal && { signal: options.abortSignal }),
        },
      );
      return {
        response: {
          statusCode: reply.status,
          headers: Object.fromEntries(reply.headers),
          body: Readable.from([reply.bytes], { objectMode: false }),
        },
      };
    },
  };
}

/** The body, and its characters: those of the text, and a few more around it. */
function sentBody(body: unknown): { readonly body: string; readonly characters: number } {
  const text = textOf(body);
  return { body: text, characters: text.length };
}

/** The body of a request, JSON that the SDK passes as a string or as bytes. */
function textOf(body: unknown): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body);
}

function searchOf(query: SignedRequest['query'] = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ''].flat().map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(each)}`),
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

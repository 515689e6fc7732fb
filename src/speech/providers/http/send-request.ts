/** one request to a service → its complete reply, or a ProviderError that says whether to retry. */
import { connectionFailure } from '../../../_internal/http/http-failures.ts';
import { userAgent } from '../../../_internal/http/user-agent.ts';
import { ProviderError, type ProviderErrorKind } from '../../../errors.ts';
import { type HostedService, resourceAt } from './hosted-service.ts';
import { timeoutFor } from './timeout.ts';

/** A request. */
export type ServiceRequest = {
  /** Path below the service's address, with a leading slash, and the query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent with POST. @default a GET request */
  readonly body?: string;
  /** Characters that it asks to be spoken: long texts may take longer. @default any number */
  readonly characters?: number;
  readonly signal?: AbortSignal | undefined;
};

/** A complete reply. */
export type ServiceReply = {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
};

/** Most bytes of a reply: 20 minutes at 48,000 samples a second, or half as many in base64. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Sends it once and reads the reply to its end; follows no redirect, which might carry a key away.
 * An abort closes the connection.
 * @throws ProviderError of kind `unavailable`, `timeout` or `bad-audio`, or the signal's reason.
 */
export async function sendRequest(
  service: HostedService,
  request: ServiceRequest,
): Promise<ServiceReply> {
  const { signal, characters = Infinity } = request;
  signal?.throwIfAborted();
  const seconds = timeoutFor(characters, service);
  const control = new AbortController();
  const abort = (): void => control.abort(signal?.reason);
  const timer = setTimeout(() => control.abort(), seconds * 1000);
  signal?.addEventListener('abort', abort, { once: true });
  let hasBegun = false;
  try {
    const response = await fetch(resourceAt(service, request.path), {
      method: request.body === undefined ? 'GET' : 'POST',
      headers: { 'user-agent': userAgent(), ...request.headers },
      body: request.body ?? null,
      redirect: 'manual',
      signal: control.signal,
    });
    hasBegun = response.ok;
    const bytes = await readBody(response, service);
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw control.signal.aborted
      ? tooSlow(service, seconds)
      : asFailure(error, { service, hasBegun });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

async function readBody(response: Response, service: HostedService): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  const body = response.body as AsyncIterable<Uint8Array> | null;
  for await (const chunk of body ?? []) {
    sizeBytes += chunk.length;
    if (sizeBytes > MOST_BYTES) throw tooLarge(service);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const AGAIN = 'Run the same command again; what was recorded is kept.';

type Failure = {
  readonly kind: ProviderErrorKind;
  readonly retryable: boolean;
  readonly hint: string;
  readonly mayBeBilled?: boolean;
};

/**
 * Failures before a request is sent: no host, no connection, no trusted certificate. After any
 * other, including a cut or garbled answer, the service may have accepted the request.
 */
const NEVER_SENT = new RegExp(
  `^(?:${[
    'ECONNREFUSED|ENOTFOUND|EAI_\\w+|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN',
    'EADDRNOTAVAIL|EACCES|EPERM|EMFILE|ENFILE|UND_ERR_CONNECT_TIMEOUT',
    'CERT_\\w+|ERR_SSL_\\w+|ERR_TLS_\\w+|DEPTH_ZERO_\\w+|SELF_SIGNED_\\w+|UNABLE_TO_\\w+',
    'HOSTNAME_MISMATCH|INVALID_CA',
  ].join('|')})$`,
  'u',
);

/** Whether nothing can have been billed. A connection that is cut during its handshake has carried nothing. */
function isNeverSent(cause: unknown): boolean {
  const { code, syscall, message } = (cause ?? {}) as Partial<NodeJS.ErrnoException>;
  if (code === undefined) return false;
  return (
    NEVER_SENT.test(code) ||
    syscall === 'connect' ||
    /before secure TLS connection/u.test(message ?? '')
  );
}

function failed(service: HostedService, message: string, failure: Failure): ProviderError {
  const { provider } = service;
  return new ProviderError(message, { code: 'PROVIDER_FAILED', provider, ...failure });
}

function tooSlow(service: HostedService, seconds: number): ProviderError {
  const { title, provider } = service;
  return failed(service, `${title} did not finish its answer within ${seconds} seconds.`, {
    kind: 'timeout',
    retryable: true,
    hint: `${AGAIN} A longer providers.${provider}.timeout may help.`,
  });
}

function tooLarge(service: HostedService): ProviderError {
  const megabytes = MOST_BYTES / 1024 / 1024;
  return failed(service, `${service.title} answered more than ${megabytes} MB.`, {
    kind: 'bad-audio',
    retryable: false,
    hint: `Check ${service.setting}: no recording is that large.`,
  });
}

/** An answer that was cut off may have been spoken and billed. */
function asFailure(
  error: unknown,
  options: { readonly service: HostedService; readonly hasBegun: boolean },
): Error {
  if (error instanceof ProviderError) return error;
  const { service, hasBegun } = options;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const { message } = connectionFailure(service.url.href, { cause });
  if (hasBegun)
    return failed(service, `${service.title} cut its answer off: ${message}`, {
      kind: 'bad-audio',
      retryable: true,
      hint: AGAIN,
    });
  return failed(service, `${service.title} cannot be reached: ${message}`, {
    kind: 'unavailable',
    retryable: true,
    hint: `Check that it is running, the network, and ${service.setting}. ${AGAIN}`,
    ...(!isNeverSent(cause) && { mayBeBilled: true }),
  });
}

/** a failed fetch → an HttpError of one clear sentence, with a hint. */
import { HttpError } from './http-error.ts';

/** A failure, in words that follow the address. */
type Words = { readonly why: string; readonly hint: string };

const LATER = 'Try again later, or save the page from your browser and use that file.';
const SAVE = 'Open the page in your browser, save it, and use that file.';
const SPELLING = 'Check the spelling of the address.';
const CONNECTION = 'Check the network connection and try again.';

/** Failures by status; for others see `otherStatus`. */
const STATUSES: Readonly<Record<number, Words>> = {
  204: { why: 'the server answered without a page (204)', hint: SPELLING },
  400: { why: 'the server did not understand the request (400)', hint: SPELLING },
  401: {
    why: 'it needs a login (401)',
    hint: 'Send what your browser sends with --header or --cookie-file, or save the page and use that file.',
  },
  402: {
    why: 'the page requires payment (402)',
    hint: 'Lectern does not bypass paywalls: save the page from your browser and use that file.',
  },
  403: { why: 'the server does not allow it to be fetched (403)', hint: SAVE },
  404: { why: 'there is no such page (404)', hint: SPELLING },
  407: { why: 'a proxy asks for a login (407)', hint: SAVE },
  410: {
    why: 'the page has been removed permanently (410)',
    hint: 'Look for a copy of it, save it, and use that file.',
  },
  429: { why: 'the server has received too many requests (429)', hint: LATER },
  451: { why: 'the page is blocked for legal reasons (451)', hint: SAVE },
  503: { why: 'the server is currently not available (503)', hint: LATER },
};

/** Failures of a connection, by Node's code. */
const CONNECTION_FAILURES: Readonly<Record<string, Words>> = {
  ENOTFOUND: { why: 'there is no such host', hint: SPELLING },
  EAI_AGAIN: {
    why: 'its host name cannot be resolved at the moment',
    hint: CONNECTION,
  },
  ECONNREFUSED: {
    why: 'the server refused the connection',
    hint: 'Check the address and its port, and whether the server is running.',
  },
  ECONNRESET: { why: 'the server closed the connection', hint: LATER },
  EPIPE: { why: 'the server closed the connection', hint: LATER },
  ECONNABORTED: { why: 'the connection was aborted', hint: LATER },
  ETIMEDOUT: { why: 'the server does not answer', hint: LATER },
  EHOSTUNREACH: {
    why: 'its host cannot be reached',
    hint: CONNECTION,
  },
  ENETUNREACH: {
    why: 'its network cannot be reached',
    hint: CONNECTION,
  },
  ERR_STREAM_PREMATURE_CLOSE: {
    why: 'the server stopped in the middle of the page',
    hint: LATER,
  },
  Z_DATA_ERROR: { why: 'its compressed answer is damaged', hint: LATER },
  Z_BUF_ERROR: { why: 'its compressed answer is cut off', hint: LATER },
  HPE_HEADER_OVERFLOW: { why: 'the headers of its answer are too long', hint: SAVE },
};

/** The error for an answer whose status is not a page. */
export function statusFailure(
  url: string,
  options: { readonly status: number; readonly retryAfter?: string | undefined },
): HttpError {
  const { status, retryAfter = '' } = options;
  const { why, hint } = STATUSES[status] ?? otherStatus(status);
  const pause = /^\d{1,6}$/.test(retryAfter)
    ? `The server asks you to wait ${retryAfter} seconds. `
    : '';
  return new HttpError({ kind: 'failed', url, why, hint: pause + hint, status });
}

function otherStatus(status: number): Words {
  if (status >= 500) return { why: `the server failed (${status})`, hint: LATER };
  return { why: `the server answered with status ${status} instead of a page`, hint: SAVE };
}

/** The error for a connection that failed or broke. */
export function connectionFailure(url: string, options: { readonly cause: unknown }): HttpError {
  const { cause } = options;
  if (cause instanceof HttpError) return cause;
  const { code, message } = innermost(cause);
  const known = CONNECTION_FAILURES[code] ?? familyOf(code);
  const words = known ?? { why: firstLine(message), hint: LATER };
  return new HttpError({ kind: 'failed', url, ...words, cause });
}

/** The many error codes of TLS, which mean the same to a reader. */
const TLS_CODE = /CERT|TLS|SSL|^UNABLE_TO_|SELF_SIGNED|^EPROTO$|HOSTNAME_MISMATCH/;

/** Families of codes: those of TLS and of Node's HTTP parser. */
function familyOf(code: string): Words | undefined {
  if (TLS_CODE.test(code))
    return {
      why: `its secure connection cannot be trusted or set up (${code})`,
      hint: 'Check the address; only the owner of the site can fix its certificate.',
    };
  if (code.startsWith('HPE_'))
    return { why: `the server's answer is not valid HTTP (${code})`, hint: SPELLING };
  return undefined;
}

/** Several attempts at one connection fail as an AggregateError; the first one is the most useful. */
function innermost(cause: unknown): { readonly code: string; readonly message: string } {
  const error =
    cause instanceof AggregateError && cause.errors.length > 0
      ? (cause.errors[0] as unknown)
      : cause;
  const { code = '', message = '' } = (error ?? {}) as NodeJS.ErrnoException;
  return { code: String(code), message };
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.trim().replace(/\.$/, '') || 'the connection failed';
}

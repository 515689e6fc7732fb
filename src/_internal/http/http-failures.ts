/** what went wrong while fetching → an HttpError of one clear sentence that says what to do. */
import { HttpError } from './http-error.ts';

/** A failure in words that follow the address. */
type Words = { readonly why: string; readonly hint: string };

const LATER = 'Try again later, or save the page from your browser and give that file.';
const SAVE = 'Open the page in your browser, save it, and give that file.';
const SPELLING = 'Check the spelling of the address.';
const CONNECTION = 'Check the network connection and try again.';

/** Answers that are no page, by status; others by their hundred. */
const STATUSES: Readonly<Record<number, Words>> = {
  204: { why: 'the server answered without a page (204)', hint: SPELLING },
  400: { why: 'the server did not understand the request (400)', hint: SPELLING },
  401: {
    why: 'it needs a login (401)',
    hint: 'Give what your browser sends with --header or --cookie-file, or save the page and give that file.',
  },
  402: {
    why: 'it must be paid for (402)',
    hint: 'Lectern does not pass paywalls: save the page from your browser and give that file.',
  },
  403: { why: 'the server does not allow it to be fetched (403)', hint: SAVE },
  404: { why: 'there is no such page (404)', hint: SPELLING },
  407: { why: 'a proxy asks for a login (407)', hint: SAVE },
  410: {
    why: 'the page has been taken away for good (410)',
    hint: 'Look for a copy of it, save it, and give that file.',
  },
  429: { why: 'the server has had too many requests (429)', hint: LATER },
  451: { why: 'the page is withheld for legal reasons (451)', hint: SAVE },
  503: { why: 'the server is not available now (503)', hint: LATER },
};

/** What the system says of a connection that failed, by Node's code. */
const CONNECTION_FAILURES: Readonly<Record<string, Words>> = {
  ENOTFOUND: { why: 'no such host is known', hint: SPELLING },
  EAI_AGAIN: {
    why: 'the name of its host cannot be looked up now',
    hint: CONNECTION,
  },
  ECONNREFUSED: {
    why: 'the server refused the connection',
    hint: 'Check the address and its port, and whether the server runs.',
  },
  ECONNRESET: { why: 'the server broke the connection off', hint: LATER },
  EPIPE: { why: 'the server broke the connection off', hint: LATER },
  ECONNABORTED: { why: 'the connection was broken off', hint: LATER },
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
    why: 'the server broke off in the middle of the page',
    hint: LATER,
  },
  Z_DATA_ERROR: { why: 'its compressed answer is damaged', hint: LATER },
  Z_BUF_ERROR: { why: 'its compressed answer is cut off', hint: LATER },
  HPE_HEADER_OVERFLOW: { why: 'its answer has headers without end', hint: SAVE },
};

/** The error for an answer whose status says that it is no page. */
export function statusFailure(
  url: string,
  options: { readonly status: number; readonly retryAfter?: string | undefined },
): HttpError {
  const { status, retryAfter = '' } = options;
  const { why, hint } = STATUSES[status] ?? otherStatus(status);
  const pause = /^\d{1,6}$/.test(retryAfter)
    ? `The server asks for a pause of ${retryAfter} seconds. `
    : '';
  return new HttpError({ kind: 'failed', url, why, hint: pause + hint, status });
}

function otherStatus(status: number): Words {
  if (status >= 500) return { why: `the server failed (${status})`, hint: LATER };
  return { why: `the server answered ${status} instead of a page`, hint: SAVE };
}

/** The error for a connection that did not come about or broke. */
export function connectionFailure(url: string, options: { readonly cause: unknown }): HttpError {
  const { cause } = options;
  if (cause instanceof HttpError) return cause;
  const { code, message } = innermost(cause);
  const known = CONNECTION_FAILURES[code] ?? familyOf(code);
  const words = known ?? { why: firstLine(message), hint: LATER };
  return new HttpError({ kind: 'failed', url, ...words, cause });
}

/** Codes that TLS gives; they are many, and say one thing to a reader. */
const TLS_CODE = /CERT|TLS|SSL|^UNABLE_TO_|SELF_SIGNED|^EPROTO$|HOSTNAME_MISMATCH/;

/** Families of codes: what TLS and what the HTTP parser of Node complain of. */
function familyOf(code: string): Words | undefined {
  if (TLS_CODE.test(code))
    return {
      why: `its secure connection cannot be trusted or set up (${code})`,
      hint: 'Check the address; a server with a wrong certificate must be mended by its owner.',
    };
  if (code.startsWith('HPE_'))
    return { why: `what answers there does not speak HTTP (${code})`, hint: SPELLING };
  return undefined;
}

/** Several attempts at one connection fail as an AggregateError; the first attempt tells most. */
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

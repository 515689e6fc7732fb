/**
 * the user's headers and cookies for a page → those sent to an address: only to their origin, and only
 * over TLS or within this machine. Pure; no message contains a value.
 */
import { HttpError } from './http-error.ts';
import { isLoopbackHost } from './trusted-hosts.ts';
import type { Target } from './http-target.ts';
import { cookiesFor, type CookieJar } from './cookie-file.ts';

/** What is sent with requests to one origin. */
export type PageCredentials = {
  /** Names and values. */
  readonly headers: readonly (readonly [string, string])[];
  readonly cookies?: CookieJar | undefined;
  /** The only origin they are sent to: `https://example.org`. */
  readonly origin: string;
};

/** A header name (RFC 9110). */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** A header value: visible characters, spaces and tabs on one line. */
const VALUE = /^[\t\x20-\x7E\x80-\xFF]+$/;

/** Headers of the connection, and those that determine the requested content and its encoding. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'if-modified-since',
  'if-none-match',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'range',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Why a line is not an allowed header, as the end of a sentence without the value; `undefined` if it
 * is one.
 */
export function whyNoHeader(line: string): string | undefined {
  const colon = line.indexOf(':');
  if (colon < 1) return "must be a name, a colon and a value: 'Name: value'";
  const name = line.slice(0, colon).trim();
  if (!NAME.test(name)) return 'must begin with a name of letters, digits and hyphens';
  if (FORBIDDEN.has(name.toLowerCase()))
    return `must not be ${name}, which belongs to the connection`;
  const value = line.slice(colon + 1).trim();
  if (value === '') return `must have a value after ${name}`;
  if (!VALUE.test(value))
    return `must have a value of one line after ${name}, without control characters`;
  return undefined;
}

/** Name and value of a line that `whyNoHeader` accepts. */
export function splitHeader(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

/**
 * The headers for a target; none for any other origin.
 * @throws HttpError `refused` when they would cross a network without TLS.
 */
export function credentialsFor(
  target: Target,
  credentials: PageCredentials | undefined,
): Readonly<Record<string, string>> {
  if (credentials === undefined || target.url.origin !== credentials.origin) return {};
  const cookies = credentials.cookies && cookiesFor(target.url, credentials.cookies);
  const given = Object.fromEntries(
    credentials.headers.map(([name, value]) => [name.toLowerCase(), value]),
  );
  const cookie = [given['cookie'], cookies].filter(Boolean).join('; ');
  const headers = { ...given, ...(cookie !== '' && { cookie }) };
  if (Object.keys(headers).length > 0 && !staysSecret(target)) throw unprotected(target);
  return headers;
}

/** Whether the connection uses TLS or stays on this machine. */
function staysSecret({ secure, url, addresses }: Target): boolean {
  if (secure) return true;
  return isLoopbackHost(url.hostname) && addresses.length > 0 && addresses.every(isInside);
}

function isInside(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

function unprotected({ url }: Target): HttpError {
  return new HttpError({
    kind: 'refused',
    url: url.href,
    why: 'headers and cookies are sent only over https, since http is not encrypted',
    hint: 'Use the https address of the page, or leave out --header and --cookie-file.',
  });
}

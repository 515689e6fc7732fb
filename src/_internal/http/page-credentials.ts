/**
 * headers and cookies that somebody gives for a page → what of them goes to an address: to the
 * origin that was named, over TLS or inside this machine, and nowhere else. Pure; no message holds
 * a value.
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
  /** The only origin they are for: `https://example.org`. */
  readonly origin: string;
};

/** A header's name, as RFC 9110 has it. */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** What a header's value may hold: visible characters, spaces and tabs of one line. */
const VALUE = /^[\t\x20-\x7E\x80-\xFF]+$/;

/** Headers that belong to the connection, or that decide what is asked for and how it is packed. */
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
 * Why a line is no header that may be sent, as the end of a sentence; undefined for one that is. The
 * value is never in it.
 */
export function whyNoHeader(line: string): string | undefined {
  const colon = line.indexOf(':');
  if (colon < 1) return "must be a name, a colon and a value: 'Name: value'";
  const name = line.slice(0, colon).trim();
  if (!NAME.test(name)) return 'must begin with a name of letters, digits and hyphens';
  if (FORBIDDEN.has(name.toLowerCase()))
    return `must not be ${name}, which belongs to the connection`;
  const value = line.slice(colon + 1).trim();
  if (value === '') return `must have a value behind ${name}`;
  if (!VALUE.test(value))
    return `must have a value of one line behind ${name}, without control characters`;
  return undefined;
}

/** Name and value of a line that `whyNoHeader` has nothing against. */
export function splitHeader(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

/**
 * The headers for a target: none for another origin than the one that was named.
 * @throws HttpError `refused` where they would cross a network without TLS.
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

/** TLS, or nothing but this machine. */
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
    why: 'headers and cookies are sent over https only, since anyone on the way can read http',
    hint: 'Give the https address of the page, or leave out --header and --cookie-file.',
  });
}

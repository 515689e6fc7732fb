/**
 * an address as somebody wrote it → where a request
 * may go, or a refusal before anything is connected.
 */
import { holdsCredentials, isLoopbackHost } from './trusted-hosts.ts';
import dns from 'node:dns';
import { canonicalAddress, whyInwardAddress, whyInwardHost } from './addresses.ts';
import { abortable } from '../abort.ts';
import { HttpError } from './http-error.ts';
import { connectionFailure } from './http-failures.ts';

/**
 * Asks where a host lies; gives every address.
 * @throws an error with Node's code, `ENOTFOUND` for a host that nobody knows.
 */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** A place to connect to: every address has been checked, and no other will be used. */
export type Target = {
  readonly url: URL;
  readonly secure: boolean;
  /** Without brackets. */
  readonly hostname: string;
  readonly port: number;
  /** At least one, but behind a proxy, which looks names up, none. */
  readonly addresses: readonly string[];
  /** Whether inward addresses were let in on purpose. */
  readonly inwardAllowed: boolean;
};

/** Options of `openTarget`. */
export type TargetOptions = {
  /** The address this one was found at, for a redirect. */
  readonly base?: URL | undefined;
  /**
   * The one place where inward addresses are let in:
   * host and port, as `URL.host` gives them with the port always named.
   */
  readonly inwardPlace?: string | undefined;
  /** The address of a proxy that looks the host up: then only its name is checked. @default none */
  readonly proxy?: string | undefined;
  /** @default the system's resolver */
  readonly resolve?: Resolve | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Longest address, in characters: browsers and servers stop at a few thousand. */
const LONGEST_URL = 8192;

/** What some programs take for a slash or leave out, and others do not. */
const AMBIGUOUS = /[\\\p{Cc}]/u;

/**
 * Checks an address and finds where it lies: http or https, no name or password, no
 * backslash or control character (programs disagree about the host of such an address),
 * no inward name, and not one inward address among all that the resolver gives.
 * @throws HttpError `refused`, or `failed` when the host is not known; an abort throws its reason.
 */
export async function openTarget(address: string, options: TargetOptions): Promise<Target> {
  const url = parseAddress(address, options);
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const inwardAllowed = options.inwardPlace === placeOf(url);
  if (!inwardAllowed) checkHost(hostname, url);
  const addresses = await resolveAll(hostname, { ...options, url });
  if (!inwardAllowed) checkAddresses(addresses, { url, hostname });
  const secure = url.protocol === 'https:';
  const known = isElsewhere(options.proxy) ? [] : addresses;
  return { url, secure, hostname, port: portOf(url), addresses: known, inwardAllowed };
}

/** Whether a proxy is another machine: what is asked of it, this machine included, lies there. */
function isElsewhere(proxy: string | undefined): boolean {
  return proxy !== undefined && !isLoopbackHost(new URL(proxy).hostname);
}

/** @throws HttpError `refused` for a host that leads inwards by its name. */
function checkHost(hostname: string, url: URL): void {
  const why = whyInwardHost(hostname);
  if (why !== undefined) throw refusal(url.href, `${hostname} is ${why}`);
}

/** @throws HttpError `refused` for a host that leads inwards by one of its addresses. */
function checkAddresses(
  addresses: readonly string[],
  { url, hostname }: { readonly url: URL; readonly hostname: string },
): void {
  for (const address of addresses) {
    const why = whyInwardAddress(address);
    if (why === undefined) continue;
    throw refusal(url.href, `${hostname} leads to ${address}, and that is ${why}`);
  }
}

function refusal(url: string, why: string): HttpError {
  return new HttpError({ kind: 'refused', url, why });
}

/** Host and port of an address; the port is always named. */
export function placeOf(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}

/**
 * Whether two addresses name the same host and port; an address that cannot be read is no place.
 */
export function isSamePlace(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  return placeOf(new URL(one)) === placeOf(new URL(other));
}

/** The URL of an address as written. @throws HttpError `refused` */
export function parseAddress(
  address: string,
  options: { readonly base?: URL | undefined } = {},
): URL {
  if (address.length > LONGEST_URL)
    throw refusal(
      address,
      `an address may have ${LONGEST_URL} characters, and it has ${address.length}`,
    );
  if (AMBIGUOUS.test(address))
    throw refusal(
      address,
      'programs disagree about the host of an address with a backslash or a control character',
    );
  if (!URL.canParse(address, options.base?.href)) throw refusal(address, 'it is no address');
  const url = new URL(address, options.base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refusal(address, `${url.protocol} is not http: or https:`);
  if (holdsCredentials(url))
    throw refusal(address, 'an address must not hold a user name or a password');
  url.hash = '';
  return url;
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

async function resolveAll(
  hostname: string,
  options: TargetOptions & { readonly url: URL },
): Promise<readonly string[]> {
  options.signal?.throwIfAborted();
  const { resolve = systemResolve, url, signal } = options;
  const literal = canonicalAddress(hostname);
  if (literal !== undefined) return [literal];
  if (options.proxy !== undefined) return [];
  try {
    const addresses = await abortable(resolve(hostname), { signal });
    if (addresses.length > 0) return addresses;
    throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  } catch (cause) {
    signal?.throwIfAborted();
    throw connectionFailure(url.href, { cause });
  }
}

/** The system's own resolver, the hosts file included. */
function systemResolve(hostname: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    dns.lookup(hostname, { all: true, verbatim: true }, (error, found) => {
      if (error) reject(error);
      else resolve(found.map((one) => one.address));
    });
  });
}

/** A redirect from TLS to plain HTTP. @throws HttpError `failed` */
export function refuseDowngrade(from: URL, to: URL): void {
  if (from.protocol !== 'https:' || to.protocol !== 'http:') return;
  throw new HttpError({
    kind: 'failed',
    url: from.href,
    why: `it leads to ${to.href}, which is not encrypted`,
    hint: 'Give that address yourself when you trust the way to it.',
  });
}

/**
 * an address as written → where a request may go, or a refusal before any connection.
 */
import { holdsCredentials, isLoopbackHost } from './trusted-hosts.ts';
import dns from 'node:dns';
import { canonicalAddress, whyInwardAddress, whyInwardHost } from './addresses.ts';
import { abortable } from '../abort.ts';
import { HttpError } from './http-error.ts';
import { connectionFailure } from './http-failures.ts';

/**
 * Resolves a host name to all its addresses.
 * @throws an error with Node's code, `ENOTFOUND` for an unknown host.
 */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** A server to connect to: every address has been checked, and no other will be used. */
export type Target = {
  readonly url: URL;
  readonly secure: boolean;
  /** Without brackets. */
  readonly hostname: string;
  readonly port: number;
  /** At least one; empty behind a proxy, which resolves names itself. */
  readonly addresses: readonly string[];
  /** Whether private addresses were explicitly allowed. */
  readonly inwardAllowed: boolean;
};

/** Options of `openTarget`. */
export type TargetOptions = {
  /** The address that redirected here. */
  readonly base?: URL | undefined;
  /**
   * The one host and port where private addresses are allowed: as in `URL.host`, but always with the
   * port.
   */
  readonly inwardPlace?: string | undefined;
  /** The address of a proxy that resolves the host: then only its name is checked. @default none */
  readonly proxy?: string | undefined;
  /** @default the system's resolver */
  readonly resolve?: Resolve | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Longest address, in characters: browsers and servers stop at a few thousand. */
const LONGEST_URL = 8192;

/** Characters that some programs treat as a slash or ignore, and others do not. */
const AMBIGUOUS = /[\\\p{Cc}]/u;

/**
 * Checks and resolves an address: http or https, no name or password, no backslash or control character
 * (programs disagree about the host of such an address), no private name, and no private address among
 * those it resolves to.
 * @throws HttpError `refused`, or `failed` when the host is unknown; an abort throws its reason.
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

/** Whether a proxy is another machine: then even `localhost` means a host seen from there. */
function isElsewhere(proxy: string | undefined): boolean {
  return proxy !== undefined && !isLoopbackHost(new URL(proxy).hostname);
}

/** @throws HttpError `refused` for a host with a private name. */
function checkHost(hostname: string, url: URL): void {
  const why = whyInwardHost(hostname);
  if (why !== undefined) throw refusal(url.href, `${hostname} is ${why}`);
}

/** @throws HttpError `refused` for a host with a private address. */
function checkAddresses(
  addresses: readonly string[],
  { url, hostname }: { readonly url: URL; readonly hostname: string },
): void {
  for (const address of addresses) {
    const why = whyInwardAddress(address);
    if (why === undefined) continue;
    throw refusal(url.href, `${hostname} resolves to ${address}, which is ${why}`);
  }
}

function refusal(url: string, why: string): HttpError {
  return new HttpError({ kind: 'refused', url, why });
}

/** Host and port of an address, always with the port. */
export function placeOf(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}

/**
 * Whether two addresses have the same host and port; `false` if one cannot be parsed.
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
      `it has ${address.length} characters; an address may have ${LONGEST_URL}`,
    );
  if (AMBIGUOUS.test(address))
    throw refusal(
      address,
      'programs disagree about the host of an address with a backslash or a control character',
    );
  if (!URL.canParse(address, options.base?.href)) throw refusal(address, 'it is not an address');
  const url = new URL(address, options.base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refusal(address, `${url.protocol} is not http: or https:`);
  if (holdsCredentials(url))
    throw refusal(address, 'an address must not contain a user name or a password');
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

/** The system's resolver, including the hosts file. */
function systemResolve(hostname: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    dns.lookup(hostname, { all: true, verbatim: true }, (error, found) => {
      if (error) reject(error);
      else resolve(found.map((one) => one.address));
    });
  });
}

/** Refuses a redirect from TLS to plain HTTP. @throws HttpError `failed` */
export function refuseDowngrade(from: URL, to: URL): void {
  if (from.protocol !== 'https:' || to.protocol !== 'http:') return;
  throw new HttpError({
    kind: 'failed',
    url: from.href,
    why: `it redirects to ${to.href}, which is not encrypted`,
    hint: 'Use that address directly if you trust the network in between.',
  });
}

/**
 * an address as somebody wrote it → where a request
 * may go, or a refusal before anything is connected.
 */
import dns from 'node:dns';
import { canonicalAddress, whyInwardAddress, whyInwardHost } from './addresses.ts';
import { abortable } from '../abort.ts';
import { connectionFailure, failed, refused } from './http-failures.ts';

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
  /** At least one. */
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
  /** @default the system's resolver */
  readonly resolve?: Resolve | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Longest address, in characters: browsers and servers stop at a few thousand. */
const LONGEST_URL = 8192;

/**
 * Checks an address and finds where it lies: http or https, no name or password, no
 * backslash or control character (programs disagree about the host of such an address),
 * no inward name, and not one inward address among all that the resolver gives.
 * @throws ArticleError ARTICLE_FETCH_REFUSED, or ARTICLE_FETCH_FAILED when the host is not known;
 * an abort throws its reason.
 */
export async function openTarget(address: string, options: TargetOptions): Promise<Target> {
  const url = parseAddress(address, options);
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const inwardAllowed = options.inwardPlace === placeOf(url);
  const why = inwardAllowed ? undefined : whyInwardHost(hostname);
  if (why !== undefined) throw refused(url.href, `${hostname} is ${why}`);
  const addresses = await resolveAll(hostname, { ...options, url });
  const inward = inwardAllowed
    ? undefined
    : addresses.find((found) => whyInwardAddress(found) !== undefined);
  if (inward !== undefined)
    throw refused(
      url.href,
      `${hostname} leads to ${inward}, and that is ${whyInwardAddress(inward)}`,
    );
  return {
    url,
    secure: url.protocol === 'https:',
    hostname,
    port: portOf(url),
    addresses,
    inwardAllowed,
  };
}

/** Host and port of an address; the port is always named. */
export function placeOf(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}

/**
 * Whether two addresses name the same host and port; an address that cannot be read is no place.
 */
export function isSamePlace(one: string, other: string): boolean {
  return (
    URL.canParse(one) && URL.canParse(other) && placeOf(new URL(one)) === placeOf(new URL(other))
  );
}

/** The URL of an address as written. @throws ArticleError ARTICLE_FETCH_REFUSED */
export function parseAddress(
  address: string,
  options: { readonly base?: URL | undefined } = {},
): URL {
  if (address.length > LONGEST_URL)
    throw refused(
      address,
      `an address may have ${LONGEST_URL} characters, and it has ${address.length}`,
    );
  if (/[\\\p{Cc}]/u.test(address))
    throw refused(
      address,
      'programs disagree about the host of an address with a backslash or a control character',
    );
  if (!URL.canParse(address, options.base?.href)) throw refused(address, 'it is no address');
  const url = new URL(address, options.base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(address, `${url.protocol} is not http: or https:`);
  if (url.username !== '' || url.password !== '')
    throw refused(address, 'an address must not hold a user name or a password');
  url.hash = '';
  return url;
}

function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

async function resolveAll(
  hostname: string,
  options: TargetOptions & { readonly url: URL },
): Promise<readonly string[]> {
  options.signal?.throwIfAborted();
  const { resolve = systemResolve, url, signal } = options;
  const literal = canonicalAddress(hostname);
  if (literal !== undefined) return [literal];
  try {
    const addresses = await abortable(resolve(hostname), { signal });
    if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
    return addresses;
  } catch (cause) {
    signal?.throwIfAborted();
    throw connectionFailure(url.href, { cause });
  }
}

/** The system's own resolver, the hosts file included. */
function systemResolve(hostname: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    dns.lookup(hostname, { all: true, verbatim: true }, (error, found) =>
      error ? reject(error) : resolve(found.map((one) => one.address)),
    );
  });
}

/** A redirect from TLS to plain HTTP. @throws ArticleError ARTICLE_FETCH_FAILED */
export function refuseDowngrade(from: URL, to: URL): void {
  if (from.protocol !== 'https:' || to.protocol !== 'http:') return;
  throw failed(from.href, {
    why: `it leads to ${to.href}, which is not encrypted`,
    hint: 'Give that address yourself when you trust the way to it.',
  });
}

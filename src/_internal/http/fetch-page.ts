/**
 * an address → the bytes behind it, fetched within limits and never from the inside of a network.
 */
import type { OutgoingHttpHeaders } from 'node:http';
import { recallPage, rememberPage, type RememberedPage } from './http-cache.ts';
import type { Connect } from './http-connect.ts';
import { HttpError } from './http-error.ts';
import { connectionFailure, statusFailure } from './http-failures.ts';
import { throughProxy } from './http-proxy.ts';
import { followRedirects, locationOf } from './http-redirects.ts';
import { send, type Answer } from './http-request.ts';
import { parseAddress, placeOf, type Resolve, type Target } from './http-target.ts';
import { credentialsFor, type PageCredentials } from './page-credentials.ts';
import { userAgent } from './user-agent.ts';

/** Limits of one fetch, redirects included. */
export type FetchLimits = {
  /**
   * Seconds from the first look-up to the last byte.
   * @default 15, longer than a patient reader waits
   */
  readonly total: number;
  /** Bytes of the body, packed and unpacked. @default 10 MB, which no article reaches */
  readonly sizeBytes: number;
  /** Redirects followed. @default 5 */
  readonly redirects: number;
};

/** Options of `fetchPage`. */
export type FetchOptions = {
  /**
   * Media types that are read, most wanted first;
   * an answer of another type is refused before its body is read.
   */
  readonly accept: readonly string[];
  /**
   * Whether the host and port that the address names may lie on this
   * machine or in a private network. Only that place is let in, also
   * after a redirect: a server inside cannot send us to another one.
   * @default false
   */
  readonly allowPrivate?: boolean | undefined;
  /** Folder in which pages with an `ETag` or `Last-Modified` are remembered. */
  readonly cacheFolder?: string | undefined;
  /**
   * Headers and cookies for the origin that they name. A page that is asked for with them is not
   * remembered. @default none
   */
  readonly credentials?: PageCredentials | undefined;
  /** The address of a proxy, through which everything goes. @default none */
  readonly proxy?: string | undefined;
  readonly limits?: Partial<FetchLimits> | undefined;
  /** Another resolver, for tests. */
  readonly resolve?: Resolve | undefined;
  /** Another way to connect, for tests. */
  readonly connect?: Connect | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** What was behind an address. */
export type FetchedPage = {
  /** The address after redirects. */
  readonly url: string;
  /** Lower case, without parameters; empty when the server named none. */
  readonly mediaType: string;
  /** The `charset` parameter, as it was written. */
  readonly charset?: string | undefined;
  readonly bytes: Uint8Array;
};

const DEFAULT_LIMITS: FetchLimits = {
  total: 15,
  sizeBytes: 10 * 1024 * 1024,
  redirects: 5,
};

/** Answers that are a page, as its server or a proxy on the way has it. */
const PAGES: ReadonlySet<number> = new Set([200, 203]);

/** Longest media type in a message, in characters: real ones are shorter. */
const LONGEST_TYPE = 80;

/** One fetch on its way. */
type Errand = FetchOptions & {
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
  readonly inwardPlace?: string | undefined;
};

/**
 * Fetches a page: http or https, at most 5 redirects (never from https to http), 15
 * seconds and 10 MB in all. Every address is checked after each look-up and again when it
 * is connected to. Proxies named in the environment are not used. Headers and
 * cookies go to the origin they were given for alone.
 * @throws HttpError `refused` (leads inwards, or is no web address), `failed`, `too-large`
 * or `media-type` (not among `accept`); an abort throws its reason.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const inwardPlace = options.allowPrivate === true ? placeOf(parseAddress(address)) : undefined;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(tooSlow(address, limits)), limits.total * 1000);
  const signal =
    options.signal === undefined ? late.signal : AbortSignal.any([options.signal, late.signal]);
  try {
    signal.throwIfAborted();
    const errand: Errand = { ...options, limits, signal, inwardPlace };
    return await followRedirects(address, {
      ...errand,
      redirects: limits.redirects,
      visit: (target) => visit(target, errand),
    });
  } finally {
    clearTimeout(timer);
  }
}

/** The page at a target, or the address that its server sends us to. */
async function visit(target: Target, errand: Errand): Promise<FetchedPage | string> {
  const url = target.url.href;
  const own = credentialsFor(target, errand.credentials);
  const isPrivate = Object.keys(own).length > 0;
  const memory = isPrivate ? { ...errand, cacheFolder: undefined } : errand;
  const remembered = await recallPage(url, memory);
  let answer: Answer | undefined;
  try {
    answer = await send(target, {
      headers: { ...headersFor(errand, remembered), ...own },
      connect: errand.proxy === undefined ? errand.connect : throughProxy(errand.proxy),
      signal: errand.signal,
    });
    const location = locationOf(answer);
    if (location !== undefined) return location;
    if (answer.status === 304 && remembered !== undefined) return accepted(remembered, errand);
    if (!PAGES.has(answer.status)) {
      const retryAfter = answer.headers['retry-after'];
      throw statusFailure(url, { status: answer.status, retryAfter });
    }
    return await take(answer, { ...memory, url });
  } catch (cause) {
    errand.signal.throwIfAborted();
    throw connectionFailure(url, { cause });
  } finally {
    answer?.close();
  }
}

async function take(
  answer: Answer,
  errand: Errand & { readonly url: string },
): Promise<FetchedPage> {
  const page = { url: errand.url, ...contentType(answer.headers['content-type'] ?? '') };
  accepted(page, errand);
  const bytes = await answer.read(errand.limits.sizeBytes);
  const { etag, 'last-modified': lastModified, 'cache-control': control = '' } = answer.headers;
  if (!/\bno-store\b/i.test(control))
    await rememberPage({ ...page, etag, lastModified, bytes }, errand);
  return { ...page, bytes };
}

/**
 * The page itself, when its type is one that is read.
 * A server that names no type leaves the choice to the reader.
 */
function accepted<P extends Omit<FetchedPage, 'bytes'>>(page: P, errand: Errand): P {
  if (page.mediaType === '' || errand.accept.includes(page.mediaType)) return page;
  const mediaType = page.mediaType.slice(0, LONGEST_TYPE);
  throw new HttpError({
    kind: 'media-type',
    url: page.url,
    why: `it is ${mediaType}, which was not asked for`,
    mediaType,
  });
}

function headersFor(errand: Errand, remembered: RememberedPage | undefined): OutgoingHttpHeaders {
  const { etag, lastModified } = remembered ?? {};
  return {
    'user-agent': userAgent(),
    accept: [...errand.accept, '*/*;q=0.1'].join(', '),
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

function contentType(header: string): Pick<FetchedPage, 'mediaType' | 'charset'> {
  const charset = /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(header)?.[1];
  return {
    mediaType: header.split(/[;,]/)[0]!.trim().toLowerCase(),
    ...(charset !== undefined && { charset }),
  };
}

function tooSlow(address: string, limits: FetchLimits): HttpError {
  return new HttpError({
    kind: 'failed',
    url: address,
    why: `it was not there whole after ${limits.total} seconds`,
    hint: 'Try again later, or save the page from your browser and give that file.',
  });
}

/**
 * an address → its content, fetched within limits and never from a private network unless allowed.
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
   * @default 15, longer than most people wait for a page
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
   * Accepted media types, in order of preference; an answer of another type is refused before its body
   * is read.
   */
  readonly accept: readonly string[];
  /**
   * Whether the host and port in the address may be on this machine or in a private network. Only that
   * host and port are allowed, also after a redirect: they cannot redirect to another private server.
   * @default false
   */
  readonly allowPrivate?: boolean | undefined;
  /** Folder in which pages with an `ETag` or `Last-Modified` are cached. */
  readonly cacheFolder?: string | undefined;
  /**
   * Headers and cookies for one origin. A page requested with them is not cached. @default none
   */
  readonly credentials?: PageCredentials | undefined;
  /** The address of a proxy for all requests. @default none */
  readonly proxy?: string | undefined;
  readonly limits?: Partial<FetchLimits> | undefined;
  /** Another resolver, for tests. */
  readonly resolve?: Resolve | undefined;
  /** Another way to connect, for tests. */
  readonly connect?: Connect | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** A fetched page. */
export type FetchedPage = {
  /** The address after redirects. */
  readonly url: string;
  /** Lower case, without parameters; empty when the server named none. */
  readonly mediaType: string;
  /** The `charset` parameter, unchanged. */
  readonly charset?: string | undefined;
  readonly bytes: Uint8Array;
};

const DEFAULT_LIMITS: FetchLimits = {
  total: 15,
  sizeBytes: 10 * 1024 * 1024,
  redirects: 5,
};

/** Statuses of answers with a page, from the server or a proxy. */
const PAGES: ReadonlySet<number> = new Set([200, 203]);

/** Longest media type in a message, in characters: real ones are shorter. */
const LONGEST_TYPE = 80;

/** The state of one fetch. */
type Fetch = FetchOptions & {
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
  readonly inwardPlace?: string | undefined;
};

/**
 * Fetches a page: http or https, by default at most 5 redirects (never from https to http), 15 seconds
 * and 10 MB in total. Every address is checked after each look-up and again once connected. Proxies in
 * the environment are not used. Headers and cookies are only sent to their origin.
 * @throws HttpError `refused` (private, or not a web address), `failed`, `too-large` or `media-type`
 * (not in `accept`); an abort throws its reason.
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
    const fetch: Fetch = { ...options, limits, signal, inwardPlace };
    return await followRedirects(address, {
      ...fetch,
      redirects: limits.redirects,
      visit: (target) => visit(target, fetch),
    });
  } finally {
    clearTimeout(timer);
  }
}

/** The page at a target, or the address that it redirects to. */
async function visit(target: Target, fetch: Fetch): Promise<FetchedPage | string> {
  const url = target.url.href;
  const own = credentialsFor(target, fetch.credentials);
  const isPrivate = Object.keys(own).length > 0;
  const memory = isPrivate ? { ...fetch, cacheFolder: undefined } : fetch;
  const remembered = await recallPage(url, memory);
  let answer: Answer | undefined;
  try {
    answer = await send(target, {
      headers: { ...headersFor(fetch, remembered), ...own },
      connect: fetch.proxy === undefined ? fetch.connect : throughProxy(fetch.proxy),
      signal: fetch.signal,
    });
    const location = locationOf(answer);
    if (location !== undefined) return location;
    if (answer.status === 304 && remembered !== undefined) return accepted(remembered, fetch);
    if (!PAGES.has(answer.status)) {
      const retryAfter = answer.headers['retry-after'];
      throw statusFailure(url, { status: answer.status, retryAfter });
    }
    return await take(answer, { ...memory, url });
  } catch (cause) {
    fetch.signal.throwIfAborted();
    throw connectionFailure(url, { cause });
  } finally {
    answer?.close();
  }
}

async function take(answer: Answer, fetch: Fetch & { readonly url: string }): Promise<FetchedPage> {
  const page = { url: fetch.url, ...contentType(answer.headers['content-type'] ?? '') };
  accepted(page, fetch);
  const bytes = await answer.read(fetch.limits.sizeBytes);
  const { etag, 'last-modified': lastModified, 'cache-control': control = '' } = answer.headers;
  if (!/\bno-store\b/i.test(control))
    await rememberPage({ ...page, etag, lastModified, bytes }, fetch);
  return { ...page, bytes };
}

/**
 * Returns the page if its type is accepted. If the server states no type, the caller decides.
 */
function accepted<P extends Omit<FetchedPage, 'bytes'>>(page: P, fetch: Fetch): P {
  if (page.mediaType === '' || fetch.accept.includes(page.mediaType)) return page;
  const mediaType = page.mediaType.slice(0, LONGEST_TYPE);
  throw new HttpError({
    kind: 'media-type',
    url: page.url,
    why: `it is ${mediaType}, which is not accepted here`,
    mediaType,
  });
}

function headersFor(fetch: Fetch, remembered: RememberedPage | undefined): OutgoingHttpHeaders {
  const { etag, lastModified } = remembered ?? {};
  return {
    'user-agent': userAgent(),
    accept: [...fetch.accept, '*/*;q=0.1'].join(', '),
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
    why: `it had not finished loading after ${limits.total} seconds`,
    hint: 'Try again later, or save the page from your browser and use that file.',
  });
}

/** an address → its content, or an ArticleError that says why it cannot be fetched. */
import type { AbortOptions } from '../_internal/abort.ts';
import { isAbsent, whyUnreadable } from '../_internal/disk/read-errors.ts';
import { readRegularFile } from '../_internal/disk/regular-file.ts';
import { cookiesFor, parseCookies, type CookieJar } from '../_internal/http/cookie-file.ts';
import { whyNoProxy } from '../_internal/http/http-proxy.ts';
import { parseAddress } from '../_internal/http/http-target.ts';
import {
  splitHeader,
  whyNoHeader,
  type PageCredentials,
} from '../_internal/http/page-credentials.ts';
import { fetchPage, type FetchedPage, type FetchOptions } from '../_internal/http/fetch-page.ts';
import { HttpError, type HttpErrorKind } from '../_internal/http/http-error.ts';
import { omitUndefined } from '../_internal/omit-undefined.ts';
import { ArticleError, ConfigError, type ErrorCode } from '../errors.ts';

/** The error code for each kind of failure, and a hint if the failure has none. */
const FAILURES: Readonly<
  Record<HttpErrorKind, { readonly code: ErrorCode; readonly hint?: string }>
> = {
  refused: {
    code: 'ARTICLE_FETCH_REFUSED',
    hint:
      'Give the http or https address of a page on the public web; ' +
      '--allow-private allows a host in a private network, if you name it.',
  },
  failed: { code: 'ARTICLE_FETCH_FAILED' },
  'too-large': {
    code: 'ARTICLE_TOO_LARGE',
    hint: 'Save only the article in a file, and give that file.',
  },
  'media-type': {
    code: 'ARTICLE_UNSUPPORTED',
    hint: 'Give the address of a page; save other documents in a file and give that file.',
  },
};

/** Credentials and proxy for a request, as in `readArticle`. */
export type DoorOptions = {
  /** Lines such as `Authorization: Bearer …`. */
  readonly header?: readonly string[] | undefined;
  /** A file of cookies, in Netscape's format or as one line. */
  readonly cookieFile?: string | undefined;
  readonly proxy?: string | undefined;
  /**
   * The address the user named; only its origin gets headers and cookies. @default the address
   * itself
   */
  readonly namedAt?: string | undefined;
};

/** Options of `fetchSource`. */
export type FetchSourceOptions = Omit<FetchOptions, 'credentials'> & DoorOptions;

/**
 * Fetches a page, a feed or a sitemap as `fetchPage` does.
 * @throws ArticleError ARTICLE_FETCH_REFUSED (a private or non-web address), ARTICLE_FETCH_FAILED,
 * ARTICLE_TOO_LARGE, ARTICLE_UNSUPPORTED (another media type); an abort throws its reason.
 */
export async function fetchSource(
  address: string,
  options: FetchSourceOptions,
): Promise<FetchedPage> {
  checkDoor(options);
  try {
    const credentials = await openCredentials(address, options);
    return await fetchPage(address, { ...options, credentials });
  } catch (error) {
    throw error instanceof HttpError ? asArticleError(error) : error;
  }
}

/** @throws ConfigError CONFIG_INVALID for an invalid header or proxy, without its value. */
function checkDoor({ header = [], proxy }: DoorOptions): void {
  const faults = [
    ...header.map((line, index) => [`header ${index + 1}`, whyNoHeader(line)] as const),
    ['proxy', proxy === undefined ? undefined : whyNoProxy(proxy)] as const,
  ];
  for (const [name, why] of faults)
    if (why !== undefined) throw new ConfigError(`${name} ${why}`, { code: 'CONFIG_INVALID' });
}

/** The credentials for the named origin; undefined for another address. */
async function openCredentials(
  address: string,
  options: FetchSourceOptions,
): Promise<PageCredentials | undefined> {
  const { header = [], cookieFile, namedAt = address } = options;
  if (header.length === 0 && cookieFile === undefined) return undefined;
  const { origin } = parseAddress(address);
  if (!URL.canParse(namedAt) || new URL(namedAt).origin !== origin) return undefined;
  const headers = header.map(splitHeader);
  if (cookieFile === undefined) return { origin, headers };
  const cookies = await readCookieFile(cookieFile, options);
  const isFirst = namedAt === address;
  if (isFirst && cookiesFor(parseAddress(address), cookies) === undefined)
    throw noCookie(cookieFile, { address });
  return { origin, headers, cookies };
}

/** Largest cookie file, in bytes: a browser's whole store is smaller. */
const LARGEST_COOKIE_FILE = 4 * 1024 * 1024;

async function readCookieFile(path: string, { signal }: AbortOptions): Promise<CookieJar> {
  try {
    const bytes = await readRegularFile(path, { limitBytes: LARGEST_COOKIE_FILE, signal });
    if (bytes.length > LARGEST_COOKIE_FILE) throw new Error('it is larger than 4 MB');
    return parseCookies(bytes.toString('utf8'));
  } catch (cause) {
    signal?.throwIfAborted();
    const why = isAbsent(cause) ? 'there is no such file' : whyUnreadable(cause);
    throw new ConfigError(`the cookie file ${path} cannot be read: ${why}`, {
      code: 'CONFIG_INVALID',
      hint: "Export your browser's cookies in Netscape's format, or write one line: name=value; name=value.",
      cause,
    });
  }
}

function noCookie(path: string, { address }: { readonly address: string }): ArticleError {
  const host = new URL(address).hostname;
  return new ArticleError(`The cookie file ${path} has no valid cookie for ${host}.`, {
    code: 'ARTICLE_FETCH_REFUSED',
    hint: 'Log in with your browser and export its cookies again.',
  });
}

function asArticleError(error: HttpError): ArticleError {
  const failure = FAILURES[error.kind];
  const { code } = failure;
  const hint = error.hint ?? failure.hint;
  const message =
    error.mediaType === undefined
      ? error.message
      : `${error.url} cannot be fetched: it is not an article but ${error.mediaType}.`;
  return new ArticleError(message, { code, ...omitUndefined({ hint }), cause: error.cause });
}

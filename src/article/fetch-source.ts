/** an address → what lies behind it, or an ArticleError that says why it cannot be fetched. */
import { fetchPage } from '../_internal/http/fetch-page.ts';
import type { FetchedPage, FetchOptions } from '../_internal/http/fetch-page.ts';
import { HttpError } from '../_internal/http/http-error.ts';
import type { HttpErrorKind } from '../_internal/http/http-error.ts';
import { omitUndefined } from '../_internal/omit-undefined.ts';
import { ArticleError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

/** What each kind of failure is to a reader of articles; its own hint, where it has none yet. */
const FAILURES: Readonly<
  Record<HttpErrorKind, { readonly code: ErrorCode; readonly hint?: string }>
> = {
  refused: {
    code: 'ARTICLE_FETCH_REFUSED',
    hint:
      'Give the http or https address of a page on the public web; ' +
      '--allow-private opens the host of your own network that you name.',
  },
  failed: { code: 'ARTICLE_FETCH_FAILED' },
  'too-large': {
    code: 'ARTICLE_TOO_LARGE',
    hint: 'Save the article alone in a file and give that file.',
  },
  'media-type': {
    code: 'ARTICLE_UNSUPPORTED',
    hint: 'Give the address of a page; save other documents in a file and give that file.',
  },
};

/**
 * Fetches a page, a feed or a sitemap as `fetchPage` does.
 * @throws ArticleError ARTICLE_FETCH_REFUSED (leads inwards, or is no web address),
 * ARTICLE_FETCH_FAILED, ARTICLE_TOO_LARGE, ARTICLE_UNSUPPORTED (another media type);
 * an abort throws its reason.
 */
export async function fetchSource(address: string, options: FetchOptions): Promise<FetchedPage> {
  try {
    return await fetchPage(address, options);
  } catch (error) {
    throw error instanceof HttpError ? asArticleError(error) : error;
  }
}

function asArticleError(error: HttpError): ArticleError {
  const { code, hint = error.hint } = FAILURES[error.kind];
  const message =
    error.mediaType === undefined
      ? error.message
      : `${error.url} cannot be fetched: it is no article but ${error.mediaType}.`;
  return new ArticleError(message, { code, ...omitUndefined({ hint }), cause: error.cause });
}

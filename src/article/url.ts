/** the address of a page → its text and the reader it needs. */
import { decodePage } from '../_internal/charset.ts';
import { isSamePlace } from '../_internal/http/http-target.ts';
import { ArticleError } from '../errors.ts';
import type { ReadArticleOptions } from './article.ts';
import { checkText, strayWarnings } from './decode.ts';
import { fetchSource } from './fetch-source.ts';
import { formatOf, refuseFeed, type LoadedText, type TextFormat } from './format.ts';

/** Media types of articles and of feeds, which their text distinguishes. */
const PAGE_TYPES: readonly string[] = [
  'text/html',
  'application/xhtml+xml',
  'text/markdown',
  'text/x-markdown',
  'text/plain',
  'application/xml',
  'text/xml',
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/json',
];

/** Options of `loadUrl`. */
export type LoadUrlOptions = Pick<
  ReadArticleOptions,
  'allowPrivate' | 'httpCache' | 'header' | 'cookieFile' | 'proxy' | 'signal'
> & {
  /**
   * The address of the feed that named the page: `allowPrivate` then allows only the host of that
   * feed.
   */
  readonly foundAt?: string | undefined;
};

/**
 * The text after an address. `url` is the address after redirects.
 * @throws ArticleError as `fetchSource` does, ARTICLE_UNSUPPORTED for a feed; an abort throws the
 * signal's reason.
 */
export async function loadUrl(url: string, options: LoadUrlOptions): Promise<LoadedText> {
  const { foundAt, httpCache, header, cookieFile, proxy, signal } = options;
  const allowPrivate =
    options.allowPrivate === true && (foundAt === undefined || isSamePlace(url, foundAt));
  const page = await fetchSource(url, {
    accept: PAGE_TYPES,
    allowPrivate,
    cacheFolder: httpCache,
    header,
    cookieFile,
    proxy,
    ...(foundAt !== undefined && { namedAt: foundAt }),
    signal,
  });
  const decoded = decodePage(page.bytes, page);
  if (decoded.text.trim() === '')
    throw new ArticleError(`${url} is empty: the server sent a page without any words.`, {
      code: 'ARTICLE_EMPTY',
      hint: 'Check the address in your browser.',
    });
  const content = checkText(decoded.text, { name: url });
  return {
    content,
    format: formatOfPage(content, { ...page, name: url }),
    name: url,
    url: page.url,
    warnings: strayWarnings(decoded, { name: url }),
  };
}

/** The media type, unless it only says "text". */
function formatOfPage(
  content: string,
  page: { readonly mediaType: string; readonly name: string },
): TextFormat {
  refuseFeed(content, page);
  if (/\/html$|xhtml|xml$/.test(page.mediaType)) return 'html';
  if (page.mediaType.endsWith('markdown')) return 'markdown';
  return formatOf(content, page);
}

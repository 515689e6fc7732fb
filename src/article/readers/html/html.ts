/** the HTML of a page → its Article, read in one of a few warm threads. */
import type { Article } from '../../article.ts';
import { buildArticle } from '../../build-article.ts';
import { checkText } from '../../decode.ts';
import { READING_DEFAULTS } from '../../reading-defaults.ts';
import { titleFromPath } from '../../slug.ts';
import type { OriginOptions } from '../../trust.ts';
import { keepInserts } from '../page/page-inserts.ts';
import type { PageOptions } from '../page/read-page.ts';
import { checkSelectors } from '../../dom/selectors.ts';
import { readInThread } from '../worker/threads.ts';

/** Options of `readHtml`, besides those of `readArticle`. */
export type ReadHtmlOptions = OriginOptions & {
  /** Where the page came from, after redirects: the base of relative addresses and of the slug. */
  readonly url?: string;
  /** The file it came from. */
  readonly path?: string;
  /**
   * What it is if it contains only its article: see `PageOptions.whole`. @default a page of a site
   */
  readonly whole?: 'document' | 'entry';
  /** BCP 47: the language of its words, which overrides what the page says. */
  readonly foundLanguage?: string | undefined;
  /** Name of the page in messages. @default the path, the URL, or 'The page' */
  readonly name?: string;
};

/**
 * The article of an HTML page: its body chosen line by line, each other line is a Skip with its
 * rule and CSS path.
 * @throws ArticleError ARTICLE_NOT_TEXT (no HTML), ARTICLE_EMPTY, ARTICLE_TOO_LARGE (over 10 MB),
 * ARTICLE_ERROR_PAGE, ARTICLE_PAYWALLED, ARTICLE_TOO_COMPLEX (over 5 seconds of processor time or
 * 512 MB); ConfigError CONFIG_INVALID for an invalid selector; an abort throws the signal's
 * reason.
 */
export async function readHtml(html: string, options: ReadHtmlOptions = {}): Promise<Article> {
  const { url, path, signal, policy, selectors } = options;
  const name = options.name ?? path ?? url ?? 'The page';
  checkSelectors(selectors);
  const pageOptions: PageOptions = {
    name,
    url,
    whole: options.whole,
    spokenMarkup: options.spokenMarkup === 'all',
    isForeign: options.isForeign,
    policy,
    selectors,
    pictures: options.pictures,
    language: options.language ?? READING_DEFAULTS.language,
    foundLanguage: options.foundLanguage,
    timezone: options.timezone ?? READING_DEFAULTS.timezone,
    fallbackTitle: path === undefined ? undefined : titleFromPath(path),
  };
  const text = checkText(html, { name });
  const isObeyed = options.spokenMarkup === 'all' && options.isForeign !== true;
  const request = { html: isObeyed ? keepInserts(text) : text, options: pageOptions };
  const draft = await readInThread(request, { signal });
  return buildArticle(draft, { path, url });
}

/** a text and its origin → the reader it needs. */
import { parseJson } from '../_internal/parse-json.ts';
import { type Warning, ArticleError } from '../errors.ts';
import { feedKindOf } from './readers/feed/feed-kind.ts';
import { isFragment } from './readers/html/clipboard.ts';
import { hasFrontMatter } from './front-matter/yaml-block.ts';

/** Which reader a text needs. */
export type TextFormat = 'text' | 'markdown' | 'html';

/** A text with everything that decides how to read it. */
export type LoadedText = {
  readonly content: string;
  readonly format: TextFormat;
  /** Its name in messages. */
  readonly name: string;
  readonly path?: string;
  readonly url?: string;
  readonly warnings?: readonly Warning[];
};

/** The start of an HTML document, after comments and an XML declaration. */
const HTML_START = new RegExp(
  [
    String.raw`^\ufeff?\s*`,
    String.raw`(?:Version:\d[\d.]*\s+(?:[A-Za-z]+:[^\r\n]{0,500}\r?\n\s*){2,20})?`,
    String.raw`(?:<\?xml[^>]{0,200}>\s*)?`,
    String.raw`(?:<!--(?:(?!-->)[\s\S]){0,5000}-->\s*)*`,
    String.raw`<(?:!doctype\s+html|html|head|body)[\s>]`,
  ].join(''),
  'i',
);

/**
 * The reader for a text whose name only says that it is text: HTML and Markdown are recognised by
 * their beginning.
 * @throws ArticleError ARTICLE_UNSUPPORTED for a feed, which is a list of articles, and for other
 * XML and JSON.
 */
export function formatOf(content: string, options: { readonly name: string }): TextFormat {
  if (looksLikeHtml(content)) return 'html';
  refuseFeed(content, options);
  refuseData(content, options);
  if (looksLikeMarkdown(content)) return 'markdown';
  return isFragment(content) ? 'html' : 'text';
}

/** Whether a text is an HTML document. */
export function looksLikeHtml(content: string): boolean {
  return HTML_START.test(content);
}

/** Front matter, or a level-1 heading on the first non-empty line. */
function looksLikeMarkdown(content: string): boolean {
  return hasFrontMatter(content) || /^\ufeff?\s{0,1000}#[ \t]+\S/.test(content);
}

/** Data files are not worth listening to. */
function refuseData(content: string, options: { readonly name: string }): void {
  const what = dataFormatOf(content);
  if (what === undefined) return;
  throw new ArticleError(`${options.name} cannot be read: it is ${what}, not an article.`, {
    code: 'ARTICLE_UNSUPPORTED',
    hint: 'Give a page, a document, a text, or a feed.',
  });
}

function dataFormatOf(content: string): string | undefined {
  if (/^\ufeff?\s*<\?xml\s/.test(content)) return 'XML of an unknown kind';
  if (!/^\ufeff?\s*[[{]/.test(content)) return undefined;
  return parseJson(content.replace(/^\ufeff/, '')) === undefined ? undefined : 'JSON';
}

/** @throws ArticleError ARTICLE_UNSUPPORTED when a text is a feed or a sitemap. */
export function refuseFeed(content: string, options: { readonly name: string }): void {
  const kind = feedKindOf(content);
  if (kind === undefined) return;
  const what = kind === 'feed' ? 'a feed' : 'a sitemap';
  throw new ArticleError(`${options.name} is ${what}, not an article.`, {
    code: 'ARTICLE_UNSUPPORTED',
    hint: 'To build the articles it names, give it to lectern build with --limit or --since.',
  });
}

/** source → Article: chooses the reader by kind and file name, and refuses what is no article with its reason. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { ArticleError } from '../errors.ts';
import type { Article, ArticleSource, ReadArticleOptions } from './article.ts';
import { buildArticle } from './build-article.ts';
import type { Draft } from './build-article.ts';
import { checkText, decodeText, LARGEST_SOURCE_BYTES, refuseLarge } from './decode.ts';
import { hasFrontMatter } from './front-matter.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { titleFromPath } from './slug.ts';
import { readText } from './text.ts';

/** Which reader a source needs. */
type Format = 'text' | 'markdown' | 'html' | 'docx';

/** Readers by extension; any other extension, or none, is plain text. */
const FORMATS: Readonly<Record<string, Format>> = {
  '.md': 'markdown', '.markdown': 'markdown', '.mdown': 'markdown', '.mkd': 'markdown', '.mdx': 'markdown',
  '.html': 'html', '.htm': 'html', '.xhtml': 'html',
  '.docx': 'docx', '.doc': 'docx', '.odt': 'docx', '.pdf': 'docx', '.rtf': 'docx',
};

/** A text with everything that decides how it is read. */
type Loaded = { readonly content: string; readonly format: Format; readonly name: string; readonly path?: string; readonly url?: string };

/**
 * The article of a source: a text (plain, a page pasted from a browser, Markdown) or a file with one.
 * A text of kind `text`, or a file that is not called Markdown, is still read as Markdown when it opens with front matter or with a
 * `# heading`, because then its author wrote Markdown.
 * @throws ArticleError ARTICLE_MISSING, ARTICLE_UNREADABLE, ARTICLE_NOT_TEXT, ARTICLE_TOO_LARGE, ARTICLE_EMPTY, ARTICLE_FRONT_MATTER,
 * ARTICLE_DRAFT, ARTICLE_UNSUPPORTED, for pages also those of `readHtml`; an abort throws the signal's reason.
 */
export async function readArticle(source: ArticleSource, options: ReadArticleOptions = {}): Promise<Article> {
  options.signal?.throwIfAborted();
  const loaded = await load(source, options);
  if (loaded.format === 'html') return readHtml(loaded.content, { ...options, ...(loaded.path === undefined ? { name: loaded.name } : { path: loaded.path }), ...(loaded.url === undefined ? {} : { url: loaded.url }) });
  const draft = read(loaded, options);
  options.signal?.throwIfAborted();
  return buildArticle(draft, { path: loaded.path, url: loaded.url });
}

async function load(source: ArticleSource, options: ReadArticleOptions): Promise<Loaded> {
  if (source.kind === 'url') throw unsupported(source.url, 'web addresses');
  if (source.kind === 'file') return loadFile(source.path, options);
  const content = checkText(source.content, { name: 'The text' });
  const format = source.kind === 'text' && looksLikeMarkdown(content) ? 'markdown' : source.kind;
  return { content, format, name: 'The text', ...(source.url === undefined ? {} : { url: source.url }) };
}

async function loadFile(path: string, options: ReadArticleOptions): Promise<Loaded> {
  const format = FORMATS[extname(path).toLowerCase()] ?? 'text';
  const bytes = await readFile(path, options);
  if (format === 'docx') throw unsupported(path, 'documents of word processors');
  const content = decodeText(bytes, { name: path });
  return { content, format: format === 'text' && looksLikeMarkdown(content) ? 'markdown' : format, name: path, path };
}

/** Front matter, or a heading of level 1 on the first line that holds anything. */
function looksLikeMarkdown(content: string): boolean {
  return hasFrontMatter(content) || /^\ufeff?\s{0,1000}#[ \t]+\S/.test(content);
}

function read(loaded: Loaded, options: ReadArticleOptions): Draft {
  const settings = {
    language: options.language ?? 'en',
    timezone: options.timezone ?? 'UTC',
    fallbackTitle: loaded.path === undefined ? undefined : titleFromPath(loaded.path),
    includeDrafts: options.includeDrafts,
  };
  return loaded.format === 'markdown' ? readMarkdown(loaded.content, settings) : readText(loaded.content, settings);
}

function unsupported(name: string, what: string): ArticleError {
  return new ArticleError(`${name} cannot be read: ${what} are not supported yet.`, {
    code: 'ARTICLE_UNSUPPORTED',
    hint: 'Copy the page in your browser, save the text in a .txt file, and give that file.',
  });
}

/** All bytes of a file, never more than one over the limit, so that a device without an end does no harm. */
async function readFile(path: string, options: ReadArticleOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw unreadable(path, { why: 'it is a folder' });
    refuseLarge(facts.size, { name: path });
    for await (const chunk of createReadStream(path, { end: LARGEST_SOURCE_BYTES, ...withSignal(options) })) chunks.push(chunk as Uint8Array);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw readFailure(error, path);
  }
  return Buffer.concat(chunks);
}

function withSignal(options: ReadArticleOptions): { signal?: AbortSignal } {
  return options.signal === undefined ? {} : { signal: options.signal };
}

function readFailure(error: unknown, path: string): ArticleError {
  if (error instanceof ArticleError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ArticleError(`${path} does not exist.`, { code: 'ARTICLE_MISSING', hint: 'Check the spelling and the folder you are in.', cause: error });
  }
  return unreadable(path, { why: code === 'EACCES' || code === 'EPERM' ? 'you may not read it' : message, cause: error });
}

function unreadable(path: string, failure: { why: string; cause?: unknown }): ArticleError {
  return new ArticleError(`${path} cannot be read: ${failure.why}.`, { code: 'ARTICLE_UNREADABLE', hint: 'Give a file with the text of an article.', cause: failure.cause });
}

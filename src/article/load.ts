/** a source → its text and the reader it needs. */
import { extname } from 'node:path';
import { decodePage } from '../_internal/charset.ts';
import type { NamedFile } from '../_internal/disk/within.ts';
import { omitUndefined } from '../_internal/omit-undefined.ts';
import type { ReadArticleOptions } from './article.ts';
import { checkText, decodeBytes, strangeWarnings, strayWarnings } from './decode.ts';
import { formatOf, looksLikeHtml, refuseFeed, type LoadedText, type TextFormat } from './format.ts';
import type { Warning } from '../errors.ts';
import { readFile } from './read-file.ts';

/** Readers by extension; any other extension, or none, is plain text. */
const FORMATS: Readonly<Record<string, TextFormat | 'document'>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.mkd': 'markdown',
  '.mdx': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'document',
  '.doc': 'document',
  '.epub': 'document',
  '.odt': 'document',
  '.ott': 'document',
  '.fodt': 'document',
  '.pdf': 'document',
  '.rtf': 'document',
};

/** How much of a file to check for HTML, in bytes. */
const BEGINNING_BYTES = 8192;

/** Whether a file name is that of a document: of a word processor, an e-book, a PDF. */
export function isDocument(path: string): boolean {
  return FORMATS[extname(path).toLowerCase()] === 'document';
}

/**
 * A text that was pasted or comes from a program.
 * @throws ArticleError ARTICLE_NOT_TEXT, ARTICLE_TOO_LARGE, ARTICLE_EMPTY, ARTICLE_UNSUPPORTED
 */
export function loadText(source: {
  readonly kind: TextFormat;
  readonly content: string;
  readonly url?: string;
  readonly warnings?: readonly Warning[];
}): LoadedText {
  const { kind, url } = source;
  const name = 'The text';
  const content = checkText(source.content, { name });
  const format = kind === 'text' ? formatOf(content, { name }) : kind;
  const warnings = [...(source.warnings ?? []), ...strangeWarnings(source.content, { name })];
  return { content, format, name, warnings, ...omitUndefined({ url }) };
}

/**
 * A file with a text.
 * @throws ArticleError as `readFile` and `decodeText` do, ARTICLE_UNSUPPORTED for a feed
 */
export async function loadFile(
  path: string,
  options: ReadArticleOptions & Pick<NamedFile, 'workingFolder'>,
): Promise<LoadedText> {
  const known = FORMATS[extname(path).toLowerCase()] ?? 'text';
  const bytes = await readFile(path, options);
  const beginning = bytes.subarray(0, BEGINNING_BYTES);
  if (known === 'html' || looksLikeHtml(decodePage(beginning).text))
    return loadPage(path, { bytes });
  const written = decodeBytes(bytes, { name: path });
  const content = checkText(written.text, { name: path });
  const format = known === 'text' ? formatOf(content, { name: path }) : (known as TextFormat);
  const warnings = [...written.warnings, ...strangeWarnings(written.text, { name: path })];
  return { content, format, name: path, path, warnings };
}

/** HTML in any character set, as saved. */
function loadPage(path: string, file: { readonly bytes: Uint8Array }): LoadedText {
  const decoded = decodePage(file.bytes);
  const content = checkText(decoded.text, { name: path });
  refuseFeed(content, { name: path });
  const warnings = strayWarnings(decoded, { name: path });
  return { content, format: 'html', name: path, path, warnings };
}

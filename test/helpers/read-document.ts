/** the bytes of a document and its name → its Article, or the error that refuses it, for tests. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, ReadArticleOptions } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { ArticleError } from '../../src/errors.ts';

/** The article of a file with these bytes. */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadArticleOptions = {},
): Promise<Article> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-test-document-'));
  try {
    await writeFile(join(folder, name), bytes);
    return await readArticle({ kind: 'file', path: name, workingFolder: folder }, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Why a file with these bytes is refused; fails where it is read. */
export async function refusalOf(
  bytes: Uint8Array,
  name: string,
  options: ReadArticleOptions = {},
): Promise<ArticleError> {
  const result: unknown = await readDocument(bytes, name, options).catch((error: unknown) => error);
  if (result instanceof ArticleError) return result;
  throw result instanceof Error ? result : new Error(`${name} was read.`);
}

/** Blocks with their kind, as `heading1: The ferry`. */
export function linesOf(article: Article): readonly string[] {
  return article.blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`);
}

/** Skips with their rule, as `hidden: not`. */
export function skipsOf(article: Article): readonly string[] {
  return article.skipped.map(({ rule, words }) => `${rule}: ${words}`);
}

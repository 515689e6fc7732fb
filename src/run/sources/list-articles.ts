/** a folder → the articles in it and in folders within, sorted by name. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { ArticleError } from '../../errors.ts';
import type { ExpandedSource, ExpandSourcesOptions } from './source.ts';

/** Files that are taken from a folder; a file named on the command line may have any name. */
const ARTICLE_EXTENSIONS: ReadonlySet<string> = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.mdown',
  '.mdx',
  '.html',
  '.htm',
  '.xhtml',
  '.docx',
]);

/** Folders that never hold articles of their owner. */
const FOREIGN_FOLDERS: ReadonlySet<string> = new Set(['node_modules', 'dist', 'output']);

/** Where Jekyll keeps what is not ready. */
const DRAFTS_FOLDER = '_drafts';

/** Hidden files, and the lock files of word processors. */
const HIDDEN = /^(?:\.|~\$)/;

/**
 * The articles of a folder. A folder within that may not be opened fails alone.
 * @throws ArticleError `ARTICLE_MISSING` where there is none, `ARTICLE_UNREADABLE` where it may not be opened.
 */
export async function listArticles(
  folder: string,
  options: ExpandSourcesOptions,
): Promise<readonly ExpandedSource[]> {
  const articles = await listFolder(folder, options);
  if (articles.length > 0) return articles;
  throw new ArticleError(`${folder} holds no article.`, {
    code: 'ARTICLE_MISSING',
    hint: `Articles in a folder end in ${[...ARTICLE_EXTENSIONS].join(', ')}.`,
  });
}

async function listFolder(
  folder: string,
  options: ExpandSourcesOptions,
): Promise<readonly ExpandedSource[]> {
  options.signal?.throwIfAborted();
  const found: ExpandedSource[] = [];
  for (const entry of await readFolder(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !isExcepted(path, options))
      found.push(...(await listWithin(path, options)));
    else if (isArticle(entry)) found.push({ kind: 'file', path, listed: true });
  }
  return found;
}

async function listWithin(
  path: string,
  options: ExpandSourcesOptions,
): Promise<readonly ExpandedSource[]> {
  try {
    return await listFolder(path, options);
  } catch (error) {
    if (error instanceof ArticleError) return [{ kind: 'failed', name: path, error }];
    throw error;
  }
}

/** A pipe or a socket is none: it would keep a build waiting for words that never come. */
function isArticle(entry: Dirent): boolean {
  const isFile = entry.isFile() || entry.isSymbolicLink();
  return isFile && ARTICLE_EXTENSIONS.has(extname(entry.name).toLowerCase());
}

function isExcepted(path: string, options: ExpandSourcesOptions): boolean {
  const { except = [], includeDrafts = false } = options;
  if (basename(path) === DRAFTS_FOLDER && !includeDrafts) return true;
  return except.some((folder) => resolve(folder) === resolve(path));
}

/** What stands in a folder and may be an article or hold one, sorted by name. */
async function readFolder(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !HIDDEN.test(name) && !FOREIGN_FOLDERS.has(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const isClosed = code === 'EACCES' || code === 'EPERM';
    const why = isClosed ? 'you may not open this folder' : message;
    throw new ArticleError(`${folder} cannot be read: ${why}.`, {
      code: 'ARTICLE_UNREADABLE',
      hint: 'Check the permissions of the folder.',
      cause,
    });
  }
}

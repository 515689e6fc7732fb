/** a folder → the articles in it and in folders within, sorted by name. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isInFolder, locateFile, resolveLinks } from '../../_internal/disk/within.ts';
import type { SiteGenerator } from '../../article/front-matter/release.ts';
import { ArticleError } from '../../errors.ts';
import { findSite, NO_SITE } from '../site/find-site.ts';
import { isListPage, isPartsFolder, type FilePlace } from '../site/is-list-page.ts';
import { findSiteParts, type IsSitePart } from '../site/site-parts.ts';
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
  '.epub',
  '.odt',
  '.ott',
  '.fodt',
  '.rtf',
]);

/** Whether a file of that name is taken from a folder. */
export function isArticleName(name: string): boolean {
  return ARTICLE_EXTENSIONS.has(extname(name).toLowerCase());
}

/** The folder that was given, without links: what is listed lies in it. */
type ListOptions = ExpandSourcesOptions & {
  readonly root: string;
  readonly generator: SiteGenerator;
  /** What holds something else than articles in its site. */
  readonly isPart: IsSitePart;
};

/** Folders that never hold articles of their owner. */
export const FOREIGN_FOLDERS: ReadonlySet<string> = new Set(['node_modules', 'dist', 'output']);

/** Where Jekyll keeps what is not ready. */
const DRAFTS_FOLDER = '_drafts';

/** Hidden files, and the lock files of word processors. */
const HIDDEN = /^(?:\.|~\$)/;

/**
 * The articles of a folder. A folder within that may not be opened fails alone.
 * @throws ArticleError `ARTICLE_MISSING` if it contains no article, `ARTICLE_UNREADABLE` if it may not be opened.
 */
export async function listArticles(
  folder: string,
  options: ExpandSourcesOptions,
): Promise<readonly ExpandedSource[]> {
  const root = await resolveLinks(placeOf(folder, options));
  const site = await findSite(root);
  const { generator = site.kind } = options;
  const own = generator === site.kind ? site : NO_SITE;
  const includeDrafts = (options.includeDrafts ?? false) || own.showsDraftFolders === true;
  const isPart = await findSiteParts(own);
  const articles = await listFolder(folder, { ...options, root, generator, includeDrafts, isPart });
  if (articles.length > 0) return articles;
  throw new ArticleError(`${folder} contains no articles.`, {
    code: 'ARTICLE_MISSING',
    hint: `Articles in a folder end in ${[...ARTICLE_EXTENSIONS].join(', ')}.`,
  });
}

async function listFolder(
  folder: string,
  options: ListOptions,
): Promise<readonly ExpandedSource[]> {
  options.signal?.throwIfAborted();
  const found: ExpandedSource[] = [];
  const entries = withoutMade(await readFolder(folder, options));
  const siblings = entries.map(({ name }) => name);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !isExcepted(path, options))
      for (const each of await listWithin(path, options)) found.push(each);
    else if (
      isArticle(entry, options) &&
      !isOther(placeOf(path, options), { ...options, siblings })
    )
      found.push(await articleAt(path, { ...options, entry }));
  }
  return found;
}

/** Whether a file is the page of a section, or no article of its site for another reason. */
function isOther(
  path: string,
  { isPart, ...place }: Pick<ListOptions, 'isPart' | 'generator'> & FilePlace,
): boolean {
  return isListPage(path, place) || isPart(path);
}

/**
 * Without what was made of articles, wherever it lies, as in a folder to which it was published: all
 * of an edition, and the page that lists editions. Read as articles, each build would make more.
 */
function withoutMade(entries: readonly Dirent[]): readonly Dirent[] {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('edition.json')) return [];
  return names.has('lectern-player.js')
    ? entries.filter(({ name }) => name !== 'index.html')
    : entries;
}

/** A link out of the folder is not followed: whoever may write into it could have anything read. */
async function articleAt(
  path: string,
  { entry, ...options }: ListOptions & { readonly entry: Dirent },
): Promise<ExpandedSource> {
  const place = placeOf(path, options);
  const stays = !entry.isSymbolicLink() || isInFolder(await resolveLinks(place), options.root);
  return stays
    ? { kind: 'file', path, workingFolder: options.workingFolder, listed: true }
    : { kind: 'failed', name: path, error: leadsOut(path) };
}

function placeOf(path: string, { workingFolder }: ExpandSourcesOptions): string {
  return locateFile({ path, workingFolder });
}

function leadsOut(path: string): ArticleError {
  return new ArticleError(`${path} is a link to a place outside the given folder.`, {
    code: 'ARTICLE_UNREADABLE',
    hint: 'If it is meant to be read, name it as a source of its own.',
  });
}

async function listWithin(path: string, options: ListOptions): Promise<readonly ExpandedSource[]> {
  try {
    return await listFolder(path, options);
  } catch (error) {
    if (error instanceof ArticleError) return [{ kind: 'failed', name: path, error }];
    throw error;
  }
}

/** Pipes and sockets are excluded: a build would wait for text that never comes. */
function isArticle(entry: Dirent, { experimentalPdf = false }: ListOptions): boolean {
  const isFile = entry.isFile() || entry.isSymbolicLink();
  const isPdf = extname(entry.name).toLowerCase() === '.pdf';
  return isFile && (isArticleName(entry.name) || (experimentalPdf && isPdf));
}

function isExcepted(path: string, options: ListOptions): boolean {
  const { except = [], includeDrafts = false, generator, isPart } = options;
  if (isPartsFolder(basename(path), generator) || isPart(placeOf(path, options))) return true;
  if (basename(path) === DRAFTS_FOLDER && !includeDrafts) return true;
  return except.some((folder) => placeOf(folder, options) === placeOf(path, options));
}

/** What stands in a folder and may be an article or hold one, sorted by name. */
async function readFolder(
  folder: string,
  options: ExpandSourcesOptions,
): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(placeOf(folder, options), { withFileTypes: true });
    return entries
      .filter(({ name }) => !HIDDEN.test(name) && !FOREIGN_FOLDERS.has(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const isClosed = code === 'EACCES' || code === 'EPERM';
    const why = isClosed ? 'you are not allowed to open it' : message;
    throw new ArticleError(`${folder} cannot be read: ${why}.`, {
      code: 'ARTICLE_UNREADABLE',
      hint: 'Check the permissions of the folder.',
      cause,
    });
  }
}

/** The folder of a built site → its pages: those that a list names, else those that say they are articles. */
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isFileNow } from '../../_internal/disk/file-facts.ts';
import { readWholeTextSync } from '../../_internal/disk/regular-file.ts';
import { isInFolder, resolveLinks } from '../../_internal/disk/within.ts';
import { LecternError } from '../../errors.ts';
import { matchesPath } from '../site/inherited/match-path.ts';
import { isArticlePage } from './article-marks.ts';
import { withoutInsertions } from './put-in.ts';
import type { SitePage } from './site-page.ts';
import { pagePath } from './site-slugs.ts';

/** A page with its HTML. */
export type FoundPage = SitePage & {
  /** Without what Lectern put into it. */
  readonly html: string;
  /** As it is on disk. */
  readonly written: string;
};

/** Options of `findPages`. */
export type FindPagesOptions = {
  /** The pages as their site lists them. @default they are found */
  readonly list?: readonly SitePage[] | undefined;
  /** Which pages are articles, such as `posts/**`, where no list says so. @default what each says of itself */
  readonly patterns?: readonly string[] | undefined;
  /** Path of the folder with audio, from the site's own, whose pages are not the site's. */
  readonly audio: string;
};

/** What was found; `missing` are pages of the list without a file. */
export type ListedPages = {
  readonly pages: readonly FoundPage[];
  readonly missing: readonly string[];
};

/** Names of folders and files without pages of the site. */
const NO_PAGES = /^(?:\.|node_modules$|404\.html$|pagefind$)/;

/**
 * Reads the pages, in the order of their paths.
 * @throws LecternError `USAGE` where the folder is not there, or a page of the list is outside it.
 */
export async function findPages(folder: string, options: FindPagesOptions): Promise<ListedPages> {
  await requireFolder(folder);
  const { list } = options;
  return list ? readListed(folder, list) : readAll(folder, options);
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw new LecternError(`${folder} is not a folder`, {
    code: 'USAGE',
    hint: 'Build the site first, and name the folder that its generator writes.',
  });
}

async function readListed(folder: string, list: readonly SitePage[]): Promise<ListedPages> {
  const root = await resolveLinks(folder);
  const pages: FoundPage[] = [];
  const missing: string[] = [];
  for (const each of byPage(list)) {
    const page = locatePage(root, each.page);
    const written = page === undefined ? undefined : readPage(join(root, page));
    if (page === undefined || written === undefined) missing.push(each.page);
    else pages.push({ ...each, page, written, html: withoutInsertions(written) });
  }
  return { pages, missing };
}

/** In the order of their paths; what is listed twice counts once. */
function byPage(list: readonly SitePage[]): readonly SitePage[] {
  const pages = new Map(list.map((each) => [each.page, each]));
  return [...pages.values()].sort((a, b) => (a.page < b.page ? -1 : 1));
}

/** The file of a page, also of one that is named by its address: `/posts/ferry/`. */
function locatePage(root: string, named: string): string | undefined {
  const path = named.replace(/^\/+/, '');
  if (!isInFolder(join(root, path), root))
    throw new LecternError(`the page ${named} is outside the site`, {
      code: 'USAGE',
      hint: 'Name pages by their path from the folder of the site.',
    });
  const names = /\.html?$/i.test(path)
    ? [path]
    : [join(path, 'index.html'), `${path.replace(/\/+$/, '')}.html`];
  for (const name of names) {
    if (isFileNow(join(root, name))) return name.split(sep).join('/');
  }
  return undefined;
}

/** The text of a page; `undefined` where it cannot be read. */
function readPage(path: string): string | undefined {
  try {
    return readWholeTextSync(path);
  } catch {
    return undefined;
  }
}

async function readAll(
  folder: string,
  { patterns, audio }: FindPagesOptions,
): Promise<ListedPages> {
  const root = await resolveLinks(folder);
  const pages: FoundPage[] = [];
  for (const page of await pagesIn(root, { root, except: join(root, audio) })) {
    if (patterns && !patterns.some((pattern) => isOfPattern(page, pattern))) continue;
    const written = readPage(join(root, page));
    if (written === undefined) continue;
    const html = withoutInsertions(written);
    if (patterns || isArticlePage(html)) pages.push({ page, written, html });
  }
  return { pages, missing: [] };
}

/** A pattern is one of files, or of their addresses: `posts/*` is also `posts/ferry/index.html`. */
function isOfPattern(page: string, pattern: string): boolean {
  const own = pattern.replace(/^\/+/, '');
  const path = pagePath(page);
  if (path === '' || `${own.replace(/\*+.*$/, '')}` === path) return matchesPath(page, own);
  return [page, path, path.replace(/\/$/, '')].some((each) => matchesPath(each, own));
}

/** Paths of HTML files, from the root, in order. */
async function pagesIn(
  folder: string,
  options: { readonly root: string; readonly except: string },
): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (NO_PAGES.test(entry.name) || path === options.except) continue;
    if (entry.isDirectory()) for (const page of await pagesIn(path, options)) found.push(page);
    else if (entry.isFile() && /\.html?$/i.test(entry.name))
      found.push(relative(options.root, path).split(sep).join('/'));
  }
  return found.sort();
}

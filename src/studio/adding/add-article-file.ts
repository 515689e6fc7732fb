/** what was pasted or dropped → a file in the studio's folder, once it can be read as an article. */
import { link, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { onDisk } from '../../_internal/disk/disk-errors.ts';
import { writeThen } from '../../_internal/disk/files.ts';
import type { Article, ArticleSource } from '../../article/article.ts';
import { openStages } from '../../run/stages/open-stages.ts';
import { isArticleName } from '../../run/sources/list-articles.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { StudioParts } from '../studio-parts.ts';
import { openArticleRun } from '../articles/article-run.ts';

/** What the page sends. */
export type PastedContent = { readonly html: string; readonly text: string };

/** A file that was made. */
export type AddedFile = { readonly path: string; readonly title: string };

/** The largest number that is put behind a name that is taken. */
const MOST_ALIKE = 1000;

/** Characters of a file's name. */
const LONGEST_NAME = 80;

/**
 * Saves what was pasted: a page with its markup where it has some, else a text.
 * @throws as `readArticle` where it is not an article; LecternError `OUTPUT_UNWRITABLE`
 */
export async function addPasted(
  { html, text }: PastedContent,
  parts: StudioParts,
): Promise<AddedFile> {
  const isPage = /<\w/.test(html);
  const content = isPage ? html : text;
  const { title, slug } = await readOnce({ kind: isPage ? 'html' : 'text', content }, parts);
  const path = await writeNew(
    { stem: slug, ending: isPage ? '.html' : '.txt' },
    { content, parts },
  );
  return { path, title };
}

/** Saves a file under its name. @throws as `addPasted`; ServiceError `SERVICE_INVALID` for a name of no article */
export async function addDropped(
  file: { readonly name: string; readonly bytes: Uint8Array },
  parts: StudioParts,
): Promise<AddedFile> {
  const name = basename(file.name.replaceAll('\\', '/')).replace(/[\p{C}/:*?"<>|]/gu, '-');
  if (!isArticleName(name))
    throw new ServiceError(`${name} is not an article.`, {
      code: 'SERVICE_INVALID',
      hint: 'Articles are texts, Markdown, pages, Word, OpenDocument, RTF and EPUB files.',
    });
  const ending = extname(name);
  const stem = basename(name, ending).replace(/^\.+/, '').slice(0, LONGEST_NAME) || 'article';
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'));
  try {
    const path = join(folder, `${stem}${ending}`);
    await writeFile(path, file.bytes);
    const { title } = await readOnce({ kind: 'file', path }, parts);
    return { path: await writeNew({ stem, ending }, { content: file.bytes, parts }), title };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readOnce(source: ArticleSource, parts: StudioParts): Promise<Article> {
  return openStages(openArticleRun(source, { parts }).run).readArticle();
}

type NewFile = { readonly content: string | Uint8Array; readonly parts: StudioParts };

/** Writes a file that is not there yet: nothing is replaced. */
async function writeNew(
  { stem, ending }: { readonly stem: string; readonly ending: string },
  { content, parts }: NewFile,
): Promise<string> {
  for (let number = 1; number < MOST_ALIKE; number++) {
    const name = number === 1 ? stem : `${stem}-${number}`;
    const path = join(parts.folder, `${name}${ending}`);
    try {
      await onDisk(path, writeThen(path, { data: content, finish: (made) => nameNew(made, path) }));
      return path;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new ServiceError(`There are ${MOST_ALIKE} files named ${stem} already.`, {
    code: 'SERVICE_CONFLICT',
  });
}

/** What such a file system answers. */
const HAS_NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Gives a finished file its name, unless another has it. */
async function nameNew(made: string, path: string): Promise<void> {
  try {
    await link(made, path);
  } catch (error) {
    if (!HAS_NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    // Some file systems have no links: an empty file keeps the name until the whole one takes it.
    await writeFile(path, '', { flag: 'wx' });
    return rename(made, path);
  }
  await rm(made);
}

function isTaken(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return code === 'EEXIST' || (cause !== undefined && isTaken(cause));
}

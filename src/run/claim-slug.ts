/** One address, one source: refuses an article whose folder holds the edition of another source that still exists. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article } from '../article/article.ts';
import { ArticleError } from '../errors.ts';
import { editionFolder } from './project.ts';
import type { Project } from './project.ts';
import { readRunRecord } from '../edition/read-edition.ts';

/**
 * Checks that the article's slug is free, or its own. A source that moved (its former path is gone) keeps its address.
 * @throws ArticleError `ARTICLE_SLUG_TAKEN` naming the other source.
 */
export async function claimSlug(
  article: Article,
  options: { readonly source: string; readonly project: Project },
): Promise<void> {
  const record = await readRunRecord(editionFolder(article, options.project));
  if (
    !record ||
    record.source === options.source ||
    !(await stillExists(record.source, options.project.root))
  )
    return;
  throw new ArticleError(
    `“${article.slug}” is the address of ${record.source} already, and ${options.source} claims it too`,
    {
      code: 'ARTICLE_SLUG_TAKEN',
      hint: 'Give one of them a `slug:` in its front matter, or another file name.',
    },
  );
}

async function stillExists(source: string, root: string): Promise<boolean> {
  if (source === '-' || /^https?:/.test(source)) return true;
  return (await stat(resolve(root, source)).catch(() => undefined)) !== undefined;
}

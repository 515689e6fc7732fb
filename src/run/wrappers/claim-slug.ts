/** One address, one source: refuses an article whose folder holds the edition of another source that still exists. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../errors.ts';
import { readEdition, readRunRecord } from '../../edition/read-edition.ts';
import { editionFolder } from '../project/project.ts';

/** Who claims an address, and where. */
export type ClaimSlugOptions = {
  /** The source as `record.json` names it. */
  readonly source: string;
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  /** Folder from which sources are named. */
  readonly root: string;
};

/**
 * Checks that the article's slug is free, or its own. A source that moved (its former path is gone) keeps its address.
 * @throws ArticleError `ARTICLE_SLUG_TAKEN` naming the other source.
 */
export async function claimSlug(
  article: Pick<Article, 'slug'>,
  { source, output, root }: ClaimSlugOptions,
): Promise<void> {
  const folder = editionFolder(article, { output });
  const record = await readRunRecord(folder);
  if (!record || record.source === source) return;
  // The record of another edition, which somebody put here, says nothing of this one.
  const edition = await readEdition(folder);
  if (edition && edition.key !== record.key) return;
  if (!(await stillExists(record.source, root))) return;
  throw slugTaken(article.slug, { by: record.source, source });
}

/** Who claims an address in a run, and what was claimed in it before: slugs with their sources. */
export type ForeseeSlugOptions = ClaimSlugOptions & { readonly slugClaims: Map<string, string> };

/**
 * Checks the same also against the articles of this run that have no edition on disk yet, or, in a
 * plan, never get one.
 * @throws ArticleError `ARTICLE_SLUG_TAKEN` naming the other source.
 */
export async function foreseeSlug(
  article: Pick<Article, 'slug'>,
  options: ForeseeSlugOptions,
): Promise<void> {
  noteSlug(article, options);
  await claimSlug(article, options);
}

/** Checks against the articles of this run alone. @throws like `foreseeSlug` */
export function noteSlug(
  { slug }: Pick<Article, 'slug'>,
  { source, slugClaims }: Pick<ForeseeSlugOptions, 'source' | 'slugClaims'>,
): void {
  const by = slugClaims.get(slug) ?? source;
  if (by !== source) throw slugTaken(slug, { by, source });
  slugClaims.set(slug, source);
}

function slugTaken(
  slug: string,
  { by, source }: { readonly by: string; readonly source: string },
): ArticleError {
  return new ArticleError(
    `“${slug}” is the address of ${by} already, and ${source} claims it too`,
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

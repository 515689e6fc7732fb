/** One address, one source: refuses an article whose folder holds the edition of another source that still exists. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../errors.ts';
import { readEdition, readRunRecord } from '../../edition/read-edition.ts';
import { editionFolder } from '../project/places.ts';
import type { EditionRun } from '../stages/edition-run.ts';

/** Who claims an address, where, and what was claimed in this session before. */
type ClaimingRun = Pick<EditionRun, 'name' | 'places' | 'session'>;

/**
 * Checks that the article's slug is free, or its own. A source that moved (its former path is gone) keeps its address.
 * @throws ArticleError `ARTICLE_SLUG_TAKEN` naming the other source.
 */
export async function claimSlug(
  article: Pick<Article, 'slug'>,
  { name, places }: Pick<ClaimingRun, 'name' | 'places'>,
): Promise<void> {
  const folder = editionFolder(article, places);
  const record = await readRunRecord(folder);
  if (!record || record.source === name) return;
  // The record of another edition, which someone put here, says nothing of this one.
  const edition = await readEdition(folder);
  if (edition && edition.key !== record.key) return;
  if (!(await stillExists(record.source, places.root))) return;
  throw slugTaken(article.slug, { by: record.source, source: name });
}

/**
 * Checks the same also against the articles of this run that have no edition on disk yet, or, in a
 * plan, never get one.
 * @throws ArticleError `ARTICLE_SLUG_TAKEN` naming the other source.
 */
export async function foreseeSlug(article: Pick<Article, 'slug'>, run: ClaimingRun): Promise<void> {
  noteSlug(article, run);
  await claimSlug(article, run);
}

/** Checks against the articles of this run alone. @throws like `foreseeSlug` */
export function noteSlug(
  { slug }: Pick<Article, 'slug'>,
  { name, session }: Pick<ClaimingRun, 'name' | 'session'>,
): void {
  const by = session.slugClaims.get(slug) ?? name;
  if (by !== name) throw slugTaken(slug, { by, source: name });
  session.slugClaims.set(slug, name);
}

function slugTaken(
  slug: string,
  { by, source }: { readonly by: string; readonly source: string },
): ArticleError {
  return new ArticleError(
    `“${slug}” is already the address of ${by}, and ${source} would have the same one`,
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

/** An article + the removals of its output folder → refused where its edition was taken back. */
import type { Article } from '../../article/article.ts';
import { isRemoved, liftRemoval } from '../../edition/removal/removals.ts';
import { ArticleError } from '../../errors.ts';
import type { Project } from '../project/project.ts';

/**
 * Refuses an article whose edition was taken back.
 * @throws ArticleError `EDITION_REMOVED`.
 */
export async function refuseRemoved(
  { slug }: Pick<Article, 'slug'>,
  { output }: Pick<Project, 'output'>,
): Promise<void> {
  if (!(await isRemoved(slug, { output }))) return;
  throw new ArticleError(`the edition ${slug} was removed, and is not made again`, {
    code: 'EDITION_REMOVED',
    hint: 'Build the article with --restore to publish it again, or remove its source.',
  });
}

/** The same, unless the run is to restore: the removal is forgotten then. @throws like `refuseRemoved` */
export async function restoreRemoved(
  article: Pick<Article, 'slug'>,
  project: Pick<Project, 'output' | 'restore' | 'sharedEditions' | 'signal'>,
): Promise<void> {
  const { restore, sharedEditions } = project;
  if (restore) await (await sharedEditions?.open())?.restore(article.slug, project);
  if (restore) await liftRemoval(article.slug, project);
  await refuseRemoved(article, project);
}

/** An article + the removals of its output folder → refused where its edition was removed. */
import type { Article } from '../../article/article.ts';
import { isRemoved, liftRemoval } from '../../edition/removal/removals.ts';
import { ArticleError } from '../../errors.ts';
import type { Places } from '../project/places.ts';
import type { EditionRun } from '../stages/edition-run.ts';

/**
 * Refuses an article whose edition was removed.
 * @throws ArticleError `EDITION_REMOVED`.
 */
export async function refuseRemoved(
  { slug }: Pick<Article, 'slug'>,
  { output }: Pick<Places, 'output'>,
): Promise<void> {
  if (!(await isRemoved(slug, { output }))) return;
  throw new ArticleError(`the edition ${slug} has been removed and is not built again`, {
    code: 'EDITION_REMOVED',
    hint: 'Build the article with --restore to publish it again, or remove its source.',
  });
}

/** The same, unless the run is to restore: the removal is forgotten then. @throws like `refuseRemoved` */
export async function restoreRemoved(
  article: Pick<Article, 'slug'>,
  { settings, places, signal }: Pick<EditionRun, 'settings' | 'places' | 'signal'>,
): Promise<void> {
  const { output, sharedEditions } = places;
  if (settings.restore) {
    await (await sharedEditions?.open())?.restore(article.slug, { signal });
    await liftRemoval(article.slug, { output });
  }
  await refuseRemoved(article, places);
}

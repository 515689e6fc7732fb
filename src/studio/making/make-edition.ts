/** an opened article → its edition, recorded and made, and held until someone publishes it. */
import { holdEdition, liftUnchanged } from '../../edition/holds/holds.ts';
import type { Edition } from '../../edition/edition.ts';
import { isRemoved } from '../../edition/removal/removals.ts';
import { narrateRun } from '../../run/narrate.ts';
import type { OnProgress } from '../../run/project/progress.ts';
import { writeIndex } from '../../run/stamps/write-index.ts';
import { openArticleRun } from '../articles/article-run.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import type { StudioParts } from '../studio-parts.ts';

/** Options of `makeEdition`. */
export type MakeEditionOptions = {
  readonly parts: StudioParts;
  /** Hears what the run tells. @default ignored */
  readonly onProgress?: OnProgress | undefined;
};

/**
 * Makes it, within the budget; what is public of it stays as it is. One that was taken back is made again: whoever asks for
 * it wants it.
 * @throws as `narrate`
 */
export async function makeEdition(
  { source, article: { slug } }: Pick<OpenedArticle, 'source' | 'article'>,
  { parts, onProgress }: MakeEditionOptions,
): Promise<Edition> {
  const { settings, places } = parts.project;
  const { output, site, store } = places;
  const restore = await isRemoved(slug, { output });
  const { run } = openArticleRun(source, { parts, restore });
  if (onProgress) run.report.subscribe(onProgress);
  const hold = await holdEdition(slug, { output });
  try {
    const edition = await narrateRun(run);
    await writeIndex({ site, store, rehash: settings.rehash });
    return edition;
  } finally {
    await liftUnchanged(hold, { output });
  }
}

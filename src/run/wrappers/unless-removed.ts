/** stages → the same, which refuse an article whose edition was removed. */
import { refuseRemoved, restoreRemoved } from '../removal/refuse-removed.ts';
import type { Stages } from '../stages/stages.ts';

/**
 * Looks as soon as the article is read, where a run that is to restore forgets the removal, and again before the
 * edition is written. Both stages throw ArticleError `EDITION_REMOVED`.
 */
export function unlessRemoved(stages: Stages): Stages {
  const { run } = stages;
  return {
    ...stages,
    readArticle: async () => {
      const article = await stages.readArticle();
      await restoreRemoved(article, run);
      return article;
    },
    writeEdition: async (proof, options) => {
      await refuseRemoved(proof.track.recording.script.article, run.places);
      return stages.writeEdition(proof, options);
    },
  };
}

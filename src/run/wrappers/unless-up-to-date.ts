/** a way to make an edition → the same, which is left out where the edition on disk is up to date. */
import type { Edition } from '../../edition/edition.ts';
import type { MakeEdition } from '../stages/stages.ts';

/** Reads the article and writes its script; what is made then is made of these. */
export function unlessUpToDate<T>(make: MakeEdition<T>): MakeEdition<T | Edition> {
  return async (stages) => {
    const article = await stages.readArticle();
    const script = await stages.writeScript(article);
    const edition = await stages.findEdition(script);
    if (edition) return stages.run.report.editionUpToDate(edition);
    return make({
      ...stages,
      readArticle: async () => article,
      writeScript: async () => script,
    });
  };
}

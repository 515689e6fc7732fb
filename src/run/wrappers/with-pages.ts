/** stages → the same, which write the pages of an edition and remove what the one before has left. */
import type { Edition } from '../../edition/edition.ts';
import { removeFormerFiles } from '../../edition/remove-former-files.ts';
import { writePages } from '../../site/write-pages.ts';
import type { Stages } from '../stages/stages.ts';

/** Of an edition that is up to date, pages are written where they differ. */
export function withPages(stages: Stages): Stages {
  const { output, site } = stages.run.places;
  const finish = async (edition: Edition): Promise<Edition> => {
    await writePages(edition, site);
    await removeFormerFiles(edition, { output });
    return edition;
  };
  return {
    ...stages,
    findEdition: async (script) => {
      const edition = await stages.findEdition(script);
      return edition && finish(edition);
    },
    writeEdition: async (proof) => finish(await stages.writeEdition(proof)),
  };
}

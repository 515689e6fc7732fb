/** stages → the same, which write the pages of an edition and remove what the one before has left. */
import type { ClaimedOptions } from '../../edition/claim-edition.ts';
import type { Edition } from '../../edition/edition.ts';
import { removeFormerFiles } from '../../edition/remove-former-files.ts';
import { writeOpenPages } from '../publishing/write-open-pages.ts';
import type { Stages } from '../stages/stages.ts';

/**
 * Of an edition that is up to date, pages are written where they differ. Nothing is removed without a claim
 * on the folder: another run may be putting its files there.
 */
export function withPages(stages: Stages): Stages {
  const { output, site } = stages.run.places;
  const finish = async (edition: Edition, { claim }: ClaimedOptions = {}): Promise<Edition> => {
    await writeOpenPages(edition, site);
    if (claim) await removeFormerFiles(edition, { output, claim });
    return edition;
  };
  return {
    ...stages,
    findEdition: async (script, options) => {
      const edition = await stages.findEdition(script, options);
      return edition && finish(edition, options);
    },
    writeEdition: async (proof, options) =>
      finish(await stages.writeEdition(proof, options), options),
  };
}

/** stages → the same with the article's address and the folder of its edition claimed while they need it. */
import { isFolder } from '../../_internal/disk/files.ts';
import { claimEdition } from '../../edition/claim-edition.ts';
import { LecternError } from '../../errors.ts';
import { editionFolder } from '../project/places.ts';
import type { Stages } from '../stages/stages.ts';
import { claimSlug, foreseeSlug } from './claim-slug.ts';

/**
 * Refuses an article whose address another source has, before anything is recorded and again before it is
 * written; and keeps other runs out of the folder while an edition is looked at or put there.
 */
export function claimAddress(stages: Stages): Stages {
  const { run } = stages;
  const { places, report, signal } = run;
  const { output } = places;
  const claiming = { output, onWait: report.editionAwaited, signal };
  return {
    ...stages,
    findEdition: async (script) => {
      const { article } = script;
      await foreseeSlug(article, run);
      if (!(await isFolder(editionFolder(article, places)))) return undefined;
      await using claim = await claimEdition(article.slug, claiming).catch(noneIfUnwritable);
      return await stages.findEdition(script, { claim });
    },
    writeEdition: async (proof) => {
      const { article } = proof.track.recording.script;
      await using claim = await claimEdition(article.slug, claiming);
      // Another source may have taken the address while this one was spoken.
      await claimSlug(article, run);
      return await stages.writeEdition(proof, { claim });
    },
  };
}

/** Where nothing can be written, no other run can change what stands there. */
function noneIfUnwritable(error: unknown): undefined {
  if (error instanceof LecternError && error.code === 'OUTPUT_UNWRITABLE') return undefined;
  throw error;
}

/** a way to make an edition → the same, with a work folder for the audio file while it is made. */
import { openWorkFolder } from '../../edition/work-folder.ts';
import type { MakeEdition } from '../stages/stages.ts';

/** Opened before anything is paid: an output folder that cannot be written to is found now. */
export function inWorkFolder<T>(make: MakeEdition<T>): MakeEdition<T> {
  return async (stages) => {
    const { output } = stages.run.places;
    const { slug } = await stages.readArticle();
    await using work = await openWorkFolder(slug, { output });
    return await make({
      ...stages,
      assembleTrack: (recording) => stages.assembleTrack(recording, { workFolder: work.path }),
    });
  };
}

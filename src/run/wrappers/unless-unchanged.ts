/** a way to make an edition → the same, which is left out where no file has been touched since a run looked closely. */
import type { Edition } from '../../edition/edition.ts';
import { openStamping } from '../stamps/find-unchanged.ts';
import { isStampable, watchRun } from '../stamps/watch-run.ts';
import type { MakeEdition } from '../stages/stages.ts';
import { isShared } from './share-edition.ts';

/**
 * Only times and sizes of files are looked at, unless the run is to rehash. An edition that is made or found
 * is noted for the next run; `make` may return anything else.
 */
export function unlessUnchanged<T extends object>(make: MakeEdition<T>): MakeEdition<T | Edition> {
  return async (stages) => {
    const { run } = stages;
    const stamping = openStamping(run);
    const unchanged = run.settings.rehash ? undefined : await stamping?.find();
    if (unchanged && (await isShared(unchanged.edition, run))) {
      run.report.warn(unchanged.warnings);
      return run.report.editionUpToDate(unchanged.edition);
    }
    const told = watchRun(run.report);
    const made = await make(stages);
    if (isEdition(made) && stamping && isStampable(told))
      run.session.afterwards(stamping.keep({ ...told, edition: made }));
    return made;
  };
}

function isEdition(made: object): made is Edition {
  return 'files' in made;
}

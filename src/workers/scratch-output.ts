/**
 * places of editions that are shared → the same with an output folder of this process alone, in which a
 * worker assembles: what is made goes where machines share it, and nothing piles up here.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { makeFolder, removeLeftovers } from '../_internal/disk/files.ts';
import { holdLease } from '../_internal/disk/lease.ts';
import { temporaryPath } from '../_internal/disk/temporary-path.ts';
import { changePlaces, type Places } from '../run/project/places.ts';

/** Where a worker assembles. */
export type WorkerOutput = AsyncDisposable & {
  readonly places: Places;
  /** Runs what makes an edition, in folders of its own of which nothing stays. */
  readonly assemble: <T>(make: (folders: AssemblyFolders) => Promise<T>) => Promise<T>;
};

/** Where one edition is made. */
export type AssemblyFolders = {
  /** Folder that holds the folder of the edition, and notes of what was taken back. */
  readonly output: string;
  /** Folder of the notes of what was brought from where machines share editions. */
  readonly notes: string;
};

/** The output folder itself where editions are not shared: what is made there stays. */
export async function openWorkerOutput(places: Places): Promise<WorkerOutput> {
  const { store } = places;
  if (!places.sharedEditions)
    return {
      places,
      assemble: (make) => make({ output: places.output, notes: store }),
      [Symbol.asyncDispose]: async () => undefined,
    };
  const output = temporaryPath(join(store, 'editions'));
  try {
    await makeFolder(store);
    // Those of workers that died.
    await removeLeftovers(store);
    await makeFolder(output);
  } catch (error) {
    throw asDiskError(error, { path: store, code: 'STORE_UNWRITABLE' });
  }
  const lease = holdLease(output);
  let begun = 0;
  return {
    places: changePlaces(places, { output }),
    assemble: async (make) => {
      const folder = join(output, String(++begun));
      try {
        return await make({ output: join(folder, 'editions'), notes: join(folder, 'notes') });
      } finally {
        await remove(folder);
      }
    },
    [Symbol.asyncDispose]: async () => {
      lease.end();
      await remove(output);
    },
  };
}

function remove(path: string): Promise<void> {
  return rm(path, { force: true, recursive: true });
}

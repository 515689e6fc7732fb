/**
 * places → the same with a private output folder, in which a worker assembles shared editions so that
 * nothing piles up on its machine.
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
  /** Calls `make` with folders of its own, which are removed afterwards. */
  readonly assemble: <T>(make: (folders: AssemblyFolders) => Promise<T>) => Promise<T>;
};

/** Where one edition is made. */
export type AssemblyFolders = {
  /** Folder that holds the folder of the edition, and notes of removals. */
  readonly output: string;
  /** Folder for the notes on shared editions that were fetched. */
  readonly notes: string;
};

/** Without shared editions, the output folder itself: what is made there stays. */
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
    // Left by workers that crashed.
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

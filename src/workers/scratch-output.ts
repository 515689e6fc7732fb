/**
 * a project whose editions are shared → the same with an output folder of this process alone, in which a
 * worker assembles: what is made goes where machines share it, and nothing piles up here.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { makeFolder, removeLeftovers } from '../_internal/disk/files.ts';
import { holdLease } from '../_internal/disk/lease.ts';
import { temporaryPath } from '../_internal/disk/temporary-path.ts';
import type { Project } from '../run/project.ts';

/** Where a worker assembles. */
export type WorkerOutput = AsyncDisposable & {
  readonly project: Project;
  /** Runs what makes an edition; when nobody is at work on it any more, nothing of it stays here. */
  readonly assemble: <T>(slug: string, make: () => Promise<T>) => Promise<T>;
};

/** The project's own output folder where editions are not shared: what is made there stays. */
export async function openWorkerOutput(project: Project): Promise<WorkerOutput> {
  if (!project.sharedEditions)
    return {
      project,
      assemble: (_, make) => make(),
      [Symbol.asyncDispose]: async () => undefined,
    };
  const { store, site } = project;
  const output = temporaryPath(join(store, 'editions'));
  try {
    await makeFolder(store);
    // Those of workers that died.
    await removeLeftovers(store);
    await makeFolder(output);
  } catch (error) {
    throw asDiskError(error, { path: store, code: 'STORE_UNWRITABLE' });
  }
  const lease = await holdLease(output);
  const atWork = new Map<string, number>();
  const count = (slug: string, more: 1 | -1): number => {
    const now = (atWork.get(slug) ?? 0) + more;
    if (now === 0) atWork.delete(slug);
    else atWork.set(slug, now);
    return now;
  };
  return {
    project: { ...project, output, site: { ...site, output } },
    assemble: async (slug, make) => {
      count(slug, 1);
      try {
        return await make();
      } finally {
        if (count(slug, -1) === 0) await remove(join(output, slug));
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

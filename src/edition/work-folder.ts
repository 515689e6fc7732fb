/**
 * an edition's slug → a temporary folder for its files, on the file system where they will stay.
 */
import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkOptions, KINDS } from '../_internal/check-options.ts';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { makeFolder, removeLeftovers } from '../_internal/disk/files.ts';
import { temporaryPath } from '../_internal/disk/temporary-path.ts';
import { holdLease, type Lease } from '../_internal/disk/lease.ts';
import { checkSlug } from './check-slug.ts';

/** A folder for unfinished files; a later run removes it if this process dies. */
export type WorkFolder = AsyncDisposable & {
  /** Inside the edition's folder, under a hidden name that no other process uses. */
  readonly path: string;
  /** Removes it with its content, and the edition's folder too if that is empty. */
  readonly close: () => Promise<void>;
};

/** Options of `openWorkFolder`. */
export type OpenWorkFolderOptions = {
  /** Folder that holds a folder for each edition. */
  readonly output: string;
};

/**
 * Makes a work folder in the edition's folder, and removes those that dead processes left there.
 * Close it, or declare it with `await using`.
 * @throws LecternError `OUTPUT_UNWRITABLE`; TypeError for a wrong option.
 */
export async function openWorkFolder(
  slug: string,
  options: OpenWorkFolderOptions,
): Promise<WorkFolder> {
  checkSlug('openWorkFolder', slug);
  checkOptions('openWorkFolder', options, { required: { output: KINDS.text } });
  const folder = join(options.output, slug);
  const path = temporaryPath(join(folder, 'work'));
  let lease: Lease;
  try {
    await makeFolder(folder);
    await removeLeftovers(folder);
    await makeFolder(path);
    lease = holdLease(path);
  } catch (error) {
    throw asDiskError(error, { path: folder });
  }

  const close = async (): Promise<void> => {
    lease.end();
    await rm(path, { force: true, recursive: true });
    // Fails, and the folder stays, if the edition's files are in it by now.
    await rmdir(folder).catch(() => undefined);
  };
  return { path, close, [Symbol.asyncDispose]: close };
}

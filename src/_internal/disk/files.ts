/**
 * bytes → files that are complete or not there: atomic writes, and the removal of what dead runs left.
 */
import { lstat, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LecternError } from '../../errors.ts';
import { hasRunOut } from './lease.ts';
import { isKnownAlive, isKnownDead, type Owner } from './owner.ts';
import { ownerOfTemporary, temporaryPath } from './temporary-path.ts';

/**
 * Creates a folder and its parents, one by one: Node's recursive mode reports the first folder on a
 * read-only disk as missing, and never returns in a system folder such as /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  const error = await tryMake(path);
  if (error === undefined) return;
  if (error.code !== 'ENOENT' || dirname(path) === path) throw error;
  await makeFolder(dirname(path));
  const again = await tryMake(path);
  if (again !== undefined) throw again;
}

/** The reason why a folder could not be created; `undefined` when it exists, whoever created it. */
async function tryMake(path: string): Promise<NodeJS.ErrnoException | undefined> {
  try {
    await mkdir(path);
    return undefined;
  } catch (error) {
    return (await isFolder(path)) ? undefined : (error as NodeJS.ErrnoException);
  }
}

/** Runs `act`, which needs the folder of a file; creates the folder only if it turns out to be missing. */
export async function makingFolderOf<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    await makeFolder(dirname(path));
    return act();
  }
}

/** Whether there is a folder at a path. */
export async function isFolder(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => undefined);
  return facts?.isDirectory() ?? false;
}

/** What `writeFileAtomic` writes. */
export type WriteFileOptions = {
  /** The content; chunks of an iterable are not collected in memory. */
  readonly data: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** Folder for the unfinished file, on the same file system. @default the file's own folder */
  readonly workFolder?: string;
  /** Who may read it, as for `chmod`. @default whoever the umask allows */
  readonly mode?: number;
};

/**
 * Writes a file so that its final name only ever holds the complete content: temporary name, fsync,
 * rename. Creates the folders.
 */
export async function writeFileAtomic(path: string, options: WriteFileOptions): Promise<void> {
  await writeThen(path, { ...options, finish: (temporary) => giveName(temporary, path) });
}

/**
 * The same, with `finish` instead of the rename: it gives the temporary file, which is complete and on
 * disk, its name, or removes it.
 */
export async function writeThen<T>(
  path: string,
  options: WriteFileOptions & { readonly finish: (temporary: string) => Promise<T> },
): Promise<T> {
  const temporary = temporaryPath(join(options.workFolder ?? dirname(path), basename(path)));
  try {
    const handle = await makingFolderOf(temporary, () => open(temporary, 'wx', options.mode));
    try {
      await writeFile(handle, options.data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await options.finish(temporary);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Gives a finished temporary file its final name: fsync, then rename on the same file system.
 * @throws like `giveName`
 */
export async function publishFile(temporary: string, path: string): Promise<void> {
  const handle = await open(temporary, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await giveName(temporary, path);
}

/**
 * Renames a file, but never over a device, which a privileged user would replace with a file.
 * @throws LecternError `OUTPUT_UNWRITABLE` for a device; the file system's error.
 */
async function giveName(temporary: string, path: string): Promise<void> {
  const facts = await lstat(path).catch(() => undefined);
  const isDevice = facts?.isCharacterDevice() === true || facts?.isBlockDevice() === true;
  if (!isDevice) return makingFolderOf(path, () => rename(temporary, path));
  throw new LecternError(`Cannot write ${path}: it is a device.`, {
    code: 'OUTPUT_UNWRITABLE',
    hint: 'Use the name of a file, new or existing.',
  });
}

/**
 * Removes temporary files and folders in `folder` whose owner is gone: a dead process of this machine,
 * or one elsewhere whose lease has expired. The folder may be missing.
 * Returns the names of those whose owner is alive.
 */
export async function removeLeftovers(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const living: string[] = [];
  for (const name of names) {
    const owner = ownerOfTemporary(name);
    if (!owner) continue;
    const path = join(folder, name);
    if (await isLeftover(path, owner)) await rm(path, { force: true, recursive: true });
    else living.push(name);
  }
  return living;
}

async function isLeftover(path: string, owner: Owner): Promise<boolean> {
  if (isKnownAlive(owner)) return false;
  return isKnownDead(owner) || hasRunOut(path);
}

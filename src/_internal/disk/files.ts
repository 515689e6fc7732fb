/**
 * bytes → files that are whole or not there:
 * atomic writes, and the removal of what dead runs left behind.
 */
import { lstat, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LecternError } from '../../errors.ts';
import { hasRunOut } from './lease.ts';
import { isKnownAlive, isKnownDead, type Owner } from './owner.ts';
import { ownerOfTemporary, temporaryPath } from './temporary-path.ts';

/**
 * Makes a folder and those above it. Step by step: asked to make several, Node
 * reports the first folder on a read-only disk as missing, and in a folder of
 * the system where none can be made, such as /proc, it never comes back.
 */
export async function makeFolder(path: string): Promise<void> {
  const error = await tryMake(path);
  if (error === undefined) return;
  if (error.code !== 'ENOENT' || dirname(path) === path) throw error;
  await makeFolder(dirname(path));
  const again = await tryMake(path);
  if (again !== undefined) throw again;
}

/** The reason why a folder is not there now; undefined when it is, whoever made it. */
async function tryMake(path: string): Promise<NodeJS.ErrnoException | undefined> {
  try {
    await mkdir(path);
    return undefined;
  } catch (error) {
    return (await isFolder(path)) ? undefined : (error as NodeJS.ErrnoException);
  }
}

/** Does what needs the folder of a file. Nearly always it is there: it is made when it is found missing. */
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

/** Whether a folder stands at a path. */
export async function isFolder(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => undefined);
  return facts?.isDirectory() ?? false;
}

/** What `writeFileAtomic` writes. */
export type WriteFileOptions = {
  /** Of what comes piece by piece nothing else is held in memory. */
  readonly data: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** Folder for the unfinished file, on the same file system. @default the file's own folder */
  readonly workFolder?: string;
};

/**
 * Writes a file so that its final name only ever holds all of it: temporary name, fsync, rename.
 * Makes the folders.
 */
export async function writeFileAtomic(path: string, options: WriteFileOptions): Promise<void> {
  await writeThen(path, { ...options, finish: (temporary) => giveName(temporary, path) });
}

/**
 * The same, with `finish` in the place of the rename: it gives the temporary file, which is whole and
 * on the disk, its name, or removes it.
 */
export async function writeThen<T>(
  path: string,
  options: WriteFileOptions & { readonly finish: (temporary: string) => Promise<T> },
): Promise<T> {
  const temporary = temporaryPath(join(options.workFolder ?? dirname(path), basename(path)));
  try {
    const handle = await makingFolderOf(temporary, () => open(temporary, 'wx'));
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
 * Renames a file, but never over a device: whoever may would have a file in its place.
 * @throws LecternError `OUTPUT_UNWRITABLE` for a device; the file system's error.
 */
async function giveName(temporary: string, path: string): Promise<void> {
  const facts = await lstat(path).catch(() => undefined);
  const isDevice = facts?.isCharacterDevice() === true || facts?.isBlockDevice() === true;
  if (!isDevice) return makingFolderOf(path, () => rename(temporary, path));
  throw new LecternError(`Cannot write ${path}: it is a device.`, {
    code: 'OUTPUT_UNWRITABLE',
    hint: 'Give the name of a file, or of one that is to be made.',
  });
}

/**
 * Removes temporary files and folders in `folder` whose owner is gone: a process of this machine that
 * is dead, or one elsewhere whose lease has run out. A missing folder is fine.
 * Gives the names of those whose owner lives.
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

/** a folder → the folders above it whose configuration may hold for it, and why the search ended. */
import { stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Folders that are searched, the nearest first. */
export type ConfigSearch = {
  readonly folders: readonly string[];
  /** The next folder above, where it is not searched since others may write into it. */
  readonly untrusted?: string;
};

/** Options of `searchFolders`. */
export type SearchOptions = {
  /** The user's own folder: what lies above it is not the user's. */
  readonly home: string;
  /** Ids of the user who runs this, and of the user's group; undefined where the system knows none. */
  readonly userId?: number | undefined;
  readonly groupId?: number | undefined;
};

/** What marks the root of a repository: a folder, or in a linked work tree a file. */
const REPOSITORY_MARKS = ['.git', '.hg', '.svn'];

/** Write permission of everyone, and of the group. */
const WRITABLE_BY_ALL = 0o002;
const WRITABLE_BY_GROUP = 0o020;

/** The system's own user, who may write everywhere anyway. */
const SUPERUSER = 0;

/**
 * The working folder, and those above it up to the root of the repository or the user's own folder;
 * none that belongs to another user or that another user may write to, since whoever writes a
 * configuration there would decide what is built here.
 */
export async function searchFolders(
  workingFolder: string,
  options: SearchOptions,
): Promise<ConfigSearch> {
  const folders = [resolve(workingFolder)];
  for (;;) {
    const folder = folders.at(-1)!;
    const above = dirname(folder);
    if (above === folder || isTop(folder, options)) return { folders };
    if (!(await isOwn(above, options))) return { folders, untrusted: above };
    folders.push(above);
  }
}

function isTop(folder: string, { home }: SearchOptions): boolean {
  return (
    folder === resolve(home) || REPOSITORY_MARKS.some((name) => existsSync(join(folder, name)))
  );
}

async function isOwn(folder: string, { userId, groupId }: SearchOptions): Promise<boolean> {
  if (userId === undefined) return true;
  const facts = await stat(folder).catch(() => undefined);
  if (facts === undefined) return false;
  const isOwned = facts.uid === userId || facts.uid === SUPERUSER;
  // Many systems give each user a group of one, which may write what its user makes.
  const isOpenToGroup = (facts.mode & WRITABLE_BY_GROUP) !== 0 && facts.gid !== groupId;
  return isOwned && !isOpenToGroup && (facts.mode & WRITABLE_BY_ALL) === 0;
}

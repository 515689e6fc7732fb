/** a folder, such as a disk mounted by several machines → an object store. */
import { createReadStream, type Stats } from 'node:fs';
import { link, open, readdir, rename, rm, stat, unlink, utimes } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { LecternError, type ErrorCode } from '../../errors.ts';
import type { AbortOptions } from '../abort.ts';
import { waitForClaim } from '../disk/claim.ts';
import { asDiskError } from '../disk/disk-errors.ts';
import { factsOfFile } from '../disk/file-facts.ts';
import { removeLeftovers, writeThen } from '../disk/files.ts';
import { asReadError, ifAbsent, isAbsent } from '../disk/read-errors.ts';
import { isTemporary } from '../disk/temporary-path.ts';
import type { ListedObject, ObjectStore, PutObjectOptions, StoredObject } from './object-store.ts';

/** Codes of errors about reading and writing. */
export type FolderStoreOptions = { readonly reading: ErrorCode; readonly writing: ErrorCode };

/** Opens the folder; creates nothing until something is put. */
export function folderStore(folder: string, codes: FolderStoreOptions): ObjectStore {
  const at = (path: string): string => join(folder, ...path.split('/'));
  // Once each: a folder of a hundred thousand objects must not be read for every put.
  const cleared = new Set<string>();
  const reading = async <T>(read: () => Promise<T>): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      throw asReadError(error, { path: folder, code: codes.reading }) ?? error;
    }
  };
  const writing = async <T>(write: () => Promise<T>): Promise<T> => {
    try {
      return await write();
    } catch (error) {
      if (error instanceof LecternError) throw error;
      throw asDiskError(error, { path: folder, code: codes.writing });
    }
  };
  const readPieces = (file: string, { signal }: AbortOptions): AsyncGenerator<Uint8Array> =>
    readLazily(file, { signal, path: file, code: codes.reading });
  return {
    name: folder,
    head: (path) => reading(() => lookAt(at(path))),
    get: (path, { signal }) =>
      reading(async () => {
        signal?.throwIfAborted();
        return (await statFile(at(path))) ? readPieces(at(path), { signal }) : undefined;
      }),
    put: (path, options) =>
      writing(() =>
        put(at(path), {
          ...options,
          cleared,
          finish: (temporary) => giveName(temporary, { ...options, file: at(path) }),
        }),
      ),
    putFile: (path, { file, signal }) =>
      writing(() =>
        put(at(path), {
          bytes: readPieces(file, { signal }),
          signal,
          cleared,
          finish: (temporary) => rename(temporary, at(path)),
        }),
      ),
    list: (prefix) => list(folder, { prefix, reading }),
    remove: (path, options) => writing(() => remove(at(path), options)),
    close: async () => undefined,
  };
}

async function lookAt(file: string): Promise<StoredObject | undefined> {
  const facts = await statFile(file);
  return facts && { sizeBytes: facts.size, version: factsOfFile(file).text };
}

async function statFile(file: string): Promise<Stats | undefined> {
  const facts = await stat(file).catch(ifAbsent(undefined));
  return facts?.isFile() ? facts : undefined;
}

/** Opens the file when it is read: an earlier error of a stream would be unhandled and end the process. */
async function* readLazily(
  file: string,
  { signal, ...failed }: AbortOptions & { readonly path: string; readonly code: ErrorCode },
): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  try {
    yield* createReadStream(file, { signal });
  } catch (error) {
    throw asReadError(error, failed) ?? error;
  }
}

type PutOptions<T> = AbortOptions & {
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
  /** Folders already cleared of what dead runs left. */
  readonly cleared: Set<string>;
  /** Gives the complete file its name. */
  readonly finish: (temporary: string) => Promise<T>;
};

/** Writes completely or not at all: the file gets its name when its bytes are on disk. */
async function put<T>(file: string, options: PutOptions<T>): Promise<T> {
  const { bytes, cleared, finish, signal } = options;
  signal?.throwIfAborted();
  const within = dirname(file);
  if (!cleared.has(within)) await removeLeftovers(within);
  cleared.add(within);
  return writeThen(file, { data: bytes, finish });
}

type NameOptions = Pick<PutObjectOptions, 'expected' | 'signal'> & { readonly file: string };

async function giveName(temporary: string, options: NameOptions): Promise<boolean> {
  const { expected, file } = options;
  try {
    if (expected === 'absent') return await linkIfAbsent(temporary, file);
    return await replace(temporary, { ...options, expected });
  } finally {
    await unlink(temporary).catch(noneIfAbsent);
  }
}

type Expected = AbortOptions & {
  readonly file: string;
  readonly expected?: { readonly version: string } | undefined;
};

/** No other process replaces the file between the check of its version and the rename. */
async function replace(temporary: string, { file, expected, signal }: Expected): Promise<boolean> {
  const claim = await waitForClaim(claimPath(file), { signal });
  try {
    if (expected && (await lookUncached(file))?.version !== expected.version) return false;
    await makeNewer(temporary, file);
    await rename(temporary, file);
    return true;
  } finally {
    await claim.release();
  }
}

/**
 * Makes a file newer than the one it replaces. A version is identified by size, times and inode, which
 * may all be the same for two writes in one clock tick.
 */
async function makeNewer(temporary: string, file: string): Promise<void> {
  const [before, now] = [await statFile(file), await stat(temporary)];
  if (!before || now.mtimeMs > before.mtimeMs) return;
  const later = new Date(Math.ceil(before.mtimeMs) + 1);
  await utimes(temporary, later, later);
}

async function remove(file: string, { expected, signal }: Omit<Expected, 'file'>): Promise<void> {
  if (!expected) return rm(file, { force: true });
  const claim = await waitForClaim(claimPath(file), { signal });
  try {
    if ((await lookUncached(file))?.version === expected.version) await rm(file, { force: true });
  } finally {
    await claim.release();
  }
}

/** Opens the file first, so that a network disk does not answer from its cache. */
async function lookUncached(file: string): Promise<StoredObject | undefined> {
  const handle = await open(file).catch(ifAbsent(undefined));
  await handle?.close();
  return handle && lookAt(file);
}

/** Prefix of claims, which are not objects. */
const CLAIM = '.claim-';

function claimPath(file: string): string {
  return join(dirname(file), CLAIM + basename(file));
}

function isObject(name: string): boolean {
  return !isTemporary(name) && !name.startsWith(CLAIM);
}

/** A link is only created if there is no file: of two concurrent puts, one succeeds. */
async function linkIfAbsent(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

type ListOptions = {
  readonly prefix: string;
  readonly reading: <T>(read: () => Promise<T>) => Promise<T>;
};

async function* list(
  folder: string,
  { prefix, reading }: ListOptions,
): AsyncGenerator<ListedObject> {
  // Only the folder in the prefix is read.
  const below = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  const entries = await reading(() =>
    readdir(join(folder, below), { recursive: true, withFileTypes: true }).catch(noneIfAbsent),
  );
  const paths = entries
    .filter((entry) => entry.isFile() && isObject(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.startsWith(prefix));
  for (const path of paths.sort()) {
    const facts = await reading(() => stat(join(folder, path)).catch(noneIfAbsent));
    if (!('size' in facts)) continue;
    const version = factsOfFile(join(folder, path)).text;
    yield { path, sizeBytes: facts.size, version, writtenAt: facts.mtimeMs / 1000 };
  }
}

function noneIfAbsent(error: unknown): [] {
  if (isAbsent(error)) return [];
  throw error;
}

/** a clip store's folder → the clips in it, by the names of their files. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asReadError } from '../../_internal/disk/read-errors.ts';

/**
 * Seconds for which a clip is left alone after use: another run may need it until its track is
 * assembled, and no article takes longer.
 */
export const LONGEST_USE: number = 6 * 3600;

/** A clip's files, intact or not. */
export type ListedClip = {
  readonly key: string;
  /** Paths of its files: the facts first, then the audio in one or both forms. */
  readonly files: readonly string[];
  readonly sizeBytes: number;
  /** When it was recorded or last used, in seconds since 1970. */
  readonly usedAt: number;
};

/** The name of a clip's file. */
export const CLIP_FILE: RegExp = /^(?<key>[0-9a-f]{64})\.(?<kind>json|wav|flac)$/;

/** Most bytes of one file: an hour of audio at 48 kHz, far more than any segment. */
export const LARGEST_AUDIO = 350e6;

/**
 * Every clip of the store, ordered by key; nothing if there is no store.
 * @throws LecternError `STORE_UNREADABLE`.
 */
export async function* listClips(folder: string): AsyncGenerator<ListedClip> {
  const clips = join(folder, 'clips');
  for (const shelf of (await namesIn(clips)).sort()) {
    const files = new Map<string, string[]>();
    for (const name of (await namesIn(join(clips, shelf))).sort()) {
      const { key } = CLIP_FILE.exec(name)?.groups ?? {};
      if (key !== undefined) files.set(key, [...(files.get(key) ?? []), join(clips, shelf, name)]);
    }
    for (const [key, own] of files) {
      const clip = await describeClipFiles(key, own.sort(factsFirst));
      if (clip) yield clip;
    }
  }
}

function factsFirst(one: string, other: string): number {
  return Number(other.endsWith('.json')) - Number(one.endsWith('.json'));
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw asReadError(error, { path: folder, code: 'STORE_UNREADABLE' }) ?? error;
  });
}

/** A clip by its files as they are now; `undefined` if all of them are gone. */
export async function describeClipFiles(
  key: string,
  files: readonly string[],
): Promise<ListedClip | undefined> {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  const facts = found.filter((each) => each !== undefined);
  if (facts.length === 0) return undefined;
  return {
    key,
    files,
    sizeBytes: facts.reduce((sum, { size }) => sum + size, 0),
    usedAt: Math.max(...facts.map(({ mtimeMs }) => mtimeMs)) / 1000,
  };
}

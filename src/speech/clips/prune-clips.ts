/** a clip store and the keys to keep → the store without other old clips. */
import { rm } from 'node:fs/promises';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { isSha256 } from '../../_internal/hash.ts';
import { LONGEST_USE, describeClipFiles, listClips, type ListedClip } from './list-clips.ts';
import { openClipStore } from './clip-store.ts';

/** Options of `pruneClips`. */
export type PruneClipsOptions = {
  /** Keys of clips to keep at any age: those of editions. */
  readonly keep: ReadonlySet<string>;
  /** Only clips not used for this many seconds. @default any */
  readonly olderThan?: number | undefined;
  /** Reports what would be removed without removing it. @default false */
  readonly dryRun?: boolean | undefined;
  /** Seconds since 1970; for tests. @default the clock of this machine */
  readonly now?: (() => number) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** What was or would be removed, and what is kept. */
export type PrunedClips = {
  readonly removed: { readonly clips: number; readonly sizeBytes: number };
  readonly kept: { readonly clips: number; readonly sizeBytes: number };
};

/**
 * Removes clips, each under its claim and after checking its age again, so that a concurrent run
 * does not lose one it has just found.
 * @throws LecternError `STORE_UNREADABLE`, `STORE_UNWRITABLE`; the signal's reason.
 */
export async function pruneClips(folder: string, options: PruneClipsOptions): Promise<PrunedClips> {
  const { keep, olderThan = 0, dryRun = false, now = () => Date.now() / 1000, signal } = options;
  const removed = { clips: 0, sizeBytes: 0 };
  const kept = { clips: 0, sizeBytes: 0 };
  const isOld = (clip: ListedClip): boolean =>
    now() - clip.usedAt > Math.max(LONGEST_USE, olderThan);
  for await (const clip of listClips(folder)) {
    signal?.throwIfAborted();
    const goes = !keep.has(clip.key) && isOld(clip);
    const isGone = goes && (dryRun || (await removeClip(clip, { folder, isOld })));
    const sum = isGone ? removed : kept;
    sum.clips++;
    sum.sizeBytes += clip.sizeBytes;
  }
  return { removed, kept };
}

/** Which clips to remove at any age (`keys`), except those to `keep`. */
export type RemoveClipsOptions = Pick<PruneClipsOptions, 'keep' | 'dryRun' | 'signal'> & {
  readonly keys: readonly string[];
};

/**
 * Removes clips by key, except those in `keep` and those that another process is recording.
 * Anything that is not a key is ignored. A concurrent run that has just found such a clip may fail;
 * running it again records the clip.
 * @throws LecternError `STORE_UNWRITABLE`; the signal's reason.
 */
export async function removeClips(
  folder: string,
  { keys, keep, dryRun = false, signal }: RemoveClipsOptions,
): Promise<PrunedClips> {
  const removed = { clips: 0, sizeBytes: 0 };
  const kept = { clips: 0, sizeBytes: 0 };
  const { fileOf, packedOf, factsOf } = openClipStore(folder);
  // Keys come from records that others may have written; a path could lead out of the store.
  for (const key of keys.filter(isSha256)) {
    signal?.throwIfAborted();
    const clip = await describeClipFiles(key, [factsOf(key), fileOf(key), packedOf(key)]);
    if (!clip) continue;
    const isGone =
      !keep.has(key) && (dryRun || (await removeClip(clip, { folder, isOld: isOfAnyAge })));
    const sum = isGone ? removed : kept;
    sum.clips++;
    sum.sizeBytes += clip.sizeBytes;
  }
  return { removed, kept };
}

function isOfAnyAge(): boolean {
  return true;
}

/** Returns false if another process is recording the clip or it was used in the meantime. */
async function removeClip(
  { key, files }: ListedClip,
  options: { readonly folder: string; readonly isOld: (clip: ListedClip) => boolean },
): Promise<boolean> {
  const { folder, isOld } = options;
  const claim = await openClipStore(folder).claim(key);
  if (!claim) return false;
  try {
    const now = await describeClipFiles(key, files);
    if (now && !isOld(now)) return false;
    // The facts are removed first: without them there is no clip.
    for (const file of files) await rm(file, { force: true });
    return true;
  } catch (error) {
    throw asDiskError(error, { path: folder, code: 'STORE_UNWRITABLE' });
  } finally {
    await claim.release();
  }
}

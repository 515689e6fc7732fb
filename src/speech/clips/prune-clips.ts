/** a clip store and what must stay → fewer clips. */
import { rm } from 'node:fs/promises';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { isSha256 } from '../../_internal/hash.ts';
import { LONGEST_USE, describeClipFiles, listClips, type ListedClip } from './list-clips.ts';
import { openClipStore } from './clip-store.ts';

/** Options of `pruneClips`. */
export type PruneClipsOptions = {
  /** Keys of clips that stay whatever their age: those of editions. */
  readonly keep: ReadonlySet<string>;
  /** Only clips that were not used for so many seconds. @default any */
  readonly olderThan?: number | undefined;
  /** Tells what would be removed, and removes nothing. @default false */
  readonly dryRun?: boolean | undefined;
  /** Seconds since 1970; for tests. @default the clock of this machine */
  readonly now?: (() => number) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** What was removed, or would be, and what stays. */
export type PrunedClips = {
  readonly removed: { readonly clips: number; readonly sizeBytes: number };
  readonly kept: { readonly clips: number; readonly sizeBytes: number };
};

/**
 * Removes clips, each under its claim and after another look, so that a run beside this one loses
 * none that it has just found.
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

/** Which clips go whatever their age, and which of them stay all the same. */
export type RemoveClipsOptions = Pick<PruneClipsOptions, 'keep' | 'dryRun' | 'signal'> & {
  readonly keys: readonly string[];
};

/**
 * Removes clips by their keys, but for those in `keep` and those that another process records. What is
 * no key names no clip.
 * A run beside this one that has just found one may fail, and its next run records it again.
 * @throws LecternError `STORE_UNWRITABLE`; the signal's reason.
 */
export async function removeClips(
  folder: string,
  { keys, keep, dryRun = false, signal }: RemoveClipsOptions,
): Promise<PrunedClips> {
  const removed = { clips: 0, sizeBytes: 0 };
  const kept = { clips: 0, sizeBytes: 0 };
  const { fileOf, packedOf, factsOf } = openClipStore(folder);
  // They come from records, which others may have written: a path would lead out of the store.
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

/** Whether it was removed: not while another process records it, nor where it was used meanwhile. */
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
    // The facts come first: without them there is no clip.
    for (const file of files) await rm(file, { force: true });
    return true;
  } catch (error) {
    throw asDiskError(error, { path: folder, code: 'STORE_UNWRITABLE' });
  } finally {
    await claim.release();
  }
}

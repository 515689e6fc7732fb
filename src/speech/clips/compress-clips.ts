/** a clip store → the same clips in fewer bytes: those not used recently as FLAC. */
import { rm, stat, utimes } from 'node:fs/promises';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { readRegularFile } from '../../_internal/disk/regular-file.ts';
import { decodeFlac } from '../../_internal/audio/read-flac.ts';
import { encodeFlac } from '../../_internal/audio/write-flac.ts';
import { decodeWav, encodeWav } from '../../_internal/audio/wav.ts';
import { sha256 } from '../../_internal/hash.ts';
import {
  LONGEST_USE,
  describeClipFiles,
  LARGEST_AUDIO,
  listClips,
  type ListedClip,
} from './list-clips.ts';
import type { ClipFacts } from './clip-facts.ts';
import { openClipStore, type ClipStore } from './clip-store.ts';
import { isPacked } from './read-clip.ts';

/** Options of `compressClips`. */
export type CompressClipsOptions = {
  /** Only clips not used for this many seconds, and for at least six hours. */
  readonly olderThan: number;
  /** Seconds since 1970; for tests. @default the clock of this machine */
  readonly now?: (() => number) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** How many clips of a store were compressed, kept or damaged. */
export type CompressedClips = {
  /** Clips converted to FLAC, and the bytes of their files before and after. */
  readonly compressed: {
    readonly clips: number;
    readonly bytesBefore: number;
    readonly bytesAfter: number;
  };
  /** Clips left unchanged: used recently, already compressed, or not smaller as FLAC. */
  readonly kept: number;
  /** Damaged clips; a run records them again. */
  readonly damaged: number;
};

/**
 * Compresses clips, each under its claim and after checking it again. A WAV file is removed only
 * when its FLAC file, which decodes to exactly the same bytes, and the facts that name it are on
 * disk.
 * @throws LecternError `STORE_UNREADABLE`, `STORE_UNWRITABLE`; the signal's reason.
 */
export async function compressClips(
  folder: string,
  options: CompressClipsOptions,
): Promise<CompressedClips> {
  const { olderThan, now = () => Date.now() / 1000, signal } = options;
  const isOld = ({ usedAt }: ListedClip): boolean =>
    now() - usedAt > Math.max(LONGEST_USE, olderThan);
  const compressed = { clips: 0, bytesBefore: 0, bytesAfter: 0 };
  const counts = { kept: 0, damaged: 0 };
  for await (const clip of listClips(folder)) {
    signal?.throwIfAborted();
    const outcome = isOld(clip) ? await compressClip(clip, { folder, isOld, signal }) : 'kept';
    if (typeof outcome === 'string') counts[outcome]++;
    else {
      compressed.clips++;
      compressed.bytesBefore += clip.sizeBytes;
      compressed.bytesAfter += outcome.sizeBytes;
    }
  }
  return { compressed, ...counts };
}

type CompressClipOptions = {
  readonly folder: string;
  readonly isOld: (clip: ListedClip) => boolean;
  readonly signal?: AbortSignal | undefined;
};

type Outcome = 'kept' | 'damaged' | { readonly sizeBytes: number };

/** Skips a clip that another process is recording or that was used in the meantime. */
async function compressClip(
  { key, files }: ListedClip,
  options: CompressClipOptions,
): Promise<Outcome> {
  const { folder, isOld, signal } = options;
  const store = openClipStore(folder);
  const claim = await store.claim(key);
  if (!claim) return 'kept';
  try {
    const now = await describeClipFiles(key, files);
    if (!now || !isOld(now)) return 'kept';
    const found = await store.find(key, { signal });
    if (found.state !== 'stored') return 'damaged';
    if (isPacked(found.file)) return 'kept';
    return await replaceWav(key, { store, folder, facts: found.facts, usedAt: now.usedAt });
  } catch (error) {
    throw asDiskError(error, { path: folder, code: 'STORE_UNWRITABLE' });
  } finally {
    await claim.release();
  }
}

type ReplaceOptions = {
  readonly store: ClipStore;
  readonly folder: string;
  readonly facts: ClipFacts;
  readonly usedAt: number;
};

/** Writes the FLAC, then the facts that name it, then removes the WAV: one form always exists. */
async function replaceWav(key: string, options: ReplaceOptions): Promise<Outcome> {
  const { store, facts, usedAt } = options;
  const wav = await readRegularFile(store.fileOf(key), { limitBytes: LARGEST_AUDIO });
  const flac = await packExactly(wav, facts);
  if (!flac || flac.length >= wav.length) return 'kept';
  await writeFileAtomic(store.packedOf(key), { data: flac, workFolder: store.workFolder });
  await store.saveFacts(key, { ...facts, flac: { sha256: sha256(flac) } });
  // Compressing a clip does not count as using it, so it keeps its age.
  for (const file of [store.packedOf(key), store.factsOf(key)]) await utimes(file, usedAt, usedAt);
  await rm(store.fileOf(key));
  const { size } = await stat(store.factsOf(key));
  return { sizeBytes: flac.length + size };
}

/** FLAC that decodes to exactly the bytes of a WAV file; `undefined` if that is impossible. */
async function packExactly(
  wav: Uint8Array,
  { sampleCount }: Pick<ClipFacts, 'sampleCount'>,
): Promise<Uint8Array | undefined> {
  const flac = await encodeFlac(decodeWav(wav));
  const back = decodeFlac(flac, { mostSamples: sampleCount });
  return Buffer.compare(encodeWav(back), wav) === 0 ? flac : undefined;
}

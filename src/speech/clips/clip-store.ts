/** clip keys ↔ audio and facts on disk: complete or absent, shared by all articles and processes. */
import { rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import {
  describeHolder,
  removeStaleClaims,
  takeClaim,
  type Claim,
} from '../../_internal/disk/claim.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { asReadError } from '../../_internal/disk/read-errors.ts';
import { removeLeftovers, writeFileAtomic } from '../../_internal/disk/files.ts';
import { NotRegularFileError, readWholeText } from '../../_internal/disk/regular-file.ts';
import { sha256, sha256File } from '../../_internal/hash.ts';
import { analyseSignal } from '../../_internal/audio/sound.ts';
import { encodeWav, WAV_HEADER_BYTES, type Pcm } from '../../_internal/audio/wav.ts';
import {
  completeFacts,
  factsJson,
  parseFacts,
  type ClipFacts,
  type NewClipFacts,
} from './clip-facts.ts';

/** What the store has for a key. `damaged`: facts or audio exist but are not intact. */
export type StoredClip =
  | {
      readonly state: 'stored';
      readonly facts: ClipFacts;
      /** Path of its audio: the WAV if both forms exist. */
      readonly file: string;
    }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged'; readonly reason: string };

/** A folder of clips. Reading never writes. */
export type ClipStore = {
  /** Path of the clip's WAV, as recorded. */
  readonly fileOf: (key: string) => string;
  /** Path of its FLAC, which replaces the WAV once the clip is compressed. */
  readonly packedOf: (key: string) => string;
  /** Path of its facts. */
  readonly factsOf: (key: string) => string;
  /** Folder in which files are written before they are renamed into place. */
  readonly workFolder: string;
  /** Paths of all files of a clip. */
  readonly filesOf: (key: string) => readonly string[];
  /**
   * Looks a clip up and checks all of its bytes.
   * @throws LecternError `STORE_UNREADABLE` if the store exists but cannot be read.
   */
  readonly find: (key: string, options: AbortOptions) => Promise<StoredClip>;
  /**
   * Writes audio, then facts: a clip exists only when both are complete. The signal does not stop
   * this, since the recording is paid for; it only stops what a store does afterwards.
   * @throws LecternError `STORE_UNWRITABLE`.
   */
  readonly save: (
    key: string,
    clip: { readonly pcm: Pcm; readonly facts: NewClipFacts },
    options?: AbortOptions,
  ) => Promise<ClipFacts>;
  /** Replaces the facts of a clip whose audio exists. @throws LecternError `STORE_UNWRITABLE`. */
  readonly saveFacts: (key: string, facts: ClipFacts) => Promise<void>;
  /**
   * Saves a clip's files from another store, audio first; the caller has checked them.
   * @throws LecternError `STORE_UNWRITABLE`.
   */
  readonly adopt: (
    key: string,
    files: { readonly wav: Uint8Array; readonly json: string },
  ) => Promise<void>;
  /**
   * Claims a key before it is recorded, so that only one process pays for it; `undefined` while
   * another holds it. @throws LecternError `STORE_UNWRITABLE`.
   */
  readonly claim: (key: string) => Promise<Claim | undefined>;
  /** Marks a clip as used now, so that it is not pruned; does nothing if it does not exist. */
  readonly touch: (key: string) => Promise<void>;
  /** Removes the partial files and claims that dead runs left behind. */
  readonly removeLeftovers: () => Promise<void>;
  /** Who holds the claim on a key, for display; `undefined` if it is not claimed. */
  readonly holderOf: (key: string) => Promise<string | undefined>;
};

/** Opens the store in `folder`, which is created when something is first saved. */
export function openClipStore(folder: string): ClipStore {
  const pathOf = (key: string, kind: 'wav' | 'flac' | 'json'): string =>
    join(folder, 'clips', key.slice(0, 2), `${key}.${kind}`);
  const fileOf = (key: string): string => pathOf(key, 'wav');
  const packedOf = (key: string): string => pathOf(key, 'flac');
  const factsOf = (key: string): string => pathOf(key, 'json');
  const claimOf = (key: string): string => join(folder, 'claims', `${key}.claim`);
  const workFolder = join(folder, 'tmp');
  const saveFacts = async (key: string, facts: ClipFacts): Promise<void> => {
    try {
      await writeFileAtomic(factsOf(key), { data: factsJson(facts), workFolder });
    } catch (error) {
      throw asStoreError(error, folder);
    }
  };
  const adopt: ClipStore['adopt'] = async (key, { wav, json }) => {
    try {
      await writeFileAtomic(fileOf(key), { data: wav, workFolder });
      await writeFileAtomic(factsOf(key), { data: json, workFolder });
      // A FLAC file, if any, is of an earlier recording.
      await rm(packedOf(key), { force: true });
    } catch (error) {
      throw asStoreError(error, folder);
    }
  };

  return {
    fileOf,
    packedOf,
    factsOf,
    workFolder,
    filesOf: (key) => [fileOf(key), packedOf(key), factsOf(key)],
    find: async (key, options) => {
      try {
        const paths = { wav: fileOf(key), flac: packedOf(key), facts: factsOf(key) };
        return await findClip(paths, options);
      } catch (error) {
        throw asReadError(error, { path: folder, code: 'STORE_UNREADABLE' }) ?? error;
      }
    },
    save: async (key, clip) => {
      const whole = wholeClip(clip);
      await adopt(key, whole);
      return whole.facts;
    },
    saveFacts,
    adopt,
    claim: async (key) => {
      try {
        return await takeClaim(claimOf(key));
      } catch (error) {
        throw asStoreError(error, folder);
      }
    },
    touch: async (key) => {
      const now = new Date();
      // The store may be read-only.
      await utimes(factsOf(key), now, now).catch(() => undefined);
    },
    removeLeftovers: async () => {
      // The store may be read-only, so its leftovers are not a reason to fail.
      await removeLeftovers(workFolder).catch(() => undefined);
      const claims = join(folder, 'claims');
      await removeLeftovers(claims).catch(() => undefined);
      await removeStaleClaims(claims, { isClaim: (name) => name.endsWith('.claim') });
    },
    holderOf: (key) => describeHolder(claimOf(key)),
  };
}

function asStoreError(error: unknown, folder: string): unknown {
  return asDiskError(error, { path: folder, code: 'STORE_UNWRITABLE' });
}

/** A clip ready to be saved: the bytes of both files, and its facts. */
export type WholeClip = {
  readonly wav: Uint8Array;
  readonly json: string;
  readonly facts: ClipFacts;
};

/** Encodes a clip and adds the facts of its samples and bytes. Pure. */
export function wholeClip({
  pcm,
  facts: known,
}: {
  readonly pcm: Pcm;
  readonly facts: NewClipFacts;
}): WholeClip {
  const wav = encodeWav(pcm);
  const facts = completeFacts({
    ...known,
    ...analyseSignal(pcm),
    sampleRateHz: pcm.sampleRateHz,
    sampleCount: pcm.samples.length,
    sha256: sha256(wav),
  });
  return { wav, json: factsJson(facts), facts };
}

type ClipPaths = { readonly wav: string; readonly flac: string; readonly facts: string };

async function findClip(paths: ClipPaths, options: AbortOptions): Promise<StoredClip> {
  const text = await readWholeText(paths.facts).catch(emptyIfNoFile).catch(undefinedIfMissing);
  if (text === undefined) return { state: 'missing' };
  const facts = parseFacts(text);
  if (!facts) return { state: 'damaged', reason: 'its facts cannot be read' };
  const sizeBytes = WAV_HEADER_BYTES + facts.sampleCount * 2;
  const fault = await faultOf(paths.wav, { ...options, sha256: facts.sha256, sizeBytes });
  if (fault === undefined) return { state: 'stored', facts, file: paths.wav };
  if (!facts.flac) return { state: 'damaged', reason: fault };
  const other = await faultOf(paths.flac, { ...options, ...facts.flac });
  if (other === undefined) return { state: 'stored', facts, file: paths.flac };
  return { state: 'damaged', reason: other === GONE ? fault : other };
}

const GONE = 'its audio is missing';

/** Why a file is not the audio that was written; `undefined` if it is. */
async function faultOf(
  path: string,
  expected: { readonly sha256: string; readonly sizeBytes?: number } & AbortOptions,
): Promise<string | undefined> {
  const { sha256: digest, sizeBytes, signal } = expected;
  const audio = await stat(path).catch(undefinedIfMissing);
  if (!audio) return GONE;
  if (sizeBytes !== undefined && audio.size !== sizeBytes)
    return `its audio has ${audio.size} bytes instead of ${sizeBytes}`;
  const read = { sizeBytes: audio.size, ...(signal && { signal }) };
  return (await sha256File(path, read)) === digest
    ? undefined
    : 'its audio is not what was recorded';
}

/** Something other than a regular file contains no facts. */
function emptyIfNoFile(error: unknown): string {
  if (error instanceof NotRegularFileError) return '';
  throw error;
}

/** `undefined` if the file does not exist; rethrows any other error. */
function undefinedIfMissing(error: unknown): undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  throw error;
}

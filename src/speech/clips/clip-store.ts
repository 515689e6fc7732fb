/**
 * clip keys ↔ audio and facts on disk: whole or not
 * there, shared by every article and every process.
 */
import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import {
  describeHolder,
  removeStaleClaim,
  takeClaim,
  type Claim,
} from '../../_internal/disk/claim.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { asReadError } from '../../_internal/disk/read-errors.ts';
import { removeLeftovers, writeFileAtomic } from '../../_internal/disk/files.ts';
import { NotRegularFileError, readWholeText } from '../../_internal/disk/regular-file.ts';
import { sha256, sha256File } from '../../_internal/hash.ts';
import { seal } from '../../_internal/sealed-json.ts';
import { analyseSignal } from '../../_internal/audio/sound.ts';
import { encodeWav, WAV_HEADER_BYTES, type Pcm } from '../../_internal/audio/wav.ts';
import { completeFacts, parseFacts, type ClipFacts, type NewClipFacts } from './clip-facts.ts';

/** What the store knows of a key. `damaged`: facts or audio are there but not whole. */
export type StoredClip =
  | { readonly state: 'stored'; readonly facts: ClipFacts }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged'; readonly reason: string };

/** A folder of clips. Reading never writes. */
export type ClipStore = {
  /** Path of the clip's WAV. */
  readonly fileOf: (key: string) => string;
  /** Paths of all files of a clip. */
  readonly filesOf: (key: string) => readonly string[];
  /**
   * Looks a clip up and checks all of its bytes.
   * @throws LecternError `STORE_UNREADABLE` where the store is there and may not be read.
   */
  readonly find: (
    key: string,
    options: { readonly signal?: AbortSignal | undefined },
  ) => Promise<StoredClip>;
  /**
   * Writes audio, then facts: a clip exists only when both are whole.
   * @throws LecternError `STORE_UNWRITABLE`.
   */
  readonly save: (
    key: string,
    clip: { readonly pcm: Pcm; readonly facts: NewClipFacts },
  ) => Promise<ClipFacts>;
  /**
   * Claims a key before it is recorded, so that no two
   * processes pay for it; `undefined` while another holds it.
   * @throws LecternError `STORE_UNWRITABLE`.
   */
  readonly claim: (key: string) => Promise<Claim | undefined>;
  /** Notes that a clip is used, so that it is not pruned as an old one; nothing where it is not there. */
  readonly touch: (key: string) => Promise<void>;
  /** Removes what dead runs left: half-written files, and claims. */
  readonly removeLeftovers: () => Promise<void>;
  /** Who holds the claim on a key, for people; `undefined` where nobody does. */
  readonly holderOf: (key: string) => Promise<string | undefined>;
};

/** Opens the store in `folder`; makes nothing until something is saved. */
export function openClipStore(folder: string): ClipStore {
  const fileOf = (key: string): string => join(folder, 'clips', key.slice(0, 2), `${key}.wav`);
  const factsOf = (key: string): string => join(folder, 'clips', key.slice(0, 2), `${key}.json`);
  const claimOf = (key: string): string => join(folder, 'claims', `${key}.claim`);
  const workFolder = join(folder, 'tmp');

  return {
    fileOf,
    filesOf: (key) => [fileOf(key), factsOf(key)],
    find: async (key, options) => {
      try {
        return await findClip({ audio: fileOf(key), facts: factsOf(key) }, options);
      } catch (error) {
        throw asReadError(error, { path: folder, code: 'STORE_UNREADABLE' }) ?? error;
      }
    },
    save: async (key, { pcm, facts }) => {
      try {
        const wav = encodeWav(pcm);
        const whole = describeClip(pcm, { facts, wav });
        const json = `${JSON.stringify(seal(whole))}\n`;
        await writeFileAtomic(fileOf(key), { data: wav, workFolder });
        await writeFileAtomic(factsOf(key), { data: json, workFolder });
        return whole;
      } catch (error) {
        throw asStoreError(error, folder);
      }
    },
    claim: async (key) => {
      try {
        return await takeClaim(claimOf(key));
      } catch (error) {
        throw asStoreError(error, folder);
      }
    },
    touch: async (key) => {
      const now = new Date();
      // A store that cannot be written may still be read.
      await utimes(factsOf(key), now, now).catch(() => undefined);
    },
    removeLeftovers: async () => {
      // A store that cannot be written may still be read, so its leftovers are no reason to fail.
      await removeLeftovers(workFolder).catch(() => undefined);
      const claims = join(folder, 'claims');
      await removeLeftovers(claims).catch(() => undefined);
      const names = await readdir(claims).catch(() => [] as string[]);
      for (const name of names.filter((each) => each.endsWith('.claim')))
        await removeStaleClaim(join(claims, name)).catch(() => undefined);
    },
    holderOf: (key) => describeHolder(claimOf(key)),
  };
}

function asStoreError(error: unknown, folder: string): unknown {
  return asDiskError(error, { path: folder, code: 'STORE_UNWRITABLE' });
}

/** What is known of a clip, with what its samples and the bytes of its file say. */
function describeClip(
  pcm: Pcm,
  { facts, wav }: { readonly facts: NewClipFacts; readonly wav: Uint8Array },
): ClipFacts {
  return completeFacts({
    ...facts,
    ...analyseSignal(pcm),
    sampleRateHz: pcm.sampleRateHz,
    sampleCount: pcm.samples.length,
    sha256: sha256(wav),
  });
}

type ClipPaths = { readonly audio: string; readonly facts: string };

async function findClip(
  paths: ClipPaths,
  options: { readonly signal?: AbortSignal | undefined },
): Promise<StoredClip> {
  const text = await readWholeText(paths.facts).catch(emptyIfNoFile).catch(undefinedIfMissing);
  if (text === undefined) return { state: 'missing' };
  const facts = parseFacts(text);
  if (!facts) return { state: 'damaged', reason: 'its facts cannot be read' };
  const audio = await stat(paths.audio).catch(undefinedIfMissing);
  if (!audio) return { state: 'damaged', reason: 'its audio is gone' };
  const expected = WAV_HEADER_BYTES + facts.sampleCount * 2;
  if (audio.size !== expected)
    return { state: 'damaged', reason: `its audio has ${audio.size} bytes instead of ${expected}` };
  const digest = await sha256File(paths.audio, options.signal ? { signal: options.signal } : {});
  if (digest !== facts.sha256)
    return { state: 'damaged', reason: 'its audio is not what was recorded' };
  return { state: 'stored', facts };
}

/** What stands under the name of a file and is none holds no facts. */
function emptyIfNoFile(error: unknown): string {
  if (error instanceof NotRegularFileError) return '';
  throw error;
}

/** `undefined` where there is no such file; whatever else went wrong is thrown. */
function undefinedIfMissing(error: unknown): undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  throw error;
}

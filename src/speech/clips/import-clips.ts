/** a tar archive of clips → its intact clips, added to a clip store that lacks them. */
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makeFolder } from '../../_internal/disk/files.ts';
import { asReadError, isAbsent, whyUnreadable } from '../../_internal/disk/read-errors.ts';
import { NotRegularFileError, openRegularFile } from '../../_internal/disk/regular-file.ts';
import { temporaryPath } from '../../_internal/disk/temporary-path.ts';
import { analyseSignal } from '../../_internal/audio/sound.ts';
import { locateFile, type NamedFile } from '../../_internal/disk/within.ts';
import { LecternError } from '../../errors.ts';
import { encodeWav } from '../../_internal/audio/wav.ts';
import { sha256 } from '../../_internal/hash.ts';
import { openClipStore } from './clip-store.ts';
import { CLIP_FILE, LARGEST_AUDIO } from './list-clips.ts';
import { readClipAudio } from './read-clip.ts';

/** How many clips of an archive were added, known or refused. */
export type ImportedClips = {
  readonly added: number;
  /** Clips that the store already has; they are left unchanged. */
  readonly known: number;
  /** Clips that do not match their facts; they are not added. */
  readonly refused: number;
};

/** Options of `importClips`. */
export type ImportClipsOptions = Pick<NamedFile, 'workingFolder'> & {
  readonly signal?: AbortSignal | undefined;
};

/** Most bytes unpacked per byte of the archive, and a minimum: speech compresses to half its size. */
const MOST_UNPACKED = { ratio: 20, freeBytes: 64e6 };

/**
 * Imports clips from an archive made by `exportClips` or by other means. Each is unpacked next to
 * the store and added only if its facts carry their own digest and its audio has the digest, length
 * and sound they describe; an existing clip is never replaced. No check can tell whether the words
 * are those of the key: import only from sources you trust.
 * @throws LecternError `STORE_UNREADABLE` if the file is not such an archive or contains anything
 * else, `STORE_UNWRITABLE`; the signal's reason.
 */
export async function importClips(
  folder: string,
  file: string,
  options: ImportClipsOptions = {},
): Promise<ImportedClips> {
  const staging = temporaryPath(join(folder, 'tmp', 'import'));
  const counts = { added: 0, known: 0, refused: 0 };
  const keys = new Set<string>();
  const take = async (key: string): Promise<void> => {
    counts[await takeClip(key, { ...options, from: staging, to: folder })]++;
  };
  try {
    let last: string | undefined;
    for await (const key of unpackClips(file, { ...options, into: staging })) {
      if (key === last) continue;
      if (keys.has(key)) throw strangeArchive(file, 'it contains a clip twice');
      keys.add(key);
      if (last !== undefined) await take(last);
      last = key;
    }
    if (last !== undefined) await take(last);
    return counts;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

type StagingOptions = ImportClipsOptions & { readonly into: string };

/** Unpacks one file after another; yields the key of each. */
async function* unpackClips(file: string, options: StagingOptions): AsyncGenerator<string> {
  const path = locateFile({ ...options, path: file });
  await using archive = await openRegularFile(path).catch((error: unknown) => {
    throw asImportError(error, file);
  });
  const { size } = await archive.stat();
  const most = Math.max(MOST_UNPACKED.freeBytes, size * MOST_UNPACKED.ratio);
  let unpacked = 0;
  try {
    const plain = limited(unpack(archive, file), { most: 2 * most, file });
    for await (const entry of entriesOf(plain)) {
      options.signal?.throwIfAborted();
      const { name, type = 'file', size: bytes } = entry.header;
      const { key } = CLIP_FILE.exec(name)?.groups ?? {};
      if (key === undefined || type !== 'file')
        throw strangeArchive(file, `${JSON.stringify(name.slice(0, 80))} is not a file of a clip`);
      unpacked += bytes;
      if (bytes > LARGEST_AUDIO || unpacked > most) throw tooLarge(file);
      await stage(entry, join(options.into, 'clips', key.slice(0, 2), name));
      yield key;
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof LecternError) throw error;
    const known = asDiskError(error, { path: options.into, code: 'STORE_UNWRITABLE' });
    throw known instanceof LecternError ? known : strangeArchive(file, 'it is damaged', error);
  }
}

function asImportError(error: unknown, file: string): unknown {
  if (error instanceof NotRegularFileError) return strangeArchive(file, error.message, error);
  if (isAbsent(error)) return strangeArchive(file, whyUnreadable(error), error);
  return asReadError(error, { path: file, code: 'STORE_UNREADABLE' }) ?? error;
}

function unpack(archive: FileHandle, file: string): AsyncIterable<Uint8Array> {
  const bytes = archive.createReadStream({ autoClose: false });
  return file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
}

/** The bytes, limited in total; this includes data after the end of the archive, which is unpacked too. */
async function* limited(
  bytes: AsyncIterable<Uint8Array>,
  { most, file }: { readonly most: number; readonly file: string },
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of bytes) {
    done += chunk.length;
    if (done > most) throw tooLarge(file);
    yield chunk;
  }
}

function entriesOf(bytes: AsyncIterable<Uint8Array>): AsyncIterable<ParsedTarEntry> {
  const decoder = createTarDecoder({ strict: true });
  return ReadableStream.from(bytes).pipeThrough(
    decoder as never,
  ) as unknown as AsyncIterable<ParsedTarEntry>;
}

async function stage(entry: ParsedTarEntry, path: string): Promise<void> {
  await makeFolder(dirname(path));
  const target = await open(path, 'wx', 0o644);
  try {
    for await (const chunk of entry.body as unknown as AsyncIterable<Uint8Array>)
      await target.writeFile(chunk);
    await target.sync();
  } finally {
    await target.close();
  }
}

type TakeOptions = ImportClipsOptions & { readonly from: string; readonly to: string };

/** Moves a staged clip into the store if it matches its facts and the store lacks it. */
async function takeClip(key: string, options: TakeOptions): Promise<keyof ImportedClips> {
  const { from, to, signal } = options;
  const staged = openClipStore(from);
  const store = openClipStore(to);
  const proven = await findProven(key, { store: staged, signal });
  if (!proven) return 'refused';
  const claim = await store.claim(key);
  // Another process is recording it.
  if (!claim) return 'known';
  try {
    const { state } = await store.find(key, { signal });
    if (state === 'stored') return 'known';
    const folder = dirname(store.factsOf(key));
    await mkdir(folder, { recursive: true });
    // The facts last, since a clip exists once they do.
    await rename(proven, join(folder, basename(proven)));
    await rename(staged.factsOf(key), store.factsOf(key));
    return 'added';
  } catch (error) {
    throw asDiskError(error, { path: to, code: 'STORE_UNWRITABLE' });
  } finally {
    await claim.release();
  }
}

/** Path of a clip's audio, if its files are intact and the audio sounds as its facts say. */
async function findProven(
  key: string,
  options: ImportClipsOptions & { readonly store: ReturnType<typeof openClipStore> },
): Promise<string | undefined> {
  const { store, signal } = options;
  const found = await store.find(key, options);
  if (found.state !== 'stored') return undefined;
  const { facts, file } = found;
  const { sampleCount } = facts;
  const pcm = await readClipAudio(file, { signal, sampleCount }).catch(undefinedIfNoAudio);
  if (!pcm || sha256(encodeWav(pcm)) !== facts.sha256) return undefined;
  const { soundStart, soundEnd, peak } = analyseSignal(pcm);
  const isAsTold = facts.sampleRateHz === pcm.sampleRateHz && facts.peak === peak;
  const isPlaced = facts.soundStart === soundStart && facts.soundEnd === soundEnd;
  return isAsTold && isPlaced ? file : undefined;
}

function undefinedIfNoAudio(error: unknown): undefined {
  if (error instanceof RangeError) return undefined;
  throw error;
}

function tooLarge(file: string): LecternError {
  return strangeArchive(file, 'it unpacks to more data than clips could');
}

function strangeArchive(file: string, why: string, cause?: unknown): LecternError {
  return new LecternError(`${file} is not an archive of clips: ${why}`, {
    code: 'STORE_UNREADABLE',
    hint: 'Make one with `lectern cache export FILE`. Clips already imported are intact.',
    cause,
  });
}

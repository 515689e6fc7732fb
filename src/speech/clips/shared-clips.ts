/**
 * an object store → clips that several machines share. A clip exists once its facts do, which name
 * its audio by digest: the first facts stored win, and no reader ever sees half a clip.
 */
import type { AbortOptions } from '../../_internal/abort.ts';
import type { Claim } from '../../_internal/disk/claim.ts';
import { checkArgument, KINDS } from '../../_internal/check-options.ts';
import { readObject, type ObjectStore } from '../../_internal/objects/object-store.ts';
import { readWholeFile } from '../../_internal/disk/regular-file.ts';
import { sha256 } from '../../_internal/hash.ts';
import { encodeWav, WAV_HEADER_BYTES } from '../../_internal/audio/wav.ts';
import { factsJson, parseFacts, type ClipFacts } from './clip-facts.ts';
import type { ClipStore, StoredClip, WholeClip } from './clip-store.ts';
import { isPacked, readClipAudio } from './read-clip.ts';
import { openSharedPlace } from './shared-place.ts';

/** Options of `SharedClips.share`. */
export type ShareClipOptions = AbortOptions & {
  readonly from: ClipStore;
  /** Its facts, if just read. @default read from the store */
  readonly facts?: ClipFacts | undefined;
  /** The bytes of both files, if in memory. @default read from the store and checked */
  readonly files?: Pick<WholeClip, 'wav' | 'json'> | undefined;
  /** Whether the shared store was just found to lack it. @default false: it is checked */
  readonly isNew?: boolean | undefined;
  /** Whether the shared clip was damaged when it was fetched. @default false */
  readonly isDamaged?: boolean | undefined;
};

/** Clips in a store that several machines use. Errors name the store. */
export type SharedClips = {
  /** For display: a folder, or `s3://bucket/prefix`. */
  readonly name: string;
  /** The facts of a clip; `undefined` if it does not exist. Reads no audio and writes nothing. */
  readonly facts: (key: string, options: AbortOptions) => Promise<ClipFacts | undefined>;
  /** Copies an intact clip into a store of this machine. Returns the state it was found in. */
  readonly fetch: (
    key: string,
    options: AbortOptions & { readonly into: ClipStore },
  ) => Promise<StoredClip['state']>;
  /**
   * Stores a clip of this machine, replacing another only if that is known to be damaged or is an
   * earlier take. Returns whether the shared clip is now this one.
   */
  readonly share: (key: string, options: ShareClipOptions) => Promise<boolean>;
  /** Removes a clip, its facts first. */
  readonly remove: (key: string, options: AbortOptions) => Promise<void>;
  /**
   * Claims a key among all machines before it is recorded; `undefined` while another holds it.
   * Without this method, two machines may record a clip at once, and all use the one stored first.
   */
  readonly claim?: (key: string) => Promise<Claim | undefined>;
  /** Who holds that claim, for display; `undefined` if it is not claimed. */
  readonly holderOf?: (key: string) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the clips at `s3://bucket/prefix` or in a folder. Makes no request; credentials and the
 * endpoint of a store other than Amazon's come from the environment (`AWS_ENDPOINT_URL_S3`) or the
 * SDK's files.
 * @throws TypeError if the address is not a string.
 */
export function openSharedClips(address: string): SharedClips {
  checkArgument('openSharedClips', { name: 'address', value: address }, KINDS.text);
  let opened: Promise<ObjectStore> | undefined;
  const place = (): Promise<ObjectStore> => (opened ??= openSharedPlace(address));
  const known = rememberClips();
  return {
    name: address,
    facts: async (key, options) => (await readFacts(await place(), { ...options, key }))?.facts,
    fetch: async (key, options) => fetchClip(await place(), { ...options, key }),
    share: async (key, options) => {
      const { facts, isDamaged } = options;
      if (facts && !isDamaged && known.has(key, facts)) return true;
      const shared = await shareClip(await place(), { ...options, key });
      if (shared) known.note(key, shared);
      return shared !== undefined;
    },
    remove: async (key, options) => {
      known.forget(key);
      await removeClip(await place(), { ...options, key });
    },
    close: async () => (await opened)?.close(),
  };
}

/** Milliseconds for which a clip is assumed to be still there, and how many clips are remembered. */
const REMEMBERED_MS = 600_000;
const MOST_REMEMBERED = 10_000;

/** Remembers which clips are in the shared store, by the digest of their audio. */
function rememberClips(): {
  readonly has: (key: string, facts: ClipFacts) => boolean;
  readonly note: (key: string, facts: ClipFacts) => void;
  readonly forget: (key: string) => void;
} {
  const known = new Map<string, { readonly sha256: string; readonly at: number }>();
  return {
    has: (key, facts) => {
      const { sha256: digest, at } = known.get(key) ?? { at: -Infinity };
      return digest === facts.sha256 && performance.now() - at < REMEMBERED_MS;
    },
    note: (key, facts) => {
      known.delete(key);
      known.set(key, { sha256: facts.sha256, at: performance.now() });
      for (const oldest of known.keys()) {
        if (known.size <= MOST_REMEMBERED) break;
        known.delete(oldest);
      }
    },
    forget: (key) => void known.delete(key),
  };
}

type ClipCall = AbortOptions & { readonly key: string };

function factsPath(key: string): string {
  return `clips/${key.slice(0, 2)}/${key}.json`;
}

/** The digest separates two machines that record one key at once; 16 of its digits are enough. */
function audioPath(key: string, facts: ClipFacts): string {
  return `clips/${key.slice(0, 2)}/${key}.${facts.sha256.slice(0, 16)}.wav`;
}

type FoundFacts = { readonly text: string; readonly facts: ClipFacts };

async function readFacts(
  place: ObjectStore,
  { key, signal }: ClipCall,
): Promise<FoundFacts | undefined> {
  const bytes = await readObject(place, {
    path: factsPath(key),
    limitBytes: LARGEST_FACTS,
    signal,
  });
  const text = bytes?.toString('utf8') ?? '';
  const facts = parseFacts(text);
  return facts && { text, facts };
}

/** Most bytes of a clip's facts: a word takes a hundred, and no segment has ten thousand words. */
const LARGEST_FACTS = 4e6;

async function fetchClip(
  place: ObjectStore,
  call: ClipCall & { readonly into: ClipStore },
): Promise<StoredClip['state']> {
  const { key, into, signal } = call;
  const found = await readFacts(place, call);
  if (!found) return 'missing';
  const { text, facts } = found;
  const limitBytes = WAV_HEADER_BYTES + facts.sampleCount * 2;
  const wav = await readObject(place, { path: audioPath(key, facts), limitBytes, signal });
  if (!wav || sha256(wav) !== facts.sha256) return 'damaged';
  await into.adopt(key, { wav, json: text });
  return 'stored';
}

/** Returns the clip's facts if the shared clip is now this one. */
async function shareClip(
  place: ObjectStore,
  call: ClipCall & ShareClipOptions,
): Promise<ClipFacts | undefined> {
  const { key, from, isDamaged = false, isNew = false, signal } = call;
  const facts = call.facts ?? parseFacts(String(await readWholeFile(from.factsOf(key))));
  if (!facts) return undefined;
  const ifSame = (there: FoundFacts): ClipFacts | undefined =>
    there.facts.sha256 === facts.sha256 ? facts : undefined;
  const isRetake = facts.take !== undefined;
  const there = (isNew && !isRetake) || isDamaged ? undefined : await readFacts(place, call);
  if (there && !isLaterTake(facts, there.facts)) return ifSame(there);
  const isReplaced = isDamaged || there !== undefined;
  const files = call.files ?? (await readClipFiles(key, { ...call, facts }));
  if (!files) return undefined;
  const put = (
    path: string,
    { data, isReplaced }: { readonly data: Uint8Array | string; readonly isReplaced: boolean },
  ): Promise<boolean> => {
    const mediaType = path.endsWith('.wav') ? 'audio/wav' : 'application/json';
    return place.put(path, {
      bytes: typeof data === 'string' ? Buffer.from(data) : data,
      mediaType,
      ...(!isReplaced && { expected: 'absent' }),
      signal,
    });
  };
  await put(audioPath(key, facts), { data: files.wav, isReplaced });
  if (await put(factsPath(key), { data: files.json, isReplaced })) return facts;
  const winner = await readFacts(place, call);
  if (winner) return ifSame(winner);
  // The existing facts cannot be read: damaged, or of another version.
  await put(factsPath(key), { data: files.json, isReplaced: true });
  return facts;
}

/** Whether a clip was recorded again after another of its key. */
export function isLaterTake(
  { take = 1 }: Pick<ClipFacts, 'take'>,
  { take: other = 1 }: Pick<ClipFacts, 'take'>,
): boolean {
  return take > other;
}

/**
 * A clip in the form that machines share: always WAV, even if this one has compressed it;
 * `undefined` if it is not intact.
 */
export async function readClipFiles(
  key: string,
  options: Pick<ShareClipOptions, 'from' | 'signal'> & { readonly facts: ClipFacts },
): Promise<Pick<WholeClip, 'wav' | 'json'> | undefined> {
  const { from, facts, signal } = options;
  const found = await from.find(key, { signal });
  if (found.state !== 'stored') return undefined;
  const { flac: _, ...shared } = facts;
  const wav = isPacked(found.file)
    ? encodeWav(await readClipAudio(found.file, { ...facts, signal }))
    : await readWholeFile(found.file);
  return { wav, json: factsJson(shared) };
}

async function removeClip(place: ObjectStore, { key, signal }: ClipCall): Promise<void> {
  await place.remove(factsPath(key), { signal });
  const audio = place.list(`clips/${key.slice(0, 2)}/${key}.`, { signal });
  for await (const { path } of audio) await place.remove(path, { signal });
}

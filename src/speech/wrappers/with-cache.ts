/**
 * a way to record a clip → the same, which looks in the
 * clip store first and records each key once, whoever asks.
 */
import { wait, type AbortOptions } from '../../_internal/abort.ts';
import type { Claim } from '../../_internal/disk/claim.ts';
import type { Pcm } from '../../_internal/audio/wav.ts';
import type { ClipFacts, NewClipFacts } from '../clips/clip-facts.ts';
import type { ClipStore, StoredClip } from '../clips/clip-store.ts';

/** Audio and facts, on the way to the store. */
export type NewClip = { readonly pcm: Pcm; readonly facts: NewClipFacts };

/** Makes the audio of a clip that is not in the store. */
export type RecordClip = (options: AbortOptions) => Promise<NewClip>;

/** A clip from the store, and how it got there. */
export type CachedClip = {
  readonly facts: ClipFacts;
  /** Path of its audio, WAV or FLAC. */
  readonly file: string;
  /** Whether this call recorded it. */
  readonly fresh: boolean;
  /** Why the clip that was there could not be used, when there was one. */
  readonly damaged?: string;
};

/**
 * Seconds between two looks at a clip that another process is recording: a sentence takes longer.
 */
const POLL = 0.1;

/** Seconds of waiting after which it is told what is waited for. */
const TOLD_AFTER = 2;

/**
 * The clip of a key: from the store when it is there whole, else from
 * `record`, which is then paid for once. While another process records
 * the same key this one waits for it, and takes over when it dies.
 * @throws LecternError `STORE_UNWRITABLE`; what `record` throws; the signal's reason.
 */
export function withCache(
  record: RecordClip,
  cache: {
    readonly store: ClipStore;
    readonly key: string;
    /** Hears once who records the clip that is waited for. @default nobody is told */
    readonly onWait?: ((holder: string) => void) | undefined;
  },
): (options: AbortOptions) => Promise<CachedClip> {
  const { store, key } = cache;
  return async ({ signal }) => {
    // First, so that nobody removes or packs an old one once it is found.
    await store.touch(key);
    for (let looks = 1; ; looks++) {
      const found = await store.find(key, { signal });
      if (found.state === 'stored') return fromStore(found);
      const claim = await store.claim(key);
      if (claim) return await recordOnce(record, { ...cache, claim, signal });
      if (looks === TOLD_AFTER / POLL) await tellHolder(cache);
      await wait(POLL, { signal });
    }
  };
}

function fromStore({ facts, file }: StoredClip & { readonly state: 'stored' }): CachedClip {
  return { facts, file, fresh: false };
}

async function tellHolder(cache: Parameters<typeof withCache>[1]): Promise<void> {
  const holder = await cache.store.holderOf(cache.key);
  if (holder !== undefined) cache.onWait?.(holder);
}

type RecordOptions = AbortOptions & {
  readonly store: ClipStore;
  readonly key: string;
  readonly claim: Claim;
};

/**
 * Under the claim looks once more, since its last holder
 * may have finished between our look and our claim.
 */
async function recordOnce(record: RecordClip, options: RecordOptions): Promise<CachedClip> {
  const { store, key, claim, signal } = options;
  try {
    const found = await store.find(key, { signal });
    if (found.state === 'stored') return fromStore(found);
    const facts = await store.save(key, await record({ signal }), { signal });
    return {
      facts,
      file: store.fileOf(key),
      fresh: true,
      ...(found.state === 'damaged' && { damaged: found.reason }),
    };
  } finally {
    await claim.release();
  }
}

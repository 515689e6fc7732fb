/** a function that records a clip → the same, which checks the store first and records each key once. */
import { wait, type AbortOptions } from '../../_internal/abort.ts';
import type { Claim } from '../../_internal/disk/claim.ts';
import type { Pcm } from '../../_internal/audio/wav.ts';
import type { ClipFacts, NewClipFacts } from '../clips/clip-facts.ts';
import type { ClipStore, StoredClip } from '../clips/clip-store.ts';

/** Audio and facts to be saved in the store. */
export type NewClip = { readonly pcm: Pcm; readonly facts: NewClipFacts };

/** Records a clip that is not in the store. */
export type RecordClip = (options: AbortOptions) => Promise<NewClip>;

/** A clip in the store, and how it got there. */
export type CachedClip = {
  readonly facts: ClipFacts;
  /** Path of its audio, WAV or FLAC. */
  readonly file: string;
  /** Whether this call recorded it. */
  readonly fresh: boolean;
  /** Why an existing clip could not be used, if there was one. */
  readonly damaged?: string;
};

/** Seconds between two checks for a clip that another process is recording: a sentence takes longer. */
const POLL = 0.1;

/** Seconds of waiting after which the wait is reported. */
const REPORT_AFTER = 2;

/**
 * The clip of a key: from the store if intact there, otherwise from `record`, which is then paid
 * for once. While another process records the same key, this one waits, and takes over if it dies.
 * @throws LecternError `STORE_UNWRITABLE`; what `record` throws; the signal's reason.
 */
export function withCache(
  record: RecordClip,
  cache: {
    readonly store: ClipStore;
    readonly key: string;
    /** Called once with the process that is recording the awaited clip. @default no reports */
    readonly onWait?: ((holder: string) => void) | undefined;
  },
): (options: AbortOptions) => Promise<CachedClip> {
  const { store, key } = cache;
  return async ({ signal }) => {
    // First, so that no other process removes or compresses an old clip once it is found.
    await store.touch(key);
    for (let looks = 1; ; looks++) {
      const found = await store.find(key, { signal });
      if (found.state === 'stored') return fromStore(found);
      const claim = await store.claim(key);
      if (claim) return await recordOnce(record, { ...cache, claim, signal });
      if (looks === REPORT_AFTER / POLL) await reportHolder(cache);
      await wait(POLL, { signal });
    }
  };
}

function fromStore({ facts, file }: StoredClip & { readonly state: 'stored' }): CachedClip {
  return { facts, file, fresh: false };
}

async function reportHolder(cache: Parameters<typeof withCache>[1]): Promise<void> {
  const holder = await cache.store.holderOf(cache.key);
  if (holder !== undefined) cache.onWait?.(holder);
}

type RecordOptions = AbortOptions & {
  readonly store: ClipStore;
  readonly key: string;
  readonly claim: Claim;
};

/** Checks again under the claim, since its last holder may have finished just before. */
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

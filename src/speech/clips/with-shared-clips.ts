/** a clip store of this machine + shared clips → a clip store that has both. */
import { wait, type AbortOptions } from '../../_internal/abort.ts';
import { isRefused } from '../../_internal/objects/store-errors.ts';
import type { Claim } from '../../_internal/disk/claim.ts';
import { wholeClip, type ClipStore } from './clip-store.ts';
import { isLaterTake, type SharedClips } from './shared-clips.ts';

/** Milliseconds for which a clip missing from the shared store is not looked up again. */
const LOOKUP_MS = 2_000;

/** Seconds before each retry of sharing a new recording: half a minute in all. */
const RETRY_DELAYS = [0.5, 1, 2, 4, 8, 16];

/** Options of `withSharedClips`. */
export type WithSharedClipsOptions = {
  /**
   * Whether a clip missing here is looked up there before it is claimed. If it is known to be
   * missing, as for a job of a queue, the lookup under the claim is enough. @default true
   */
  readonly looksFirst?: boolean | undefined;
};

/**
 * A clip found here is shared; one missing here, or recorded again elsewhere, is fetched; one that
 * another machine recorded first replaces the local one, so that all sound the same.
 * @throws LecternError if the shared store cannot be reached: a clip that may be there already is
 * not recorded. A new recording is paid for, and would be paid for again elsewhere: it stays here,
 * and sharing it is retried for half a minute, unless the store refuses it for good.
 */
export function withSharedClips(
  store: ClipStore,
  shared: SharedClips | undefined,
  { looksFirst = true }: WithSharedClipsOptions = {},
): ClipStore {
  if (!shared) return store;
  const claimed = new Set<string>();
  const lookedAt = new Map<string, number>();
  const damaged = new Set<string>();
  /** Returns whether the clip is here now. */
  const fetch = async (key: string, signal: AbortSignal | undefined): Promise<boolean> => {
    if (performance.now() - (lookedAt.get(key) ?? -Infinity) < LOOKUP_MS) return false;
    const state = await shared.fetch(key, { into: store, signal });
    lookedAt.set(key, performance.now());
    if (state === 'damaged') damaged.add(key);
    return state === 'stored';
  };
  /** Here first, so that processes of one machine wait for each other without remote calls. */
  const claim = async (key: string): Promise<Claim | undefined> => {
    const here = await store.claim(key);
    if (!here || !shared.claim) return here && noting(key, here);
    const everywhere = await shared.claim(key).catch(async (error: unknown) => {
      await here.release();
      throw error;
    });
    if (!everywhere) {
      await here.release();
      return undefined;
    }
    // The previous holder may have recorded it since the last lookup.
    lookedAt.delete(key);
    return noting(key, {
      release: async () => {
        await everywhere.release();
        await here.release();
      },
    });
  };
  const noting = (key: string, claim: Claim): Claim => {
    claimed.add(key);
    return {
      release: async () => {
        claimed.delete(key);
        await claim.release();
      },
    };
  };
  return {
    ...store,
    claim,
    holderOf: async (key) => (await shared.holderOf?.(key)) ?? store.holderOf(key),
    find: async (key, options) => {
      const { signal } = options;
      const found = await store.find(key, options);
      if (found.state === 'stored') {
        const { facts } = found;
        if (await shared.share(key, { from: store, facts, signal })) return found;
        const there = await shared.facts(key, { signal });
        if (!there || !isLaterTake(there, facts)) return found;
        return (await fetch(key, signal)) ? store.find(key, options) : found;
      }
      if (!looksFirst && !claimed.has(key)) return found;
      return (await fetch(key, signal)) ? store.find(key, options) : found;
    },
    save: async (key, clip, options = {}) => {
      const whole = wholeClip(clip);
      await store.adopt(key, whole);
      const { facts } = whole;
      const isDamaged = damaged.has(key);
      // With a claim on all machines, no other process can have recorded it since it was looked up.
      // If sharing fails, another machine pays for it again; without a claim, the next run retries.
      const isClaimed = shared.claim !== undefined;
      const offered = { from: store, facts, files: whole, isDamaged, isNew: isClaimed };
      const share = (): Promise<boolean> => shared.share(key, offered);
      if (await tryAgain(share, { ...options, isPatient: isClaimed })) return facts;
      await shared.fetch(key, { into: store });
      const found = await store.find(key, {});
      return found.state === 'stored' ? found.facts : facts;
    },
  };
}

/** Throws the last failure; a permanent refusal at once, unless `isPatient`: it may be lifted. */
async function tryAgain<T>(
  call: () => Promise<T>,
  options: AbortOptions & { readonly isPatient: boolean },
): Promise<T> {
  for (const seconds of RETRY_DELAYS) {
    try {
      return await call();
    } catch (error) {
      if (!options.isPatient && isRefused(error)) throw error;
      await wait(seconds, options);
    }
  }
  return call();
}

/** The same, read-only: clips are found in both stores, but nothing is fetched or stored. */
export function peekSharedClips(store: ClipStore, shared: SharedClips | undefined): ClipStore {
  if (!shared) return store;
  return {
    ...store,
    find: async (key, options) => {
      const found = await store.find(key, options);
      if (found.state === 'stored') return found;
      const facts = await shared.facts(key, options);
      // The path it will have once it is fetched.
      return facts ? { state: 'stored', facts, file: store.fileOf(key) } : found;
    },
  };
}

/** the job of a recorded clip → another take under the same key; the previous one is kept. */
import type { AbortOptions } from '../_internal/abort.ts';
import { sha256 } from '../_internal/hash.ts';
import type { ClipJob } from './clip-job.ts';
import { factsJson } from './clips/clip-facts.ts';
import { openClipStore, wholeClip, type ClipStore, type StoredClip } from './clips/clip-store.ts';
import { readClipFiles, type SharedClips } from './clips/shared-clips.ts';
import { withSharedClips } from './clips/with-shared-clips.ts';
import { secondsOfClip } from './build-clip.ts';
import type { Budget } from './money/budget.ts';
import { runJobs } from './run-jobs.ts';
import type { RetryOptions } from './wrappers/with-retry.ts';

/** The result of recording a clip again. */
export type RetakenClip = {
  /** The take that the store has now; 1 for the first. */
  readonly take: number;
  /** Seconds. */
  readonly duration: number;
  /** Whether the voice made exactly the same sound again: then nothing was replaced. */
  readonly isSame: boolean;
};

/** Options of `retakeClip` and `restoreTake`. */
export type RetakeClipOptions = AbortOptions & {
  /** Path of the store's folder. */
  readonly store: string;
  /** Clips shared with other machines. @default none */
  readonly shared?: SharedClips | undefined;
  /** The latest take that an edition was made with. @default 1 */
  readonly published?: number | undefined;
};

/**
 * Records a clip again. The stored one is replaced only by a complete recording, and kept for
 * `restoreTake`; other machines get both from the shared clips.
 * @throws as `recordClips`
 */
export async function retakeClip(
  job: ClipJob,
  options: RetakeClipOptions & {
    readonly budget: Budget;
    readonly retry?: RetryOptions | undefined;
  },
): Promise<RetakenClip> {
  const { key } = job;
  const { shared, published = 1, budget, retry, signal } = options;
  const here = openClipStore(options.store);
  const store = withSharedClips(here, shared);
  const former = await store.find(key, { signal });
  const take = Math.max(takeOf(former), published) + 1;
  let isSame = false;
  // Before the request, so that a full disk is noticed before anything is paid for.
  await keepTake(key, { from: here, shared, former, before: take, signal });
  const replacing: ClipStore = {
    ...store,
    find: async () => ({ state: 'missing' }),
    save: async (_key, { pcm, facts }, saving) => {
      const { sha256: digest } = wholeClip({ pcm, facts }).facts;
      if (former.state === 'stored' && former.facts.sha256 === digest) {
        isSame = true;
        return former.facts;
      }
      return store.save(key, { pcm, facts: { ...facts, take } }, saving);
    },
  };
  const [finished] = await runJobs([job], {
    store: replacing,
    budget: forRetakes(budget),
    retry,
    signal,
    onClip: () => undefined,
  });
  const { facts } = finished!.clip;
  return { take: facts.take ?? 1, duration: secondsOfClip(facts), isSame };
}

/**
 * Brings back the previous take as a new one, so that the same call undoes it; `undefined` if the
 * store no longer has it.
 * @throws LecternError `STORE_UNREADABLE`, `STORE_UNWRITABLE`, or that the shared clips cannot be reached.
 */
export async function restoreTake(
  key: string,
  { store, shared, published = 1, signal }: RetakeClipOptions,
): Promise<RetakenClip | undefined> {
  const here = openClipStore(store);
  const everywhere = withSharedClips(here, shared);
  const present = await everywhere.find(key, { signal });
  if (present.state !== 'stored') return undefined;
  const number = takeOf(present);
  // A machine that took the present take from the others takes the one before from them too.
  const keptKey = keyOfTake(key, number - 1);
  const kept = await everywhere.find(keptKey, { signal });
  if (kept.state !== 'stored') return undefined;
  const files = await readClipFiles(keptKey, { from: here, facts: kept.facts });
  if (!files) return undefined;
  const take = Math.max(number, published) + 1;
  const { flac: _flac, ...facts } = { ...kept.facts, take };
  const whole = { wav: files.wav, json: factsJson(facts) };
  await keepTake(key, { from: here, shared, former: present, before: take, signal });
  await here.adopt(key, whole);
  await shared?.share(key, { from: here, facts, files: whole, signal });
  return { take, duration: secondsOfClip(facts), isSame: false };
}

/** The key of a replaced take; no edition refers to it, so it is pruned as unused. */
function keyOfTake(key: string, take: number): string {
  return sha256(`${key}/${take}`);
}

/** What is kept for `restoreTake`, by any machine that shares clips. */
type KeepTakeOptions = Pick<RetakeClipOptions, 'shared' | 'signal'> & {
  readonly from: ClipStore;
  readonly former: StoredClip;
  /** The take that replaces it. An edition of another machine may have had later ones than the store. */
  readonly before: number;
};

async function keepTake(key: string, options: KeepTakeOptions): Promise<void> {
  const { from, shared, former, before, signal } = options;
  if (former.state !== 'stored') return;
  const files = await readClipFiles(key, { from, facts: former.facts });
  if (!files) return;
  const kept = keyOfTake(key, before - 1);
  await from.adopt(kept, files);
  await shared?.share(kept, { from, facts: former.facts, files, signal });
}

function takeOf(found: StoredClip): number {
  return found.state === 'stored' ? (found.facts.take ?? 1) : 1;
}

/** The budget with “retake” added to entries in the ledger. */
function forRetakes(budget: Budget): Budget {
  return {
    ...budget,
    reserve: (clip, options) => budget.reserve({ ...clip, for: `${clip.for}, retake` }, options),
  };
}

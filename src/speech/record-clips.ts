/** Script → Recording: a clip for every segment, in order, found in the store or recorded. */
import pLimit from 'p-limit';
import {
  checkGiven,
  checkMembers,
  checkShape,
  checkOptions,
  KINDS,
  type ExpectedOptions,
  type Kind,
} from '../_internal/check-options.ts';
import type { Script } from '../script/script.ts';
import { buildClip, secondsOfClip, warningsOfClip } from './build-clip.ts';
import { checkProvider } from './check-provider.ts';
import { describeJob, planClipJobs, type ClipJob } from './clip-job.ts';
import type { ClipPlan, Recording } from './clip.ts';
import { openClipStore } from './clips/clip-store.ts';
import type { SharedClips } from './clips/shared-clips.ts';
import { peekSharedClips, withSharedClips } from './clips/with-shared-clips.ts';
import { openBudget, type Budget } from './money/budget.ts';
import type { Price } from './prices/price.ts';
import type { SpeechProvider, VoiceRights } from './provider.ts';
import { runWithFailover } from './run-with-failover.ts';
import type { FinishedJob } from './run-jobs.ts';
import type { CachedClip } from './wrappers/with-cache.ts';
import type { Failover } from './wrappers/with-failover.ts';
import type { RetryOptions } from './wrappers/with-retry.ts';

/** Reports a clip that was recorded or found, in the order in which clips are finished. */
export type RecordProgress = {
  readonly segmentId: string;
  /** Segments finished, including this one, and in total. */
  readonly done: number;
  readonly total: number;
  /** Whether it was just recorded; false if in the store or the same as an earlier segment's. */
  readonly fresh: boolean;
  /** Seconds of audio in this clip. */
  readonly audioSeconds: number;
  /** Billed characters of the segment; 0 if it was in the store. */
  readonly characters: number;
};

/** Reports that this process waits for a clip that another process is recording. */
export type WaitProgress = {
  readonly segmentId: string;
  /** The other process, for display: its id and host. */
  readonly holder: string;
};

/** Options of `planClips`. */
export type PlanClipsOptions = {
  /** The provider: opened with `openProvider`, or your own. It is not closed. */
  readonly provider: SpeechProvider;
  /** What the publisher pays for it. @default the listed price, if any */
  readonly price?: Price | undefined;
  /** Path of the store's folder, usually `.lectern`; created when something is recorded. */
  readonly store: string;
  /** Clips shared with other machines: see `openSharedClips`. It is not closed. @default none */
  readonly shared?: SharedClips | undefined;
  /** Stops the work, with the signal's reason. @default never */
  readonly signal?: AbortSignal | undefined;
};

/** Options of `recordClips`. */
export type RecordClipsOptions = PlanClipsOptions & {
  /**
   * When failed requests are retried.
   * @default 8 attempts within 120 seconds: `RetryOptions`
   */
  readonly retry?: RetryOptions | undefined;
  /** The providers used if this one fails. @default the failure ends the run */
  readonly failover?: Failover | undefined;
  /** What may be spent on this script and others that share the budget. @default no cap */
  readonly budget?: Budget | undefined;
  /** Called as each clip is finished; must not throw. @default no reports */
  readonly onProgress?: ((progress: RecordProgress) => void) | undefined;
  /**
   * Called once for each clip that another process is recording; must not throw. A process that has
   * died is waited for until its lease expires, at most a minute. @default no reports
   */
  readonly onWait?: ((progress: WaitProgress) => void) | undefined;
};

/** Stored clips looked up concurrently: enough to keep the disk busy. */
const LOOKUPS = 4;

/**
 * Records what the store lacks and returns every clip, in the order of the segments. Audio is
 * written as each segment ends and not held longer. The first failure stops the others; finished
 * clips stay in the store. When the budget is reached, recordings in progress are finished, since
 * they are paid for, and no others are started.
 * @throws TypeError for an invalid option; ProviderError with the segment it is about; LecternError
 * `BUDGET_REACHED` or `STORE_UNWRITABLE`; or the signal's reason.
 */
export async function recordClips(script: Script, options: RecordClipsOptions): Promise<Recording> {
  checkGiven('recordClips', script, { name: 'script', member: 'segments', from: 'writeScript' });
  checkRecordOptions(options);
  return recordJobs(planClipJobs(script.segments, options), { ...options, script });
}

/** As `recordClips`, for a script whose clips are planned. */
export async function recordJobs(
  jobs: readonly ClipJob[],
  options: RecordClipsOptions & { readonly script: Script },
): Promise<Recording> {
  const { script } = options;
  const store = withSharedClips(openClipStore(options.store), options.shared);
  await store.removeLeftovers();
  const { finished, failures } = await runWithFailover(jobs, {
    ...options,
    store,
    budget: options.budget ?? openBudget(),
    onClip: reportProgress(jobs, options),
    onWait: ({ segment }, holder) => options.onWait?.({ segmentId: segment.id, holder }),
  });
  const rights = rightsOf(finished);
  return {
    script,
    ...(Object.keys(rights).length > 0 && { rights }),
    clips: finished.map(({ job, clip }) => buildClip(job, clip)),
    warnings: [...failures, ...finished.flatMap(({ job, clip }) => warningsOfClip(job, clip))],
  };
}

/**
 * What `recordClips` would do for each segment, in order, without requests, engines or writes.
 * @throws TypeError for an invalid option; ProviderError for an unknown voice; the signal's reason.
 */
export async function planClips(
  script: Script,
  options: PlanClipsOptions,
): Promise<readonly ClipPlan[]> {
  checkGiven('planClips', script, { name: 'script', member: 'segments', from: 'writeScript' });
  checkPlanOptions(options);
  return lookUpClips(planClipJobs(script.segments, options), options);
}

/** As `planClips`, for planned jobs. */
export async function lookUpClips(
  jobs: readonly ClipJob[],
  options: Pick<PlanClipsOptions, 'store' | 'shared' | 'signal'>,
): Promise<readonly ClipPlan[]> {
  const store = peekSharedClips(openClipStore(options.store), options.shared);
  const lookUp = pLimit(LOOKUPS);
  const keys = [...new Set(jobs.map((job) => job.key))];
  const found = new Map(keys.map((key) => [key, lookUp(() => store.find(key, options))]));

  const planOf = async (job: ClipJob): Promise<ClipPlan> => {
    const clip = await found.get(job.key)!;
    if (clip.state !== 'stored')
      return describeJob(job, { state: clip.state, seconds: job.seconds });
    const { facts } = clip;
    return describeJob(job, { state: 'stored', take: facts.take, seconds: secondsOfClip(facts) });
  };
  return Promise.all(jobs.map(planOf));
}

/** The terms of use of the voices of all clips, as far as their providers state them. */
function rightsOf(finished: readonly FinishedJob[]): NonNullable<Recording['rights']> {
  const told = new Map<string, VoiceRights>();
  for (const { job } of finished) {
    const { segment, provider } = job;
    const { voice: asked } = segment;
    const { voice = asked, rights = {} } = provider.capabilities(asked);
    if (Object.keys(rights).length > 0) told.set(voice, rights);
  }
  return Object.fromEntries(told);
}

/** Reports each clip as it is finished, with a count. */
function reportProgress(
  jobs: readonly ClipJob[],
  options: Pick<RecordClipsOptions, 'onProgress'>,
): (job: ClipJob, clip: CachedClip) => void {
  let done = 0;
  return (job, { facts, fresh }) => {
    done++;
    options.onProgress?.({
      segmentId: job.segment.id,
      done,
      total: jobs.length,
      fresh,
      audioSeconds: secondsOfClip(facts),
      characters: fresh ? job.characters : 0,
    });
  };
}

/** Delays may be of any length, even infinite. */
const SECONDS: Kind = {
  name: 'a number of seconds, 0 or more',
  holds: (value) => typeof value === 'number' && value >= 0,
};

const RETRY_MEMBERS: ExpectedOptions = {
  optional: {
    attempts: KINDS.count,
    budget: SECONDS,
    firstDelay: SECONDS,
    longestDelay: SECONDS,
    random: KINDS.listener,
    sleep: KINDS.listener,
    now: KINDS.listener,
  },
};

const BUDGET_MEMBERS: ExpectedOptions = {
  required: { reserve: KINDS.listener, spent: KINDS.listener, cost: KINDS.listener },
};

const PLAN_OPTIONS = {
  required: { provider: KINDS.object, store: KINDS.text },
  optional: { signal: KINDS.signal, price: KINDS.object, shared: KINDS.object },
} as const;

const RECORD_OPTIONS: ExpectedOptions = {
  required: PLAN_OPTIONS.required,
  optional: {
    ...PLAN_OPTIONS.optional,
    retry: KINDS.object,
    budget: KINDS.object,
    failover: KINDS.object,
    onProgress: KINDS.listener,
    onWait: KINDS.listener,
  },
};

function checkPlanOptions(options: PlanClipsOptions): void {
  checkOptions('planClips', options, PLAN_OPTIONS);
  checkProvider('planClips', options.provider);
}

function checkRecordOptions(options: RecordClipsOptions): void {
  const of = 'recordClips';
  checkOptions(of, options, RECORD_OPTIONS);
  checkProvider(of, options.provider);
  const { retry, budget } = options;
  if (retry) checkMembers(of, { name: 'retry', value: retry }, RETRY_MEMBERS);
  if (budget) checkShape(of, { name: 'budget', value: budget }, BUDGET_MEMBERS);
}

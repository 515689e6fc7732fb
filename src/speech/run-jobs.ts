/** clip jobs → their clips in the store, found there or spoken, several at a time, in order. */
import { setMaxListeners } from 'node:events';
import pLimit from 'p-limit';
import type { AbortOptions } from '../_internal/abort.ts';
import { ProviderError } from '../errors.ts';
import type { ClipJob } from './clip-job.ts';
import type { ClipStore } from './clips/clip-store.ts';
import { speakParts } from './speak-parts.ts';
import { isBudgetReached } from './money/budget-reached.ts';
import type { Budget } from './money/budget.ts';
import { describeVoice, unknownPrice } from './prices/find-price.ts';
import type { KnownPrice } from './prices/price.ts';
import { withBudget } from './wrappers/with-budget.ts';
import { withCache, type CachedClip, type NewClip } from './wrappers/with-cache.ts';
import { withCircuit } from './wrappers/with-circuit.ts';
import { withFailover } from './wrappers/with-failover.ts';
import { withLimits } from './wrappers/with-limits.ts';
import { providerErrorFields, withRetry, type RetryOptions } from './wrappers/with-retry.ts';
import { withValidation } from './wrappers/with-validation.ts';

/** Options of `runJobs`. */
export type RunJobsOptions = AbortOptions & {
  /** Jobs for other voices to try if the job's provider fails, in order. @default none */
  readonly alternatives?: ((job: ClipJob) => Iterable<ClipJob>) | undefined;
  /** Called when the next of these jobs is tried. */
  readonly onFailure?: ((error: ProviderError, next: ClipJob) => void) | undefined;
  readonly store: ClipStore;
  readonly budget: Budget;
  /** See `RetryOptions` for the defaults. */
  readonly retry?: RetryOptions | undefined;
  /** Called as each clip is finished. */
  readonly onClip: (job: ClipJob, clip: CachedClip) => void;
  /** Called when a job waits for a clip that another process is recording. */
  readonly onWait?: ((job: ClipJob, holder: string) => void) | undefined;
};

/** A clip in the store, and its job: the requested one, or its replacement. */
export type FinishedJob = { readonly job: ClipJob; readonly clip: CachedClip };

/**
 * Runs every job; jobs with the same key record one clip. Settles only when nothing is running. The
 * first failure stops the others. When the budget is reached, recordings in progress are finished,
 * since they are paid for, and no others are started.
 * @throws what the first job threw, or the signal's reason.
 */
export async function runJobs(
  jobs: readonly ClipJob[],
  options: RunJobsOptions,
): Promise<readonly FinishedJob[]> {
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  // Every active request adds several listeners.
  setMaxListeners(0, signal);
  const recordOne = oncePerKey((job) => recordJob(job, { ...options, signal }));
  const record = (job: ClipJob): Promise<FinishedJob> =>
    withFailover(recordOne, {
      voices: eachJob(job, options),
      onFailure: (error, next) => options.onFailure?.(error, next),
    })();
  let budgetReached: unknown;

  const runJob = async (job: ClipJob): Promise<FinishedJob> => {
    if (budgetReached) throw budgetReached;
    const finished = await record(job);
    options.onClip(finished.job, finished.clip);
    return finished;
  };
  const stopOthers = (error: unknown): never => {
    if (isBudgetReached(error)) budgetReached ??= error;
    else stop.abort(error);
    throw error;
  };

  const limit = pLimit(countAtWork(jobs));
  const runs = jobs.map((job) => limit(() => runJob(job)).catch(stopOthers));
  await Promise.allSettled(runs);
  options.signal?.throwIfAborted();
  if (stop.signal.aborted) throw stop.signal.reason;
  return Promise.all(runs);
}

/** Concurrent jobs: as many as the voice allows, and one more that writes its audio meanwhile. */
function countAtWork(jobs: readonly ClipJob[]): number {
  const byVoice = new Map(jobs.map((job) => [job.segment.voice, job]));
  const limits = [...byVoice].map(
    ([voice, { provider }]) => provider.capabilities(voice).maxConcurrency,
  );
  return 1 + Math.max(1, ...limits);
}

function* eachJob(
  job: ClipJob,
  { alternatives }: Pick<RunJobsOptions, 'alternatives'>,
): Iterable<ClipJob> {
  yield job;
  if (alternatives) yield* alternatives(job);
}

type RecordJob = (job: ClipJob) => Promise<FinishedJob>;

/** A later job with the same key gets the first one's clip, marked as not recorded by itself. */
function oncePerKey(record: RecordJob): RecordJob {
  const running = new Map<string, Promise<FinishedJob>>();
  return async (job) => {
    const first = running.get(job.key);
    if (first) return { job, clip: { ...(await first).clip, fresh: false } };
    const run = record(job);
    running.set(job.key, run);
    return run;
  };
}

/** The clip of one job: from the store, or spoken. */
async function recordJob(job: ClipJob, options: RunJobsOptions): Promise<FinishedJob> {
  options.signal?.throwIfAborted();
  const speak = ({ signal }: AbortOptions): Promise<NewClip> =>
    speakJob(job, { ...options, signal });
  const findOrSpeak = withCache(speak, {
    store: options.store,
    key: job.key,
    onWait: (holder) => options.onWait?.(job, holder),
  });
  try {
    return { job, clip: await findOrSpeak(options) };
  } catch (error) {
    throw options.signal?.aborted ? error : nameSegment(error, job);
  }
}

/** What a job is spoken with. */
export type SpeakJobOptions = Pick<RunJobsOptions, 'budget' | 'retry' | 'signal'>;

/**
 * Speaks a job after reserving its expense; the clip is not kept.
 * @throws ProviderError; LecternError `BUDGET_REACHED`; ConfigError if money is limited and the price
 * unknown; or the signal's reason.
 */
export async function speakJob(job: ClipJob, options: SpeakJobOptions): Promise<NewClip> {
  const { budget, retry, signal } = options;
  const price = billedPrice(job, options);
  const { characters, charge } = job;
  const what = describeVoice(job.segment.voice, job.provider);
  const cost = price && { nanos: charge.nanos ?? 0, currency: price.currency };
  const reservation = await budget.reserve({ characters, cost, for: what }, { signal });
  const asked = withValidation(withCircuit(withLimits(job.provider)));
  const paid = withBudget(asked, { reservation, price });
  try {
    return await speakParts(job.parts, { provider: withRetry(paid, retry), signal });
  } finally {
    await reservation.settle();
  }
}

/**
 * The price of its voice; `undefined` if not billed, or unknown and not needed.
 * @throws ConfigError if money is limited and the price is unknown.
 */
function billedPrice(
  { segment, provider, price }: ClipJob,
  { budget }: SpeakJobOptions,
): KnownPrice | undefined {
  if (!price && budget.limitsMoney) throw unknownPrice(segment.voice, { provider });
  return price?.isUnbilled ? undefined : price;
}

/** Adds the segment it is about to an error. */
function nameSegment(error: unknown, { segment }: ClipJob): unknown {
  if (!(error instanceof ProviderError) || error.segmentId !== undefined) return error;
  return new ProviderError(`Segment ${segment.id}: ${error.message}`, {
    ...providerErrorFields(error),
    segmentId: segment.id,
    cause: error,
  });
}

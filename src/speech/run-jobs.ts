/** clip jobs → their clips in the store: each found there or spoken, some at a time, in order. */
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
  /** Further voices for a job whose provider fails, in order. @default none */
  readonly alternatives?: ((job: ClipJob) => Iterable<ClipJob>) | undefined;
  /** Called where a job is done by the next of them. */
  readonly onFailure?: ((error: ProviderError, next: ClipJob) => void) | undefined;
  readonly store: ClipStore;
  readonly budget: Budget;
  /** See `RetryOptions` for the defaults. */
  readonly retry?: RetryOptions | undefined;
  /** Called as each clip is finished. */
  readonly onClip: (job: ClipJob, clip: CachedClip) => void;
  /** Called where a clip is waited for that another process records. */
  readonly onWait?: ((job: ClipJob, holder: string) => void) | undefined;
};

/** A clip in the store, and the job it came of: the one that was asked for, or one in its place. */
export type FinishedJob = { readonly job: ClipJob; readonly clip: CachedClip };

/**
 * Runs every job; jobs of one key record one clip. Settles only when nothing runs any more.
 * The first failure stops the others. At the end of the budget what is being recorded is
 * finished, since it is paid, and nothing else is begun.
 * @throws what the first job threw, or the signal's reason.
 */
export async function runJobs(
  jobs: readonly ClipJob[],
  options: RunJobsOptions,
): Promise<readonly FinishedJob[]> {
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  // Every request at work listens to it, on several levels.
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

/**
 * Jobs at work at the same time: as many as the voice takes, and one to write its audio meanwhile.
 */
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

/** A later job of the same key gets the first one's clip, which it then did not record itself. */
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

/** Speaks a clip that is not in the store, and pays it out of what was reserved for it. */
async function speakJob(job: ClipJob, options: RunJobsOptions): Promise<NewClip> {
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
 * What its voice costs; `undefined` where nobody bills, or where no price is known and none needed.
 * @throws ConfigError where money is limited and the price is not known.
 */
function billedPrice(
  { segment, provider, price }: ClipJob,
  { budget }: RunJobsOptions,
): KnownPrice | undefined {
  if (!price && budget.limitsMoney) throw unknownPrice(segment.voice, { provider });
  return price?.isUnbilled ? undefined : price;
}

/** The error with the segment it is about. */
function nameSegment(error: unknown, { segment }: ClipJob): unknown {
  if (!(error instanceof ProviderError) || error.segmentId !== undefined) return error;
  return new ProviderError(`Segment ${segment.id}: ${error.message}`, {
    ...providerErrorFields(error),
    segmentId: segment.id,
    cause: error,
  });
}

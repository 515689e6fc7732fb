/** BullMQ's classes and job handlers → a worker that returns to the queue what it cannot finish. */
import type { Job, Worker } from 'bullmq';
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { endsWithin } from '../../_internal/abort.ts';
import { LecternError } from '../../errors.ts';
import type { QueueWorker, WorkOptions } from '../article-queue.ts';
import { ARTICLES, SEGMENTS, type BullClasses } from './bull-connection.ts';

/** Seconds after which the jobs of a worker that died go to another. */
const LEASE_SECONDS = 30;

/** Workers that may die with a job before it is assumed to be the cause and parked. */
const MOST_STALLS = 3;

/** Articles processed concurrently: one is encoded while the next is read. */
const ARTICLES_AT_ONCE = 2;

/** Most seconds to spend returning jobs; after that their leases expire. */
const RETURN_SECONDS = 1.5;

/** Milliseconds, on average, before a job that a worker left to others is offered again: longer each time. */
const OFFER_MS = 400;
const LONGEST_OFFER_MS = 10_000;

/** What a job carries besides its own data: how often it was left to others, and by which workers. */
type Refusals = { readonly offers?: number; readonly refusedBy?: readonly string[] };

/** Options of `openBullWorker`. */
export type BullWorkerOptions = WorkOptions & {
  /** How many worker processes are connected, this one included. */
  readonly countWorkers: () => Promise<number>;
};

/** Opens a worker, which starts immediately. */
export function openBullWorker(bull: BullClasses, options: BullWorkerOptions): QueueWorker {
  const { concurrency, leaseSeconds = LEASE_SECONDS, onIdle } = options;
  const offerToOthers = offering(options);
  const returning = new AbortController();
  const { signal } = returning;
  setMaxListeners(0, signal);
  let fail!: (error: unknown) => void;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => undefined);

  const doing =
    <Data>(work: (job: Data, options: { readonly signal: AbortSignal }) => Promise<void>) =>
    async (job: Job, token?: string): Promise<void> => {
      try {
        signal.throwIfAborted();
        await work(job.data as Data, { signal });
      } catch (error) {
        const isHopeless = options.isHopeless(error);
        if (isHopeless) fail(error);
        if (isHopeless || signal.aborted) {
          await job.moveToWait(token);
          throw new bull.errors.WaitingError();
        }
        const reason = reasonOf(error);
        if (options.isLacking(error) && (await offerToOthers(job, { token, reason })))
          throw new bull.errors.DelayedError();
        throw options.isFinal(error)
          ? new bull.errors.UnrecoverableError(reason)
          : new Error(reason, { cause: error });
      }
    };
  const settings = {
    lockDuration: leaseSeconds * 1000,
    stalledInterval: leaseSeconds * 1000,
    maxStalledCount: MOST_STALLS,
  };
  const workers = [
    bull.worker(SEGMENTS, doing(options.segment), { ...settings, concurrency }),
    bull.worker(ARTICLES, doing(options.article), { ...settings, concurrency: ARTICLES_AT_ONCE }),
  ];
  for (const worker of workers) {
    worker.on('failed', (job, error) => reportFailure(job, { error, options }));
    worker.on('drained', () => onIdle?.());
  }
  return {
    failed,
    stop: async ({ graceSeconds }) => {
      const closed = Promise.all(workers.map((worker) => worker.close()));
      closed.catch(() => undefined);
      if (await endsWithin(closed, graceSeconds)) return;
      returning.abort(new LecternError('the worker is stopping', { code: 'INTERRUPTED' }));
      if (await endsWithin(closed, RETURN_SECONDS)) return;
      await Promise.allSettled(workers.map((worker: Worker) => worker.close(true)));
    },
  };
}

/**
 * Returns a job to the queue, without an attempt being counted, unless every connected worker has
 * refused it. Returns whether it was returned.
 */
function offering({
  countWorkers,
  onTrouble,
}: BullWorkerOptions): (
  job: Job,
  of: { readonly token: string | undefined; readonly reason: string },
) => Promise<boolean> {
  const me = randomUUID();
  const told = new Set<string>();
  return async (job, { token, reason }) => {
    const { offers = 0, refusedBy = [] } = job.data as Refusals;
    const refusing = [...new Set([...refusedBy, me])];
    await job.updateData({ ...job.data, offers: offers + 1, refusedBy: refusing });
    if (refusing.length >= (await countWorkers())) return false;
    if (!told.has(reason)) onTrouble(`${job.name} left to other workers: ${reason}`);
    told.add(reason);
    const wait = Math.min(OFFER_MS * (1 + offers), LONGEST_OFFER_MS);
    // PostgreSQL takes whole milliseconds only.
    await job.moveToDelayed(Math.round(Date.now() + wait * (0.5 + Math.random())), token);
    return true;
  };
}

/** The queue stores an error as one text, so code and message are joined. */
function reasonOf(error: unknown): string {
  if (error instanceof LecternError) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}

function reportFailure(
  job: Job | undefined,
  { error, options }: { readonly error: Error; readonly options: WorkOptions },
): void {
  const { attemptsMade = 0, opts, name = 'job' } = job ?? {};
  const attempts =
    opts?.attempts === undefined ? '' : ` (attempt ${attemptsMade} of ${opts.attempts})`;
  options.onTrouble(`${name} failed${attempts}: ${error.message}`);
}

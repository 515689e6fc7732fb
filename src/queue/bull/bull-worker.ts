/** BullMQ's classes and job handlers → a worker that returns to the queue what it cannot finish. */
import type { Job, Worker } from 'bullmq';
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

/** Opens a worker, which starts immediately. */
export function openBullWorker(bull: BullClasses, options: WorkOptions): QueueWorker {
  const { concurrency, leaseSeconds = LEASE_SECONDS, onIdle } = options;
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

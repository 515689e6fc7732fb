/** the address of a queue → an ArticleQueue on BullMQ: one flow per article, one child per segment. */
import type { FlowJob, FlowProducer, Job, JobsOptions, Queue } from 'bullmq';
import {
  JOB_VERSION,
  type ArticleQueue,
  type ArticleState,
  type NewArticle,
  type ParkedArticle,
  type QueueCounts,
  type QueuePriority,
} from '../article-queue.ts';
import type { QueueAddress } from '../queue-address.ts';
import { openQueueServer } from '../server/open-server.ts';
import { ARTICLES, loadBull, SEGMENTS, type BullClasses } from './bull-connection.ts';
import { openBullWorker } from './bull-worker.ts';

/** BullMQ takes lower numbers first; 0 would come before everything. */
const PRIORITIES: Readonly<Record<QueuePriority, number>> = { fresh: 10, backfill: 1000 };

/**
 * How often a job is retried. The worker already retries each request; these attempts are for a
 * server or a store that is unreachable for minutes. Delays in milliseconds, doubled each time.
 */
const RETRIES: Pick<JobsOptions, 'attempts' | 'backoff'> = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 2_000, jitter: 0.5 },
};

/** States in which an article waits. */
const WAITING = ['waiting', 'prioritized', 'delayed', 'waiting-children'] as const;

/** Jobs fetched at a time. */
const PAGE = 200;

/** Options of `openBullQueue`. */
export type BullQueueOptions = {
  /** Called at most once a minute while the server is unreachable; must not throw. @default silent */
  readonly onTrouble?: ((message: string) => void) | undefined;
};

/** Connects. @throws LecternError `QUEUE_UNREACHABLE`, `QUEUE_PACKAGE` */
export async function openBullQueue(
  address: QueueAddress,
  { onTrouble = () => undefined }: BullQueueOptions = {},
): Promise<ArticleQueue> {
  // BullMQ waits forever for a server that is not there; this check fails instead.
  await (await openQueueServer(address)).close();
  const bull = await loadBull(address, reportOutages(address, onTrouble));
  const articles = bull.queue(ARTICLES);
  const segments = bull.queue(SEGMENTS);
  // Opened on first use: a worker only adds articles that its queue has lost.
  let flows: FlowProducer | undefined;
  const both = [articles, segments];
  await Promise.all(both.map((queue) => queue.waitUntilReady()));

  const jobOf = (order: string): Promise<Job | undefined> => articles.getJob(order);
  const stateOf = async (order: string): Promise<ArticleState> => {
    const job = await jobOf(order);
    return job ? stateOfJob(job) : 'absent';
  };
  const remove = async (order: string): Promise<boolean> => {
    const job = await jobOf(order);
    return job ? removeJob(job) : true;
  };
  return {
    name: address.shown,
    stateOf,
    reasonOf: async (order) => {
      const job = await jobOf(order);
      return (await job?.isFailed()) ? job?.failedReason : undefined;
    },
    add: async (article) => {
      const state = await stateOf(article.order);
      if (state !== 'absent') return state;
      await (flows ??= bull.flows()).add(flowOf(article));
      return 'added';
    },
    counts: () => countJobs({ articles, segments }),
    parked: async ({ limit }) => {
      const jobs = (await articles.getJobs(['failed'], 0, limit - 1)) as (Job | undefined)[];
      return jobs.flatMap((job) => (job ? describeParked(job) : []));
    },
    pause: async () => void (await Promise.all(both.map((queue) => queue.pause()))),
    resume: async () => void (await Promise.all(both.map((queue) => queue.resume()))),
    retry: () => retryAll(articles),
    remove,
    drain: ({ parked }) => drain(articles, [...WAITING, ...(parked ? (['failed'] as const) : [])]),
    work: async (options) =>
      openBullWorker(bull satisfies BullClasses, {
        ...options,
        countWorkers: () => articles.getWorkersCount(),
      }),
    close: async () => void (await Promise.all([...both, flows].map((each) => each?.close()))),
  };
}

/**
 * A failed segment does not fail its article, which is made without it and says what is missing.
 * Finished segments are removed: an article added again would wait forever for one that has ended.
 */
function flowOf({ order, segments, priority }: NewArticle): FlowJob {
  const shared = { ...RETRIES, priority: PRIORITIES[priority], removeOnComplete: true };
  const data = { version: JOB_VERSION, order };
  return {
    name: 'article',
    queueName: ARTICLES,
    data,
    opts: { ...shared, jobId: order },
    children: segments.map((segment, i) => ({
      name: 'segment',
      queueName: SEGMENTS,
      data: { ...data, segment },
      opts: {
        ...shared,
        jobId: `${order}-${i}`,
        removeOnFail: true,
        ignoreDependencyOnFailure: true,
      },
    })),
  };
}

async function stateOfJob(job: Job): Promise<ArticleState> {
  const state = await job.getState();
  if (state === 'waiting-children') {
    const { unprocessed = 0 } = await job.getDependenciesCount({ unprocessed: true });
    return unprocessed > 0 ? 'waiting' : 'stuck';
  }
  if (state === 'failed') return 'parked';
  if (state === 'active') return 'active';
  // A completed job finished between two calls.
  return state === 'completed' || state === 'unknown' ? 'absent' : 'waiting';
}

async function countJobs(of: {
  readonly articles: Queue;
  readonly segments: Queue;
}): Promise<QueueCounts> {
  const { articles, segments } = of;
  const [ofArticles, ofSegments, isPaused, workers] = await Promise.all([
    articles.getJobCounts(),
    segments.getJobCounts(),
    articles.isPaused(),
    articles.getWorkersCount(),
  ]);
  return {
    waiting: sumOf(ofArticles, WAITING),
    active: sumOf(ofArticles, ['active']),
    parked: sumOf(ofArticles, ['failed']),
    segments: { waiting: sumOf(ofSegments, WAITING), active: sumOf(ofSegments, ['active']) },
    isPaused,
    workers,
  };
}

/** Adds up some states of a count of all states, which is what BullMQ returns if none is named. */
function sumOf(counts: Readonly<Record<string, number>>, states: readonly string[]): number {
  return states.reduce((sum, state) => sum + counts[state]!, 0);
}

function describeParked({ id = '', failedReason, attemptsMade }: Job): ParkedArticle {
  return { order: id, reason: failedReason, attempts: attemptsMade };
}

/** Jobs that cannot be retried have been taken by another process that is retrying them too. */
async function retryAll(articles: Queue): Promise<number> {
  let count = 0;
  for (;;) {
    const jobs = (await articles.getJobs(['failed'], 0, PAGE - 1)) as (Job | undefined)[];
    const retried = await Promise.allSettled(
      jobs.map((job) => job?.retry('failed', { resetAttemptsMade: true })),
    );
    const done = retried.filter(({ status }) => status === 'fulfilled').length;
    count += done;
    if (done === 0) return count;
  }
}

async function drain(
  articles: Queue,
  states: readonly ((typeof WAITING)[number] | 'failed')[],
): Promise<readonly string[]> {
  const gone: string[] = [];
  let taken = 0;
  for (;;) {
    const end = taken + PAGE - 1;
    const jobs = (await articles.getJobs([...states], taken, end)) as (Job | undefined)[];
    if (jobs.length === 0) return gone;
    for (const job of jobs) {
      if (job && (await removeJob(job))) gone.push(job.id!);
      else taken++;
    }
  }
}

/** Removes a job unless a worker has taken it. */
async function removeJob(job: Job): Promise<boolean> {
  try {
    await job.remove({ removeChildren: true });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds between two reports that the server is unreachable. */
const REPORT_INTERVAL_MS = 60_000;

function reportOutages(
  { shown }: QueueAddress,
  tell: (message: string) => void,
): (error: Error) => void {
  let reportedAt = -Infinity;
  return ({ message }) => {
    if (performance.now() - reportedAt < REPORT_INTERVAL_MS) return;
    reportedAt = performance.now();
    tell(`The queue at ${shown} is not responding (${message.split('\n')[0]}); trying again.`);
  };
}

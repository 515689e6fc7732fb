/** ArticleQueue: a queue of articles for many machines, what its jobs carry and what it can do. */

/** Incremented when jobs of an older release can no longer be processed. */
export const JOB_VERSION = 1;

/** The edition that a job makes. Jobs carry only ids and digests; the rest is in the store. */
export type ArticleJob = {
  readonly version: number;
  /** Digest of its order, which is the order's key in the store and the id of the job. */
  readonly order: string;
};

/** One clip of an edition that is not in the store. */
export type SegmentJob = ArticleJob & {
  readonly segment: string;
};

/** Fresh articles are processed before those of an archive. */
export type QueuePriority = 'fresh' | 'backfill';

/** An article to be added to the queue. */
export type NewArticle = {
  readonly order: string;
  /** Ids of the segments whose clips are not in the store. */
  readonly segments: readonly string[];
  readonly priority: QueuePriority;
};

/**
 * Where an article is. `stuck`: it waits for segments that are no longer in the queue. `parked`: it
 * failed too often and needs attention.
 */
export type ArticleState = 'absent' | 'waiting' | 'active' | 'parked' | 'stuck';

/** How many jobs are in each state. */
export type QueueCounts = {
  /** Articles waiting for their segments or for a worker. */
  readonly waiting: number;
  readonly active: number;
  readonly parked: number;
  readonly segments: { readonly waiting: number; readonly active: number };
  readonly isPaused: boolean;
  /** Worker processes that are connected. */
  readonly workers: number;
};

/** An article that failed too often. */
export type ParkedArticle = {
  readonly order: string;
  /** Code and message of the last failure. */
  readonly reason: string;
  readonly attempts: number;
};

/** Options of a job handler: when `signal` aborts, the job is returned to the queue. */
export type JobOptions = { readonly signal: AbortSignal };

/** What a worker does with jobs. */
export type JobHandlers = {
  readonly segment: (job: SegmentJob, options: JobOptions) => Promise<void>;
  readonly article: (job: ArticleJob, options: JobOptions) => Promise<void>;
  /** Whether retrying cannot help: the job is parked immediately. */
  readonly isFinal: (error: unknown) => boolean;
  /** Whether this worker cannot do any job: this one is returned to the queue. */
  readonly isHopeless: (error: unknown) => boolean;
  /**
   * Whether this worker lacks what the job needs, such as a voice: the job is offered to the others,
   * and has failed only when every connected worker has refused it.
   */
  readonly isLacking: (error: unknown) => boolean;
};

/** Options of `work`. */
export type WorkOptions = JobHandlers & {
  /** Segments processed concurrently. */
  readonly concurrency: number;
  /** Seconds after which the jobs of a worker that died go to another. @default 30 */
  readonly leaseSeconds?: number | undefined;
  /** Called when the server is unreachable and when a job fails; must not throw. */
  readonly onTrouble: (message: string) => void;
  /** Called when no job is waiting. */
  readonly onIdle?: (() => void) | undefined;
};

/** A running worker. */
export type QueueWorker = {
  /** Rejects when this worker cannot do any job; otherwise never settles. */
  readonly failed: Promise<never>;
  /** Takes no more jobs. Those not finished after `graceSeconds` are returned to the queue. */
  readonly stop: (options: { readonly graceSeconds: number }) => Promise<void>;
};

/** @see ArticleJob */
export type ArticleQueue = {
  /** For display: its address without user name and password. */
  readonly name: string;
  /** Adds an article with its segments, or returns the state of one that is already there. */
  readonly add: (article: NewArticle) => Promise<'added' | ArticleState>;
  readonly stateOf: (order: string) => Promise<ArticleState>;
  /** Code and message of an article's last failure; `undefined` if it is not parked. */
  readonly reasonOf: (order: string) => Promise<string | undefined>;
  readonly counts: () => Promise<QueueCounts>;
  /** The articles that failed too often, most recent first. */
  readonly parked: (options: { readonly limit: number }) => Promise<readonly ParkedArticle[]>;
  /** No worker takes a job until `resume`. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Retries every parked article. Returns how many. */
  readonly retry: () => Promise<number>;
  /** Removes an article and its segments unless it is active. Returns whether it is gone. */
  readonly remove: (order: string) => Promise<boolean>;
  /** Removes waiting articles and, with `parked`, failed ones. Returns their orders. */
  readonly drain: (options: { readonly parked: boolean }) => Promise<readonly string[]>;
  readonly work: (options: WorkOptions) => Promise<QueueWorker>;
  readonly close: () => Promise<void>;
};

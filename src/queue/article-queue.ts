/** A queue of articles for many machines: what jobs carry, and what any queue must do. */

/** Raised when jobs of an older release can no longer be done as they are. */
export const JOB_VERSION = 1;

/** The edition that a job makes. Jobs carry ids and digests alone; the rest is in the store. */
export type ArticleJob = {
  readonly version: number;
  /** Digest of its order, under which that stands in the store; the job's own id. */
  readonly order: string;
};

/** One clip of it that is not in the store. */
export type SegmentJob = ArticleJob & {
  readonly segment: string;
};

/** Fresh articles go before those of an archive. */
export type QueuePriority = 'fresh' | 'backfill';

/** An article on its way into the queue. */
export type NewArticle = {
  readonly order: string;
  /** Ids of the segments whose clips are not in the store. */
  readonly segments: readonly string[];
  readonly priority: QueuePriority;
};

/**
 * Where an article is. `stuck`: it waits for segments that nobody will do any more. `parked`: it
 * failed too often, and waits for a person.
 */
export type ArticleState = 'absent' | 'waiting' | 'active' | 'parked' | 'stuck';

/** How many there are of everything. */
export type QueueCounts = {
  /** Articles that wait, for their segments or for a worker. */
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

/** How a job is done: `signal` ends the work, which is then given back. */
export type JobOptions = { readonly signal: AbortSignal };

/** What a worker does with jobs. */
export type JobHandlers = {
  readonly segment: (job: SegmentJob, options: JobOptions) => Promise<void>;
  readonly article: (job: ArticleJob, options: JobOptions) => Promise<void>;
  /** Whether no further attempt can help: the job is parked at once. */
  readonly isFinal: (error: unknown) => boolean;
  /** Whether this worker can do no job at all: the job is given back. */
  readonly isHopeless: (error: unknown) => boolean;
};

/** Options of `work`. */
export type WorkOptions = JobHandlers & {
  /** Segments at once. */
  readonly concurrency: number;
  /** Seconds after which the jobs of a worker that died go to another. @default 30 */
  readonly leaseSeconds?: number | undefined;
  /** Hears of a server that is away, and of jobs that failed; must not throw. */
  readonly onTrouble: (message: string) => void;
  /** Called where nothing waits any more. */
  readonly onIdle?: (() => void) | undefined;
};

/** A worker at work. */
export type QueueWorker = {
  /** Rejects with the failure that this worker can do nothing about; else never settles. */
  readonly failed: Promise<never>;
  /**
   * Takes no further job. What is not finished after `graceSeconds` is given back.
   */
  readonly stop: (options: { readonly graceSeconds: number }) => Promise<void>;
};

/** @see ArticleJob */
export type ArticleQueue = {
  /** For people: its address without name and password. */
  readonly name: string;
  /** Adds an article with its segments; nothing where it is there already, which is told. */
  readonly add: (article: NewArticle) => Promise<'added' | ArticleState>;
  readonly stateOf: (order: string) => Promise<ArticleState>;
  /** Code and message of the last failure of an article; `undefined` where it is not parked. */
  readonly reasonOf: (order: string) => Promise<string | undefined>;
  readonly counts: () => Promise<QueueCounts>;
  /** The articles that failed too often, the last first. */
  readonly parked: (options: { readonly limit: number }) => Promise<readonly ParkedArticle[]>;
  /** No worker takes a job until `resume`. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Lets every parked article be tried again. Gives how many. */
  readonly retry: () => Promise<number>;
  /** Takes an article and its segments out, unless it is in work. Gives whether it is out. */
  readonly remove: (order: string) => Promise<boolean>;
  /** Takes out what waits, and with `parked` what failed. Gives their orders. */
  readonly drain: (options: { readonly parked: boolean }) => Promise<readonly string[]>;
  readonly work: (options: WorkOptions) => Promise<QueueWorker>;
  readonly close: () => Promise<void>;
};

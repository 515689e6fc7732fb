/** Job: what was asked of the service, how far it is, and how it ended; with the events that tell so. */
import type { JsonValue } from '../../_internal/hash.ts';
import type { ErrorCode } from '../../errors.ts';

/** Whether an edition is to be made, published as it was made, or taken back. */
export type JobKind = 'edition' | 'publication' | 'removal';

/**
 * Whether an edition is to be published when it is made: it is, whoever asked for it may not, or there is no place to
 * publish to.
 */
export type JobPublishing = 'wanted' | 'noScope' | 'nowhere';

/** The states in which a job stays for good. */
const FINAL_STATES = ['done', 'failed', 'superseded', 'takenBack'] as const;

/**
 * Where a job is. `superseded`: a later job for the same edition does its work; `takenBack`: it was
 * cancelled, or a later job removes the edition.
 */
export type JobState = 'waiting' | 'running' | (typeof FINAL_STATES)[number];

/** The parts of the work that a running job is at. */
export const JOB_STAGES = [
  'reading',
  'scripting',
  'recording',
  'encoding',
  'checking',
  'publishing',
  'removing',
] as const;

/** One of `JOB_STAGES`. */
export type JobStage = (typeof JOB_STAGES)[number];

/** Segments of the edition that have their clip. */
export type JobSegments = {
  readonly done: number;
  readonly total: number;
  /** Those of them that were recorded for this job, not found in the store. */
  readonly recorded: number;
};

/** What a job made, or took back. */
export type JobResult = {
  readonly slug: string;
  readonly title?: string | undefined;
  /** Seconds of audio. */
  readonly duration?: number | undefined;
  /** Whether the edition was as wanted already. */
  readonly isUpToDate?: boolean | undefined;
  /** Whether it is public as it was made. */
  readonly published?: boolean | undefined;
  /** Why it is not: one sentence. */
  readonly whyUnpublished?: string | undefined;
};

/** Why a job failed. */
export type JobFailure = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string | undefined;
};

/** Something noticed that did not stop the work. */
export type JobWarning = {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
};

/** What work tells while it goes on. */
export type JobNews =
  | { readonly type: 'stage'; readonly stage: JobStage }
  /** `secondsLeft`: until everything is recorded; absent until it can be told. */
  | ({ readonly type: 'segments'; readonly secondsLeft?: number | undefined } & JobSegments)
  | ({ readonly type: 'warning' } & JobWarning);

/** That a job changed its state, and why. */
export type StateChange = {
  readonly type: 'state';
  readonly state: JobState;
  /** Why a job that was running waits again. */
  readonly because?: 'interrupted' | 'closing' | 'passing' | undefined;
  /** Id of the later job that it gave way to. */
  readonly by?: string | undefined;
  readonly result?: JobResult | undefined;
  readonly failure?: JobFailure | undefined;
};

/** One event of a job, numbered from 1 in its order. */
export type JobEvent = (JobNews | StateChange) & {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
};

/** What is asked for; it never changes. */
export type JobFacts = {
  readonly id: string;
  /** Its place among all jobs: that of a later one is greater. */
  readonly place: number;
  readonly kind: JobKind;
  /** Name of the edition. */
  readonly slug: string;
  /** Id of the token that it came with. */
  readonly caller: string;
  /** Digest of all that was asked: equal for equal requests. */
  readonly digest: string;
  /** The key under which the caller sent it, so that it may be sent again. */
  readonly key?: string | undefined;
  /** Name of the file that was uploaded with it. */
  readonly upload?: string | undefined;
  /** Of an edition. @default 'noScope': jobs of earlier releases were not published */
  readonly publishing?: JobPublishing | undefined;
  /** The `traceparent` of the request that it came with, where requests are traced. */
  readonly trace?: string | undefined;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
};

/** A job as it stands. */
export type Job = JobFacts & {
  readonly state: JobState;
  readonly stage?: JobStage | undefined;
  readonly segments?: JobSegments | undefined;
  readonly secondsLeft?: number | undefined;
  readonly result?: JobResult | undefined;
  readonly failure?: JobFailure | undefined;
  readonly supersededBy?: string | undefined;
  readonly startedAt?: string | undefined;
  readonly endedAt?: string | undefined;
  /** Ends of the process while it ran, since its last new clip. */
  readonly interruptions: number;
  /** Number of its last event. */
  readonly events: number;
};

/** A job to be added. */
export type NewJob = Pick<JobFacts, 'kind' | 'slug' | 'caller' | 'key' | 'publishing' | 'trace'> & {
  /** What its work is done from; kept until it has ended well. */
  readonly content: JsonValue;
  /** A file that was uploaded with it. */
  readonly upload?: JobUpload | undefined;
};

/** An uploaded file. `name`: of ASCII letters, digits, hyphens and one extension, never a path. */
export type JobUpload = { readonly name: string; readonly bytes: Uint8Array };

/** The outcome of `add`. `isNew`: false where the job was there already. */
export type AddedJob = { readonly job: Job; readonly isNew: boolean };

/** Which jobs are listed: all that hold of them. */
export type ListJobsOptions = {
  readonly state?: JobState | undefined;
  readonly slug?: string | undefined;
  readonly caller?: string | undefined;
  /** Only jobs before this one. */
  readonly before?: string | undefined;
  /** @default 50 */
  readonly limit?: number | undefined;
};

/** Options of `events`. */
export type JobEventsOptions = {
  /** Number of the last event that is known already. @default 0 */
  readonly after?: number | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** The jobs of a service. */
export type Jobs = {
  /**
   * Takes a job: when the promise fulfils, it is on disk and will be done, whatever happens to the process.
   * A job of the same content that has not ended, and is the last of its edition, is given instead.
   * @throws LecternError `SERVICE_CONFLICT` for other content under a key that was used, `SERVICE_BUSY`
   * where too many wait, `STORE_UNWRITABLE`.
   */
  readonly add: (job: NewJob) => Promise<AddedJob>;
  /** The newest first. */
  readonly list: (options?: ListJobsOptions) => readonly Job[];
  readonly get: (id: string) => Job | undefined;
  /** Every event of a job after the one that is known, as they come; ends with the job. */
  readonly events: (id: string, options?: JobEventsOptions) => AsyncIterable<JobEvent>;
  /** Takes back a job that has not ended; any other stays as it is. `undefined` for an unknown one. */
  readonly cancel: (id: string) => Promise<Job | undefined>;
  /** Adds what a failed job was to do once more, as the newest of its edition. `undefined` for any other. */
  readonly retry: (id: string, caller: string) => Promise<AddedJob | undefined>;
  /** How many jobs of a caller have not ended. */
  readonly unended: (caller: string) => number;
  /** How many jobs are in each state. */
  readonly counts: () => Readonly<Record<JobState, number>>;
  /** Takes no more; what runs is stopped at a safe point, or after `graceSeconds`, and goes on with the next start. */
  readonly close: (options?: { readonly graceSeconds?: number }) => Promise<void>;
};

/** Options of work on a job. */
export type JobWorkOptions = {
  readonly content: JsonValue;
  /** Path of the uploaded file, where there is one. */
  readonly upload?: string | undefined;
  /** Must be called in the order of what happens. */
  readonly tell: (news: JobNews) => void;
  /**
   * Asks the work to end at the next point where nothing that was paid for is lost. The cause of its reason is what
   * becomes of the job: see `isStoppedForGood`.
   */
  readonly stop: AbortSignal;
  /** Ends the work at once. */
  readonly signal: AbortSignal;
};

/** Does one job. Doing one again that was done, or half done, must be harmless. */
export type JobWork = (job: Job, options: JobWorkOptions) => Promise<JobResult>;

/** Whether work was asked to stop and will not be gone on with. */
export function isStoppedForGood({ aborted, reason }: AbortSignal): boolean {
  const change = (reason as { readonly cause?: StateChange } | undefined)?.cause;
  return aborted && change !== undefined && isFinal(change.state);
}

/** Whether a state lasts. */
export function isFinal(state: JobState): state is (typeof FINAL_STATES)[number] {
  return (FINAL_STATES as readonly JobState[]).includes(state);
}

/** A job before its first event. */
export function newJob(facts: JobFacts): Job {
  return { ...facts, state: 'waiting', interruptions: 0, events: 0 };
}

/** The job after an event. Pure. */
export function afterEvent(job: Job, event: JobEvent): Job {
  const numbered = { ...job, events: event.number };
  switch (event.type) {
    case 'state':
      return afterChange(numbered, event);
    case 'stage':
      return { ...numbered, stage: event.stage };
    case 'segments': {
      const { done, total, recorded, secondsLeft } = event;
      const interruptions = recorded > 0 ? 0 : job.interruptions;
      return { ...numbered, segments: { done, total, recorded }, secondsLeft, interruptions };
    }
    default:
      return numbered;
  }
}

function afterChange(job: Job, event: StateChange & { readonly at: string }): Job {
  const { state, because, by, result, failure, at } = event;
  const interruptions = job.interruptions + (because === 'interrupted' ? 1 : 0);
  const changed = { ...job, state, interruptions, secondsLeft: undefined };
  if (state === 'running') return { ...changed, startedAt: at };
  if (!isFinal(state)) return { ...changed, stage: undefined, segments: undefined };
  return { ...changed, stage: undefined, result, failure, supersededBy: by, endedAt: at };
}

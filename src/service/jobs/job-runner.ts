/** jobs in their lanes → done, so many at once; one that a later job replaces is stopped where nothing is lost. */
import { endsWithin, waitsThrough } from '../../_internal/abort.ts';
import { LecternError } from '../../errors.ts';
import { failureOf, isOfOperator, isPassing } from './job-failure.ts';
import type { EventLog } from './event-log.ts';
import { isFinal, type Job, type JobWork, type StateChange } from './job.ts';
import { readContent, uploadOf } from './job-folder.ts';
import { Lanes } from './lanes.ts';

/** A job of the journal. */
export type JobEntry = {
  readonly job: Job;
  readonly log: EventLog;
  readonly folder: string;
};

/** Options of `JobRunner`. */
export type JobRunnerOptions = {
  readonly work: JobWork;
  /** Jobs at once. */
  readonly concurrency: number;
  /** Called when a job has ended for good, and that is on disk; must not throw. */
  readonly onEnd: (entry: JobEntry) => void;
  /** Called with defects, and with failures that are tried again; must not throw. */
  readonly onTrouble: (message: string, error?: unknown) => void;
};

/** A job while it runs. */
type RunningJob = {
  readonly stop: AbortController;
  readonly end: AbortController;
  /** What becomes of it when it stops before it is done. */
  change: StateChange | undefined;
  ended: Promise<void>;
};

/** Seconds of rest after the first failure that passes; each further one in a row doubles them. */
const FIRST_REST = 0.25;

/** Most seconds of rest. */
const LONGEST_REST = 60;

/** Seconds that work has to end after it was told to end at once. */
const LAST_GRACE = 2;

/** Runs jobs. */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #lanes = new Lanes<JobEntry>();
  readonly #running = new Map<JobEntry, RunningJob>();
  readonly #closing = new AbortController();
  /** Failures in a row that pass. */
  #failures = 0;
  #isResting = false;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
  }

  /** Editions with a job that has not ended. */
  get count(): number {
    return this.#lanes.count;
  }

  /** Notes that a job of an edition is being written; `place` or `miss` must follow. */
  expect(slug: string): void {
    this.#lanes.expect(slug);
  }

  /** Notes that it could not be written. */
  miss(slug: string): void {
    this.#lanes.miss(slug);
  }

  /** Has a job done in its turn, in place of earlier ones of its edition. */
  place(entry: JobEntry): void {
    const { later, waited, running } = this.#lanes.place(entry);
    if (later) return this.#finish(entry, givingWay(entry, later));
    if (waited) this.#finish(waited, givingWay(waited, entry));
    // A removal and a publication are short, and what they began has to be completed.
    if (running?.job.kind === 'edition') this.#stop(running, givingWay(running, entry));
    this.#start();
  }

  /** The last job of an edition, if it has not ended and is not about to be stopped. */
  latest(slug: string): JobEntry | undefined {
    const entry = this.#lanes.latest(slug);
    return entry && this.#running.get(entry)?.change ? undefined : entry;
  }

  /** Takes a job back that has not ended. */
  cancel(entry: JobEntry): void {
    const change: StateChange = { type: 'state', state: 'takenBack' };
    if (this.#running.has(entry)) return this.#stop(entry, change);
    if (this.#lanes.withdraw(entry)) this.#finish(entry, change);
  }

  /** Stops what runs, at a safe point or after so many seconds, and starts nothing more. */
  async close({ graceSeconds }: { readonly graceSeconds: number }): Promise<void> {
    this.#closing.abort();
    const running = [...this.#running];
    for (const [entry] of running)
      this.#stop(entry, { type: 'state', state: 'waiting', because: 'closing' });
    const ended = Promise.all(running.map(([, { ended }]) => ended));
    if (await endsWithin(ended, graceSeconds)) return;
    for (const [, { end }] of running) end.abort(interrupted({ type: 'state', state: 'waiting' }));
    await endsWithin(ended, LAST_GRACE);
  }

  #start(): void {
    while (
      !this.#closing.signal.aborted &&
      !this.#isResting &&
      this.#running.size < this.#options.concurrency
    ) {
      const entry = this.#lanes.next();
      if (!entry) return;
      const running: RunningJob = {
        stop: new AbortController(),
        end: new AbortController(),
        change: undefined,
        ended: Promise.resolve(),
      };
      this.#running.set(entry, running);
      entry.log.tell({ type: 'state', state: 'running' });
      running.ended = this.#run(entry, running);
    }
  }

  /** Never fails. */
  async #run(entry: JobEntry, running: RunningJob): Promise<void> {
    const change = await this.#work(entry, running).catch(
      (error: unknown) => running.change ?? this.#failed(error),
    );
    this.#running.delete(entry);
    const waits = change.state === 'waiting';
    this.#lanes.end(entry, { waits });
    if (waits) entry.log.tell(change);
    else this.#finish(entry, change);
    await entry.log.settled();
    this.#start();
  }

  async #work(entry: JobEntry, { stop, end }: RunningJob): Promise<StateChange> {
    const { job, log, folder } = entry;
    const content = await readContent(folder);
    stop.signal.throwIfAborted();
    const result = await this.#options.work(job, {
      content,
      upload: uploadOf(folder, job),
      tell: (news) => log.tell(news),
      stop: stop.signal,
      signal: end.signal,
    });
    this.#failures = 0;
    return { type: 'state', state: 'done', result };
  }

  #failed(error: unknown): StateChange {
    const failure = failureOf(error);
    if (!isPassing(error)) {
      // Whoever asked is told that the log has the reason.
      if (isOfOperator(error)) this.#options.onTrouble('a job failed', error);
      return { type: 'state', state: 'failed', failure };
    }
    this.#options.onTrouble(`a job waits: ${failure.message}`, error);
    void this.#rest();
    return { type: 'state', state: 'waiting', because: 'passing', failure };
  }

  /** Every job would meet the same failure now. */
  async #rest(): Promise<void> {
    this.#isResting = true;
    const seconds = Math.min(LONGEST_REST, FIRST_REST * 2 ** this.#failures++);
    await waitsThrough(seconds, this.#closing);
    this.#isResting = false;
    this.#start();
  }

  #stop(entry: JobEntry, change: StateChange): void {
    const running = this.#running.get(entry);
    if (!running) return;
    // Whoever ends the service changes nothing of what was decided before.
    if (running.change === undefined || isFinal(change.state)) running.change = change;
    running.stop.abort(interrupted(change));
  }

  #finish(entry: JobEntry, change: StateChange): void {
    entry.log.tell(change);
    void entry.log.settled().then(() => this.#options.onEnd(entry));
  }
}

/** What becomes of a job that a later one of its edition replaces. */
export function givingWay(entry: Pick<JobEntry, 'job'>, later: Pick<JobEntry, 'job'>): StateChange {
  const isUndone = entry.job.kind !== 'removal' && later.job.kind === 'removal';
  return { type: 'state', state: isUndone ? 'takenBack' : 'superseded', by: later.job.id };
}

function interrupted(cause: StateChange): LecternError {
  return new LecternError('the job was stopped', { code: 'INTERRUPTED', cause });
}

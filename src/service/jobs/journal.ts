/** a folder and what does the work → Jobs: kept in files, done in this process, and gone on with after a restart. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitForClaim, type FileClaim } from '../../_internal/disk/claim.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { canonicalJson, sha256 } from '../../_internal/hash.ts';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import {
  isFinal,
  type AddedJob,
  type Job,
  type JobEvent,
  type JobEventsOptions,
  type JobFacts,
  type JobFailure,
  type Jobs,
  type NewJob,
} from './job.ts';
import { folderOf, readContent, readJobs, removeJob, uploadOf, writeJob } from './job-folder.ts';
import { JobIndex } from './job-index.ts';
import { isEnding, keyReused, tooManyWait } from './job-refusals.ts';
import { givingWay, JobRunner, type JobEntry, type JobRunnerOptions } from './job-runner.ts';

/** Options of `openJournal`. */
export type JournalOptions = Pick<JobRunnerOptions, 'work' | 'concurrency'> & {
  /** Folder of the journal, of which one process at a time works. */
  readonly folder: string;
  /** Called with defects, and with failures that are tried again; must not throw. @default ignored */
  readonly onTrouble?: JobRunnerOptions['onTrouble'] | undefined;
  /** Called once if another process holds the journal, with its name; must not throw. @default ignored */
  readonly onWait?: ((holder: string) => void) | undefined;
  /** Called when a job has ended for good, and that is on disk; must not throw. @default ignored */
  readonly onEnded?: ((job: Job) => void) | undefined;
  /** Stops the waiting for another process. @default never */
  readonly signal?: AbortSignal | undefined;
  /** Editions that may have a job at once. @default 10,000 */
  readonly mostEditions?: number | undefined;
  /** Ended jobs that are kept, the last; with them the keys under which they came. @default 5,000 */
  readonly keptJobs?: number | undefined;
  /** Milliseconds since 1970. @default the clock of this machine */
  readonly now?: (() => number) | undefined;
};

/** An archive of ten years, sent at once; each waiting job takes about a kilobyte of memory. */
const MOST_EDITIONS = 10_000;

/** A busy day's. */
const KEPT_JOBS = 5000;

/** Ends of the process in a row, each without a new clip, after which a job counts as their cause. */
const MOST_INTERRUPTIONS = 10;

/** Seconds for work to reach a safe point: with what follows, a service ends within ten. */
const GRACE = 5;

/**
 * Opens the journal, and goes on with what it holds.
 * @throws LecternError `STORE_UNWRITABLE`; the signal's reason
 */
export async function openJournal(options: JournalOptions): Promise<Jobs> {
  const { folder, onWait, signal } = options;
  try {
    const claim = await waitForClaim(join(folder, 'claim'), { onWait, signal });
    try {
      const journal = new Journal(claim, options);
      await journal.recover();
      return journal.asJobs();
    } catch (error) {
      await claim.release();
      throw error;
    }
  } catch (error) {
    throw asDiskError(error, { path: folder, code: 'STORE_UNWRITABLE' });
  }
}

class Journal {
  readonly #options: JournalOptions;
  readonly #claim: FileClaim;
  readonly #runner: JobRunner;
  readonly #index: JobIndex;
  readonly #onTrouble: JobRunnerOptions['onTrouble'];
  readonly #now: () => number;
  #lastPlace = 0;
  #isClosed = false;

  constructor(claim: FileClaim, options: JournalOptions) {
    const { folder, work, concurrency, keptJobs = KEPT_JOBS } = options;
    const { onTrouble = () => undefined, now = Date.now } = options;
    this.#claim = claim;
    this.#options = options;
    this.#onTrouble = onTrouble;
    this.#now = now;
    this.#index = new JobIndex({ folder, keptJobs, now, onTrouble });
    const onEnd = (entry: JobEntry): void => {
      options.onEnded?.(entry.job);
      void this.#index.keepEnded(entry);
    };
    this.#runner = new JobRunner({ work, concurrency, onTrouble, onEnd });
  }

  asJobs(): Jobs {
    return {
      add: (job) => this.#add(job),
      list: (options = {}) => this.#index.list(options),
      get: (id) => this.#index.get(id)?.job,
      events: (id, options = {}) => this.#events(id, options),
      cancel: (id) => this.#cancel(id),
      retry: (id, caller) => this.#retry(id, caller),
      unended: (caller) => this.#index.unended(caller),
      counts: () => this.#index.counts(),
      close: ({ graceSeconds = GRACE } = {}) => this.#close(graceSeconds),
    };
  }

  /** Of the jobs of one edition, the last goes on where it has not ended; the others give way to it. */
  async recover(): Promise<void> {
    const kept = await readJobs(this.#options.folder, { onTrouble: this.#onTrouble });
    const last = new Map<string, JobEntry>();
    for (const each of kept) {
      last.set(each.facts.slug, this.#index.enter(each.facts, each));
      this.#lastPlace = Math.max(this.#lastPlace, each.facts.place);
    }
    for (const entry of this.#index.all()) {
      const latest = last.get(entry.job.slug)!;
      if (latest !== entry) entry.log.tell(givingWay(entry, latest));
      if (entry.job.state === 'running') noteInterruption(entry);
      if (isFinal(entry.job.state)) await this.#index.keepEnded(entry);
      else this.#runner.expect(entry.job.slug);
    }
    for (const entry of last.values()) if (!isFinal(entry.job.state)) this.#runner.place(entry);
  }

  async #add(given: NewJob): Promise<AddedJob> {
    if (this.#isClosed) throw isEnding();
    const { caller, key, slug } = given;
    const digest = digestOf(given);
    const used = key === undefined ? undefined : this.#index.keyOf({ caller, key });
    if (used && used.digest !== digest) throw keyReused();
    if (used) return this.#sameAs((await used.added).job);
    const latest = this.#runner.latest(slug)?.job;
    const { mostEditions = MOST_EDITIONS } = this.#options;
    if (latest?.digest !== digest && this.#runner.count >= mostEditions)
      throw tooManyWait(this.#runner.count);
    const added =
      latest?.digest === digest && doesAsMuch(latest, given)
        ? Promise.resolve(this.#sameAs(latest))
        : this.#write(given, digest);
    if (key !== undefined) this.#index.useKey({ caller, key }, { digest, added });
    return added;
  }

  /** A job that is there already, as it stands now. */
  #sameAs(job: Job): AddedJob {
    return { job: this.#index.get(job.id)?.job ?? job, isNew: false };
  }

  async #write(given: NewJob, digest: string): Promise<AddedJob> {
    const { kind, slug, caller, key, content, upload, publishing, trace } = given;
    const place = ++this.#lastPlace;
    const facts: JobFacts = {
      id: `${String(place).padStart(12, '0')}-${randomBytes(4).toString('hex')}`,
      place,
      kind,
      slug,
      caller,
      digest,
      ...omitUndefined({ key, upload: upload?.name, publishing, trace }),
      createdAt: new Date(this.#now()).toISOString(),
    };
    const folder = folderOf(this.#options.folder, facts);
    this.#runner.expect(slug);
    try {
      await writeJob(folder, { facts, content, upload });
    } catch (error) {
      this.#runner.miss(slug);
      await removeJob(folder).catch(() => undefined);
      throw asDiskError(error, { path: folder, code: 'STORE_UNWRITABLE' });
    }
    const entry = this.#index.enter(facts, { events: [], isCut: false });
    entry.log.tell({ type: 'state', state: 'waiting' });
    this.#runner.place(entry);
    return { job: entry.job, isNew: true };
  }

  async *#events(id: string, options: JobEventsOptions): AsyncGenerator<JobEvent, void> {
    const entry = this.#index.get(id);
    if (entry) yield* entry.log.events(options);
  }

  async #cancel(id: string): Promise<Job | undefined> {
    const entry = this.#index.get(id);
    if (entry) this.#runner.cancel(entry);
    await entry?.log.settled();
    return entry?.job;
  }

  async #retry(id: string, caller: string): Promise<AddedJob | undefined> {
    const entry = this.#index.get(id);
    if (entry?.job.state !== 'failed') return undefined;
    const { kind, slug, upload: name, publishing } = entry.job;
    const content = await readContent(entry.folder);
    const path = uploadOf(entry.folder, entry.job);
    const upload = path && name ? { name, bytes: await readFile(path) } : undefined;
    return this.#add({ kind, slug, caller, key: undefined, content, upload, publishing });
  }

  async #close(graceSeconds: number): Promise<void> {
    this.#isClosed = true;
    await this.#runner.close({ graceSeconds });
    for (const { log } of this.#index.all()) await log.settled();
    await this.#claim.release();
  }
}

/** A job that ends the process each time it runs must not do so for ever. */
function noteInterruption({ log }: JobEntry): void {
  log.tell({ type: 'state', state: 'waiting', because: 'interrupted' });
  const { interruptions } = log.job;
  if (interruptions < MOST_INTERRUPTIONS) return;
  const failure: JobFailure = {
    code: 'INTERRUPTED',
    message: `The service ended ${interruptions} times while this job ran.`,
    hint: 'Look in its log why it ended, and try the job again.',
  };
  log.tell({ type: 'state', state: 'failed', failure });
}

/** Whether a job that is there also publishes what another of the same content is to publish. */
function doesAsMuch(there: Pick<Job, 'publishing'>, given: Pick<NewJob, 'publishing'>): boolean {
  return there.publishing === 'wanted' || given.publishing !== 'wanted';
}

/** Equal for jobs that would make, or take back, the same. */
function digestOf({ kind, slug, content, upload }: NewJob): string {
  const uploaded = upload && [upload.name, sha256(upload.bytes)];
  return sha256(canonicalJson({ kind, slug, content, uploaded }));
}

/** the jobs of a journal → found by id, by key and in lists; of those that have ended, the last are kept. */
import { EventLog, type EventLogOptions } from './event-log.ts';
import {
  isFinal,
  newJob,
  type AddedJob,
  type Job,
  type JobFacts,
  type JobState,
  type ListJobsOptions,
} from './job.ts';
import { folderOf, removeContent, removeJob, type KeptJob } from './job-folder.ts';
import type { JobEntry } from './job-runner.ts';

/** Options of `JobIndex`. */
export type JobIndexOptions = Pick<EventLogOptions, 'now' | 'onTrouble'> & {
  /** Folder of the journal. */
  readonly folder: string;
  /** Ended jobs that are kept. */
  readonly keptJobs: number;
};

/** A key under which a job came, while the job is kept. */
export type UsedKey = { readonly digest: string; readonly added: Promise<AddedJob> };

/** Jobs of a list that does not say how many. */
const LIST_LIMIT = 50;

/** The jobs of a journal. */
export class JobIndex {
  readonly #options: JobIndexOptions;
  readonly #entries = new Map<string, JobEntry>();
  readonly #keys = new Map<string, UsedKey>();
  /** Ids of ended jobs, in the order of their ends. */
  readonly #ended = new Set<string>();

  constructor(options: JobIndexOptions) {
    this.#options = options;
  }

  /** Takes up a job that is on disk. */
  enter(facts: JobFacts, { events, isCut }: Omit<KeptJob, 'facts'>): JobEntry {
    const { folder: journal, now, onTrouble } = this.#options;
    const folder = folderOf(journal, facts);
    const log = new EventLog(newJob(facts), events, { folder, isCut, now, onTrouble });
    const entry: JobEntry = {
      get job() {
        return log.job;
      },
      log,
      folder,
    };
    this.#entries.set(facts.id, entry);
    const { caller, key, digest } = facts;
    if (key !== undefined) {
      const added = Promise.resolve({ job: log.job, isNew: false });
      this.useKey({ caller, key }, { digest, added });
    }
    return entry;
  }

  get(id: string): JobEntry | undefined {
    return this.#entries.get(id);
  }

  /** Every job, in the order in which they were taken up. */
  all(): Iterable<JobEntry> {
    return this.#entries.values();
  }

  /** What came under a key of a caller. */
  keyOf(of: Pick<JobFacts, 'caller' | 'key'>): UsedKey | undefined {
    return this.#keys.get(nameOfKey(of));
  }

  /** Notes what came under a key, unless it could not be added. */
  useKey(of: Pick<JobFacts, 'caller' | 'key'>, used: UsedKey): void {
    const name = nameOfKey(of);
    this.#keys.set(name, used);
    used.added.catch(() => this.#keys.delete(name));
  }

  /** The newest first. */
  list({ state, slug, caller, before, limit = LIST_LIMIT }: ListJobsOptions): readonly Job[] {
    const end =
      before === undefined ? Infinity : (this.#entries.get(before)?.job.place ?? Infinity);
    return [...this.#entries.values()]
      .map(({ job }) => job)
      .filter(
        (job) =>
          job.place < end &&
          (state === undefined || job.state === state) &&
          (slug === undefined || job.slug === slug) &&
          (caller === undefined || job.caller === caller),
      )
      .sort((a, b) => b.place - a.place)
      .slice(0, limit);
  }

  /** How many jobs of a caller have not ended. */
  unended(caller: string): number {
    let count = 0;
    for (const { job } of this.#entries.values())
      if (job.caller === caller && !isFinal(job.state)) count++;
    return count;
  }

  /** How many jobs are in each state. */
  counts(): Record<JobState, number> {
    const counts = { waiting: 0, running: 0, done: 0, failed: 0, superseded: 0, takenBack: 0 };
    for (const { job } of this.#entries.values()) counts[job.state]++;
    return counts;
  }

  /** Keeps an ended job in place of the oldest. What failed may be tried again, and keeps what it is made from. */
  async keepEnded({ job, folder }: JobEntry): Promise<void> {
    const { keptJobs, onTrouble } = this.#options;
    this.#ended.add(job.id);
    try {
      if (job.state !== 'failed') await removeContent(folder);
      for (const id of this.#ended) {
        if (this.#ended.size <= keptJobs) return;
        await this.#forget(id);
      }
    } catch (error) {
      onTrouble(`an ended job was not tidied away: ${(error as Error).message}`);
    }
  }

  async #forget(id: string): Promise<void> {
    this.#ended.delete(id);
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    this.#keys.delete(nameOfKey(entry.job));
    await removeJob(entry.folder);
  }
}

function nameOfKey({ caller, key = '' }: Pick<JobFacts, 'caller' | 'key'>): string {
  return `${caller}\n${key}`;
}

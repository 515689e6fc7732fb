/** what happens to a job → its numbered events, on disk and to whoever listens. */
import {
  afterEvent,
  isFinal,
  type Job,
  type JobEvent,
  type JobEventsOptions,
  type JobNews,
  type StateChange,
} from './job.ts';
import { appendLines, lineOf, readEvents } from './job-folder.ts';

/** Options of `openEventLog`. */
export type EventLogOptions = {
  readonly folder: string;
  /** Whether the last line on disk was cut off. */
  readonly isCut?: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called where events cannot be written; must not throw. */
  readonly onTrouble: (message: string) => void;
};

/** The events of one job. */
export class EventLog {
  readonly #options: EventLogOptions;
  readonly #listeners = new Set<() => void>();
  /** Events that are not on disk yet. */
  #unwritten: JobEvent[] = [];
  /** Lines that the disk refused. */
  #refused: readonly string[] = [];
  #writing: Promise<void> = Promise.resolve();
  #isCut: boolean;
  /** Those before them, until the job ends. */
  #events: JobEvent[] | undefined;
  #job: Job;

  /** `events`: all that were written before. */
  constructor(job: Job, events: readonly JobEvent[], options: EventLogOptions) {
    this.#options = options;
    this.#isCut = options.isCut ?? false;
    this.#job = events.reduce(afterEvent, job);
    this.#events = isFinal(this.#job.state) ? undefined : [...events];
  }

  /** The job after its last event. */
  get job(): Job {
    return this.#job;
  }

  /** Adds an event, which is shown when it is on disk; nothing follows the end of a job. */
  tell(news: JobNews | StateChange): void {
    if (isFinal(this.#job.state)) return;
    const at = new Date(this.#options.now()).toISOString();
    const event = { ...news, number: this.#job.events + 1, at } as JobEvent;
    this.#job = afterEvent(this.#job, event);
    this.#unwritten.push(event);
    this.#writing = this.#writing.then(() => this.#write());
  }

  /** Fulfils when every event so far is on disk, or could not be written. */
  async settled(): Promise<void> {
    await this.#writing;
    // Whoever comes later reads them from there.
    if (isFinal(this.#job.state) && this.#refused.length === 0) this.#events = undefined;
  }

  /** Every event after the one that is known, as they come; ends with the job. */
  async *events({ after = 0, signal }: JobEventsOptions): AsyncGenerator<JobEvent, void> {
    // A number from before a power failure may be one that was never written.
    let known = after > this.#job.events ? 0 : after;
    let wake: (() => void) | undefined;
    const listener = (): void => wake?.();
    this.#listeners.add(listener);
    signal?.addEventListener('abort', listener);
    try {
      for (;;) {
        signal?.throwIfAborted();
        const woken = new Promise<void>((resolve) => (wake = resolve));
        const all = this.#events ?? (await readEvents(this.#options.folder)).events;
        for (const event of all.slice(known)) {
          known = event.number;
          yield event;
          if (event.type === 'state' && isFinal(event.state)) return;
        }
        if (this.#events === undefined) return;
        await woken;
      }
    } finally {
      this.#listeners.delete(listener);
      signal?.removeEventListener('abort', listener);
    }
  }

  /** What a full disk refuses is shown anyway, and tried again with the next event. */
  async #write(): Promise<void> {
    const events = this.#unwritten;
    if (events.length === 0) return;
    this.#unwritten = [];
    const lines = [...this.#refused, ...events.map(lineOf)];
    try {
      await appendLines(this.#options.folder, this.#isCut ? ['\n', ...lines] : lines);
      this.#isCut = false;
      this.#refused = [];
    } catch (error) {
      this.#isCut = true;
      this.#refused = lines;
      this.#options.onTrouble(`events of a job were not written: ${(error as Error).message}`);
    }
    for (const event of events) this.#events?.push(event);
    for (const wake of this.#listeners) wake();
  }
}

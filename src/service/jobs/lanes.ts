/** jobs of editions → which of them runs next: one of an edition at a time, the latest, in the order of waiting. */
import type { JobFacts } from './job.ts';

/** What a lane knows of a job. */
export type LaneJob = { readonly job: Pick<JobFacts, 'slug' | 'place'> };

/** The jobs of one edition that have not ended. */
type Lane<T> = {
  running: T | undefined;
  waiting: T | undefined;
  /** The latest that was placed, whatever became of it. */
  latest: T | undefined;
  /** Jobs that are being written. */
  arriving: number;
};

/** What a new job changed. */
export type Placed<T> = {
  /** The later one that was placed before: the new one comes too late. */
  readonly later?: T | undefined;
  /** The one that waited, and gives way. */
  readonly waited?: T | undefined;
  /** The one that runs, and is to stop. */
  readonly running?: T | undefined;
};

/** The lanes of all editions. Pure bookkeeping: nothing is started or written here. */
export class Lanes<T extends LaneJob> {
  readonly #lanes = new Map<string, Lane<T>>();
  /** Names of editions whose job may start, in the order of waiting. */
  readonly #ready = new Set<string>();

  /** Editions with a job that has not ended. */
  get count(): number {
    return this.#lanes.size;
  }

  /** Notes that a job of an edition is on its way; `place` or `miss` must follow. */
  expect(slug: string): void {
    this.#laneOf(slug).arriving++;
  }

  /** Notes that it does not come. */
  miss(slug: string): void {
    this.#laneOf(slug).arriving--;
    this.#drop(slug);
  }

  /** Places a job that was expected. */
  place(entry: T): Placed<T> {
    const { slug, place } = entry.job;
    const lane = this.#laneOf(slug);
    lane.arriving--;
    const { waiting: waited, running, latest } = lane;
    if (latest && place < latest.job.place) {
      this.#drop(slug);
      return { later: latest };
    }
    lane.latest = entry;
    lane.waiting = entry;
    if (!running) this.#ready.add(slug);
    return { waited, running };
  }

  /** The last job of an edition that has not ended. */
  latest(slug: string): T | undefined {
    const lane = this.#lanes.get(slug);
    return lane?.waiting ?? lane?.running;
  }

  /** Takes the job that has waited longest, which runs from now on. */
  next(): T | undefined {
    const [slug] = this.#ready;
    if (slug === undefined) return undefined;
    this.#ready.delete(slug);
    const lane = this.#laneOf(slug);
    const entry = lane.waiting!;
    lane.waiting = undefined;
    lane.running = entry;
    return entry;
  }

  /** Notes that a job does not run any more; `waits`: it is to run again, unless a later one waits. */
  end(entry: T, { waits = false }: { readonly waits?: boolean } = {}): void {
    const { slug } = entry.job;
    const lane = this.#laneOf(slug);
    lane.running = undefined;
    if (waits) lane.waiting ??= entry;
    if (lane.waiting) this.#ready.add(slug);
    this.#drop(slug);
  }

  /** Takes out a job that waits. Returns whether it did. */
  withdraw(entry: T): boolean {
    const { slug } = entry.job;
    const lane = this.#laneOf(slug);
    const isWaiting = lane.waiting === entry;
    if (isWaiting) {
      lane.waiting = undefined;
      this.#ready.delete(slug);
    }
    this.#drop(slug);
    return isWaiting;
  }

  #laneOf(slug: string): Lane<T> {
    let lane = this.#lanes.get(slug);
    if (!lane) {
      lane = { running: undefined, waiting: undefined, latest: undefined, arriving: 0 };
      this.#lanes.set(slug, lane);
    }
    return lane;
  }

  #drop(slug: string): void {
    const { running, waiting, arriving } = this.#laneOf(slug);
    if (!running && !waiting && arriving === 0) this.#lanes.delete(slug);
  }
}

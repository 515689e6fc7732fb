/**
 * tasks → results, by a limited set of workers that are created when first needed and take tasks in
 * order.
 */
import type { AbortOptions } from './abort.ts';

/** Options of a pool. */
export type PoolOptions<Worker> = {
  /** The most workers at once, from 1. */
  readonly size: number;
  /** Creates one worker. When it fails, the task that has waited longest fails with its error. */
  readonly create: () => Promise<Worker>;
};

type Job<Worker> = {
  /** Runs the task; returns a function that resolves the caller's promise. */
  readonly run: (worker: Worker) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
  readonly signal: AbortSignal | undefined;
};

/** A limited set of workers, created by the first tasks, at most `size`. */
export class Pool<Worker> {
  readonly #options: PoolOptions<Worker>;
  readonly #waiting: Job<Worker>[] = [];
  readonly #free: Worker[] = [];
  #open = 0;

  constructor(options: PoolOptions<Worker>) {
    this.#options = options;
  }

  /**
   * Runs a task on the next free worker. A task whose signal aborts before its turn
   * never starts, and rejects when its turn comes; a running one finishes by itself.
   * To reject at once, race the promise against the signal (`abortable`).
   */
  run<T>(task: (worker: Worker) => Promise<T>, { signal }: AbortOptions): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const run = async (worker: Worker): Promise<() => void> => {
        const outcome = await task(worker);
        return () => resolve(outcome);
      };
      this.#waiting.push({ run, fail: reject, signal });
      if (this.#open < this.#options.size) void this.#work();
    });
  }

  /**
   * Takes jobs until none is left. The worker is returned before the last caller's promise resolves, so
   * that the caller's next task finds it free.
   */
  async #work(): Promise<void> {
    this.#open++;
    let worker = this.#free.pop();
    let job = this.#next();
    if (!job) this.#leave(worker);
    while (job) {
      let tell: () => void;
      try {
        worker ??= await this.#options.create();
        tell = await job.run(worker);
      } catch (error) {
        tell = job.fail.bind(undefined, error);
      }
      job = this.#next();
      if (!job) this.#leave(worker);
      tell();
    }
  }

  #leave(worker: Worker | undefined): void {
    this.#open--;
    if (worker !== undefined) this.#free.push(worker);
  }

  #next(): Job<Worker> | undefined {
    let job = this.#waiting.shift();
    for (; job?.signal?.aborted; job = this.#waiting.shift()) job.fail(job.signal.reason);
    return job;
  }
}

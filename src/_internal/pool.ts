/**
 * tasks → results, by a bounded set of workers that are made
 * when first needed and fed in the order the tasks came.
 */
import type { AbortOptions } from './abort.ts';

/** How a pool makes its workers. */
export type PoolOptions<Worker> = {
  /** The most workers at once, from 1. */
  readonly size: number;
  /** Makes one worker. When it fails, the task that waits longest fails with its error. */
  readonly create: () => Promise<Worker>;
};

type Job<Worker> = {
  /** Runs the task; what it returns tells the caller. */
  readonly run: (worker: Worker) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
  readonly signal: AbortSignal | undefined;
};

/** A bounded set of workers; the first tasks make them, at most `size`. */
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
   * never starts, and rejects when its turn comes; a running one ends by itself.
   * Who must not wait for that races the promise against the signal (`abortable`).
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
   * Takes jobs until none is left. The worker is given back before the last caller
   * hears of its task, so that what it asks for next finds the worker free.
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

/** tasks → the same tasks, run with as much concurrency as the service turns out to allow. */
import pLimit from 'p-limit';

/** Runs tasks concurrently, started in the order they came. */
export type AdaptiveConcurrency = {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
};

/** Options of `adaptConcurrency`. */
export type AdaptiveOptions = {
  /** Whether an error means that there were too many concurrent requests. */
  readonly isTooMuch: (error: unknown) => boolean;
};

/**
 * Runs up to `most` tasks at once; half as many after a refusal, and one more after as many
 * successes as run at once: additive increase and multiplicative decrease, as in TCP (RFC 5681).
 * Refusals of tasks started before the last decrease are ignored.
 */
export function adaptConcurrency(most: number, options: AdaptiveOptions): AdaptiveConcurrency {
  const limit = pLimit(most);
  let successes = 0;
  let halvings = 0;

  const grow = (): void => {
    successes++;
    if (limit.concurrency >= most || successes < limit.concurrency) return;
    limit.concurrency++;
    successes = 0;
  };
  const halve = (): void => {
    limit.concurrency = Math.max(1, Math.floor(limit.concurrency / 2));
    successes = 0;
    halvings++;
  };

  return {
    run: (work) =>
      limit(async () => {
        const halvingsBefore = halvings;
        try {
          const result = await work();
          grow();
          return result;
        } catch (error) {
          if (options.isTooMuch(error) && halvings === halvingsBefore) halve();
          throw error;
        }
      }),
  };
}

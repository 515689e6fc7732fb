/** work → the same work, as much of it at once as whoever does it turns out to take. */
import pLimit from 'p-limit';

/** Work that runs beside other work, begun in the order it came. */
export type AdaptiveConcurrency = {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
};

/** Options of `adaptConcurrency`. */
export type AdaptiveOptions = {
  /** Whether what the work threw says that too much was asked at once. */
  readonly isTooMuch: (error: unknown) => boolean;
};

/**
 * Runs up to `most` at once; half as many after a refusal, and one more after as many successes as
 * run at once: halving and adding is how TCP shares a line (RFC 5681). Refusals of work that was
 * begun before the last halving tell nothing new.
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

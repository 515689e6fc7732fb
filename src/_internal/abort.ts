/** promises and delays → the same, rejected at once when a signal aborts. */

/** The option of all functions that can be aborted. */
export type AbortOptions = { readonly signal?: AbortSignal | undefined };

/**
 * The promise's outcome, or a rejection with `signal.reason` as soon as the signal aborts.
 * The work behind the promise may continue; its late result or rejection is ignored.
 */
export function abortable<T>(promise: Promise<T>, options: AbortOptions): Promise<T> {
  const { signal } = options;
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * Waits a number of seconds; rejects with `signal.reason` at once when the signal aborts, leaving no
 * timer behind.
 */
export function wait(seconds: number, options: AbortOptions): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000);
  });
  return abortable(elapsed, options).finally(() => clearTimeout(timer));
}

/** Waits a number of seconds, or less if the signal aborts. Returns whether it waited to the end. */
export function waitsThrough(seconds: number, options: AbortOptions): Promise<boolean> {
  return wait(seconds, options).then(
    () => true,
    () => false,
  );
}

/** Whether the work settles within a number of seconds; it continues if not. Leaves no timer behind. */
export async function endsWithin(work: Promise<unknown>, seconds: number): Promise<boolean> {
  const timer = new AbortController();
  const ended = work.then(
    () => true,
    () => true,
  );
  const late = waitsThrough(seconds, timer).then(() => false);
  const isEnded = await Promise.race([ended, late]);
  timer.abort();
  return isEnded;
}

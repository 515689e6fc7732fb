/** a list and a function → what it makes of each item, with turns for whatever else this thread has to do. */
import { setImmediate } from 'node:timers/promises';
import type { AbortOptions } from '../_internal/abort.ts';

/** Milliseconds after which others have a turn: a service answers in between, and a signal is heard. */
const TURN_MS = 15;

/** As `Array.prototype.map`, for work that would hold the thread. An abort throws the signal's reason. */
export async function mapInTurns<T, U>(
  items: readonly T[],
  make: (item: T) => U,
  { signal }: AbortOptions = {},
): Promise<U[]> {
  const made: U[] = [];
  let begun = performance.now();
  for (const item of items) {
    if (performance.now() - begun > TURN_MS) {
      await setImmediate();
      signal?.throwIfAborted();
      begun = performance.now();
    }
    made.push(make(item));
  }
  return made;
}

import { expect, test } from 'vitest';
import { mapInTurns } from '../../src/script/map-in-turns.ts';

/** Holds the thread for some milliseconds. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('every item is made, in order', async () => {
  expect(await mapInTurns([1, 2, 3], (item) => item * 2)).toEqual([2, 4, 6]);
  expect(await mapInTurns([], () => 1)).toEqual([]);
});

test('other work has its turn between items that take long', async () => {
  const seen: string[] = [];
  setImmediate(() => seen.push('other'));
  await mapInTurns(['a', 'b', 'c'], (item) => {
    work(20);
    seen.push(item);
  });
  expect(seen.indexOf('other')).toBe(1);
});

test('an abort is heard between items, and what an item throws is thrown', async () => {
  const stop = new AbortController();
  const reason = new Error('stopped');
  setImmediate(() => stop.abort(reason));
  const made: number[] = [];
  const making = mapInTurns(
    [1, 2, 3],
    (item) => {
      work(20);
      made.push(item);
    },
    { signal: stop.signal },
  );
  await expect(making).rejects.toBe(reason);
  expect(made).toEqual([1]);
  const failing = mapInTurns([1], () => {
    throw reason;
  });
  await expect(failing).rejects.toBe(reason);
});

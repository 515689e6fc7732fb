import { afterEach, expect, test, vi } from 'vitest';
import { watchMemory } from '../../src/threads/watch-memory.ts';

afterEach(() => vi.useRealTimers());

test('tells once when the process has taken more than that, and not after its end', () => {
  vi.useFakeTimers();
  let taken = 300e6;
  const spent = vi.fn<() => void>();
  watchMemory(100, spent, () => taken);
  vi.advanceTimersByTime(1000);
  taken = 399e6;
  vi.advanceTimersByTime(1000);
  expect(spent).not.toHaveBeenCalled();
  taken = 400e6;
  vi.advanceTimersByTime(1000);
  expect(spent).toHaveBeenCalledTimes(1);

  const end = watchMemory(100, spent, () => taken);
  end();
  taken = 900e6;
  vi.advanceTimersByTime(1000);
  expect(spent).toHaveBeenCalledTimes(1);
});

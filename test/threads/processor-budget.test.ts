import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchProcessorTime } from '../../src/threads/processor-budget.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Clocks of a process that gets this share of a processor. */
function clocksAt(share: number) {
  const wall = () => Date.now() / 1000;
  return { wall, processor: () => wall() * share };
}

/** Seconds on the clock until the watch calls; undefined where it does not within a minute. */
function secondsUntilSpent(seconds: number, share: number): number | undefined {
  const spent = vi.fn<() => void>();
  const began = Date.now();
  watchProcessorTime(seconds, spent, clocksAt(share));
  while (spent.mock.calls.length === 0 && Date.now() - began < 60_000) vi.advanceTimersByTime(10);
  return spent.mock.calls.length === 0 ? undefined : (Date.now() - began) / 1000;
}

describe('processor time', () => {
  it('ends at its seconds when the process has a processor to itself', () => {
    expect(secondsUntilSpent(5, 1)).toBeCloseTo(5, 1);
  });

  it('waits for a process that shares its processor', () => {
    expect(secondsUntilSpent(5, 0.5)).toBeCloseTo(10, 0);
  });

  it('does not end before its seconds where other threads use some as well', () => {
    expect(secondsUntilSpent(5, 2)).toBeCloseTo(5, 1);
  });

  it('ends at eight times its seconds where nothing is used', () => {
    expect(secondsUntilSpent(5, 0)).toBeCloseTo(40, 0);
  });

  it('never ends once the watch is over', () => {
    const spent = vi.fn<() => void>();
    const end = watchProcessorTime(5, spent, clocksAt(0.5));
    vi.advanceTimersByTime(6000);
    end();
    vi.advanceTimersByTime(60_000);
    expect(spent).not.toHaveBeenCalled();
  });
});

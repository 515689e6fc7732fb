/**
 * seconds of processor time → a call when this process has used them, so that a busy machine does
 * not make a page seem too slow.
 */

/** How many times as much wall time may pass: a thread that waits forever is ended as well. */
const LONGEST = 8;

/** Shortest interval between checks, in seconds. */
const SHORTEST = 0.05;

/** The clocks; tests pass their own. */
export type Clocks = {
  /** Seconds of processor time that this process has used. */
  readonly processor: () => number;
  /** Seconds on the clock. */
  readonly wall: () => number;
};

const CLOCKS: Clocks = {
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  },
  wall: () => performance.now() / 1000,
};

/**
 * Calls `spent` once when this process has used `seconds` of processor time from now, at the latest
 * after eight times as much wall time; returns a function that ends the watch.
 */
export function watchProcessorTime(
  seconds: number,
  spent: () => void,
  clocks: Clocks = CLOCKS,
): () => void {
  const used = clocks.processor();
  const began = clocks.wall();
  let timer: NodeJS.Timeout;
  const look = (): void => {
    const left = Math.min(
      used + seconds - clocks.processor(),
      began + LONGEST * seconds - clocks.wall(),
    );
    if (left <= 0) spent();
    else timer = setTimeout(look, Math.max(left, SHORTEST) * 1000);
  };
  timer = setTimeout(look, seconds * 1000);
  return () => clearTimeout(timer);
}

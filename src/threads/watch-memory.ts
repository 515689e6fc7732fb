/**
 * megabytes → a call when this process has taken that many more: a thread's own limit does not
 * count buffers, and a stream of a few kilobytes may unpack to gigabytes.
 */

/** Milliseconds between checks: a stream unpacks to some tens of megabytes meanwhile. */
const CHECK_INTERVAL_MS = 50;

/** Calls `spent` once when this process has taken that much more memory; returns a function that ends the watch. */
export function watchMemory(
  megabytes: number,
  spent: () => void,
  residentBytes: () => number = () => process.memoryUsage.rss(),
): () => void {
  const most = residentBytes() + megabytes * 1e6;
  const timer = setInterval(() => {
    if (residentBytes() < most) return;
    clearInterval(timer);
    spent();
  }, CHECK_INTERVAL_MS);
  return () => clearInterval(timer);
}

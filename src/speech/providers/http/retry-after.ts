/** the headers of a reply → the seconds that a service asks to wait. Pure. */

/** The longest wait that is believed, in seconds: a day; beyond it a clock is wrong. */
const LONGEST_WAIT = 86_400;

/**
 * Seconds by `retry-after-ms`, else `retry-after` (seconds or a date, RFC 9110 §10.2.3); `undefined`
 * where neither can be read. `now`: milliseconds since 1970, for tests.
 */
export function retryAfterOf(
  headers: Headers,
  options: { readonly now?: number } = {},
): number | undefined {
  const milliseconds = numberIn(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return withinBounds(milliseconds / 1000);
  const text = headers.get('retry-after');
  const seconds = numberIn(text);
  if (seconds !== undefined) return withinBounds(seconds);
  // Each form of a date begins with the name of its day; Node reads dates into numbers too.
  const date = text !== null && /^\s*[A-Z][a-z]/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(date)) return undefined;
  return withinBounds((date - (options.now ?? Date.now())) / 1000);
}

function numberIn(text: string | null): number | undefined {
  return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

function withinBounds(seconds: number): number | undefined {
  return seconds <= LONGEST_WAIT ? Math.max(0, seconds) : undefined;
}

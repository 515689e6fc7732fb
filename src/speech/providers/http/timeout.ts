/** a text and its service → the seconds after which a request times out. Pure. */

/** How long an answer may take: seconds for any, and more for each character of the text. */
export type Timeouts = { readonly base: number; readonly perCharacter: number };

/**
 * Hosted services speak at several times real time, the slowest ones 5,000 characters in half a
 * minute; a short text that is given up twice is known to have no answer within half a minute.
 */
export const HOSTED: Timeouts = { base: 8, perCharacter: 0.03 };

/**
 * A self-hosted server may speak in real time (15 characters a second) and process one request after
 * another while two are sent.
 */
export const SELF_HOSTED: Timeouts = { base: 7, perCharacter: 0.15 };

/** The longest timeout in seconds, unless the provider's setting `timeout` says otherwise. */
const MOST = 60;

/** Seconds for one request; `timeout`, when given, applies to every text. */
export function timeoutFor(
  characters: number,
  options: { readonly timeouts: Timeouts; readonly timeout?: number | undefined },
): number {
  const { timeout, timeouts } = options;
  const { base, perCharacter } = timeouts;
  return timeout ?? Math.min(MOST, Math.ceil(base + perCharacter * characters));
}

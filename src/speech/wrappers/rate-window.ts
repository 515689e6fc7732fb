/** limits per minute → RateWindow: when the next request may be sent, by counting those sent. */

/** What may be sent in a minute; an absent limit is unlimited. */
export type MinuteLimits = {
  readonly requestsPerMinute?: number | undefined;
  readonly charactersPerMinute?: number | undefined;
};

/** The requests of the last minute. */
export type RateWindow = {
  /** Seconds until a request of that many characters may be sent; 0 if it may be sent now. */
  readonly delay: (characters: number, limits: MinuteLimits) => number;
  /** Counts a request that is sent now. */
  readonly record: (characters: number) => void;
};

/**
 * Length of the window in seconds: a minute, and one second, since requests may reach the service
 * that much closer together than they were sent.
 */
const COUNTED_SECONDS = 61;

/** Requests removed at a time: moving the list for each one would be slow. */
const FORGOTTEN = 256;

type Sent = { readonly time: number; readonly characters: number };

/**
 * Counts each request of the last minute, so that no minute, wherever it starts, exceeds the
 * limits. A request that alone exceeds the limit of characters is sent once the minute is empty.
 * `now`: seconds on a monotonic clock.
 */
export function createRateWindow({ now }: { readonly now: () => number }): RateWindow {
  const sent: Sent[] = [];
  let first = 0;
  let characterCount = 0;

  const secondsUntilGone = ({ time }: Sent): number => time + COUNTED_SECONDS - now();
  const forget = (): void => {
    for (; first < sent.length && secondsUntilGone(sent[first]!) <= 0; first++)
      characterCount -= sent[first]!.characters;
    if (first < FORGOTTEN) return;
    sent.splice(0, first);
    first = 0;
  };

  return {
    delay: (characters, limits) => {
      forget();
      const { requestsPerMinute = Infinity, charactersPerMinute = Infinity } = limits;
      const mostRequests = Math.max(1, Math.floor(requestsPerMinute)) - 1;
      const mostCharacters = charactersPerMinute - characters;
      let index = first;
      let left = characterCount;
      for (; index < sent.length; index++) {
        if (sent.length - index <= mostRequests && left <= mostCharacters) break;
        left -= sent[index]!.characters;
      }
      return index === first ? 0 : secondsUntilGone(sent[index - 1]!);
    },
    record: (characters) => {
      sent.push({ time: now(), characters });
      characterCount += characters;
    },
  };
}

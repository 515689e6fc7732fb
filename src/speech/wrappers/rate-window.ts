/** limits by the minute → when the next request may be sent, and a count of those that were. */

/** What may be sent in a minute; left out: any number. */
export type MinuteLimits = {
  readonly requestsPerMinute?: number | undefined;
  readonly charactersPerMinute?: number | undefined;
};

/** The requests of the last minute. */
export type RateWindow = {
  /** Seconds until a request of so many characters may be sent; 0: at once. */
  readonly delay: (characters: number, limits: MinuteLimits) => number;
  /** Counts a request that is sent now. */
  readonly record: (characters: number) => void;
};

/**
 * Seconds that are counted back: a minute, and one more, since requests reach the service up to so
 * much closer together than they were sent.
 */
const COUNTED_SECONDS = 61;

/** Requests that are forgotten at once: moving the list for each would take longer than the list. */
const FORGOTTEN = 256;

type Sent = { readonly time: number; readonly characters: number };

/**
 * Counts the requests of the last minute one by one, so that no minute, wherever it begins, holds
 * more than the limits. A request that alone is above the limit of characters is sent when the
 * minute is empty. `now`: seconds on a clock that never goes back.
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

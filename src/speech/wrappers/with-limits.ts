/**
 * a provider → the same provider, never asked more at once, nor more often, than its voices allow.
 */
import pLimit, { type LimitFunction } from 'p-limit';
import { abortable, wait, type AbortOptions } from '../../_internal/abort.ts';
import type { Capabilities, SpeechProvider } from '../provider.ts';
import { forward } from './with-retry.ts';

/** For tests: another clock. Seconds. */
export type LimitsOptions = {
  readonly now?: () => number;
  readonly sleep?: (seconds: number, options: AbortOptions) => Promise<void>;
};

/**
 * Share of a minute's requests that may be sent in one burst. A full minute then holds
 * at most 1.25 times `requestsPerMinute`, which a provider states as 80 % of its quota.
 */
const BURST_SHARE = 0.25;

/**
 * Keeps `synthesize` within `maxConcurrency` and `requestsPerMinute` of
 * the voice. Requests wait their turn in the order they came; voices
 * with the same limits share them, since providers count by family.
 */
export function withLimits(provider: SpeechProvider, options: LimitsOptions = {}): SpeechProvider {
  const lanes = lanesOf.get(provider) ?? new Map<string, Lane>();
  lanesOf.set(provider, lanes);
  const laneOf = (capabilities: Capabilities): Lane => {
    const name = `${capabilities.maxConcurrency}/${capabilities.requestsPerMinute ?? ''}`;
    const lane = lanes.get(name) ?? openLane(capabilities, options);
    lanes.set(name, lane);
    return lane;
  };
  return {
    ...forward(provider),
    synthesize: (request, { signal }) => {
      const lane = laneOf(provider.capabilities(request.voice));
      const turn = lane.limit(async () => {
        signal?.throwIfAborted();
        await lane.bucket?.take({ signal });
        return provider.synthesize(request, signal ? { signal } : {});
      });
      return abortable(turn, { signal });
    },
  };
}

/**
 * The lanes of a provider outlive one wrapping of it:
 * a quota does not begin anew with the next article.
 */
const lanesOf = new WeakMap<SpeechProvider, Map<string, Lane>>();

type Lane = { readonly limit: LimitFunction; readonly bucket?: TokenBucket };

function openLane(capabilities: Capabilities, options: LimitsOptions): Lane {
  const { maxConcurrency, requestsPerMinute } = capabilities;
  const limit = pLimit(Math.max(1, maxConcurrency));
  return requestsPerMinute === undefined
    ? { limit }
    : { limit, bucket: createTokenBucket({ requestsPerMinute, ...options }) };
}

type TokenBucket = { readonly take: (options: AbortOptions) => Promise<void> };

/**
 * A bucket that starts with a burst and fills evenly; takers
 * are served in order by reserving the time of their token.
 */
function createTokenBucket(
  options: LimitsOptions & { readonly requestsPerMinute: number },
): TokenBucket {
  const now = options.now ?? (() => performance.now() / 1000);
  const sleep = options.sleep ?? wait;
  const interval = 60 / options.requestsPerMinute;
  const burst = Math.max(1, Math.floor(options.requestsPerMinute * BURST_SHARE));
  let nextFree = -Infinity;
  return {
    take: async ({ signal }) => {
      const earliest = now() - (burst - 1) * interval;
      const mine = Math.max(nextFree, earliest);
      nextFree = mine + interval;
      const delay = mine - now();
      if (delay > 0) await sleep(delay, { signal });
    },
  };
}

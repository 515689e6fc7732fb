/**
 * a provider → the same provider, never asked more at once, nor more often, than its voices allow.
 */
import pLimit, { type LimitFunction } from 'p-limit';
import { abortable, wait, type AbortOptions } from '../../_internal/abort.ts';
import type { Capabilities, SpeechProvider } from '../provider.ts';
import { forwardProvider } from './forward-provider.ts';

/** Another clock, for tests. */
export type LimitsOptions = {
  /** Seconds on a clock that never goes back. @default the process's own */
  readonly now?: () => number;
  /** Waits so many seconds or rejects with the signal's reason. @default a timer */
  readonly sleep?: (seconds: number, options: AbortOptions) => Promise<void>;
};

/**
 * Share of a minute's requests that may be sent in one burst. A full minute then holds at most 1.25
 * times `requestsPerMinute`, which a provider states as 80 % of its quota.
 */
const BURST_SHARE = 0.25;

/**
 * Keeps `synthesize` within `maxConcurrency` and `requestsPerMinute` of the
 * voice. Requests wait their turn in the order they came; voices with the
 * same limits share one queue, since providers count by family.
 */
export function withLimits(provider: SpeechProvider, options: LimitsOptions = {}): SpeechProvider {
  const queueOf = (capabilities: Capabilities): RequestQueue => {
    const queues = queuesOf(provider);
    const name = `${capabilities.maxConcurrency}/${capabilities.requestsPerMinute ?? ''}`;
    const queue = queues.get(name) ?? openQueue(capabilities, options);
    queues.set(name, queue);
    return queue;
  };

  return {
    ...forwardProvider(provider),
    synthesize: (request, { signal }) => {
      const queue = queueOf(provider.capabilities(request.voice));
      const turn = queue.limit(async () => {
        signal?.throwIfAborted();
        await queue.bucket?.take({ signal });
        return provider.synthesize(request, { signal });
      });
      return abortable(turn, { signal });
    },
  };
}

/** Requests under the same limits: how many at work at once, and how often one may begin. */
type RequestQueue = { readonly limit: LimitFunction; readonly bucket?: TokenBucket };

type Queues = Map<string, RequestQueue>;

const queuesByProvider = new WeakMap<SpeechProvider, Queues>();

/**
 * The queues of a provider. They outlive one wrapping of
 * it: a quota does not begin anew with the next article.
 */
function queuesOf(provider: SpeechProvider): Queues {
  const queues: Queues = queuesByProvider.get(provider) ?? new Map();
  queuesByProvider.set(provider, queues);
  return queues;
}

function openQueue(capabilities: Capabilities, options: LimitsOptions): RequestQueue {
  const { maxConcurrency, requestsPerMinute } = capabilities;
  const limit = pLimit(Math.max(1, maxConcurrency));
  if (requestsPerMinute === undefined) return { limit };
  return { limit, bucket: createTokenBucket({ requestsPerMinute, ...options }) };
}

type TokenBucket = { readonly take: (options: AbortOptions) => Promise<void> };

/**
 * A bucket that starts with a burst and fills evenly; takers
 * are served in order by reserving the time of their token.
 */
function createTokenBucket(
  options: LimitsOptions & { readonly requestsPerMinute: number },
): TokenBucket {
  const { requestsPerMinute, sleep = wait } = options;
  const now = options.now ?? (() => performance.now() / 1000);
  const interval = 60 / requestsPerMinute;
  const burst = Math.max(1, Math.floor(requestsPerMinute * BURST_SHARE));
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

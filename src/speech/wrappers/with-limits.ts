/** a provider → the same provider, within the concurrency and rate limits of its voices. */
import pLimit from 'p-limit';
import { abortable, wait, type AbortOptions } from '../../_internal/abort.ts';
import { ProviderError } from '../../errors.ts';
import type { Capabilities, SpeechProvider } from '../provider.ts';
import { adaptConcurrency, type AdaptiveConcurrency } from './adapt-concurrency.ts';
import { forwardProvider } from './forward-provider.ts';
import { createRateWindow } from './rate-window.ts';
import { countBilledCharacters } from '../prices/count-units.ts';
import { DEFAULT_RETRY } from './with-retry.ts';

/** Options of `withLimits`: a clock, for tests. */
export type LimitsOptions = {
  /** Seconds on a monotonic clock. @default `performance.now` */
  readonly now?: () => number;
  /** Waits that many seconds, or rejects with the signal's reason. @default a timer */
  readonly sleep?: (seconds: number, options: AbortOptions) => Promise<void>;
};

/** The wrapped providers. Counts outlive an article, since quotas do not start again with the next. */
const limited = new WeakMap<SpeechProvider, SpeechProvider>();

/**
 * Keeps `synthesize` within `maxConcurrency`, `requestsPerMinute` and `charactersPerMinute` of the
 * voice. Requests wait their turn in the order they came, with one queue per `quotaGroup`. When the
 * service reports too many requests, concurrency is halved, then grows by one after each successful
 * round; while it says how long to wait, the group sends nothing. Returns the same wrapper for the
 * same provider.
 */
export function withLimits(provider: SpeechProvider, options: LimitsOptions = {}): SpeechProvider {
  const known = limited.get(provider);
  if (known) return known;
  const queues = new Map<string, RequestQueue>();
  const queueOf = (capabilities: Capabilities): RequestQueue => {
    const name = capabilities.quotaGroup ?? '';
    const queue = queues.get(name) ?? openQueue({ capabilities, ...options });
    queues.set(name, queue);
    return queue;
  };

  const wrapper: SpeechProvider = {
    ...forwardProvider(provider),
    synthesize: (request, { signal }) => {
      const capabilities = provider.capabilities(request.voice);
      const queue = queueOf(capabilities);
      const characters = countBilledCharacters(request, { provider });
      const turn = queue.concurrency.run(async () => {
        await queue.takeTurn({ characters, capabilities, signal });
        try {
          return await provider.synthesize(request, { signal });
        } catch (error) {
          if (isRateLimited(error)) queue.pause(error.retryAfter ?? 0);
          throw error;
        }
      });
      return abortable(turn, { signal });
    },
  };
  limited.set(provider, wrapper);
  return wrapper;
}

/** Whether the service reported too many requests or an exhausted quota. */
function isRateLimited(error: unknown): error is ProviderError {
  return error instanceof ProviderError && error.kind === 'quota' && error.retryable;
}

type Turn = AbortOptions & {
  readonly characters: number;
  readonly capabilities: Capabilities;
};

/** Requests under the same limits. */
type RequestQueue = {
  /** How many run concurrently. */
  readonly concurrency: AdaptiveConcurrency;
  /** Waits until a request may be sent, and counts it. One waits at a time, which preserves their order. */
  readonly takeTurn: (turn: Turn) => Promise<void>;
  /** Sends nothing for that many seconds. */
  readonly pause: (seconds: number) => void;
};

/**
 * The longest pause of a whole group, in seconds. For a longer one, such as for a daily quota, each
 * request is refused on its own instead of waiting in silence.
 */
const LONGEST_PAUSE = DEFAULT_RETRY.budget;

/** Requests without limits are not counted: a test voice gets thousands of them a second. */
function isCounted({ requestsPerMinute, charactersPerMinute }: Capabilities): boolean {
  return requestsPerMinute !== undefined || charactersPerMinute !== undefined;
}

function openQueue(options: LimitsOptions & { readonly capabilities: Capabilities }): RequestQueue {
  const { sleep = wait, now = () => performance.now() / 1000 } = options;
  const window = createRateWindow({ now });
  const oneByOne = pLimit(1);
  let pausedUntil = -Infinity;

  const send = async ({ characters, capabilities, signal }: Turn): Promise<void> => {
    for (;;) {
      signal?.throwIfAborted();
      const delay = Math.max(window.delay(characters, capabilities), pausedUntil - now());
      if (delay <= 0) break;
      await sleep(delay, { signal });
    }
    if (isCounted(capabilities)) window.record(characters);
  };
  return {
    concurrency: adaptConcurrency(Math.max(1, options.capabilities.maxConcurrency), {
      isTooMuch: isRateLimited,
    }),
    takeTurn: (turn) => oneByOne(() => send(turn)),
    pause: (seconds) => {
      if (seconds > LONGEST_PAUSE) return;
      pausedUntil = Math.max(pausedUntil, now() + seconds);
    },
  };
}

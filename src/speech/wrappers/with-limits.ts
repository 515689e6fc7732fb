/**
 * a provider → the same provider, never asked more at once, nor more often, than its voices allow.
 */
import pLimit from 'p-limit';
import { abortable, wait, type AbortOptions } from '../../_internal/abort.ts';
import { ProviderError } from '../../errors.ts';
import type { Capabilities, SpeechProvider } from '../provider.ts';
import { adaptConcurrency, type AdaptiveConcurrency } from './adapt-concurrency.ts';
import { forwardProvider } from './forward-provider.ts';
import { createRateWindow } from './rate-window.ts';
import { countBilledCharacters } from '../prices/count-units.ts';
import { DEFAULT_RETRY } from './with-retry.ts';

/** Another clock, for tests. */
export type LimitsOptions = {
  /** Seconds on a clock that never goes back. @default the process's own */
  readonly now?: () => number;
  /** Waits so many seconds or rejects with the signal's reason. @default a timer */
  readonly sleep?: (seconds: number, options: AbortOptions) => Promise<void>;
};

/**
 * The wrapped providers. Their counts outlive an article: a quota does not begin anew with the next.
 */
const limited = new WeakMap<SpeechProvider, SpeechProvider>();

/**
 * Keeps `synthesize` within `maxConcurrency`, `requestsPerMinute` and `charactersPerMinute` of the
 * voice. Requests wait their turn in the order they came, voices of one `quotaGroup` in one queue.
 * When the service says that it is asked too much, half as many are made at once, and one more
 * after each round that goes well; while it says how long to wait, nobody of the group asks.
 * Gives the same for the same provider.
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
          if (isAskedTooMuch(error)) queue.pause(error.retryAfter ?? 0);
          throw error;
        }
      });
      return abortable(turn, { signal });
    },
  };
  limited.set(provider, wrapper);
  return wrapper;
}

/** Whether the service said that it is asked too much, by its own words or by a quota. */
function isAskedTooMuch(error: unknown): error is ProviderError {
  return error instanceof ProviderError && error.kind === 'quota' && error.retryable;
}

type Turn = AbortOptions & {
  readonly characters: number;
  readonly capabilities: Capabilities;
};

/** Requests under the same limits. */
type RequestQueue = {
  /** How many are at work at once. */
  readonly concurrency: AdaptiveConcurrency;
  /** Waits until one more may be sent, and counts it. One waits at a time, so that all keep their order. */
  readonly takeTurn: (turn: Turn) => Promise<void>;
  /** Nothing is sent for so many seconds. */
  readonly pause: (seconds: number) => void;
};

/**
 * The longest wait that a whole group keeps, in seconds. Asked for a longer one, by a quota of a day
 * for instance, each request learns for itself that it is refused: nobody waits in silence.
 */
const LONGEST_PAUSE = DEFAULT_RETRY.budget;

/** What has no limits need not be counted: a test voice is asked thousands of times a second. */
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
      isTooMuch: isAskedTooMuch,
    }),
    takeTurn: (turn) => oneByOne(() => send(turn)),
    pause: (seconds) => {
      if (seconds > LONGEST_PAUSE) return;
      pausedUntil = Math.max(pausedUntil, now() + seconds);
    },
  };
}

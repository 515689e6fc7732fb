/** a provider → the same provider, which retries requests that failed with a retryable error. */
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { wait, type AbortOptions } from '../../_internal/abort.ts';
import { ProviderError, type ProviderErrorFields } from '../../errors.ts';
import type { SpeechProvider } from '../provider.ts';
import { forwardProvider } from './forward-provider.ts';

/** When and how often to retry a failed request. All times in seconds. */
export type RetryOptions = {
  /** Attempts for one request, including the first. @default 8 */
  readonly attempts?: number | undefined;
  /** How long after its first failure a request may be retried; no wait ends later. @default 120 */
  readonly budget?: number | undefined;
  /** Upper bound of the wait after the first failure; doubles with each failure. @default 0.5 */
  readonly firstDelay?: number | undefined;
  /** The longest wait, unless the provider asks for a longer one. @default 30 */
  readonly longestDelay?: number | undefined;
  /** A random number from 0 to below 1; for tests. @default Math.random */
  readonly random?: (() => number) | undefined;
  /** Waits that many seconds, or rejects with the signal's reason; for tests. @default a timer */
  readonly sleep?: ((seconds: number, options: AbortOptions) => Promise<void>) | undefined;
  /** Seconds on a monotonic clock; for tests. @default `performance.now` */
  readonly now?: (() => number) | undefined;
};

/**
 * Eight attempts get a thousand requests through a service where every fifth one fails; two minutes
 * outlast a quota per minute.
 */
export const DEFAULT_RETRY = {
  attempts: 8,
  budget: 120,
  firstDelay: 0.5,
  longestDelay: 30,
} as const;

/** Most answers to one request that are not usable speech, since each may be billed. */
const ATTEMPTS_ANSWERED = 5;

/**
 * Retries `synthesize` on a retryable `ProviderError`: waits as long as the provider asked,
 * otherwise a random part of a bound that doubles (full jitter,
 * https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/). Gives up,
 * with the last error, after `attempts` or if the wait would end after `budget`. An abort ends a
 * wait.
 */
export function withRetry(provider: SpeechProvider, options: RetryOptions = {}): SpeechProvider {
  const settings: Settings = {
    ...DEFAULT_RETRY,
    random: Math.random,
    sleep: wait,
    now: () => performance.now() / 1000,
    ...omitUndefined(options),
  };
  const { attempts, budget, now, sleep } = settings;

  return {
    ...forwardProvider(provider),
    synthesize: async (request, { signal }) => {
      let failedFirst: number | undefined;
      let answered = 0;
      for (let attempt = 1; ; attempt++) {
        signal?.throwIfAborted();
        try {
          return await provider.synthesize(request, { signal });
        } catch (error) {
          if (signal?.aborted || !mayTryAgain(error)) throw error;
          const delay = delayAfter(error, { attempt, ...settings });
          failedFirst ??= now();
          if (error.kind === 'bad-audio') answered++;
          const isEnough = attempt >= attempts || answered >= ATTEMPTS_ANSWERED;
          const isLast = isEnough || now() - failedFirst + delay > budget;
          if (isLast) throw withAttempts(error, attempt);
          await sleep(delay, { signal });
        }
      }
    },
  };
}

type Settings = Required<{ [K in keyof RetryOptions]: NonNullable<RetryOptions[K]> }>;

function mayTryAgain(error: unknown): error is ProviderError {
  return error instanceof ProviderError && error.retryable;
}

/** Seconds to wait after a failure. */
function delayAfter(
  error: ProviderError,
  options: Settings & { readonly attempt: number },
): number {
  const bound = Math.min(options.longestDelay, options.firstDelay * 2 ** (options.attempt - 1));
  const jitter = options.random() * bound;
  // All clients were given the same time: the jitter spreads them after it.
  return error.retryAfter === undefined ? jitter : error.retryAfter + jitter;
}

/** The last error, with the number of attempts. */
function withAttempts(error: ProviderError, attempts: number): ProviderError {
  if (attempts === 1) return error;
  return new ProviderError(`${error.message} (${attempts} attempts)`, {
    ...providerErrorFields(error),
    cause: error,
  });
}

/** The fields of a provider error, to make a similar one. */
export function providerErrorFields(error: ProviderError): ProviderErrorFields {
  return {
    code: error.code,
    provider: error.provider,
    kind: error.kind,
    retryable: error.retryable,
    ...(error.hint !== undefined && { hint: error.hint }),
    ...(error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
    ...(error.segmentId !== undefined && { segmentId: error.segmentId }),
    ...(error.mayBeBilled !== undefined && { mayBeBilled: error.mayBeBilled }),
    ...(error.cause !== undefined && { cause: error.cause }),
  };
}

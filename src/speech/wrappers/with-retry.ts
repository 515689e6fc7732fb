/** a provider → the same provider, which tries again when trying again makes sense. */
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { wait, type AbortOptions } from '../../_internal/abort.ts';
import { ProviderError } from '../../errors.ts';
import type { SpeechProvider, SpeechRequest } from '../provider.ts';

/** When and how often to try again. All times in seconds. */
export type RetryOptions = {
  /** Attempts for one request, the first included. @default 5 */
  readonly attempts?: number | undefined;
  /** What one request may take in all, waits included; an attempt is not begun after it. @default 120 */
  readonly budget?: number | undefined;
  /** Upper bound of the wait after the first failure; doubles with each. @default 0.5 */
  readonly firstDelay?: number | undefined;
  /** The longest wait, unless the provider asks for a longer one. @default 30 */
  readonly longestDelay?: number | undefined;
  /** A number from 0 to below 1; for tests. @default Math.random */
  readonly random?: (() => number) | undefined;
  /** Waits so many seconds or rejects with the signal's reason; for tests. */
  readonly sleep?: ((seconds: number, options: AbortOptions) => Promise<void>) | undefined;
  /** Seconds on a clock that never goes back; for tests. */
  readonly now?: (() => number) | undefined;
};

/** Five attempts with waits of up to 0.5, 1, 2 and 4 seconds outlast a restart of a server; two minutes outlast a quota that counts by the minute. */
export const DEFAULT_RETRY = {
  attempts: 5,
  budget: 120,
  firstDelay: 0.5,
  longestDelay: 30,
} as const;

/**
 * Retries `synthesize` on a retryable `ProviderError`: waits as long as the provider asked, else a random part of a bound
 * that doubles (full jitter, https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/). Gives up,
 * with the last error, after `attempts` or when the wait would end beyond `budget`. An abort ends a wait at once.
 */
export function withRetry(provider: SpeechProvider, options: RetryOptions = {}): SpeechProvider {
  const settings = {
    ...DEFAULT_RETRY,
    random: Math.random,
    sleep: wait,
    now: () => performance.now() / 1000,
    ...omitUndefined(options),
  };
  return {
    ...forward(provider),
    synthesize: async (request, { signal }) => {
      const started = settings.now();
      for (let attempt = 1; ; attempt++) {
        signal?.throwIfAborted();
        try {
          return await provider.synthesize(request, signal ? { signal } : {});
        } catch (error) {
          if (signal?.aborted || !(error instanceof ProviderError) || !error.retryable) throw error;
          const delay = delayAfter(error, { attempt, ...settings });
          if (attempt >= settings.attempts || settings.now() - started + delay > settings.budget)
            throw afterAttempts(error, { attempt });
          await settings.sleep(delay, { signal });
        }
      }
    },
  };
}

/** A wrapper's start: every member of the provider as it is, bound to it. */
export function forward(provider: SpeechProvider): SpeechProvider {
  return {
    specVersion: provider.specVersion,
    id: provider.id,
    revision: provider.revision,
    voices: (options) => provider.voices(options),
    ...(provider.defaultVoice && {
      defaultVoice: (language: string) => provider.defaultVoice!(language),
    }),
    capabilities: (voice) => provider.capabilities(voice),
    identity: (request) => provider.identity(request),
    ...(provider.billedCharacters && {
      billedCharacters: (request: SpeechRequest) => provider.billedCharacters!(request),
    }),
    synthesize: (request, options) => provider.synthesize(request, options),
    close: () => provider.close(),
  };
}

type Settings = Required<{ [K in keyof RetryOptions]: NonNullable<RetryOptions[K]> }>;

function delayAfter(
  error: ProviderError,
  options: Settings & { readonly attempt: number },
): number {
  const bound = Math.min(options.longestDelay, options.firstDelay * 2 ** (options.attempt - 1));
  const jitter = options.random() * bound;
  // Everybody was told the same moment: the jitter spreads them behind it.
  return error.retryAfter === undefined ? jitter : error.retryAfter + jitter;
}

/** The last error, saying how often it was tried. */
function afterAttempts(
  error: ProviderError,
  { attempt }: { readonly attempt: number },
): ProviderError {
  if (attempt === 1) return error;
  return new ProviderError(`${error.message} (${attempt} attempts)`, {
    ...fieldsOf(error),
    cause: error,
  });
}

/** The fields of a provider error, to make one like it. */
export function fieldsOf(error: ProviderError): ConstructorParameters<typeof ProviderError>[1] {
  return {
    code: error.code,
    provider: error.provider,
    kind: error.kind,
    retryable: error.retryable,
    ...(error.hint !== undefined && { hint: error.hint }),
    ...(error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
    ...(error.segmentId !== undefined && { segmentId: error.segmentId }),
    ...(error.cause !== undefined && { cause: error.cause }),
  };
}

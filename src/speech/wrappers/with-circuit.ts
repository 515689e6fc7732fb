/** a provider → the same provider behind a circuit breaker, spared requests while it is down. */
import { wait, type AbortOptions } from '../../_internal/abort.ts';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { ProviderError, type ProviderErrorKind } from '../../errors.ts';
import type { SpeechProvider } from '../provider.ts';
import { forwardProvider } from './forward-provider.ts';

/** When a provider counts as down. All times in seconds. */
export type CircuitOptions = {
  /** Consecutive failures after which only one request at a time is sent. @default 4 */
  readonly failures?: number | undefined;
  /** How long to keep trying, counted from the first of these failures. @default 20 */
  readonly timeout?: number | undefined;
  /** The wait before the first trial; doubles with each, up to 5. @default 1 */
  readonly firstWait?: number | undefined;
  /** Waits that many seconds, or rejects with the signal's reason; for tests. @default a timer */
  readonly sleep?: ((seconds: number, options: AbortOptions) => Promise<void>) | undefined;
  /** Seconds on a monotonic clock; for tests. @default `performance.now` */
  readonly now?: (() => number) | undefined;
};

/**
 * Four failures in a row are not a coincidence. Twenty seconds outlast the restart of a server, and
 * leave time to end the run, or continue with another provider, within half a minute.
 */
const DEFAULT_CIRCUIT = { failures: 4, timeout: 20, firstWait: 1 } as const;

/** The longest wait between two trials, in seconds. */
const LONGEST_WAIT = 5;

/** Seconds between two checks whether the current trial has been answered. */
const POLL = 0.1;

/** Seconds without any answer after which a request that times out hung; a shorter one may be slow. */
const HUNG_AFTER = 5;

/** Failures without an answer; any other error shows that the provider is up. */
const DOWN: ReadonlySet<ProviderErrorKind> = new Set(['unavailable', 'timeout', 'internal']);

/** The wrapped providers: one that is down is so for the next article too. */
const wrapped = new WeakMap<SpeechProvider, SpeechProvider>();

/**
 * A circuit breaker (https://martinfowler.com/bliki/CircuitBreaker.html); the same one for the same
 * provider. After some failures in a row, or one request that hung while no other was answered,
 * requests wait, and one at a time tries whether the provider is back. If it is not within
 * `timeout`, they fail, and later ones fail immediately, except for a trial every few seconds.
 * @throws ProviderError of kind `unavailable` that is not retryable in this run
 */
export function withCircuit(
  provider: SpeechProvider,
  options: CircuitOptions = {},
): SpeechProvider {
  const known = wrapped.get(provider);
  if (known) return known;
  const circuit = openCircuit(provider, options);
  const guarded: SpeechProvider = {
    ...forwardProvider(provider),
    synthesize: async (request, { signal }) => {
      const attempt = await circuit.enter({ signal });
      try {
        const speech = await provider.synthesize(request, { signal });
        attempt.answered();
        return speech;
      } catch (error) {
        if (signal?.aborted) attempt.gaveUp();
        else if (isDown(error)) attempt.failed(error);
        else attempt.answered();
        throw error;
      }
    },
  };
  wrapped.set(provider, guarded);
  return guarded;
}

function isDown(error: unknown): error is ProviderError {
  return error instanceof ProviderError && error.retryable && DOWN.has(error.kind);
}

/** A request that was let through; exactly one of these is called when it ends. */
type Attempt = {
  readonly answered: () => void;
  readonly failed: (error: ProviderError) => void;
  readonly gaveUp: () => void;
};

type Circuit = { readonly enter: (options: AbortOptions) => Promise<Attempt> };

/** Failures without an answer between them. Times are seconds on the clock. */
type Outage = {
  /** When the first of them failed. */
  readonly since: number;
  readonly failures: number;
  /** Whether requests wait while one at a time tries. */
  readonly isOpen: boolean;
  /** Requests that tried whether it is back, while the others waited. */
  readonly trials: number;
  readonly last: ProviderError;
  /** When the next trial may start. */
  readonly retryAt: number;
};

function openCircuit(provider: SpeechProvider, options: CircuitOptions): Circuit {
  const settings = {
    ...DEFAULT_CIRCUIT,
    sleep: wait,
    now: () => performance.now() / 1000,
    ...omitUndefined(options),
  };
  const { timeout, sleep, now } = settings;
  let outage: Outage | undefined;
  let answeredAt = -Infinity;
  let isTrying = false;

  const begin = ({ isTrial }: { readonly isTrial: boolean }): Attempt => {
    isTrying ||= isTrial;
    const startedAt = now();
    const end = (): void => {
      if (isTrial) isTrying = false;
    };
    return {
      answered: () => {
        end();
        answeredAt = now();
        outage = undefined;
      },
      failed: (last) => {
        end();
        const time = now();
        const isHung =
          last.kind === 'timeout' && answeredAt <= startedAt && time - startedAt >= HUNG_AFTER;
        const since = isHung ? startedAt : time;
        outage = prolong(outage, { ...settings, last, isTrial, isHung, since, time });
      },
      gaveUp: end,
    };
  };

  return {
    enter: async ({ signal }) => {
      for (;;) {
        signal?.throwIfAborted();
        if (!outage?.isOpen) return begin({ isTrial: false });
        if (!isTrying && now() >= outage.retryAt) return begin({ isTrial: true });
        const over = now() - outage.since - timeout;
        if (over >= 0 && outage.trials > 0) throw providerDown(outage, { provider, time: now() });
        await sleep(Math.max(POLL, Math.min(-over, outage.retryAt - now())), { signal });
      }
    },
  };
}

/** The outage with one more failure. */
function prolong(
  outage: Outage | undefined,
  options: {
    readonly last: ProviderError;
    readonly isTrial: boolean;
    /** Whether it had no answer for long, while no other request had one either. */
    readonly isHung: boolean;
    /** Since when there has been no answer. */
    readonly since: number;
    readonly time: number;
    readonly failures: number;
    readonly firstWait: number;
  },
): Outage {
  const { last, isTrial, isHung, since, time, firstWait } = options;
  const failures = (outage?.failures ?? 0) + 1;
  const wasOpen = outage?.isOpen ?? false;
  const isOpen = wasOpen || isHung || failures >= options.failures;
  const trials = (outage?.trials ?? 0) + (isTrial ? 1 : 0);
  const isOpening = isTrial || isOpen !== wasOpen;
  // A request that hung has waited long enough already.
  const pause = isHung && !isTrial ? 0 : Math.min(LONGEST_WAIT, firstWait * 2 ** trials);
  const retryAt = isOpening ? time + pause : (outage?.retryAt ?? time);
  return {
    since: Math.min(outage?.since ?? since, since),
    failures,
    isOpen,
    trials,
    last,
    retryAt,
  };
}

function providerDown(
  { failures, last, since }: Outage,
  options: { readonly provider: SpeechProvider; readonly time: number },
): ProviderError {
  const { id } = options.provider;
  const seconds = Math.round(options.time - since);
  const row = `${failures} requests in a row failed within ${seconds} seconds`;
  return new ProviderError(`${id} is down: ${row}, the last with: ${last.message}`, {
    code: 'PROVIDER_FAILED',
    provider: id,
    kind: 'unavailable',
    retryable: false,
    hint: 'What was recorded is kept: run the same command again when the service is back.',
    cause: last,
  });
}

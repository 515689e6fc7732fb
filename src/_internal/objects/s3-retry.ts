/**
 * the number of attempts → the SDK's retry strategy. The SDK's own has one retry quota for all calls of
 * a client, refilled only by successes: when a hundred clips are missing and the network is unreliable,
 * it stops retrying.
 */
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { statusOf } from './store-errors.ts';

/** The longest pause before the second attempt, in ms; doubled for each later one up to `LONGEST_MS`. */
const FIRST_MS = 100;
const LONGEST_MS = 20_000;

/** The same in ms after a throttled request. */
const THROTTLED_MS = 500;

type Strategy = Exclude<NonNullable<S3ClientConfig['retryStrategy']>, { mode?: string }>;
type Token = Awaited<ReturnType<Strategy['acquireInitialRetryToken']>>;

/** Tries each call a number of times, with increasing pauses; `random` returns 0 to 1. */
export function retryEachCall(attempts: number, random: () => number = Math.random): Strategy {
  return {
    acquireInitialRetryToken: async () => tokenOf({ retries: 0, delayMs: 0 }),
    refreshRetryTokenForRetry: async (token, { error, errorType, retryAfterHint }) => {
      const retries = token.getRetryCount() + 1;
      // 501: an unsupported call stays unsupported.
      const isRefused = errorType === 'CLIENT_ERROR' || statusOf(error ?? {}) === 501;
      if (isRefused || retries >= attempts) throw new Error('this call is not retried');
      const first = errorType === 'THROTTLING' ? THROTTLED_MS : FIRST_MS;
      const pauseMs = random() * Math.min(LONGEST_MS, first * 2 ** (retries - 1));
      const hintedMs = (retryAfterHint?.getTime() ?? 0) - Date.now();
      return tokenOf({ retries, delayMs: Math.max(pauseMs, Math.min(hintedMs, LONGEST_MS)) });
    },
    recordSuccess: () => undefined,
  };
}

function tokenOf({
  retries,
  delayMs,
}: {
  readonly retries: number;
  readonly delayMs: number;
}): Token {
  return { getRetryCount: () => retries, getRetryDelay: () => delayMs };
}

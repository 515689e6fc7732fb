/**
 * how often calls of a store are made → when the SDK makes one again. Its own strategy has an allowance
 * for all calls of a client together, which only answers with success fill again: asked for a hundred
 * clips that nobody has recorded, in a network that fails now and then, it gives up at the first failure.
 */
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { statusOf } from './store-errors.ts';

/** Milliseconds before the second attempt at most; each further one waits twice as long, up to the longest. */
const FIRST_MS = 100;
const LONGEST_MS = 20_000;

/** Milliseconds before the second attempt of who asked too much. */
const THROTTLED_MS = 500;

type Strategy = Exclude<NonNullable<S3ClientConfig['retryStrategy']>, { mode?: string }>;
type Token = Awaited<ReturnType<Strategy['acquireInitialRetryToken']>>;

/** Tries each call so many times, with a longer pause after each; `random` gives 0 to 1. */
export function retryEachCall(attempts: number, random: () => number = Math.random): Strategy {
  return {
    acquireInitialRetryToken: async () => tokenOf({ retries: 0, delayMs: 0 }),
    refreshRetryTokenForRetry: async (token, { error, errorType, retryAfterHint }) => {
      const retries = token.getRetryCount() + 1;
      // 501: what the store does not know it will not know in a second.
      const isRefused = errorType === 'CLIENT_ERROR' || statusOf(error ?? {}) === 501;
      if (isRefused || retries >= attempts) throw new Error('this call is not made again');
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

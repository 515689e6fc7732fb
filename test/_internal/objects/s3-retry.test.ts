/** When a call of a store is made again. */
import { expect, test } from 'vitest';
import { retryEachCall } from '../../../src/_internal/objects/s3-retry.ts';

const transient = { errorType: 'TRANSIENT' } as const;

/** Pauses before each further attempt, in milliseconds, until it gives up. */
async function pausesOf(
  attempts: number,
  failure: Parameters<ReturnType<typeof retryEachCall>['refreshRetryTokenForRetry']>[1],
): Promise<readonly number[]> {
  const strategy = retryEachCall(attempts, () => 1);
  const pauses: number[] = [];
  let token = await strategy.acquireInitialRetryToken('');
  for (;;) {
    const next = await strategy.refreshRetryTokenForRetry(token, failure).catch(() => undefined);
    if (!next) return pauses;
    token = next;
    pauses.push(token.getRetryDelay());
  }
}

test('waits twice as long each time, and longer where too much was asked', async () => {
  expect(await pausesOf(6, transient)).toEqual([100, 200, 400, 800, 1600]);
  expect(await pausesOf(3, { errorType: 'THROTTLING' })).toEqual([500, 1000]);
  expect(await pausesOf(1, transient)).toEqual([]);
});

test('makes no call again that was refused', async () => {
  expect(await pausesOf(6, { errorType: 'CLIENT_ERROR' })).toEqual([]);
  const error = { name: 'NotImplemented', message: '', $metadata: { httpStatusCode: 501 } };
  expect(await pausesOf(6, { errorType: 'SERVER_ERROR', error })).toEqual([]);
});

test('waits as long as the store asks for, within reason', async () => {
  const after = (ms: number) => ({ ...transient, retryAfterHint: new Date(Date.now() + ms) });
  expect((await pausesOf(2, after(5_000)))[0]).toBeGreaterThan(4_000);
  expect((await pausesOf(2, after(3_600_000)))[0]).toBe(20_000);
});

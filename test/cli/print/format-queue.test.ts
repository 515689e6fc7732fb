import { expect, test } from 'vitest';
import { formatEnqueuedCounts } from '../../../src/cli/print/queue/format-queue.ts';

type Results = Parameters<typeof formatEnqueuedCounts>[0];

const resultsOf = (...states: readonly string[]): Results =>
  states.map((state) =>
    state === 'failed' ? { error: new Error('no') } : { value: { state } },
  ) as unknown as Results;

test.each([
  [['added'], '1 article enqueued'],
  [['added', 'added', 'upToDate'], '2 articles enqueued, 1 up to date'],
  [['waiting'], '0 articles enqueued, 1 already there'],
  [
    ['added', 'upToDate', 'active', 'failed'],
    '1 article enqueued, 1 up to date, 1 already there, 1 failed',
  ],
])('%j are told as %s', (states, text) => {
  expect(formatEnqueuedCounts(resultsOf(...states))).toBe(text);
});

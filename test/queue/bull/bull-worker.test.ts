/** How a worker stops, told with workers of BullMQ that do what the test says. */
import { UnrecoverableError, WaitingError } from 'bullmq';
import { expect, it, vi } from 'vitest';
import type { WorkOptions } from '../../../src/queue/article-queue.ts';
import type { BullClasses } from '../../../src/queue/bull/bull-connection.ts';
import { openBullWorker } from '../../../src/queue/bull/bull-worker.ts';

type Close = (force?: boolean) => Promise<void>;

/** BullMQ's classes, of whose workers each closes so. */
function classesThat(close: Close): BullClasses {
  return {
    worker: () => ({ on: () => undefined, close }),
    errors: { UnrecoverableError, WaitingError },
  } as unknown as BullClasses;
}

const stop = (close: Close, graceSeconds = 0.05): Promise<void> =>
  openBullWorker(classesThat(close), { concurrency: 1 } as WorkOptions).stop({ graceSeconds });

it('what ends in time is not ended by force', async () => {
  const close = vi.fn<Close>(async () => undefined);
  await stop(close);
  expect(close.mock.calls).toEqual([[], []]);
});

it('what fails to end has ended: its connection is gone', async () => {
  const close = vi.fn<Close>(() => Promise.reject(new Error('the server is away')));
  await stop(close, 5);
  expect(close.mock.calls).toEqual([[], []]);
});

it('what does not end in time is ended by force', async () => {
  const close = vi.fn<Close>((force) => (force ? Promise.resolve() : new Promise(() => undefined)));
  await stop(close);
  expect(close.mock.calls).toEqual([[], [], [true], [true]]);
}, 30_000);

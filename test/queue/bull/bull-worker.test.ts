/** How a worker fails and stops, told with workers of BullMQ that do what the test says. */
import { DelayedError, UnrecoverableError, WaitingError, type Processor } from 'bullmq';
import { describe, expect, it, vi } from 'vitest';
import { LecternError } from '../../../src/errors.ts';
import type { BullClasses } from '../../../src/queue/bull/bull-connection.ts';
import { openBullWorker, type BullWorkerOptions } from '../../../src/queue/bull/bull-worker.ts';

type Close = (force?: boolean) => Promise<void>;

/** BullMQ's classes, of whose workers each closes so. */
function classesThat(close: Close): BullClasses {
  return {
    worker: () => ({ on: () => undefined, close }),
    errors: { DelayedError, UnrecoverableError, WaitingError },
  } as unknown as BullClasses;
}

const stop = (close: Close, graceSeconds = 0.05): Promise<void> =>
  openBullWorker(classesThat(close), { concurrency: 1 } as BullWorkerOptions).stop({
    graceSeconds,
  });

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

describe('a job that fails', () => {
  /** What becomes of a segment: what BullMQ is told, and what the worker ends with, if it does. */
  async function fail(
    error: unknown,
    {
      job: given,
      times = 1,
      ...options
    }: Partial<BullWorkerOptions> & { readonly job?: object; readonly times?: number },
  ): Promise<{
    readonly told: unknown;
    readonly isGivenBack: boolean;
    readonly isDelayed: boolean;
    readonly data: unknown;
    readonly end: unknown;
  }> {
    const processors: Processor[] = [];
    const classes = {
      worker: (_name: string, process: Processor) => {
        processors.push(process);
        return { on: () => undefined, close: async () => undefined };
      },
      errors: { DelayedError, UnrecoverableError, WaitingError },
    } as unknown as BullClasses;
    const worker = openBullWorker(classes, {
      concurrency: 1,
      segment: () => Promise.reject(error),
      isFinal: () => false,
      isHopeless: () => false,
      isLacking: () => false,
      ...options,
    } as BullWorkerOptions);
    const moveToWait = vi.fn<() => Promise<void>>(async () => undefined);
    const moveToDelayed = vi.fn<() => Promise<void>>(async () => undefined);
    const job = { data: {}, ...given, moveToWait, moveToDelayed, updateData };
    async function updateData(data: object): Promise<void> {
      job.data = data;
    }
    let told: unknown;
    for (let time = 0; time < times; time++)
      told = await processors[0]!(job as never, 'token').catch((reason: unknown) => reason);
    const end: unknown = await Promise.race([
      worker.failed.catch((reason: unknown) => reason),
      new Promise((resolve) => setTimeout(resolve, 20)),
    ]);
    const isGivenBack = moveToWait.mock.calls.length > 0;
    const isDelayed = moveToDelayed.mock.calls.length > 0;
    return { told, isGivenBack, isDelayed, data: job.data, end };
  }
  const full = new LecternError('the cap is reached', { code: 'BUDGET_REACHED' });

  it('is tried again, with the code and the words of its failure', async () => {
    const { told, isGivenBack, end } = await fail(full, {});
    expect(told).toMatchObject({ message: 'BUDGET_REACHED: the cap is reached', cause: full });
    expect(told).not.toBeInstanceOf(UnrecoverableError);
    expect([isGivenBack, end]).toEqual([false, undefined]);
  });

  it('is parked at once where no attempt can help', async () => {
    const { told, isGivenBack, end } = await fail(full, { isFinal: () => true });
    expect(told).toBeInstanceOf(UnrecoverableError);
    expect(told).toMatchObject({ message: 'BUDGET_REACHED: the cap is reached' });
    expect([isGivenBack, end]).toEqual([false, undefined]);
  });

  it('goes to another worker where this one can do none, and ends it', async () => {
    const { told, isGivenBack, end } = await fail(full, { isHopeless: () => true });
    expect(told).toBeInstanceOf(WaitingError);
    expect([isGivenBack, end]).toEqual([true, full]);
  });

  const lacking = new LecternError('no such voice.', { code: 'VOICE_UNKNOWN' });
  const isLacking = (): boolean => true;

  it('goes to another worker where this one lacks what it needs, and is said once', async () => {
    const job = { name: 'segment', data: { order: 'an order' } };
    const onTrouble = vi.fn<(message: string) => void>();
    const options = { isLacking, countWorkers: async () => 2, onTrouble };
    const { told, isDelayed, data, end } = await fail(lacking, { ...options, job, times: 3 });
    expect(told).toBeInstanceOf(DelayedError);
    expect([isDelayed, end]).toEqual([true, undefined]);
    expect(data).toEqual({ order: 'an order', offers: 3, refusedBy: [expect.any(String)] });
    expect(onTrouble.mock.calls).toEqual([
      ['segment left to other workers: VOICE_UNKNOWN: no such voice.'],
    ]);
  });

  it('has failed where every connected worker has refused it', async () => {
    const job = { name: 'segment', data: { refusedBy: ['another'] } };
    const { told, isDelayed } = await fail(lacking, {
      isLacking,
      countWorkers: async () => 2,
      job,
    });
    expect(told).toMatchObject({ message: 'VOICE_UNKNOWN: no such voice.', cause: lacking });
    expect(isDelayed).toBe(false);
  });
});

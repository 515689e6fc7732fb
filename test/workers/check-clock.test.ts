/** The clocks of a worker and of its queue's server, looked at without either. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LecternError } from '../../src/errors.ts';
import { checkClock, watchClock } from '../../src/workers/check-clock.ts';
import { openMemoryServer } from '../helpers/memory-queue.ts';

const serverAhead = (seconds: number) => openMemoryServer(() => Date.now() / 1000 + seconds);

it.each([0, 9, -9])('clocks that are %i s apart agree well enough', async (seconds) => {
  await expect(checkClock(serverAhead(seconds))).resolves.toBeUndefined();
});

it.each([
  [15, '15 s behind that of a server in memory'],
  [-3_600, '3600 s ahead of that of a server in memory'],
])('a clock that is %i s off is refused, and it is said by how much', async (seconds, said) => {
  await expect(checkClock(serverAhead(seconds))).rejects.toMatchObject({
    code: 'QUEUE_CLOCK',
    message: expect.stringContaining(said) as string,
  });
});

it('the way of a slow answer does not count', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const slow = {
    ...openMemoryServer(),
    now: async () => {
      const asked = Date.now() / 1000;
      vi.advanceTimersByTime(20_000);
      return asked;
    },
  };
  await expect(checkClock(slow)).resolves.toBeUndefined();
  vi.useRealTimers();
});

describe('a worker that looks at the clocks again and again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends where they part', async () => {
    let apart = 0;
    const server = openMemoryServer(() => Date.now() / 1000 + apart);
    const ended = watchClock(server, new AbortController()).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(61_000);
    apart = 100;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await ended).toMatchObject({ code: 'QUEUE_CLOCK' });
  });

  it('waits for a server that is away, and ends when it is told to', async () => {
    let asked = 0;
    const away = {
      ...openMemoryServer(),
      now: async (): Promise<number> => {
        asked++;
        throw new LecternError('away', { code: 'QUEUE_UNREACHABLE' });
      },
    };
    const stopping = new AbortController();
    const watching = watchClock(away, stopping);
    await vi.advanceTimersByTimeAsync(190_000);
    expect(asked).toBe(3);
    stopping.abort();
    await expect(watching).resolves.toBeUndefined();
  });
});

/** Turns that a server in memory gives, and how long they are waited for. */
import { expect, it } from 'vitest';
import { ProviderError, type ProviderErrorKind } from '../../../src/errors.ts';
import { withSharedLimits } from '../../../src/queue/sharing/with-shared-limits.ts';
import { toneProvider } from '../../../src/speech/providers/tone/tone.ts';
import { openMemoryServer } from '../../helpers/memory-queue.ts';
import { requestFor } from '../../helpers/requests.ts';

const request = requestFor(['The ferry left.']);

it('a turn is waited for as long as the server says, and hardly longer', async () => {
  const delays = [12, 3, 0];
  const waits: number[] = [];
  const limited = withSharedLimits(toneProvider(), {
    server: { ...openMemoryServer(), takeTurn: async () => delays.shift()! },
    sleep: async (seconds) => void waits.push(seconds),
    now: () => 0,
  });
  await limited.synthesize(request, {});
  expect(waits.map(Math.floor)).toEqual([12, 3]);
  for (const seconds of waits) expect(seconds % 1).toBeLessThan(0.1);
});

it('a turn whose answer took too long is asked for again', async () => {
  let [seconds, asked] = [0, 0];
  const limited = withSharedLimits(toneProvider(), {
    server: {
      ...openMemoryServer(),
      takeTurn: async () => {
        seconds += asked++ === 0 ? 0.6 : 0.1;
        return 0;
      },
    },
    now: () => seconds,
  });
  await limited.synthesize(request, {});
  expect(asked).toBe(2);
});

it.each([
  ['quota', true, undefined, [undefined]],
  ['quota', true, 20, [20]],
  // A retry waits for no more than a minute or two: this request alone is refused.
  ['quota', true, 3_600, []],
  ['quota', false, undefined, []],
  ['internal', true, undefined, []],
] as const)(
  'a refusal of kind %s (to be tried again: %s, after %s s) holds the others back: %j',
  async (kind: ProviderErrorKind, retryable, retryAfter, told) => {
    const pauses: (number | undefined)[] = [];
    const refusal = new ProviderError('no.', {
      code: 'PROVIDER_FAILED',
      provider: 'tone',
      kind,
      retryable,
      ...(retryAfter !== undefined && { retryAfter }),
    });
    const limited = withSharedLimits(
      { ...toneProvider(), synthesize: () => Promise.reject(refusal) },
      {
        server: {
          ...openMemoryServer(),
          pause: async (_group, seconds) => void pauses.push(seconds),
        },
      },
    );
    await expect(limited.synthesize(request, {})).rejects.toBe(refusal);
    expect(pauses).toEqual(told);
  },
);

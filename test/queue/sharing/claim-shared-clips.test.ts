/** A claim on a clip, on a server in memory: renewed for as long as it is held, and no longer. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { claimSharedClips } from '../../../src/queue/sharing/claim-shared-clips.ts';
import type { SharedClips } from '../../../src/speech/clips/shared-clips.ts';
import { openMemoryServer } from '../../helpers/memory-queue.ts';

let server: ReturnType<typeof openMemoryServer>;
beforeEach(() => {
  vi.useFakeTimers();
  server = openMemoryServer();
});
afterEach(() => void vi.useRealTimers());

const machine = (): Required<SharedClips> =>
  claimSharedClips({} as SharedClips, { server, leaseSeconds: 30 }) as Required<SharedClips>;

it('is held for as long as the clip takes, with a few renewals', async () => {
  const [one, other] = [machine(), machine()];
  const claim = await one.claim('clip');
  for (let minute = 0; minute < 5; minute++) {
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await other.claim('clip')).toBeUndefined();
  }
  expect(await other.holderOf('clip')).toMatch(/^process \d+ on \S+$/);
  const renewals = server.leases.length - 6;
  // Two lost renewals lose no claim, and a server is not asked more often than it takes.
  expect(renewals).toBeGreaterThanOrEqual(3 * 10);
  expect(renewals).toBeLessThanOrEqual(6 * 10);
  await claim!.release();
  expect(await other.claim('clip')).toBeDefined();
});

it('is renewed no more once it is released', async () => {
  await (await machine().claim('clip'))!.release();
  const { length } = server.leases;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.leases).toHaveLength(length);
});

/** shared clips → the same, each claimed on the queue's server before it is recorded. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { SharedClips } from '../../speech/clips/shared-clips.ts';
import type { QueueServer } from '../server/queue-server.ts';

/** Seconds without a renewal after which the process that claimed a clip counts as dead. */
const LEASE_SECONDS = 30;

/** Options of `claimSharedClips`. */
export type ClaimSharedClipsOptions = {
  readonly server: QueueServer;
  /** Seconds without a renewal after which a claim's process counts as dead. @default 30 */
  readonly leaseSeconds?: number | undefined;
};

/**
 * Of all workers that need a clip, one records it. A claim that cannot be renewed expires: then two
 * may record the clip, and all use the one that is stored first.
 */
export function claimSharedClips(
  shared: SharedClips,
  { server, leaseSeconds: seconds = LEASE_SECONDS }: ClaimSharedClipsOptions,
): SharedClips {
  const holders = new Map<string, string>();
  return {
    ...shared,
    claim: async (key) => {
      const name = `clip:${key}`;
      const token = randomBytes(6).toString('hex');
      const owner = `process ${process.pid} on ${hostname()} (${token})`;
      const holder = await server.takeLease(name, { owner, seconds });
      if (holder !== owner) {
        holders.set(key, holder);
        return undefined;
      }
      holders.delete(key);
      const renew = (): void =>
        void server.takeLease(name, { owner, seconds }).catch(() => undefined);
      const timer = setInterval(renew, (seconds * 1000) / 4);
      timer.unref();
      return {
        release: async () => {
          clearInterval(timer);
          server.endLease({ name, owner });
        },
      };
    },
    holderOf: async (key) => holders.get(key)?.replace(/ \(\w+\)$/, ''),
  };
}

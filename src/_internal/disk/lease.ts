/**
 * a file or folder that a process holds → a lease: its modification time is renewed while the process
 * lives, so that others, on any host, can tell.
 */
import { rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryPath } from './temporary-path.ts';

/** Milliseconds between two renewals. */
const RENEW_MS = 10_000;

/** Milliseconds without a renewal after which a holder counts as dead: six were missed. */
export const LEASE_MS = 60_000;

/** A lease that is renewed until it is ended. */
export type Lease = {
  readonly end: () => void;
  /** Whether it was renewed so recently that no other process can consider its holder dead. */
  readonly isFresh: () => boolean;
};

/**
 * Renews the time of the file just created at `path`. Times are those of the file system, which all
 * its hosts share, whatever their own clocks say: the difference is measured at the first renewal. A
 * folder written to until then is up to ten seconds ahead, which a lease tolerates.
 */
export function holdLease(path: string): Lease {
  const madeAt = Date.now();
  let ahead: number | undefined;
  let renewedAt = [madeAt, performance.now()] as const;
  const renew = async (): Promise<void> => {
    ahead ??= (await stat(path)).mtimeMs - madeAt;
    const begun = [Date.now(), performance.now()] as const;
    const now = new Date(begun[0] + ahead);
    await utimes(path, now, now);
    renewedAt = begun;
  };
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_MS);
  timer.unref();
  return {
    end: () => clearInterval(timer),
    // By both clocks: one stops while the machine sleeps, the other may be set.
    isFresh: () =>
      Math.abs(Date.now() - renewedAt[0]) < LEASE_MS / 2 &&
      performance.now() - renewedAt[1] < LEASE_MS / 2,
  };
}

/**
 * Whether the lease of `path` was not renewed for its duration, or for `afterMs`. A time equally far in
 * the future comes from a clock that was set. A missing file has expired too.
 */
export async function hasRunOut(path: string, afterMs: number = LEASE_MS): Promise<boolean> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts) return true;
  const now = await timeAt(dirname(path));
  return Math.abs(now - facts.mtimeMs) > afterMs;
}

/** The time of a folder's file system, in milliseconds; our own clock if it is not writable. */
async function timeAt(folder: string): Promise<number> {
  const probe = temporaryPath(join(folder, 'time'));
  try {
    await writeFile(probe, '', { flag: 'wx' });
    return (await stat(probe)).mtimeMs;
  } catch {
    return Date.now();
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

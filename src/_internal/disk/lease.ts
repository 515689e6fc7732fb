/**
 * a file or folder that a process holds → its time of change, renewed while the process lives, by
 * which others, on any host, tell that it does.
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
  /** Whether it was renewed so lately that nobody can have counted its holder as dead. */
  readonly isFresh: () => boolean;
};

/**
 * Renews the time of what was just made at `path`. Times are those of the file system, which all of
 * its hosts share, whatever their own clocks say: how far they are apart is seen at the first renewal.
 * A folder that was written to until then is ahead by those ten seconds, which a lease bears.
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
    // By both clocks: one stands still while a machine sleeps, the other may be set.
    isFresh: () =>
      Math.abs(Date.now() - renewedAt[0]) < LEASE_MS / 2 &&
      performance.now() - renewedAt[1] < LEASE_MS / 2,
  };
}

/**
 * Whether nobody renewed what stands at `path` for as long as a lease lasts, or for `afterMs`; a time
 * as far in the future is that of a clock that was set. What is gone has run out too.
 */
export async function hasRunOut(path: string, afterMs: number = LEASE_MS): Promise<boolean> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts) return true;
  const now = await timeAt(dirname(path));
  return Math.abs(now - facts.mtimeMs) > afterMs;
}

/** The time of the file system of a folder, in milliseconds; our own where nothing can be written there. */
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

/**
 * a file or folder that a process holds → a lease: its modification time is renewed while the process
 * lives, so that others, on any host, can tell.
 */
import { lstat, rm, stat, utimes, writeFile } from 'node:fs/promises';
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
  /** Renews it now. */
  readonly renew: () => Promise<void>;
};

/**
 * Renews the time of the file just created at `path`. Times are those of the file system, which all
 * its hosts share, whatever their own clocks say: the difference is measured at the first renewal. A
 * folder written to until then is up to ten seconds ahead, which a lease tolerates.
 */
export function holdLease(path: string): Lease {
  const madeAt = Date.now();
  let ahead: number | undefined;
  let isRenewedSince = markTime();
  const renew = async (): Promise<void> => {
    ahead ??= (await stat(path)).mtimeMs - madeAt;
    const begun = markTime();
    const now = new Date(Date.now() + ahead);
    await utimes(path, now, now);
    isRenewedSince = begun;
  };
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_MS);
  timer.unref();
  return {
    end: () => clearInterval(timer),
    isFresh: () => isRenewedSince(LEASE_MS / 2),
    renew,
  };
}

/**
 * Marks this moment. Returns whether it is less than so many milliseconds ago, by both clocks: one stops
 * while the machine sleeps, the other may be set.
 */
export function markTime(): (withinMs: number) => boolean {
  const [date, time] = [Date.now(), performance.now()];
  return (withinMs) =>
    Math.abs(Date.now() - date) < withinMs && performance.now() - time < withinMs;
}

/**
 * Whether the lease of `path` was not renewed for its duration, or for `afterMs`. A time equally far in
 * the future comes from a clock that was set. Not so where nothing is at `path`, or where the time of its
 * file system cannot be learnt.
 */
export async function hasRunOut(path: string, afterMs: number = LEASE_MS): Promise<boolean> {
  const facts = await lstat(path).catch(() => undefined);
  const now = facts && (await timeAt(dirname(path)));
  return now !== undefined && Math.abs(now - facts!.mtimeMs) > afterMs;
}

/** Codes of folders in which nothing can be written, so that nothing can be removed either. */
const UNWRITABLE: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * The time of a folder's file system, in milliseconds; our own clock if it is not writable. `undefined`
 * for another failure, such as too many open files: hosts' clocks differ.
 */
async function timeAt(folder: string): Promise<number | undefined> {
  const probe = temporaryPath(join(folder, 'time'));
  try {
    await writeFile(probe, '', { flag: 'wx' });
    return (await stat(probe)).mtimeMs;
  } catch (error) {
    return UNWRITABLE.has((error as NodeJS.ErrnoException).code) ? Date.now() : undefined;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** paths → facts of their files, which change whenever a file is written again. Reads no content. */
import { statSync, type BigIntStats } from 'node:fs';

/** What identifies the state of a file without reading it. */
export type FileFacts = {
  /** Size, times of content and entry in nanoseconds, inode, device; `-` if there is no file. */
  readonly text: string;
  /** When it was last written or moved, in seconds since 1970; 0 if there is no file. */
  readonly newest: number;
  /** Seconds within which two writes may get the same time. */
  readonly granularity: number;
};

/** Disks that store fractions of a second use the kernel's clock, which ticks at least every 10 ms. */
const FINE = 0.05;

/** FAT has a resolution of two seconds. */
const COARSE = 2;

/**
 * The facts of a file. Links are followed. Synchronous: a stat takes a few microseconds, far less than
 * a promise, and an archive has tens of thousands of files.
 */
export function factsOfFile(path: string): FileFacts {
  const found = lookAt(path);
  if (!found?.isFile()) return { text: '-', newest: 0, granularity: 0 };
  const { size, mtimeNs, ctimeNs, ino, dev } = found;
  const isWhole = mtimeNs % 1_000_000_000n === 0n && ctimeNs % 1_000_000_000n === 0n;
  return {
    text: [size, mtimeNs, ctimeNs, ino, dev].join(' '),
    newest: Number(mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1e9,
    granularity: isWhole ? COARSE : FINE,
  };
}

/** Whether there is a file, as `factsOfFile` sees it. */
export function isFileNow(path: string): boolean {
  return lookAt(path)?.isFile() === true;
}

/** The time, in seconds since 1970, after which any further change of these files shows in their times. */
export function settledAt(facts: readonly FileFacts[]): number {
  return facts.reduce(
    (latest, { newest, granularity }) => Math.max(latest, newest + granularity),
    0,
  );
}

/** A file that is not accessible, or a broken link, counts as missing. */
function lookAt(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

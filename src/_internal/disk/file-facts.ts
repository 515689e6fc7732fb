/** paths → what the disk says of them, which changes whenever a file is written again. Reads no content. */
import { statSync, type BigIntStats } from 'node:fs';

/** What a file is known by without reading it. */
export type FileFacts = {
  /** Size, times of content and entry in nanoseconds, inode; `-` where there is no file. */
  readonly text: string;
  /** When it was last written or moved, in seconds since 1970; 0 where there is no file. */
  readonly newest: number;
  /** Seconds within which two writes may get the same time. */
  readonly granularity: number;
};

/** Disks that keep parts of a second set times by the kernel's clock, which moves every 10 ms at least. */
const FINE = 0.05;

/** FAT keeps every other second. */
const COARSE = 2;

/**
 * The facts of a file. Links are followed. Synchronous: a stat takes some microseconds,
 * far less than the turn of a promise, and an archive has tens of thousands of files.
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

/** The moment from which a further change of these files would be seen in their times. */
export function settledAt(facts: readonly FileFacts[]): number {
  return facts.reduce(
    (latest, { newest, granularity }) => Math.max(latest, newest + granularity),
    0,
  );
}

/** What may not be looked at, or leads nowhere, is none. */
function lookAt(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** the bytes of one archive entry → a file, its size checked while it is written. */
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../../_internal/disk/files.ts';
import { onDisk } from '../../../_internal/disk/disk-errors.ts';
import type { EntryGuard } from './entry-guard.ts';

/** Where an entry is written, and what checks its size. */
export type WritePartOptions = {
  /** The folder that the archive is unpacked into. */
  readonly into: string;
  readonly guard: EntryGuard;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Writes an entry to its path, as returned by `EntryGuard.admit`.
 * @throws LecternError of the guard, or `OUTPUT_UNWRITABLE`; an abort throws its reason.
 */
export async function writePart(
  path: string,
  body: AsyncIterable<Uint8Array>,
  options: WritePartOptions,
): Promise<void> {
  const { into, guard, signal } = options;
  const target = join(into, path);
  await onDisk(target, makeFolder(dirname(target)));
  // Never through a link, never over another entry.
  const file = await onDisk(target, open(target, 'wx', 0o644));
  try {
    for await (const chunk of body) {
      signal?.throwIfAborted();
      guard.spend(chunk.length);
      await onDisk(target, file.writeFile(chunk));
    }
  } finally {
    await file.close();
  }
}

/** Creates a folder of an archive. @throws LecternError `OUTPUT_UNWRITABLE` */
export async function makePartFolder(
  path: string,
  { into }: Pick<WritePartOptions, 'into'>,
): Promise<void> {
  const target = join(into, path);
  await onDisk(target, makeFolder(target));
}

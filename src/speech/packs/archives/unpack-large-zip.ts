/** a .zip → the files in it, each checked before it is written, without loading any into memory. */
import { openPromise, type Entry } from 'yauzl';
import { archiveError } from './archive-error.ts';
import type { PartKind } from './entry-guard.ts';
import { makePartFolder, writePart, type WritePartOptions } from './write-part.ts';

/** Kinds of files in the upper half of Unix modes (`S_IFMT`). */
const UNIX = { mask: 0xf000, file: 0x8000, folder: 0x4000 } as const;

/**
 * Unpacks an archive.
 * @throws LecternError of the guard or the disk, or `VOICE_REFUSED` for an encrypted archive; the
 * library's errors for a damaged one.
 */
export async function unpackLargeZip(archive: string, options: WritePartOptions): Promise<void> {
  const zip = await openPromise(archive, { lazyEntries: true, validateEntrySizes: true });
  try {
    for await (const entry of zip.eachEntry()) {
      options.signal?.throwIfAborted();
      if (entry.isEncrypted()) throw archiveError(archive, { why: 'it is password-protected' });
      const kind = kindOf(entry);
      const path = options.guard.admit(entry.fileName, kind);
      if (kind === 'file') await writePart(path, await zip.openReadStreamPromise(entry), options);
      else await makePartFolder(path, options);
    }
  } finally {
    zip.close();
  }
}

function kindOf({ fileName, externalFileAttributes }: Entry): PartKind {
  const mode = (externalFileAttributes >>> 16) & UNIX.mask;
  if (mode !== 0 && mode !== UNIX.file && mode !== UNIX.folder) return 'other';
  return fileName.endsWith('/') ? 'folder' : 'file';
}

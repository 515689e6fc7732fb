/** a voice archive of any supported kind → its files in a folder. */
import { open, stat } from 'node:fs/promises';
import { damagedArchive, archiveError } from './archive-error.ts';
import { EntryGuard, type ArchiveLimits } from './entry-guard.ts';
import { unpackLargeZip } from './unpack-large-zip.ts';
import { unpackTar } from './unpack-tar.ts';

/** Options of `unpackArchive`. */
export type UnpackArchiveOptions = {
  /** An empty folder. If unpacking fails, the caller removes what was unpacked. */
  readonly into: string;
  readonly limits?: Partial<ArchiveLimits> | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** The first bytes of each kind. */
const BEGINNINGS = {
  bzip2: [0x42, 0x5a, 0x68],
  gzip: [0x1f, 0x8b],
  zip: [0x50, 0x4b],
} as const;

/**
 * Unpacks a `.tar.bz2`, `.tar.gz` or `.zip`, recognised by its first bytes, not its name.
 * @throws LecternError `VOICE_REFUSED` for an archive that is of another kind, damaged, cut off, or
 * unsafe (paths that lead out, links, devices, too many files, more bytes than a voice has);
 * `OUTPUT_UNWRITABLE` when the disk is full; an abort throws its reason.
 */
export async function unpackArchive(archive: string, options: UnpackArchiveOptions): Promise<void> {
  const kind = await kindOf(archive);
  const { size } = await stat(archive);
  const guard = new EntryGuard(archive, { sizeBytes: size, limits: options.limits });
  const { into, signal } = options;
  try {
    if (kind === 'zip') await unpackLargeZip(archive, { into, guard, signal });
    else await unpackTar(archive, { into, guard, signal, packing: kind });
  } catch (error) {
    signal?.throwIfAborted();
    throw damagedArchive(archive, error);
  }
}

async function kindOf(archive: string): Promise<keyof typeof BEGINNINGS> {
  const file = await open(archive);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const kinds = Object.keys(BEGINNINGS) as (keyof typeof BEGINNINGS)[];
    const found = kinds.find((kind) =>
      BEGINNINGS[kind].every((byte, index) => buffer[index] === byte),
    );
    if (found) return found;
  } finally {
    await file.close();
  }
  throw archiveError(archive, { why: 'it is not a .tar.bz2, .tar.gz or .zip archive' });
}

/** why an archive cannot be unpacked → an error of one sentence. */
import { LecternError } from '../../../errors.ts';

/** The error for an archive that is refused: `why` follows “cannot be unpacked:”. */
export function archiveError(
  archive: string,
  options: { readonly why: string; readonly cause?: unknown },
): LecternError {
  return new LecternError(`${archive} cannot be unpacked: ${options.why}.`, {
    code: 'VOICE_REFUSED',
    hint: 'Download the archive again from its maker.',
    cause: options.cause,
  });
}

/** The error for a library's failure to read an archive. */
export function damagedArchive(archive: string, cause: unknown): LecternError {
  if (cause instanceof LecternError) return cause;
  // For invalid bytes, a library may only report the line of its own code that failed.
  const isTold = cause instanceof Error && !(cause instanceof TypeError);
  const reason = isTold ? ` (${cause.message.replace(/\.$/u, '')})` : '';
  return archiveError(archive, { why: `it is damaged or cut off${reason}`, cause });
}

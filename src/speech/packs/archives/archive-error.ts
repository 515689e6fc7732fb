/** why an archive is not unpacked → an error of one sentence. */
import { LecternError } from '../../../errors.ts';

/** The error for an archive that is refused: `why` follows “cannot be unpacked:”. */
export function archiveError(
  archive: string,
  options: { readonly why: string; readonly cause?: unknown },
): LecternError {
  return new LecternError(`${archive} cannot be unpacked: ${options.why}.`, {
    code: 'VOICE_REFUSED',
    hint: 'Get the archive again, from the place that its maker names.',
    cause: options.cause,
  });
}

/** The error for what a library said while it read an archive. */
export function damagedArchive(archive: string, cause: unknown): LecternError {
  if (cause instanceof LecternError) return cause;
  // Of bytes that make no sense, a library may say no more than where it stumbled.
  const isTold = cause instanceof Error && !(cause instanceof TypeError);
  const reason = isTold ? ` (${cause.message.replace(/\.$/u, '')})` : '';
  return archiveError(archive, { why: `it is damaged or cut off${reason}`, cause });
}

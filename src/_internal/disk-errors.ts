/**
 * a failed file operation → an error that says whether the
 * disk is full, read-only or closed to us, and what to do.
 */
import { LecternError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

/** What a writer meets on a disk that will not take more, by the code that Node gives. */
const REASONS: Readonly<Record<string, { readonly what: string; readonly hint: string }>> = {
  ENOSPC: {
    what: 'the disk is full',
    hint: 'Free some space, or write to another disk, and run the same command again.',
  },
  EDQUOT: {
    what: 'the disk quota is used up',
    hint: 'Free some space, or write to another disk, and run the same command again.',
  },
  EROFS: { what: 'the file system is read-only', hint: 'Choose a folder that can be written.' },
  EACCES: {
    what: 'writing there is not permitted',
    hint: 'Choose a folder that can be written, or change its permissions.',
  },
  EPERM: {
    what: 'writing there is not permitted',
    hint: 'Choose a folder that can be written, or change its permissions.',
  },
  ENOTDIR: { what: 'a part of the path is a file, not a folder', hint: 'Choose another folder.' },
};

/** Options of `asDiskError`. */
export type DiskErrorOptions = {
  /** The file or folder that was being written. */
  readonly path: string;
  /** @default 'OUTPUT_UNWRITABLE' */
  readonly code?: ErrorCode;
};

/** The `LecternError` for a failure that the disk explains; anything else comes back as it is. */
export function asDiskError(error: unknown, options: DiskErrorOptions): unknown {
  const reason = REASONS[diskReason(error) ?? ''];
  if (!reason) return error;
  const fields = {
    code: options.code ?? 'OUTPUT_UNWRITABLE',
    hint: reason.hint,
    cause: error,
  } as const;
  return new LecternError(`Cannot write ${options.path}: ${reason.what}.`, fields);
}

/** The code of the failed call, looked for in the causes too: streams and libraries wrap it. */
function diskReason(error: unknown): string | undefined {
  for (
    let at: unknown = error, depth = 0;
    at instanceof Error && depth < 5;
    at = at.cause, depth++
  ) {
    const { code } = at as NodeJS.ErrnoException;
    if (code !== undefined && code in REASONS) return code;
  }
  return undefined;
}

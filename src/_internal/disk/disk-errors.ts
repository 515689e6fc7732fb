/**
 * a failed file operation → an error that says whether the
 * disk is full, read-only or closed to us, and what to do.
 */
import { LecternError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';

/** What is wrong, in a clause, and what to do about it. */
type Reason = { readonly what: string; readonly hint: string };

const MAKE_ROOM = 'Free some space, or write to another disk, and run the same command again.';
const PERMIT = 'Choose a folder that can be written, or change its permissions.';

/** What a writer meets on a disk that will not take more, by the code that Node gives. */
const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: { what: 'the disk is full', hint: MAKE_ROOM },
  EDQUOT: { what: 'the disk quota is used up', hint: MAKE_ROOM },
  EROFS: { what: 'the file system is read-only', hint: 'Choose a folder that can be written.' },
  EACCES: { what: 'writing there is not permitted', hint: PERMIT },
  EPERM: { what: 'writing there is not permitted', hint: PERMIT },
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
  const { path, code = 'OUTPUT_UNWRITABLE' } = options;
  const reason = REASONS[diskReason(error) ?? ''];
  if (!reason) return error;
  const { what, hint } = reason;
  return new LecternError(`Cannot write ${path}: ${what}.`, { code, hint, cause: error });
}

/** Causes that are looked at: wrappers are two or three deep, and a circle of causes has no end. */
const DEEPEST_CAUSE = 5;

/** The code of the failed call, looked for in the causes too: streams and libraries wrap it. */
function diskReason(error: unknown): string | undefined {
  let at: unknown = error;
  for (let depth = 0; at instanceof Error && depth < DEEPEST_CAUSE; depth++) {
    const { code } = at as NodeJS.ErrnoException;
    if (code !== undefined && code in REASONS) return code;
    at = at.cause;
  }
  return undefined;
}

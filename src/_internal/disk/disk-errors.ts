/**
 * a failed file operation → an error that says why, such as a full or read-only disk, and what to do.
 */
import { LecternError, type ErrorCode } from '../../errors.ts';
import { finishedPath } from './temporary-path.ts';

/** What is wrong, as a clause, and what to do about it. */
type Reason = {
  readonly what: string;
  readonly hint: string;
  /** Whether it concerns exactly the path in the failed call, not all that was being written. */
  readonly isPrecise?: true;
};

const MAKE_ROOM = 'Free some space, or write to another disk, and run the same command again.';
const PERMIT = 'Choose a folder that can be written, or change its permissions.';

const MAKE_WAY = 'Remove it or give it another name, or choose another folder.';
const ALLOW_MORE =
  'Allow more open files, as `ulimit -n 1024` does, and run the same command again.';

/** Reasons why writing fails, by Node's error code. */
const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: { what: 'the disk is full', hint: MAKE_ROOM },
  EDQUOT: { what: 'the disk quota is used up', hint: MAKE_ROOM },
  EROFS: { what: 'the file system is read-only', hint: 'Choose a folder that can be written.' },
  EACCES: { what: 'writing there is not permitted', hint: PERMIT },
  EPERM: { what: 'writing there is not permitted', hint: PERMIT },
  ENOTDIR: { what: 'a part of the path is a file, not a folder', hint: 'Choose another folder.' },
  EEXIST: {
    what: 'there is a file, or a broken link, where a folder is needed',
    hint: MAKE_WAY,
    isPrecise: true,
  },
  EISDIR: { what: 'there is a folder where a file is needed', hint: MAKE_WAY, isPrecise: true },
  EBUSY: { what: 'it is in use', hint: MAKE_WAY },
  ELOOP: { what: 'it is a link that leads to itself', hint: MAKE_WAY },
  EMFILE: { what: 'too many files are open at once', hint: ALLOW_MORE },
  ENFILE: { what: 'too many files are open at once', hint: ALLOW_MORE },
  EFBIG: {
    what: 'files may not become that large',
    hint: 'Allow larger files, as `ulimit -f unlimited` does, or write to another disk.',
  },
  EIO: { what: 'the disk reported an error', hint: 'Check the disk, or write to another one.' },
  ENAMETOOLONG: { what: 'a name in it is too long', hint: 'Choose a shorter name.' },
};

/**
 * Writers create their folders and readers report what is missing, so this file was removed by another
 * process during a run, or is in a virtual file system such as /proc.
 */
const GONE: Reason = {
  what: 'it, or its folder, does not exist',
  hint: 'Run the same command again, or choose another folder.',
};

/** Options of `asDiskError`. */
export type DiskErrorOptions = {
  /** The file or folder that was being written. */
  readonly path: string;
  /** @default 'OUTPUT_UNWRITABLE' */
  readonly code?: ErrorCode;
};

/** The `LecternError` for a failure of the disk; any other error is returned unchanged. */
export function asDiskError(error: unknown, options: DiskErrorOptions): unknown {
  const { code = 'OUTPUT_UNWRITABLE' } = options;
  const failure = diskFailure(error);
  const reason = REASONS[failure?.code ?? ''];
  if (!failure || !reason) return error;
  const { what, hint, isPrecise } = reason;
  const named = isPrecise ? pathOf(failure) : undefined;
  const path = named ?? options.path;
  return new LecternError(`Cannot write ${path}: ${what}.`, { code, hint, cause: error });
}

/** The outcome of work on a path; a failure of the disk as `asDiskError` explains it. */
export function onDisk<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw asDiskError(error, { path });
  });
}

/**
 * The `LecternError` for a failed system call that no caller has explained, with its path; any other
 * error is returned unchanged.
 */
export function asSystemError(error: unknown): unknown {
  if (error instanceof LecternError) return error;
  const failure = diskFailure(error) ?? goneFile(error);
  const reason = failure?.code === 'ENOENT' ? GONE : REASONS[failure?.code ?? ''];
  if (!failure || !reason) return error;
  const path = pathOf(failure);
  const place = path === undefined ? '' : `${path}: `;
  const { what, hint } = reason;
  return new LecternError(`${place}${what}.`, { code: 'OUTPUT_UNWRITABLE', hint, cause: error });
}

/** Codes of disks to which nothing more can be written. */
const CLOSED: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** Whether nothing more can be written: the disk is full, its quota used up, or it is read-only. */
export function isDiskClosed(error: unknown): boolean {
  return CLOSED.has(diskFailure(error)?.code);
}

/** The final path that a call was about; for a rename, the new name. */
function pathOf(failure: NodeJS.ErrnoException): string | undefined {
  const { dest } = failure as { readonly dest?: string };
  const path = dest ?? failure.path;
  return path === undefined ? undefined : finishedPath(path);
}

/** A failed call on a missing file; a program that cannot be started has the same code. */
function goneFile(error: unknown): NodeJS.ErrnoException | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall = '' } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' && !syscall.startsWith('spawn') ? error : undefined;
}

/** Depth of causes that is searched: wrappers are two or three deep, and causes may be circular. */
const DEEPEST_CAUSE = 5;

/** The failed call, searched for in the causes too: streams and libraries wrap it. */
function diskFailure(error: unknown): NodeJS.ErrnoException | undefined {
  let at: unknown = error;
  for (let depth = 0; at instanceof Error && depth < DEEPEST_CAUSE; depth++) {
    const { code } = at as NodeJS.ErrnoException;
    if (code !== undefined && Object.hasOwn(REASONS, code)) return at;
    at = at.cause;
  }
  return undefined;
}

/**
 * a failed file operation → an error that says whether the
 * disk is full, read-only or closed to us, and what to do.
 */
import { LecternError, type ErrorCode } from '../../errors.ts';
import { finishedPath } from './temporary-path.ts';

/** What is wrong, in a clause, and what to do about it. */
type Reason = {
  readonly what: string;
  readonly hint: string;
  /** Whether it is about the very path that the call named, not about all that was being written. */
  readonly isPrecise?: true;
};

const MAKE_ROOM = 'Free some space, or write to another disk, and run the same command again.';
const PERMIT = 'Choose a folder that can be written, or change its permissions.';

const MAKE_WAY = 'Remove it or give it another name, or choose another folder.';
const ALLOW_MORE =
  'Allow more open files, as `ulimit -n 1024` does, and run the same command again.';

/** What a writer meets on a disk that will not take more, by the code that Node gives. */
const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: { what: 'the disk is full', hint: MAKE_ROOM },
  EDQUOT: { what: 'the disk quota is used up', hint: MAKE_ROOM },
  EROFS: { what: 'the file system is read-only', hint: 'Choose a folder that can be written.' },
  EACCES: { what: 'writing there is not permitted', hint: PERMIT },
  EPERM: { what: 'writing there is not permitted', hint: PERMIT },
  ENOTDIR: { what: 'a part of the path is a file, not a folder', hint: 'Choose another folder.' },
  EEXIST: {
    what: 'a file, or a link to nothing, stands where a folder is needed',
    hint: MAKE_WAY,
    isPrecise: true,
  },
  EISDIR: { what: 'a folder stands where a file is needed', hint: MAKE_WAY, isPrecise: true },
  EBUSY: { what: 'what stands there is in use', hint: MAKE_WAY },
  ELOOP: { what: 'it is a link that leads to itself', hint: MAKE_WAY },
  EMFILE: { what: 'too many files are open at once', hint: ALLOW_MORE },
  ENFILE: { what: 'too many files are open at once', hint: ALLOW_MORE },
  EFBIG: {
    what: 'a file may not grow so large',
    hint: 'Allow larger files, as `ulimit -f unlimited` does, or write to another disk.',
  },
  EIO: { what: 'the disk reports a fault', hint: 'Check the disk, or write to another one.' },
  ENAMETOOLONG: { what: 'a name in it is too long', hint: 'Choose a shorter name.' },
};

/**
 * Whoever writes makes the folders first, and whoever reads says what is missing: what is left was
 * removed by another in the middle of a run, or lies where the system keeps all names, as in /proc.
 */
const GONE: Reason = {
  what: 'it, or the folder it lies in, is not there',
  hint: 'Run the same command again, or choose another folder.',
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
  const { code = 'OUTPUT_UNWRITABLE' } = options;
  const failure = diskFailure(error);
  const reason = REASONS[failure?.code ?? ''];
  if (!failure || !reason) return error;
  const { what, hint, isPrecise } = reason;
  const named = isPrecise ? pathOf(failure) : undefined;
  const path = named ?? options.path;
  return new LecternError(`Cannot write ${path}: ${what}.`, { code, hint, cause: error });
}

/**
 * The `LecternError` for a failed call of the system that nobody nearer has explained, with the path
 * that it was about; anything else comes back as it is.
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

/** Codes of disks that take nothing more, whatever is written. */
const CLOSED: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** Whether a disk takes nothing more: it is full, its quota used up, or it is read-only. */
export function isDiskClosed(error: unknown): boolean {
  return CLOSED.has(diskFailure(error)?.code);
}

/** What a call was about, by the name that was asked for; that of a renaming is the name it was to get. */
function pathOf(failure: NodeJS.ErrnoException): string | undefined {
  const { dest } = failure as { readonly dest?: string };
  const path = dest ?? failure.path;
  return path === undefined ? undefined : finishedPath(path);
}

/** A failed call upon a file that is not there; a program that cannot be started has the same code. */
function goneFile(error: unknown): NodeJS.ErrnoException | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall = '' } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' && !syscall.startsWith('spawn') ? error : undefined;
}

/** Causes that are looked at: wrappers are two or three deep, and a circle of causes has no end. */
const DEEPEST_CAUSE = 5;

/** The failed call, looked for in the causes too: streams and libraries wrap it. */
function diskFailure(error: unknown): NodeJS.ErrnoException | undefined {
  let at: unknown = error;
  for (let depth = 0; at instanceof Error && depth < DEEPEST_CAUSE; depth++) {
    const { code } = at as NodeJS.ErrnoException;
    if (code !== undefined && Object.hasOwn(REASONS, code)) return at;
    at = at.cause;
  }
  return undefined;
}

/**
 * a failed read → the reason in words, and whether the file or folder simply does not exist. Pure.
 */
import { LecternError, type ErrorCode } from '../../errors.ts';

/** Reasons, as the end of a sentence about a path. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ELOOP: 'it is a link that leads to itself',
  EMFILE: 'too many files are open at once',
  ENFILE: 'too many files are open at once',
  EIO: 'the disk reported an error',
  ENAMETOOLONG: 'its name is too long',
};

const ALLOW_MORE =
  'Allow more open files, as `ulimit -n 1024` does, and run the same command again.';

/** What to do about some of them; for the others the caller knows better. */
const HINTS: Readonly<Record<string, string>> = {
  EACCES: 'Change its permissions, or run the command as the user who owns it.',
  EPERM: 'Change its permissions, or run the command as the user who owns it.',
  ELOOP: 'Remove the link, or correct its target.',
  EMFILE: ALLOW_MORE,
  ENFILE: ALLOW_MORE,
  EIO: 'Check the disk.',
};

/** Why it cannot be read, as the end of a sentence; the error's own message for an unknown code. */
export function whyUnreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

/** What can be done, if that is the same for every file. */
export function readingHint(error: unknown): string | undefined {
  return HINTS[(error as NodeJS.ErrnoException).code ?? ''];
}

/** Whether the path does not exist, as opposed to being inaccessible. */
export function isAbsent(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** For `catch` of a promise: a value in place of what does not exist; any other error is thrown. */
export function ifAbsent<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (isAbsent(error)) return value;
    throw error;
  };
}

/** The `LecternError` for an inaccessible path; `undefined` for one that is missing or not a file. */
export function asReadError(
  error: unknown,
  { path, code }: { readonly path: string; readonly code: ErrorCode },
): LecternError | undefined {
  const hint = readingHint(error);
  if (hint === undefined) return undefined;
  const message = `${path} cannot be read: ${whyUnreadable(error)}.`;
  return new LecternError(message, { code, hint, cause: error });
}

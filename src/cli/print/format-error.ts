/** Errors and warnings → text for people. Pure. */
import { withoutPasswords } from '../../_internal/http/without-passwords.ts';
import { shortenMiddle } from '../../_internal/shorten.ts';
import { asSystemError } from '../../_internal/disk/disk-errors.ts';
import { exitCodeOf, type ExitOptions } from '../exit-codes.ts';
import { LecternError, type Warning } from '../../errors.ts';

/** Longer messages quote an endless value from a file, which must not fill a log. */
const LONGEST_MESSAGE = 2000;

/** A warning or a notice in one line, with its hint. */
export function formatWarning({ message, segmentId, hint, isNotice }: Warning): string {
  const place = segmentId ? `${segmentId}: ` : '';
  const advice = hint ? ` (${shown(hint)})` : '';
  return `${isNotice ? 'note' : 'warning'}: ${place}${shown(message)}${advice}`;
}

/** Options of `formatError`. */
export type FormatErrorOptions = {
  /** Whether to print its stack and its causes too. */
  readonly verbose: boolean;
  /** The source that it is about; added if the message does not name it. */
  readonly source?: string;
};

/** An error in one sentence with its hint. */
export function formatError(thrown: unknown, options: FormatErrorOptions): string {
  const error = asSystemError(thrown);
  const { verbose, source } = options;
  const message = messageOf(error);
  const lead = error instanceof LecternError ? 'error' : 'internal error';
  const about = source !== undefined && !message.includes(source) ? `${source}: ` : '';
  const hint = error instanceof LecternError && error.hint ? `\n  ${shown(error.hint)}` : '';
  const trace = verbose && error instanceof Error ? `\n${formatTrace(error)}` : '';
  return `${lead}: ${about}${message}${hint}${trace}`;
}

/** An error in the form of `--json`. */
export type Failure = {
  readonly message: string;
  readonly code: string;
  readonly hint?: string;
  readonly exitCode: number;
};

/** Describes an error for `--json`. */
export function describeFailure(thrown: unknown, options: ExitOptions): Failure {
  const error = asSystemError(thrown);
  const message = messageOf(error);
  const exitCode = exitCodeOf(error, options);
  if (!(error instanceof LecternError)) return { message, code: 'INTERNAL', exitCode };
  const hint = error.hint ? { hint: shown(error.hint) } : {};
  return { message, code: error.code, ...hint, exitCode };
}

function messageOf(error: unknown): string {
  return shown(error instanceof Error ? error.message : String(error));
}

/** Passwords are removed before cutting: in half an address a password would not be recognised. */
function shown(message: string): string {
  return message.length <= LONGEST_MESSAGE
    ? message
    : shortenMiddle(withoutPasswords(message), LONGEST_MESSAGE);
}

function formatTrace(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${formatTrace(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}

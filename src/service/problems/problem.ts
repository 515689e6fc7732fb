/** any error → a problem document (RFC 9457). Pure. */
import { STATUS_CODES } from 'node:http';
import { HTTPException } from 'hono/http-exception';
import { withoutPasswords } from '../../_internal/http/without-passwords.ts';
import { shortenMiddle } from '../../_internal/shorten.ts';
import { asSystemError } from '../../_internal/disk/disk-errors.ts';
import { LecternError, ProviderError, type ErrorCode } from '../../errors.ts';
import { ServiceError, type RequestIssue } from './service-error.ts';
import { isForOperator, statusOfError, type ProblemStatus } from './statuses.ts';

/** A problem document, as it is answered. */
export type Problem = {
  /** Names the kind of problem: `urn:lectern:problem:` and the code. */
  readonly type: string;
  /** What the status means. */
  readonly title: string;
  readonly status: ProblemStatus;
  /** One sentence about this request. */
  readonly detail: string;
  /** The code of the error: the same as on the command line. */
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly hint?: string | undefined;
  /** The parts of the request that are wrong. */
  readonly issues?: readonly RequestIssue[] | undefined;
};

/** The media type of problem documents. */
export const PROBLEM_TYPE = 'application/problem+json' as const;

/** A longer sentence quotes an endless value of the request. */
const LONGEST_DETAIL = 1000;

const UNKNOWN = 'The service failed; its log has the reason.';

/** Its own files and settings are not for its callers. */
const OF_MACHINE: Partial<Record<ProblemStatus, string>> = {
  409: 'The service could not publish; its log has the reason.',
  502: 'The service could not publish; its log has the reason.',
  503: 'The service lacks something that it needs; its log has the reason.',
  507: 'The service cannot write its files; its log has the reason.',
};

/** What a caller is told of a failure of the machine. */
function toldOfMachine(status: ProblemStatus): { readonly message: string; readonly hint: string } {
  return {
    message: OF_MACHINE[status] ?? UNKNOWN,
    hint: 'Tell whoever runs the service, and send the same request again when it is fixed.',
  };
}

/** The problem document of anything that was thrown; nothing of an unknown error is told. */
export function problemOf(thrown: unknown): Problem {
  const error = asLectern(thrown);
  const status = statusOfError(error);
  const { code } = error;
  const told = isForOperator(error) ? toldOfMachine(status) : error;
  return {
    type: `urn:lectern:problem:${code}`,
    title: STATUS_CODES[status]!,
    status,
    detail: shown(told.message),
    code,
    ...(told.hint !== undefined && { hint: shown(told.hint) }),
    ...(error instanceof ServiceError && error.issues && { issues: error.issues }),
  };
}

/** Headers of its answer: `Retry-After` in whole seconds, and what the error asks for. */
export function problemHeaders(thrown: unknown): Readonly<Record<string, string>> {
  const error = asLectern(thrown);
  const isTimed = error instanceof ServiceError || error instanceof ProviderError;
  const wait = isTimed ? error.retryAfter : undefined;
  return {
    ...(error instanceof ServiceError && error.headers),
    ...(wait !== undefined && { 'Retry-After': String(Math.max(1, Math.ceil(wait))) }),
  };
}

/** Passwords are removed before cutting: in half an address a password would not be recognised. */
function shown(text: string): string {
  return shortenMiddle(withoutPasswords(text), LONGEST_DETAIL);
}

/** An error with a code; whatever has none is a defect. */
function asLectern(thrown: unknown): LecternError {
  const error = asSystemError(thrown);
  if (error instanceof LecternError) return error;
  if (error instanceof HTTPException) return ofFramework(error);
  return new LecternError(UNKNOWN, { code: 'INTERNAL', cause: error });
}

/** What the framework refuses by itself: bodies that are not JSON, or of another media type. */
function ofFramework({ status }: HTTPException): ServiceError {
  switch (status) {
    case 415:
      return new ServiceError('This address does not take bodies of this media type.', {
        code: 'SERVICE_MEDIA_TYPE',
        hint: 'Say what you send in Content-Type: application/json for JSON.',
      });
    case 413:
      return new ServiceError('The body is too large.', {
        code: 'SERVICE_TOO_LARGE',
        hint: 'Send less at once; service.bodyBytes is the limit.',
      });
    default:
      return new ServiceError('The body cannot be read as what its Content-Type says.', {
        code: 'SERVICE_REQUEST',
        hint: 'Check that it is complete and valid, such as JSON in UTF-8.',
      });
  }
}

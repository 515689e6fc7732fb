/** an error → why a job failed, in words for whoever asked for it, and whether that passes. Pure. */
import { isDiskClosed } from '../../_internal/disk/disk-errors.ts';
import { LecternError, type ErrorCode } from '../../errors.ts';
import { problemOf } from '../problems/problem.ts';
import { isForOperator } from '../problems/statuses.ts';
import type { JobFailure } from './job.ts';

/** Failures of the place where work is done, not of the work: they pass, and the job waits for that. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'QUEUE_UNREACHABLE',
  'STORE_UNREADABLE',
  'STORE_UNWRITABLE',
]);

/** What a problem document would say; nothing of this machine or of a defect is told. */
export function failureOf(error: unknown): JobFailure {
  const { code, detail, hint } = problemOf(error);
  return { code, message: detail, ...(hint !== undefined && { hint }) };
}

/** Whether the same job may succeed later without anyone changing it. */
export function isPassing(error: unknown): boolean {
  return isDiskClosed(error) || (error instanceof LecternError && PASSING.has(error.code));
}

/** Whether the reason is not for whoever asked: a defect, or something of this machine. */
export function isOfOperator(error: unknown): boolean {
  return (
    problemOf(error).code === 'INTERNAL' || (error instanceof LecternError && isForOperator(error))
  );
}

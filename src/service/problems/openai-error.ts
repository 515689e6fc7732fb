/** a problem → the `error` that clients of OpenAI's API read. Pure. */
import type { Problem } from './problem.ts';

/** The shape of https://platform.openai.com/docs/guides/error-codes. */
export type OpenAiError = {
  /** What was wrong, and what to do. */
  readonly message: string;
  readonly type: string;
  /** The field that is wrong. */
  readonly param: string | null;
  readonly code: string;
};

/**
 * The official clients show only `error.message` of an answer: a problem document without it
 * becomes “422 status code (no body)”. As a further member it leaves the document what it is.
 */
export function openAiErrorOf(problem: Problem): OpenAiError {
  const { detail, hint, status, code, issues } = problem;
  return {
    message: hint === undefined ? detail : `${detail} ${hint}`,
    type: TYPES[status] ?? (status >= 500 ? 'server_error' : 'invalid_request_error'),
    param: issues?.[0]?.path.replace(/^body\./u, '') ?? null,
    code,
  };
}

const TYPES: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  402: 'insufficient_quota',
  403: 'permission_error',
  429: 'rate_limit_error',
};

/** Whether an address is one of OpenAI's API or of servers like it. */
export function isOpenAiPath(path: string): boolean {
  return /^\/(?:v1\/(?:audio|models)|dev)(?:\/|$)/u.test(path);
}

/** what a handler throws, or what no handler answers → a response with a problem document. */
import type { Context, ErrorHandler, Hono, MiddlewareHandler, NotFoundHandler } from 'hono';
import type { z } from 'zod';
import type { ServiceEnv } from '../caller.ts';
import { isOpenAiPath, openAiErrorOf } from './openai-error.ts';
import { PROBLEM_TYPE, problemHeaders, problemOf, type Problem } from './problem.ts';
import { ServiceError } from './service-error.ts';

/** Told of each problem that is answered: its document, what was thrown, and the id of the request. */
export type OnProblem = (problem: Problem, thrown: unknown, requestId: string) => void;

/** The one place where errors become answers. */
export function answerErrors(onProblem: OnProblem): ErrorHandler<ServiceEnv> {
  return (thrown, c) => {
    const problem = problemOf(thrown);
    onProblem(problem, thrown, c.get('requestId'));
    const isForOpenAi = isOpenAiPath(c.req.path);
    const body = isForOpenAi ? { ...problem, error: openAiErrorOf(problem) } : problem;
    return problemResponse(body, problemHeaders(thrown));
  };
}

/** The framework hands only errors to `answerErrors`: whatever else a library throws becomes one. */
export const catchAnything: MiddlewareHandler = async (_c, next) => {
  try {
    await next();
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new Error('not an error', { cause: thrown });
  }
};

/** The response of a problem. */
function problemResponse(
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': PROBLEM_TYPE, 'Cache-Control': 'no-store', ...headers },
  });
}

/** What a schema says of a request. */
type Checked = {
  readonly target: string;
} & (
  | { readonly success: true }
  | { readonly success: false; readonly error: { readonly issues: readonly z.core.$ZodIssue[] } }
);

/** The `defaultHook` of all routes: a request that a schema rejects is answered 422, with what is wrong. */
export function refuseInvalid(checked: Checked): void {
  if (checked.success) return;
  const { target } = checked;
  const issues = checked.error.issues.slice(0, MOST_ISSUES).map(({ path, message }) => ({
    path: [PLACES[target] ?? target, ...path.map(String)].join('.'),
    message,
  }));
  const [first] = issues;
  throw new ServiceError(`${first?.path ?? target}: ${first?.message ?? 'invalid'}`, {
    code: 'SERVICE_INVALID',
    hint: 'Send it again as /openapi.json describes it.',
    issues,
  });
}

/** A body of nothing but wrong fields is not listed whole. */
const MOST_ISSUES = 20;

/** What the framework calls the parts of a request → what people call them. */
const PLACES: Readonly<Record<string, string>> = {
  json: 'body',
  form: 'body',
  param: 'path',
};

/** Methods that an address may have; HEAD is answered wherever GET is. */
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Answers 405 with `Allow` where the address has other methods, else 404. */
export function answerNotFound(app: Hono<ServiceEnv>): NotFoundHandler<ServiceEnv> {
  return (c) => {
    const allowed = METHODS.filter((method) => hasHandler(app, { method, path: c.req.path }));
    if (allowed.length === 0) throw missing(c);
    const Allow = allowed.includes('GET') ? ['HEAD', ...allowed] : allowed;
    throw new ServiceError(`${c.req.method} is not possible at this address.`, {
      code: 'SERVICE_METHOD',
      hint: `Use ${allowed.join(' or ')}.`,
      headers: { Allow: Allow.join(', ') },
    });
  };
}

function missing(c: Context): ServiceError {
  return new ServiceError(`There is nothing at ${c.req.path}.`, {
    code: 'SERVICE_NOT_FOUND',
    hint: '/openapi.json lists every address.',
  });
}

/** Whether a route, not only middleware, answers a request. */
function hasHandler(
  app: Hono<ServiceEnv>,
  { method, path }: { readonly method: string; readonly path: string },
): boolean {
  const [handlers] = app.router.match(method, path);
  return handlers.some(([[, route]]) => route.method === method);
}

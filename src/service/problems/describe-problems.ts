/** the statuses that a route may answer with problems → their description in the API. Pure. */
import { z } from '@hono/zod-openapi';
import { PROBLEM_TYPE } from './problem.ts';
import type { ProblemStatus } from './statuses.ts';

const ISSUE = z.object({
  path: z.string().openapi({ example: 'json.source.url' }),
  message: z.string().openapi({ example: 'Invalid URL' }),
});

/** The schema of a problem document. */
const PROBLEM: z.ZodType = z
  .object({
    type: z.string().openapi({ example: 'urn:lectern:problem:SERVICE_SCOPE' }),
    title: z.string().openapi({ example: 'Forbidden' }),
    status: z.int().openapi({ example: 403 }),
    detail: z.string().openapi({ example: 'This needs a token with the scope build.' }),
    code: z.string().openapi({ example: 'SERVICE_SCOPE' }),
    hint: z.string().optional().openapi({ example: 'Make one: lectern service token add' }),
    issues: z.array(ISSUE).optional(),
  })
  .openapi('Problem', { description: 'What went wrong (RFC 9457), with the code of the error.' });

/** A response of a route that is a problem document. */
export type ProblemAnswer = {
  readonly description: string;
  readonly content: { readonly [PROBLEM_TYPE]: { readonly schema: z.ZodType } };
};

/** The problems that a route may answer, for its description: `...problemAnswers(401, 403, 422)`. */
export function problemAnswers<const S extends ProblemStatus>(
  ...statuses: readonly S[]
): Record<S, ProblemAnswer> {
  const answers = statuses.map((status) => [status, describedProblem(status)] as const);
  return Object.fromEntries(answers) as Record<S, ProblemAnswer>;
}

/** What a status means here. */
const MEANINGS: Record<ProblemStatus, string> = {
  400: 'The request is malformed',
  401: 'There is no token, or it is unknown, expired or revoked',
  402: 'The budget is used up',
  403: 'The token lacks the scope',
  404: 'There is no such thing',
  405: 'Another method is needed',
  408: 'The body arrived too slowly',
  409: 'It contradicts an earlier request',
  410: 'It was removed',
  413: 'The body or the article is too large',
  415: 'The body is of another media type',
  422: 'A part of the request is wrong, or the article cannot be spoken',
  429: 'A limit of the token is reached; Retry-After says when it ends',
  500: 'The service failed',
  502: 'Another service failed',
  503: 'The service cannot do it at present',
  507: 'The service cannot write its files',
};

function describedProblem(status: ProblemStatus): ProblemAnswer {
  return { description: MEANINGS[status], content: { [PROBLEM_TYPE]: { schema: PROBLEM } } };
}

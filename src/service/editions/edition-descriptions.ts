/** → the descriptions of the routes of editions, from which they are checked and documented. Data. */
import { createRoute, z } from '@hono/zod-openapi';
import { requireScope } from '../access/require-scope.ts';
import { problemAnswers } from '../problems/answer-problem.ts';
import { EDITION_PLAN, EDITION_SCRIPT, EDITION_SUMMARY } from './edition-answer.ts';
import { EDITION_REQUEST } from './edition-request.ts';
import { JOB } from './job-answer.ts';

const params = z.object({
  slug: z
    .string()
    .regex(/^[\w-]{1,80}$/, 'must be the name of an edition')
    .openapi({ example: 'the-ferry' }),
});

const UPLOAD = z.object({
  file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
  request: z.string().max(1_000_000).optional().openapi({
    description: 'JSON with `slug`, `source.url` and `settings`.',
    example: '{"settings":{"byline":"Jane Doe"}}',
  }),
});

const headers = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'must have 1 to 255 printable characters')
    .optional()
    .openapi({
      description: 'The same request under the same key is one job.',
      example: 'post-42',
    }),
});

// Not `required`: then both schemas would be tried on every body. `readAsked` refuses a request without one.
const body = {
  content: {
    'application/json': { schema: EDITION_REQUEST },
    'multipart/form-data': { schema: UPLOAD },
  },
};

const job = (description: string) => ({
  202: {
    description,
    headers: z.object({ location: z.string() }),
    content: { 'application/json': { schema: JOB } },
  },
});

/** `POST /v1/editions` */
export const ADD_EDITION = createRoute({
  method: 'post',
  path: '/v1/editions',
  summary: 'Have an edition made, or brought up to date',
  description:
    'What is answered with 202 will be done, whatever happens to the service. Only what changed is recorded again; a later request for the same edition takes the place of an earlier one.',
  middleware: requireScope('build'),
  request: { headers, body },
  responses: {
    ...job('The job'),
    ...problemAnswers(400, 401, 403, 409, 413, 415, 422, 429, 503, 507),
  },
});

/** `POST /v1/editions/plan` */
export const PLAN_EDITION = createRoute({
  method: 'post',
  path: '/v1/editions/plan',
  summary: 'What an edition would take: what is recorded, why, for what price',
  description: 'Records nothing.',
  middleware: requireScope('build'),
  request: { body },
  responses: {
    200: { description: 'The plan', content: { 'application/json': { schema: EDITION_PLAN } } },
    ...problemAnswers(400, 401, 403, 409, 413, 415, 422, 502, 503),
  },
});

/** `POST /v1/editions/script` */
export const SCRIPT_EDITION = createRoute({
  method: 'post',
  path: '/v1/editions/script',
  summary: 'What would be said, and what is skipped by which rule',
  description: 'Records nothing.',
  middleware: requireScope('build'),
  request: { body },
  responses: {
    200: { description: 'The script', content: { 'application/json': { schema: EDITION_SCRIPT } } },
    ...problemAnswers(400, 401, 403, 413, 415, 422, 502, 503),
  },
});

/** `GET /v1/editions` */
export const LIST_EDITIONS = createRoute({
  method: 'get',
  path: '/v1/editions',
  summary: 'List the editions, by name',
  middleware: requireScope('read'),
  request: {
    query: z.object({
      after: z.string().max(80).optional().openapi({ description: 'Only names after this one.' }),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
  },
  responses: {
    200: {
      description: 'The editions; `next`: the name to go on after',
      content: {
        'application/json': {
          schema: z.object({ editions: z.array(EDITION_SUMMARY), next: z.string().optional() }),
        },
      },
    },
    ...problemAnswers(401, 403, 422),
  },
});

/** `GET /v1/editions/{slug}` */
export const GET_EDITION = createRoute({
  method: 'get',
  path: '/v1/editions/{slug}',
  summary: 'An edition with its sentences and their times: its edition.json',
  middleware: requireScope('read'),
  request: { params },
  responses: {
    200: {
      description: 'The edition',
      content: {
        'application/json': {
          schema: z.looseObject({ slug: z.string(), title: z.string(), duration: z.number() }),
        },
      },
    },
    ...problemAnswers(401, 403, 404, 410),
  },
});

/** `GET /v1/editions/{slug}/files/{path}` */
export const GET_EDITION_FILE = createRoute({
  method: 'get',
  path: '/v1/editions/{slug}/files/{path}',
  summary: 'A file of an edition, whole or a range of it',
  middleware: requireScope('read'),
  request: {
    params: params.extend({
      path: z.string().max(255).openapi({ example: 'audio-0123abcd.mp3' }),
    }),
  },
  responses: {
    200: { description: 'The file', content: { '*/*': { schema: z.string() } } },
    206: { description: 'A range of it', content: { '*/*': { schema: z.string() } } },
    304: { description: 'It is as the client has it' },
    416: { description: 'It has no such range' },
    ...problemAnswers(401, 403, 404, 410),
  },
});

/** `DELETE /v1/editions/{slug}` */
export const REMOVE_EDITION = createRoute({
  method: 'delete',
  path: '/v1/editions/{slug}',
  summary: 'Take an edition back wherever it is published',
  description: 'A later request for the edition makes it again.',
  middleware: requireScope('publish'),
  request: { params, headers },
  responses: { ...job('The job'), ...problemAnswers(401, 403, 404, 409, 410, 503, 507) },
});

/** an output folder → the routes that list its editions and show each with its files. */
import { join } from 'node:path';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { readEdition } from '../../edition/read-edition.ts';
import { readEditions } from '../../edition/read-editions.ts';
import { isRemoved } from '../../edition/removal/removals.ts';
import { requireScope } from '../access/require-scope.ts';
import type { ServiceEnv } from '../caller.ts';
import { refuseInvalid } from '../problems/answer-problem.ts';
import { problemAnswers } from '../problems/describe-problems.ts';
import { describeEditions, EDITION_SUMMARY } from './edition-answer.ts';
import { answerFile } from './edition-files.ts';
import { missingEdition } from './missing-edition.ts';
import { EDITION_PARAMS } from './edition-params.ts';

const LIST_EDITIONS = createRoute({
  method: 'get',
  path: '/v1/editions',
  operationId: 'listEditions',
  tags: ['Editions'],
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

const GET_EDITION = createRoute({
  method: 'get',
  path: '/v1/editions/{slug}',
  operationId: 'readEdition',
  tags: ['Editions'],
  summary: 'An edition with its sentences and their times: its edition.json',
  middleware: requireScope('read'),
  request: { params: EDITION_PARAMS },
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

const GET_EDITION_FILE = createRoute({
  method: 'get',
  path: '/v1/editions/{slug}/files/{path}',
  operationId: 'readEditionFile',
  tags: ['Editions'],
  summary: 'A file of an edition, whole or a range of it',
  middleware: requireScope('read'),
  request: {
    params: EDITION_PARAMS.extend({
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

/** The routes. `output`: folder of the editions. */
export function showRoutes({ output }: { readonly output: string }): OpenAPIHono<ServiceEnv> {
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.openapi(LIST_EDITIONS, async (c) => {
    const { after = '', limit } = c.req.valid('query');
    const all = describeEditions(await readEditions(output)).filter(({ slug }) => slug > after);
    const next = all.length > limit ? all[limit - 1]!.slug : undefined;
    return c.json({ editions: all.slice(0, limit), next }, 200);
  });
  app.openapi(GET_EDITION, async (c) => {
    const { slug } = c.req.valid('param');
    const edition = (await isRemoved(slug, { output }))
      ? undefined
      : await readEdition(join(output, slug));
    if (!edition) throw await missingEdition(slug, output);
    // Plain data of JSON, though its type has readonly lists.
    return c.json(edition as never, 200);
  });
  app.openapi(GET_EDITION_FILE, async (c) => {
    const { slug, path } = c.req.valid('param');
    const asked = { output, slug, path: encodeURIComponent(path) };
    const isHead = c.req.method === 'HEAD';
    const found = (await isRemoved(slug, { output }))
      ? undefined
      : await answerFile(asked, { headers: c.req.raw.headers, isHead });
    if (!found) throw await missingEdition(slug, output);
    return found as never;
  });
  return app;
}

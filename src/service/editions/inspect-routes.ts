/** the project → the routes that tell what an edition would take and say, and record nothing. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { requireScope } from '../access/require-scope.ts';
import type { ServiceEnv } from '../caller.ts';
import { problemAnswers, refuseInvalid } from '../problems/answer-problem.ts';
import { EDITION_BODY, readAsked } from './asked-edition.ts';
import { describeScript, EDITION_PLAN, EDITION_SCRIPT } from './edition-answer.ts';
import type { EditionParts } from './edition-parts.ts';
import type { OrderInspector } from './inspect-order.ts';

const PLAN_EDITION = createRoute({
  method: 'post',
  path: '/v1/editions/plan',
  operationId: 'planEdition',
  tags: ['Editions'],
  summary: 'What an edition would take: what is recorded, why, for what price',
  description: 'Records nothing.',
  middleware: requireScope('build'),
  request: { body: EDITION_BODY },
  responses: {
    200: { description: 'The plan', content: { 'application/json': { schema: EDITION_PLAN } } },
    ...problemAnswers(400, 401, 403, 409, 413, 415, 422, 502, 503),
  },
});

const SCRIPT_EDITION = createRoute({
  method: 'post',
  path: '/v1/editions/script',
  operationId: 'scriptEdition',
  tags: ['Editions'],
  summary: 'What would be said, and what is skipped by which rule',
  description: 'Records nothing.',
  middleware: requireScope('build'),
  request: { body: EDITION_BODY },
  responses: {
    200: { description: 'The script', content: { 'application/json': { schema: EDITION_SCRIPT } } },
    ...problemAnswers(400, 401, 403, 413, 415, 422, 502, 503),
  },
});

/** The routes. */
export function inspectRoutes(parts: EditionParts): OpenAPIHono<ServiceEnv> {
  const ordering = { allowPrivate: parts.project.settings.allowPrivate };
  let loading: Promise<OrderInspector> | undefined;
  // What reads and writes articles is large: it is loaded by the first request.
  const openInspector = (): Promise<OrderInspector> =>
    (loading ??= import('./inspect-order.ts').then(({ inspectOrders }) => inspectOrders(parts)));
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.openapi(PLAN_EDITION, async (c) => {
    const asked = await readAsked(c.req, ordering);
    const inspector = await openInspector();
    return c.json(await inspector.plan(asked, c.req.raw.signal), 200);
  });
  app.openapi(SCRIPT_EDITION, async (c) => {
    const asked = await readAsked(c.req, ordering);
    const inspector = await openInspector();
    const { warnings, ...script } = await inspector.script(asked, c.req.raw.signal);
    return c.json(describeScript(script, warnings), 200);
  });
  return app;
}

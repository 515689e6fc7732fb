/** the project → the routes that tell what an edition would take and say, and record nothing. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { requireScope } from '../access/require-scope.ts';
import type { ServiceEnv } from '../caller.ts';
import { refuseInvalid } from '../problems/answer-problem.ts';
import { problemAnswers } from '../problems/describe-problems.ts';
import {
  EDITION_BODY,
  readAsked,
  UNNAMED_EDITION_BODY,
  type CheckedRequest,
} from './asked-edition.ts';
import {
  describeScript,
  EDITION_PLAN,
  EDITION_SCRIPT,
  type EditionScript,
} from './edition-answer.ts';
import { EDITION_PARAMS } from './edition-params.ts';
import type { EditionParts } from './edition-parts.ts';
import type { OrderInspector } from './inspect-order.ts';

const plan = {
  method: 'post' as const,
  tags: ['Editions'],
  description: 'Records nothing.',
  middleware: requireScope('build'),
  responses: {
    200: { description: 'The plan', content: { 'application/json': { schema: EDITION_PLAN } } },
    ...problemAnswers(400, 401, 403, 409, 413, 415, 422, 502, 503),
  },
};

const script = {
  method: 'post' as const,
  tags: ['Editions'],
  description: 'Records nothing.',
  middleware: requireScope('build'),
  responses: {
    200: { description: 'The script', content: { 'application/json': { schema: EDITION_SCRIPT } } },
    ...problemAnswers(400, 401, 403, 413, 415, 422, 502, 503),
  },
};

const PLAN_EDITION = createRoute({
  ...plan,
  path: '/v1/editions/plan',
  operationId: 'planEdition',
  summary: 'What an edition would take: what is recorded, why, for what price',
  request: { body: EDITION_BODY },
});

const SCRIPT_EDITION = createRoute({
  ...script,
  path: '/v1/editions/script',
  operationId: 'scriptEdition',
  summary: 'What would be said, and what is skipped by which rule',
  request: { body: EDITION_BODY },
});

const PLAN_NAMED_EDITION = createRoute({
  ...plan,
  path: '/v1/editions/{slug}/plan',
  operationId: 'planNamedEdition',
  summary: 'What the next version of an edition would take',
  request: { params: EDITION_PARAMS, body: UNNAMED_EDITION_BODY },
});

const SCRIPT_NAMED_EDITION = createRoute({
  ...script,
  path: '/v1/editions/{slug}/script',
  operationId: 'scriptNamedEdition',
  summary: 'What the next version of an edition would say',
  request: { params: EDITION_PARAMS, body: UNNAMED_EDITION_BODY },
});

/** The routes. */
export function inspectRoutes(parts: EditionParts): OpenAPIHono<ServiceEnv> {
  const ordering = { allowPrivate: parts.project.settings.allowPrivate };
  let loading: Promise<OrderInspector> | undefined;
  // What reads and writes articles is large: it is loaded by the first request.
  const openInspector = (): Promise<OrderInspector> =>
    (loading ??= import('./inspect-order.ts').then(({ inspectOrders }) => inspectOrders(parts)));
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  type Call = { readonly req: CheckedRequest & { readonly raw: Request } };
  const planned = async ({ req }: Call, slug?: string): ReturnType<OrderInspector['plan']> =>
    (await openInspector()).plan(await readAsked(req, { ...ordering, slug }), req.raw.signal);
  const scripted = async ({ req }: Call, slug?: string): Promise<EditionScript> => {
    const asked = await readAsked(req, { ...ordering, slug });
    const inspector = await openInspector();
    const found = await inspector.script(asked, req.raw.signal);
    return describeScript(found, found);
  };
  app.openapi(PLAN_EDITION, async (c) => c.json(await planned(c), 200));
  app.openapi(SCRIPT_EDITION, async (c) => c.json(await scripted(c), 200));
  app.openapi(PLAN_NAMED_EDITION, async (c) =>
    c.json(await planned(c, c.req.valid('param').slug), 200),
  );
  app.openapi(SCRIPT_NAMED_EDITION, async (c) =>
    c.json(await scripted(c, c.req.valid('param').slug), 200),
  );
  return app;
}

/** requests of administrators and of other systems → hooks: added, listed, removed; notices taken; dead letters sent again. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { whyInwardHost } from '../../_internal/http/addresses.ts';
import { requireScope } from '../access/require-scope.ts';
import type { ServiceEnv } from '../caller.ts';
import { refuseInvalid } from '../problems/answer-problem.ts';
import { problemAnswers } from '../problems/describe-problems.ts';
import { ServiceError } from '../problems/service-error.ts';
import type { OpenCatchUp } from './catch-up/open-catch-up.ts';
import type { HookDelivery } from './delivery.ts';
import { unknownHook, type HookFile } from './hook-file.ts';
import { HOOK_WISH, type Hook, type HookWish } from './hook.ts';
import type { NoticeMemory } from './notice-memory.ts';
import type { Outbox } from './outbox.ts';
import { receiveNotice } from './receive-notice.ts';
import type { HookJobs } from './take-notice.ts';

/** What the routes of hooks are made of. */
export type HookParts = {
  /** Folder of the store. */
  readonly store: string;
  readonly hooks: HookFile;
  readonly outbox: Outbox;
  readonly memoryOf: (name: string) => NoticeMemory;
  readonly catchUp: Pick<OpenCatchUp, 'run'>;
  /** Takes what notices ask for. */
  readonly jobs: HookJobs;
  /** Whether receivers may be on this machine and in private networks. */
  readonly allowPrivate: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

const NAME = z.object({ name: z.string().openapi({ example: 'blog' }) });

const SHOWN = z
  .object({
    direction: z.enum(['in', 'out']),
    name: z.string(),
    kind: z.string().optional(),
    publishes: z.boolean().optional(),
    site: z
      .string()
      .optional()
      .openapi({ description: 'Where the service looks for what it missed.' }),
    url: z.string().optional(),
    events: z.array(z.string()).optional(),
    /** Where a system that tells the service sends its notices. */
    path: z.string().optional(),
    secret: z.string().optional().openapi({ description: 'Only in the answer that made it.' }),
  })
  .openapi('Hook');

const DELIVERY = z
  .object({
    id: z.string(),
    type: z.string(),
    slug: z.string(),
    attempts: z.int(),
    state: z.enum(['waiting', 'dead']),
    why: z.string().optional(),
  })
  .openapi('HookDelivery');

const json = <T>(schema: T): { readonly 'application/json': { readonly schema: T } } => ({
  'application/json': { schema },
});

const forAdmins = { tags: ['Hooks'], middleware: requireScope('admin') };

const listHooks = createRoute({
  ...forAdmins,
  method: 'get',
  path: '/v1/hooks',
  operationId: 'listHooks',
  summary: 'List hooks',
  responses: {
    200: { description: 'All hooks', content: json(z.object({ hooks: z.array(SHOWN) })) },
    ...problemAnswers(401, 403),
  },
});

const addHook = createRoute({
  ...forAdmins,
  method: 'post',
  path: '/v1/hooks',
  operationId: 'addHook',
  summary: 'Add a hook',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: HOOK_WISH,
          example: { direction: 'in', name: 'blog', kind: 'ghost', publishes: true },
        },
      },
    },
  },
  responses: {
    201: { description: 'The hook, with its secret', content: json(SHOWN) },
    ...problemAnswers(401, 403, 409, 415, 422),
  },
});

const removeHook = createRoute({
  ...forAdmins,
  method: 'delete',
  path: '/v1/hooks/{name}',
  operationId: 'removeHook',
  summary: 'Remove a hook',
  request: { params: NAME },
  responses: { 204: { description: 'It is removed' }, ...problemAnswers(401, 403, 404) },
});

const listDeliveries = createRoute({
  ...forAdmins,
  method: 'get',
  path: '/v1/hooks/{name}/deliveries',
  operationId: 'listDeliveries',
  summary: 'List what a receiver has not taken',
  request: { params: NAME },
  responses: {
    200: {
      description: 'What waits, and what is dead',
      content: json(z.object({ deliveries: z.array(DELIVERY) })),
    },
    ...problemAnswers(401, 403, 404),
  },
});

const sendAgain = createRoute({
  ...forAdmins,
  method: 'post',
  path: '/v1/hooks/{name}/deliveries/{id}/retry',
  operationId: 'retryDelivery',
  summary: 'Send a dead letter again',
  request: { params: NAME.extend({ id: z.string().openapi({ example: 'job.done' }) }) },
  responses: {
    202: { description: 'It is sent', content: json(DELIVERY) },
    ...problemAnswers(401, 403, 404),
  },
});

const makeUp = createRoute({
  ...forAdmins,
  method: 'post',
  path: '/v1/hooks/{name}/catch-up',
  operationId: 'catchUp',
  summary: 'Look at the site for what it told in vain',
  description:
    'Also done at the start of the service and every hour, for posts saved since the webhook was added.',
  request: {
    params: NAME,
    query: z.object({
      all: z.enum(['true', 'false']).default('false').openapi({
        description: 'Whether posts from before the webhook was added are made too.',
      }),
    }),
  },
  responses: {
    200: {
      description: 'Posts of the site, and what is made and taken back',
      content: json(z.object({ posts: z.int(), ordered: z.int(), takenBack: z.int() })),
    },
    ...problemAnswers(401, 403, 404, 422, 502, 503),
  },
});

const receive = createRoute({
  method: 'post',
  path: '/hooks/{name}',
  operationId: 'receiveNotice',
  summary: 'Receive a signed notice of another system',
  tags: ['Hooks'],
  security: [],
  request: { params: NAME },
  responses: {
    202: {
      description: 'It is taken',
      content: json(
        z.object({
          jobs: z.array(z.object({ id: z.string(), slug: z.string() })),
          reason: z.string().optional(),
        }),
      ),
    },
    ...problemAnswers(401, 404, 409, 422, 503),
  },
});

/** The routes of hooks. */
export function hookRoutes(parts: HookParts): OpenAPIHono<ServiceEnv> {
  const { hooks, outbox, jobs, now, memoryOf, catchUp } = parts;
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.openapi(listHooks, async (c) => c.json({ hooks: (await hooks.list()).map(shownHook) }, 200));
  app.openapi(addHook, async (c) => {
    const wish = c.req.valid('json');
    refuseInward(wish, parts);
    const hook = await hooks.add(wish);
    return c.json({ ...shownHook(hook), secret: hook.secret }, 201);
  });
  app.openapi(removeHook, async (c) => {
    await hooks.remove(c.req.valid('param').name);
    return c.body(null, 204);
  });
  app.openapi(listDeliveries, async (c) => {
    const { name } = await hookNamed(c.req.valid('param').name, { hooks, direction: 'out' });
    return c.json({ deliveries: outbox.list(name).map(shownDelivery) }, 200);
  });
  app.openapi(sendAgain, async (c) => {
    const { name, id } = c.req.valid('param');
    const sent = await outbox.sendAgain(name, id);
    if (sent === undefined) throw noDeadLetter(name, id);
    return c.json(shownDelivery(sent), 202);
  });
  app.openapi(makeUp, async (c) => {
    const sender = await hookNamed(c.req.valid('param').name, { hooks, direction: 'in' });
    return c.json(await catchUp.run(sender, { all: c.req.valid('query').all === 'true' }), 200);
  });
  app.openapi(receive, async (c) => {
    const { name } = c.req.valid('param');
    const sender = await hookNamed(name, { hooks, direction: 'in' });
    const request = {
      header: (each: string) => c.req.header(each),
      body: new Uint8Array(await c.req.arrayBuffer()),
    };
    const options = { sender, memory: memoryOf(name), jobs, now: now() };
    const { jobs: added, reason } = await receiveNotice(request, options);
    return c.json({ jobs: [...added], ...(reason !== undefined && { reason }) }, 202);
  });
  return app;
}

/** The hook of a name and a direction. @throws ServiceError `SERVICE_NOT_FOUND` */
async function hookNamed<D extends Hook['direction']>(
  name: string,
  { hooks, direction }: { readonly hooks: HookFile; readonly direction: D },
): Promise<Extract<Hook, { direction: D }>> {
  const found = (await hooks.list()).find((hook) => hook.name === name);
  if (found?.direction !== direction) throw unknownHook(name);
  return found as Extract<Hook, { direction: D }>;
}

/** Told at once; what a name resolves to is checked at each attempt. */
function refuseInward(wish: HookWish, { allowPrivate }: Pick<HookParts, 'allowPrivate'>): void {
  const url = wish.direction === 'in' ? wish.site?.url : wish.url;
  if (url === undefined || allowPrivate) return;
  const why = whyInwardHost(new URL(url).hostname.replace(/^\[|\]$/gu, ''));
  if (why === undefined) return;
  const [what, path] =
    wish.direction === 'in' ? ['site', 'body.site.url'] : ['receiver', 'body.url'];
  throw new ServiceError(`The address of the ${what} is refused: it is ${why}.`, {
    code: 'SERVICE_INVALID',
    hint: 'Name an address on the internet, or start the service with --allow-private.',
    issues: [{ path: path!, message: `it is ${why}` }],
  });
}

function shownHook(hook: Hook): z.output<typeof SHOWN> {
  const { direction, name } = hook;
  if (hook.direction === 'in') {
    const { kind, publishes = false, site } = hook;
    const path = `/hooks/${name}`;
    return { direction, name, kind, publishes, path, ...(site && { site: site.url }) };
  }
  return { direction, name, url: hook.url, events: [...hook.events] };
}

function shownDelivery({ event, attempts, isDead, why }: HookDelivery): z.output<typeof DELIVERY> {
  const { id, type, data } = event;
  const state = isDead ? ('dead' as const) : ('waiting' as const);
  return { id, type, slug: data.slug, attempts, state, ...(why !== undefined && { why }) };
}

function noDeadLetter(name: string, id: string): ServiceError {
  return new ServiceError(`${name} has no dead letter ${id.slice(0, 80)}.`, {
    code: 'SERVICE_NOT_FOUND',
    hint: `GET /v1/hooks/${name}/deliveries lists them.`,
  });
}

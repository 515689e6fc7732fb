/** checks and meters → `/healthz`, `/readyz` and `/metrics`. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { requireScope } from '../access/require-scope.ts';
import type { ServiceEnv } from '../caller.ts';
import { problemAnswers } from '../problems/describe-problems.ts';
import type { Log } from './log.ts';
import type { Meters } from './meters.ts';

/** Something that the service needs. */
export type ReadyCheck = {
  /** Such as `store`. */
  readonly name: string;
  /** Resolves if it is there. Its error goes to the log. */
  readonly check: (signal: AbortSignal) => Promise<void>;
};

/** Parts of `observeRoutes`. */
export type ObserveParts = {
  readonly meters: Pick<Meters, 'text'>;
  readonly checks: readonly ReadyCheck[];
  /** Whether the service is ending: then no proxy should send it more. */
  readonly isEnding: () => boolean;
  readonly log: Log;
};

const HEALTH = z.object({ status: z.literal('ok') }).openapi('Health');

const READY = z
  .object({
    status: z.enum(['ready', 'not ready']),
    checks: z.record(z.string(), z.enum(['ok', 'failed'])).openapi({
      example: { store: 'ok', provider: 'ok' },
    }),
  })
  .openapi('Readiness');

const HEALTHZ = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'health',
  tags: ['Operation'],
  summary: 'Whether the process answers',
  security: [],
  responses: {
    200: {
      description: 'It answers',
      content: { 'application/json': { schema: HEALTH, example: { status: 'ok' } } },
    },
    ...problemAnswers(400),
  },
});

const READYZ = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'readiness',
  tags: ['Operation'],
  summary: 'Whether it can work: the store can be written, the provider is known',
  security: [],
  responses: {
    200: { description: 'It can', content: { 'application/json': { schema: READY } } },
    503: { description: 'It cannot', content: { 'application/json': { schema: READY } } },
    ...problemAnswers(400),
  },
});

const METRICS = createRoute({
  method: 'get',
  path: '/metrics',
  operationId: 'metrics',
  tags: ['Operation'],
  summary: 'Metrics, in the text format of Prometheus',
  middleware: requireScope('read'),
  responses: {
    200: { description: 'All of them', content: { 'text/plain': { schema: z.string() } } },
    ...problemAnswers(401, 403),
  },
});

/** Seconds after which a check that has not ended has failed. */
const CHECK_TIMEOUT = 5;

/** The routes. The first two need no token: they tell nothing of what the service does. */
export function observeRoutes(parts: ObserveParts): OpenAPIHono<ServiceEnv> {
  const app = new OpenAPIHono<ServiceEnv>();
  app.openapi(HEALTHZ, (c) => c.json({ status: 'ok' as const }, 200));
  app.openapi(READYZ, async (c) => {
    const found = await Promise.all(parts.checks.map((each) => outcomeOf(each, parts)));
    const checks = Object.fromEntries([...found, ...endingOf(parts)]);
    const isReady = Object.values(checks).every((each) => each === 'ok');
    return isReady
      ? c.json({ status: 'ready' as const, checks }, 200)
      : c.json({ status: 'not ready' as const, checks }, 503);
  });
  app.openapi(METRICS, async (c) =>
    c.text(await parts.meters.text(), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );
  return app;
}

/** What a check found. */
type Outcome = readonly [name: string, outcome: 'ok' | 'failed'];

async function outcomeOf({ name, check }: ReadyCheck, { log }: ObserveParts): Promise<Outcome> {
  const signal = AbortSignal.timeout(CHECK_TIMEOUT * 1000);
  const isLate = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  try {
    await Promise.race([check(signal), isLate]);
    return [name, 'ok'];
  } catch (error) {
    log('check.failed', {
      check: name,
      reason: error instanceof Error ? error.message : 'unknown',
    });
    return [name, 'failed'];
  }
}

function endingOf({ isEnding }: ObserveParts): readonly Outcome[] {
  return isEnding() ? [['running', 'failed']] : [];
}

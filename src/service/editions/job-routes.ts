/** jobs → the routes that list them, tell how far they are and take them back. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { requireScope } from '../access/require-scope.ts';
import type { Caller, ServiceEnv } from '../caller.ts';
import type { Job, Jobs } from '../jobs/job.ts';
import { refuseInvalid } from '../problems/answer-problem.ts';
import { problemAnswers } from '../problems/describe-problems.ts';
import { ServiceError } from '../problems/service-error.ts';
import type { Limits } from '../access/token-limits.ts';
import { streamEvents } from './event-stream.ts';
import { answerJob, JOB, JOB_STATE } from './job-answer.ts';

/** What the routes of jobs answer from. */
export type JobRoutesParts = {
  readonly jobs: Jobs;
  readonly limits: Pick<Limits, 'checkJobsWaiting' | 'openStream'>;
  /** Aborts when the service ends; then every stream of events does. */
  readonly ending: AbortSignal;
};

const params = z.object({ id: z.string().max(40).openapi({ example: '000000000042-9f3c01ab' }) });

const LIST = createRoute({
  method: 'get',
  path: '/v1/jobs',
  operationId: 'listJobs',
  tags: ['Jobs'],
  summary: 'List jobs, the newest first',
  middleware: requireScope('read'),
  request: {
    query: z.object({
      state: JOB_STATE.optional(),
      slug: z.string().max(80).optional(),
      before: z.string().max(40).optional().openapi({ description: 'Only jobs before this one.' }),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
  },
  responses: {
    200: {
      description: 'The jobs',
      content: { 'application/json': { schema: z.object({ jobs: z.array(JOB) }) } },
    },
    ...problemAnswers(401, 403, 422),
  },
});

const GET = createRoute({
  method: 'get',
  path: '/v1/jobs/{id}',
  operationId: 'readJob',
  tags: ['Jobs'],
  summary: 'How far a job is',
  middleware: requireScope('read'),
  request: { params },
  responses: {
    200: { description: 'The job', content: { 'application/json': { schema: JOB } } },
    ...problemAnswers(401, 403, 404),
  },
});

const CANCEL = createRoute({
  method: 'delete',
  path: '/v1/jobs/{id}',
  operationId: 'cancelJob',
  tags: ['Jobs'],
  summary: 'Take back a job that has not ended',
  middleware: requireScope('build'),
  request: { params },
  responses: {
    200: { description: 'The job as it is now', content: { 'application/json': { schema: JOB } } },
    ...problemAnswers(401, 403, 404),
  },
});

const RETRY = createRoute({
  method: 'post',
  path: '/v1/jobs/{id}/retry',
  operationId: 'retryJob',
  tags: ['Jobs'],
  summary: 'Try a failed job again',
  middleware: requireScope('build'),
  request: { params },
  responses: {
    202: { description: 'The new job', content: { 'application/json': { schema: JOB } } },
    ...problemAnswers(401, 403, 404, 409, 429, 503),
  },
});

const EVENTS = createRoute({
  method: 'get',
  path: '/v1/jobs/{id}/events',
  operationId: 'readJobEvents',
  tags: ['Jobs'],
  summary: 'What happens to a job, as server-sent events',
  description:
    'Each event has the number of the event as its id: a client that connects again with `Last-Event-ID` misses nothing.',
  middleware: requireScope('read'),
  request: {
    params,
    headers: z.object({
      'last-event-id': z.string().max(100).optional(),
    }),
  },
  responses: {
    200: {
      description: 'Events of the types `state`, `stage`, `segments` and `warning`',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...problemAnswers(401, 403, 404, 429),
  },
});

/** The routes. */
export function jobRoutes(parts: JobRoutesParts): OpenAPIHono<ServiceEnv> {
  const { jobs, limits, ending } = parts;
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.openapi(LIST, (c) => c.json({ jobs: jobs.list(c.req.valid('query')).map(answerJob) }, 200));
  app.openapi(GET, (c) => c.json(answerJob(found(jobs.get(c.req.valid('param').id))), 200));
  app.openapi(CANCEL, async (c) =>
    c.json(answerJob(found(await jobs.cancel(c.req.valid('param').id))), 200),
  );
  app.openapi(RETRY, async (c) => {
    const { id } = found(jobs.get(c.req.valid('param').id));
    checkWaiting(c.get('caller'), parts);
    const added = await jobs.retry(id, c.get('caller').id);
    if (added) return c.json(answerJob(added.job), 202);
    throw new ServiceError('Only a job that failed can be tried again.', {
      code: 'SERVICE_CONFLICT',
      hint: 'Ask for the edition again to have it made again.',
    });
  });
  app.openapi(EVENTS, (c) => {
    const { id } = found(jobs.get(c.req.valid('param').id));
    const known = Number(c.req.valid('header')['last-event-id'] ?? 0);
    const after = Number.isSafeInteger(known) && known > 0 ? known : 0;
    const onEnd = limits.openStream(c.get('caller'));
    return streamEvents(jobs, id, { after, signals: [c.req.raw.signal, ending], onEnd });
  });
  return app;
}

/** Refuses one more job than the caller may have waiting. @throws ServiceError `SERVICE_LIMIT` */
export function checkWaiting(
  caller: Caller,
  { jobs, limits }: Pick<JobRoutesParts, 'jobs' | 'limits'>,
): void {
  limits.checkJobsWaiting(caller, jobs.unended(caller.id));
}

function found(job: Job | undefined): Job {
  if (job) return job;
  throw new ServiceError('There is no such job; those that ended long ago are not kept.', {
    code: 'SERVICE_NOT_FOUND',
    hint: 'GET /v1/jobs lists the jobs.',
  });
}

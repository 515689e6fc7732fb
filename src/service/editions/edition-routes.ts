/** editions and jobs → the routes that have editions made and taken back. */
import { join } from 'node:path';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { readEdition } from '../../edition/read-edition.ts';
import { isRemoved } from '../../edition/removal/removals.ts';
import { hasScope, requireScope } from '../access/require-scope.ts';
import type { ServiceEnv } from '../caller.ts';
import { isFinal, type Job, type JobPublishing } from '../jobs/job.ts';
import { refuseInvalid } from '../problems/answer-problem.ts';
import { problemAnswers } from '../problems/describe-problems.ts';
import { ServiceError } from '../problems/service-error.ts';
import { EDITION_BODY, readAsked } from './asked-edition.ts';
import { orderPublication, orderRemoval } from './edition-order.ts';
import { EDITION_PARAMS } from './edition-params.ts';
import type { EditionParts } from './edition-parts.ts';
import { answerJob, JOB } from './job-answer.ts';
import { checkWaiting, type JobRoutesParts } from './job-routes.ts';
import { missingEdition } from './missing-edition.ts';

/** What the routes of editions answer from. */
export type EditionRoutesParts = EditionParts &
  Pick<JobRoutesParts, 'jobs' | 'limits'> & {
    /** Whether there is a place to publish to. */
    readonly publishes: boolean;
  };

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

const taken = {
  description: 'The job',
  headers: z.object({ location: z.string() }),
  content: { 'application/json': { schema: JOB } },
};

const ADD_EDITION = createRoute({
  method: 'post',
  path: '/v1/editions',
  operationId: 'addEdition',
  tags: ['Editions'],
  summary: 'Have an edition made, or brought up to date',
  description: [
    'What is answered with 202 will be done, whatever happens to the service. Only what changed is',
    'recorded again; a later request for the same edition takes the place of an earlier one. With the',
    'scope publish it is published when it is made; without it the answer says `published: false`.',
  ].join(' '),
  middleware: requireScope('build'),
  request: { headers, body: EDITION_BODY },
  responses: {
    202: taken,
    ...problemAnswers(400, 401, 403, 409, 413, 415, 422, 429, 503, 507),
  },
});

const PUBLISH_EDITION = createRoute({
  method: 'post',
  path: '/v1/editions/{slug}/publish',
  operationId: 'publishEdition',
  tags: ['Editions'],
  summary: 'Publish an edition that was made and is not public yet',
  middleware: requireScope('publish'),
  request: { params: EDITION_PARAMS, headers },
  responses: { 202: taken, ...problemAnswers(401, 403, 404, 409, 410, 429, 503, 507) },
});

const REMOVE_EDITION = createRoute({
  method: 'delete',
  path: '/v1/editions/{slug}',
  operationId: 'removeEdition',
  tags: ['Editions'],
  summary: 'Take an edition back wherever it is published',
  description: 'A later request for the edition makes it again.',
  middleware: requireScope('publish'),
  request: { params: EDITION_PARAMS, headers },
  responses: { 202: taken, ...problemAnswers(401, 403, 404, 409, 410, 429, 503, 507) },
});

/** The routes. */
export function editionRoutes(parts: EditionRoutesParts): OpenAPIHono<ServiceEnv> {
  const { jobs, project } = parts;
  const { output } = project.places;
  const ordering = { allowPrivate: project.settings.allowPrivate };
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.openapi(ADD_EDITION, async (c) => {
    const { 'idempotency-key': key } = c.req.valid('header');
    const asked = await readAsked(c.req, ordering);
    const caller = c.get('caller');
    checkWaiting(caller, parts);
    const publishing = publishingFor(hasScope(caller, 'publish'), parts);
    const trace = c.get('trace');
    const { job } = await jobs.add({ ...asked, caller: caller.id, key, publishing, trace });
    return c.json(answerJob(job), 202, { Location: `/v1/jobs/${job.id}` });
  });
  app.openapi(PUBLISH_EDITION, async (c) => {
    const { slug } = c.req.valid('param');
    const { 'idempotency-key': key } = c.req.valid('header');
    refuseUnmade(jobs.list({ slug, limit: 1 })[0]);
    if (key === undefined && !(await stands(slug, output)))
      throw await missingEdition(slug, output);
    if (!parts.publishes) throw nowhereToPublish();
    const [caller, trace] = [c.get('caller'), c.get('trace')];
    checkWaiting(caller, parts);
    const { job } = await jobs.add({ ...orderPublication(slug), caller: caller.id, key, trace });
    return c.json(answerJob(job), 202, { Location: `/v1/jobs/${job.id}` });
  });
  app.openapi(REMOVE_EDITION, async (c) => {
    const { slug } = c.req.valid('param');
    const { 'idempotency-key': key } = c.req.valid('header');
    const [latest] = jobs.list({ slug, limit: 1 });
    const isAsked = latest !== undefined && !isFinal(latest.state);
    const isKnown = isAsked || (await stands(slug, output));
    // The same request, sent again under its key, gets its job.
    if (!isKnown && key === undefined) throw await missingEdition(slug, output);
    const [caller, trace] = [c.get('caller'), c.get('trace')];
    checkWaiting(caller, parts);
    const { job } = await jobs.add({ ...orderRemoval(slug), caller: caller.id, key, trace });
    return c.json(answerJob(job), 202, { Location: `/v1/jobs/${job.id}` });
  });
  return app;
}

/** Whether an edition is published when it is made. */
export function publishingFor(
  mayPublish: boolean,
  { publishes }: Pick<EditionRoutesParts, 'publishes'>,
): JobPublishing {
  if (!publishes) return 'nowhere';
  return mayPublish ? 'wanted' : 'noScope';
}

/** What is being made or taken back is not there to be published. @throws ServiceError `SERVICE_CONFLICT` */
function refuseUnmade(latest: Job | undefined): void {
  if (!latest || latest.kind === 'publication' || isFinal(latest.state)) return;
  const what = latest.kind === 'removal' ? 'taken back' : 'made';
  throw new ServiceError(`The edition ${latest.slug} is being ${what}: job ${latest.id}.`, {
    code: 'SERVICE_CONFLICT',
    hint: 'Publish it when that job is done.',
    retryAfter: 10,
  });
}

function nowhereToPublish(): ServiceError {
  return new ServiceError('There is no place to publish to.', {
    code: 'SERVICE_CONFLICT',
    hint: 'Whoever runs the service sets publish.to or service.public in its configuration.',
  });
}

/** Whether there is anything of an edition that could be taken back. */
async function stands(slug: string, output: string): Promise<boolean> {
  if (await isRemoved(slug, { output })) return false;
  return (await readEdition(join(output, slug)).catch(() => ({}))) !== undefined;
}

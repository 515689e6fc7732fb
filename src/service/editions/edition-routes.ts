/** editions and jobs → the routes that make, list, show and take back editions. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { OpenAPIHono } from '@hono/zod-openapi';
import { parseJson } from '../../_internal/parse-json.ts';
import { readEdition } from '../../edition/read-edition.ts';
import { readEditions } from '../../edition/read-editions.ts';
import { isRemoved } from '../../edition/removal/removals.ts';
import { LecternError } from '../../errors.ts';
import type { ServiceEnv } from '../caller.ts';
import { isFinal, type Jobs } from '../jobs/job.ts';
import { refuseInvalid } from '../problems/answer-problem.ts';
import { ServiceError } from '../problems/service-error.ts';
import { describeEditions, describeScript } from './edition-answer.ts';
import {
  ADD_EDITION,
  GET_EDITION,
  GET_EDITION_FILE,
  LIST_EDITIONS,
  PLAN_EDITION,
  REMOVE_EDITION,
  SCRIPT_EDITION,
} from './edition-descriptions.ts';
import { answerFile } from './edition-files.ts';
import {
  orderEdition,
  orderRemoval,
  orderUpload,
  type AskedEdition,
  type OrderOptions,
} from './edition-order.ts';
import type { EditionParts } from './edition-parts.ts';
import { UPLOAD_REQUEST, type EditionRequest } from './edition-request.ts';
import { inspectOrders } from './inspect-order.ts';
import { describeJob } from './job-answer.ts';

/** What the routes of editions answer from. */
export type EditionRoutesParts = EditionParts & { readonly jobs: Jobs };

/** The routes. */
export function editionRoutes(parts: EditionRoutesParts): OpenAPIHono<ServiceEnv> {
  const { jobs, project } = parts;
  const { output } = project.places;
  const ordering = { allowPrivate: project.settings.allowPrivate };
  const inspector = inspectOrders(parts);
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });

  app.openapi(ADD_EDITION, async (c) => {
    const { 'idempotency-key': key } = c.req.valid('header');
    const asked = await readAsked(c.req, ordering);
    const { job } = await jobs.add({ ...asked, caller: c.get('caller').id, key });
    return c.json(describeJob(job), 202, { Location: `/v1/jobs/${job.id}` });
  });
  app.openapi(PLAN_EDITION, async (c) => {
    const asked = await readAsked(c.req, ordering);
    return c.json(asAnswer(await inspector.plan(asked, c.req.raw.signal)), 200);
  });
  app.openapi(SCRIPT_EDITION, async (c) => {
    const asked = await readAsked(c.req, ordering);
    const { warnings, ...script } = await inspector.script(asked, c.req.raw.signal);
    return c.json(describeScript(script, warnings), 200);
  });
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
      : await readEdition(join(await realpath(output).catch(() => output), slug));
    if (!edition) throw await missingEdition(slug, output);
    return c.json(asAnswer(edition), 200);
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
  app.openapi(REMOVE_EDITION, async (c) => {
    const { slug } = c.req.valid('param');
    const { 'idempotency-key': key } = c.req.valid('header');
    const [latest] = jobs.list({ slug, limit: 1 });
    const isAsked = latest !== undefined && !isFinal(latest.state);
    const isKnown = isAsked || (await stands(slug, output));
    // The same request, sent again under its key, gets its job.
    if (!isKnown && key === undefined) throw await missingEdition(slug, output);
    const { job } = await jobs.add({ ...orderRemoval(slug), caller: c.get('caller').id, key });
    return c.json(describeJob(job), 202, { Location: `/v1/jobs/${job.id}` });
  });
  return app;
}

/** A request whose body was checked by the schemas of its route. */
type CheckedRequest = {
  readonly header: (name: string) => string | undefined;
  readonly valid: (target: never) => unknown;
};

type UploadForm = { readonly file: File; readonly request?: string | undefined };

/** @throws ServiceError `SERVICE_MEDIA_TYPE`, `SERVICE_REQUEST`, `SERVICE_INVALID` */
async function readAsked(request: CheckedRequest, options: OrderOptions): Promise<AskedEdition> {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^application\/(?:[\w.-]+\+)?json$/.test(type))
    return orderEdition(request.valid('json' as never) as EditionRequest, options);
  if (type !== 'multipart/form-data')
    throw new ServiceError('This address takes JSON, or a file as multipart/form-data.', {
      code: 'SERVICE_MEDIA_TYPE',
      hint: 'Say what you send in Content-Type.',
    });
  const { file, request: about = '{}' } = request.valid('form' as never) as UploadForm;
  const parsed = UPLOAD_REQUEST.safeParse(parseJson(about));
  if (!parsed.success) throw invalidUpload(parsed.error.issues);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return orderUpload(parsed.data, { name: file.name, bytes });
}

type Issues = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];

function invalidUpload(found: Issues): ServiceError {
  const issues = found.map(({ path, message }) => ({
    path: ['body', 'request', ...path.map(String)].join('.'),
    message,
  }));
  return new ServiceError(`${issues[0]!.path}: ${issues[0]!.message}`, {
    code: 'SERVICE_INVALID',
    hint: 'Send it again as /openapi.json describes it.',
    issues,
  });
}

/** Whether there is anything of an edition that could be taken back. */
async function stands(slug: string, output: string): Promise<boolean> {
  if (await isRemoved(slug, { output })) return false;
  return (await readEdition(join(output, slug)).catch(() => ({}))) !== undefined;
}

async function missingEdition(slug: string, output: string): Promise<LecternError> {
  if (await isRemoved(slug, { output }))
    return new LecternError(`The edition ${slug} was taken back.`, {
      code: 'EDITION_REMOVED',
      hint: 'Ask for it again to have it made again.',
    });
  return new LecternError(`There is no such edition, or no such file of it: ${slug}.`, {
    code: 'EDITION_MISSING',
    hint: 'GET /v1/editions lists the editions with their files.',
  });
}

/** Data as its schema has it, which is looser than its type. */
function asAnswer(value: object): never {
  return value as never;
}

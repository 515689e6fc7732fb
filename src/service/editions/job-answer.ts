/** Job → what the service answers of it, with its schema. Pure. */
import { z } from '@hono/zod-openapi';
import { isFinal, JOB_STAGES, type Job, type JobResult } from '../jobs/job.ts';
import { whyNotPublished } from './publishing/with-publishing.ts';

/** What is answered of a job. */
export type JobAnswer = Pick<
  Job,
  | 'id'
  | 'kind'
  | 'slug'
  | 'state'
  | 'stage'
  | 'segments'
  | 'secondsLeft'
  | 'createdAt'
  | 'startedAt'
  | 'endedAt'
  | 'supersededBy'
> & {
  readonly result?: Pick<JobResult, 'slug' | 'title' | 'duration' | 'isUpToDate'> | undefined;
  readonly published?: boolean | undefined;
  readonly whyUnpublished?: string | undefined;
  readonly failure?:
    | { readonly code: string; readonly message: string; readonly hint?: string | undefined }
    | undefined;
  readonly links: { readonly self: string; readonly events: string; readonly edition: string };
};

/** The states of jobs. */
export const JOB_STATE: z.ZodType<Job['state']> = z.enum([
  'waiting',
  'running',
  'done',
  'failed',
  'superseded',
  'takenBack',
]);

const FAILURE = z.object({ code: z.string(), message: z.string(), hint: z.string().optional() });

/** Its schema, for the description of the API. */
export const JOB: z.ZodType<JobAnswer> = z
  .object({
    id: z.string().openapi({ example: '000000000042-9f3c01ab' }),
    kind: z.enum(['edition', 'publication', 'removal']),
    slug: z.string().openapi({ example: 'the-ferry' }),
    state: JOB_STATE,
    stage: z.enum(JOB_STAGES).optional(),
    segments: z
      .object({ done: z.int(), total: z.int(), recorded: z.int() })
      .optional()
      .openapi({ description: 'Segments that have their clip; `recorded`: for this job.' }),
    secondsLeft: z.number().optional().openapi({ description: 'Until everything is recorded.' }),
    createdAt: z.string(),
    startedAt: z.string().optional(),
    endedAt: z.string().optional(),
    supersededBy: z.string().optional().openapi({ description: 'The later job for the edition.' }),
    result: z
      .object({
        slug: z.string(),
        title: z.string().optional(),
        duration: z.number().optional().openapi({ description: 'Seconds.' }),
        isUpToDate: z.boolean().optional(),
      })
      .optional(),
    published: z.boolean().optional().openapi({
      description: 'Whether the edition is public as it was made; absent until that is known.',
    }),
    whyUnpublished: z.string().optional().openapi({ description: 'Why it is not.' }),
    failure: FAILURE.optional().openapi({ description: 'Why it failed.' }),
    links: z.object({ self: z.string(), events: z.string(), edition: z.string() }),
  })
  .openapi('Job');

/** The answer: without the token it came with, its key and its digests. */
export function answerJob(job: Job): JobAnswer {
  const { id, kind, slug, state, stage, secondsLeft, createdAt, startedAt, endedAt } = job;
  const { supersededBy, failure, segments } = job;
  const self = `/v1/jobs/${id}`;
  return {
    id,
    kind,
    slug,
    state,
    stage,
    segments,
    secondsLeft,
    createdAt,
    startedAt,
    endedAt,
    supersededBy,
    ...resultOf(job),
    failure,
    links: { self, events: `${self}/events`, edition: `/v1/editions/${slug}` },
  };
}

/** What it made, and whether that is public; what will not be published says so from the beginning. */
function resultOf(job: Job): Pick<JobAnswer, 'result' | 'published' | 'whyUnpublished'> {
  const { kind, state, result } = job;
  if (result) {
    const { published, whyUnpublished, ...made } = result;
    return { result: made, published, whyUnpublished };
  }
  const whyUnpublished = kind === 'edition' && !isFinal(state) ? whyNotPublished(job) : undefined;
  return whyUnpublished === undefined ? {} : { published: false, whyUnpublished };
}

/** jobs → clips in the store, and editions of them: what a worker does. */
import type { AbortOptions } from '../_internal/abort.ts';
import { isDiskClosed } from '../_internal/disk/disk-errors.ts';
import {
  ArticleError,
  ConfigError,
  LecternError,
  ProviderError,
  type ErrorCode,
  type ProviderErrorKind,
} from '../errors.ts';
import { JOB_VERSION, type ArticleJob, type JobHandlers } from '../queue/article-queue.ts';
import { guardStages, recordEdition } from '../run/narrate.ts';
import { changePlaces } from '../run/project/places.ts';
import type { Project } from '../run/project/project.ts';
import { openRun } from '../run/stages/edition-run.ts';
import { openStagesOf } from '../run/stages/open-stages.ts';
import { unlessUpToDate } from '../run/wrappers/unless-up-to-date.ts';
import type { OpenOrder, OpenOrderOf } from './open-orders.ts';
import { settleOrder } from './article-order.ts';
import type { AssemblyFolders, WorkerOutput } from './scratch-output.ts';
import type { Workplace } from './workplace.ts';

/** What a worker has done. */
export type WorkEvent =
  | { readonly type: 'segment'; readonly slug: string; readonly segment: string }
  | { readonly type: 'edition'; readonly slug: string; readonly title: string };

type InProject = { readonly project: Project };

/** Options of `doJobs`. */
export type DoJobsOptions = InProject & {
  readonly openOrder: OpenOrderOf;
  readonly workplace: Workplace;
  readonly assemble: WorkerOutput['assemble'];
  /** Called for each finished job; must not throw. */
  readonly onDone: (event: WorkEvent) => void;
};

/** Failures of a request that any worker would get. */
const ALWAYS_REFUSED: ReadonlySet<ProviderErrorKind> = new Set([
  'invalid-input',
  'too-long',
  'sentence-too-long',
  'unsupported-option',
]);

/**
 * Articles in a row for which a provider may refuse the credentials (401, 403) before the worker
 * assumes that they are wrong. Fewer are parked: an article may ask for what the account lacks.
 */
const MOST_REFUSED = 3;

/** Failures that retrying cannot fix. */
const FINAL: ReadonlySet<ErrorCode> = new Set([
  'BUDGET_REACHED',
  'PROVIDER_AUTH',
  'QUEUE_JOB',
  'VERIFY_FAILED',
]);

/** Failures that every job on this worker would meet, though perhaps not on others. */
const HOPELESS: ReadonlySet<ErrorCode> = new Set([
  'FFMPEG_MISSING',
  'PROVIDER_CREDENTIALS_MISSING',
  'TRACK_FORMAT',
]);

/** Failures of a worker that lacks a voice, which another may have. */
const LACKING: ReadonlySet<ErrorCode> = new Set([
  'VOICE_DAMAGED',
  'VOICE_LICENCE',
  'VOICE_MISSING',
  'VOICE_UNKNOWN',
]);

/** Does each job completely or not at all; repeating a finished job is harmless. */
export function doJobs({
  project,
  openOrder,
  workplace,
  assemble,
  onDone,
}: DoJobsOptions): JobHandlers {
  const open = async (job: ArticleJob, options: AbortOptions): Promise<OpenOrder> => {
    if (job.version !== JOB_VERSION) throw otherRelease(job);
    return openOrder(job.order, options);
  };
  const refusals = countRefusals();
  return {
    segment: async (job, { signal }) => {
      const order = await open(job, { signal });
      if (await order.isReplaced({ signal })) return;
      await refusals.watch(job.order, order.segments.record(job.segment, { signal }));
      const { slug } = order.script.article;
      onDone({ type: 'segment', slug, segment: job.segment });
    },
    article: async (job, { signal }) => {
      const order = await open(job, { signal });
      const { slug, title } = order.script.article;
      if (await order.isReplaced({ signal })) return;
      const made = assemble((folders) => makeEdition(order, { ...folders, project, signal }));
      await refusals.watch(job.order, made);
      await settleOrder(workplace.place, { slug, digest: job.order, signal });
      onDone({ type: 'edition', slug, title });
    },
    isFinal: (error) =>
      error instanceof ArticleError ||
      (error instanceof ProviderError && ALWAYS_REFUSED.has(error.kind)) ||
      (error instanceof LecternError && FINAL.has(error.code)),
    isHopeless: (error) =>
      error instanceof ConfigError ||
      isDiskClosed(error) ||
      (isRefused(error) && refusals.isOwn()) ||
      (error instanceof LecternError && HOPELESS.has(error.code)),
    isLacking: (error) => error instanceof LecternError && LACKING.has(error.code),
  };
}

function isRefused(error: unknown): boolean {
  return error instanceof LecternError && error.code === 'PROVIDER_AUTH';
}

/** Tells whether a provider refuses single articles or the worker's credentials. */
type Refusals = {
  /** Notes whether the work on an order succeeds. */
  readonly watch: <T>(order: string, work: Promise<T>) => Promise<T>;
  /** Whether the credentials of this worker are to blame. */
  readonly isOwn: () => boolean;
};

function countRefusals(): Refusals {
  const refused = new Set<string>();
  return {
    watch: async (order, work) => {
      try {
        const done = await work;
        refused.clear();
        return done;
      } catch (error) {
        if (isRefused(error)) refused.add(order);
        throw error;
      }
    },
    isOwn: () => refused.size >= MOST_REFUSED,
  };
}

/** Takes clips from the store and records missing ones, with a failover voice if one is set. */
async function makeEdition(
  order: OpenOrder,
  { project, output, notes, signal }: AssemblyFolders & Pick<Project, 'signal'> & InProject,
): Promise<void> {
  const { script, source, voices } = order;
  const { settings: given, session, report } = project;
  // Only `enqueue` may restore a removed edition: it may have been removed since.
  const settings = { ...given, restore: false };
  const places = changePlaces(project.places, { output, notes });
  // The article was read when it was enqueued: here it is only named.
  const named = { kind: 'text', content: '', url: source } as const;
  const run = openRun(named, { settings, voices, places, session, report, signal });
  const make = unlessUpToDate(async (standing) => {
    // Checked after the run has read the shared edition, so that no later order's is overwritten.
    if (!(await order.isReplaced({ signal, isFresh: true }))) await recordEdition(standing);
  });
  await make(guardStages(openStagesOf(script, run)));
}

function otherRelease({ version, order }: ArticleJob): LecternError {
  return new LecternError(
    `the job of the order ${order} was made by another release (${version})`,
    {
      code: 'QUEUE_JOB',
      hint: 'Run the same release of Lectern everywhere, and enqueue the article again.',
    },
  );
}

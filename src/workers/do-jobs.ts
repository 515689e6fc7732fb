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
  /** Hears what was done; must not throw. */
  readonly onDone: (event: WorkEvent) => void;
};

/** Failures of a request that are the same whoever makes it. */
const ALWAYS_REFUSED: ReadonlySet<ProviderErrorKind> = new Set([
  'invalid-input',
  'too-long',
  'sentence-too-long',
  'unsupported-option',
]);

/** Failures that no further attempt mends. */
const FINAL: ReadonlySet<ErrorCode> = new Set(['BUDGET_REACHED', 'QUEUE_JOB', 'VERIFY_FAILED']);

/** Failures that every job of this worker would meet, and those of others perhaps not. */
const HOPELESS: ReadonlySet<ErrorCode> = new Set([
  'FFMPEG_MISSING',
  'PROVIDER_AUTH',
  'PROVIDER_CREDENTIALS_MISSING',
  'TRACK_FORMAT',
]);

/** Does each job whole or not at all; one that was done before is done again without harm. */
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
  return {
    segment: async (job, { signal }) => {
      const order = await open(job, { signal });
      if (await order.isReplaced({ signal })) return;
      await order.segments.record(job.segment, { signal });
      const { slug } = order.script.article;
      onDone({ type: 'segment', slug, segment: job.segment });
    },
    article: async (job, { signal }) => {
      const order = await open(job, { signal });
      const { slug, title } = order.script.article;
      if (await order.isReplaced({ signal })) return;
      await assemble((folders) => makeEdition(order, { ...folders, project, signal }));
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
      (error instanceof LecternError && HOPELESS.has(error.code)),
  };
}

/** Its clips come from the store, and those that are not there are recorded, by a stand-in if one is set. */
async function makeEdition(
  order: OpenOrder,
  { project, output, notes, signal }: AssemblyFolders & Pick<Project, 'signal'> & InProject,
): Promise<void> {
  const { script, source, voices } = order;
  const { settings, session, report } = project;
  const places = changePlaces(project.places, { output, notes });
  // It was read where it was enqueued: here it is only named.
  const named = { kind: 'text', content: '', url: source } as const;
  const run = openRun(named, { settings, voices, places, session, report, signal });
  const make = unlessUpToDate(async (standing) => {
    // Asked after the run has seen what stands there: what a later order puts from now on is not overwritten.
    if (!(await order.isReplaced({ signal, isFresh: true }))) await recordEdition(standing);
  });
  await make(guardStages(openStagesOf(script, run)));
}

function otherRelease({ version, order }: ArticleJob): LecternError {
  return new LecternError(`the job of the order ${order} is of another release (${version})`, {
    code: 'QUEUE_JOB',
    hint: 'Run the same release of Lectern everywhere, and enqueue the article again.',
  });
}

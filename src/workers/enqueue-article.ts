/** Source → an order in the queue: its script is written here, and workers record it. */
import type { ArticleState, QueuePriority } from '../queue/article-queue.ts';
import { guardStages } from '../run/narrate.ts';
import { leaveFiles } from '../run/project/places.ts';
import { openRun, type EditionRun } from '../run/stages/edition-run.ts';
import { clipOptions, openStages, planRunClips } from '../run/stages/open-stages.ts';
import type { MakeEdition, Stages } from '../run/stages/stages.ts';
import { unlessUnchanged } from '../run/wrappers/unless-unchanged.ts';
import { unlessUpToDate } from '../run/wrappers/unless-up-to-date.ts';
import type { ClipPlan } from '../speech/clip.ts';
import { lookUpClips } from '../speech/record-clips.ts';
import { digestSound, ORDER_VERSION, putOrder, type Order, type RunCaps } from './article-order.ts';
import type { Workplace } from './workplace.ts';

/**
 * The outcome for one source. `upToDate`: its edition needs no work; `added`: it waits for workers;
 * any other: it was already in the queue.
 */
export type EnqueuedArticle = {
  readonly state: 'upToDate' | 'added' | Exclude<ArticleState, 'absent'>;
  readonly slug: string;
  readonly title: string;
  /** Clips that workers will record. */
  readonly segments: number;
};

/** How articles are enqueued. */
export type EnqueueOptions = {
  readonly workplace: Workplace;
  readonly priority: QueuePriority;
  /** What they may cost together. @default no cap for this call */
  readonly run?: RunCaps | undefined;
  /**
   * Called before an article is enqueued, with what workers would record of it; what it throws keeps the article out.
   * @default ignored
   */
  readonly onPlanned?: ((plan: EnqueuePlan) => Promise<void>) | undefined;
};

/** What workers would record of an article. */
export type EnqueuePlan = {
  /** Clips that are missing; of segments that share one, the first. */
  readonly clips: readonly ClipPlan[];
  /** Looks again which are missing. Makes no request of a provider. */
  readonly lookAgain: () => Promise<readonly ClipPlan[]>;
};

/**
 * Enqueues the article of a run; nothing is recorded. For many, pass it to `forEachSource` as its
 * work, so that failures do not affect the others.
 * @throws LecternError as a build would until it records; `QUEUE_UNREACHABLE`
 */
export async function enqueueArticle(
  run: EditionRun,
  options: EnqueueOptions,
): Promise<EnqueuedArticle> {
  const { settings, voices, session, report, signal, given } = run;
  // The record of a shared edition is enough to tell whether it is up to date.
  const places = settings.rehash ? run.places : leaveFiles(run.places);
  const parts = { settings, voices, places, session, report, signal, given };
  const asking = openRun(run.source, parts);
  const enqueue: MakeEdition<EnqueuedArticle> = (stages) => enqueueScript(stages, options);
  const made = await unlessUnchanged(unlessUpToDate(enqueue))(guardStages(openStages(asking)));
  if ('state' in made) return made;
  const { slug, title } = made;
  return { state: 'upToDate', slug, title, segments: 0 };
}

/** Writes the order to the store before a job names it. */
async function enqueueScript(
  stages: Stages,
  { workplace, priority, run: caps, onPlanned }: EnqueueOptions,
): Promise<EnqueuedArticle> {
  const { run } = stages;
  const { signal } = run;
  const script = await stages.writeScript(await stages.readArticle());
  const clips = await planRunClips(script, run);
  const order: Order = {
    version: ORDER_VERSION,
    source: run.name,
    script,
    sound: digestSound(clips.map(({ key }) => key)),
    priority,
    ...(caps && { run: caps }),
  };
  const segments = findMissing(clips);
  await onPlanned?.({
    clips: missingAmong(clips),
    // Asked for when the run has been stopped, too.
    lookAgain: async () =>
      missingAmong(
        await lookUpClips(run.planJobs(script), { ...clipOptions(run), signal: undefined }),
      ),
  });
  const digest = await putOrder(workplace.place, { order, signal });
  const { queue } = workplace;
  // It was parked because its edition was removed, and would stay parked.
  if (run.settings.restore && isRemoval(await queue.reasonOf(digest))) await queue.remove(digest);
  const state = await queue.add({ order: digest, segments, priority });
  const { slug, title } = script.article;
  // If it was finished meanwhile, it is up to date.
  return { state: state === 'absent' ? 'upToDate' : state, slug, title, segments: segments.length };
}

/** Whether an article is parked because its edition was removed. */
function isRemoval(reason: string | undefined): boolean {
  return reason?.startsWith('EDITION_REMOVED:') === true;
}

/** The clips that are missing; of segments that share one, the first. */
function missingAmong(clips: readonly ClipPlan[]): readonly ClipPlan[] {
  const segments = new Set(findMissing(clips));
  return clips.filter(({ segmentId }) => segments.has(segmentId));
}

/** The segments whose clips are missing; of those that share a clip, the first. */
export function findMissing(clips: readonly ClipPlan[]): readonly string[] {
  const missing = new Map<string, string>();
  for (const { segmentId, key, state } of clips)
    if (state !== 'stored' && !missing.has(key)) missing.set(key, segmentId);
  return [...missing.values()];
}

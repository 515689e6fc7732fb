/** Source → an order in the queue: read and written as a script here, and recorded by workers. */
import type { ArticleSource } from '../article/article.ts';
import type { Edition } from '../edition/edition.ts';
import type { ArticleState, QueuePriority } from '../queue/article-queue.ts';
import type { EditionRun } from '../run/project/edition-run.ts';
import { findUpToDate, unlessUnchanged, writeRunScript } from '../run/narrate.ts';
import type { Project } from '../run/project/project.ts';
import { leaveFiles } from '../run/project/shared-output.ts';
import type { Script } from '../script/script.ts';
import type { ClipPlan } from '../speech/clip.ts';
import { planClips } from '../speech/record-clips.ts';
import { digestSound, ORDER_VERSION, putOrder, type Order, type RunCaps } from './article-order.ts';
import type { Workplace } from './workplace.ts';

/**
 * What became of one source. `upToDate`: its edition needs no work; `added`: it waits for workers;
 * any other: it was in the queue already.
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
  /** What they may cost together. @default no cap of their own */
  readonly run?: RunCaps | undefined;
};

/**
 * Enqueues one source within an open project; nothing is recorded. For many, give it to
 * `forEachSource` as its work, so that those that fail leave the others whole.
 * @throws LecternError as a build would until it records; `QUEUE_UNREACHABLE`
 */
export async function enqueueArticle(
  source: ArticleSource,
  options: EnqueueOptions & { readonly project: Project },
): Promise<EnqueuedArticle> {
  let enqueued: EnqueuedArticle | undefined;
  const make = async (run: EditionRun): Promise<Edition | undefined> => {
    const script = await writeRunScript(run);
    const upToDate = await findUpToDate(script, run);
    if (upToDate) return upToDate;
    enqueued = await enqueueScript(script, { ...options, of: run });
    return undefined;
  };
  // Of what stands where machines share it, the record is enough to tell whether it is up to date.
  const project = options.project.rehash ? options.project : leaveFiles(options.project);
  const edition = await unlessUnchanged(source, { project, make });
  if (edition) {
    const { slug, title } = edition;
    return { state: 'upToDate', slug, title, segments: 0 };
  }
  return enqueued!;
}

/** The order stands in the store before a job names it. */
async function enqueueScript(
  script: Script,
  options: EnqueueOptions & { readonly of: EditionRun },
): Promise<EnqueuedArticle> {
  const { workplace, priority, run: caps, of } = options;
  const { signal } = of.project;
  const clips = await planClips(script, of.project);
  const order: Order = {
    version: ORDER_VERSION,
    source: of.place.source,
    script,
    sound: digestSound(clips.map(({ key }) => key)),
    priority,
    ...(caps && { run: caps }),
  };
  const segments = findMissing(clips);
  const digest = await putOrder(workplace.place, { order, signal });
  const { queue } = workplace;
  // Nobody tries it again by itself: it was parked because its edition was taken back.
  if (of.project.restore && isRemoval(await queue.reasonOf(digest))) await queue.remove(digest);
  const state = await queue.add({ order: digest, segments, priority });
  const { slug, title } = script.article;
  // One that was done meanwhile is up to date by now.
  return { state: state === 'absent' ? 'upToDate' : state, slug, title, segments: segments.length };
}

/** Whether an article is parked because its edition was taken back. */
function isRemoval(reason: string | undefined): boolean {
  return reason?.startsWith('EDITION_REMOVED:') === true;
}

/** The segments whose clips are not there; of those that share a clip, the first. */
export function findMissing(clips: readonly ClipPlan[]): readonly string[] {
  const missing = new Map<string, string>();
  for (const { segmentId, key, state } of clips)
    if (state !== 'stored' && !missing.has(key)) missing.set(key, segmentId);
  return [...missing.values()];
}

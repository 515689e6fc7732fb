/** open orders in the store ↔ the queue: orders that the queue has lost are added again. */
import type { AbortOptions } from '../_internal/abort.ts';
import type { ArticleState, NewArticle } from '../queue/article-queue.ts';
import type { Project } from '../run/project/project.ts';
import { clipOptions } from '../run/stages/open-stages.ts';
import { planClips } from '../speech/record-clips.ts';
import { findMissing } from './enqueue-article.ts';
import {
  listWanted,
  readOrder,
  removeOldOrders,
  settleOrder,
  type WantedOrder,
} from './article-order.ts';
import type { Workplace } from './workplace.ts';

/** Seconds for which an order may be only in the store: it is written before its job is added. */
const GRACE_SECONDS = 30;

/** Seconds after which an unwanted order is removed: no worker reads it any more. */
const KEPT_FOR = 86_400;

/** Options of `reconcileQueue`. */
export type ReconcileOptions = AbortOptions & {
  readonly workplace: Workplace;
  readonly project: Project;
  /** Seconds since 1970, by the server's clock. */
  readonly now: number;
  /** Seconds for which an order may be only in the store. @default 30 */
  readonly graceSeconds?: number | undefined;
};

/**
 * Adds orders missing from the queue, and those that wait there for segments no worker will record.
 * Returns the number of articles. What is parked stays parked.
 */
export async function reconcileQueue(options: ReconcileOptions): Promise<number> {
  const { workplace, now, graceSeconds = GRACE_SECONDS, signal } = options;
  const { place, queue } = workplace;
  const wanted = await listWanted(place, { signal });
  const newest = newestOfEach(wanted);
  let added = 0;
  for (const order of wanted) {
    signal?.throwIfAborted();
    if (newest.get(order.slug) !== order) {
      await settleOrder(place, { ...order, signal });
      continue;
    }
    const state = await queue.stateOf(order.digest);
    if (isLost(state, { isNew: now - order.writtenAt < graceSeconds }))
      added += await addAgain(order, { ...options, state });
  }
  await removeOldOrders(place, { wanted, before: now - KEPT_FOR, signal });
  return added;
}

/** Two orders enqueued at the same moment may both be listed. */
function newestOfEach(wanted: readonly WantedOrder[]): ReadonlyMap<string, WantedOrder> {
  const newest = new Map<string, WantedOrder>();
  for (const order of wanted) {
    const other = newest.get(order.slug);
    if (!other || other.writtenAt <= order.writtenAt) newest.set(order.slug, order);
  }
  return newest;
}

function isLost(state: ArticleState, { isNew }: { readonly isNew: boolean }): boolean {
  return state === 'stuck' || (state === 'absent' && !isNew);
}

async function addAgain(
  { digest }: WantedOrder,
  options: ReconcileOptions & { readonly state: ArticleState },
): Promise<number> {
  const { state, workplace } = options;
  const { queue } = workplace;
  const job = await planJob(digest, options);
  // If it has started meanwhile, it is not stuck.
  if (state === 'stuck' && !(await queue.remove(digest))) return 0;
  return (await queue.add(job)) === 'added' ? 1 : 0;
}

/**
 * The job of an order. One that cannot be read is added without segments: the worker that takes it
 * parks it with the reason, and the others are not held up.
 */
async function planJob(digest: string, options: ReconcileOptions): Promise<NewArticle> {
  const { workplace, project, signal } = options;
  try {
    const { script, priority } = await readOrder(workplace.place, { digest, signal });
    const segments = findMissing(await planClips(script, clipOptions(project)));
    return { order: digest, segments, priority };
  } catch {
    signal?.throwIfAborted();
    return { order: digest, segments: [], priority: 'backfill' };
  }
}

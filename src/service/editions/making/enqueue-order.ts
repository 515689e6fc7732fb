/** jobs → orders in the queue, which workers do; each is waited for until its edition is there. */
import pLimit from 'p-limit';
import { readEdition } from '../../../edition/read-edition.ts';
import { LecternError } from '../../../errors.ts';
import type { ProgressEvent } from '../../../run/project/progress.ts';
import { editionFolder } from '../../../run/project/places.ts';
import { bringEdition } from '../../../run/sharing/bring-edition.ts';
import { listWanted, settleOrder } from '../../../workers/article-order.ts';
import {
  enqueueArticle,
  type EnqueuedArticle,
  type EnqueuePlan,
} from '../../../workers/enqueue-article.ts';
import { checkStore, openWorkplace, type Workplace } from '../../../workers/workplace.ts';
import type { Caller } from '../../caller.ts';
import {
  isStoppedForGood,
  type Job,
  type JobResult,
  type JobWork,
  type JobWorkOptions,
} from '../../jobs/job.ts';
import { orderOf } from '../edition-order.ts';
import type { EditionParts } from '../edition-parts.ts';
import { openOrderRun } from './open-order-run.ts';
import { removeEdition } from './remove-edition.ts';
import { openSafeStop } from './safe-stop.ts';
import { tellProgress } from './tell-progress.ts';
import { watchOrders, type OrderWatch } from './watch-orders.ts';

/** Options of `openEnqueuing`. */
export type EnqueuingOptions = {
  /** Called when an edition was made or taken back; must not throw. */
  readonly onChanged: () => void;
  readonly onTrouble: (message: string) => void;
};

/** Jobs that are with the workers at once: they only wait here. */
const WITH_WORKERS = 10_000;

/** Articles that are read here at once. */
const READ_AT_ONCE = 3;

/** Work by the workers of a queue. */
export type Enqueuing = {
  readonly work: JobWork;
  readonly concurrency: number;
  readonly close: () => Promise<void>;
};

/**
 * Connects to the queue that the settings name.
 * @throws ConfigError for a missing setting; LecternError `QUEUE_UNREACHABLE`, `QUEUE_PACKAGE`
 */
export async function openEnqueuing(
  parts: EditionParts,
  { onChanged, onTrouble }: EnqueuingOptions,
): Promise<Enqueuing> {
  const { settings, root } = parts.loaded;
  const workplace = await openWorkplace(settings, { root, onTrouble });
  try {
    await checkStore(workplace);
  } catch (error) {
    await workplace.close();
    throw error;
  }
  const watch = watchOrders(workplace, { onTrouble });
  const reading = pLimit(READ_AT_ONCE);
  const work: JobWork = async (job, options) => {
    const made =
      job.kind === 'removal'
        ? await removeWanted(job, { ...options, parts, workplace })
        : await enqueueOrder({ ...options, job, parts, workplace, watch, reading });
    onChanged();
    return made;
  };
  return {
    work,
    concurrency: WITH_WORKERS,
    close: async () => {
      await watch.close();
      await workplace.close();
    },
  };
}

type EnqueueCall = JobWorkOptions & {
  readonly parts: EditionParts;
  readonly workplace: Workplace;
};

type OrderCall = EnqueueCall & {
  readonly job: Job;
  readonly watch: OrderWatch;
  readonly reading: ReturnType<typeof pLimit>;
};

/** Enqueues an order, also again after a restart: what is in the queue, or made, is not done twice. */
async function enqueueOrder(call: OrderCall): Promise<JobResult> {
  const counted = countForCaller(call);
  try {
    return await enqueueAndAwait(call, counted.onPlanned);
  } catch (error) {
    // What goes on with the next start stays counted.
    if (!call.stop.aborted || isStoppedForGood(call.stop)) await counted.giveBackMissing();
    throw error;
  }
}

async function enqueueAndAwait(call: OrderCall, onPlanned: OnPlanned): Promise<JobResult> {
  const { job, parts, workplace, watch, reading, stop, signal } = call;
  const enqueued = await reading(() => enqueueRun(call, onPlanned));
  const { slug, title } = enqueued;
  const isUpToDate = enqueued.state === 'upToDate';
  if (!isUpToDate) {
    call.tell({ type: 'stage', stage: 'recording' });
    try {
      await watch.untilMade(slug, { signal: AbortSignal.any([stop, signal]) });
    } catch (error) {
      if (isStoppedForGood(stop)) await withdrawOrders(slug, workplace);
      throw error;
    }
  }
  const { places } = parts.project;
  const { sharedEditions: shared, output, store, site } = places;
  if (shared) await bringEdition({ slug, shared, output, store, site, signal });
  const edition = await readEdition(editionFolder(job, places));
  if (edition)
    return { slug, title, duration: edition.duration, ...(isUpToDate && { isUpToDate }) };
  throw new LecternError(`the workers made ${slug}, but it is not in the output folder here`, {
    code: 'STORE_UNREADABLE',
    hint: `Mount the output folder of the workers at ${workplace.place.name}, or set sharedOutput.`,
  });
}

type OnPlanned = (plan: EnqueuePlan) => Promise<void>;

/**
 * What workers are to record counts for the token that the job came with, when it is enqueued: they know no tokens.
 * Each clip counts once a month, so that neither a restart nor a later save pays twice.
 */
function countForCaller({ job, parts }: OrderCall): {
  readonly onPlanned: OnPlanned;
  /** Of a job that will not be gone on with. */
  readonly giveBackMissing: () => Promise<void>;
} {
  const { caller: id } = job;
  const caller: Caller = { id, name: id, scopes: [] };
  let giveBackMissing: (() => Promise<void>) | undefined;
  return {
    onPlanned: async ({ clips, lookAgain }) => {
      const taken = await parts.limits.takeClips(caller, clips);
      giveBackMissing = async () => {
        const wanted = new Set(clips.map(({ key }) => key));
        const missing = (await lookAgain()).map(({ key }) => key).filter((key) => wanted.has(key));
        await taken.giveBack(missing);
      };
    },
    giveBackMissing: async () => giveBackMissing?.(),
  };
}

function enqueueRun(call: OrderCall, onPlanned: OnPlanned): Promise<EnqueuedArticle> {
  const { job, parts, workplace, content, upload, tell, stop, signal } = call;
  const { project, loaded, now = steadyNow } = parts;
  const stopping = openSafeStop({ stop, signal });
  const told = tellProgress({ tell, now });
  const metered = parts.onRun?.();
  const onProgress = (event: ProgressEvent): void => {
    told(event);
    metered?.(event);
  };
  const run = { project, upload, onProgress, signal: stopping.signal };
  const { maxChars, maxCost } = loaded.settings;
  const caps = {
    ...(maxChars !== undefined && { maxChars }),
    ...(maxCost !== undefined && { maxCost }),
  };
  return enqueueArticle(openOrderRun(orderOf(content), run), {
    workplace,
    priority: 'fresh',
    run: Object.keys(caps).length > 0 ? { id: job.id, ...caps } : undefined,
    onPlanned,
  });
}

/** What workers have of it is not wanted any more; one that is at it finds that out before it writes. */
async function removeWanted(job: Job, call: EnqueueCall): Promise<JobResult> {
  const { parts, workplace, signal, tell } = call;
  tell({ type: 'stage', stage: 'removing' });
  await withdrawOrders(job.slug, workplace);
  return removeEdition(job.slug, { parts, signal });
}

/** Takes the orders of an edition out of store and queue. */
async function withdrawOrders(slug: string, { place, queue }: Workplace): Promise<void> {
  for (const order of await listWanted(place, { slug })) {
    await settleOrder(place, order);
    await queue.remove(order.digest);
  }
}

function steadyNow(): number {
  return performance.now() / 1000;
}

/** digests of orders → the orders with their segments planned, the last few kept for later jobs. */
import type { AbortOptions } from '../_internal/abort.ts';
import { LecternError } from '../errors.ts';
import type { QueueServer } from '../queue/server/queue-server.ts';
import { openWorkerAccounts } from '../queue/sharing/worker-accounts.ts';
import type { Project } from '../run/project/project.ts';
import type { Voices } from '../run/project/voices.ts';
import { limitSpending } from '../speech/money/budget.ts';
import type { MonthLimit } from '../speech/money/spending-limits.ts';
import { openSegments, type SegmentRecorder } from '../speech/record-segments.ts';
import { digestSound, listWanted, readOrder, type Order } from './article-order.ts';
import type { Workplace } from './workplace.ts';

/** Orders kept open: a worker records segments of only a few at once. */
const KEPT = 32;

/** Milliseconds between two checks whether an order is still wanted. */
const CHECK_INTERVAL_MS = 5_000;

/** Options of `openOrders`. */
export type OpenOrdersOptions = {
  readonly workplace: Workplace;
  readonly server: QueueServer;
  readonly project: Project;
  /** What a month may cost. @default no budget */
  readonly budget?: MonthLimit | undefined;
};

/** An order in progress. */
export type OpenOrder = Order & {
  readonly segments: SegmentRecorder;
  /** Who speaks, with the budget of the order's run. */
  readonly voices: Voices;
  /** Whether it is done, or was replaced by a later order for its edition. `isFresh`: check now. */
  readonly isReplaced: (options: AbortOptions & { readonly isFresh?: boolean }) => Promise<boolean>;
};

/** Opens orders by their digest; the same again while it is kept. */
export type OpenOrderOf = (digest: string, options: AbortOptions) => Promise<OpenOrder>;

/** @see OpenOrderOf */
export function openOrders(options: OpenOrdersOptions): OpenOrderOf {
  const kept = new Map<string, Promise<OpenOrder>>();
  return (digest) => {
    const known = kept.get(digest) ?? openOrder(digest, options);
    // Move it to the end, as the most recently used.
    kept.delete(digest);
    kept.set(digest, known);
    known.catch(() => kept.delete(digest));
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return known;
  };
}

/** Takes no signal: other jobs may wait for the same order. */
async function openOrder(digest: string, options: OpenOrdersOptions): Promise<OpenOrder> {
  const { place } = options.workplace;
  const order = await readOrder(place, { digest });
  const voices = payFor(order, options);
  const { settings, places } = options.project;
  const segments = openSegments(order.script, {
    provider: voices.provider,
    price: voices.price,
    budget: voices.budget,
    retry: settings.retry,
    store: places.store,
    shared: places.sharedClips,
  });
  checkSound(order, { digest, keys: segments.keys });
  const { slug } = order.script.article;
  let askedAt = -Infinity;
  let isReplaced = false;
  return {
    ...order,
    voices,
    segments,
    isReplaced: async ({ signal, isFresh = false }) => {
      if (!isFresh && performance.now() - askedAt < CHECK_INTERVAL_MS) return isReplaced;
      const wanted = await listWanted(place, { slug, signal });
      askedAt = performance.now();
      isReplaced = !wanted.some((each) => each.digest === digest);
      return isReplaced;
    },
  };
}

/** Refuses clips of another voice or release, which were neither planned nor priced. */
function checkSound(
  { sound }: Order,
  { digest, keys }: { readonly digest: string; readonly keys: readonly string[] },
): void {
  if (digestSound(keys) === sound) return;
  throw new LecternError(
    `the order ${digest} would sound different here than where it was enqueued`,
    {
      code: 'QUEUE_JOB',
      hint: 'Use the same release, provider and voices on every worker, and enqueue it again.',
    },
  );
}

/** The voices with an order's budget, counted for all workers: the caps of its run, and the month's. */
function payFor({ run }: Order, { project, server, budget }: OpenOrdersOptions): Voices {
  const { provider, isStandIn, failover, price } = project.voices;
  const store = openWorkerAccounts({ server, run: run?.id });
  const limited = limitSpending({ ...run, budget }, { store });
  return { provider, isStandIn, failover, price, budget: limited };
}

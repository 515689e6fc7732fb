/** a project and its queue → a worker of many: it takes jobs until it is told to stop. */
import { parseQueueAddress } from '../queue/queue-address.ts';
import { openQueueServer } from '../queue/server/open-server.ts';
import type { QueueServer } from '../queue/server/queue-server.ts';
import { claimSharedClips } from '../queue/sharing/claim-shared-clips.ts';
import { withSharedLimits } from '../queue/sharing/with-shared-limits.ts';
import type { Project } from '../run/project/project.ts';
import type { MonthLimit } from '../speech/money/spending-limits.ts';
import { clearLeftovers } from '../run/clear-leftovers.ts';
import { writeIndex } from '../run/stamps/write-index.ts';
import { checkClock, watchClock } from './check-clock.ts';
import { doJobs, type WorkEvent } from './do-jobs.ts';
import { keepPage } from './keep-page.ts';
import { openOrders } from './open-orders.ts';
import { reconcileOften } from './reconcile-often.ts';
import { openWorkerOutput } from './scratch-output.ts';
import { checkStore, openWorkplace, type Workplace, type WorkplaceSettings } from './workplace.ts';

/** Seconds for which jobs are waited for when a worker stops; then they are given back. */
const GRACE = 7;

/** Options of `runWorker`. */
export type RunWorkerOptions = {
  /** Opened as for a build; it is not closed. */
  readonly project: Project;
  readonly settings: WorkplaceSettings & {
    /** What a month may cost. */
    readonly budget?: MonthLimit | undefined;
  };
  /** Segments at once. */
  readonly concurrency: number;
  /** Stops when it aborts: what is begun is finished, or given back within ten seconds. */
  readonly signal: AbortSignal;
  /** Hears what was done; must not throw. @default nobody is told */
  readonly onDone?: ((event: WorkEvent) => void) | undefined;
  /** Hears what went wrong and is tried again; must not throw. @default nobody is told */
  readonly onTrouble?: ((message: string) => void) | undefined;
  /** Seconds after which the jobs of a worker that died go to another. @default 30 */
  readonly leaseSeconds?: number | undefined;
  /** Seconds between two looks for what the queue has lost. @default 120 */
  readonly reconcileSeconds?: number | undefined;
};

/**
 * Works until the signal aborts.
 * @throws ConfigError for a setting that is missing, LecternError where the queue, the store or the
 * place of editions cannot be reached at the start; later they are waited for. What every job of this
 * worker would meet, such as missing credentials or a wrong clock (`QUEUE_CLOCK`).
 */
export async function runWorker(options: RunWorkerOptions): Promise<void> {
  const { settings, concurrency, leaseSeconds, onDone = () => undefined } = options;
  const onTrouble = options.onTrouble ?? (() => undefined);
  const { root } = options.project;
  // Its own signal is that of a job; the project's would end what is to be finished.
  const lasting = new AbortController();
  await using made = await openWorkerOutput({ ...options.project, signal: lasting.signal });
  const workplace = await openWorkplace(settings, { root, onTrouble });
  const server = await openServer(settings, workplace);
  const project = shareWork(made.project, { server, leaseSeconds });
  const page = keepPage({ write: () => writeIndex(project), onTrouble });
  try {
    await Promise.all([checkClock(server), checkStore(workplace), checkEditions(project)]);
    const openOrder = openOrders({ workplace, server, project, budget: settings.budget });
    const worker = await workplace.queue.work({
      ...doJobs({
        openOrder,
        workplace,
        assemble: made.assemble,
        onDone: (event) => {
          // Where editions are shared the page is made with the feed.
          if (!project.sharedEditions) page.note(event);
          onDone(event);
        },
      }),
      concurrency,
      leaseSeconds,
      onTrouble,
      onIdle: page.rest,
    });
    const looking = new AbortController();
    const { reconcileSeconds } = options;
    const shared = { workplace, server, project, onTrouble, seconds: reconcileSeconds };
    const reconciled = reconcileOften({ ...shared, signal: looking.signal });
    const clock = watchClock(server, looking);
    try {
      await Promise.race([untilAborted(options.signal), worker.failed, clock]);
    } finally {
      looking.abort();
      await worker.stop({ graceSeconds: GRACE });
      await reconciled;
    }
  } finally {
    lasting.abort();
    await page.close();
    await clearLeftovers(project);
    await Promise.all([server.close(), workplace.close()]);
  }
}

async function openServer(
  { queue = '' }: WorkplaceSettings,
  workplace: Workplace,
): Promise<QueueServer> {
  try {
    return await openQueueServer(parseQueueAddress(queue));
  } catch (error) {
    await workplace.close();
    throw error;
  }
}

/** A place of editions that cannot be read fails every article. */
async function checkEditions({ sharedEditions }: Project): Promise<void> {
  const editions = await sharedEditions?.open();
  await editions?.list({})[Symbol.asyncIterator]().next();
}

/** Clips that are claimed among all workers, and limits that hold for all of them together. */
function shareWork(
  project: Project,
  options: { readonly server: QueueServer; readonly leaseSeconds: number | undefined },
): Project {
  const limited = (provider: Project['provider']): Project['provider'] =>
    withSharedLimits(provider, options);
  const to = project.failover.to.map((voice) => ({ ...voice, provider: limited(voice.provider) }));
  return {
    ...project,
    provider: limited(project.provider),
    failover: { ...project.failover, to },
    ...(project.shared && { shared: claimSharedClips(project.shared, options) }),
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

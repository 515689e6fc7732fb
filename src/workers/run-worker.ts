/** a project and its queue → a worker, which takes jobs until it is stopped. */
import { parseQueueAddress } from '../queue/queue-address.ts';
import { openQueueServer } from '../queue/server/open-server.ts';
import type { QueueServer } from '../queue/server/queue-server.ts';
import { claimSharedClips } from '../queue/sharing/claim-shared-clips.ts';
import { withSharedLimits } from '../queue/sharing/with-shared-limits.ts';
import { changePlaces, type Places } from '../run/project/places.ts';
import type { Project } from '../run/project/project.ts';
import type { MonthLimit } from '../speech/money/spending-limits.ts';
import { clearLeftovers } from '../run/clear-leftovers.ts';
import { writeIndex } from '../run/stamps/write-index.ts';
import type { SpeechProvider } from '../speech/provider.ts';
import { checkClock, watchClock } from './check-clock.ts';
import { doJobs, type WorkEvent } from './do-jobs.ts';
import { keepPage } from './keep-page.ts';
import { openOrders } from './open-orders.ts';
import { reconcileOften } from './reconcile-often.ts';
import { openWorkerOutput } from './scratch-output.ts';
import { checkStore, openWorkplace, type Workplace, type WorkplaceSettings } from './workplace.ts';

/** Seconds that a stopping worker waits for its jobs; then they go back to the queue. */
const GRACE = 7;

/** Options of `runWorker`. */
export type RunWorkerOptions = {
  /** Opened as for a build; it stays open. */
  readonly project: Project;
  readonly settings: WorkplaceSettings & {
    /** What a month may cost. */
    readonly budget?: MonthLimit | undefined;
  };
  /** Segments at once. */
  readonly concurrency: number;
  /** Stops the worker: started jobs are finished, or returned to the queue within ten seconds. */
  readonly signal: AbortSignal;
  /** Called for each finished job; must not throw. @default ignored */
  readonly onDone?: ((event: WorkEvent) => void) | undefined;
  /** Called with failures that are retried; must not throw. @default ignored */
  readonly onTrouble?: ((message: string) => void) | undefined;
  /** Seconds after which the jobs of a worker that died go to another. @default 30 */
  readonly leaseSeconds?: number | undefined;
  /** Seconds between two checks for lost orders. @default 120 */
  readonly reconcileSeconds?: number | undefined;
};

/**
 * Works until the signal aborts.
 * @throws ConfigError for a missing setting; LecternError if queue, store or shared editions cannot be
 * reached at the start (later it waits for them), and for what every job on this worker would meet,
 * such as missing credentials or a wrong clock (`QUEUE_CLOCK`).
 */
export async function runWorker(options: RunWorkerOptions): Promise<void> {
  const { settings, concurrency, leaseSeconds, onDone = () => undefined } = options;
  const onTrouble = options.onTrouble ?? (() => undefined);
  const { root } = options.project.places;
  // The project's signal would end jobs that should be finished.
  const lasting = new AbortController();
  await using made = await openWorkerOutput(options.project.places);
  const workplace = await openWorkplace(settings, { root, onTrouble });
  const server = await openServer(settings, workplace);
  const sharing = { places: made.places, server, leaseSeconds, signal: lasting.signal };
  const project = shareWork(options.project, sharing);
  const { site, output, store, sharedEditions } = project.places;
  const { rehash } = project.settings;
  const page = keepPage({ write: () => writeIndex({ site, store, rehash }), onTrouble });
  try {
    await Promise.all([checkClock(server), checkStore(workplace), checkEditions(project.places)]);
    const openOrder = openOrders({ workplace, server, project, budget: settings.budget });
    const worker = await workplace.queue.work({
      ...doJobs({
        project,
        openOrder,
        workplace,
        assemble: made.assemble,
        onDone: (event) => {
          // With shared editions the page is made with the feed.
          if (!sharedEditions) page.note(event);
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
    await clearLeftovers({ output, store });
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

/** Fails early if shared editions cannot be read, which would fail every article. */
async function checkEditions({ sharedEditions }: Places): Promise<void> {
  const editions = await sharedEditions?.open();
  await editions?.list({})[Symbol.asyncIterator]().next();
}

/** What a worker shares with others, and where it works. */
type SharedWork = {
  readonly places: Places;
  readonly server: QueueServer;
  readonly leaseSeconds: number | undefined;
  readonly signal: AbortSignal;
};

/** The project with clips claimed among all workers, and limits that apply to all of them together. */
function shareWork(project: Project, options: SharedWork): Project {
  const { settings, session, report, close } = project;
  const { isStandIn, failover, price, budget } = project.voices;
  const limited = (provider: SpeechProvider): SpeechProvider => withSharedLimits(provider, options);
  const to = failover.to.map((voice) => ({ ...voice, provider: limited(voice.provider) }));
  const provider = limited(project.voices.provider);
  const voices = { provider, isStandIn, failover: { ...failover, to }, price, budget };
  const { places, signal } = options;
  const { sharedClips } = places;
  const here = sharedClips
    ? changePlaces(places, { sharedClips: claimSharedClips(sharedClips, options) })
    : places;
  return { settings, voices, places: here, session, report, signal, close };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

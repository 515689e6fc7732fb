/** a workplace → its queue reconciled with the store at intervals, by one worker at a time. */
import { waitsThrough } from '../_internal/abort.ts';
import type { QueueServer } from '../queue/server/queue-server.ts';
import type { Project } from '../run/project/project.ts';
import { reconcileQueue } from './reconcile.ts';
import type { Workplace } from './workplace.ts';

/** Seconds between two checks, over all workers. */
const CHECK_INTERVAL = 120;

/** Options of `reconcileOften`. */
export type ReconcileOftenOptions = {
  readonly signal: AbortSignal;
  readonly workplace: Workplace;
  readonly server: QueueServer;
  readonly project: Project;
  /** Seconds between two checks. @default 120 */
  readonly seconds?: number | undefined;
  /** Called with what was lost, and with failures that are retried; must not throw. */
  readonly onTrouble: (message: string) => void;
};

/** Checks at once, since an earlier queue may have lost something; ends when the signal aborts. */
export async function reconcileOften(options: ReconcileOftenOptions): Promise<void> {
  const { server, workplace, project, signal, onTrouble } = options;
  const { seconds = CHECK_INTERVAL } = options;
  const shared = { workplace, project, signal, graceSeconds: seconds / 4 };
  // Ends before the next check, which another worker may make.
  const lease = { owner: `${process.pid} ${Math.random()}`, seconds: seconds * 0.9 };
  for (;;) {
    try {
      if ((await server.takeLease('reconcile', lease)) === lease.owner) {
        const added = await reconcileQueue({ ...shared, now: await server.now() });
        if (added > 0)
          onTrouble(`${added} articles were missing from the queue and were added again`);
      }
    } catch (error) {
      if (!signal.aborted) onTrouble((error as Error).message);
    }
    if (!(await waitsThrough(seconds, { signal }))) return;
  }
}

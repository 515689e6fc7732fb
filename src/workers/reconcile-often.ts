/** a worker among others → looks now and then for what the queue has lost, of all workers one at a time. */
import { waitsThrough } from '../_internal/abort.ts';
import type { QueueServer } from '../queue/server/queue-server.ts';
import type { Project } from '../run/project/project.ts';
import { reconcileQueue } from './reconcile.ts';
import type { Workplace } from './workplace.ts';

/** Seconds between two looks: one worker of all takes them. */
const RECONCILED_EVERY = 120;

/** Options of `reconcileOften`. */
export type ReconcileOftenOptions = {
  readonly signal: AbortSignal;
  readonly workplace: Workplace;
  readonly server: QueueServer;
  readonly project: Project;
  /** Seconds between two looks. @default 120 */
  readonly seconds?: number | undefined;
  /** Hears what was lost, and what went wrong and is tried again; must not throw. */
  readonly onTrouble: (message: string) => void;
};

/** At the start too: what an earlier queue lost is not waited for. Ends when the signal aborts. */
export async function reconcileOften(options: ReconcileOftenOptions): Promise<void> {
  const { server, workplace, project, signal, onTrouble } = options;
  const { seconds = RECONCILED_EVERY } = options;
  const shared = { workplace, project, signal, patience: seconds / 4 };
  // Over before the next look, which may be another worker's.
  const lease = { owner: `${process.pid} ${Math.random()}`, seconds: seconds * 0.9 };
  for (;;) {
    try {
      if ((await server.takeLease('reconcile', lease)) === lease.owner) {
        const added = await reconcileQueue({ ...shared, now: await server.now() });
        if (added > 0) onTrouble(`${added} articles were missing in the queue and are added again`);
      }
    } catch (error) {
      if (!signal.aborted) onTrouble((error as Error).message);
    }
    if (!(await waitsThrough(seconds, { signal }))) return;
  }
}

/** a store and the jobs of a service → its hooks: the routes, and what tells receivers of jobs that ended. */
import pLimit from 'p-limit';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ServiceEnv } from '../caller.ts';
import {
  hookEventOfRelease,
  hookEventsOf,
  type EndedJob,
  type ReleasedEdition,
} from './hook-event.ts';
import { openCatchUp } from './catch-up/open-catch-up.ts';
import { openHookFile } from './hook-file.ts';
import { hookRoutes } from './hook-routes.ts';
import { openMemories } from './notice-memory.ts';
import { openOutbox, type OutboxOptions } from './outbox.ts';
import type { HookJobs } from './take-notice.ts';
import { sendEvent } from './send-event.ts';
import { openToldJobs, type ToldJobs } from './told-jobs.ts';

/** Options of `openHooks`. */
export type OpenHooksOptions = {
  /** Folder of the store. */
  readonly store: string;
  /** Takes what notices ask for. */
  readonly jobs: HookJobs;
  /** Whether receivers may be on this machine and in private networks. */
  readonly allowPrivate: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of what fails beside the attempts, such as a full disk; must not throw. */
  readonly onTrouble: (error: unknown) => void;
  /** Called after each attempt to tell a receiver, for metrics; must not throw. @default ignored */
  readonly onAttempt?: OutboxOptions['onAttempt'];
};

/** The hooks of a service. */
export type OpenHooks = {
  readonly routes: OpenAPIHono<ServiceEnv>;
  /** Tells receivers of a job, if it ended in a way that they hear of. Never throws. */
  readonly jobEnded: (job: EndedJob) => void;
  /** Tells receivers that a scheduled edition has come out. Never throws. */
  readonly editionReleased: (edition: ReleasedEdition) => void;
  /**
   * Tells receivers first of jobs that ended before a restart and were not told; then begins to look for
   * what systems told in vain. `ended`: the jobs that have ended, in the order of their ends.
   */
  readonly begin: (ended: readonly EndedJob[]) => void;
  /** Stops attempts; what has not arrived is sent after the next start. */
  readonly close: () => Promise<void>;
};

/** Opens the hooks of a store, and goes on with what was on its way. @throws LecternError `STORE_UNREADABLE` */
export async function openHooks(options: OpenHooksOptions): Promise<OpenHooks> {
  const hooks = openHookFile(options);
  const outbox = await openOutbox({ ...options, hooks, send: sendEvent });
  const memoryOf = openMemories(options);
  const catchUp = openCatchUp({ ...options, hooks, memoryOf });
  const telling = new Set<Promise<void>>();
  // One after the other, so that the events of an edition keep their order.
  const inTurn = pLimit(1);
  const enqueue = (work: () => Promise<void>): void => {
    const done = inTurn(work)
      .catch(options.onTrouble)
      .finally(() => telling.delete(done));
    telling.add(done);
  };
  let told: ToldJobs | undefined;
  const toldHere = new Set<string>();
  const tellOf = async (job: EndedJob): Promise<void> => {
    const events = hookEventsOf(job);
    if (events.length === 0 || toldHere.has(job.id)) return;
    for (const event of events) await outbox.tell(event);
    toldHere.add(job.id);
    await told?.add(job.id);
  };
  // What ends meanwhile waits until the jobs of the last process have been told.
  let begin: ((ended?: readonly EndedJob[]) => void) | undefined;
  const begun = new Promise<readonly EndedJob[] | undefined>((resolve) => (begin = resolve));
  enqueue(async () => {
    const ended = await begun;
    if (ended === undefined) return;
    const opened = await openToldJobs({ ...options, ended: ended.map(({ id }) => id) });
    told = opened.told;
    const untold = new Set(opened.untold);
    for (const job of ended) if (untold.has(job.id)) await tellOf(job);
  });
  return {
    routes: hookRoutes({ ...options, hooks, outbox, memoryOf, catchUp }),
    begin: (ended) => {
      begin?.(ended);
      catchUp.begin();
    },
    jobEnded: (job) => enqueue(() => tellOf(job)),
    editionReleased: (edition) =>
      enqueue(() => outbox.tell(hookEventOfRelease(edition, options.now()))),
    close: async () => {
      begin?.();
      await catchUp.close();
      await Promise.all(telling);
      await outbox.close();
    },
  };
}

/** the clocks of a worker and of its queue's server → whether they agree well enough to work together. */
import { wait, type AbortOptions } from '../_internal/abort.ts';
import { LecternError } from '../errors.ts';
import type { QueueServer } from '../queue/server/queue-server.ts';

/**
 * Seconds by which they may differ. On PostgreSQL, BullMQ uses the workers' clocks to tell whether a
 * job still has a worker: a lease of 30 seconds is renewed when half of it is left.
 */
const CLOCKS_APART = 10;

/** Seconds between two checks. */
const CHECK_INTERVAL = 60;

/** @throws LecternError `QUEUE_CLOCK` */
export async function checkClock(server: QueueServer): Promise<void> {
  const asked = performance.now();
  const apart = Date.now() / 1000 - (await server.now());
  const way = (performance.now() - asked) / 1000;
  if (Math.abs(apart) - way <= CLOCKS_APART) return;
  const [seconds, side] = [Math.round(Math.abs(apart)), apart > 0 ? 'ahead of' : 'behind'];
  const clocks = `The clock of this machine is ${seconds} s ${side} that of ${server.name}`;
  throw new LecternError(`${clocks}: it would lose jobs to other workers, or take jobs from them`, {
    code: 'QUEUE_CLOCK',
    hint: 'Synchronise the clocks of all machines with NTP, and start again.',
  });
}

/** Checks repeatedly until the signal aborts. @throws as `checkClock` */
export async function watchClock(
  server: QueueServer,
  { signal }: Required<AbortOptions>,
): Promise<void> {
  for (;;) {
    try {
      await wait(CHECK_INTERVAL, { signal });
    } catch {
      return;
    }
    await checkClock(server).catch((error: unknown) => {
      // A server that is briefly unreachable says nothing about clocks.
      if (error instanceof LecternError && error.code === 'QUEUE_CLOCK') throw error;
    });
  }
}

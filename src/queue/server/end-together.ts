/** leases to end → calls to the server, each for all the leases of the last 200 ms. */
import { endsWithin } from '../../_internal/abort.ts';

/** A lease, and who holds it. */
export type HeldLease = { readonly name: string; readonly owner: string };

/** Milliseconds to collect leases before a call, which costs as much as a small file. */
const COLLECT_MS = 200;

/** Seconds that `close` waits for the last call: leases expire without it. */
const CLOSE_TIMEOUT = 1;

/** Collects leases and ends them together. */
export type EndsTogether = {
  /** Ends a lease within a fifth of a second. */
  readonly note: (lease: HeldLease) => void;
  /** Ends all collected leases if one has that name. */
  readonly flushIf: (name: string) => Promise<void>;
  /** Ends all collected leases, within a second. */
  readonly close: () => Promise<void>;
};

/** `end` ends many leases in one call. Its failure is ignored, since leases expire. */
export function endTogether(end: (leases: readonly HeldLease[]) => Promise<unknown>): EndsTogether {
  let waiting: HeldLease[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const leases = waiting;
    waiting = [];
    if (leases.length > 0) await end(leases).catch(() => undefined);
  };
  return {
    note: (lease) => {
      waiting.push(lease);
      timer ??= setTimeout(() => void flush(), COLLECT_MS).unref();
    },
    flushIf: async (name) => {
      if (waiting.some((lease) => lease.name === name)) await flush();
    },
    close: async () => void (await endsWithin(flush(), CLOSE_TIMEOUT)),
  };
}

/** leases that are over → their ends, those of a moment in one call. */
import { endsWithin } from '../../_internal/abort.ts';

/** A lease by its name and by who holds it. */
export type HeldLease = { readonly name: string; readonly owner: string };

/** Milliseconds from an end to its call: each call costs a worker as much as a small file, and ends rarely hurry. */
const TOGETHER_MS = 200;

/** Seconds that a close waits for the last call: a server that is away ends leases by itself. */
const CLOSING = 1;

/** Ends that wait for their call. */
export type EndsTogether = {
  /** Ends a lease within a fifth of a second. */
  readonly note: (lease: HeldLease) => void;
  /** Ends what waits, where a lease of that name does. */
  readonly flushIf: (name: string) => Promise<void>;
  /** Ends what waits, in a second at most. */
  readonly close: () => Promise<void>;
};

/** `end` ends many in one call. Where it fails they run out by themselves, so nobody hears of it. */
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
      timer ??= setTimeout(() => void flush(), TOGETHER_MS).unref();
    },
    flushIf: async (name) => {
      if (waiting.some((lease) => lease.name === name)) await flush();
    },
    close: async () => void (await endsWithin(flush(), CLOSING)),
  };
}

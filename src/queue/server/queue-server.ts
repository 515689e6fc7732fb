/** What all workers share beside their jobs: leases, limits by the minute and accounts, on the queue's own server. */
import type { MinuteLimits } from '../../speech/wrappers/rate-window.ts';
import type { HeldLease } from './end-together.ts';

/** Seconds that are counted back: a minute, and what a request may take from its turn to its service. */
export const COUNTED_SECONDS = 61;

/** Seconds of the first pause that nobody gave a length; each further one within two minutes is twice as long. */
export const FIRST_PAUSE = 1;

/** The longest of them, in seconds. */
export const LONGEST_LEARNED_PAUSE = 60;

/** Seconds after which nobody remembers that a service was asked too much. */
export const PAUSES_REMEMBERED = 120;

/** Seconds for which an entry of an account is known by its id: no call is tried again for as long. */
export const ENTRIES_REMEMBERED = 86_400;

/** Milliseconds in which a connection must stand. */
export const CONNECT_MS = 5_000;

/** Milliseconds between two attempts while the server is away. */
export const AGAIN_MS = 500;

/** Attempts that a call makes: half a minute. */
export const MOST_ATTEMPTS = 60;

/** An entry of an account. */
export type AccountEntry = {
  /** The same entry is made once, however often it is sent. */
  readonly id: string;
  /** A whole number; below zero, it is given back. */
  readonly amount: number;
  /** What the account may come to with it. @default any sum */
  readonly max?: number | undefined;
};

/** What became of an entry. `total`: what the account holds now. */
export type MadeEntry = { readonly isMade: boolean; readonly total: number };

/**
 * The server's own clock decides. Every call is whole or not at all, and is tried again while the
 * server is away for a moment.
 * @throws LecternError `QUEUE_UNREACHABLE` where it stays away.
 */
export type QueueServer = {
  /** For people: its address without name and password. */
  readonly name: string;
  /** Takes a lease, or renews it. Gives who holds it: `owner`, or another. */
  readonly takeLease: (
    name: string,
    lease: { readonly owner: string; readonly seconds: number },
  ) => Promise<string>;
  /** Ends a lease of this owner and of no other, within a fifth of a second; before it is taken again, or at `close`, at once. */
  readonly endLease: (lease: HeldLease) => void;
  /** Counts a request of a group, or gives the seconds until it may be asked for again; 0: counted. */
  readonly takeTurn: (
    group: string,
    turn: MinuteLimits & { readonly characters: number },
  ) => Promise<number>;
  /** Nobody of the group has a turn for so many seconds; left out, for as long as was learned. */
  readonly pause: (group: string, seconds?: number) => Promise<void>;
  /** Makes an entry, unless the account would hold more than it may. */
  readonly enter: (account: string, entry: AccountEntry) => Promise<MadeEntry>;
  /** Seconds since 1970 by the server's own clock. */
  readonly now: () => Promise<number>;
  /** What an account holds. */
  readonly totalOf: (account: string) => Promise<number>;
  readonly close: () => Promise<void>;
};

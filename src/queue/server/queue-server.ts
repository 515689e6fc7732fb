/** QueueServer: what workers share besides jobs, on the queue's server: leases, rate limits and accounts. */
import type { MinuteLimits } from '../../speech/wrappers/rate-window.ts';
import type { HeldLease } from './end-together.ts';

/** The window of a rate limit in seconds: a minute, and the time a request may take to be sent. */
export const COUNTED_SECONDS = 61;

/**
 * Pauses of unstated length, in seconds: the first, the longest, and the time within which another
 * pause is twice as long as the one before.
 */
export const LEARNED_PAUSES: readonly number[] = [1, 60, 120];

/** Seconds for which the id of an account entry is remembered: longer than any call is retried. */
export const ENTRIES_REMEMBERED = 86_400;

/** Milliseconds in which a connection must be established. */
export const CONNECT_MS = 5_000;

/** Milliseconds between two attempts while the server is unreachable. */
export const RETRY_DELAY_MS = 500;

/** Most attempts of a call, which take half a minute. */
export const MOST_ATTEMPTS = 60;

/** An entry of an account. */
export type AccountEntry = {
  /** Entries with the same id are made once, however often they are sent. */
  readonly id: string;
  /** A whole number; a negative one is credited. */
  readonly amount: number;
  /** The highest total allowed after this entry. @default no limit */
  readonly max?: number | undefined;
};

/** Whether an entry was made, and the `total` of the account now. */
export type MadeEntry = { readonly isMade: boolean; readonly total: number };

/**
 * Times are those of the server's clock. Every call is atomic, and is retried while the server is
 * briefly unreachable.
 * @throws LecternError `QUEUE_UNREACHABLE` if it stays unreachable.
 */
export type QueueServer = {
  /** For display: its address without user name and password. */
  readonly name: string;
  /** Takes or renews a lease. Returns who holds it: `owner` or another. */
  readonly takeLease: (
    name: string,
    lease: { readonly owner: string; readonly seconds: number },
  ) => Promise<string>;
  /** Ends a lease if this owner holds it: within 0.2 s, but always before `takeLease` or `close`. */
  readonly endLease: (lease: HeldLease) => void;
  /** Counts a request of a group and returns 0, or returns the seconds to wait before trying again. */
  readonly takeTurn: (
    group: string,
    turn: MinuteLimits & { readonly characters: number },
  ) => Promise<number>;
  /** Blocks the group for some seconds. @default a pause that grows with each refusal */
  readonly pause: (group: string, seconds?: number) => Promise<void>;
  /** Makes an entry unless the total would exceed its `max`. */
  readonly enter: (account: string, entry: AccountEntry) => Promise<MadeEntry>;
  /** Seconds since 1970 by the server's clock. */
  readonly now: () => Promise<number>;
  /** The total of an account. */
  readonly totalOf: (account: string) => Promise<number>;
  readonly close: () => Promise<void>;
};

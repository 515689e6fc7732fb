/** AccountStore: sums of characters or money, reserved before each request and settled after it. */
import type { AbortOptions } from '../../_internal/abort.ts';

/** What an account adds up. */
export type Account = {
  /** `run`, or a month of UTC such as `2026-11`. */
  readonly period: string;
  /** `characters`, or a currency (ISO 4217), of which whole billionths are counted. */
  readonly unit: string;
};

/** An amount to reserve. */
export type NewReservation = {
  readonly account: Account;
  /** A whole number of characters or billionths, 0 or more. */
  readonly amount: number;
  /** The highest total allowed, including this amount. */
  readonly max: number;
  /** Provider and voice or model, for display. */
  readonly for: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** Whether the reservation was made. */
export type Reserved =
  | {
      readonly isMade: true;
      /** Replaces it with the actual amount, 0 if nothing was billed; only the first call counts. */
      readonly settle: (amount: number) => Promise<void>;
    }
  | {
      readonly isMade: false;
      /** The total of the account without it. */
      readonly total: number;
    };

/** The total of an account. */
export type AccountTotal = {
  readonly total: number;
  /** How much of it is not settled yet; absent if the store does not distinguish this. */
  readonly open?: number;
};

/** Keeps accounts. A reservation never settled counts in full, since it may have been billed. */
export type AccountStore = {
  /** Who shares its accounts: the runs of one machine, or all workers of a queue. */
  readonly spenders: 'runs' | 'workers';
  /**
   * Adds an amount unless the total would exceed `max`. Atomic, even with concurrent reservations.
   * @throws LecternError `LEDGER_DAMAGED`, `STORE_UNWRITABLE`, `QUEUE_UNREACHABLE`; ConfigError for
   * a month already billed in another currency; the signal's reason.
   */
  readonly reserve: (reservation: NewReservation, options: AbortOptions) => Promise<Reserved>;
  /** Writes nothing. @throws as `reserve` */
  readonly totalOf: (account: Account) => Promise<AccountTotal>;
};

/** The unit of accounts in characters. */
export const CHARACTERS = 'characters';

/** The period of the accounts of one run. */
export const RUN = 'run';

/** A month as `2026-11`, in UTC so that all machines agree. `time`: milliseconds since 1970. */
export function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}

/** Settles once: a second call waits for the first and changes nothing. */
export function firstCallOnly(
  settle: (amount: number) => Promise<void>,
): (amount: number) => Promise<void> {
  let settled: Promise<void> | undefined;
  return (amount) => (settled ??= settle(amount));
}

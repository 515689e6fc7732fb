/** Account: a sum of characters or money that is reserved before a request and settled after it; the store that keeps it. */
import type { AbortOptions } from '../../_internal/abort.ts';

/** What is added up. */
export type Account = {
  /** `run`, or a month of UTC such as `2026-11`. */
  readonly period: string;
  /** `characters`, or a currency (ISO 4217), of which whole billionths are counted. */
  readonly unit: string;
};

/** An amount to be reserved. */
export type NewReservation = {
  readonly account: Account;
  /** A whole number of characters or billionths, 0 or more. */
  readonly amount: number;
  /** The most that the account may hold with it. */
  readonly max: number;
  /** Provider and voice or model, for people. */
  readonly for: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** What became of it. */
export type Reserved =
  | {
      readonly isMade: true;
      /** Puts what it came to in its place, 0 where nothing was billed; the first call counts. */
      readonly settle: (amount: number) => Promise<void>;
    }
  | {
      readonly isMade: false;
      /** What the account holds without it. */
      readonly total: number;
    };

/** What an account holds. */
export type AccountTotal = {
  readonly total: number;
  /** How much of it is reserved and not settled; absent where the store does not tell them apart. */
  readonly open?: number;
};

/**
 * Keeps accounts. A reservation that is never settled counts whole, since it may have been paid.
 */
export type AccountStore = {
  /** Who spends out of its accounts: the runs of one machine, or all workers of a queue. */
  readonly spenders: 'runs' | 'workers';
  /**
   * Adds an amount, unless the account would then hold more than it may. Whole or not at all, however
   * many reserve at once.
   * @throws LecternError `LEDGER_DAMAGED`, `STORE_UNWRITABLE`, `QUEUE_UNREACHABLE`; ConfigError for a
   * month that was paid in another currency; the signal's reason.
   */
  readonly reserve: (reservation: NewReservation, options: AbortOptions) => Promise<Reserved>;
  /** Nothing is written. @throws as `reserve` */
  readonly totalOf: (account: Account) => Promise<AccountTotal>;
};

/** The unit of accounts in characters. */
export const CHARACTERS = 'characters';

/** The period of the accounts of one run. */
export const RUN = 'run';

/** A month as `2026-11`, of UTC: the same for every machine. `time`: milliseconds since 1970. */
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

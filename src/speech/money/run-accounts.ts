/** a clip store's folder → the accounts of a run, kept in this process, and of months, kept in its ledger. */
import type { Warning } from '../../errors.ts';
import {
  firstCallOnly,
  RUN,
  type Account,
  type AccountStore,
  type Reserved,
} from './account-store.ts';
import { openLedger } from './ledger.ts';

/** Options of `openRunAccounts`. */
export type RunAccountsOptions = {
  /** Folder of the clip store, for monthly accounts. @default kept only in this process */
  readonly store?: string | undefined;
  /** Called when a ledger line that was cut off has been repaired; must not throw. @default ignored */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
};

/** The accounts of one run; nothing is read or written until money is reserved for a month. */
export function openRunAccounts({ store, onWarning }: RunAccountsOptions = {}): AccountStore {
  const own = openProcessAccounts();
  const ledger = store === undefined ? own : openLedger({ store, onWarning });
  const keeperOf = (period: string): Keeper => (period === RUN ? own : ledger);
  return {
    spenders: 'runs',
    reserve: (reservation, options) =>
      keeperOf(reservation.account.period).reserve(reservation, options),
    totalOf: (account) => keeperOf(account.period).totalOf(account),
  };
}

type Keeper = Pick<AccountStore, 'reserve' | 'totalOf'>;

/**
 * Accounts in this process. One refusal closes an account, so that which articles are finished
 * depends only on their order.
 */
function openProcessAccounts(): Keeper {
  const totals = new Map<string, number>();
  const reached = new Set<string>();
  return {
    reserve: async ({ account, amount, max }): Promise<Reserved> => {
      const key = keyOf(account);
      const total = totals.get(key) ?? 0;
      if (total + amount > max) reached.add(key);
      if (reached.has(key)) return { isMade: false, total };
      totals.set(key, total + amount);
      const settle = firstCallOnly(async (paid) => {
        totals.set(key, totals.get(key)! + paid - amount);
      });
      return { isMade: true, settle };
    },
    totalOf: async (account) => ({ total: totals.get(keyOf(account)) ?? 0 }),
  };
}

function keyOf({ period, unit }: Account): string {
  return `${period} ${unit}`;
}

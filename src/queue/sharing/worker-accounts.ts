/** the queue's server and the name of a run → the accounts that all workers spend from, atomically. */
import { randomUUID } from 'node:crypto';
import {
  CHARACTERS,
  firstCallOnly,
  RUN,
  type Account,
  type AccountStore,
} from '../../speech/money/account-store.ts';
import type { QueueServer } from '../server/queue-server.ts';

/** Options of `openWorkerAccounts`. */
export type WorkerAccountsOptions = {
  readonly server: QueueServer;
  /** Names the accounts of the run. @default only monthly accounts */
  readonly run?: string | undefined;
};

/**
 * Accounts on the queue's server. What a worker had reserved when it died stays reserved, since the
 * request may have been sent.
 */
export function openWorkerAccounts({ server, run = '' }: WorkerAccountsOptions): AccountStore {
  const nameOf = ({ period, unit }: Account): string => {
    const of = period === RUN ? run : period;
    return unit === CHARACTERS ? `characters:${of}` : `money:${of}:${unit}`;
  };
  return {
    spenders: 'workers',
    reserve: async ({ account, amount, max }) => {
      const name = nameOf(account);
      const { isMade, total } = await server.enter(name, { id: randomUUID(), amount, max });
      if (!isMade) return { isMade, total };
      const settle = firstCallOnly(async (paid) => {
        const change = paid - amount;
        if (change !== 0) await server.enter(name, { id: randomUUID(), amount: change });
      });
      return { isMade, settle };
    },
    totalOf: async (account) => ({ total: await server.totalOf(nameOf(account)) }),
  };
}

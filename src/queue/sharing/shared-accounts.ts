/** the queue's server → the budget and the ledger that all workers share: taken before a request, settled after it. */
import { randomUUID } from 'node:crypto';
import { LecternError } from '../../errors.ts';
import { monthOf } from '../../speech/prices/ledger.ts';
import type { Ledger } from '../../speech/prices/ledger.ts';
import { formatMoney } from '../../speech/prices/price.ts';
import type { Money } from '../../speech/prices/price.ts';
import type { Budget } from '../../speech/wrappers/with-budget.ts';
import type { QueueServer } from '../server/queue-server.ts';

/** Options of `openSharedBudget`. */
export type SharedBudgetOptions = {
  readonly server: QueueServer;
  /** Name of the run that the characters are counted for. */
  readonly run: string;
  /** The cap, in characters. */
  readonly max: number;
};

/**
 * The characters of one run, whoever sends them. What a worker that died had taken stays taken, since
 * it may have been sent.
 */
export function openSharedBudget({ server, run, max }: SharedBudgetOptions): Budget {
  const account = `characters:${run}`;
  let spent = 0;
  return {
    take: async (characters) => {
      const entry = { id: randomUUID(), amount: characters, max };
      const { isMade, total } = await server.enter(account, entry);
      if (!isMade) throw charactersReached({ max, total, characters });
      spent += characters;
    },
    giveBack: async (characters) => {
      if (characters === 0) return;
      spent -= characters;
      await server.enter(account, { id: randomUUID(), amount: -characters });
    },
    spent: () => spent,
  };
}

/** What a ledger is kept for. */
export type SharedLedgerOptions = {
  readonly server: QueueServer;
  /** The most that all entries may come to; billionths of the price's currency. */
  readonly maxNanos: number;
  /** Names the run; left out: the ledger is that of a month of UTC. */
  readonly run?: string | undefined;
  /** Milliseconds since 1970. @default the clock of this machine */
  readonly now?: (() => number) | undefined;
};

/** The ledger of a month or of one run, whoever spends. */
export function openSharedLedger(options: SharedLedgerOptions): Ledger {
  const { server, maxNanos, run, now = Date.now } = options;
  return {
    reserve: async (cost) => {
      const month = monthOf(now());
      const account = accountName({ month, run, currency: cost.currency });
      const entry = { id: randomUUID(), amount: Math.ceil(cost.nanos), max: maxNanos };
      const { isMade, total } = await server.enter(account, entry);
      if (!isMade) throw moneyReached({ maxNanos, total, cost, of: run ? 'this run' : month });
      const settling = randomUUID();
      return {
        settle: async (nanos) => {
          const amount = Math.ceil(nanos) - entry.amount;
          if (amount !== 0) await server.enter(account, { id: settling, amount });
        },
      };
    },
  };
}

/** What all workers spent in a month such as `2026-11`; what a worker had reserved that died is in it. */
export async function readSharedMonth(
  server: QueueServer,
  { month, currency }: { readonly month: string; readonly currency: string },
): Promise<Money> {
  const account = accountName({ month, run: undefined, currency });
  return { nanos: await server.totalOf(account), currency };
}

/** Reserves in each ledger; in none where one of them refuses. */
export function joinLedgers(ledgers: readonly Ledger[]): Ledger | undefined {
  if (ledgers.length < 2) return ledgers[0];
  return {
    reserve: async (cost, options) => {
      const held: Awaited<ReturnType<Ledger['reserve']>>[] = [];
      const settleAll = async (nanos: number): Promise<void> => {
        await Promise.all(held.map(({ settle }) => settle(nanos)));
      };
      try {
        for (const ledger of ledgers) held.push(await ledger.reserve(cost, options));
      } catch (error) {
        await settleAll(0);
        throw error;
      }
      return { settle: settleAll };
    },
  };
}

function accountName(of: {
  readonly month: string;
  readonly run: string | undefined;
  readonly currency: string;
}): string {
  return `money:${of.run ?? of.month}:${of.currency}`;
}

type CharactersReached = {
  readonly max: number;
  readonly total: number;
  readonly characters: number;
};

function charactersReached({ max, total, characters }: CharactersReached): LecternError {
  return new LecternError(
    `The cap of ${max} characters would be passed: ${total} are taken by all workers, and the next request takes ${characters}`,
    {
      code: 'BUDGET_REACHED',
      hint: 'What was recorded is kept: enqueue the rest again with a higher --max-chars.',
    },
  );
}

type MoneyReached = {
  readonly maxNanos: number;
  readonly total: number;
  readonly cost: Money;
  readonly of: string;
};

function moneyReached({ maxNanos, total, cost, of }: MoneyReached): LecternError {
  const { currency } = cost;
  const max = { nanos: maxNanos, currency };
  const sums = `${formatMoney({ nanos: total, currency })} are spent by all workers, and the next clip takes ${formatMoney(cost)}`;
  return new LecternError(`The budget of ${formatMoney(max)} for ${of} would be passed: ${sums}`, {
    code: 'BUDGET_REACHED',
    hint: 'What was recorded is kept: run lectern queue retry when there is money again.',
  });
}

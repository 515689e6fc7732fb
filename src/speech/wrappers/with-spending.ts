/** a provider → the same provider, which spends no more money than a run and a month may. */
import type { AbortOptions } from '../../_internal/abort.ts';
import { ConfigError, LecternError } from '../../errors.ts';
import type { SpeechProvider } from '../provider.ts';
import { chargeFor, settleCharge } from '../prices/count-units.ts';
import type { Ledger, LedgerReservation } from '../prices/ledger.ts';
import { amountOf, formatMoney } from '../prices/price.ts';
import type { KnownPrice, Money } from '../prices/price.ts';
import { forwardProvider } from './forward-provider.ts';
import { isRefusal } from './with-budget.ts';

/** What may be spent, and by whom it is remembered. */
export type SpendingOptions = {
  /** Billionths of the price's currency that one run may cost. @default no cap */
  readonly maxNanos?: number | undefined;
  /** The currency of the month's budget. @default that of the price */
  readonly currency?: string | undefined;
  /** Where money is reserved beside the run's own cap. @default nowhere */
  readonly ledger?: Ledger | undefined;
};

/** Money that a run spends, all of its articles together. */
export type Spending = {
  /** Whether anything limits it: then every price must be known. */
  readonly isLimited: boolean;
  /**
   * Takes money before a request is made.
   * @throws LecternError `BUDGET_REACHED`, and then takes nothing; ConfigError for another currency.
   */
  readonly reserve: (
    cost: Money & { readonly for: string },
    options: AbortOptions,
  ) => Promise<LedgerReservation>;
  /** What was spent or is reserved; `undefined` where nothing was ever to be paid. */
  readonly spent: () => Money | undefined;
};

/** Opens the spending of one run. */
export function openSpending(options: SpendingOptions = {}): Spending {
  const { maxNanos = Infinity, currency, ledger } = options;
  let spent: Money | undefined;
  let isReached = false;
  const add = (nanos: number, of: string): void => {
    spent = { nanos: (spent?.nanos ?? 0) + nanos, currency: of };
  };
  return {
    isLimited: maxNanos < Infinity || ledger !== undefined,
    spent: () => spent,
    reserve: async (cost, { signal }) => {
      const expected = currency ?? spent?.currency ?? cost.currency;
      if (expected !== cost.currency) throw otherCurrency(cost, expected);
      isReached ||= (spent?.nanos ?? 0) + cost.nanos > maxNanos;
      if (isReached) throw capReached({ maxNanos, spent: spent?.nanos ?? 0, cost });
      add(cost.nanos, cost.currency);
      const reservation = await ledger?.reserve(cost, { signal }).catch((error: unknown) => {
        add(-cost.nanos, cost.currency);
        throw error;
      });
      return {
        settle: async (nanos) => {
          add(nanos - cost.nanos, cost.currency);
          await reservation?.settle(nanos);
        },
      };
    },
  };
}

/** What is paid for one clip. */
export type Account = {
  readonly price: KnownPrice;
  /** Takes what the next attempt costs, of what was reserved or anew. */
  readonly take: (nanos: number, options: AbortOptions) => Promise<void>;
  /** Gives back what was taken and is not billed; negative where more was billed. */
  readonly giveBack: (nanos: number) => void;
  /** Settles all that was reserved by what was really taken. */
  readonly close: () => Promise<void>;
};

/** What an account is opened for. */
export type OpenAccountOptions = AbortOptions & {
  readonly price: KnownPrice;
  /** Billionths of the price's currency that the whole clip costs. */
  readonly nanos: number;
  /** Provider and model, for the ledger. */
  readonly for: string;
};

/**
 * Reserves what a whole clip costs: the first requests of a long one are paid in vain when the last
 * cannot be made.
 */
export async function openAccount(
  spending: Spending,
  { price, nanos: whole, for: what, signal }: OpenAccountOptions,
): Promise<Account> {
  const reserve = (nanos: number): Promise<LedgerReservation> =>
    spending.reserve({ nanos, currency: price.currency, for: what }, { signal });
  const reservations = [{ nanos: whole, held: await reserve(whole) }];
  let [reserved, taken] = [whole, 0];
  return {
    price,
    take: async (nanos) => {
      const missing = taken + nanos - reserved;
      taken += nanos;
      if (missing <= 0) return;
      reserved += missing;
      try {
        reservations.push({ nanos: missing, held: await reserve(missing) });
      } catch (error) {
        [reserved, taken] = [reserved - missing, taken - nanos];
        throw error;
      }
    },
    giveBack: (nanos) => {
      taken -= nanos;
    },
    close: async () => {
      let rest = taken;
      for (const [i, { nanos, held }] of reservations.entries()) {
        const isLast = i === reservations.length - 1;
        const paid = isLast ? rest : Math.min(nanos, rest);
        rest -= paid;
        await held.settle(paid);
      }
    },
  };
}

/**
 * Pays each attempt out of the account before it is made; what was refused, or billed as less, comes
 * back. Without an account nobody bills.
 */
export function withSpending(
  provider: SpeechProvider,
  account: Account | undefined,
): SpeechProvider {
  if (!account) return provider;
  const { price } = account;
  return {
    ...forwardProvider(provider),
    synthesize: async (request, { signal }) => {
      const charge = chargeFor(request, { provider, price });
      const { nanos = 0 } = charge;
      await account.take(nanos, { signal });
      try {
        const speech = await provider.synthesize(request, { signal });
        const paid = settleCharge(charge, { billed: speech.billed, price });
        account.giveBack(nanos - (paid.nanos ?? nanos));
        return speech;
      } catch (error) {
        if (isRefusal(error)) account.giveBack(nanos);
        throw error;
      }
    },
  };
}

function otherCurrency(cost: Money & { readonly for: string }, expected: string): ConfigError {
  return new ConfigError(
    `The price of ${cost.for} is in ${cost.currency}, and the budget in ${expected}`,
    {
      code: 'CONFIG_INVALID',
      hint: `Give both in one currency: budget.currency, or the price of the provider in ${expected}.`,
    },
  );
}

type CapState = { readonly maxNanos: number; readonly spent: number; readonly cost: Money };

function capReached({ maxNanos, spent, cost }: CapState): LecternError {
  const { currency } = cost;
  const cap = formatMoney({ nanos: maxNanos, currency });
  const sums = `${formatMoney({ nanos: spent, currency })} were spent in this run, and the next clip takes ${formatMoney(cost)}`;
  return new LecternError(`The cap of ${cap} would be passed: ${sums}`, {
    code: 'BUDGET_REACHED',
    hint:
      cost.nanos > maxNanos
        ? `No run can record it under this cap: it takes --max-cost ${amountOf(cost)} at least.`
        : 'What was recorded is kept: run the same command again to go on, or raise --max-cost.',
  });
}

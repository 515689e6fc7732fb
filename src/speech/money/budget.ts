/** limits and a store of accounts → Budget: what a run may spend on all its articles together. */
import type { AbortOptions } from '../../_internal/abort.ts';
import { ConfigError } from '../../errors.ts';
import type { Money } from '../prices/price.ts';
import {
  CHARACTERS,
  monthOf,
  RUN,
  type AccountStore,
  type NewReservation,
} from './account-store.ts';
import { addExpenses, NOTHING } from './expense.ts';
import { accountLimits, type AccountLimit, type SpendingLimits } from './spending-limits.ts';
import { openReservation, type Reservation } from './reservation.ts';
import { openRunAccounts } from './run-accounts.ts';

/** What a whole clip is expected to cost. */
export type ClipExpense = {
  readonly characters: number;
  /** Absent if it is not billed. */
  readonly cost?: Money | undefined;
  /** Provider and voice or model, for the ledger. */
  readonly for: string;
};

/** What a run may spend. */
export type Budget = {
  /** Whether money is limited, so that every price must be known. */
  readonly limitsMoney: boolean;
  /**
   * Reserves the cost of a whole clip, since the first requests of a long one are wasted if the
   * last cannot be made.
   * @throws LecternError `BUDGET_REACHED`, and then reserves nothing; ConfigError for another
   * currency; whatever the store of the accounts throws.
   */
  readonly reserve: (clip: ClipExpense, options: AbortOptions) => Promise<Reservation>;
  /** Characters sent or reserved. */
  readonly spent: () => number;
  /** Money spent or reserved; `undefined` if nothing was ever billed. */
  readonly cost: () => Money | undefined;
};

/** Options of `limitSpending`. */
export type LimitSpendingOptions = {
  /** Where accounts are kept. @default in this process */
  readonly store?: AccountStore | undefined;
  /** Milliseconds since 1970. @default the clock of this machine */
  readonly now?: (() => number) | undefined;
};

/**
 * A budget for one run. `max`: the cap in characters; without one, characters are still counted.
 * @throws TypeError if the cap is not a number, since it would have no effect.
 */
export function openBudget(max: number = Infinity): Budget {
  if (typeof max !== 'number' || !(max >= 0))
    throw new TypeError('openBudget: max, when given, must be a number of characters, 0 or more');
  return limitSpending({ maxChars: max });
}

/** A budget for one run, with the limits of the settings. */
export function limitSpending(limits: SpendingLimits, options: LimitSpendingOptions = {}): Budget {
  const { store = openRunAccounts(), now = Date.now } = options;
  const accounts = accountLimits(limits);
  let spent = NOTHING;
  let currency = limits.budget?.currency;
  let isBilled = false;
  return {
    limitsMoney: accounts.some(({ counts }) => counts === 'nanos'),
    spent: () => spent.characters,
    cost: () => (isBilled ? { nanos: spent.nanos, currency: currency! } : undefined),
    reserve: async (clip, { signal }) => {
      const { characters, cost } = clip;
      currency ??= cost?.currency;
      if (cost && cost.currency !== currency) throw otherCurrency(clip, currency!);
      const whole = { characters, ...(cost && { nanos: cost.nanos }) };
      const reservation = await openReservation(whole, {
        store,
        signal,
        entriesOf: (amounts) =>
          accounts
            .filter(({ counts }) => amounts[counts] !== undefined)
            .map((limit) => {
              const amount = amounts[limit.counts]!;
              return { limit, entry: entryIn(limit, { clip, amount, at: now() }) };
            }),
        onChange: (change) => (spent = addExpenses(spent, change)),
      });
      isBilled ||= cost !== undefined;
      return reservation;
    },
  };
}

type EntryOptions = { readonly clip: ClipExpense; readonly amount: number; readonly at: number };

function entryIn(
  { per, counts, max }: AccountLimit,
  { clip, amount, at }: EntryOptions,
): NewReservation {
  const period = per === 'run' ? RUN : monthOf(at);
  const unit = counts === 'nanos' ? clip.cost!.currency : CHARACTERS;
  return { account: { period, unit }, amount, max, for: clip.for, at };
}

function otherCurrency({ cost, for: what }: ClipExpense, expected: string): ConfigError {
  return new ConfigError(
    `The price of ${what} is in ${cost!.currency}, and the budget in ${expected}`,
    {
      code: 'CONFIG_INVALID',
      hint: `Give both in one currency: budget.currency, or the price of the provider in ${expected}.`,
    },
  );
}

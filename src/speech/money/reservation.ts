/** the expense of a clip and its accounts → Reservation: made in all or none, used by attempts, settled once. */
import type { AbortOptions } from '../../_internal/abort.ts';
import type { AccountStore, NewReservation } from './account-store.ts';
import { budgetReached } from './budget-reached.ts';
import { addExpenses, NOTHING, subtractExpense, type Expense } from './expense.ts';
import type { AccountLimit } from './spending-limits.ts';

/** An attempt whose expense is reserved before it is made; one never settled counts in full. */
export type Attempt = { readonly settle: (paid: Expense) => void };

/** The amounts reserved for one clip. */
export type Reservation = {
  /**
   * Takes the expected expense of the next attempt from this reservation, reserving more if needed.
   * @throws as `Budget.reserve`
   */
  readonly attempt: (expected: Expense, options: AbortOptions) => Promise<Attempt>;
  /**
   * Settles the reservation with the actual expense of the attempts. Never fails: what cannot be
   * settled counts in full. Safe to call twice.
   */
  readonly settle: () => Promise<void>;
};

/** An amount for one account. */
export type LimitedAmount = { readonly limit: AccountLimit; readonly entry: NewReservation };

/** Options of `openReservation`. */
export type ReservationOptions = AbortOptions & {
  readonly store: AccountStore;
  /** The amount for each account that counts it; absent amounts are not counted. */
  readonly entriesOf: (amounts: Partial<Expense>) => readonly LimitedAmount[];
  /** Called with what is reserved, and at settlement with the difference. */
  readonly onChange: (change: Expense) => void;
};

/** Reserves the amounts of a whole clip. @throws as `Budget.reserve` */
export async function openReservation(
  whole: Partial<Expense>,
  { store, entriesOf, onChange, signal }: ReservationOptions,
): Promise<Reservation> {
  let held = await holdAll(entriesOf(whole), { store, signal });
  let reserved = addExpenses(NOTHING, whole);
  let taken = NOTHING;
  onChange(reserved);
  const settleAll = async (): Promise<void> => {
    onChange(subtractExpense(taken, reserved));
    await Promise.allSettled(settlements(held, taken).map(({ settle, paid }) => settle(paid)));
  };
  let settling: Promise<void> | undefined;
  return {
    attempt: async (expected, options) => {
      const more = whatIsMissing(addExpenses(taken, expected), reserved);
      // Before waiting, since other attempts for the same clip may come in the meantime.
      taken = addExpenses(taken, expected);
      reserved = addExpenses(reserved, more);
      try {
        const further = await holdAll(entriesOf(more), { store, ...options });
        held = [...held, ...further];
      } catch (error) {
        taken = subtractExpense(taken, expected);
        reserved = subtractExpense(reserved, more);
        throw error;
      }
      onChange(addExpenses(NOTHING, more));
      const settle = (paid: Expense): void => {
        taken = addExpenses(taken, subtractExpense(paid, expected));
      };
      return { settle };
    },
    settle: () => (settling ??= settleAll()),
  };
}

/** Amounts above 0 that were not reserved yet. */
function whatIsMissing(needed: Expense, reserved: Expense): Partial<Expense> {
  const { characters, nanos } = subtractExpense(needed, reserved);
  return { ...(characters > 0 && { characters }), ...(nanos > 0 && { nanos }) };
}

/** An amount that an account holds for the clip. */
type Held = LimitedAmount & { readonly settle: (amount: number) => Promise<void> };

/** Reserves in every account, or in none if one refuses. */
async function holdAll(
  amounts: readonly LimitedAmount[],
  { store, signal }: AbortOptions & { readonly store: AccountStore },
): Promise<readonly Held[]> {
  const held: Held[] = [];
  try {
    for (const { limit, entry } of amounts) {
      const reserved = await store.reserve(entry, { signal });
      if (!reserved.isMade) throw budgetReached(entry, { ...store, ...reserved });
      held.push({ limit, entry, settle: reserved.settle });
    }
    return held;
  } catch (error) {
    // What cannot be released counts as spent.
    await Promise.allSettled(held.map(({ settle }) => settle(0)));
    throw error;
  }
}

/** The actual value of each amount: those of an account in order, the last taking the rest. */
function settlements(
  held: readonly Held[],
  taken: Expense,
): readonly (Held & { readonly paid: number })[] {
  return [...new Set(held.map(({ limit }) => limit))].flatMap((limit) => {
    const own = held.filter((each) => each.limit === limit);
    let rest = taken[limit.counts];
    return own.map((each, i) => {
      const paid = i === own.length - 1 ? rest : Math.min(each.entry.amount, rest);
      rest -= paid;
      return { ...each, paid };
    });
  });
}

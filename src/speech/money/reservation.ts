/** what a clip takes and the accounts that limit it → Reservation: held in all of them or in none, drawn on by attempts, settled once. */
import type { AbortOptions } from '../../_internal/abort.ts';
import type { AccountStore, NewReservation } from './account-store.ts';
import { budgetReached } from './budget-reached.ts';
import { addExpenses, NOTHING, subtractExpense, type Expense } from './expense.ts';
import type { AccountLimit } from './spending-limits.ts';

/** An attempt that was paid for before it is made; one that is never settled counts whole. */
export type Attempt = { readonly settle: (paid: Expense) => void };

/** What is reserved for one clip. */
export type Reservation = {
  /**
   * Takes what the next attempt is expected to come to: of what was reserved, else anew.
   * @throws as `Budget.reserve`
   */
  readonly attempt: (expected: Expense, options: AbortOptions) => Promise<Attempt>;
  /**
   * Settles all that was reserved by what the attempts came to. Never fails: what cannot be settled
   * counts whole. Safe to call twice.
   */
  readonly settle: () => Promise<void>;
};

/** An amount for one account. */
export type LimitedAmount = { readonly limit: AccountLimit; readonly entry: NewReservation };

/** Options of `openReservation`. */
export type ReservationOptions = AbortOptions & {
  readonly store: AccountStore;
  /** The amounts in each account that counts them; what is left out is not counted. */
  readonly entriesOf: (amounts: Partial<Expense>) => readonly LimitedAmount[];
  /** Hears what is reserved, and what is settled beside that. */
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
      // At once: other attempts for the same clip may come meanwhile.
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

/** Reserves in each account, or in none where one of them refuses. */
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
    // What cannot be given back counts as spent.
    await Promise.allSettled(held.map(({ settle }) => settle(0)));
    throw error;
  }
}

/** What each amount came to: those of an account in order, and the last bears the rest. */
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

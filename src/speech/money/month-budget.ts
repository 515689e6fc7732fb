/** a store of accounts and a month's limit → what the month has cost so far and what is left. */
import { nanosOf, type Money } from '../prices/price.ts';
import { monthOf, type AccountStore } from './account-store.ts';
import type { MonthLimit } from './spending-limits.ts';

/** A month in UTC and its budget. */
export type MonthBudget = {
  /** Such as `2026-11`. */
  readonly month: string;
  readonly perMonth: Money;
  readonly spent: Money;
  /** How much of `spent` is not settled, since a run is active or died; absent if unknown. */
  readonly open?: Money;
  /** Negative if more was billed than expected. */
  readonly left: Money;
};

/** Writes nothing. `month`: the current one by default. @throws as `AccountStore.totalOf` */
export async function readMonthBudget(
  store: AccountStore,
  { budget, month = monthOf(Date.now()) }: { readonly budget: MonthLimit; readonly month?: string },
): Promise<MonthBudget> {
  const { currency } = budget;
  const { total, open } = await store.totalOf({ period: month, unit: currency });
  const perMonth = nanosOf(budget.perMonth);
  return {
    month,
    perMonth: { nanos: perMonth, currency },
    spent: { nanos: total, currency },
    ...(open !== undefined && { open: { nanos: open, currency } }),
    left: { nanos: perMonth - total, currency },
  };
}

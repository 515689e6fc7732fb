/** settings → what this month cost so far by the ledger, and what is left of its budget; nothing is written. */
import { resolve } from 'node:path';
import { monthOf, readMonth } from '../../speech/prices/ledger.ts';
import { nanosOf } from '../../speech/prices/price.ts';
import type { Money } from '../../speech/prices/price.ts';
import type { Settings } from '../settings/settings.ts';

/** A month of UTC and its budget. */
export type MonthBudget = {
  /** Such as `2026-11`. */
  readonly month: string;
  readonly perMonth: Money;
  readonly spent: Money;
  /** How much of `spent` is reserved and was never settled: a run is at work, or died. */
  readonly open: Money;
  /** Below nothing where more was billed than was expected. */
  readonly left: Money;
};

/**
 * Reads the ledger; `undefined` where no budget is set.
 * @throws LecternError `LEDGER_DAMAGED`; ConfigError for a ledger in another currency.
 */
export async function readMonthBudget(
  { budget, store }: Pick<Settings, 'budget' | 'store'>,
  { root }: { readonly root: string },
): Promise<MonthBudget | undefined> {
  if (!budget) return undefined;
  const { currency } = budget;
  const month = monthOf(Date.now());
  const { nanos, openNanos } = await readMonth(resolve(root, store), { month, currency });
  const perMonth = nanosOf(budget.perMonth);
  return {
    month,
    perMonth: { nanos: perMonth, currency },
    spent: { nanos, currency },
    open: { nanos: openNanos, currency },
    left: { nanos: perMonth - nanos, currency },
  };
}

/** settings → what this month cost so far by the ledger, and what is left of its budget; nothing is written. */
import { resolve } from 'node:path';
import { readMonthBudget, type MonthBudget } from '../../speech/money/month-budget.ts';
import { openRunAccounts } from '../../speech/money/run-accounts.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Reads the ledger of the store; `undefined` where no budget is set.
 * @throws LecternError `LEDGER_DAMAGED`; ConfigError for a ledger in another currency.
 */
export async function readMonthLeft(
  { budget, store }: Pick<Settings, 'budget' | 'store'>,
  { root }: { readonly root: string },
): Promise<MonthBudget | undefined> {
  return budget && readMonthBudget(openRunAccounts({ store: resolve(root, store) }), { budget });
}

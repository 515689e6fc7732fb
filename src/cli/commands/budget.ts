/** `lectern budget` → what this month cost by the ledger, and what is left of its budget. */
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, settingFlag } from '../flags.ts';
import type { SharedFlags } from '../flags.ts';
import { asJson } from '../print/phrases.ts';
import { amountOf, formatMoney } from '../../speech/prices/price.ts';
import type { MonthBudget } from '../../run/plan/month-left.ts';

/** Adds `lectern budget`. */
export function addBudget(command: Command, run: RunCommand): void {
  command.addOption(settingFlag('store'));
  addSharedFlags(command).action((flags: SharedFlags) => run(flags, printBudget));
}

async function printBudget({ loaded, terminal, json }: CommandContext): Promise<number> {
  const { readMonthBudget } = await import('../../run/plan/month-left.ts');
  const budget = await readMonthBudget(loaded.settings, loaded);
  if (json) terminal.data(asJson(budget ? describeBudget(budget) : {}));
  else terminal.data(budget ? formatBudget(budget) : NO_BUDGET);
  return EXIT.done;
}

const NO_BUDGET =
  'no budget is set, and no ledger is kept; set budget: { perMonth: 50, currency: USD }';

function formatBudget({ month, perMonth, spent, open, left }: MonthBudget): string {
  const held = open.nanos > 0 ? `, of which ${formatMoney(open)} reserved and not settled` : '';
  const rest = formatMoney({ ...left, nanos: Math.max(0, left.nanos), rounded: 'down' });
  return `${month}: ${formatMoney(spent)} of ${formatMoney(perMonth)} spent${held}; ${rest} left`;
}

function describeBudget({ month, perMonth, spent, open, left }: MonthBudget): object {
  return {
    month,
    currency: perMonth.currency,
    perMonth: amountOf(perMonth),
    spent: amountOf(spent),
    open: amountOf(open),
    left: amountOf(left),
  };
}

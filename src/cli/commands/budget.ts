/** `lectern budget` → this month's spending by the ledger and by the queue's server, and what is left. */
import type { Command } from 'commander';
import { sayWarnings, type CommandContext, type RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, settingFlag, type SharedFlags } from '../flags.ts';
import { asJson } from '../print/phrases.ts';
import type { Terminal } from '../terminal.ts';
import { LecternError, type WarningCode } from '../../errors.ts';
import { amountOf, formatMoney, type Money } from '../../speech/prices/price.ts';
import type { MonthBudget } from '../../speech/money/month-budget.ts';

/** Adds `lectern budget`. */
export function addBudget(command: Command, run: RunCommand): void {
  command.addOption(settingFlag('store')).addOption(settingFlag('queue'));
  addSharedFlags(command).action((flags: SharedFlags) => run(flags, printBudget));
}

async function printBudget({ loaded, terminal, json }: CommandContext): Promise<number> {
  const { readMonthLeft } = await import('../../run/plan/month-left.ts');
  const budget = await readMonthLeft(loaded.settings, loaded);
  const workers =
    budget && (await readWorkers(budget, loaded.settings).catch(sayUnknown(terminal)));
  if (json)
    terminal.data(
      asJson({
        ...(budget && describeBudget(budget)),
        ...(workers && { workers: describeSpent(workers) }),
      }),
    );
  else
    terminal.data(
      budget
        ? [formatBudget(budget), ...(workers ? [formatWorkers(workers)] : [])].join('\n')
        : NO_BUDGET,
    );
  return EXIT.done;
}

/** What all workers spent together: a ledger covers only one machine. */
async function readWorkers(
  { month }: MonthBudget,
  { queue, budget }: CommandContext['loaded']['settings'],
): Promise<MonthBudget | undefined> {
  if (queue === undefined || !budget) return undefined;
  const { readWorkersMonth } = await import('../../workers/read-workers-month.ts');
  return readWorkersMonth(queue, { budget, month });
}

/** Warns when the queue's server does not answer; this machine's spending is still printed. */
function sayUnknown(terminal: Terminal): (error: unknown) => undefined {
  return (error) => {
    if (!(error instanceof LecternError)) throw error;
    const { message, hint } = error;
    const code = AWAY.find((each) => each === error.code);
    if (code === undefined) throw error;
    const warning = { code, message: `The amount that all workers spent is unknown: ${message}` };
    sayWarnings([hint === undefined ? warning : { ...warning, hint }], terminal);
    return undefined;
  };
}

const AWAY: readonly WarningCode[] = ['QUEUE_PACKAGE', 'QUEUE_UNREACHABLE'];

function formatWorkers({ perMonth, spent, left }: MonthBudget): string {
  return `all workers: ${formatMoney(spent)} of ${formatMoney(perMonth)} spent; ${formatLeft(left)} left`;
}

function formatLeft(left: Money): string {
  return formatMoney({ ...left, nanos: Math.max(0, left.nanos), rounded: 'down' });
}

const NO_BUDGET =
  'no budget is set, so spending is not recorded; to set one: budget: { perMonth: 50, currency: USD }';

function formatBudget({ month, perMonth, spent, open, left }: MonthBudget): string {
  const held =
    open && open.nanos > 0 ? `, of which ${formatMoney(open)} is reserved but not settled` : '';
  return `${month}: ${formatMoney(spent)} of ${formatMoney(perMonth)} spent${held}; ${formatLeft(left)} left`;
}

function describeBudget({ month, open, ...sums }: MonthBudget): object {
  const { perMonth } = sums;
  return {
    month,
    currency: perMonth.currency,
    perMonth: amountOf(perMonth),
    ...(open && { open: amountOf(open) }),
    ...describeSpent(sums),
  };
}

function describeSpent({ spent, left }: Pick<MonthBudget, 'spent' | 'left'>): object {
  return { spent: amountOf(spent), left: amountOf(left) };
}

/** a refused reservation → the error that says what was spent, what was needed, and what to do. Pure. */
import { LecternError } from '../../errors.ts';
import { amountOf, formatMoney } from '../prices/price.ts';
import { CHARACTERS, RUN, type AccountStore, type NewReservation } from './account-store.ts';

/** Who shares the account, and its total. */
export type Refusal = Pick<AccountStore, 'spenders'> & { readonly total: number };

/** The error when a reservation would exceed the limit of an account. */
export function budgetReached(reservation: NewReservation, refusal: Refusal): LecternError {
  const { account, amount, max } = reservation;
  const isMoney = account.unit !== CHARACTERS;
  const show = (sum: number): string =>
    isMoney ? formatMoney({ nanos: sum, currency: account.unit }) : String(sum);
  const cap = isMoney ? show(max) : `${show(max)} characters`;
  const limit = account.period === RUN ? `cap of ${cap}` : `budget of ${cap} for ${account.period}`;
  const next = `the next ${isMoney ? 'clip' : 'request'} needs ${show(amount)}`;
  const spent = `${show(refusal.total)} ${howSpent(account, refusal)}`;
  return new LecternError(`The ${limit} would be exceeded: ${spent}, and ${next}`, {
    code: 'BUDGET_REACHED',
    hint: hintFor(reservation, refusal),
  });
}

/** Whether an error says that a limit was reached. */
export function isBudgetReached(error: unknown): boolean {
  return error instanceof LecternError && error.code === 'BUDGET_REACHED';
}

function howSpent({ period, unit }: NewReservation['account'], { spenders }: Refusal): string {
  const verb = unit === CHARACTERS ? 'sent' : 'spent';
  if (spenders === 'workers') return `were ${verb} by all workers`;
  return period === RUN ? `were ${verb} in this run` : `have been ${verb}`;
}

function hintFor({ account, amount, max }: NewReservation, { spenders }: Refusal): string {
  const kept = 'What was recorded is kept:';
  const isWorkers = spenders === 'workers';
  if (account.period !== RUN)
    return isWorkers
      ? `${kept} run lectern queue retry next month, or raise budget.perMonth and run it then.`
      : `${kept} run the same command again next month, or raise budget.perMonth.`;
  const isMoney = account.unit !== CHARACTERS;
  const flag = isMoney ? '--max-cost' : '--max-chars';
  const needed = isMoney ? amountOf({ nanos: amount }) : amount;
  if (isWorkers) return `${kept} enqueue the rest again with a higher ${flag}.`;
  return amount > max
    ? `No run can record it under this cap: it needs at least ${flag} ${needed}.`
    : `${kept} run the same command again to continue, or raise ${flag}.`;
}

/** the spending settings → the accounts that a run spends from, each with its limit. Pure. */
import { nanosOf } from '../prices/price.ts';

/** What all runs of a month (UTC) may cost: an amount such as 50, and a currency (ISO 4217). */
export type MonthLimit = { readonly perMonth: number; readonly currency: string };

/** What may be spent, as set by the user. */
export type SpendingLimits = {
  /** Characters that one run may send. @default no cap */
  readonly maxChars?: number | undefined;
  /** What one run may cost, in the currency of its prices. @default no cap */
  readonly maxCost?: number | undefined;
  /** What a month may cost. @default no budget */
  readonly budget?: MonthLimit | undefined;
};

/** One limit, as that of an account: `max` in characters, or in billionths of the currency. */
export type AccountLimit = {
  readonly per: 'run' | 'month';
  readonly counts: 'characters' | 'nanos';
  readonly max: number;
};

/** The accounts that a clip is reserved in, in this order. */
export function accountLimits({
  maxChars,
  maxCost,
  budget,
}: SpendingLimits): readonly AccountLimit[] {
  const all: readonly AccountLimit[] = [
    { per: 'run', counts: 'characters', max: maxChars ?? Infinity },
    { per: 'run', counts: 'nanos', max: maxCost === undefined ? Infinity : nanosOf(maxCost) },
    { per: 'month', counts: 'nanos', max: budget ? nanosOf(budget.perMonth) : Infinity },
  ];
  return all.filter(({ max }) => max < Infinity);
}

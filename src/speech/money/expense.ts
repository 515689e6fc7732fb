/** Expense: what a request or a clip takes, in characters and in money. */
import type { SpeechProvider, SpeechRequest } from '../provider.ts';
import { chargeFor, countBilledCharacters, settleCharge } from '../prices/count-units.ts';
import type { KnownPrice, UnitCount } from '../prices/price.ts';

/** Characters, and billionths of the price's currency: 0 where nobody bills. */
export type Expense = { readonly characters: number; readonly nanos: number };

/** What was refused, and what was not sent. */
export const NOTHING: Expense = { characters: 0, nanos: 0 };

/** Both together; what is left out of the other is 0. */
export function addExpenses(one: Expense, other: Partial<Expense>): Expense {
  const { characters = 0, nanos = 0 } = other;
  return { characters: one.characters + characters, nanos: one.nanos + nanos };
}

/** What is left of one without the other; below 0 where that is more. */
export function subtractExpense(from: Expense, other: Partial<Expense>): Expense {
  const { characters = 0, nanos = 0 } = other;
  return { characters: from.characters - characters, nanos: from.nanos - nanos };
}

/** Who speaks, and what that costs; without a price nobody bills. */
export type ExpenseOptions = {
  readonly provider: SpeechProvider;
  readonly price: KnownPrice | undefined;
};

/** What a request is expected to take, before it is made. */
export function expectExpense(request: SpeechRequest, options: ExpenseOptions): Expense {
  const { nanos = 0 } = chargeFor(request, options);
  return { characters: countBilledCharacters(request, options), nanos };
}

/** What it took, by what the reply says was billed; what was expected where it says nothing. */
export function actualExpense(
  request: SpeechRequest,
  options: ExpenseOptions & { readonly billed: UnitCount | undefined },
): Expense {
  const { billed } = options;
  const { characters } = expectExpense(request, options);
  const { nanos = 0 } = settleCharge(chargeFor(request, options), options);
  return { characters: billed?.unit === 'characters' ? billed.amount : characters, nanos };
}

/** Expense: what a request or a clip costs, in characters and in money. */
import type { SpeechProvider, SpeechRequest } from '../provider.ts';
import { chargeFor, countBilledCharacters, settleCharge } from '../prices/count-units.ts';
import type { KnownPrice, UnitCount } from '../prices/price.ts';

/** Characters, and billionths of the price's currency, 0 if not billed. */
export type Expense = { readonly characters: number; readonly nanos: number };

/** The expense of a request that was refused or not sent. */
export const NOTHING: Expense = { characters: 0, nanos: 0 };

/** The sum; fields absent from the other are 0. */
export function addExpenses(one: Expense, other: Partial<Expense>): Expense {
  const { characters = 0, nanos = 0 } = other;
  return { characters: one.characters + characters, nanos: one.nanos + nanos };
}

/** The difference, which may be negative. */
export function subtractExpense(from: Expense, other: Partial<Expense>): Expense {
  const { characters = 0, nanos = 0 } = other;
  return { characters: from.characters - characters, nanos: from.nanos - nanos };
}

/** The provider and its price; without a price, nothing is billed. */
export type ExpenseOptions = {
  readonly provider: SpeechProvider;
  readonly price: KnownPrice | undefined;
};

/** The expected expense of a request, before it is made. */
export function expectExpense(request: SpeechRequest, options: ExpenseOptions): Expense {
  const { nanos = 0 } = chargeFor(request, options);
  return { characters: countBilledCharacters(request, options), nanos };
}

/** The actual expense, by the units the reply says were billed; the expected one if it does not say. */
export function actualExpense(
  request: SpeechRequest,
  options: ExpenseOptions & { readonly billed: UnitCount | undefined },
): Expense {
  const { billed } = options;
  const { characters } = expectExpense(request, options);
  const { nanos = 0 } = settleCharge(chargeFor(request, options), options);
  return { characters: billed?.unit === 'characters' ? billed.amount : characters, nanos };
}

/** a provider and what is reserved for a clip → the same provider, whose attempts are paid for before they are made. */
import { ProviderError, type ProviderErrorKind } from '../../errors.ts';
import { actualExpense, expectExpense, NOTHING } from '../money/expense.ts';
import type { Reservation } from '../money/reservation.ts';
import type { KnownPrice } from '../prices/price.ts';
import type { SpeechProvider } from '../provider.ts';
import { forwardProvider } from './forward-provider.ts';

/** Failures of a request that was refused, unless they say that it may be billed. */
const REFUSALS: ReadonlySet<ProviderErrorKind> = new Set([
  'auth',
  'invalid-input',
  'quota',
  'sentence-too-long',
  'too-long',
  'unavailable',
  'unsupported-option',
  'voice-not-found',
]);

/** Options of `withBudget`. */
export type WithBudgetOptions = {
  readonly reservation: Reservation;
  /** What the voice costs; absent where nobody bills. */
  readonly price: KnownPrice | undefined;
};

/**
 * Takes what each attempt is expected to come to before it is made, and settles by what was billed. What the
 * provider refused comes back; whatever else failed may have been spoken, and counts as spent.
 */
export function withBudget(
  provider: SpeechProvider,
  { reservation, price }: WithBudgetOptions,
): SpeechProvider {
  return {
    ...forwardProvider(provider),
    synthesize: async (request, { signal }) => {
      signal?.throwIfAborted();
      const expected = expectExpense(request, { provider, price });
      const attempt = await reservation.attempt(expected, { signal });
      try {
        const speech = await provider.synthesize(request, { signal });
        const { billed } = speech;
        attempt.settle(actualExpense(request, { provider, price, billed }));
        return speech;
      } catch (error) {
        if (isRefusal(error)) attempt.settle(NOTHING);
        throw error;
      }
    },
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof ProviderError && REFUSALS.has(error.kind) && !error.mayBeBilled;
}

/** a provider and a clip's reservation → the same, with each attempt's expense reserved before it is made. */
import { ProviderError, type ProviderErrorKind } from '../../errors.ts';
import { actualExpense, expectExpense, NOTHING } from '../money/expense.ts';
import type { Reservation } from '../money/reservation.ts';
import type { KnownPrice } from '../prices/price.ts';
import type { SpeechProvider } from '../provider.ts';
import { forwardProvider } from './forward-provider.ts';

/** Kinds of errors that mean a refused request, which is not billed unless the error says it may be. */
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
  /** Price of the voice; undefined if it is not billed. */
  readonly price: KnownPrice | undefined;
};

/**
 * Takes the expected expense of each attempt before it is made, and settles it with what was
 * billed. Refused attempts cost nothing; any other failed one may have been spoken and counts as
 * spent.
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

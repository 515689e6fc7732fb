/** a provider → the same provider, which sends no more characters than a run may pay for. */
import { LecternError, ProviderError } from '../../errors.ts';
import type { ProviderErrorKind } from '../../errors.ts';
import type { SpeechProvider } from '../provider.ts';
import { countBilledCharacters } from '../prices/count-units.ts';
import { forwardProvider } from './forward-provider.ts';

/**
 * Characters that may be sent to voices. Taken before they are sent, so
 * that requests at the same time cannot pass the cap together.
 */
export type Budget = {
  /**
   * Takes characters that are about to be sent.
   * @throws LecternError `BUDGET_REACHED`, and then takes nothing;
   * once thrown, nothing can be taken any more.
   */
  readonly take: (characters: number) => void | Promise<void>;
  /**
   * Gives back characters that were taken and are not billed;
   * negative where more was billed than was taken.
   */
  readonly giveBack: (characters: number) => void | Promise<void>;
  /** Characters taken so far. */
  readonly spent: () => number;
};

/** What is reserved of a budget for one clip. */
export type Reservation = Pick<Budget, 'take' | 'giveBack'> & {
  /** Gives back what was not needed. Safe to call twice. */
  readonly release: () => void | Promise<void>;
};

/**
 * Failures of a request that was refused: nobody bills them.
 * Whatever else failed may have been spoken, and paid.
 */
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

/**
 * A budget for one run, all of its articles together. `max`: the cap in characters;
 * left out, there is none, and the characters are counted all the same.
 * @throws TypeError for a cap that is no number: it would be none.
 */
export function openBudget(max: number = Infinity): Budget {
  if (typeof max !== 'number' || !(max >= 0))
    throw new TypeError('openBudget: max, when given, must be a number of characters, 0 or more');
  let spent = 0;
  let reached = false;
  return {
    take: (characters) => {
      // One refusal ends the run's requests: which articles
      // are finished then depends on their order alone.
      reached ||= spent + characters > max;
      if (reached) throw budgetReached({ max, spent, characters });
      spent += characters;
    },
    giveBack: (characters) => {
      spent -= characters;
    },
    spent: () => spent,
  };
}

/**
 * Reserves what a whole clip takes: the first requests of a long one are paid in vain when the last
 * cannot be made. What is taken beyond that, for a second attempt, comes from the budget.
 * @throws LecternError `BUDGET_REACHED`.
 */
export async function reserve(
  budget: Budget,
  options: { readonly characters: number },
): Promise<Reservation> {
  let held = options.characters;
  await budget.take(held);
  return {
    take: async (characters) => {
      const missing = Math.max(0, characters - Math.max(0, held));
      if (missing > 0) await budget.take(missing);
      held -= characters - missing;
    },
    giveBack: (characters) => {
      held += characters;
    },
    release: async () => {
      const rest = held;
      held = 0;
      await budget.giveBack(rest);
    },
  };
}

/** Takes the characters of each attempt before it is made; what the provider refused comes back. */
export function withBudget(
  provider: SpeechProvider,
  budget: Pick<Budget, 'take' | 'giveBack'>,
): SpeechProvider {
  return {
    ...forwardProvider(provider),
    synthesize: async (request, options) => {
      options.signal?.throwIfAborted();
      const characters = countBilledCharacters(request, { provider });
      await budget.take(characters);
      try {
        const speech = await provider.synthesize(request, options);
        const { billed } = speech;
        if (billed?.unit === 'characters') await budget.giveBack(characters - billed.amount);
        return speech;
      } catch (error) {
        if (isRefusal(error)) await budget.giveBack(characters);
        throw error;
      }
    },
  };
}

/** Whether an error says that the budget is used up. */
export function isBudgetReached(error: unknown): boolean {
  return error instanceof LecternError && error.code === 'BUDGET_REACHED';
}

/** Whether an error says that a request was refused, so that nobody bills it. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ProviderError && REFUSALS.has(error.kind);
}

/** All in characters: the cap, what was taken, and what could not be taken. */
type BudgetState = {
  readonly max: number;
  readonly spent: number;
  readonly characters: number;
};

function budgetReached({ max, spent, characters }: BudgetState): LecternError {
  const sent = `${spent} were sent in this run`;
  const message = `The cap of ${max} characters would be passed: ${sent}`;
  return new LecternError(`${message}, and the next request takes ${characters}`, {
    code: 'BUDGET_REACHED',
    hint:
      characters > max
        ? `No run can record it under this cap: it takes --max-chars ${characters} at least.`
        : 'What was recorded is kept: run the same command again to go on, or raise --max-chars.',
  });
}

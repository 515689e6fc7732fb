/** a provider → the same provider, which sends no more characters than a run may pay for. */
import { LecternError, ProviderError } from '../../errors.ts';
import type { ProviderErrorKind } from '../../errors.ts';
import type { SpeechProvider, SpeechRequest } from '../provider.ts';
import { measureText } from '../parts/split-request.ts';
import { forward } from './with-retry.ts';

/**
 * Characters that may be sent to voices. Taken before they are sent,
 * so that requests at the same time cannot pass the cap together.
 */
export type Budget = {
  /**
   * @throws LecternError `BUDGET_REACHED`, and then takes
   * nothing; once thrown, nothing can be taken any more.
   */
  readonly take: (characters: number) => void;
  /**
   * Characters that were taken and are not billed; negative where more was billed than was taken.
   */
  readonly giveBack: (characters: number) => void;
  /** Characters taken so far. */
  readonly spent: () => number;
};

/** What is set aside of a budget for one clip. */
export type Purse = Pick<Budget, 'take' | 'giveBack'> & {
  /** Gives back what was not needed. */
  readonly close: () => void;
};

/**
 * Failures of a request that was refused: nobody bills them.
 * Whatever else failed may have been spoken, and paid.
 */
const REFUSALS: ReadonlySet<ProviderErrorKind> = new Set([
  'auth',
  'quota',
  'invalid-input',
  'too-long',
  'sentence-too-long',
  'unsupported-option',
  'voice-not-found',
  'unavailable',
]);

/**
 * A budget for one run, all of its articles together. `max` in characters;
 * left out: no cap, and the characters are counted all the same.
 */
export function openBudget(max: number = Infinity): Budget {
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
    giveBack: (characters) => void (spent -= characters),
    spent: () => spent,
  };
}

/**
 * Sets aside what a whole clip takes: the first requests of a long one are paid in vain when the
 * last cannot be made. What is taken beyond that, for a second attempt, comes from the budget.
 * @throws LecternError `BUDGET_REACHED`.
 */
export function setAside(budget: Budget, options: { readonly characters: number }): Purse {
  let held = options.characters;
  budget.take(held);
  return {
    take: (characters) => {
      const missing = Math.max(0, characters - Math.max(0, held));
      if (missing > 0) budget.take(missing);
      held -= characters - missing;
    },
    giveBack: (characters) => void (held += characters),
    close: () => {
      budget.giveBack(held);
      held = 0;
    },
  };
}

/**
 * Takes the characters of each attempt before it is made,
 * and gives them back when the provider refused it.
 */
export function withBudget(
  provider: SpeechProvider,
  purse: Pick<Purse, 'take' | 'giveBack'>,
): SpeechProvider {
  return {
    ...forward(provider),
    synthesize: async (request, options) => {
      options.signal?.throwIfAborted();
      const characters = charactersOf(request, { provider });
      purse.take(characters);
      try {
        const speech = await provider.synthesize(request, options);
        if (speech.billed?.unit === 'characters') purse.giveBack(characters - speech.billed.amount);
        return speech;
      } catch (error) {
        if (error instanceof ProviderError && REFUSALS.has(error.kind)) purse.giveBack(characters);
        throw error;
      }
    },
  };
}

/** Characters that a request is billed as: what the provider says, else those of its text. */
export function charactersOf(
  request: SpeechRequest,
  { provider }: { readonly provider: SpeechProvider },
): number {
  return provider.billedCharacters?.(request) ?? measureText(request.text, { unit: 'characters' });
}

/** Whether an error says that the budget is used up. */
export function isBudgetReached(error: unknown): boolean {
  return error instanceof LecternError && error.code === 'BUDGET_REACHED';
}

function budgetReached(state: {
  readonly max: number;
  readonly spent: number;
  readonly characters: number;
}): LecternError {
  const { max, spent, characters } = state;
  const hint =
    characters > max
      ? `No run can record it under this cap: it takes --max-chars ${characters} at least.`
      : 'What was recorded is kept: run the same command again to go on, or raise --max-chars.';
  return new LecternError(
    `The cap of ${max} characters would be passed: ${spent} were sent in this run, and the next request takes ${characters}`,
    { code: 'BUDGET_REACHED', hint },
  );
}

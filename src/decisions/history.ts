/** changes of decisions in the order in which they were made → what undoes the last one, and what does it again. Pure. */
import { invertChanges, type DecisionChange } from './edit-decisions.ts';

/** One step: changes that were made together, and so are undone together. */
export type DecisionStep = {
  /** The file that was changed. */
  readonly path: string;
  readonly changes: readonly DecisionChange[];
};

/** What was done and can be undone, and what was undone and can be done again; the latest is last. */
export type DecisionHistory = {
  readonly done: readonly DecisionStep[];
  readonly undone: readonly DecisionStep[];
};

/** Nothing was done yet. */
export const NO_HISTORY: DecisionHistory = { done: [], undone: [] };

/** Most steps that are kept. */
export const MOST_STEPS = 500;

/** The history with another step; what was undone before can no longer be done again. */
export function recordStep(history: DecisionHistory, step: DecisionStep): DecisionHistory {
  return { done: [...history.done, step].slice(-MOST_STEPS), undone: [] };
}

/** The step that undoes the last one, and the history once it is made; `undefined` where there is none. */
export function undoStep(
  history: DecisionHistory,
): { readonly step: DecisionStep; readonly history: DecisionHistory } | undefined {
  const last = history.done.at(-1);
  if (last === undefined) return undefined;
  return {
    step: { path: last.path, changes: invertChanges(last.changes) },
    history: { done: history.done.slice(0, -1), undone: [...history.undone, last] },
  };
}

/** The step that was undone last, and the history once it is made again; `undefined` where there is none. */
export function redoStep(
  history: DecisionHistory,
): { readonly step: DecisionStep; readonly history: DecisionHistory } | undefined {
  const step = history.undone.at(-1);
  if (step === undefined) return undefined;
  return { step, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } };
}

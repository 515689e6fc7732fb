/** what an editor did in this run of the studio → undone and done again, one step at a time. */
import { ServiceError } from '../../service/problems/service-error.ts';
import type { HistoryAnswer } from '../answers.ts';

/** One step. */
export type StudioStep = {
  /** What it did, in words for the page. */
  readonly label: string;
  readonly redo: () => Promise<void>;
  readonly undo: () => Promise<void>;
};

/** The steps of a run, in memory: files have what was decided, and Git what was before. */
export type StepHistory = {
  /** Does a step and remembers it; what was undone before cannot be done again. */
  readonly make: (step: StudioStep) => Promise<void>;
  /** @throws ServiceError `SERVICE_CONFLICT` where there is nothing; as the step */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly tell: () => HistoryAnswer;
};

/** Steps that are kept. */
const MOST_STEPS = 500;

/** Opens it. Steps are made one after another: two tabs never mix theirs. */
export function openStepHistory(): StepHistory {
  const done: StudioStep[] = [];
  const undone: StudioStep[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const own = last.catch(() => undefined).then(work);
    last = own;
    return own;
  };
  return {
    make: (step) =>
      inTurn(async () => {
        await step.redo();
        done.push(step);
        if (done.length > MOST_STEPS) done.shift();
        undone.length = 0;
      }),
    undo: () =>
      inTurn(async () => {
        const step = done.at(-1);
        if (!step) throw nothing('undo');
        await step.undo();
        done.pop();
        undone.push(step);
      }),
    redo: () =>
      inTurn(async () => {
        const step = undone.at(-1);
        if (!step) throw nothing('do again');
        await step.redo();
        undone.pop();
        done.push(step);
      }),
    tell: () => {
      const [undo, redo] = [done.at(-1)?.label, undone.at(-1)?.label];
      return { ...(undo !== undefined && { undo }), ...(redo !== undefined && { redo }) };
    },
  };
}

function nothing(what: string): ServiceError {
  return new ServiceError(`There is nothing to ${what}.`, { code: 'SERVICE_CONFLICT' });
}

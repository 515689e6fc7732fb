/** what an editor did in this run of the studio → undone and done again, one step at a time. */
import type { Context } from 'hono';
import type { Caller, ServiceEnv } from '../../service/caller.ts';
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

/** The steps of whoever asks: behind the service, each token undoes its own. */
export type StepHistories = (c: Pick<Context<ServiceEnv>, 'get'>) => StepHistory;

/** Opens them. Steps are made one after another, whoever makes them: two tabs never mix theirs. */
export function openStepHistories(): StepHistories {
  const histories = new Map<string, StepHistory>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const own = last.catch(() => undefined).then(work);
    last = own;
    return own;
  };
  return (c) => {
    const { id = '' }: Partial<Caller> = c.get('caller') ?? {};
    const known = histories.get(id) ?? openStepHistory(inTurn);
    histories.set(id, known);
    return known;
  };
}

function openStepHistory(inTurn: (work: () => Promise<void>) => Promise<void>): StepHistory {
  const done: StudioStep[] = [];
  const undone: StudioStep[] = [];
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

/** what a handler throws → a problem document for whoever sits at this machine. */
import type { ErrorHandler } from 'hono';
import type { DecisionConflict } from '../decisions/edit-decisions.ts';
import { LecternError } from '../errors.ts';
import type { ServiceEnv } from '../service/caller.ts';
import { PROBLEM_TYPE, problemHeaders, problemOf } from '../service/problems/problem.ts';
import { isForOperator } from '../service/problems/statuses.ts';

/** nginx's status for a request whose client has closed the connection. */
const CLIENT_GONE = 499;

/** Options of `answerTrouble`. */
export type AnswerTroubleOptions = {
  /** Told of defects. */
  readonly onDefect: (error: unknown) => void;
  /** Whether whoever asks may see paths and settings of this machine. */
  readonly isOwner: boolean;
};

/** As the service answers them; the owner of the machine may see its paths and settings. */
export function answerTrouble({
  onDefect,
  isOwner,
}: AnswerTroubleOptions): ErrorHandler<ServiceEnv> {
  return (thrown, c) => {
    // No one reads it.
    if (c.req.raw.signal.aborted) return new Response(null, { status: CLIENT_GONE });
    const problem = problemOf(thrown);
    if (problem.code === 'INTERNAL') onDefect(thrown);
    const isOwners = isOwner && thrown instanceof LecternError && isForOperator(thrown);
    const found = isConflict(thrown) ? { found: thrown.found ?? null } : {};
    const own = isOwners ? { detail: thrown.message, hint: thrown.hint } : {};
    const told = { ...problem, ...own, ...found };
    return new Response(JSON.stringify(told), {
      status: problem.status,
      headers: {
        'Content-Type': PROBLEM_TYPE,
        'Cache-Control': 'no-store',
        ...problemHeaders(thrown),
      },
    });
  };
}

/** By its code: the class itself comes with the readers of YAML, which the first page does not wait for. */
function isConflict(thrown: unknown): thrown is DecisionConflict {
  return thrown instanceof LecternError && thrown.code === 'DECISIONS_CHANGED';
}

/** what happens in the service → lines of JSON, without words of articles and without secrets. */
import { withoutPasswords } from '../../_internal/http/without-passwords.ts';
import { shortenMiddle } from '../../_internal/shorten.ts';
import { LecternError } from '../../errors.ts';
import type { Problem } from '../problems/problem.ts';
import { isForOperator } from '../problems/statuses.ts';

/** Facts of an event: ids, codes, counts, times. Never a title, a text, an address with its query, or a body. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes one event, such as `request` or `job.done`. */
export type Log = (event: string, fields?: LogFields) => void;

/** Options of `openLog`. */
export type OpenLogOptions = {
  /** Writes a line. */
  readonly write: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** A longer value is not a fact. */
const LONGEST_VALUE = 500;

/** What looks like the secret of a token. */
const SECRETS = /\b(?:lectern_|Bearer\s+)[\w.~+/-]{8,}=*/gi;

/** Opens a log: `{"time":"2026-11-29T12:00:00.000Z","event":"request","status":200}`. */
export function openLog({ write, now }: OpenLogOptions): Log {
  return (event, fields = {}) => {
    const told = Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? shown(value) : value]],
    );
    const time = new Date(now()).toISOString();
    write(JSON.stringify({ time, event, ...Object.fromEntries(told) }));
  };
}

function shown(value: string): string {
  return shortenMiddle(withoutPasswords(value).replace(SECRETS, '***'), LONGEST_VALUE);
}

/**
 * Facts of a problem. The reason of a failure of the machine is told here and nowhere else; of a defect,
 * where it happened, since its message may quote an article.
 */
export function factsOfProblem(problem: Problem, thrown: unknown): LogFields {
  const { status, code } = problem;
  if (thrown instanceof LecternError)
    return { status, code, ...(isForOperator(thrown) && { reason: thrown.message }) };
  if (status < 500) return { status, code };
  const { name, code: systemCode, stack = '' } = (thrown ?? {}) as NodeJS.ErrnoException;
  return { status, code, error: name, ...(systemCode && { systemCode }), at: placesOf(stack) };
}

/** The frames of a stack without the message above them, and without the folders before the source. */
function placesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames
    .slice(0, MOST_FRAMES)
    .map((line) =>
      line.trim().replace(/(?:file:\/\/)?\/[^\s()]*\/((?:dist|src|node_modules)\/)/, '$1'),
    )
    .join(' < ');
}

/** Enough to find the place. */
const MOST_FRAMES = 5;

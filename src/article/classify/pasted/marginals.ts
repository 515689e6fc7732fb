/** scores of each state of each paragraph → the probability of each state, given the whole page. */

/**
 * Where a paragraph is: above the story, in it, beside it (a box between two of its parts), below
 * it.
 */
export const STATES = ['before', 'story', 'aside', 'after'] as const;

/** The state of a paragraph. */
export type State = (typeof STATES)[number];

/** Probabilities of the states of one paragraph, in the order of `STATES`; they add up to 1. */
export type Marginals = readonly number[];

/** One value for each state, for each paragraph or for each state before. */
type Rows = readonly (readonly number[])[];

const COUNT = STATES.length;

/**
 * Log-scores of the states in which a page may begin and end: in the story, or before or after it.
 */
const BEGINS: readonly number[] = [0, 0, -Infinity, -Infinity];
const ENDS: readonly number[] = [-Infinity, 0, -Infinity, 0];

/**
 * The marginals of each paragraph: the forward-backward algorithm on a linear chain, in logarithms,
 * linear in the length of the page. `scores` has one row for each paragraph, `transitions` one for
 * each state, with the scores of the steps from it to the next state; both are in natural log-odds.
 */
export function computeMarginals(scores: Rows, transitions: Rows): Marginals[] {
  const ahead = forward(scores, transitions);
  const back = backward(scores, transitions);
  return ahead.map((row, index) =>
    normalize(row.map((value, state) => value + back[index]![state]!)),
  );
}

function forward(scores: Rows, transitions: Rows): number[][] {
  const rows: number[][] = [];
  for (const score of scores) {
    const above = rows.at(-1);
    const arriving = (state: number): number =>
      above
        ? logSum(above.map((value, from) => value + transitions[from]![state]!))
        : BEGINS[state]!;
    rows.push(score.map((own, state) => own + arriving(state)));
  }
  return rows;
}

function backward(scores: Rows, transitions: Rows): number[][] {
  const rows: number[][] = Array.from({ length: scores.length }, () => [...ENDS]);
  for (let index = scores.length - 2; index >= 0; index--) {
    const below = rows[index + 1]!.map((value, state) => value + scores[index + 1]![state]!);
    for (let from = 0; from < COUNT; from++) {
      const leaving = below.map((value, state) => value + transitions[from]![state]!);
      rows[index]![from] = logSum(leaving);
    }
  }
  return rows;
}

/** The logarithm of a sum of numbers given by their logarithms. */
function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  if (most === -Infinity) return -Infinity;
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

function normalize(row: readonly number[]): number[] {
  const whole = logSum(row);
  return row.map((value) => Math.exp(value - whole));
}

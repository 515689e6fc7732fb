/** scores of paragraphs → the run of them that is the article, with the largest sum. */
import type { PieceScore } from './score-pieces.ts';

/** A run of paragraphs: indexes, both inclusive. */
export type Run = { readonly first: number; readonly last: number };

/** A run with the sum of its scores, in words of running text. */
export type ScoredRun = Run & { readonly sum: number };

/**
 * The run with the largest sum of scores, or undefined if no sum is above zero (Kadane's maximum
 * subarray).
 */
export function bestRun(scores: readonly PieceScore[]): ScoredRun | undefined {
  let best: ScoredRun | undefined;
  let first = 0;
  let sum = 0;
  scores.forEach(({ gain, keep }, index) => {
    if (sum <= 0) {
      sum = 0;
      first = index;
    }
    sum = sum * keep + gain;
    if (sum > (best?.sum ?? 0)) best = { first, last: index, sum };
  });
  return best;
}

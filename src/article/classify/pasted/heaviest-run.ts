/** what each paragraph of a page says for the story → the run of them in which the story lies. */

/** A run of paragraphs: indexes, both inclusive. */
export type Run = { readonly first: number; readonly last: number };

/** The stretch with the largest sum, or undefined when none is above zero (Kadane's maximum subarray). */
export function heaviestRun(gains: readonly number[]): Run | undefined {
  let best: (Run & { readonly sum: number }) | undefined;
  let [first, sum] = [0, 0];
  gains.forEach((gain, index) => {
    if (sum <= 0) [first, sum] = [index, 0];
    sum += gain;
    if (sum > (best?.sum ?? 0)) best = { first, last: index, sum };
  });
  return best && { first: best.first, last: best.last };
}

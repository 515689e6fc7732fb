/** what a kind of evidence is: names of figures, and how they are found for all lines of a page. */
import type { LineContext, PageFacts } from '../context.ts';

/** One kind of evidence. */
export type Witness = {
  /** What its figures are called, in their order. */
  readonly names: readonly string[];
  /** Writes the figures of each line into its row, from `at` on. A figure that a line cannot have is -1. */
  readonly testify: (
    lines: readonly LineContext[],
    options: {
      readonly facts: PageFacts;
      readonly rows: readonly Float32Array[];
      readonly at: number;
    },
  ) => void;
};

/** A witness that looks at one line at a time. */
export function eachLine(
  names: readonly string[],
  figures: (
    line: LineContext,
    page: { readonly lines: readonly LineContext[]; readonly facts: PageFacts },
  ) => readonly number[],
): Witness {
  return {
    names,
    testify: (lines, { facts, rows, at }) =>
      lines.forEach((line, index) => rows[index]!.set(figures(line, { lines, facts }), at)),
  };
}

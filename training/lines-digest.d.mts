import type { LabelledLine } from '../src/article/classify/page/label-lines.ts';

/** `rowsOf` gives for each skipped line its features, in order. */
export function digestLost(
  rowsOf: (lines: readonly LabelledLine[]) => Iterable<ArrayLike<number>>,
): string;

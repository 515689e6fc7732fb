import type { Doubts } from '../../src/article/classify/pasted/lost/lost-lines.ts';
import type { SelectedPage } from '../../src/article/classify/pasted/lost/skip-places.ts';

/** A digest of what `rowsOf` gives for the skipped paragraphs of a small page. */
export function digestSkips(rowsOf: (page: SelectedPage) => readonly Float32Array[]): string;

/** A digest of what `rowsOf` gives for what is still skipped on it, by what the first trees said and what was read then. */
export function digestMissed(
  rowsOf: (
    page: SelectedPage,
    context: { first: Doubts; wasRead: (index: number) => boolean },
  ) => readonly Float32Array[],
): string;

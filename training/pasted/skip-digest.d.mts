import type { SelectedPage } from '../../src/article/classify/pasted/lost/skip-places.ts';

/** A digest of what `rowsOf` gives for the skipped paragraphs of a small page. */
export function digestSkips(rowsOf: (page: SelectedPage) => readonly Float32Array[]): string;

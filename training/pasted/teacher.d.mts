import type { Draft } from '../../src/article/build-article.ts';
import type { LabelledPage } from '../../src/article/readers/page/read-page.ts';

/** Kinds of a paragraph, by their numbers. */
export const KINDS: readonly string[];

/** Places of a paragraph, by their numbers. */
export const STATES: readonly string[];

/** No label. */
export const UNKNOWN: number;

/** A line of a labelled page. */
export type TaughtLine = {
  readonly text: string;
  readonly kind: string;
  readonly isRead: boolean;
  readonly isSure: boolean;
};

/** The kind and the state of each paragraph, as numbers. */
export function alignPieces(
  pieces: readonly { readonly text: string }[],
  lines: readonly TaughtLine[],
): { readonly kinds: readonly number[]; readonly states: readonly number[] };

/** The lines of a page that the page reader labelled, and what it made of them. */
export function taughtLines(page: LabelledPage, draft: Draft): readonly TaughtLine[];

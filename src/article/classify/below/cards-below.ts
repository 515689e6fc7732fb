/** the lines of a page → index from which only headlines with summaries stand, below a label of other texts. */
import type { LineBelow } from './line-below.ts';

/** Rules of such labels, longest one in words, and fewest pairs of a headline and a summary below it. */
const [LABELS, MOST_LABEL_WORDS, FEWEST_PAIRS] = [new Set(['read-more', 'related']), 5, 2] as const;

/** Longest headline and longest summary, in words. */
const [MOST_OF_TITLE, MOST_OF_SUMMARY] = [40, 80] as const;

/**
 * The index of the label whose pairs are the last that may be read; undefined for none. A headline
 * does not end like a sentence, a summary does, and no story follows them.
 */
export function cardsFrom(
  pieces: readonly LineBelow[],
  story: readonly boolean[],
): number | undefined {
  const last = story.lastIndexOf(true);
  for (let label = last; label > 0; label--) {
    if (!isLabel(pieces[label]!)) continue;
    const end = endOfPairs(pieces, label + 1);
    if (end !== undefined && end > last) return label;
  }
  return undefined;
}

function isLabel({ clutter, words }: LineBelow): boolean {
  return LABELS.has(clutter?.rule ?? '') && words <= MOST_LABEL_WORDS;
}

/** Index behind the pairs that begin at an index; undefined where there are too few. */
function endOfPairs(pieces: readonly LineBelow[], from: number): number | undefined {
  let at = from;
  while (isTitle(pieces[at]) && isSummary(pieces[at + 1])) at += 2;
  return at - from >= 2 * FEWEST_PAIRS ? at : undefined;
}

function isTitle(piece: LineBelow | undefined): boolean {
  if (piece === undefined || piece.clutter !== undefined) return false;
  return piece.words <= MOST_OF_TITLE && !/[.。:：;]["”’」)]*$/u.test(piece.text);
}

function isSummary(piece: LineBelow | undefined): boolean {
  return piece?.shape === 'prose' && piece.ends && piece.words <= MOST_OF_SUMMARY;
}

/** measured paragraphs, the headline and the first paragraph that is read → the lines between them that sum the story up. */
import { indexesBetween } from '../../../../_internal/indexes/indexes-between.ts';
import { contentWords, overlap } from '../../../clutter/vocabulary.ts';
import type { Piece } from '../measure.ts';
import { isSentenceLike } from './standfirst.ts';

/** Most lines of a summary, and how far below the headline it may be, in paragraphs. */
const [MOST_LINES, REACH] = [4, 14] as const;

/** Least share of the content words of each line that the story has too. */
const SPOKEN = 0.5;

/** How many paragraphs of running text are enough to know what the story speaks of. */
const ENOUGH = 12;

/** Longest label, name or button in the head of an article, in words. */
const MOST_LABEL_WORDS = 5;

/** Where a story's head is looked at. */
export type SummaryPlace = {
  /** Index of the headline. */
  readonly headline: number | undefined;
  /** Index of the first paragraph of the story. */
  readonly first: number;
};

/**
 * Indexes of full-sentence lines below the headline that all speak of what the story speaks of: a summary in a list or in
 * several standfirsts. Between headline and summary stand only names, dates, buttons and labels. Empty without one.
 */
export function summaryBelow(
  pieces: readonly Piece[],
  { headline, first }: SummaryPlace,
): ReadonlySet<number> {
  if (headline === undefined || headline >= first || first - headline > REACH) return new Set();
  const text = pieces.slice(first).filter(({ shape }) => shape === 'prose');
  const spoken = contentWords(
    text
      .slice(0, ENOUGH)
      .map((piece) => piece.text)
      .join(' '),
  );
  const isOfSummary = (piece: Piece): boolean =>
    piece.shape === 'line' && !piece.repeated && isSentenceLike(piece) && says(piece, spoken);
  const from = pieces.findIndex((piece, index) => index > headline && !isLabel(piece));
  if (from < 0) return new Set();
  let to = from;
  while (to <= first && isOfSummary(pieces[to]!)) to++;
  const count = to - from;
  return count > 1 && count <= MOST_LINES ? new Set(indexesBetween(from, to)) : new Set();
}

/** Whether it stands in the head of an article beside its headline and summary. */
function isLabel({ shape, words, clutter }: Piece): boolean {
  if (clutter !== undefined) return !LEADING.has(clutter.rule);
  return shape === 'clutter' || (shape === 'line' && words <= MOST_LABEL_WORDS);
}

function says({ text }: Piece, spoken: ReadonlySet<string>): boolean {
  return overlap(text, spoken) >= SPOKEN;
}

/** Page parts below which headlines of other texts stand. */
const LEADING: ReadonlySet<string> = new Set([
  'related',
  'read-more',
  'table-of-contents',
  'newsletter',
]);

/** measured paragraphs and the story's → what stands below it and is none of it by its form: notes, comments, lists of other texts. */
import { indexesBetween } from '../../../../_internal/indexes/indexes-between.ts';
import type { Piece } from '../measure.ts';
import { cardsFrom } from '../../below/cards-below.ts';
import { framesFrom } from '../../below/frames-below.ts';
import { notesBelow } from './notes-below.ts';

/** What is closed to the story. */
export type Closed = {
  /** Index of the first paragraph behind the story's end; the number of paragraphs where nothing tells it. */
  readonly end: number;
  /** Notes, by index. */
  readonly notes: ReadonlySet<number>;
  /** All of it. */
  readonly all: ReadonlySet<number>;
};

/** What is closed, given which paragraphs may be the story's. */
export function closedTo(pieces: readonly Piece[], story: readonly boolean[]): Closed {
  const notes = new Set(notesBelow(pieces));
  const other = story.map((own, index) => own && !notes.has(index));
  const framed = framesFrom(pieces, other) ?? pieces.length;
  const unframed = other.map((own, index) => own && index < framed);
  const end = cardsFrom(pieces, unframed) ?? framed;
  return { end, notes, all: new Set([...notes, ...indexesBetween(end, pieces.length)]) };
}

/** measured paragraphs and the selection → the days of a calendar or a history within a story, and what heads its events. */
import type { Piece } from '../measure.ts';
import type { Selection } from '../select-story.ts';

/** So many different days within a story are those of a calendar: a byline has one or two. */
const FEWEST_DAYS = 3;

/**
 * Indexes of lines that are nothing but a day, each above what is read of its event, and of the
 * event's heading beside it; empty where there are too few days.
 */
export function calendarDays(
  pieces: readonly Piece[],
  { run, places, foreign, page }: Selection,
): ReadonlySet<number> {
  if (!page) return new Set();
  const isRead = (index: number): boolean =>
    (places?.[index] ?? 'story') === 'story' && foreign?.has(index) !== true;
  const first = pieces.findIndex(({ shape }, index) => shape === 'prose' && isRead(index));
  const days = new Set<string>();
  const found = pieces.flatMap((piece, index) => {
    if (index <= first || index >= run.last || !isDay(piece)) return [];
    const text = isHeading(pieces[index + 1]!) ? index + 2 : index + 1;
    if (text > run.last || !isRead(text)) return [];
    days.add(piece.text);
    const heading = text > index + 1 ? index + 1 : index - 1;
    return isHeading(pieces[heading]!) && heading > first ? [index, heading] : [index];
  });
  return new Set(days.size >= FEWEST_DAYS ? found : []);
}

function isDay({ dateline }: Piece): boolean {
  return dateline?.publishedAt !== undefined && dateline.byline === undefined;
}

function isHeading({ shape, dateline, clutter }: Piece): boolean {
  return shape === 'line' && dateline === undefined && clutter === undefined;
}

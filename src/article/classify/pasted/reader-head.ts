/**
 * measured paragraphs of a text → what a browser's reader view puts above it: site, headline,
 * author and the minutes that it takes to read, a line each.
 */
import { readNames } from '../../dates/dateline.ts';
import type { Piece } from './measure.ts';

/** Indexes of the lines of such a head. */
export type ReaderHead = {
  readonly site: number | undefined;
  readonly headline: number;
  readonly byline: number | undefined;
  readonly minutes: number;
};

/** Most lines above the minutes: site, headline, author. */
const MOST_ABOVE = 3;

/** Longest headline, in words. */
const MOST_WORDS = 30;

/** The head, when the text begins with one. */
export function findReaderHead(pieces: readonly Piece[]): ReaderHead | undefined {
  const minutes = pieces.findIndex(({ clutter }) => clutter?.rule === 'reading-time');
  if (minutes < 1 || minutes > MOST_ABOVE || minutes === pieces.length - 1) return undefined;
  const above = pieces.slice(0, minutes);
  if (above.some(({ words }) => words > MOST_WORDS)) return undefined;
  const isSigned = minutes > 2 || (minutes === 2 && isAuthor(above[1]!, above[0]!));
  const headline = minutes - (isSigned ? 2 : 1);
  return {
    site: headline > 0 ? 0 : undefined,
    headline,
    byline: isSigned ? minutes - 1 : undefined,
    minutes,
  };
}

/** Whether the second of two lines names who wrote the first, rather than having its site above it. */
function isAuthor(line: Piece, above: Piece): boolean {
  if (line.dateline?.byline !== undefined) return true;
  return above.words >= line.words && readNames(line.text) !== undefined;
}

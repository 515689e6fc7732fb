/** measured paragraphs of a text that is no copied page → the same as words of the author, all read, and the line that is its title. */
import type { Choice } from './choose.ts';
import { readNames } from '../dates/dateline.ts';
import { plainPiece } from './measure.ts';
import type { Piece } from './measure.ts';

/** Longest title of a text, in words. */
const MOST_TITLE_WORDS = 20;

/** How much longer than a title the line right under it must be, when no blank line parts them. */
const LONGER = 1.5;

/** How far under the title its names and dates may stand, in paragraphs: a standfirst and a name come before. */
const HEAD = 4;

/** A clean text, and what was decided about it. */
export type CleanChoice = { readonly pieces: readonly Piece[]; readonly choice: Choice };

/** Every line is read: as title, as names and dates below it, or as a block. Only lines of mere signs are left out. */
export function chooseClean(measured: readonly Piece[]): CleanChoice {
  const headline = titleOf(measured);
  const head = headOf(measured, headline);
  const pieces = measured.map((piece, index) => {
    const kept = head.has(index) || (piece.clutter?.rule === 'separator' && index !== headline);
    return kept ? piece : plainPiece(piece);
  });
  return { pieces, choice: { run: { first: 0, last: pieces.length - 1 }, headline, page: false } };
}

/** Index of the title: the first line that is not a name or a date, where it looks like one. */
function titleOf(pieces: readonly Piece[]): number | undefined {
  const index = pieces.findIndex((piece) => !piece.dateline);
  const [title, next] = [pieces[index], pieces[index + 1]];
  if (!title || !next || index >= HEAD) return undefined;
  // Above "By Ada Holm" even two sentences are a title.
  if (
    next.dateline?.byline !== undefined &&
    title.words <= MOST_TITLE_WORDS &&
    /^[^\p{Ll}]/u.test(title.text)
  )
    return index;
  if (!looksLikeTitle(title)) return undefined;
  if (next.afterBlank || next.dateline) return index;
  if (
    next.words > 1 &&
    readNames(next.text) !== undefined &&
    pieces[index + 2]?.afterBlank === true
  )
    return index;
  return next.text.length > title.text.length * LONGER ? index : undefined;
}

/** Short, with a capital or a figure first and no end of a sentence; a greeting and an item of a list are none, nor is a mere "II". */
function looksLikeTitle({ text, words }: Piece): boolean {
  if (words > MOST_TITLE_WORDS || /[.:;,…。：，][\])"'”’»]*$/.test(text) || /^[IVXLC]+$/.test(text))
    return false;
  return (
    /^[“"'‘«(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    /\p{L}{2}|\p{Lo}/u.test(text) &&
    !/^\d{1,3}[.)]\s/.test(text) &&
    !/^[“"'‘].*[!?][”"'’]$/u.test(text)
  );
}

/** Names and dates at the top, or below the title and before the text. A date that heads an entry of a diary has others after it. */
function headOf(pieces: readonly Piece[], headline: number | undefined): ReadonlySet<number> {
  const found = new Set<number>();
  const start = headline ?? -1;
  for (let index = 0; index < pieces.length && index <= start + HEAD; index++) {
    if (pieces[index]!.dateline) found.add(index);
    else if (
      index > start &&
      pieces[index]!.shape === 'prose' &&
      pieces[index + 1]?.dateline?.byline === undefined
    )
      break;
    else if (headline === undefined) break;
  }
  const later = pieces.some(
    (piece, index) => !found.has(index) && piece.dateline && piece.dateline.byline === undefined,
  );
  return later
    ? new Set([...found].filter((index) => pieces[index]!.dateline?.byline !== undefined))
    : found;
}

/** the pieces of text on a page → its lines, each within one column. Pure. */
import { mostCounted } from '../document/most-counted.ts';
import type { PdfPage, PdfPiece } from './open-pdf.ts';

/** A line of text; lengths in points from the lower left corner of its page. */
export type PdfLine = {
  /** HTML: its words, with marks of notes. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of most of its letters. */
  readonly size: number;
  /** The font of most of its letters. */
  readonly font: string;
  /** Number of its page, from 0. */
  readonly page: number;
  /** Words of the cells, row by row, where it stands for a table. @default none */
  readonly table?: readonly (readonly string[])[];
};

/** Widest gap between two pieces of a line, in heights of letters: a wider one is that between columns. */
const WIDEST_GAP = 1.3;

/** Narrowest gap that is a space, in heights of letters. */
const NARROWEST_SPACE = 0.14;

/** How far two baselines of one line may be apart, in heights of letters: marks of notes are raised. */
const SAME_LINE = 0.45;

/** The lines of a page, those of each height from left to right. */
export function linesOfPage({ pieces }: PdfPage, page: number): readonly PdfLine[] {
  const rows: PdfPiece[][] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1);
    const size = row === undefined ? 0 : Math.max(...row.slice(-40).map((each) => each.size));
    const isSame =
      row !== undefined && row[0]!.y - piece.y <= SAME_LINE * Math.max(size, piece.size);
    if (isSame) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => splitRow(row).map((pieceRow) => lineOf(pieceRow, page)));
}

/** The pieces of a row, parted at gaps between columns. */
function splitRow(row: readonly PdfPiece[]): readonly (readonly PdfPiece[])[] {
  const parts: PdfPiece[][] = [];
  for (const piece of [...row].sort((one, other) => one.x - other.x)) {
    const last = parts.at(-1)?.at(-1);
    const gap = last === undefined ? Infinity : piece.x - (last.x + last.width);
    const widest = WIDEST_GAP * Math.max(piece.size, last?.size ?? 0);
    if (gap <= widest) parts.at(-1)!.push(piece);
    else parts.push([piece]);
  }
  return parts;
}

function lineOf(pieces: readonly PdfPiece[], page: number): PdfLine {
  const size = most(pieces, ({ size: own }) => Math.round(own * 10) / 10);
  const main = pieces.find((piece) => Math.abs(piece.size - size) < 0.1) ?? pieces[0]!;
  let text = '';
  let end: number | undefined;
  for (const piece of pieces) {
    const isMark = piece.size < size * 0.8 && piece.y > main.y + size * 0.1 && isNoteMark(piece);
    const isApart = end !== undefined && piece.x - end > NARROWEST_SPACE * size;
    if (isApart && !isMark && !text.endsWith(' ')) text += ' ';
    text += isMark ? `${NOTE_START}${piece.text.trim()}${NOTE_END}` : piece.text;
    end = piece.x + piece.width;
  }
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  const font = most(pieces, (piece) => piece.font);
  return { text: text.replace(/\s+/g, ' ').trim(), left, right, y: main.y, size, font, page };
}

/** Around the mark of a note, until the text becomes HTML: characters that no text has. */
const [NOTE_START, NOTE_END] = ['\u0001', '\u0002'] as const;

function isNoteMark({ text }: PdfPiece): boolean {
  return /^\s*(?:\d{1,3}|[*†‡§])(?:,\s?\d{1,3})*\s*$/.test(text);
}

/** The value that most letters have. */
function most<T>(pieces: readonly PdfPiece[], valueOf: (piece: PdfPiece) => T): T {
  const counts = new Map<T, number>();
  for (const piece of pieces) {
    const value = valueOf(piece);
    counts.set(value, (counts.get(value) ?? 0) + piece.text.trim().length);
  }
  return mostCounted(counts)!;
}

/** a title and the widths of its words → its lines, in the largest type that fits a box. Pure. */

/** A typeset title; `size` is the type size in pixels. */
export type FittedTitle = { readonly size: number; readonly lines: readonly string[] };

/** The box in which a title is set. */
export type TitleBox = {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** How wide a text is, in ems. */
  readonly widthOf: (text: string) => number;
};

/** Largest and smallest type sizes, and the steps between them, in pixels. */
const SIZES = { largest: 180, smallest: 60, step: 4 };

/** Distance between baselines, in ems. */
export const LINE_HEIGHT = 1.14;

/** A title with more lines would look like a paragraph. */
const MOST_LINES = 7;

/** Sets a title as large as fits; one too long for the smallest size is cut. */
export function fitTitle(title: string, box: TitleBox): FittedTitle {
  const { smallest, step } = SIZES;
  const pieces = piecesOf(title);
  for (let size: number = SIZES.largest; size > smallest; size -= step) {
    const lines = wrap(pieces, { ...box, size });
    if (lines && lines.length <= linesIn(box, size))
      return { size, lines: balance(lines, pieces, { ...box, size }) };
  }
  return { size: smallest, lines: cut(pieces, box) };
}

function linesIn({ height }: TitleBox, size: number): number {
  return Math.min(MOST_LINES, Math.floor(height / (size * LINE_HEIGHT)));
}

/** Scripts that have no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

const WORDS = new Intl.Segmenter('und', { granularity: 'word' });

/** What no line begins with, and what none ends with. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Lm}ぁぃぅぇぉっゃゅょァィゥェォッャュョ…—]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** The pieces between which a line may end, each with the space after it. */
function piecesOf(title: string): readonly string[] {
  return title
    .split(/(?<= )/)
    .flatMap((word) => (UNSPACED.test(word) ? unspacedPieces(word) : [word]));
}

function unspacedPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of WORDS.segment(text)) {
    const last = pieces.at(-1);
    const isBound =
      last !== undefined && (CLOSING.test(segment) || OPENING.test(last) || segment === ' ');
    if (isBound) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Lines filled greedily; `undefined` if a piece is wider than a line. */
function wrap(
  pieces: readonly string[],
  { width, size, widthOf }: TitleBox & { readonly size: number },
): readonly string[] | undefined {
  const lines: string[] = [];
  for (const piece of pieces) {
    if (widthOf(piece.trimEnd()) * size > width) return undefined;
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length > 0 && widthOf(longer.trimEnd()) * size <= width)
      lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** The same number of lines, but as even as possible: the narrowest width at which they fit. */
function balance(
  lines: readonly string[],
  pieces: readonly string[],
  box: TitleBox & { readonly size: number },
): readonly string[] {
  let best = lines;
  for (let width = box.width; width > 0; width -= box.size / 4) {
    const narrower = wrap(pieces, { ...box, width });
    if (narrower?.length !== lines.length) break;
    best = narrower;
  }
  return best;
}

/** As much as fits at the smallest size, ending in an ellipsis. */
function cut(pieces: readonly string[], box: TitleBox): readonly string[] {
  const size = SIZES.smallest;
  const most = linesIn(box, size);
  const parts = pieces.flatMap((piece) => breakPiece(piece, { ...box, size }));
  const lines = wrap(parts, { ...box, size })!;
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const shorter = kept.at(-1)!.replace(/\s\S*$/, '');
  const fits = box.widthOf(`${shorter}…`) * size <= box.width;
  return [...kept.slice(0, -1), fits ? `${shorter}…` : `${[...shorter].slice(0, -2).join('')}…`];
}

/** Parts of a piece that is wider than a line. */
function breakPiece(
  piece: string,
  { width, size, widthOf }: TitleBox & { readonly size: number },
): readonly string[] {
  const parts = [''];
  for (const character of piece) {
    const longer = parts.at(-1)! + character;
    if (widthOf(longer.trimEnd()) * size <= width) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
}

/** paragraphs of a page → the same, measured: the shape of each, and its kind of clutter. */
import { findDateline, type Dateline } from '../../dates/dateline.ts';
import type { DateOptions } from '../../dates/parse-date.ts';
import { findClutter, type ClutterMatch } from '../../clutter/phrases/clutter.ts';
import type { Paragraph } from './paragraphs.ts';

/**
 * The shape of a paragraph: running text, a line that could be a heading or an item, or known
 * clutter.
 */
export type Shape = 'prose' | 'line' | 'clutter';

/** A paragraph with its measurements. */
export type Piece = Paragraph & {
  readonly words: number;
  readonly shape: Shape;
  /** The kind of clutter that it is, for shape `clutter`. */
  readonly clutter?: ClutterMatch;
  /** Names and dates, when it is a byline or a dateline. */
  readonly dateline?: Dateline;
  /** Whether it ends like a sentence. */
  readonly ends: boolean;
  /** Whether the same short line occurs elsewhere too, as menu items do. */
  readonly repeated: boolean;
};

/** The end of a sentence, with the quotes, brackets and note marks that may close after it. */
const SENTENCE_END = /[.!?:;。！？：]["'“”‘’«»‹›」』)\]*]*(?:\s?\[\d{1,3}\])?$/;

/** How much of a paragraph to search for its end, in characters. */
const ENDING = 12;

/** A sentence that ends inside the paragraph and another that begins. */
const INNER_END = /[\p{Ll}\p{N})”"’][.!?]["“”’»«)]?\s+["“„‘«»(¿¡]?[\p{Lu}\p{N}]|[。！？]./u;

/** Scripts without spaces between words; about two characters make a word. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g;

/** The measured paragraphs, in order. */
export function measureParagraphs(paragraphs: readonly Paragraph[], options: DateOptions): Piece[] {
  const counts = countLines(paragraphs);
  const seen = new Set<string>();
  const pieces = paragraphs.map((paragraph) => {
    const { text } = paragraph;
    const again = seen.has(text);
    seen.add(text);
    const elsewhere = (counts.get(text) ?? 0) > 1;
    return measure(paragraph, { again, elsewhere, dates: options });
  });
  const lists = listsOf(pieces);
  return lists.flatMap((list, index) =>
    isWrittenList(list, lists[index - 1]?.at(-1)) ? list.map(plainPiece) : list,
  );
}

/** How many words some pieces have together. */
export function wordsOfPieces(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { words }) => sum + words, 0);
}

/** The mark of an item. */
export const ITEM_MARK: RegExp = /^(?:[•‣▪●◦○∙·*–—-]|\d{1,3}[.)])\s/;

/** The pieces, with successive items grouped. */
function listsOf(pieces: readonly Piece[]): Piece[][] {
  const lists: Piece[][] = [];
  let isList = false;
  for (const piece of pieces) {
    const isItem = ITEM_MARK.test(piece.text);
    if (isItem && isList) lists.at(-1)!.push(piece);
    else lists.push([piece]);
    isList = isItem;
  }
  return lists;
}

/** Fewest words of a long item, which menus and rows of links rarely have. */
const LONG_ITEM = 6;

/**
 * Whether a list is part of the text: a sentence above announces it, most of its items are not page
 * parts, and some are long. "Keywords" and "Copyright" in it are ordinary words.
 */
function isWrittenList(list: readonly Piece[], above: Piece | undefined): boolean {
  if (above?.shape !== 'prose' || !above.text.endsWith(':')) return false;
  const own = list.filter(({ shape }) => shape !== 'clutter');
  return own.length < list.length && own.length * 2 >= list.length && own.some(isLongItem);
}

function isLongItem({ words }: Piece): boolean {
  return words >= LONG_ITEM;
}

function countLines(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Where else a paragraph's text occurs: above it, anywhere; and how to read dates. */
type ParagraphContext = {
  readonly again: boolean;
  readonly elsewhere: boolean;
  readonly dates: DateOptions;
};

/**
 * A line counts as repeated anywhere, running text only the second time: pages print one article
 * for two screen sizes.
 */
function measure(paragraph: Paragraph, context: ParagraphContext): Piece {
  const { text } = paragraph;
  const words = countTokens(text);
  const ends = SENTENCE_END.test(text.slice(-ENDING));
  const dateline = findDateline(text, { words, ...context.dates });
  const clutter = dateline === undefined ? findClutter(text, { words }) : undefined;
  const plainShape = paragraph.verse || isProse(text, { words, ends }) ? 'prose' : 'line';
  const shape = clutter || dateline ? 'clutter' : plainShape;
  const repeated = shape === 'prose' ? context.again : context.elsewhere;
  return {
    ...paragraph,
    words,
    ends,
    shape,
    repeated,
    ...(clutter && { clutter }),
    ...(dateline && { dateline }),
  };
}

/** A paragraph as its author's words, whatever page part or dateline it looks like. */
export function plainPiece(piece: Piece): Piece {
  if (piece.shape !== 'clutter') return piece;
  const { clutter: _clutter, dateline: _dateline, ...rest } = piece;
  return { ...rest, shape: piece.verse || isProse(piece.text, piece) ? 'prose' : 'line' };
}

/** Number of tokens between spaces; in scripts without spaces two characters count as one. */
function countTokens(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return words + Math.floor(unspaced / 2);
}

/**
 * Whether it is running text: six words that end like a sentence, a dozen with a sentence among
 * them, or more than any heading has.
 */
function isProse(text: string, size: { words: number; ends: boolean }): boolean {
  if (size.ends && size.words >= 6) return true;
  return (size.words >= 12 && INNER_END.test(text.slice(0, 2000))) || size.words >= 30;
}

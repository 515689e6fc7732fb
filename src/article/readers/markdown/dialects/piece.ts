/**
 * DialectPiece: a stretch of a Markdown text that belongs to no Markdown but to the program that makes a
 * page of it, with what is read in its place.
 */
import type { Text } from 'mdast';
import type { BlockKind } from '../../../article.ts';

/** What is read in place of a piece. */
export type PieceReading =
  /** Nothing: it is skipped by a rule. `missing`: a reader of the page sees words there. */
  | { readonly kind: 'skip'; readonly rule: string; readonly missing?: boolean }
  /** Words, of a link where it leads somewhere. */
  | { readonly kind: 'words'; readonly words: string; readonly href?: string }
  /** A formula, in TeX. */
  | { readonly kind: 'formula'; readonly tex: string }
  /** A block of its own, which the policy reads or skips. */
  | { readonly kind: 'block'; readonly block: BlockKind; readonly words: string }
  /** A mark that is no word, of which nobody need be told. */
  | { readonly kind: 'mark' };

/** A piece: as it is written, and what is read in its place. */
export type DialectPiece = {
  readonly source: string;
  readonly reading: PieceReading;
  /** Whether it parts blocks where it is alone on its line. */
  readonly isTag?: boolean;
};

/** A piece in a tree of Markdown. */
export type PieceNode = {
  type: 'piece';
  readonly piece: DialectPiece;
  position?: Text['position'];
};

declare module 'mdast' {
  interface PhrasingContentMap {
    piece: PieceNode;
  }
  interface RootContentMap {
    piece: PieceNode;
  }
}

/** Signs that Unicode keeps free of all text: a number between them stands for a piece. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const STAND_IN = /\ufdd0(\d+)\ufdd1/g;
const RESERVED = /[\ufdd0\ufdd1]/g;

/** A text in which nothing looks like what stands for a piece; offsets stay. */
export function withoutReserved(text: string): string {
  return text.replace(RESERVED, '\ufffd');
}

/** The pieces of one text, by the number that stands for them. */
export type Pieces = {
  /** Keeps a piece; what stands for it in the text that is parsed. */
  readonly add: (piece: DialectPiece) => string;
  /** The text as it was written. */
  readonly restore: (text: string) => string;
  /** The text cut at its pieces. */
  readonly cut: (text: string) => readonly (string | DialectPiece)[];
  /** The pieces of a line that holds no words besides; none where it holds some. */
  readonly alone: (line: string) => readonly DialectPiece[];
};

/** No pieces yet. */
export function makePieces(): Pieces {
  const kept: DialectPiece[] = [];
  const restore = (text: string): string =>
    text.includes(OPEN)
      ? text.replace(STAND_IN, (_, index: string) => restore(kept[Number(index)]?.source ?? ''))
      : text;
  const cut = (text: string): readonly (string | DialectPiece)[] =>
    text
      .split(STAND_IN)
      .map((part, index) => (index % 2 === 0 ? part : (kept[Number(part)] ?? '')))
      .filter((part) => part !== '');
  return {
    add: (piece) => `${OPEN}${kept.push(piece) - 1}${CLOSE}`,
    restore,
    cut,
    alone(line) {
      if (!line.includes(OPEN)) return [];
      const parts = cut(line);
      const isAlone = parts.every((part) => typeof part !== 'string' || /^[\s>]*$/.test(part));
      return isAlone ? parts.filter((part) => typeof part !== 'string') : [];
    },
  };
}

/**
 * DialectPiece: a part of a Markdown text in the dialect of a site generator, with what is read in
 * its place.
 */
import type { Text } from 'mdast';
import type { BlockKind } from '../../../article.ts';

/** What is read in place of a piece. */
export type PieceReading =
  /** Nothing: it is skipped by a rule. `missing`: a reader of the page sees words there. */
  | { readonly kind: 'skip'; readonly rule: string; readonly missing?: boolean }
  /** Words, as a link if there is an address. */
  | { readonly kind: 'words'; readonly words: string; readonly href?: string }
  /** A formula, in TeX. */
  | { readonly kind: 'formula'; readonly tex: string }
  /** A separate block, subject to the policy. */
  | { readonly kind: 'block'; readonly block: BlockKind; readonly words: string }
  /** A mark that is not a word and need not be listed. */
  | { readonly kind: 'mark' };

/** A piece: as written, and what is read in its place. */
export type DialectPiece = {
  readonly source: string;
  readonly reading: PieceReading;
  /** Whether it separates blocks when alone on its line. */
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

/** Unicode noncharacters: a number between them is the placeholder of a piece. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const STAND_IN = /\ufdd0(\d+)\ufdd1/g;
const RESERVED = /[\ufdd0\ufdd1]/g;

/** A text in which nothing looks like a placeholder; offsets stay. */
export function withoutReserved(text: string): string {
  return text.replace(RESERVED, '\ufffd');
}

/** The pieces of one text, by the number of their placeholders. */
export type Pieces = {
  /** Keeps a piece and returns its placeholder. */
  readonly add: (piece: DialectPiece) => string;
  /** The original text. */
  readonly restore: (text: string) => string;
  /** The text cut at its pieces. */
  readonly cut: (text: string) => readonly (string | DialectPiece)[];
  /** The pieces of a line without other words; none if it has some. */
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

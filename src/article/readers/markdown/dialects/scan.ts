/** what is looked for in a Markdown text, place by place: the words that scanners share. */
import type { ClosingTags } from './closing-tags.ts';
import type { Finder } from './finder.ts';
import type { PieceReading } from './piece.ts';

/** A text that is scanned from its beginning to its end. */
export type Scan = {
  readonly text: string;
  readonly finder: Finder;
  readonly mdx: boolean;
  readonly closingTag: ClosingTags;
  /** Where each bracket or brace is closed, by where it is opened. */
  readonly closings: ReadonlyMap<number, number>;
  /** Labels of link definitions. */
  readonly labels: ReadonlySet<string>;
  /** Up to here, tags of templates are words. */
  rawUntil: number;
  /** Where the last emoji ended: another may stand right behind it. */
  emojiEnd: number;
};

/** Something found at a place. */
export type Match = {
  /** Where it ends, exclusive. */
  readonly end: number;
  readonly reading: PieceReading;
  /** Whether it stands between blocks where it is alone on its lines. */
  readonly isTag?: boolean;
  /** Whether it is a block wherever it stands. */
  readonly isBlock?: boolean;
  /** A title that it has: words of the page. */
  readonly title?: string;
  /** Where words begin and end that are read as Markdown, for a mark on both sides of them. */
  readonly inside?: { readonly start: number; readonly end: number };
};

/** Scan: the state of scanning a Markdown text, and what scanners find. */
import type { ClosingTags } from './closing-tags.ts';
import type { Finder } from './finder.ts';
import type { PieceReading } from './piece.ts';

/** A text that is scanned from start to end. */
export type Scan = {
  readonly text: string;
  readonly finder: Finder;
  readonly mdx: boolean;
  readonly closingTag: ClosingTags;
  /** Closing offset of each bracket or brace, by its opening offset. */
  readonly closings: ReadonlyMap<number, number>;
  /** Labels of link definitions. */
  readonly labels: ReadonlySet<string>;
  /** Up to here, tags of templates are words. */
  rawUntil: number;
  /** Where the last emoji ended: another may follow directly. */
  emojiEnd: number;
};

/** Something found at a place. */
export type Match = {
  /** Where it ends, exclusive. */
  readonly end: number;
  readonly reading: PieceReading;
  /** Whether it is between blocks when alone on its lines. */
  readonly isTag?: boolean;
  /** Whether it is always a block. */
  readonly isBlock?: boolean;
  /** Its title: words of the page. */
  readonly title?: string;
  /** The range of words to read as Markdown, for marks on both sides of them. */
  readonly inside?: { readonly start: number; readonly end: number };
};

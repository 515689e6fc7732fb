/** a line that may be the headline, and the page around it → what its features are computed from. */
import type { Piece } from '../measure.ts';

/** A candidate headline in context. */
export type HeadlinePlace = {
  readonly piece: Piece;
  readonly before: Piece | undefined;
  /** The four paragraphs that follow. */
  readonly below: readonly Piece[];
  /** Paragraphs between it and the run, 0 inside the run. */
  readonly distance: number;
  readonly inside: boolean;
  /** 0 to 1: how many of the five lines above are items of a menu. */
  readonly shortAbove: number;
  /** Lines as long as headlines, between it and the run, and above it. */
  readonly linesBelow: number;
  readonly linesAbove: number;
  /** 0 to 1: how much of the next six paragraphs is running text. */
  readonly proseBelow: number;
  /** Words of running text of the run above it. */
  readonly above: number;
  /** Whether a longer line above contains it: the page's title bar or breadcrumbs. */
  readonly within: boolean;
  /** 0 to 1: shares of its words that are in the whole story and in its first paragraphs. */
  readonly story: number;
  readonly opening: number;
  /** 0 to 1: how many words that is based on; six or more are 1. */
  readonly basis: number;
  /** Its index on the page. */
  readonly index: number;
  /** 0 to 1: how much of it is a name that the house gives itself. */
  readonly house: number;
  /** Whether the line above it is such a name. */
  readonly belowHouse: boolean;
  /** 0 to 1: how often the story has its words, on average. */
  readonly dwelt: number;
  /** 0 to 1: the share of its pairs of words that the story has together. */
  readonly together: number;
  /** 0 to 1: the share of its words that short lines above have too. */
  readonly menu: number;
  /** Whether the same words are one of the lines around it. */
  readonly beside: boolean;
  /** 0 to 1: the share of its words that the next lines have too. */
  readonly echo: number;
  /** 0 to 1: the largest share of its words that one line near it has, above and below. */
  readonly saidAbove: number;
  readonly saidBelow: number;
  /** Whether a line beside it ends with the same word: an item of a list. */
  readonly series: boolean;
  /** 0 to 1: the largest share of a shorter line's words that it has too, above and below. */
  readonly fullerAbove: number;
  readonly fullerBelow: number;
  /** Whether lines near it have its form: another number, or the same words before a colon. */
  readonly numbered: boolean;
  /** Whether it stands once more farther below. */
  readonly again: boolean;
  /** 0 to 1: how many lines of a headline's length stand right above and below it. */
  readonly crowd: number;
  /** Whether names or a date stand below the next four paragraphs, and above the story. */
  readonly datedFar: boolean;
  /** Whether a capital stands within a word that the story does not have. */
  readonly glued: boolean;
  /** Whether a trail of links near it ends with it: “Home » Islands » The ferry waits”. */
  readonly trailEnd: boolean;
};

/** A feature of such a line. */
export type HeadlineFeature = {
  readonly name: string;
  readonly valueOf: (place: HeadlinePlace) => number | boolean | undefined;
};

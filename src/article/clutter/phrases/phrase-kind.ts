/** Clutter: a row of the tables of phrases. */

/**
 * One kind of page clutter. The phrases are pattern sources in lower case, tried on the lower-case
 * text; never from a single site.
 */
export type Clutter = {
  /** Kebab-case; becomes `Skip.rule`. */
  readonly name: string;
  /** Longest paragraph it may be, in words: an article may well write about cookies. */
  readonly mostWords: number;
  /** Whole paragraphs, apart from a mark at their end. */
  readonly whole?: readonly string[];
  /** How a paragraph begins. */
  readonly begins?: readonly string[];
  /** What it contains anywhere. */
  readonly holds?: readonly string[];
  /**
   * Plain text, one of which each of `holds` contains: `holds` are tried only where it stands. An
   * expression that is tried at every place of a line costs more than all the others.
   */
  readonly heldWords?: readonly string[];
};

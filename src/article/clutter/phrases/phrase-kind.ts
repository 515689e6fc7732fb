/** The form of the tables of clutter. */

/**
 * One kind of the web's furniture. The phrases are sources of regular expressions in lower case,
 * tried on the lower-case text; never of one site.
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
  /** What stands anywhere in it. */
  readonly holds?: readonly string[];
};

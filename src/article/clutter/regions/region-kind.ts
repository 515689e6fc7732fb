/** Region: a row of the tables of page parts. */

/** A kind of page part, recognised by the names of its elements; never of a single site. */
export type Region = {
  /** Kebab-case; becomes `Skip.rule`. */
  readonly rule: string;
  readonly tags?: readonly string[];
  /** Values of `role`. */
  readonly roles?: readonly string[];
  /**
   * Pattern sources for whole words of a class, id or role, between hyphens and underscores, in
   * lower case.
   */
  readonly names: readonly string[];
};

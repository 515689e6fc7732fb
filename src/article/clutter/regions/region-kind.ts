/** The form of the tables of furniture. */

/** A kind of furniture, known by what its elements are called; never of one site. */
export type Region = {
  /** Kebab-case; becomes `Skip.rule`. */
  readonly rule: string;
  readonly tags?: readonly string[];
  /** Values of `role`. */
  readonly roles?: readonly string[];
  /**
   * Sources of regular expressions that a class, id or role matches as whole words between hyphens
   * and underscores, in lower case.
   */
  readonly names: readonly string[];
};

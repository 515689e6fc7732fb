/** What a model's file holds: trees, and all that must hold for them. `training/README.md` tells how it is fitted anew. */

/** A model of lines. */
export type LinesModel = {
  /** Where the labels come from. */
  readonly data: Readonly<Record<string, string>>;
  /** Seed, folds and hyperparameters. */
  readonly fit: Readonly<Record<string, unknown>>;
  /** On sites held out: shares of pages, and the mean loss. */
  readonly scores: Readonly<Record<string, number>>;
  /** Of the features of fixed pages: a model is refused when they change. */
  readonly featureDigest: string;
  /** The names of the features, to which the trees refer by place. */
  readonly features: readonly string[];
  /**
   * Gradient-boosted regression trees: what their leaves say adds up to natural log-odds. Each is
   * written as `forest.ts` says.
   */
  readonly trees: readonly string[];
};

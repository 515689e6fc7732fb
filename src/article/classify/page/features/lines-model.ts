/**
 * lines-model.json → the model that scores the lines of pages. `training/README.md` explains how to
 * fit it again.
 */
import { parseForest, type Forest } from './forest.ts';
import model from './lines-model.json' with { type: 'json' };

/** A model and its provenance. */
export type LinesModel = {
  /** Where the labels come from. */
  readonly data: Readonly<Record<string, string>>;
  /** Seed, folds and hyperparameters. */
  readonly fit: Readonly<Record<string, unknown>>;
  /** On held-out sites: shares of pages, and the mean loss. */
  readonly scores: Readonly<Record<string, number>>;
  /** Hash of the features of fixed pages: a model is refused when they change. */
  readonly featureDigest: string;
  /** The names of the features, to which the trees refer by index. */
  readonly features: readonly string[];
  /**
   * Gradient-boosted regression trees, whose leaves add up to natural log-odds, in the format of
   * `forest.ts`.
   */
  readonly trees: readonly string[];
};

/** The model that ships with the reader. */
export const LINES_MODEL: LinesModel = model;

/** Its parsed trees. */
export const PAGE_FOREST: Forest = parseForest(LINES_MODEL.trees);

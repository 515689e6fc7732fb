/**
 * lines-model.json → the model that scores the lines of pages. `training/README.md` tells how it is
 * fitted anew.
 */
import { parseForest, type Forest } from './forest.ts';
import model from './lines-model.json' with { type: 'json' };

/** A model and all that must hold for it. */
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

/** The model that ships with the reader. */
export const LINES_MODEL: LinesModel = model;

/** Its trees, ready to be asked. */
export const PAGE_FOREST: Forest = parseForest(LINES_MODEL.trees);

/**
 * lost-lines-model.json → the trees that say how probably a line that the page reader skips is the story's.
 * `training/README.md` explains how to fit them again.
 */
import { parseForest, type Forest } from '../features/forest.ts';
import model from './lost-lines-model.json' with { type: 'json' };

/** A model that tells how probably what is skipped is the story's, and its provenance. */
export type SkipModel = {
  /** Where the labels come from. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Seed, weights and parameters. */
  readonly fit: Readonly<Record<string, unknown>>;
  /** On held-out pages: how many lost a line, and how many of these and of the whole ones are warned of. */
  readonly scores: Readonly<Record<string, unknown>>;
  /** Hash of the features of fixed pages: a model is refused when they change. */
  readonly featureDigest: string;
  /** The names of its features, in order. */
  readonly features: readonly string[];
  /** Probability from which a line or a paragraph is named by a warning. */
  readonly warnFrom: number;
  readonly trees: readonly string[];
};

/** The model that ships with the reader. */
export const LOST_LINES_MODEL: SkipModel = model;

/** Its trees. */
export const LOST_LINES_TREES: Forest = parseForest(LOST_LINES_MODEL.trees);

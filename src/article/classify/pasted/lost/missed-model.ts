/**
 * missed-model.json → the trees that say how probably a paragraph that is still skipped after reading on is the story's.
 * `training/README.md` explains how to fit them again.
 */
import { parseForest, type Forest } from '../../page/features/forest.ts';
import type { SkipModel } from '../../page/lost/lost-lines-model.ts';
import model from './missed-model.json' with { type: 'json' };

/** The model that ships with the reader. */
export const MISSED_MODEL: SkipModel = model;

/** Its trees. */
export const MISSED_TREES: Forest = parseForest(MISSED_MODEL.trees);

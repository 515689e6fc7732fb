/**
 * lost-model.json → the trees that say how probably a skipped paragraph is the story's.
 * `training/README.md` explains how to fit them again.
 */
import { parseForest, type Forest } from '../../page/features/forest.ts';
import type { SkipModel } from '../../page/lost/lost-lines-model.ts';
import model from './lost-model.json' with { type: 'json' };

/** The model that ships with the reader. */
export const LOST_MODEL: SkipModel = model;

/** Its trees. */
export const LOST_TREES: Forest = parseForest(LOST_MODEL.trees);

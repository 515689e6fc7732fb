/** lines-model.json → the model that scores the lines of pages. */
import { parseForest } from '../../features/forest.ts';
import type { Forest } from '../../features/forest.ts';
import type { LinesModel } from '../../features/model.ts';
import model from './lines-model.json' with { type: 'json' };

/** The model that ships with the reader. */
export const LINES_MODEL: LinesModel = model;

/** Its trees, ready to be asked. */
export const PAGE_FOREST: Forest = parseForest(LINES_MODEL.trees);

/** pasted-model.json → the model that scores the lines of pasted pages, in two looks. */
import { parseForest } from '../../features/forest.ts';
import type { Forest } from '../../features/forest.ts';
import type { LinesModel } from '../../features/model.ts';
import model from './pasted-model.json' with { type: 'json' };

/** A model with the trees of a first look, on whose judgement the others rest. */
export type PastedModel = LinesModel & { readonly firstTrees: readonly string[] };

/** The forests of both looks. */
export type PastedForests = { readonly first: Forest; readonly second: Forest };

/** The model that ships with the reader. */
export const PASTED_MODEL: PastedModel = model;

/** The forests of a model, ready to be asked. */
export function parseForests(model: Pick<PastedModel, 'firstTrees' | 'trees'>): PastedForests {
  return { first: parseForest(model.firstTrees), second: parseForest(model.trees) };
}

/** Those that ship. */
export const PASTED_FORESTS: PastedForests = parseForests(PASTED_MODEL);

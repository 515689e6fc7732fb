/**
 * pieces-model.json → the model that judges the paragraphs of pasted text. `training/README.md`
 * explains how to fit it again.
 */
import type { Network } from './taught/taught-model.ts';
import model from './pieces-model.json' with { type: 'json' };

/**
 * Weights of a feature for a paragraph above, beside and below the story, compared with in it, in
 * natural log-odds.
 */
export type Weights = readonly [before: number, aside: number, after: number];

/** A model and its provenance. */
export type PiecesModel = {
  /** Where the labels come from. */
  readonly data: Readonly<Record<string, string>>;
  /** Seed, folds, costs and penalty. */
  readonly fit: Readonly<Record<string, unknown>>;
  /** On held-out sites: shares of pages, F1 of the words, and the mean loss. */
  readonly scores: Readonly<Record<string, number>>;
  /** Hash of the features of fixed pages: a model is refused when they change. */
  readonly featureDigest: string;
  /** The weights of each feature, by its name. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** As above, for a paragraph without features. */
  readonly bias: readonly number[];
  /**
   * The scores of the steps from one state (row) to that of the next paragraph, in the order of
   * `STATES`; null for an impossible step.
   */
  readonly transitions: readonly (readonly (number | null)[])[];
};

/** A parsed conditional random field on the chain of paragraphs. */
export type Chain = {
  readonly weights: ReadonlyMap<string, Weights>;
  readonly bias: Weights;
  /** As in the model, with -Infinity for an impossible step. */
  readonly transitions: readonly (readonly number[])[];
  /** The taught network whose answers are among its features, if any. */
  readonly network?: Network | undefined;
};

/** The model that ships with the reader. */
export const PIECES_MODEL: PiecesModel = model;

/** The chain that a model's file describes; with a network where it weighs the answers of one. */
export function parseChain(
  given: Pick<PiecesModel, 'weights' | 'bias' | 'transitions'>,
  network?: Network,
): Chain {
  const rows = Object.entries(given.weights).map(([name, row]) => [name, weightsOf(row)] as const);
  return {
    weights: new Map(rows),
    bias: weightsOf(given.bias),
    transitions: given.transitions.map((row) => row.map((score) => score ?? -Infinity)),
    network,
  };
}

function weightsOf([before = 0, aside = 0, after = 0]: readonly number[]): Weights {
  return [before, aside, after];
}

/** Its chain. */
export const PASTED_CHAIN: Chain = parseChain(PIECES_MODEL);

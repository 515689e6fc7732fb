/** a paragraph and its features → what the taught network is given of it. */
import type { Piece } from '../measure.ts';
import { PIECE_FEATURES } from '../piece-features.ts';
import { tokensOf, type Tokens } from './tokens.ts';

/** What the network is given of a paragraph. */
export type TaughtInput = {
  /** In the order of `PIECE_FEATURES`, 0 to 255 for 0 to 1. */
  readonly features: readonly number[];
  /** Names of the features that only some paragraphs have; they are among the tokens too. */
  readonly kinds: readonly string[];
  readonly tokens: Tokens;
};

/** Steps between 0 and 1 of a feature. */
export const FEATURE_STEPS = 255;

const COLUMN_OF: ReadonlyMap<string, number> = new Map(
  PIECE_FEATURES.map((name, column) => [name, column]),
);

/** The features of a paragraph that are not 0, by name, as `describePlace` gives them. */
export type NamedFeatures = readonly (readonly [name: string, value: number])[];

/** The input of a paragraph. Features that only some paragraphs have are given as tokens, by name. */
export function taughtInput(piece: Pick<Piece, 'text'>, named: NamedFeatures): TaughtInput {
  const features = PIECE_FEATURES.map(() => 0);
  const kinds: string[] = [];
  for (const [name, value] of named) {
    const column = COLUMN_OF.get(name);
    if (column === undefined) kinds.push(name);
    else features[column] = Math.round(Math.min(1, Math.max(0, value)) * FEATURE_STEPS);
  }
  return { features, kinds, tokens: tokensOf(piece, kinds) };
}

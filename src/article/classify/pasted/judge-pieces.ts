/**
 * measured paragraphs of a page → for each of them how probable each place on the page is: above
 * the story, in it, beside it, below it.
 */
import { computeMarginals } from './marginals.ts';
import type { Marginals } from './marginals.ts';
import type { Piece } from './measure.ts';
import { FEATURES, indicatorsOf } from './piece-features.ts';
import { BIAS, TRANSITION_SCORES, WEIGHTS } from './story-weights.ts';
import type { Weights } from './story-weights.ts';
import { placesOf } from './surroundings.ts';
import type { Place } from './surroundings.ts';

/** Features that have a weight. */
const WEIGHTED = Object.entries(FEATURES).flatMap(([name, feature]) => {
  const weights = WEIGHTS[name];
  return weights === undefined ? [] : [{ feature, weights }];
});

/** The marginals of each piece, in order. */
export function judgePieces(pieces: readonly Piece[]): Marginals[] {
  return computeMarginals(placesOf(pieces).map(scoresOf), TRANSITION_SCORES);
}

/** The score of each state of a piece, that of the story being 0. */
function scoresOf(place: Place): number[] {
  let [before, aside, after] = BIAS;
  const add = (weights: Weights, value: number): void => {
    before += weights[0] * value;
    aside += weights[1] * value;
    after += weights[2] * value;
  };
  for (const { feature, weights } of WEIGHTED) {
    const value = Number(feature(place));
    if (value !== 0) add(weights, value);
  }
  for (const name of indicatorsOf(place)) if (WEIGHTS[name]) add(WEIGHTS[name], 1);
  return [before, 0, aside, after];
}

/**
 * measured paragraphs of a page → the probability that each is above, in, beside or below the
 * story.
 */
import { computeMarginals, type Marginals } from './marginals.ts';
import type { Piece } from './measure.ts';
import { describePlace } from './piece-features.ts';
import { PASTED_CHAIN, type Chain } from './pieces-model.ts';
import { placesOf, type Place } from './surroundings.ts';

/** The marginals of each piece, in order. `chain`: by default the model that ships. */
export function pieceMarginals(pieces: readonly Piece[], chain: Chain = PASTED_CHAIN): Marginals[] {
  const scores = placesOf(pieces).map((place) => scoresOf(place, chain));
  return computeMarginals(scores, chain.transitions);
}

/** The score of each state of a piece, that of the story being 0. */
function scoresOf(place: Place, chain: Chain): number[] {
  let [before, aside, after] = chain.bias;
  for (const [name, value] of describePlace(place)) {
    const weights = chain.weights.get(name);
    if (weights === undefined) continue;
    before += weights[0] * value;
    aside += weights[1] * value;
    after += weights[2] * value;
  }
  return [before, 0, aside, after];
}

/**
 * measured paragraphs of a page → the probability that each is above, in, beside or below the
 * story.
 */
import { computeMarginals, type Marginals } from './marginals.ts';
import type { Piece } from './measure.ts';
import { describePlace } from './piece-features.ts';
import { PASTED_CHAIN, type Chain } from './pieces-model.ts';
import { placesOf } from './surroundings.ts';
import { taughtFeatures } from './taught/taught-features.ts';
import type { NamedFeatures } from './taught/inputs.ts';

/** The marginals of each piece, in order. `chain`: by default the model that ships. */
export function pieceMarginals(pieces: readonly Piece[], chain: Chain = PASTED_CHAIN): Marginals[] {
  const named = placesOf(pieces).map(describePlace);
  const { network } = chain;
  const taught = network && taughtFeatures(pieces, { named, network });
  const scores = named.map((features, index) =>
    scoresOf(taught ? [...features, ...taught[index]!] : features, chain),
  );
  return computeMarginals(scores, chain.transitions);
}

/** The score of each state of a piece, that of the story being 0. */
function scoresOf(features: NamedFeatures, chain: Chain): number[] {
  let [before, aside, after] = chain.bias;
  for (const [name, value] of features) {
    const weights = chain.weights.get(name);
    if (weights === undefined) continue;
    before += weights[0] * value;
    aside += weights[1] * value;
    after += weights[2] * value;
  }
  return [before, 0, aside, after];
}

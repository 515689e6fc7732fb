/**
 * measured paragraphs of a page → the probability that each is above, in, beside or below the
 * story.
 */
import { computeMarginals, type Marginals } from './marginals.ts';
import type { Piece } from './measure.ts';
import { describePlace } from './piece-features.ts';
import { boxesWithin } from './parts/boxes-within.ts';
import { PASTED_CHAIN, type Chain } from './pieces-model.ts';
import { placesOf } from './surroundings.ts';
import { taughtFeatures } from './taught/taught-features.ts';
import type { NamedFeatures } from './taught/inputs.ts';

/**
 * The marginals of each piece, in order. Boxes of one line tell nothing of where a story ends: the others are judged
 * as if they were not there. `chain`: by default the model that ships.
 */
export function pieceMarginals(pieces: readonly Piece[], chain: Chain = PASTED_CHAIN): Marginals[] {
  const boxes = boxesWithin(pieces);
  const others = judgePieces(
    pieces.filter((_piece, index) => !boxes[index]),
    chain,
  );
  let next = 0;
  return boxes.map((isBox) => (isBox ? besideOf(others[next - 1]) : others[next++]!));
}

/** The marginals of a box below a piece: never the story's. */
function besideOf([before = 1, story = 0, aside = 0, after = 0]: Marginals = []): Marginals {
  return [before, 0, story + aside, after];
}

function judgePieces(pieces: readonly Piece[], chain: Chain): Marginals[] {
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

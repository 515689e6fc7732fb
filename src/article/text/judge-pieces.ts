/** measured paragraphs of a page → for each of them how probable each place on the page is: above the story, in it, beside it, below it. */
import { weighChain } from './marginals.ts';
import type { Beliefs } from './marginals.ts';
import { namesOf, QUESTIONS } from './piece-features.ts';
import type { Piece } from './measure.ts';
import { MOVES, NOTHING_KNOWN, WEIGHTS } from './story-weights.ts';
import { placesOf } from './surroundings.ts';
import type { Place } from './surroundings.ts';

/** Questions that have a weight. */
const WEIGHED = Object.entries(QUESTIONS).flatMap(([name, question]) =>
  WEIGHTS[name] === undefined ? [] : [[question, WEIGHTS[name]] as const],
);

/** The beliefs about each piece, in order. */
export function judgePieces(pieces: readonly Piece[]): Beliefs[] {
  return weighChain(placesOf(pieces).map(scoreOf), MOVES);
}

/** What speaks for each state of a piece, the story's being 0. */
function scoreOf(place: Place): number[] {
  let [before, aside, after] = NOTHING_KNOWN;
  const add = (weights: readonly [number, number, number], answer: number): void => {
    before += weights[0] * answer;
    aside += weights[1] * answer;
    after += weights[2] * answer;
  };
  for (const [question, weights] of WEIGHED) {
    const answer = Number(question(place));
    if (answer !== 0) add(weights, answer);
  }
  for (const name of namesOf(place)) if (WEIGHTS[name]) add(WEIGHTS[name], 1);
  return [before, 0, aside, after];
}

/** measured paragraphs of a pasted page → the log-odds of each that it is the story's, in two looks. */
import { score } from '../features/forest.ts';
import { extractPastedFeatures } from './features/extract-features.ts';
import type { PastedForests } from './features/pasted-model.ts';
import type { Piece } from './measure.ts';
import { firstSight, secondSight } from './pasted-lines.ts';
import type { PastedLine } from './pasted-lines.ts';

/** A line and its score. */
export type ScoredLine = PastedLine & {
  /** Natural log-odds of its being the story's. */
  readonly score: number;
};

/** Every paragraph with its score. The second forest knows what the first said of the whole page. */
export function scorePieces(
  pieces: readonly Piece[],
  { first, second }: PastedForests,
): readonly ScoredLine[] {
  const odds = extractPastedFeatures(firstSight(pieces)).map((row) => score(row, first));
  const sight = secondSight(pieces, odds);
  const rows = extractPastedFeatures(sight);
  return sight.lines.map((line, index) => ({ ...line, score: score(rows[index]!, second) }));
}

/** the labelled lines of a page → for each line that is skipped, the probability that it is the story's. */
import { certainSkips, type CertainSkipOptions } from '../certain-skips.ts';
import { probabilityOf, score } from '../features/forest.ts';
import type { LabelledLine } from '../label-lines.ts';
import { describeLost } from './lost-features.ts';
import { LOST_LINES_TREES } from './lost-lines-model.ts';
import { lostPlaces } from './lost-places.ts';

/** The probabilities, 0 to 1, by the index of the line; what may not be lost has none. */
export type LineDoubts = ReadonlyMap<number, number>;

/** The doubts about the skipped lines of a page. */
export function doubtLines(
  lines: readonly LabelledLine[],
  options: CertainSkipOptions = {},
): LineDoubts {
  const places = lostPlaces(lines, certainSkips(lines, options));
  return new Map(
    places.map((place) => [
      place.index,
      probabilityOf(score(describeLost(place), LOST_LINES_TREES)),
    ]),
  );
}

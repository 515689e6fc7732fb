/**
 * the lines of a pasted page → a row of features for each: what speaks for or against its being the
 * story's.
 */
import { extractRows } from '../../features/feature-extractor.ts';
import type { FeatureExtractor } from '../../features/feature-extractor.ts';
import { likeFeatures } from '../../features/likes.ts';
import { neighbourFeatures } from '../../features/neighbours.ts';
import { placeFeatures } from '../../features/place.ts';
import { topicFeatures } from '../../features/topic.ts';
import type { PastedLine, PastedLines } from '../pasted-lines.ts';
import { echoFeatures } from './echoes.ts';
import { firstOddsFeatures } from './first-odds.ts';
import { pieceFeatures } from './piece.ts';
import { formOf, stretchFeatures } from './stretches.ts';

/** All extractors, in the order of their features in a row. */
const EXTRACTORS: readonly FeatureExtractor<PastedLine>[] = [
  pieceFeatures,
  placeFeatures,
  neighbourFeatures<PastedLine>({
    words: ({ unit }) => unit.words,
    kept: (line) => line.kept,
    prose: (line) => line.prose,
    ends: ({ piece }) => Number(piece.ends),
    dateline: (line) => line.dateline,
    clutter: (line) => Number(line.clutter !== undefined),
    opens: (line) => Number(line.clutter?.reach === 'section'),
    item: ({ piece }) => Number(piece.mark),
    odds: (line) => line.firstOdds,
  }),
  topicFeatures,
  likeFeatures<PastedLine>({
    twinKey: formOf,
    likeKey: ({ piece }) => `${piece.shape}${piece.ends}${piece.row}${piece.mark}`,
    shareName: 'likeKept',
    share: (line) => line.kept,
  }),
  echoFeatures,
  stretchFeatures,
  firstOddsFeatures,
];

/** The names of the features of a row. A model's trees refer to them by place. */
export const PASTED_FEATURE_NAMES: readonly string[] = EXTRACTORS.flatMap(({ names }) => names);

/** A row of features for each line, in the order of `PASTED_FEATURE_NAMES`. */
export function extractPastedFeatures({ lines, title }: PastedLines): readonly Float32Array[] {
  return extractRows(EXTRACTORS, lines, title);
}

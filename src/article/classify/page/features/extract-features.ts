/**
 * the lines of a page with their surroundings → a row of features for each: what speaks for or
 * against its being the article's.
 */
import { extractRows } from '../../features/feature-extractor.ts';
import type { FeatureExtractor } from '../../features/feature-extractor.ts';
import { neighbourFeatures } from '../../features/neighbours.ts';
import { placeFeatures } from '../../features/place.ts';
import { topicFeatures } from '../../features/topic.ts';
import type { LineContext, PageFacts } from '../context.ts';
import { ancestorFeatures } from './ancestry.ts';
import { lineFeatures } from './line.ts';
import { sectionFeatures } from './section.ts';
import { treeLikeFeatures } from './tree-likes.ts';
import { treePlaceFeatures } from './tree-place.ts';

/** All extractors, in the order of their features in a row. */
const EXTRACTORS: readonly FeatureExtractor<LineContext>[] = [
  lineFeatures,
  placeFeatures,
  treePlaceFeatures,
  neighbourFeatures<LineContext>({
    words: ({ unit }) => unit.words,
    link: (line) => line.link,
    kept: (line) => line.kept,
    prose: (line) => line.prose,
    heading: ({ unit }) => (unit.kind === 'heading' ? 1 : 0),
    item: ({ unit }) => (unit.kind === 'listItem' ? 1 : 0),
    furniture: (line) => (line.region === undefined ? 0 : 1),
    clutter: (line) => (line.clutter ? 1 : 0),
  }),
  topicFeatures,
  treeLikeFeatures,
  sectionFeatures,
  ancestorFeatures,
];

/** The names of the features of a row. A model's trees refer to them by place. */
export const FEATURE_NAMES: readonly string[] = EXTRACTORS.flatMap(({ names }) => names);

/** A row of features for each line, in the order of `FEATURE_NAMES`. */
export function extractFeatures(
  lines: readonly LineContext[],
  facts: PageFacts,
): readonly Float32Array[] {
  return extractRows(EXTRACTORS, lines, facts.title);
}

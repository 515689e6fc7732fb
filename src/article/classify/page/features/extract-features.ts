/** the lines of a page with their context → a row of features for each. */
import type { LineContext, PageFacts } from '../context.ts';
import { ancestorFeatures } from './ancestry.ts';
import type { FeatureExtractor } from './feature-extractor.ts';
import { similarFeatures } from './similar-lines.ts';
import { lineFeatures } from './line.ts';
import { neighbourFeatures } from './neighbours.ts';
import { placeFeatures } from './place.ts';
import { sectionFeatures } from './section.ts';
import { topicFeatures } from './topic.ts';

/** All extractors, in the order of their features in a row. */
const EXTRACTORS: readonly FeatureExtractor[] = [
  lineFeatures,
  placeFeatures,
  neighbourFeatures,
  topicFeatures,
  similarFeatures,
  sectionFeatures,
  ancestorFeatures,
];

/** The names of the features of a row. A model's trees refer to them by index. */
export const FEATURE_NAMES: readonly string[] = EXTRACTORS.flatMap(({ names }) => names);

/** A row of features for each line, in the order of `FEATURE_NAMES`. */
export function extractFeatures(
  lines: readonly LineContext[],
  facts: PageFacts,
): readonly Float32Array[] {
  const rows = lines.map(() => new Float32Array(FEATURE_NAMES.length));
  let at = 0;
  for (const { names, extract } of EXTRACTORS) {
    extract(lines, { facts, rows, at });
    at += names.length;
  }
  return rows;
}

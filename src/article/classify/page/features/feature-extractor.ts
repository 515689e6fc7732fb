/**
 * What a feature extractor is: names of features, and how their values are found for all lines of a
 * page.
 */
import type { LineContext, PageFacts } from '../context.ts';

/** What features are extracted with. */
export type ExtractOptions = {
  readonly facts: PageFacts;
  /** One row of features for each line; every extractor fills its own part of it. */
  readonly rows: readonly Float32Array[];
  /** Where in a row the part of this extractor begins. */
  readonly at: number;
};

/** Features of one kind. */
export type FeatureExtractor = {
  /** What its features are called, in their order. */
  readonly names: readonly string[];
  /** Writes the features of each line into its row. A feature that a line cannot have is -1. */
  readonly extract: (lines: readonly LineContext[], options: ExtractOptions) => void;
};

/** The page that a line is looked at in. */
export type PageOfLine = {
  readonly lines: readonly LineContext[];
  readonly facts: PageFacts;
};

/**
 * An extractor that looks at one line at a time; `featuresOf` gives as many values as there are
 * names.
 */
export function eachLine(
  names: readonly string[],
  featuresOf: (line: LineContext, page: PageOfLine) => readonly number[],
): FeatureExtractor {
  return {
    names,
    extract(lines, { facts, rows, at }) {
      const page = { lines, facts };
      lines.forEach((line, index) => rows[index]!.set(featuresOf(line, page), at));
    },
  };
}

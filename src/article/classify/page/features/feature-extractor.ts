/** FeatureExtractor: names of features, and how to compute them for all lines of a page. */
import type { LineContext, PageFacts } from '../context.ts';

/** Options of extraction. */
export type ExtractOptions = {
  readonly facts: PageFacts;
  /** One row of features for each line; every extractor fills its own part of it. */
  readonly rows: readonly Float32Array[];
  /** Where this extractor's part of a row begins. */
  readonly at: number;
};

/** Features of one kind. */
export type FeatureExtractor = {
  /** The names of its features, in order. */
  readonly names: readonly string[];
  /** Writes the features of each line into its row. A feature that does not apply is -1. */
  readonly extract: (lines: readonly LineContext[], options: ExtractOptions) => void;
};

/** The page of a line. */
export type PageOfLine = {
  readonly lines: readonly LineContext[];
  readonly facts: PageFacts;
};

/** An extractor for one line at a time; `featuresOf` returns one value per name. */
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

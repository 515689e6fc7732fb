/**
 * What a feature extractor is: names of features, and how their values are found for all lines of a
 * page.
 */
import type { Line } from './line.ts';

/** What features are extracted with. */
export type ExtractOptions = {
  /** The title, as far as it is known; may be empty. */
  readonly title: string;
  /** One row of features for each line; every extractor fills its own part of it. */
  readonly rows: readonly Float32Array[];
  /** Where in a row the part of this extractor begins. */
  readonly at: number;
};

/** Features of one kind, of lines of any source or of one. */
export type FeatureExtractor<L extends Line = Line> = {
  /** What its features are called, in their order. */
  readonly names: readonly string[];
  /** Writes the features of each line into its row. A feature that a line cannot have is -1. */
  readonly extract: (lines: readonly L[], options: ExtractOptions) => void;
};

/**
 * An extractor that looks at one line at a time; `featuresOf` gives as many values as there are
 * names.
 */
export function eachLine<L extends Line>(
  names: readonly string[],
  featuresOf: (line: L, lines: readonly L[]) => readonly number[],
): FeatureExtractor<L> {
  return {
    names,
    extract(lines, { rows, at }) {
      lines.forEach((line, index) => rows[index]!.set(featuresOf(line, lines), at));
    },
  };
}

/** A row of features for each line: those of all extractors, in their order. */
export function extractRows<L extends Line>(
  extractors: readonly FeatureExtractor<L>[],
  lines: readonly L[],
  title: string,
): readonly Float32Array[] {
  const size = extractors.reduce((sum, { names }) => sum + names.length, 0);
  const rows = lines.map(() => new Float32Array(size));
  let at = 0;
  for (const { names, extract } of extractors) {
    extract(lines, { title, rows, at });
    at += names.length;
  }
  return rows;
}

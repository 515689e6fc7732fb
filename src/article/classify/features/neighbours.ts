/** a line → what the three lines before it and the three behind it are. */
import { eachLine } from './feature-extractor.ts';
import type { FeatureExtractor } from './feature-extractor.ts';
import type { Line } from './line.ts';

/** The places that are looked at, counted from the line. */
const PLACES = [-3, -2, -1, 1, 2, 3] as const;

/** What stands around a line: the given features of each neighbour, by name; -1 where none is. */
export function neighbourFeatures<L extends Line>(
  features: Readonly<Record<string, (line: L) => number>>,
): FeatureExtractor<L> {
  const functions = Object.values(features);
  return eachLine(
    PLACES.flatMap((step) => Object.keys(features).map((name) => `${name}${placeName(step)}`)),
    ({ unit }, lines) =>
      PLACES.flatMap((step) => {
        const other = lines[unit.index + step];
        return functions.map((feature) => (other ? feature(other) : -1));
      }),
  );
}

/** "Before2", "Behind1". */
function placeName(step: number): string {
  return `${step < 0 ? 'Before' : 'Behind'}${Math.abs(step)}`;
}

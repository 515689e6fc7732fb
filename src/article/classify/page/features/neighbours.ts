/** a line → features of the three lines before and after it. */
import type { LineContext } from '../context.ts';
import type { FeatureExtractor } from './feature-extractor.ts';

/** Positions of neighbours, relative to the line. */
const PLACES = [-3, -2, -1, 1, 2, 3] as const;

/** The features of one neighbour, by name. */
const NEIGHBOUR: Readonly<Record<string, (line: LineContext) => number>> = {
  words: ({ unit }) => unit.words,
  link: (line) => line.link,
  kept: (line) => line.kept,
  prose: (line) => line.prose,
  heading: ({ unit }) => (unit.kind === 'heading' ? 1 : 0),
  item: ({ unit }) => (unit.kind === 'listItem' ? 1 : 0),
  furniture: (line) => (line.region === undefined ? 0 : 1),
  clutter: (line) => (line.clutter ? 1 : 0),
};

const FUNCTIONS = Object.values(NEIGHBOUR);

/** The features of a missing neighbour. */
const NO_NEIGHBOUR = FUNCTIONS.map(() => -1);

/** The features of the lines around a line. */
export const neighbourFeatures: FeatureExtractor = {
  names: PLACES.flatMap((step) =>
    Object.keys(NEIGHBOUR).map((name) => `${name}${placeName(step)}`),
  ),
  extract(lines, { rows, at }) {
    const found = lines.map((line) => FUNCTIONS.map((feature) => feature(line)));
    rows.forEach((row, index) => {
      PLACES.forEach((step, place) => {
        row.set(found[index + step] ?? NO_NEIGHBOUR, at + place * FUNCTIONS.length);
      });
    });
  },
};

/** "Before2", "Behind1". */
function placeName(step: number): string {
  return `${step < 0 ? 'Before' : 'Behind'}${Math.abs(step)}`;
}

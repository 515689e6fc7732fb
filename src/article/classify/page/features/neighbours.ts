/** a line → what the three lines before it and the three behind it are. */
import type { LineContext } from '../context.ts';
import type { FeatureExtractor } from './feature-extractor.ts';

/** The places that are looked at, counted from the line. */
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

/** What is said of a neighbour that is not there. */
const NOBODY = FUNCTIONS.map(() => -1);

/** What stands around a line. */
export const neighbourFeatures: FeatureExtractor = {
  names: PLACES.flatMap((step) =>
    Object.keys(NEIGHBOUR).map((name) => `${name}${placeName(step)}`),
  ),
  extract(lines, { rows, at }) {
    const found = lines.map((line) => FUNCTIONS.map((feature) => feature(line)));
    rows.forEach((row, index) => {
      PLACES.forEach((step, place) => {
        row.set(found[index + step] ?? NOBODY, at + place * FUNCTIONS.length);
      });
    });
  },
};

/** "Before2", "Behind1". */
function placeName(step: number): string {
  return `${step < 0 ? 'Before' : 'Behind'}${Math.abs(step)}`;
}

/** a line → what the three lines before it and the three behind it are. */
import type { LineContext } from '../context.ts';
import { eachLine } from './witness.ts';
import type { Witness } from './witness.ts';

/** The places that are looked at, counted from the line. */
const PLACES = [-3, -2, -1, 1, 2, 3] as const;

/** What is asked of each neighbour. */
const QUESTIONS: Readonly<Record<string, (line: LineContext) => number>> = {
  words: ({ unit }) => unit.words,
  link: (line) => line.link,
  kept: (line) => line.kept,
  prose: (line) => line.prose,
  heading: ({ unit }) => (unit.kind === 'heading' ? 1 : 0),
  item: ({ unit }) => (unit.kind === 'listItem' ? 1 : 0),
  furniture: (line) => (line.region === undefined ? 0 : 1),
  clutter: (line) => (line.clutter ? 1 : 0),
};

const ASKED = Object.values(QUESTIONS);

/** What stands around a line. */
export const neighbours: Witness = eachLine(
  PLACES.flatMap((step) =>
    Object.keys(QUESTIONS).map(
      (name) => `${name}${step < 0 ? 'Before' : 'Behind'}${Math.abs(step)}`,
    ),
  ),
  ({ unit }, { lines }) =>
    PLACES.flatMap((step) => {
      const other = lines[unit.index + step];
      return ASKED.map((question) => (other ? question(other) : -1));
    }),
);

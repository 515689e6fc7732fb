/**
 * a line → features of the heading above: its distance, its rank, and whether it opens a page part
 * or asks a question.
 */
import type { LineContext } from '../context.ts';
import type { FeatureExtractor } from './feature-extractor.ts';

/** The features of the heading above. */
export const sectionFeatures: FeatureExtractor = {
  names: [
    'linesFromHeading',
    'headingClutter',
    'headingOpensFurniture',
    'headingLevel',
    'headingAsks',
  ],
  extract(lines, { rows, at }) {
    let heading: LineContext | undefined;
    lines.forEach((line, index) => {
      if (line.unit.kind === 'heading') heading = line;
      rows[index]!.set(heading ? featuresBelow(heading, index) : NO_HEADING, at);
    });
  },
};

/** The features of a line before every heading. */
const NO_HEADING = [-1, -1, -1, -1, -1] as const;

/** The features of the line of an index, below the heading. */
function featuresBelow(heading: LineContext, index: number): readonly number[] {
  const { unit, clutter } = heading;
  return [
    index - unit.index,
    clutter ? 1 : 0,
    clutter?.reach === 'section' ? 1 : 0,
    unit.level ?? 0,
    unit.text.endsWith('?') ? 1 : 0,
  ];
}

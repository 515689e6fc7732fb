/** a line → the heading it stands under: how far above, of what rank, and whether it opens furniture or asks a question. */
import type { LineContext } from '../context.ts';
import type { Witness } from './witness.ts';

/** The heading above. */
export const section: Witness = {
  names: [
    'linesFromHeading',
    'headingClutter',
    'headingOpensFurniture',
    'headingLevel',
    'headingAsks',
  ],
  testify(lines, { rows, at }) {
    let heading: LineContext | undefined;
    lines.forEach((line, index) => {
      if (line.unit.kind === 'heading') heading = line;
      rows[index]!.set(
        heading
          ? [
              index - heading.unit.index,
              heading.clutter ? 1 : 0,
              heading.clutter?.reach === 'section' ? 1 : 0,
              heading.unit.level ?? 0,
              heading.unit.text.endsWith('?') ? 1 : 0,
            ]
          : NONE,
        at,
      );
    });
  },
};

const NONE = [-1, -1, -1, -1, -1] as const;

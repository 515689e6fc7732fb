/** a line → where it stands: on the page, in what Readability keeps, and how far from the lines beside it. */
import type { LineContext } from '../context.ts';
import type { PageElement } from '../tree.ts';
import type { Witness } from './witness.ts';

/** Where a line stands. */
export const place: Witness = {
  names: [
    'linesFromFirst',
    'linesToLast',
    'pageFromFirst',
    'pageToLast',
    'pageLinesBefore',
    'pageWordsBefore',
    'keptWordsBefore',
    'depth',
    'stepsToPrevious',
    'stepsToNext',
  ],
  testify(lines, { rows, at }) {
    const total = {
      words: sum(lines, ({ unit }) => unit.words) || 1,
      kept: sum(lines, keptWords) || 1,
    };
    const count = lines.length;
    let [words, kept] = [0, 0];
    lines.forEach((line, index) => {
      const { fromFirst, toLast, unit } = line;
      const steps = [stepsTo(lines[index - 1], line), stepsTo(lines[index + 1], line)] as const;
      rows[index]!.set(
        [
          fromFirst,
          toLast,
          fromFirst / count,
          toLast / count,
          index / count,
          words / total.words,
          kept / total.kept,
          depthOf(unit.element),
          ...steps,
        ],
        at,
      );
      words += unit.words;
      kept += keptWords(line);
    });
  },
};

function sum(lines: readonly LineContext[], figure: (line: LineContext) => number): number {
  return lines.reduce((total, line) => total + figure(line), 0);
}

function keptWords(line: LineContext): number {
  return line.kept * line.unit.words;
}

function depthOf(element: PageElement): number {
  let depth = 0;
  for (let current = element.parent; current; current = current.parent) depth++;
  return depth;
}

/** More steps than this up the tree are far, however many more. */
const FAR = 40;

/** Steps up from a line to the element that also holds the other line; -1 without another. */
function stepsTo(other: LineContext | undefined, line: LineContext): number {
  if (!other) return -1;
  const above = new Set<PageElement>();
  for (let current: PageElement | undefined = other.unit.element; current; current = current.parent)
    above.add(current);
  let steps = 0;
  for (
    let current: PageElement | undefined = line.unit.element;
    current && !above.has(current) && steps < FAR;
    current = current.parent
  )
    steps++;
  return steps;
}

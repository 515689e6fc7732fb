/**
 * a line → features of its position: on the page, in what Readability keeps, and its distance from
 * adjacent lines.
 */
import type { LineContext } from '../context.ts';
import type { PageElement } from '../../../dom/tree.ts';
import type { FeatureExtractor } from './feature-extractor.ts';

/** The features of a line's position. */
export const placeFeatures: FeatureExtractor = {
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
  extract(lines, { rows, at }) {
    const total = {
      words: sum(lines, ({ unit }) => unit.words) || 1,
      kept: sum(lines, keptWords) || 1,
    };
    const count = lines.length;
    let [words, kept] = [0, 0];
    lines.forEach((line, index) => {
      const { fromFirst, toLast, unit } = line;
      const features = [
        fromFirst,
        toLast,
        fromFirst / count,
        toLast / count,
        index / count,
        words / total.words,
        kept / total.kept,
        depthOf(unit.element),
        stepsTo(lines[index - 1], line),
        stepsTo(lines[index + 1], line),
      ];
      rows[index]!.set(features, at);
      words += unit.words;
      kept += keptWords(line);
    });
  },
};

function sum(lines: readonly LineContext[], valueOf: (line: LineContext) => number): number {
  return lines.reduce((total, line) => total + valueOf(line), 0);
}

function keptWords(line: LineContext): number {
  return line.kept * line.unit.words;
}

function depthOf(element: PageElement): number {
  let depth = 0;
  for (let current = element.parent; current; current = current.parent) depth++;
  return depth;
}

/** Most steps up the tree that are counted. */
const FAR = 40;

/** Steps up from a line to the common element with another line; -1 without another. */
function stepsTo(other: LineContext | undefined, line: LineContext): number {
  if (!other) return -1;
  const above = new Set<PageElement>();
  let holder: PageElement | undefined = other.unit.element;
  while (holder) {
    above.add(holder);
    holder = holder.parent;
  }

  let steps = 0;
  let current: PageElement | undefined = line.unit.element;
  while (current && !above.has(current) && steps < FAR) {
    steps++;
    current = current.parent;
  }
  return steps;
}

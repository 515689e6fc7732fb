/** a line → where it stands in the tree: how deep, and how far from the lines beside it. */
import type { LineContext } from '../context.ts';
import type { PageElement } from '../../../dom/tree.ts';
import { eachLine } from '../../features/feature-extractor.ts';
import type { FeatureExtractor } from '../../features/feature-extractor.ts';

/** Where a line stands in the tree. */
export const treePlaceFeatures: FeatureExtractor<LineContext> = eachLine(
  ['depth', 'stepsToPrevious', 'stepsToNext'],
  (line, lines) => [
    depthOf(line.unit.element),
    stepsTo(lines[line.unit.index - 1], line),
    stepsTo(lines[line.unit.index + 1], line),
  ],
);

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

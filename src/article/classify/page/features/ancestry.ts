/**
 * a line → features of the five elements above it: words, links, prose, and what Readability keeps.
 */
import type { LineContext } from '../context.ts';
import type { PageElement } from '../../../dom/tree.ts';
import type { FeatureExtractor } from './feature-extractor.ts';

/** Number of elements above a line. */
const LEVELS = 5;

/** Features of each. */
const NAMES = ['words', 'link', 'prose', 'kept', 'keptOfAll', 'lines'] as const;

/** Sums over the lines below an element; all but `lines` are in words. */
type Sums = { words: number; link: number; prose: number; kept: number; lines: number };

/** The features of the elements above a line. */
export const ancestorFeatures: FeatureExtractor = {
  names: Array.from({ length: LEVELS }, (_, level) =>
    NAMES.map((name) => `${name}Above${level + 1}`),
  ).flat(),
  extract(lines, { rows, at }) {
    const sums = new Map<PageElement, Sums>();
    let kept = 0;
    for (const line of lines) {
      kept += line.kept * line.unit.words;
      for (const element of elementsAbove(line)) addTo(sums, { element, line });
    }

    const allKept = Math.max(1, kept);
    lines.forEach((line, index) => {
      const features = elementsAbove(line).flatMap((element) =>
        featuresOf(sums.get(element)!, allKept),
      );
      rows[index]!.fill(-1, at, at + LEVELS * NAMES.length);
      rows[index]!.set(features, at);
    });
  },
};

/** The features of one element, in the order of `NAMES`. */
function featuresOf(sums: Sums, allKept: number): readonly number[] {
  const words = Math.max(1, sums.words);
  return [
    sums.words,
    sums.link / words,
    sums.prose / words,
    sums.kept / words,
    sums.kept / allKept,
    sums.lines,
  ];
}

function elementsAbove({ unit }: LineContext): PageElement[] {
  const found: PageElement[] = [];
  let current = unit.element.parent;
  while (current && found.length < LEVELS) {
    found.push(current);
    current = current.parent;
  }
  return found;
}

function addTo(
  sums: Map<PageElement, Sums>,
  part: { readonly element: PageElement; readonly line: LineContext },
): void {
  const { unit, link, prose, kept } = part.line;
  let found = sums.get(part.element);
  if (!found) {
    found = { words: 0, link: 0, prose: 0, kept: 0, lines: 0 };
    sums.set(part.element, found);
  }
  found.words += unit.words;
  found.link += link * unit.words;
  found.prose += prose;
  found.kept += kept * unit.words;
  found.lines++;
}

/** a line → what the five elements above it hold: words, links, prose, and how much of what Readability keeps. */
import type { LineContext } from '../context.ts';
import type { PageElement } from '../tree.ts';
import type { Witness } from './witness.ts';

/** Elements above a line that are looked at. */
const LEVELS = 5;

/** What is known of each of them. */
const FIGURES = ['words', 'link', 'prose', 'kept', 'keptOfAll', 'lines'] as const;

type Sums = { words: number; link: number; prose: number; kept: number; lines: number };

/** What stands above a line. */
export const ancestry: Witness = {
  names: Array.from({ length: LEVELS }, (_, level) =>
    FIGURES.map((figure) => `${figure}Above${level + 1}`),
  ).flat(),
  testify(lines, { rows, at }) {
    const sums = new Map<PageElement, Sums>();
    let kept = 0;
    for (const line of lines) {
      kept += line.kept * line.unit.words;
      for (const element of above(line)) addTo(sums, { element, line });
    }
    lines.forEach((line, index) => {
      const figures = above(line).flatMap((element) => {
        const found = sums.get(element)!;
        const words = Math.max(1, found.words);
        return [
          found.words,
          found.link / words,
          found.prose / words,
          found.kept / words,
          found.kept / Math.max(1, kept),
          found.lines,
        ];
      });
      rows[index]!.fill(-1, at, at + LEVELS * FIGURES.length);
      rows[index]!.set(figures, at);
    });
  },
};

function above({ unit }: LineContext): PageElement[] {
  const found: PageElement[] = [];
  for (
    let current = unit.element.parent;
    current && found.length < LEVELS;
    current = current.parent
  )
    found.push(current);
  return found;
}

function addTo(
  sums: Map<PageElement, Sums>,
  part: { readonly element: PageElement; readonly line: LineContext },
): void {
  const { unit, link, prose, kept } = part.line;
  let found = sums.get(part.element);
  if (!found) sums.set(part.element, (found = { words: 0, link: 0, prose: 0, kept: 0, lines: 0 }));
  found.words += unit.words;
  found.link += link * unit.words;
  found.prose += prose;
  found.kept += kept * unit.words;
  found.lines++;
}

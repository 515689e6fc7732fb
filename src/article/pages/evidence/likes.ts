/** a line → the lines that the page's template makes like it: how many, how long, how linked, how far spread. */
import type { LineContext } from '../context.ts';
import type { PageElement } from '../tree.ts';
import type { Witness } from './witness.ts';

/** Levels that lines have in common to be alike in their broader shape. */
const LEVELS = 4;

/** What the lines alike are. */
export const likes: Witness = {
  names: ['twins', 'twinWords', 'likes', 'likeWords', 'likeLinks', 'likeProse', 'likeSpread'],
  testify(lines, { rows, at }) {
    const twins = groupBy(
      lines,
      ({ unit }) => `${nameOf(unit.element)} < ${nameOf(unit.element.parent)}`,
    );
    const alike = groupBy(lines, ({ unit }) => shapeOf(unit.element));
    lines.forEach((line, index) => {
      const [near, far] = [twins(line), alike(line)];
      rows[index]!.set(
        [
          near.count,
          near.words / near.count,
          far.count,
          far.words / far.count,
          far.link / far.count,
          far.prose / far.count,
          (far.last - far.first) / lines.length,
        ],
        at,
      );
    });
  },
};

type Group = {
  count: number;
  words: number;
  link: number;
  prose: number;
  readonly first: number;
  last: number;
};

function groupBy(
  lines: readonly LineContext[],
  keyOf: (line: LineContext) => string,
): (line: LineContext) => Group {
  const groups = new Map<string, Group>();
  const found = lines.map((line) => {
    const key = keyOf(line);
    let group = groups.get(key);
    if (!group)
      groups.set(
        key,
        (group = { count: 0, words: 0, link: 0, prose: 0, first: line.unit.index, last: 0 }),
      );
    group.count++;
    group.words += line.unit.words;
    group.link += line.link;
    group.prose += line.prose;
    group.last = line.unit.index;
    return group;
  });
  return (line) => found[line.unit.index]!;
}

/** An element as its template names it. */
function nameOf(element: PageElement | undefined): string {
  return element ? `${element.tag}.${element.hint}` : '';
}

/** The tags and first classes of an element and of those above it. */
function shapeOf(element: PageElement): string {
  const steps: string[] = [];
  for (
    let current: PageElement | undefined = element;
    current && steps.length < LEVELS;
    current = current.parent
  )
    steps.push(`${current.tag}.${current.hint.split(' ', 1)[0]}`);
  return steps.join(' < ');
}

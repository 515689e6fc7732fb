/**
 * a line → features of the lines with the same template: how many, how long, how linked, how far
 * spread.
 */
import type { LineContext } from '../context.ts';
import type { PageElement } from '../../../dom/tree.ts';
import type { FeatureExtractor } from './feature-extractor.ts';

/** Levels that lines must share to have the same shape. */
const LEVELS = 4;

/** Features of similar lines: “twins” have the same names, “likes” the same shape. */
export const similarFeatures: FeatureExtractor = {
  names: ['twins', 'twinWords', 'likes', 'likeWords', 'likeLinks', 'likeProse', 'likeSpread'],
  extract(lines, { rows, at }) {
    const twinsOf = groupBy(lines, ({ unit }) => nameOf(unit.element));
    const likesOf = groupBy(lines, ({ unit }) => shapeOf(unit.element));
    lines.forEach((line, index) => {
      const [twins, likes] = [twinsOf(line), likesOf(line)];
      const features = [
        twins.count,
        twins.words / twins.count,
        likes.count,
        likes.words / likes.count,
        likes.link / likes.count,
        likes.prose / likes.count,
        (likes.last - likes.first) / lines.length,
      ];
      rows[index]!.set(features, at);
    });
  },
};

/** Sums over similar lines, and the indexes of the first and last of them. */
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
  const groupOfLine = lines.map((line) => {
    const key = keyOf(line);
    let group = groups.get(key);
    if (!group) {
      group = { count: 0, words: 0, link: 0, prose: 0, first: line.unit.index, last: 0 };
      groups.set(key, group);
    }
    group.count++;
    group.words += line.unit.words;
    group.link += line.link;
    group.prose += line.prose;
    group.last = line.unit.index;
    return group;
  });
  return (line) => groupOfLine[line.unit.index]!;
}

/** The template names of an element and its parent. */
function nameOf(element: PageElement): string {
  const { parent } = element;
  const above = parent ? `${parent.tag}.${parent.hint}` : '';
  return `${element.tag}.${element.hint} < ${above}`;
}

/** The tags and first classes of an element and of those above it. */
function shapeOf(element: PageElement): string {
  const steps: string[] = [];
  let current: PageElement | undefined = element;
  while (current && steps.length < LEVELS) {
    const [firstClass] = current.hint.split(' ', 1);
    steps.push(`${current.tag}.${firstClass}`);
    current = current.parent;
  }
  return steps.join(' < ');
}

/** a line → the lines that the page's template makes like it. */
import type { LineContext } from '../context.ts';
import type { PageElement } from '../../../dom/tree.ts';
import type { FeatureExtractor } from '../../features/feature-extractor.ts';
import { likeFeatures } from '../../features/likes.ts';

/** Levels that lines have in common to be alike in their broader shape. */
const LEVELS = 4;

/** What the lines alike are. Twins have the same names, likes the same shape. */
export const treeLikeFeatures: FeatureExtractor<LineContext> = likeFeatures({
  twinKey: ({ unit }) => nameOf(unit.element),
  likeKey: ({ unit }) => shapeOf(unit.element),
  shareName: 'likeLinks',
  share: (line) => line.link,
});

/** An element and the one above it as their template names them. */
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

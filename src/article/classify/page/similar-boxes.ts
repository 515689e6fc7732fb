/**
 * classified lines → the same with the sentences of similar boxes, such as cards, columns and
 * answers, if others of the row are read.
 */
import type { LabelledLine } from './label-lines.ts';
import { isRunningProse } from './running-prose.ts';
import { isStory, UNNAMED_RULES } from './story-lines.ts';
import type { PageElement } from '../../dom/tree.ts';

/** Least log-odds to read a sentence in a similar box. */
const SIMILAR_TO_READ = -1.5;

/**
 * Names of boxes that are also used for stories: ignored if sentences in boxes of the same name are
 * read.
 */
const NAMES_OF_LAYOUT: ReadonlySet<string> = new Set([
  'sidebar',
  'advertisement',
  'related',
  'aside',
  'gallery',
]);

/** The lines, with those in boxes similar to ones that are read. */
export function keepSimilarBoxes(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  return lines.map((line) =>
    mayBeLikeThoseRead(line) && standsAmongLikes(line, lines) ? { ...line, rule: undefined } : line,
  );
}

function mayBeLikeThoseRead(line: LabelledLine): boolean {
  const { rule, region, clutter, repeated, score, unit } = line;
  if (rule === undefined || unit.asked !== undefined || repeated === 1) return false;
  if (clutter !== undefined || score <= SIMILAR_TO_READ) return false;
  const isNamed = rule === region && NAMES_OF_LAYOUT.has(rule);
  return (isNamed || UNNAMED_RULES.has(rule)) && isRunningProse(line);
}

/** How far to look for other boxes of a row, in lines, and how many are enough. */
const [REACH, ENOUGH] = [12, 2];

/** Whether there are lines of the story nearby in the same place of similar boxes. */
function standsAmongLikes({ unit, region }: LabelledLine, lines: readonly LabelledLine[]): boolean {
  const near = lines.slice(Math.max(0, unit.index - REACH), unit.index + 1 + REACH);
  const likes = near.filter(
    (other) =>
      isStory(other) && other.region === region && haveLikeBoxes(other.unit.element, unit.element),
  );
  return likes.length >= ENOUGH;
}

/** How many boxes to compare, from the line outwards. */
const NESTED = 8;

/** Whether two elements of the same tag are in different boxes with the same name and parent. */
function haveLikeBoxes(one: PageElement, other: PageElement): boolean {
  if (one.tag !== other.tag || one.parent === other.parent) return false;
  let [left, right] = [one.parent, other.parent];
  for (let step = 0; left && right && step < NESTED; step++) {
    if (templateName(left) !== templateName(right)) return false;
    if (left.parent === right.parent) return true;
    [left, right] = [left.parent, right.parent];
  }
  return false;
}

/** A tag with its first class: later classes often differ between boxes. */
function templateName({ tag, hint }: PageElement): string {
  return `${tag}.${hint.split(' ', 1)[0]}`;
}

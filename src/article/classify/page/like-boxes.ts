/**
 * judged lines → the same with the sentences of boxes that a template makes alike, such as cards,
 * columns and answers, where others of the same row are read.
 */
import type { JudgedLine } from './judge-lines.ts';
import { isRunningProse } from './running-prose.ts';
import { isStory, UNNAMED_RULES } from './story-lines.ts';
import type { PageElement } from '../../dom/tree.ts';

/** Log-odds from which a sentence is read with its likes. */
const LIKE_THOSE_READ = -1.5;

/**
 * Names of boxes that stories are laid out in too. Where sentences in boxes of the same name are
 * read, the name says nothing.
 */
const NAMES_OF_LAYOUT: ReadonlySet<string> = new Set([
  'sidebar',
  'advertisement',
  'related',
  'aside',
  'gallery',
]);

/** The lines, with those that stand among their likes that are read. */
export function keepLikeBoxes(lines: readonly JudgedLine[]): readonly JudgedLine[] {
  return lines.map((line) =>
    mayBeLikeThoseRead(line) && standsAmongLikes(line, lines) ? { ...line, rule: undefined } : line,
  );
}

function mayBeLikeThoseRead(line: JudgedLine): boolean {
  const { rule, region, clutter, repeated, score, unit } = line;
  if (rule === undefined || unit.asked !== undefined || repeated === 1) return false;
  if (clutter !== undefined || score <= LIKE_THOSE_READ) return false;
  const isNamed = rule === region && NAMES_OF_LAYOUT.has(rule);
  return (isNamed || UNNAMED_RULES.has(rule)) && isRunningProse(line);
}

/** How far others of a row of boxes are looked for, in lines, and how many of them say enough. */
const [REACH, ENOUGH] = [12, 2];

/** Whether lines of the story stand near a line in the same place of boxes like its own. */
function standsAmongLikes({ unit, region }: JudgedLine, lines: readonly JudgedLine[]): boolean {
  const near = lines.slice(Math.max(0, unit.index - REACH), unit.index + 1 + REACH);
  const likes = near.filter(
    (other) =>
      isStory(other) && other.region === region && haveLikeBoxes(other.unit.element, unit.element),
  );
  return likes.length >= ENOUGH;
}

/** How many boxes, from the line outwards, are compared. */
const NESTED = 8;

/** Whether two elements of the same tag stand in different boxes of one element that are named alike. */
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

/** A tag with its first class: what follows often tells one box from the next. */
function templateName({ tag, hint }: PageElement): string {
  return `${tag}.${hint.split(' ', 1)[0]}`;
}

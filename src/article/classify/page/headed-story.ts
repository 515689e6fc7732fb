/**
 * classified lines → the same with the headings of what is read, whatever they look like, and
 * without empty ones.
 */
import { relabel, type LabelledLine } from './label-lines.ts';
import { asksOnButton } from './panel-titles.ts';
import { isRunningProse } from './running-prose.ts';
import { isStory } from './story-lines.ts';
import { isWithin, type PageElement } from '../../dom/tree.ts';

/** Least log-odds to read a heading of what is read. */
const HEADING = -2.5;

/** As above for a heading with the words or names of a page tool. */
const NAMED_HEADING = -1;

/**
 * Page tools whose names are headings of stories too: “Pinterest”, “Accessibility”, “Questions and
 * answers”. Promotions and links head their own prose.
 */
const NAMES_OF_TOOLS: ReadonlySet<string> = new Set([
  'share-bar',
  'legal-links',
  'menu',
  'table-of-contents',
  'photo-caption',
  'photo-credit',
  'ai-notice',
  'disclaimer',
  'byline',
  'sidebar',
]);

/** Whether a rejected line is the heading directly above a paragraph that is read. */
export function headsStory(line: LabelledLine, next: LabelledLine | undefined): boolean {
  const { rule, unit, score, link } = line;
  if (rule === undefined || unit.asked !== undefined) return false;
  if (next === undefined || !isStory(next)) return false;
  if (asksOnButton(line, next)) return true;
  if (unit.kind !== 'heading' || link === 1) return false;
  return rule === 'not-article'
    ? score > HEADING
    : NAMES_OF_TOOLS.has(rule) && score > NAMED_HEADING;
}

/** Kinds of lines that do not make a heading at the end of a page meaningful. */
const NO_TEXT: ReadonlySet<string> = new Set(['heading', 'caption', 'embed']);

/**
 * Skips headings at the end with nothing read below, and headings within the story with only
 * skipped lines below, down to the next one of the same rank.
 */
export function skipEmptyHeadings(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const last = lines.findLastIndex((line) => isRead(line) && !NO_TEXT.has(line.unit.kind));
  const first = lines.findIndex(isStory);
  const ruleFor = (line: LabelledLine): string | undefined => {
    const { unit, region } = line;
    if (last < 0 || !isRead(line) || unit.kind !== 'heading') return undefined;
    if (unit.index > last) return region ?? 'after-article';
    if (isRunningProse(line)) return undefined;
    return first >= 0 && unit.index > first && isEmpty(line, lines)
      ? (region ?? 'not-article')
      : undefined;
  };
  return relabel(lines, ruleFor);
}

/**
 * Whether everything below a heading is left out, down to the next one of its rank, or outside the
 * box of the heading and what is left out.
 */
function isEmpty({ unit }: LabelledLine, lines: readonly LabelledLine[]): boolean {
  const start = unit.index + 1;
  let end = start;
  while (end < lines.length && !isRead(lines[end]!)) end++;
  const next = lines[end]?.unit;
  if (end === start || next?.kind !== 'heading') return false;
  if (next.level! <= unit.level!) return true;
  const box = boxOf(unit.element, next.element);
  return lines.slice(start, end).some((line) => isWithin(line.unit.element, box));
}

/** The largest element that contains the first one and not the other. */
function boxOf(element: PageElement, other: PageElement): PageElement {
  let box = element;
  while (box.parent && !isWithin(other, box.parent)) box = box.parent;
  return box;
}

function isRead({ rule }: LabelledLine): boolean {
  return rule === undefined;
}

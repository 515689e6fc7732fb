/**
 * classified lines → the same with the sentences between two paragraphs of the story, in spite of a
 * low score or a name that only looks like a page part's.
 */
import type { LabelledLine } from './label-lines.ts';
import { headsStory } from './headed-story.ts';
import { keepSimilarBoxes } from './similar-boxes.ts';
import { leadsElsewhere, linkListsOf, linkListOf } from './link-lists.ts';
import { titlesPanel } from './panel-titles.ts';
import { questionsOf } from './question-series.ts';
import { isLinkedSentence, isMostlyLinks, isRunningProse } from './running-prose.ts';
import { haveOneFrame, isStory, OUTSIDE_RULES, UNNAMED_RULES } from './story-lines.ts';
import type { PageElement } from '../../dom/tree.ts';
import type { PageUnit } from '../../dom/units.ts';

/** Least log-odds that outweigh a name, phrase or date against a line. */
const OUTWEIGHS_NAME = 0.5;

/** As above for page parts and phrases that resemble a story. */
const OUTWEIGHS_LIKENESS = 1.5;

/** Page parts and phrases that resemble a story, so that strong evidence is needed. */
const LIKE_THE_STORY: ReadonlySet<string> = new Set([
  'advertisement',
  'newsletter',
  'call-to-action',
  'share-bar',
  'photo-credit',
  'read-more',
]);

/** Page parts whose prose is never the story's. */
const OF_OTHERS: ReadonlySet<string> = new Set(['comments', 'cookie-notice', 'print-only', 'form']);

/** Least log-odds to read a sentence without a name. */
const SENTENCE = -2;

/** As above for a sentence between paragraphs of the story in the same frame. */
const SENTENCE_AMONG_ITS_LIKE = -2.2;

/** As above for a linked sentence directly inside the story's element. */
const LINKED_SENTENCE = -1.5;

/** As above for an item beside one that is read. */
const ITEM = -1.5;

/**
 * As above for words without an end mark, such as list items: between paragraphs they are usually
 * the story's.
 */
const WORDS = -0.5;

/**
 * Keeps lines between two paragraphs of the story that may be part of it, once more if similar
 * boxes extend the story.
 */
export function keepStory(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  return keepBetween(keepSimilarBoxes(keepBetween(lines)));
}

function keepBetween(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const first = lines.findIndex(isStory);
  const last = lines.findLastIndex(isStory);
  const lists = linkListsOf(lines);
  const kept = lines.map((line, index) => {
    if (line.rule === undefined || index <= first || index >= last) return line;
    if (isOfHead(line, index - first)) return { ...line, rule: 'byline' };
    if (mayBeStory(line, lines) || isOfStoryList(line, lists)) return { ...line, rule: undefined };
    return OUTSIDE_RULES.has(line.rule) ? { ...line, rule: 'not-article' } : line;
  });
  const questions = questionsOf(kept);
  return kept.map((line, index) => {
    const next = kept[index + 1];
    const isHeading = headsStory(line, next) || questions.has(line.unit.index);
    const isKept =
      (index > first && isHeading) || isOfReadList(line, kept) || titlesPanel(line, next);
    return isKept ? { ...line, rule: undefined } : line;
  });
}

/** Whether a line rejected only by place or score is an item beside one that is read. */
function isOfReadList(
  { unit, rule, score }: LabelledLine,
  lines: readonly LabelledLine[],
): boolean {
  if (unit.kind !== 'listItem' || unit.asked !== undefined) return false;
  if (rule === undefined || !UNNAMED_RULES.has(rule)) return false;
  const beside = [lines[unit.index - 1], lines[unit.index + 1]];
  const isRead = beside.some(
    (other) => other?.rule === undefined && other?.unit.element.parent === unit.element.parent,
  );
  return isRead && score > ITEM;
}

/** Least mean log-odds to read a list of links within the story. */
const LINKS = 0.1;

/** As above for a list that Readability keeps most of. */
const KEPT_LINKS = -0.6;

/** Whether a line of links belongs to a list that is probably part of the story. */
function isOfStoryList(line: LabelledLine, lists: ReturnType<typeof linkListsOf>): boolean {
  const { rule, unit, score } = line;
  if (rule === undefined || !UNNAMED_RULES.has(rule) || unit.asked !== undefined) return false;
  if (!leadsElsewhere(line) || score <= HARDLY) return false;
  const { count, sum, kept } = lists.get(linkListOf(line))!;
  return count > 1 && sum > count * (kept * 2 > count ? KEPT_LINKS : LINKS);
}

/** Log-odds up to which a line is not read with its list. */
const HARDLY = -2;

function mayBeStory(line: LabelledLine, lines: readonly LabelledLine[]): boolean {
  const { rule, region, clutter, dateline, score, unit } = line;
  if (rule === undefined || unit.asked !== undefined || BESIDE.has(unit.kind)) return false;
  if (unit.kind === 'code') return region === undefined && standsAmongStory(line, lines);
  if (region !== undefined && (OF_OTHERS.has(region) || standsByForm(line))) return false;
  if (region !== undefined || clutter !== undefined || dateline === 1)
    return unit.kind !== 'heading' && score > leastOf(rule);
  if (line.repeated === 1) return false;
  if (isLinkedSentence(line)) return score > LINKED_SENTENCE && standsAmongStory(line, lines);
  if (!isRunningProse(line)) return score > WORDS && !isMostlyLinks(line);
  return score > (standsAmongItsLike(line, lines) ? SENTENCE_AMONG_ITS_LIKE : SENTENCE);
}

/** How far below a standfirst the names and dates of the head may be, in lines. */
const HEAD = 4;

/** Whether a line has only names and dates, and stands below a standfirst as they do. */
function isOfHead(line: LabelledLine, distance: number): boolean {
  const { dateline, unit } = line;
  if (dateline !== 1 || unit.kind !== 'paragraph' || unit.asked !== undefined) return false;
  return distance <= HEAD && !isRunningProse(line);
}

/** Whether the box of a line directly contains a form, which the line may introduce. */
function standsByForm({ unit }: LabelledLine): boolean {
  const { parent } = unit.element;
  if (parent === undefined) return false;
  let hasForm = HAS_FORM.get(parent);
  if (hasForm === undefined) {
    hasForm = parent.children.some((child) => child.kind === 'element' && child.tag === 'form');
    HAS_FORM.set(parent, hasForm);
  }
  return hasForm;
}

/** Cached for all lines of a box: there may be thousands. */
const HAS_FORM = new WeakMap<PageElement, boolean>();

/** Least log-odds to read a line in spite of its name or phrase. */
function leastOf(rule: string): number {
  return LIKE_THE_STORY.has(rule) ? OUTWEIGHS_LIKENESS : OUTWEIGHS_NAME;
}

/** Kinds within an article that are not prose: the policy decides about them. */
const BESIDE: ReadonlySet<string> = new Set(['caption', 'footnote', 'embed', 'table']);

/** How far to look for a paragraph in the same frame, in lines. */
const REACH = 12;

/**
 * Whether there are paragraphs of the story before and after a line, in the same frame and tags.
 */
function standsAmongItsLike({ unit }: LabelledLine, lines: readonly LabelledLine[]): boolean {
  return standsBetween(unit, lines, (other) => haveOneFrame(other, unit.element));
}

/**
 * Whether there are paragraphs of the story before and after a line, directly inside the same
 * element (for a line in a quotation, its element).
 */
function standsAmongStory({ unit }: LabelledLine, lines: readonly LabelledLine[]): boolean {
  const holder = holderOf(unit.element);
  return standsBetween(unit, lines, ({ parent }) => parent === holder);
}

function holderOf({ parent }: PageElement): PageElement | undefined {
  return parent?.tag === 'blockquote' ? holderOf(parent) : parent;
}

function standsBetween(
  { index }: PageUnit,
  lines: readonly LabelledLine[],
  passes: (element: PageElement) => boolean,
): boolean {
  const isOne = (other: LabelledLine): boolean => isStory(other) && passes(other.unit.element);
  const before = lines.slice(Math.max(0, index - REACH), index);
  const behind = lines.slice(index + 1, index + 1 + REACH);
  return before.some(isOne) && behind.some(isOne);
}

/**
 * judged lines → the same with the sentences that lie between two paragraphs of the story: neither
 * a low score nor a name that only looks like furniture takes one out.
 */
import type { JudgedLine } from './judge-lines.ts';
import { headsStory } from './headed-story.ts';
import { keepLikeBoxes } from './like-boxes.ts';
import { leadsElsewhere, linkListsOf, linkListOf } from './link-lists.ts';
import { questionsOf } from './question-series.ts';
import { isLinkedSentence, isMostlyLinks, isRunningProse } from './running-prose.ts';
import { haveOneFrame, isStory, OUTSIDE_RULES, UNNAMED_RULES } from './story-lines.ts';
import type { PageElement } from '../../dom/tree.ts';
import type { PageUnit } from '../../dom/units.ts';

/**
 * Log-odds from which the evidence outweighs a name, a phrase or a date that says that a line is
 * none of the story's.
 */
const OUTWEIGHS_NAME = 0.5;

/** As above for furniture and phrases that are like the story in form. */
const OUTWEIGHS_LIKENESS = 1.5;

/** Furniture and phrases that are like the story in form: only much evidence tells them apart. */
const LIKE_THE_STORY: ReadonlySet<string> = new Set([
  'advertisement',
  'newsletter',
  'call-to-action',
  'share-bar',
  'photo-credit',
  'read-more',
]);

/** Furniture whose prose is not the story's, however much it looks like it. */
const OF_OTHERS: ReadonlySet<string> = new Set(['comments', 'cookie-notice', 'print-only', 'form']);

/** Log-odds from which a sentence without a name is read. */
const SENTENCE = -2;

/** As above for a sentence that stands between paragraphs of the story in the same frame. */
const SENTENCE_AMONG_ITS_LIKE = -2.2;

/** As above for a sentence that is a link and stands right inside the story's own element. */
const LINKED_SENTENCE = -1.5;

/** As above for an item beside one that is read. */
const ITEM = -1.5;

/** As above for words without an end, such as those of a list: what stands between is rarely not the story's. */
const WORDS = -0.5;

/**
 * The lines, read wherever they lie between two paragraphs of the story and may be part of it. What
 * boxes like those of the story hold may carry it further: then once more.
 */
export function keepStory(lines: readonly JudgedLine[]): readonly JudgedLine[] {
  return keepBetween(keepLikeBoxes(keepBetween(lines)));
}

function keepBetween(lines: readonly JudgedLine[]): readonly JudgedLine[] {
  const first = lines.findIndex(isStory);
  const last = lines.findLastIndex(isStory);
  const lists = linkListsOf(lines);
  const kept = lines.map((line, index) => {
    if (line.rule === undefined || index <= first || index >= last) return line;
    if (mayBeStory(line, lines) || isOfStoryList(line, lists)) return { ...line, rule: undefined };
    return OUTSIDE_RULES.has(line.rule) ? { ...line, rule: 'not-article' } : line;
  });
  const questions = questionsOf(kept);
  return kept.map((line, index) => {
    const isHeading = headsStory(line, kept[index + 1]) || questions.has(line.unit.index);
    const isKept = (index > first && isHeading) || isOfReadList(line, kept);
    return isKept ? { ...line, rule: undefined } : line;
  });
}

/** Whether a line that only its place or its score speaks against is an item beside one that is read. */
function isOfReadList({ unit, rule, score }: JudgedLine, lines: readonly JudgedLine[]): boolean {
  if (unit.kind !== 'listItem' || unit.asked !== undefined) return false;
  if (rule === undefined || !UNNAMED_RULES.has(rule)) return false;
  const beside = [lines[unit.index - 1], lines[unit.index + 1]];
  const isRead = beside.some(
    (other) => other?.rule === undefined && other?.unit.element.parent === unit.element.parent,
  );
  return isRead && score > ITEM;
}

/** Log-odds, in the mean of its lines, from which a list of links within the story is read. */
const LINKS = 0.1;

/** As above for a list that Readability keeps most of. */
const KEPT_LINKS = -0.6;

/** Whether a line of links belongs to a list within the story that is likely a part of it. */
function isOfStoryList(line: JudgedLine, lists: ReturnType<typeof linkListsOf>): boolean {
  const { rule, unit, score } = line;
  if (rule === undefined || !UNNAMED_RULES.has(rule) || unit.asked !== undefined) return false;
  if (!leadsElsewhere(line) || score <= HARDLY) return false;
  const { count, sum, kept } = lists.get(linkListOf(line))!;
  return count > 1 && sum > count * (kept * 2 > count ? KEPT_LINKS : LINKS);
}

/** Log-odds up to which a line is not read with the others of its list. */
const HARDLY = -2;

function mayBeStory(line: JudgedLine, lines: readonly JudgedLine[]): boolean {
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

/** Whether the box that holds a line has a form right inside it: it asks for what is filled in there. */
function standsByForm({ unit }: JudgedLine): boolean {
  const { parent } = unit.element;
  if (parent === undefined) return false;
  let hasForm = HAS_FORM.get(parent);
  if (hasForm === undefined) {
    hasForm = parent.children.some((child) => child.kind === 'element' && child.tag === 'form');
    HAS_FORM.set(parent, hasForm);
  }
  return hasForm;
}

/** Asked once for all lines of a box: there may be many thousand. */
const HAS_FORM = new WeakMap<PageElement, boolean>();

/** Log-odds from which a line is read whose name or phrase speaks against it. */
function leastOf(rule: string): number {
  return LIKE_THE_STORY.has(rule) ? OUTWEIGHS_LIKENESS : OUTWEIGHS_NAME;
}

/** What stands in an article without being prose: the policy says what becomes of it. */
const BESIDE: ReadonlySet<string> = new Set(['caption', 'footnote', 'embed', 'table']);

/** How far a paragraph of the same frame is looked for, in lines. */
const REACH = 12;

/** Whether paragraphs of the story stand before and behind a line, in the same frame and tags. */
function standsAmongItsLike({ unit }: JudgedLine, lines: readonly JudgedLine[]): boolean {
  return standsBetween(unit, lines, (other) => haveOneFrame(other, unit.element));
}

/**
 * Whether paragraphs of the story stand before and behind a line, right inside the same element: that
 * of the quotation, for a line in one.
 */
function standsAmongStory({ unit }: JudgedLine, lines: readonly JudgedLine[]): boolean {
  const holder = holderOf(unit.element);
  return standsBetween(unit, lines, ({ parent }) => parent === holder);
}

function holderOf({ parent }: PageElement): PageElement | undefined {
  return parent?.tag === 'blockquote' ? holderOf(parent) : parent;
}

function standsBetween(
  { index }: PageUnit,
  lines: readonly JudgedLine[],
  passes: (element: PageElement) => boolean,
): boolean {
  const isOne = (other: JudgedLine): boolean => isStory(other) && passes(other.unit.element);
  const before = lines.slice(Math.max(0, index - REACH), index);
  const behind = lines.slice(index + 1, index + 1 + REACH);
  return before.some(isOne) && behind.some(isOne);
}

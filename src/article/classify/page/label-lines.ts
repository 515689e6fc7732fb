/**
 * the lines of a page and Readability's result → which lines are the article, and by which rule the
 * others are not.
 */
import { contextsOf, type LineContext, type PageFacts } from './context.ts';
import { extractFeatures } from './features/extract-features.ts';
import { score, type Forest } from './features/forest.ts';
import { leadsElsewhere, linkListsOf, linkListOf, type LinkList } from './link-lists.ts';
import { fold } from '../../dom/fold-text.ts';
import type { PageElement } from '../../dom/tree.ts';

/** A labelled line. */
export type LabelledLine = LineContext & {
  /** The rule that skips it; undefined for a line of the article. */
  readonly rule: string | undefined;
  /** Natural log-odds that it is the article's. */
  readonly score: number;
};

/**
 * The lines, some with another rule from `ruleFor`, which returns undefined to leave a line. What
 * the page or the options ask to read is read.
 */
export function relabel(
  lines: readonly LabelledLine[],
  ruleFor: (line: LabelledLine, index: number) => string | undefined,
): readonly LabelledLine[] {
  return lines.map((line, index) => {
    const rule = line.unit.asked === 'read' ? undefined : ruleFor(line, index);
    return rule === undefined ? line : { ...line, rule };
  });
}

/** A line and its score. */
type ScoredLine = Omit<LabelledLine, 'rule'>;

/** Every line with its score. */
export function scoreLines(facts: PageFacts, forest: Forest): readonly ScoredLine[] {
  const lines = contextsOf(facts);
  const rows = extractFeatures(lines, facts);
  return lines.map((line, index) => ({
    ...line,
    score: score(rows[index]!, forest) + (isInBody(line, facts.body) ? IN_BODY : 0),
  }));
}

/**
 * Every line labelled by its score, then by what the page or the options request. Never empty
 * while there is prose.
 */
export function labelLines(scored: readonly ScoredLine[]): readonly LabelledLine[] {
  const thresholds = thresholdsOf(scored);
  const labelled = scored.map((line) => {
    const isRead = line.unit.asked === 'read' || isArticle(line, thresholds);
    return { ...line, rule: isRead ? undefined : ruleOf(line) };
  });
  const hasProse = labelled.some((line) => line.rule === undefined && line.prose > 0);
  return hasProse ? labelled : rescue(labelled);
}

/** Log-odds above which a line is read: every listener hears a stray line, few miss one. */
const SURE_ENOUGH = 0;

/**
 * As above after the last line of sure prose, by Readability and by the scores, where most of the
 * rest is unnamed page parts.
 */
const SURE_AT_THE_END = 0.7;

/** As above for a single link that is not a sentence: it usually leads to another story. */
const SURE_OF_LINK = 1;

/** As above for such a link among others, whose scores decide together. */
const SURE_IN_LIST = -0.5;

/**
 * Page parts that are never read, however much like prose, unless the page or the options ask for
 * it.
 */
const NEVER: ReadonlySet<string> = new Set([
  'comments',
  'newsletter',
  'share-bar',
  'author-bio',
  'table-of-contents',
  'tag-list',
  'byline',
  'form',
  'overlay',
  'footer',
  'photo-credit',
  'advertisement',
  'site-header',
  'gallery',
  'print-only',
]);

/** Bonus in log-odds for a line that is in the article body of the page's JSON-LD. */
const IN_BODY = 3;

/** Shortest line that counts as evidence there, in folded characters. */
const TELLING = 20;

function isInBody(line: LineContext, body: string): boolean {
  const folded = body === '' ? '' : fold(line.unit.text);
  return folded.length >= TELLING && body.includes(folded);
}

/** Thresholds for the lines of a page. */
type Thresholds = {
  /** Page parts that are never read. */
  readonly never: ReadonlySet<string>;
  /** Log-odds above which a line after the story's last sure prose is read. */
  readonly end: number;
  /** Whether the story's last sure prose is before a line. */
  readonly isBehind: (line: ScoredLine) => boolean;
  /** By their element. */
  readonly lists: ReadonlyMap<PageElement | undefined, LinkList>;
};

/** A rule that would remove this share of the article's words is wrong about this page. */
const TOO_MUCH = 0.2;

/**
 * Stricter thresholds apply where they remove little; a page part with much of the article has its
 * name for another reason.
 */
function thresholdsOf(lines: readonly ScoredLine[]): Thresholds {
  const likely = lines.filter((line) => line.score > SURE_ENOUGH);
  const share = (part: readonly ScoredLine[]): number =>
    wordsOf(part) / Math.max(1, wordsOf(likely));
  const isSmall = (rule: string): boolean =>
    share(likely.filter((line) => line.region === rule)) < TOO_MUCH;
  const isSure = ({ score, prose, region }: ScoredLine): boolean =>
    score > SURE_AT_THE_END && prose > 0 && region === undefined;
  const last = lines.findLast(isSure)?.unit.index ?? Infinity;
  const isBehind = ({ toLast, unit }: ScoredLine): boolean => toLast < 0 && unit.index > last;
  const tail = likely.filter((line) => isBehind(line) && line.score <= SURE_AT_THE_END);
  return {
    never: new Set([...NEVER].filter(isSmall)),
    end: share(tail) < TOO_MUCH ? SURE_AT_THE_END : SURE_ENOUGH,
    isBehind,
    lists: linkListsOf(lines),
  };
}

/** Kinds within an article that are not prose: the policy decides about them. */
const BESIDE_PROSE: ReadonlySet<string> = new Set(['caption', 'footnote', 'embed']);

/** How many lines after the last prose such a line may be. */
const NEAR = 5;

function wordsOf(lines: readonly ScoredLine[]): number {
  return lines.reduce((sum, line) => sum + line.unit.words, 0);
}

function isArticle(line: ScoredLine, thresholds: Thresholds): boolean {
  const { region, unit, clutter } = line;
  if (region !== undefined && thresholds.never.has(region)) return false;
  if (BESIDE_PROSE.has(unit.kind))
    return line.inside + line.kept > 0 && line.fromFirst >= 0 && line.toLast >= -NEAR;
  if (unit.kind === 'table' || unit.kind === 'code') return line.score > SURE_ENOUGH;
  // Words of menus ("Features", "Pricing") are headings of articles too; every other phrase of the
  // tables is clutter everywhere.
  if (line.dateline === 1 || (clutter && clutter.rule !== 'menu')) return false;
  if (leadsElsewhere(line)) return isLinkOfArticle(line, thresholds);
  return line.score > (thresholds.isBehind(line) ? thresholds.end : SURE_ENOUGH);
}

/** A list of links belongs to the article as a whole or not at all. */
function isLinkOfArticle(line: ScoredLine, { lists }: Thresholds): boolean {
  const { score } = line;
  const list = lists.get(linkListOf(line));
  if (list === undefined || list.count === 1) return score > SURE_OF_LINK;
  return list.sum > SURE_ENOUGH && score > SURE_IN_LIST;
}

/** The best available reason: where a line is, what it says, or how it looks. */
function ruleOf(line: LineContext): string {
  if (line.region !== undefined) return line.region;
  if (line.clutter) return line.clutter.rule;
  if (line.dateline === 1) return 'byline';
  if (line.unit.element.tag === 'button') return 'button';
  if (line.fromFirst < 0) return 'before-article';
  if (line.toLast < 0) return 'after-article';
  return line.link > 0.5 ? 'link-list' : 'not-article';
}

/**
 * If nothing passes, the page is unusual: the article is its prose outside page parts, otherwise
 * all its prose, otherwise its short lines.
 */
function rescue(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const choices = [
    (line: LabelledLine) => line.prose > 0 && line.region === undefined,
    (line: LabelledLine) => line.prose > 0,
    isShortText,
  ];
  const chosen = choices.find((choice) => lines.some(choice));
  if (!chosen) return lines;
  return lines.map((line) => (chosen(line) ? { ...line, rule: undefined } : line));
}

/** Whether a line may be text, on a page without prose. */
function isShortText({ region, clutter, unit, link }: LabelledLine): boolean {
  if (region !== undefined || clutter) return false;
  if (unit.kind === 'embed' || unit.element.tag === 'button') return false;
  return unit.words >= FEWEST_WORDS && link < 0.5;
}

/** Fewest words of a line on a page of only short lines: fewer are labels. */
const FEWEST_WORDS = 3;

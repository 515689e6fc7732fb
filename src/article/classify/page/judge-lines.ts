/**
 * the lines of a page and Readability's choice → which lines are the article, and by which rule
 * each other one is not.
 */
import { contextsOf, type LineContext, type PageFacts } from './context.ts';
import { extractFeatures } from './features/extract-features.ts';
import { score, type Forest } from './features/forest.ts';
import { leadsElsewhere, linkListsOf, linkListOf, type LinkList } from './link-lists.ts';
import { fold } from '../../dom/fold-text.ts';
import type { PageElement } from '../../dom/tree.ts';

/** A line that was judged. */
export type JudgedLine = LineContext & {
  /** The rule that takes it out; undefined for a line of the article. */
  readonly rule: string | undefined;
  /** Natural log-odds of its being the article's. */
  readonly score: number;
};

/**
 * The lines, some with another rule: `ruleFor` gives it, or undefined where the judgement stands.
 * What the page or the options ask to be read is read.
 */
export function rejudge(
  lines: readonly JudgedLine[],
  ruleFor: (line: JudgedLine) => string | undefined,
): readonly JudgedLine[] {
  return lines.map((line) => {
    const rule = line.unit.asked === 'read' ? undefined : ruleFor(line);
    return rule === undefined ? line : { ...line, rule };
  });
}

/** A line and its score. */
type ScoredLine = Omit<JudgedLine, 'rule'>;

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
 * Every line with its judgement: by its score first, then by what the page or the options ask for.
 * Never empty while there is prose.
 */
export function judgeLines(scored: readonly ScoredLine[]): readonly JudgedLine[] {
  const thresholds = thresholdsOf(scored);
  const judged = scored.map((line) => {
    const isRead = line.unit.asked === 'read' || isArticle(line, thresholds);
    return { ...line, rule: isRead ? undefined : ruleOf(line) };
  });
  const hasProse = judged.some((line) => line.rule === undefined && line.prose > 0);
  return hasProse ? judged : rescue(judged);
}

/**
 * Log-odds above which a line is read: a stray line is heard by everybody, a missing one by few.
 */
const SURE_ENOUGH = 0;

/**
 * As above for what follows the last line of sure prose, by Readability's choice and by the scores,
 * where most of what is left is furniture without a name.
 */
const SURE_AT_THE_END = 0.7;

/**
 * As above for a link that makes no sentence and stands alone: it leads to another story more often
 * than on in this one.
 */
const SURE_OF_LINK = 1;

/** As above for such a link among others, whose scores together decide about the list. */
const SURE_IN_LIST = -0.5;

/**
 * Furniture that is never read, however much it looks like prose, unless the page or the options
 * ask for it.
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

/**
 * What it speaks for a line, in log-odds, that the page's own JSON-LD has it in the article's body.
 */
const IN_BODY = 3;

/** Shortest line that says something by being there, in folded characters. */
const TELLING = 20;

function isInBody(line: LineContext, body: string): boolean {
  const folded = body === '' ? '' : fold(line.unit.text);
  return folded.length >= TELLING && body.includes(folded);
}

/** What a page's lines must pass. */
type Thresholds = {
  /** Furniture that is never read. */
  readonly never: ReadonlySet<string>;
  /** Log-odds above which a line behind the story's last sure prose is read. */
  readonly end: number;
  /** Whether the story's last sure prose stands before a line. */
  readonly isBehind: (line: ScoredLine) => boolean;
  /** By the element that holds them. */
  readonly lists: ReadonlyMap<PageElement | undefined, LinkList>;
};

/** A rule that would take this share of the article's words from it is wrong about this page. */
const TOO_MUCH = 0.2;

/**
 * Stricter thresholds hold where they take away little; furniture that carries much of the article
 * bears its name for another reason.
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

/** What stands in an article without being prose: the policy says what becomes of it. */
const BESIDE_PROSE: ReadonlySet<string> = new Set(['caption', 'footnote', 'embed']);

/** How many lines behind the last prose such a line may stand. */
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
  // tables is clutter wherever it stands.
  if (line.dateline === 1 || (clutter && clutter.rule !== 'menu')) return false;
  if (leadsElsewhere(line)) return isLinkOfArticle(line, thresholds);
  return line.score > (thresholds.isBehind(line) ? thresholds.end : SURE_ENOUGH);
}

/** A list of links is the article's or is not, as a whole. */
function isLinkOfArticle(line: ScoredLine, { lists }: Thresholds): boolean {
  const { score } = line;
  const list = lists.get(linkListOf(line));
  if (list === undefined || list.count === 1) return score > SURE_OF_LINK;
  return list.sum > SURE_ENOUGH && score > SURE_IN_LIST;
}

/** The best reason there is: where a line stands, what it says, else how it looks. */
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
 * A page where nothing passes has an unusual shape: its prose outside furniture is the article,
 * else all its prose, else its short lines.
 */
function rescue(lines: readonly JudgedLine[]): readonly JudgedLine[] {
  const choices = [
    (line: JudgedLine) => line.prose > 0 && line.region === undefined,
    (line: JudgedLine) => line.prose > 0,
    isShortText,
  ];
  const chosen = choices.find((choice) => lines.some(choice));
  if (!chosen) return lines;
  return lines.map((line) => (chosen(line) ? { ...line, rule: undefined } : line));
}

/** A line that may be text, on a page without prose. */
function isShortText({ region, clutter, unit, link }: JudgedLine): boolean {
  if (region !== undefined || clutter) return false;
  if (unit.kind === 'embed' || unit.element.tag === 'button') return false;
  return unit.words >= FEWEST_WORDS && link < 0.5;
}

/** A page of nothing but short lines is read from this many words a line: fewer are labels. */
const FEWEST_WORDS = 3;

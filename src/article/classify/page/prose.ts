/**
 * the lines of a page → where its prose is: sums over the tree, page parts by name, the article's
 * element.
 */
import { textOf, type PageElement, type PageTree } from '../../dom/tree.ts';
import { regionRules } from '../../clutter/regions/regions.ts';
import type { PageLines, PageUnit } from '../../dom/units.ts';

/** The input of the choice. */
export type Candidates = {
  readonly tree: PageTree;
  readonly lines: PageLines;
  /** Ids of elements that Readability keeps. */
  readonly kept: ReadonlySet<number>;
};

/** Fewest words of a line that counts as prose. */
const FEWEST_WORDS = 8;

/** Most prose of the page in a page part; with more, its name means something else. */
const PAGE_PART_SHARE = 0.5;

/** Most of Readability's prose in a page part. */
const PAGE_PART_KEPT = 0.15;

/** Kinds of lines that are not prose, however long. */
const NO_PROSE: ReadonlySet<string> = new Set(['heading', 'embed', 'caption']);

/** How much prose a line has: its unlinked words, if it is long enough for a sentence. */
export function proseOf(unit: PageUnit): number {
  if (NO_PROSE.has(unit.kind) || unit.words < FEWEST_WORDS) return 0;
  return unit.linkWords > unit.words * 0.5 ? 0 : unit.words - unit.linkWords;
}

/** Sums over the lines below each element, by id. */
export function sumUp(candidates: Candidates, weight: (unit: PageUnit) => number): Float64Array {
  const { tree, lines } = candidates;
  const sums = new Float64Array(tree.elements.length);
  for (const unit of lines.units) sums[unit.element.id]! += weight(unit);
  for (let id = tree.elements.length - 1; id > 0; id--)
    sums[tree.elements[id]!.parent!.id]! += sums[id]!;
  return sums;
}

/**
 * The rule of each element's page part, by id. A name with most of the article means something
 * else.
 */
export function regionsOf(candidates: Candidates): readonly (string | undefined)[] {
  const prose = sumUp(candidates, proseOf);
  const isKept = (unit: PageUnit): boolean => candidates.kept.has(unit.element.id);
  const kept = sumUp(candidates, (unit) => (isKept(unit) ? proseOf(unit) : 0));
  const shareOf = ({ id }: PageElement): Share => ({
    prose: prose[id]! / (prose[0]! || 1),
    kept: kept[id]! / (kept[0]! || 1),
  });

  const { tree } = candidates;
  const own = namedRegions(tree);
  const headed = aroundHeadline(candidates);
  // Captions of a story in pictures count here too.
  const unlinked = sumUp(candidates, ({ words, linkWords }) => words - linkWords);
  const rules: (string | undefined)[] = [];
  for (const element of tree.elements) {
    const outer = element.parent && rules[element.parent.id];
    const rule = outer === undefined ? own[element.id] : undefined;
    const isStory = (): boolean =>
      headed.has(element.id) && unlinked[element.id]! >= OF_STORY && !SURE.has(rule!);
    const isOwn = rule !== undefined && !isStory() && isPagePart(rule, shareOf(element));
    rules.push(isOwn ? rule : outer);
  }
  return rules;
}

/** Fewest words without links in an element around the headline that is the story, whatever its name. */
const OF_STORY = 100;

/** Fewest words of a headline that the page’s title begins with. */
const OF_HEADLINE = 3;

/** Ids of the elements around the first `h1` with which the title of the page begins. */
function aroundHeadline({ tree, lines }: Candidates): ReadonlySet<number> {
  const title = tree.elements.find(({ tag }) => tag === 'title');
  const shown = title && textOf(title).trim().toLowerCase();
  const around = new Set<number>();
  if (!shown) return around;
  const headline = lines.units.find(
    ({ element, text, words }) =>
      element.tag === 'h1' && words >= OF_HEADLINE && shown.startsWith(text.toLowerCase()),
  );
  for (let above = headline?.element.parent; above; above = above.parent) around.add(above.id);
  return around;
}

/** Page parts by page: they are needed twice. */
const NAMED = new WeakMap<PageTree, readonly (string | undefined)[]>();

/** The rule of the page part that each element's tag, role or name shows, by id. */
function namedRegions(tree: PageTree): readonly (string | undefined)[] {
  let rules = NAMED.get(tree);
  if (rules === undefined) {
    const ruleOf = regionRules();
    const isNamed = ({ parent, tag }: PageElement): boolean =>
      parent !== undefined && !FRAME.has(tag);
    rules = tree.elements.map((element) => (isNamed(element) ? ruleOf(element) : undefined));
    NAMED.set(tree, rules);
  }
  return rules;
}

/** An element's share of the page's prose, and of Readability's: 0 to 1. */
type Share = { readonly prose: number; readonly kept: number };

/** Elements whose names describe the whole page. */
const FRAME: ReadonlySet<string> = new Set(['html', 'body', 'main']);

/** Names that override Readability, which often mistakes a long discussion for the article. */
const SURE: ReadonlySet<string> = new Set(['comments', 'cookie-notice']);

/** Whether it is a page part: with little of the page's prose, and of what Readability keeps. */
function isPagePart(rule: string, { prose, kept }: Share): boolean {
  if (SURE.has(rule)) return prose < 0.8 && (kept < 0.6 || prose < kept * 0.2);
  return prose <= PAGE_PART_SHARE && kept <= PAGE_PART_KEPT;
}

/** Deepest element that still has most of the weight of its parent. */
export function descend(
  candidates: Candidates,
  options: { readonly weights: Float64Array; readonly share: number },
): PageElement {
  const { weights, share } = options;
  let current = candidates.tree.root;
  for (;;) {
    const heaviest = heaviestChild(current, weights);
    if (!heaviest || weights[heaviest.id]! < share * weights[current.id]!) return current;
    current = heaviest;
  }
}

/** The first of the heaviest children; undefined if all weigh nothing. */
function heaviestChild(element: PageElement, weights: Float64Array): PageElement | undefined {
  let best: PageElement | undefined;
  for (const child of element.children) {
    if (child.kind !== 'element') continue;
    if (weights[child.id]! > (best ? weights[best.id]! : 0)) best = child;
  }
  return best;
}

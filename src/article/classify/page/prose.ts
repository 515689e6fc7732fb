/**
 * the lines of a page → where its prose lies: sums over the tree, furniture by name, the element
 * that holds the article.
 */
import type { PageElement, PageTree } from '../../dom/tree.ts';
import { regionRules } from '../../clutter/regions/regions.ts';
import type { PageLines, PageUnit } from '../../dom/units.ts';

/** What the choice is made from. */
export type Candidates = {
  readonly tree: PageTree;
  readonly lines: PageLines;
  /** Ids of elements that Readability keeps. */
  readonly kept: ReadonlySet<number>;
};

/** Fewest words of a line that counts as prose. */
const FEWEST_WORDS = 8;

/**
 * Most prose of the page that furniture may hold, by its name; more, and the name means something
 * else.
 */
const FURNITURE_SHARE = 0.5;

/** Most of Readability's prose that furniture may hold. */
const FURNITURE_KEPT = 0.15;

/** Kinds of lines that are no prose, however long. */
const NO_PROSE: ReadonlySet<string> = new Set(['heading', 'embed', 'caption']);

/**
 * How much prose a line is: its words that are no links, when it is long enough to be a sentence.
 */
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
 * The rule of the furniture that each element belongs to, by id. A name that most of the article
 * bears means something else.
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
  const rules: (string | undefined)[] = [];
  for (const element of tree.elements) {
    const outer = element.parent && rules[element.parent.id];
    const rule = outer === undefined ? own[element.id] : undefined;
    const isOwn = rule !== undefined && isFurniture(rule, shareOf(element));
    rules.push(isOwn ? rule : outer);
  }
  return rules;
}

/** Names of furniture by page: they are asked for twice. */
const NAMED = new WeakMap<PageTree, readonly (string | undefined)[]>();

/** The rule of the furniture that each element's tag, role or name says it is, by id. */
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

/** What an element holds of the page's prose, and of that which Readability keeps: 0 to 1. */
type Share = { readonly prose: number; readonly kept: number };

/** Elements whose names say what the whole page has, not what they are. */
const FRAME: ReadonlySet<string> = new Set(['html', 'body', 'main']);

/**
 * Names that are believed against Readability: it often takes a long discussion for the article.
 */
const SURE: ReadonlySet<string> = new Set(['comments', 'cookie-notice']);

/** Furniture holds little of the page's prose, and little of what Readability keeps. */
function isFurniture(rule: string, { prose, kept }: Share): boolean {
  if (SURE.has(rule)) return prose < 0.8 && (kept < 0.6 || prose < kept * 0.2);
  return prose <= FURNITURE_SHARE && kept <= FURNITURE_KEPT;
}

/** Deepest element that still holds most of what the one above it holds. */
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

/** The first of the heaviest elements right inside one; undefined when none weighs anything. */
function heaviestChild(element: PageElement, weights: Float64Array): PageElement | undefined {
  let best: PageElement | undefined;
  for (const child of element.children) {
    if (child.kind !== 'element') continue;
    if (weights[child.id]! > (best ? weights[best.id]! : 0)) best = child;
  }
  return best;
}

/**
 * a page's tree → the same with marks on what a browser does not show: hidden elements, and
 * elements whose own words are hidden.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { SILENT_TAGS } from '../tags.ts';
import { textSizes } from '../text-sizes.ts';
import { closest, type PageElement, type PageTree } from '../tree.ts';
import { NO_STYLES, type Styles } from './cascade.ts';
import { boxOf, looksOf, looksOfPage, plainLooks, type Looks } from './looks.ts';
import { CLOSING_WAYS, findPanels } from './on-demand.ts';
import { readStyles, type SheetFinder } from './style-rules.ts';
import { stylesOf } from './hiding-styles.ts';
import { wayOfBox, wayOfLetters, type HidingWay } from './unseen-boxes.ts';

/** Options of `markHidden`. */
export type HiddenOptions = {
  /** Whether it is a fragment of a page without its style sheets. */
  readonly isFragment: boolean;
  /** Its linked style sheets. @default none of them can be had */
  readonly findSheet?: SheetFinder;
  /** Whether it is read without scripts: then nothing shows later what it hides. @default false */
  readonly isStatic?: boolean;
};

/**
 * Marks what a browser does not show (`hidden`, `hidesText`), by the page's own style sheets and
 * `style` attributes. Neither panels that a reader opens nor what a script shows later are marked.
 */
export function markHidden(tree: PageTree, options: HiddenOptions): void {
  const { isStatic = false } = options;
  const page = readStyles(tree, options.findSheet);
  const hasLinked = page.hasLinked || options.isFragment;
  const walk: Walk = {
    hasLinked,
    isStatic,
    styles: stylesOf(tree, { rules: page.rules, hasLinked, isOdd }),
    open: new Set(),
    ignored: new Set(),
    ways: [],
    hidden: [],
    own: [],
    sizes: new Map(),
    shown: 0,
  };
  look(tree, walk);
  if (!isStatic) openLater(tree, walk);
  for (const element of tree.elements) {
    if (walk.hidden[element.id]) element.hidden = true;
    else if (walk.own[element.id]) element.hidesText = true;
  }
}

/** Looks again, without what a reader opens and what scripts show later. */
function openLater(tree: PageTree, walk: Walk): void {
  const closed = findPanels(tree).filter(({ panel }) => walk.ways[panel.id] !== undefined);
  const panels = new Set(closed.map(({ panel }) => panel));
  for (const { panel, control } of closed)
    if (!walk.hidden[control.id] || isWithin(control, panels)) walk.open.add(panel.id);
  for (const way of waysOfScripts(tree, walk)) walk.ignored.add(way);
  for (const element of storiesOfScripts(tree, walk)) walk.open.add(element.id);
  if (walk.open.size > 0 || walk.ignored.size > 0) look(tree, walk);
}

type Walk = {
  readonly isStatic: boolean;
  readonly hasLinked: boolean;
  /** Styles of each element, by id. */
  readonly styles: readonly Styles[];
  /** Ids of closed elements that are read nevertheless: a reader or a script opens them. */
  readonly open: Set<number>;
  /** Ways of hiding what a script shows later. */
  readonly ignored: Set<HidingWay>;
  /** How each element is hidden by itself, by id. */
  ways: (HidingWay | undefined)[];
  /** Whether nothing of an element is visible, by id. */
  hidden: boolean[];
  /** Whether an element's own words are hidden, by id. */
  own: boolean[];
  /** Characters hidden in each way. */
  sizes: Map<HidingWay, number>;
  /** Visible characters of prose. */
  shown: number;
};

function look(tree: PageTree, walk: Walk): void {
  walk.ways = [];
  walk.hidden = [];
  walk.own = [];
  walk.sizes = new Map();
  walk.shown = 0;
  visit(tree.root, { walk, looks: looksOfPage(walk), hiddenBy: undefined, isCut: false });
}

type At = {
  readonly walk: Walk;
  readonly looks: Looks;
  readonly hiddenBy: HidingWay | undefined;
  /** Whether it is hidden by a zero-size box, which absolutely positioned descendants escape. */
  readonly isCut: boolean;
};

/** How much of an element is visible, in characters. */
function visit(element: PageElement, at: At): number {
  const { walk } = at;
  if (SILENT_TAGS.has(element.tag)) return 0;
  const seen = seenOf(element, at);
  const { way } = seen;
  let shown = 0;
  let size = 0;
  for (const child of element.children) {
    if (child.kind === 'element') shown += visit(child, seen.inside);
    else size += count(child.text.trim().length, { way, walk });
  }
  if (way === undefined) shown += size;
  const hasHidden = seen.inside.hiddenBy !== undefined || (way !== undefined && size > 0);
  walk.own[element.id] = way !== undefined;
  walk.hidden[element.id] = shown === 0 && hasHidden;
  return shown;
}

/** Adds the length of a text to the visible or hidden count, and returns it. */
function count(length: number, { way, walk }: { way: HidingWay | undefined; walk: Walk }): number {
  if (way !== undefined) walk.sizes.set(way, (walk.sizes.get(way) ?? 0) + length);
  else if (length >= PROSE) walk.shown += length;
  return length;
}

/** How the words directly inside an element are hidden, and the state for its children. */
type Seen = { readonly way: HidingWay | undefined; readonly inside: At };

function seenOf(element: PageElement, at: At): Seen {
  const { walk } = at;
  const styles = walk.styles[element.id]!;
  if (styles === NO_STYLES && !hasOwnLook(element)) {
    const looks = plainLooks(element, at.looks, walk);
    const way = at.hiddenBy ?? unlessIgnored(wayOfLetters(looks, undefined), walk);
    return { way, inside: looks === at.looks ? at : { ...at, looks } };
  }
  const box = boxOf(element, styles, at.looks);
  const found = looksOf(box, at.looks, walk);
  const isOpen = walk.open.has(element.id);
  const looks = isOpen ? { ...found, isVisible: at.looks.isVisible } : found;
  const boxWay = wayOfBox(box) ?? (isUnseenByName(element, { styles, walk }) ? 'name' : undefined);
  const isClosed = isOpen && boxWay !== undefined && CLOSING_WAYS.has(boxWay);
  const isFrame = !walk.isStatic && FRAME.has(element.tag);
  const ownWay = isClosed || isFrame ? undefined : unlessIgnored(boxWay, walk);
  const isPlaced = box.position !== 'static';
  const escapes = at.isCut && (box.position === 'absolute' || box.position === 'fixed');
  const outer = escapes ? undefined : at.hiddenBy;
  const hiddenBy = outer ?? ownWay;
  const isCut = outer === undefined ? ownWay === 'size' && !isPlaced : at.isCut && !isPlaced;
  const way = hiddenBy ?? unlessIgnored(wayOfLetters(looks, box), walk);
  walk.ways[element.id] =
    boxWay ?? (found.isVisible || !at.looks.isVisible ? undefined : 'visibility');
  return { way, inside: { walk, looks, hiddenBy, isCut } };
}

function unlessIgnored(way: HidingWay | undefined, walk: Walk): HidingWay | undefined {
  return way !== undefined && walk.ignored.has(way) ? undefined : way;
}

/** What a page hides on these, a script shows after loading. */
const FRAME: ReadonlySet<string> = new Set(['html', 'body']);

/** Elements that differ from their parents without any style. */
const OWN_LOOKS: ReadonlySet<string> = new Set(['a', 'button', 'mark']);

function hasOwnLook(element: PageElement): boolean {
  return OWN_LOOKS.has(element.tag) || isOdd(element);
}

/** Whether a browser may hide an element by default, or its name says it is hidden. */
function isOdd({ tag, attributes, hint }: PageElement): boolean {
  if (tag === 'dialog' || attributes['hidden'] !== undefined) return true;
  return attributes['popover'] !== undefined || UNSEEN.test(hint);
}

/** Class names for text only for screen readers. */
const UNSEEN = new RegExp(
  '(?:^|\\s)' +
    anyOf([
      'sr-only',
      'screen-reader-text',
      'visually-?hidden',
      'screen-reader-only',
      'a11y-hidden',
      'u-hidden-visually',
      'element-invisible',
      'assistive-text',
      'katex-mathml',
      'mjx-assistive-mml',
    ]) +
    '(?:\\s|$)',
);

/** Properties that rules for such a class set. */
const ABOUT_NAMES = ['display', 'position', 'clip', 'clip-path', 'width', 'height'] as const;

/** Whether a linked style sheet hides an element, judging by its name. */
function isUnseenByName(
  { hint }: PageElement,
  { styles, walk }: { readonly styles: Styles; readonly walk: Walk },
): boolean {
  if (!walk.hasLinked || !UNSEEN.test(hint)) return false;
  return !ABOUT_NAMES.some((property) => styles.has(property));
}

/** Fewest characters of a text that is prose. */
const PROSE = 100;

/** Fewest characters of what a script shows later. */
const FEWEST_SHOWN_LATER = 600;

/** A page hides this many times what it shows only if a script shows it later. */
const MOSTLY = 5;

/**
 * The ways in which a page with scripts hides nearly all of its prose: the scripts must show it
 * later.
 */
function waysOfScripts(tree: PageTree, walk: Walk): readonly HidingWay[] {
  if (!tree.elements.some(isScript)) return [];
  return [...walk.sizes].flatMap(([way, size]) => {
    const isMost = size >= FEWEST_SHOWN_LATER && size > MOSTLY * walk.shown;
    return isMost && CLOSING_WAYS.has(way) ? [way] : [];
  });
}

/** Share of a page's text in a hidden element that may be its story. */
const HALF = 0.5;

/** Elements in or around a story. */
const OF_STORIES: ReadonlySet<string> = new Set(['main', 'article', 'h1']);

/**
 * Streamed pieces, and hidden elements that hold most of a page and its headline or main part, or
 * only fade in: scripts show them, even if the page was saved without its scripts.
 */
function storiesOfScripts(tree: PageTree, walk: Walk): readonly PageElement[] {
  const closed = tree.elements.filter(({ id }) => {
    const way = walk.ways[id];
    return way !== undefined && CLOSING_WAYS.has(way);
  });
  if (closed.length === 0) return [];
  const sizes = textSizes(tree);
  const half = HALF * sizes[tree.root.id]!;
  return closed.filter((element) => {
    if (isStreamed(element)) return true;
    const size = sizes[element.id]!;
    if (size < FEWEST_SHOWN_LATER || size <= half) return false;
    return walk.ways[element.id] === 'opacity' || holdsStory(element);
  });
}

/** A streamed piece of a page, which a script puts into place (React). */
function isStreamed({ attributes }: PageElement): boolean {
  return attributes['hidden'] !== undefined && /^S:[\da-f]+$/.test(attributes['id'] ?? '');
}

function holdsStory(element: PageElement): boolean {
  if (OF_STORIES.has(element.tag)) return true;
  return element.children.some((child) => child.kind === 'element' && holdsStory(child));
}

function isScript({ tag, attributes }: PageElement): boolean {
  return tag === 'script' && !/json|template/i.test(attributes['type'] ?? '');
}

function isWithin(element: PageElement, others: ReadonlySet<PageElement>): boolean {
  return closest(element, (above) => others.has(above)) !== undefined;
}

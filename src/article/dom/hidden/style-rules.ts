/**
 * the style sheets of a page, as far as they can be had → their rules for screens, each with its
 * selectors, layer and order.
 */
import type { PageElement, PageTree } from '../tree.ts';
import { declarationsOf, type Declaration } from './declarations.ts';
import { blockItems, plainCss, sheetItems, type CssItem } from './css-syntax.ts';
import { holdsOnScreen } from './media.ts';

/** A rule of a page's style sheets. */
export type StyleRule = {
  /** Its selectors as written, `&` replaced. */
  readonly selectors: string;
  readonly declarations: readonly Declaration[];
  /**
   * Its cascade layer in order of appearance; undefined for unlayered rules, which win over all.
   */
  readonly layer: number | undefined;
};

/** The styles of a page, and whether there are others elsewhere. */
export type PageStyles = {
  readonly rules: readonly StyleRule[];
  /** Whether there are linked style sheets that are not read. */
  readonly hasLinked: boolean;
};

/** The style sheet at an address as it is written; undefined if it cannot be had. */
export type SheetFinder = (address: string) => LinkedSheet | undefined;

/** A style sheet outside of a page, and how those that it imports are found. */
export type LinkedSheet = { readonly css: string; readonly find: SheetFinder };

/** For a page alone. */
const NO_SHEETS: SheetFinder = () => undefined;

/**
 * Most characters of style sheets to read: 99 % of pages have fewer. The rest is ignored, so its
 * words count as visible.
 */
const MOST_CSS = 500_000;

/** Most rules to keep, so that time stays bounded: no article has more. */
const MOST_RULES = 20_000;

/** Longest selectors to keep, in characters: nesting could multiply them endlessly. */
const LONGEST_SELECTORS = 5000;

/** Deepest nesting of rules and at-rules to follow. */
const DEEPEST = 8;

/** The rules of a page, in order. `find`: linked style sheets. */
export function readStyles(tree: PageTree, find: SheetFinder = NO_SHEETS): PageStyles {
  const sheet: Sheet = {
    rules: [],
    layers: new Map(),
    declarations: new Map(),
    isIncomplete: false,
    left: MOST_CSS,
  };
  const at: At = { sheet, find, layer: undefined, parent: undefined, depth: 0 };
  for (const element of tree.elements) {
    if (element.tag === 'link') addLinked(element, at);
    if (element.tag !== 'style' || !isInForce(element)) continue;
    addSheet(
      element.children.map((child) => (child.kind === 'text' ? child.text : '')).join(''),
      at,
    );
  }
  return { rules: sheet.rules, hasLinked: sheet.isIncomplete };
}

type Sheet = {
  readonly rules: StyleRule[];
  readonly layers: Map<string, number>;
  /** Parsed declarations by text: most occur many times in a page. */
  readonly declarations: Map<string, readonly Declaration[]>;
  /** Whether a style sheet could not be had. */
  isIncomplete: boolean;
  /** Characters that may still be read. */
  left: number;
};

function addSheet(css: string, at: At): void {
  const { sheet } = at;
  if (sheet.left <= 0 || css.trim() === '') return;
  const read = css.slice(0, sheet.left);
  sheet.left -= css.length;
  for (const item of sheetItems(read)) addItem(item, at);
}

function addLinked(element: PageElement, at: At): void {
  const { href, rel = '' } = element.attributes;
  if (href === undefined || !/(?:^|\s)stylesheet(?:\s|$)/i.test(rel)) return;
  const linked = at.find(href);
  if (linked === undefined) at.sheet.isIncomplete = true;
  else if (isInForce(element) && !/(?:^|\s)alternate(?:\s|$)/i.test(rel))
    addSheet(linked.css, { ...at, find: linked.find });
}

/** Where a browser with scripts ignores style sheets. */
const INERT: ReadonlySet<string> = new Set(['noscript', 'template', 'noembed', 'noframes']);

function isInForce(element: PageElement): boolean {
  const { type = '', media = '' } = element.attributes;
  if (type !== '' && type.trim().toLowerCase() !== 'text/css') return false;
  for (let at = element.parent; at; at = at.parent) if (INERT.has(at.tag)) return false;
  return holdsOnScreen(media);
}

/** Where an item of a sheet is. */
type At = {
  readonly sheet: Sheet;
  readonly find: SheetFinder;
  readonly layer: number | undefined;
  /** Selectors of the rule around it. */
  readonly parent: string | undefined;
  readonly depth: number;
};

function addItem({ head, block }: CssItem, at: At): void {
  if (at.depth > DEEPEST || at.sheet.rules.length >= MOST_RULES) return;
  if (head.startsWith('@')) return addAtRule({ head, block: block ?? '' }, at);
  if (block === undefined) return;
  const selectors = nested(head.trim(), at.parent);
  if (selectors.length > LONGEST_SELECTORS) return;
  addBlock(block, { ...at, parent: selectors });
}

/** Adds the declarations of a block as one rule, then what is nested in it. */
function addBlock(block: string, at: At): void {
  const { sheet, layer, parent } = at;
  const items = blockItems(block);
  const declarations = items.flatMap((item) =>
    item.block === undefined && !item.head.startsWith('@') ? declared(item.head, sheet) : [],
  );
  if (declarations.length > 0 && parent !== undefined)
    sheet.rules.push({ selectors: parent, declarations, layer });
  for (const item of items)
    if (item.block !== undefined) addItem(item, { ...at, depth: at.depth + 1 });
}

function declared(written: string, { declarations }: Sheet): readonly Declaration[] {
  let found = declarations.get(written);
  if (found === undefined) declarations.set(written, (found = declarationsOf(written)));
  return found;
}

/** Selectors of a nested rule: `&` is the outer rule, which otherwise goes before them. */
function nested(selectors: string, parent: string | undefined): string {
  if (parent === undefined) return selectors;
  const around = `:is(${parent})`;
  return selectors.includes('&') ? selectors.replaceAll('&', around) : `${around} ${selectors}`;
}

function addAtRule({ head, block }: { head: string; block: string }, at: At): void {
  const [, name = '', given = ''] = /^@([\w-]+)([\s\S]*)$/.exec(head) ?? [];
  const deeper = { ...at, depth: at.depth + 1 };
  if (name === 'import') return addImported(given, deeper);
  if (name === 'layer' && block === '')
    return void given.split(',').forEach((each) => layerOf(each, at));
  if (name === 'media' && holdsOnScreen(given)) return addInner(block, deeper);
  // `not` is for browsers without the feature.
  if (name === 'supports' && !/^\s*not\b/i.test(given)) return addInner(block, deeper);
  if (name === 'layer') addInner(block, { ...deeper, layer: layerOf(given, at) });
}

/** What `@import` names: an address, then perhaps a layer; for which media is behind it. */
const IMPORTED =
  /^\s*(?:url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s"']*))\s*\)|"([^"]*)"|'([^']*)')\s*(layer(?![\w-])(?:\(([^)]*)\))?)?/i;

function addImported(given: string, at: At): void {
  const [all = '', ...parts] = IMPORTED.exec(given) ?? [];
  const address = parts.slice(0, 5).find((each) => each !== undefined);
  const linked = address === undefined ? undefined : at.find(address);
  if (linked === undefined) at.sheet.isIncomplete = true;
  else if (at.depth <= DEEPEST && holdsOnScreen(given.slice(all.length))) {
    const [layer, name = ''] = parts.slice(5);
    const own = layer === undefined ? at.layer : layerOf(name, at);
    addSheet(linked.css, { ...at, find: linked.find, layer: own });
  }
}

function addInner(block: string, at: At): void {
  if (at.parent !== undefined) return addBlock(block, at);
  for (const item of sheetItems(block)) addItem(item, at);
}

/** The number of a layer, in order of first mention. */
function layerOf(written: string, { sheet }: At): number {
  const name = plainCss(written) || `#${sheet.layers.size}`;
  const known = sheet.layers.get(name);
  if (known !== undefined) return known;
  sheet.layers.set(name, sheet.layers.size);
  return sheet.layers.size - 1;
}

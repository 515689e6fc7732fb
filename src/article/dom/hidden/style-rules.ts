/**
 * the `style` elements of a page → their rules for screens, each with its selectors, layer and
 * order.
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

/** The styles in a page, and whether there are others elsewhere. */
export type PageStyles = {
  readonly rules: readonly StyleRule[];
  /** Whether there are linked style sheets, which are not read. */
  readonly hasLinked: boolean;
};

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

/** The rules of a page, in order. */
export function readStyles(tree: PageTree): PageStyles {
  const sheet: Sheet = {
    rules: [],
    layers: new Map(),
    declarations: new Map(),
    hasImport: false,
  };
  let left = MOST_CSS;
  for (const element of tree.elements) {
    if (element.tag !== 'style' || !isInForce(element)) continue;
    const css = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
    if (css.trim() === '') continue;
    for (const item of sheetItems(css.slice(0, left)))
      addItem(item, { sheet, layer: undefined, parent: undefined, depth: 0 });
    left -= css.length;
    if (left <= 0) break;
  }
  return { rules: sheet.rules, hasLinked: sheet.hasImport || tree.elements.some(isLinkedSheet) };
}

type Sheet = {
  readonly rules: StyleRule[];
  readonly layers: Map<string, number>;
  /** Parsed declarations by text: most occur many times in a page. */
  readonly declarations: Map<string, readonly Declaration[]>;
  hasImport: boolean;
};

/** Where a browser with scripts ignores style sheets. */
const INERT: ReadonlySet<string> = new Set(['noscript', 'template', 'noembed', 'noframes']);

function isInForce(element: PageElement): boolean {
  const { type = '', media = '' } = element.attributes;
  if (type !== '' && type.trim().toLowerCase() !== 'text/css') return false;
  for (let at = element.parent; at; at = at.parent) if (INERT.has(at.tag)) return false;
  return holdsOnScreen(media);
}

function isLinkedSheet({ tag, attributes }: PageElement): boolean {
  if (tag !== 'link' || attributes['href'] === undefined) return false;
  return /(?:^|\s)stylesheet(?:\s|$)/i.test(attributes['rel'] ?? '');
}

/** Where an item of a sheet is. */
type At = {
  readonly sheet: Sheet;
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
  const { sheet } = at;
  const deeper = { ...at, depth: at.depth + 1 };
  if (name === 'import') sheet.hasImport = true;
  if (name === 'layer' && block === '')
    return void given.split(',').forEach((each) => layerOf(each, at));
  if (name === 'media' && holdsOnScreen(given)) return addInner(block, deeper);
  // `not` is for browsers without the feature.
  if (name === 'supports' && !/^\s*not\b/i.test(given)) return addInner(block, deeper);
  if (name === 'layer') addInner(block, { ...deeper, layer: layerOf(given, at) });
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

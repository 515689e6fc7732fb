/** an element, its rules and its `style` → the winning value of each property. */
import type { PageElement } from '../tree.ts';
import { isTaken, readDeclarations, type Declaration } from './declarations.ts';
import type { RuleMatch } from './rule-index.ts';

/** The values of an element's own declarations, by longhand. */
export type Styles = ReadonlyMap<string, string>;

/** No declarations at all: what most elements have. */
export const NO_STYLES: Styles = new Map();

/** An element's presentational attributes as CSS; any rule overrides them. */
export function attributeStyles({ tag, attributes }: PageElement): string {
  const background = attributes['bgcolor'];
  const colour =
    tag === 'font' ? attributes['color'] : tag === 'body' ? attributes['text'] : undefined;
  const parts = [background && `background-color: ${background}`, colour && `color: ${colour}`];
  return parts.filter(Boolean).join(';');
}

/** The layer of unlayered rules, which win over all layers. */
const NO_LAYER = 1_000_000;

/** The winning values of an element: importance, layer, specificity, order (CSS Cascade Level 5). */
export function cascade(element: PageElement, matches: readonly RuleMatch[]): Styles {
  const { style } = element.attributes;
  const old = attributeStyles(element);
  if (matches.length === 0 && style === undefined && old === '') return NO_STYLES;
  const sorted = matches.length < 2 ? matches : [...matches].sort(byRank);
  const own = style === undefined ? [] : readDeclarations(style);
  const found = new Map<string, string>();
  if (old !== '') add(found, readDeclarations(old), false);
  for (const { rule } of sorted) add(found, rule.declarations, false);
  add(found, own, false);
  // Of important declarations, those of an earlier layer win.
  const important = sorted.some(({ rule }) => rule.layer !== undefined)
    ? [...sorted].sort((one, other) => layerOf(other) - layerOf(one) || byRank(one, other))
    : sorted;
  for (const { rule } of important) add(found, rule.declarations, true);
  add(found, own, true);
  return found;
}

function add(
  found: Map<string, string>,
  declarations: readonly Declaration[],
  isImportant: boolean,
): void {
  for (const each of declarations)
    if (each.isImportant === isImportant) found.set(each.property, each.value);
}

function byRank(one: RuleMatch, other: RuleMatch): number {
  const layers = layerOf(one) - layerOf(other);
  return layers || one.specificity - other.specificity || one.order - other.order;
}

function layerOf({ rule }: RuleMatch): number {
  return rule.layer ?? NO_LAYER;
}

/** Custom properties by name; inherited ones are on the prototype chain. */
export type Customs = Readonly<Record<string, string>>;

/** No custom properties, not even those of every object. */
export const NO_CUSTOMS: Customs = Object.create(null) as Customs;

/** The custom properties of an element: its own before those of its parent. */
export function customsOf(styles: Styles, inherited: Customs): Customs {
  const own = [...styles].filter(([name]) => name.startsWith('--'));
  if (own.length === 0) return inherited;
  const customs = Object.create(inherited) as Record<string, string>;
  for (const [name, value] of own) {
    const found = substitute(value, inherited);
    if (found !== undefined) customs[name] = found;
  }
  return customs;
}

/** Most replacements of `var()` in a value, which ends cycles of custom properties. */
const MOST_REPLACEMENTS = 20;

const VARIABLE = /var\(\s*(--[^\s,()]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/;

/** A value with its variables replaced; undefined if one is missing. */
function substitute(value: string, customs: Customs): string | undefined {
  let text = value;
  for (let count = 0; count < MOST_REPLACEMENTS; count++) {
    const match = VARIABLE.exec(text);
    if (match === null) return text.trim();
    const found = customs[match[1]!] ?? match[2];
    if (found === undefined) return undefined;
    text = text.slice(0, match.index) + found + text.slice(match.index + match[0].length);
  }
  return undefined;
}

/** The value of a property if it has one; undefined if it is left to the parent or the default. */
export function valueOf(
  property: string,
  { styles, customs }: { readonly styles: Styles; readonly customs: Customs },
): string | undefined {
  const written = styles.get(property);
  if (written === undefined || !written.includes('var(')) return written;
  const value = substitute(written, customs);
  return value !== undefined && isTaken(property, value) ? value : 'unset';
}

/**
 * a page → the panels that its readers open by a control: answers, tabs, closed notes. Their words
 * are read although a browser shows them only on demand.
 */
import { closest, isWithin, type PageElement, type PageTree } from '../tree.ts';
import type { HidingWay } from './unseen-boxes.ts';

/** A panel and the control that opens it. */
export type Panel = { readonly panel: PageElement; readonly control: PageElement };

/** Ways of closing panels; what is off the page or has no colour is not a panel. */
export const CLOSING_WAYS: ReadonlySet<HidingWay> = new Set([
  'display',
  'visibility',
  'opacity',
  'content-visibility',
  'size',
  'scale',
]);

/** Parts of a site and tools of a page: what opens there is not part of an article. */
const TOOL_TAGS: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'aside',
  'dialog',
  'form',
  'menu',
]);
const TOOL_ROLES =
  /^(?:navigation|dialog|alertdialog|menu|menubar|listbox|tooltip|search|banner|contentinfo|complementary|alert|toolbar)$/;

/** Clickable elements. */
const CONTROL_TAGS: ReadonlySet<string> = new Set(['button', 'a', 'summary', 'label']);
const CONTROL_ROLES = /^(?:button|tab|switch|link|heading)$/;

/** Names of panels opened by the element before them, without an attribute that says so. */
const NAMED = /(?:^|[\s_-])(?:accordion|collaps(?:e|ed|ible)|expandable|faqs?|toggle)(?=$|[\s_-])/;

/** The panels of a page outside its tools, each with its control. */
export function findPanels(tree: PageTree): readonly Panel[] {
  const byId = new Map<string, PageElement>();
  for (const element of tree.elements) {
    const { id } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const found: Panel[] = [];
  for (const element of tree.elements) {
    for (const panel of panelsOf(element, byId))
      if (isPanel(panel, element)) found.push({ panel, control: element });
    for (const each of answersOf(element)) if (isPanel(each.panel, each.control)) found.push(each);
    const control = isTabPanel(element)
      ? byId.get(element.attributes['aria-labelledby'] ?? '')
      : undefined;
    if (control && isPanel(element, control)) found.push({ panel: element, control });
    const above = NAMED.test(element.hint) ? neighbourOf(element, -1) : undefined;
    if (above && isPanel(element, above)) found.push({ panel: element, control: above });
  }
  return found;
}

/** The content of a closed `details`, which a style may hide as well until it is opened. */
function answersOf({ tag, children }: PageElement): readonly Panel[] {
  if (tag !== 'details') return [];
  const elements = children.filter((child) => child.kind === 'element');
  const control = elements.find((child) => child.tag === 'summary');
  if (control === undefined) return [];
  return elements.flatMap((panel) => (panel === control ? [] : [{ panel, control }]));
}

function panelsOf(
  control: PageElement,
  byId: ReadonlyMap<string, PageElement>,
): readonly PageElement[] {
  const { attributes } = control;
  if (!isControl(control)) return [];
  const named = (attributes['aria-controls'] ?? '').split(/\s+/);
  const isToggle = /^(?:collapse|tab|pill|accordion|toggle)$/i.test(
    attributes['data-toggle'] ?? attributes['data-bs-toggle'] ?? '',
  );
  if (isToggle) {
    const target =
      attributes['data-bs-target'] ?? attributes['data-target'] ?? attributes['href'] ?? '';
    if (/^#[\w-]+$/.test(target)) named.push(target.slice(1));
  }
  const panels = named.map((id) => byId.get(id)).filter((panel) => panel !== undefined);
  if (panels.length > 0 || attributes['aria-expanded'] !== 'false') return panels;
  const next =
    neighbourOf(control, 1) ??
    (isHeading(control.parent) ? neighbourOf(control.parent!, 1) : undefined);
  return next === undefined ? [] : [next];
}

function isControl({ tag, attributes }: PageElement): boolean {
  if (attributes['aria-haspopup'] !== undefined) return false;
  return (
    CONTROL_TAGS.has(tag) ||
    CONTROL_ROLES.test(attributes['role'] ?? '') ||
    attributes['aria-expanded'] !== undefined
  );
}

function isTabPanel({ attributes }: PageElement): boolean {
  return attributes['role'] === 'tabpanel' || attributes['role'] === 'region';
}

function isHeading(element: PageElement | undefined): boolean {
  return element !== undefined && /^(?:h[1-6]|dt)$/.test(element.tag);
}

/** The sibling `step` places after an element, or before it. */
function neighbourOf(element: PageElement, step: 1 | -1): PageElement | undefined {
  const siblings = element.parent?.children.filter((child) => child.kind === 'element') ?? [];
  return siblings[siblings.indexOf(element) + step];
}

/**
 * Whether a panel is part of the text: neither it nor its control is in a tool, and it does not
 * contain the control.
 */
function isPanel(panel: PageElement, control: PageElement): boolean {
  if (closest(panel, isTool) !== undefined || closest(control, isTool) !== undefined) return false;
  return !isWithin(control, panel);
}

function isTool({ tag, attributes, parent }: PageElement): boolean {
  if (tag === 'header' && closest(parent, (above) => above.tag === 'article') === undefined)
    return true;
  return TOOL_TAGS.has(tag) || TOOL_ROLES.test(attributes['role'] ?? '');
}

/** CSS selectors and `data-lectern` attributes → the requested action for each element. */
import { compile, type Options } from 'css-select';
import { ownEntry } from '../../_internal/own-entry.ts';
import { ConfigError } from '../../errors.ts';
import type { PolicyAction, ReadingSelectors } from '../article.ts';
import { isPolicyAction } from '../policy.ts';
import { textOf, type PageElement, type PageNode, type PageTree } from './tree.ts';
import type { AskedOf } from './removed-parts.ts';

/** The css-select adapter of a page's tree. */
export const PAGE_ADAPTER: NonNullable<Options<PageNode, PageElement>['adapter']> = {
  isTag: (node): node is PageElement => node.kind === 'element',
  getAttributeValue: (element, name) => ownEntry(element.attributes, name),
  hasAttrib: (element, name) => Object.hasOwn(element.attributes, name),
  getChildren: (node) => (node.kind === 'element' ? node.children : []),
  getName: (element) => element.tag,
  getParent: (node) => (node.kind === 'element' && node.parent?.parent ? node.parent : null),
  getSiblings: (node) => (node.kind === 'element' && node.parent ? node.parent.children : [node]),
  getText: textOf,
  removeSubsets: (nodes) => [...nodes],
  equals: (one, other) => one === other,
};

/** Attribute by which a page requests an action: `data-lectern="skip"`, `read` or `announce`. */
const ATTRIBUTE = 'data-lectern';

/** What is asked for from outside of a page, and whether the page itself may ask for words. */
export type AskingOptions = {
  readonly selectors?: ReadingSelectors | undefined;
  /**
   * Whether the page is someone else's: it may then only ask to skip, since what it asks to read may
   * be hidden from readers.
   * @default false
   */
  readonly isForeign?: boolean | undefined;
};

/**
 * The requested action for an element: by its own attribute, otherwise by the selectors; skip wins
 * over read.
 */
export function askedBySelectors(
  tree: PageTree,
  { selectors, isForeign = false }: AskingOptions,
): AskedOf {
  const asked = new Map<number, PolicyAction>();
  for (const action of ['read', 'skip'] as const) {
    for (const selector of selectors?.[action] ?? []) {
      const matches = compileSelector(selector, { action });
      for (const element of tree.elements)
        if (element.parent && matches(element)) asked.set(element.id, action);
    }
  }
  return (element) => {
    const own = element.attributes[ATTRIBUTE]?.trim().toLowerCase();
    return isPolicyAction(own) && (own === 'skip' || !isForeign) ? own : asked.get(element.id);
  };
}

/**
 * Refuses invalid selectors before a page is read. @throws ConfigError CONFIG_INVALID naming the
 * first.
 */
export function checkSelectors(selectors: ReadingSelectors | undefined): void {
  for (const action of ['read', 'skip'] as const)
    for (const selector of selectors?.[action] ?? []) compileSelector(selector, { action });
}

function compileSelector(
  selector: string,
  option: { readonly action: string },
): (element: PageElement) => boolean {
  try {
    return compile<PageNode, PageElement>(selector, { adapter: PAGE_ADAPTER });
  } catch (cause) {
    const written = JSON.stringify(selector);
    throw new ConfigError(
      `selectors.${option.action} must be CSS selectors, but ${written} is not one.`,
      { code: 'CONFIG_INVALID', hint: 'Write it like "aside.promo" or "#comments".', cause },
    );
  }
}

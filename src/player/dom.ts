/**
 * a tag and its attributes → an element, without a line of
 * HTML as text: nothing an edition says can become markup.
 */

/**
 * Attributes (`true` for an empty one, `false` or
 * `undefined` for none) and children of an element.
 */
export type Parts = { readonly children?: readonly (Node | string)[] } & {
  readonly [attribute: string]: string | number | boolean | undefined | readonly (Node | string)[];
};

/** An HTML element. A button in the player's own tree submits no form of the page, and needs no `type`. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  parts: Parts = {},
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), parts);
}

/** An SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  parts: Parts = {},
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), parts);
}

/** How to scroll: without animation for readers who prefer reduced motion. */
export function scrollBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

/** A style sheet of CSS. */
export function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function fill<E extends Element>(element: E, { children = [], ...attributes }: Parts): E {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : (value as string));
  element.append(...children);
  return element;
}

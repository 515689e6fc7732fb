/** a selector → the element that it finds on the page, if any. */

/** It was made by a machine, or typed in a hurry: it may be no selector here. */
export function queryPage(selector: string): Element | undefined {
  try {
    return document.querySelector(selector) ?? undefined;
  } catch {
    return undefined;
  }
}

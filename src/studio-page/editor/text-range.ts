/** characters of an element's text ↔ the places of its text nodes. */

/** A range of characters, end exclusive. */
export type CharacterRange = { readonly start: number; readonly end: number };

/** The DOM range of some characters; `undefined` if the element has fewer. */
export function rangeOf(element: Element, { start, end }: CharacterRange): Range | undefined {
  const range = document.createRange();
  let from = 0;
  let isStarted = false;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const to = from + node.nodeValue!.length;
    if (!isStarted && start < to) {
      range.setStart(node, start - from);
      isStarted = true;
    }
    if (isStarted && end <= to) {
      range.setEnd(node, end - from);
      return range;
    }
    from = to;
  }
  return undefined;
}

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
/** How many characters of an element's text stand before a place in it. */
function offsetIn(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The character of an element's text at a point of the window; `undefined` outside its text. */
function characterAt(element: Element, x: number, y: number): number | undefined {
  const place = placeAt(x, y);
  if (!place || !element.contains(place.node)) return undefined;
  return offsetIn(element, place.node, place.offset);
}

/** Browsers name it in two ways. */
function placeAt(
  x: number,
  y: number,
): { readonly node: Node; readonly offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const found = document.caretPositionFromPoint(x, y);
    return found ? { node: found.offsetNode, offset: found.offset } : undefined;
  }
  const { caretRangeFromPoint } = document as Document & {
    caretRangeFromPoint?: (x: number, y: number) => Range | null;
  };
  const found = caretRangeFromPoint?.call(document, x, y);
  return found ? { node: found.startContainer, offset: found.startOffset } : undefined;
}

/** A press on a text: the text, and the point of the window. */
export type Pressed = { readonly text: string; readonly x: number; readonly y: number };

/** The words that are selected in the text of an element, else the one at the point. */
export function chosenWords(element: Element, { text, x, y }: Pressed): CharacterRange | undefined {
  const selection = getSelection();
  if (selection && !selection.isCollapsed && selection.rangeCount > 0) {
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    if (element.contains(startContainer) && element.contains(endContainer)) {
      const start = offsetIn(element, startContainer, startOffset);
      return wordsAround(text, { start, end: offsetIn(element, endContainer, endOffset) });
    }
  }
  const at = characterAt(element, x, y);
  return at === undefined ? undefined : wordsAround(text, { start: at, end: at });
}

/** The whole words that a range of a text touches, without the marks around them. */
export function wordsAround(
  text: string,
  { start, end }: CharacterRange,
): CharacterRange | undefined {
  let [from, to] = [start, end];
  while (from > 0 && /\S/u.test(text[from - 1]!)) from--;
  while (to < text.length && /\S/u.test(text[to]!)) to++;
  while (from < to && !IN_WORD.test(text[from]!)) from++;
  while (to > from && !IN_WORD.test(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : undefined;
}

/** Letters and digits, halves of rare ones, and signs that are said. */
const IN_WORD = /[\p{L}\p{N}\p{M}\p{S}\ud800-\udfff%&@#]/u;

/** Where to go from some words: to the one before or after them, or to that one as well. */
export type WordStep = { readonly to: 'before' | 'after'; readonly isMore: boolean };

/** The next words of a text; the same where there are none. */
export function stepWords(
  text: string,
  range: CharacterRange,
  { to, isMore }: WordStep,
): CharacterRange {
  const words = [...text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
    const found = wordsAround(text, { start: index, end: index + word.length });
    return found ? [found] : [];
  });
  const next =
    to === 'after'
      ? words.find(({ start }) => start >= range.end)
      : words.findLast(({ end }) => end <= range.start);
  if (!next) return range;
  if (!isMore) return next;
  return { start: Math.min(range.start, next.start), end: Math.max(range.end, next.end) };
}

/** The whole sentences that a range of a text touches, without the spaces around them. */
export function sentenceAround(
  text: string,
  { start, end }: CharacterRange,
  language: string,
): CharacterRange {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const own = sentences.filter(
    ({ index, segment }) => index < end && index + segment.length > start,
  );
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return { start, end };
  return { start: first.index, end: last.index + last.segment.trimEnd().length };
}

/** ranges at the start of a paragraph → the same without a letter that is set large. */

/** A letter so many times as large as the text is drawn to be looked at. */
const LARGE = 1.5;

/** A highlight behind a letter of three lines is a block of colour: the words after it are enough. */
export function withoutDropCap(ranges: readonly Range[], block: Element): readonly Range[] {
  const [first] = ranges;
  const node = first?.startContainer as Text | undefined;
  if (!first || !node?.parentElement) return ranges;
  const size = sizeOf(block);
  const styles = [getComputedStyle(block, '::first-letter'), getComputedStyle(node.parentElement)];
  if (!styles.some(({ fontSize }) => parseFloat(fontSize) >= LARGE * size)) return ranges;
  const letter = node.data.slice(first.startOffset).search(/\p{L}/u);
  if (letter >= 0) first.setStart(node, first.startOffset + letter + 1);
  return ranges;
}

function sizeOf(element: Element): number {
  return parseFloat(getComputedStyle(element).fontSize);
}

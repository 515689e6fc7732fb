/**
 * a page → its lines as the reader of articles sees them: text that no block
 * element, no button and no blank line breaks, in pieces that stand somewhere.
 */
import { BLOCK_TAGS, EMBED_TAGS, SILENT_TAGS } from '../../article/dom/tags.ts';

/** A stretch of a line: a text node, or a gap where a picture or a line break stands. */
export type LinePiece = {
  readonly node: Text | undefined;
  readonly text: string;
  /** Where it begins in all the text of the page, in UTF-16 units. */
  readonly at: number;
  /** Index of its line. */
  readonly line: number;
};

/** A line and the innermost block element that holds it. */
export type PageLine = { readonly element: Element; readonly pieces: readonly LinePiece[] };

/** What stands for `br`: white space that no text has by chance. */
const BREAK = '\u2028';

/**
 * The lines of an element in document order, without players, what is struck out, as the reader has
 * it, and what `isApart` says of.
 */
export function readPageLines(
  root: Element,
  isApart: (element: Element) => boolean = () => false,
): readonly PageLine[] {
  const lines: PageLine[] = [];
  let pieces: LinePiece[] = [];
  let at = 0;
  const add = (text: string, node?: Text): void => {
    pieces.push({ node, text, at, line: lines.length });
    at += text.length;
  };
  const flush = (element: Element): void => {
    const isBlank = pieces.every(({ text }) => text.trim() === '');
    // A gap keeps the last word of a line from the first one of the next.
    if (!isBlank) add(' ');
    if (!isBlank) lines.push({ element, pieces });
    pieces = [];
  };
  const breakLine = (block: Element): void => {
    const before = pieces.findLast(({ text }) => text === BREAK || text.trim() !== '');
    if (before?.text === BREAK) flush(block);
    else add(BREAK);
  };
  const visit = (element: Element, block: Element): void => {
    for (const child of element.childNodes) {
      if (child instanceof Text) add(child.data, child);
      if (!(child instanceof Element) || isNoText(child) || isApart(child)) continue;
      const tag = child.localName;
      if (isStruckOut(child)) {
        // No range may lead over it.
        at += 1;
        continue;
      }
      if (tag === 'br') breakLine(block);
      else if (tag === 'img') add(' ');
      else if (isBlock(tag, block)) {
        flush(block);
        visit(child, child);
        flush(child);
      } else visit(child, block);
    }
  };
  if (!isStruckOut(root)) visit(root, root);
  flush(root);
  return lines;
}

function isNoText({ localName: tag }: Element): boolean {
  return SILENT_TAGS.has(tag) || EMBED_TAGS.has(tag) || tag === 'lectern-player';
}

/** Elements that strike out their words, whatever a page makes of their looks. */
const STRUCK_OUT = /^(?:del|s|strike)$/;

/** Whether a reader sees that the words no longer hold. */
function isStruckOut(element: Element): boolean {
  return (
    STRUCK_OUT.test(element.localName) ||
    getComputedStyle(element).textDecorationLine.includes('line-through')
  );
}

/** A button is a line of its own, except as the whole of a heading that opens and closes. */
function isBlock(tag: string, block: Element): boolean {
  return tag === 'button' ? !/^h\d$/.test(block.localName) : BLOCK_TAGS.has(tag);
}

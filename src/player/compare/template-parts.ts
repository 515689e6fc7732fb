/**
 * lines and the block that is read of them → their pieces without what a template, an
 * advertiser or an editor's tool has put in between: what the reader leaves out too.
 */
import type { ReadBlock } from '../read-along/edition-blocks.ts';
import type { PageLine, LinePiece } from '../read-along/page-lines.ts';
import { foldWords } from '../read-along/page-words.ts';

/** Elements in which prose stands: new words in them are new words of the article. */
const PROSE =
  /^(?:abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|kbd|mark|q|ruby|samp|strong|sub|time|u|var)$/;

/** Elements that are no part of what is read. */
const STRUCK_OUT = /^(?:del|s|strike)$/;

/** Longest mark of a note, in units of its words. */
const LONGEST_MARK = 8;

/** As many units around a few words tell which of their like they are; longer ones tell it themselves. */
const AROUND = 8;

/** The pieces of some lines that the block may hold. */
export function piecesOfBlock(lines: readonly PageLine[], block: ReadBlock): readonly LinePiece[] {
  return lines.flatMap((line) => withoutParts(line, block));
}

function withoutParts(line: PageLine, block: ReadBlock): readonly LinePiece[] {
  let kept = line.pieces;
  const read = new Set<string>();
  const parts = elementsIn(line).map((element) => ({ element, ...wordsIn(element, kept, block) }));
  for (const { element, isRead } of parts) if (isRead) read.add(kindOf(element));
  for (const { element } of parts) {
    const { words, isRead } = wordsIn(element, kept, block);
    const isForeign = !isRead && !isProse(element) && !read.has(kindOf(element));
    const isPart =
      words !== '' &&
      (isForeign ||
        block.leftOut.includes(words) ||
        isMark(element, words) ||
        (isUnseen(element) && !isUnseen(line.element)));
    if (isPart) kept = kept.filter(({ node }) => !element.contains(node ?? null));
  }
  return kept;
}

/** The elements within a line; what stands in another comes before it. */
function elementsIn({ element: block, pieces }: PageLine): readonly Element[] {
  const found = new Set<Element>();
  for (const { node } of pieces)
    for (let each = node?.parentElement; each && each !== block; each = each.parentElement)
      found.add(each);
  return [...found].sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1,
  );
}

/** The words of an element, and whether the block has them where they stand. */
function wordsIn(
  element: Element,
  pieces: readonly LinePiece[],
  block: ReadBlock,
): { readonly words: string; readonly isRead: boolean } {
  const isIn = pieces.map(({ node }) => element.contains(node ?? null));
  const [first, last] = [isIn.indexOf(true), isIn.lastIndexOf(true)];
  const join = (from: number, to: number): string =>
    foldWords(
      pieces
        .slice(from, to)
        .map(({ text }) => text)
        .join(''),
    );
  const words = first < 0 ? '' : join(first, last + 1);
  const before = join(0, Math.max(0, first)).slice(-AROUND);
  const after = join(last + 1, pieces.length).slice(0, AROUND);
  const isLong = words.length > AROUND || before + after === '';
  const isRead = isLong
    ? block.words.includes(words)
    : [before && before + words, after && words + after].some(
        (each) => each !== '' && block.words.includes(each),
      );
  return { words, isRead };
}

/** Elements that are alike to a template. */
function kindOf({ localName, className }: Element): string {
  return `${localName} ${className}`;
}

/** A link within the page is a sign beside the text, any other one is text. */
function isProse(element: Element): boolean {
  const tag = element.localName;
  return tag === 'a' ? (element as HTMLAnchorElement).hash === '' : PROSE.test(tag);
}

/** The mark of a note, or what an editor has struck out. */
function isMark({ localName: tag }: Element, words: string): boolean {
  return STRUCK_OUT.test(tag) || (tag === 'sup' && words.length <= LONGEST_MARK);
}

/** Whether it is invisible, in one of the ways used for words meant only for screen readers. */
function isUnseen(element: Element): boolean {
  const { width, height, right } = element.getBoundingClientRect();
  const { display, visibility } = getComputedStyle(element);
  if (display === 'contents') return false;
  return width <= 1 || height <= 1 || right + scrollX <= 0 || visibility !== 'visible';
}

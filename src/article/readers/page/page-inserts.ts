/** comments of an own page that ask for sound files → elements in their places → the sounds between its blocks. Pure. */
import { escapeMarkup } from '../../../_internal/escape-markup.ts';
import type { DraftInsert } from '../../build-article.ts';
import type { PageElement, PageTree } from '../../dom/tree.ts';
import { insertComment } from '../../spoken/speech-comment.ts';

/** An element that no page has of itself; it has no words. */
const TAG = 'lectern-insert';

const COMMENTS = /<!--\s*lectern:\s*insert\s[^\n]{0,400}?-->/gi;

/** The page with an element for each such comment: a tree has no comments. */
export function keepInserts(html: string): string {
  return html.replace(COMMENTS, (comment) => {
    const src = insertComment(comment);
    return src === undefined ? comment : `<${TAG} src="${escapeMarkup(src)}"></${TAG}>`;
  });
}

/** The sounds between the blocks that are read, in order. */
export function pageInserts(
  { elements }: PageTree,
  { blockElements }: { readonly blockElements: readonly PageElement[] },
): readonly DraftInsert[] {
  return elements.flatMap(({ tag, attributes, hidden, id }): DraftInsert[] => {
    const src = attributes['src'];
    if (tag !== TAG || src === undefined || hidden === true) return [];
    return [{ src, blocksBefore: blockElements.filter((block) => block.id <= id).length }];
  });
}

/** HTML within Markdown → the same with marks on what a browser hides. */
import { markHidden } from '../../dom/hidden/mark-hidden.ts';
import { parsePage, type PageTree } from '../../dom/tree.ts';

/** What can hide words: most HTML within Markdown has nothing of the kind. */
const MAY_HIDE = /[\s"'/](?:hidden|style|class|popover)\b|<(?:dialog|style)\b/i;

/** The tree of a piece of HTML, marked like a page without its style sheets. */
export function parseSeen(html: string): PageTree {
  const tree = parsePage(html);
  if (MAY_HIDE.test(html)) markHidden(tree, { isFragment: true });
  return tree;
}

/** Whether the content of an element is hidden, by its opening tag. */
export function hidesWords(openingTag: string): boolean {
  if (!MAY_HIDE.test(openingTag)) return false;
  return parseSeen(`${openingTag}words`).elements.some(
    ({ hidden, hidesText }) => hidden === true || hidesText === true,
  );
}

/** HTML within Markdown → a mark on what a browser does not show of it. */
import { markHidden } from '../../dom/hidden/mark-hidden.ts';
import { parsePage, type PageTree } from '../../dom/tree.ts';

/** What can hide words: most HTML within Markdown has none of it, and need not be looked at. */
const MAY_HIDE = /[\s"'/](?:hidden|style|class|popover)\b|<(?:dialog|style)\b/i;

/** The tree of a piece of HTML, with marks as on a page whose style sheets are not at hand. */
export function parseSeen(html: string): PageTree {
  const tree = parsePage(html);
  if (MAY_HIDE.test(html)) markHidden(tree, { isFragment: true });
  return tree;
}

/** Whether what stands between an opening tag and its end is not shown. */
export function hidesWords(openingTag: string): boolean {
  if (!MAY_HIDE.test(openingTag)) return false;
  return parseSeen(`${openingTag}words`).elements.some(
    ({ hidden, hidesText }) => hidden === true || hidesText === true,
  );
}

/** a page's tree → how much text each element contains. */
import { SILENT_TAGS } from './tags.ts';
import type { PageElement, PageTree } from './tree.ts';

/** Characters that are not white space below each element, by id. */
export function textSizes(tree: PageTree): Float64Array {
  const sizes = new Float64Array(tree.elements.length);
  for (let id = tree.elements.length - 1; id >= 0; id--) {
    const element = tree.elements[id]!;
    if (SILENT_TAGS.has(element.tag)) sizes[id] = 0;
    else sizes[id]! += ownSize(element);
    if (element.parent) sizes[element.parent.id]! += sizes[id]!;
  }
  return sizes;
}

function ownSize(element: PageElement): number {
  const texts = element.children.filter((child) => child.kind === 'text');
  return texts.reduce((sum, { text }) => sum + text.trim().length, 0);
}

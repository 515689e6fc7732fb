/** a page's tree → the document for @mozilla/readability, without parsing the page again. */
import { BLOCK_TAGS, SILENT_TAGS } from '../../dom/tags.ts';
import { textOf, type PageElement, type PageTree } from '../../dom/tree.ts';
import { DomAttribute, DomDocument, DomText, type DomElement } from './readability-dom.ts';

/** Deepest page to convert, in levels: Readability's time grows with their square. */
const DEEPEST = 120;

/** Attributes that its scores use. */
const ATTRIBUTES = [
  'class',
  'id',
  'role',
  'itemprop',
  'rel',
  'href',
  'name',
  'property',
  'content',
  'itemtype',
  'lang',
  'dir',
  'alt',
];

/** The attribute with an element's id: Readability keeps attributes. */
export const ID = 'data-lectern-id';

/**
 * The page for Readability: without scripts, drawings and the elements in `out`. Undefined when it
 * is nested too deeply.
 */
export function documentOf(
  tree: PageTree,
  options: { readonly out: ReadonlySet<number> },
): DomDocument | undefined {
  const document = new DomDocument();
  for (const element of tree.elements) {
    if (element.parent?.tag !== 'head') continue;
    if (element.tag !== 'title' && element.tag !== 'meta') continue;
    const copy = elementOf(element, document);
    if (element.tag === 'title') addText(copy, textOf(element));
    document.head.appendChild(copy);
  }
  const isMade = addChildren(tree.root, { ...options, parent: document.body, depth: 0 });
  return isMade ? document : undefined;
}

type Growth = {
  readonly out: ReadonlySet<number>;
  readonly parent: DomElement;
  readonly depth: number;
};

/** Elements that are replaced by those of the document. */
const FRAME_TAGS: ReadonlySet<string> = new Set(['html', 'body']);

function addChildren(element: PageElement, { out, parent, depth }: Growth): boolean {
  if (depth > DEEPEST) return false;
  for (const child of element.children) {
    if (child.kind === 'text') {
      addText(parent, child.text);
      continue;
    }
    if (out.has(child.id) || SILENT_TAGS.has(child.tag)) continue;
    const copy = FRAME_TAGS.has(child.tag) ? parent : elementOf(child, parent.ownerDocument);
    if (copy !== parent) parent.appendChild(copy);
    if (!addChildren(child, { out, parent: copy, depth: depth + 1 })) return false;
  }
  return true;
}

function elementOf(element: PageElement, document: DomDocument): DomElement {
  const { tag, attributes, children, id } = element;
  const copy = document.createElement(tag);
  for (const name of ATTRIBUTES) {
    const value = attributes[name];
    if (value !== undefined) copy.attributes.push(new DomAttribute(name, value));
  }
  if (BLOCK_TAGS.has(tag) || children.length > 0)
    copy.attributes.push(new DomAttribute(ID, String(id)));
  return copy;
}

function addText(parent: DomElement, text: string): void {
  if (text !== '') parent.appendChild(new DomText(text));
}

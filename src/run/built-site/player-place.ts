/** a page and the edition of its article → where the player goes in the HTML. Pure. */
import { textOf, type PageElement } from '../../article/dom/tree.ts';
import type { Edition } from '../../edition/edition.ts';
import { blocksOf } from '../../edition/shared/edition-blocks.ts';
import { foldWords } from '../../edition/shared/page-words.ts';
import type { PageParts } from './page-parts.ts';

/** Blocks that are sought: they tell the text from a summary that repeats its first sentence. */
const SOUGHT = 12;

/** Elements that hold a block of text. */
const BLOCKS: ReadonlySet<string> = new Set(
  'p h2 h3 h4 li blockquote figcaption pre div'.split(' '),
);

/** Elements within which no player can stand. */
const WITHIN: ReadonlySet<string> = new Set(
  'p ul ol dl blockquote figure table details a h1 h2 h3 h4 h5 h6'.split(' '),
);

/** Elements within a paragraph; one with more is a part of the page. */
const MOST_CHILDREN = 60;

/** Characters of a block that is compared. */
const LONGEST_BLOCK = 20_000;

/** What `data-lectern` asks of the reader of a page, rather than for a player. */
const ACTIONS: ReadonlySet<string> = new Set(['read', 'skip', 'announce']);

/** Whether the page has a player that its layout put there. */
export function hasPlayer({ elements }: PageParts): boolean {
  return elements.some(({ tag }) => tag === 'lectern-player');
}

/**
 * The offset, in UTF-16 units: inside an empty element with `data-lectern`, else before the first
 * paragraph that is read, as the player's own script finds it; `undefined` where the page has neither.
 */
export function findPlayerPlace(parts: PageParts, edition: Edition): number | undefined {
  const asked = parts.elements.find(isPlace);
  if (asked) return parts.extentOf(asked)?.inner;
  const first = firstRead(parts.elements, edition) ?? parts.elements.find(isFirstParagraph);
  return first && parts.extentOf(outOf(first))?.start;
}

/** Whether an element says that the player goes into it. */
function isPlace({ attributes, children }: PageElement): boolean {
  const value = attributes['data-lectern']?.trim().toLowerCase();
  if (value === undefined || ACTIONS.has(value)) return false;
  return children.every((child) => child.kind === 'text' && child.text.trim() === '');
}

function firstRead(elements: readonly PageElement[], edition: Edition): PageElement | undefined {
  const words = blocksOf(edition)
    .slice(0, SOUGHT)
    .map((block) => block.words);
  const wanted = new Set(words.filter((each) => each !== ''));
  const byParent = new Map<PageElement, PageElement[]>();
  for (const element of elements) {
    if (!BLOCKS.has(element.tag) || !isSaid(element, wanted)) continue;
    const { parent } = outOf(element);
    if (parent) byParent.set(parent, [...(byParent.get(parent) ?? []), element]);
  }
  let best: readonly PageElement[] = [];
  // Of parents with as many, the later one: a summary stands above the text.
  for (const found of byParent.values()) if (found.length >= best.length) best = found;
  return best[0];
}

function isSaid(element: PageElement, wanted: ReadonlySet<string>): boolean {
  const children = element.children.filter(({ kind }) => kind === 'element');
  if (children.length > MOST_CHILDREN) return false;
  const text = textOf(element);
  return text !== '' && text.length < LONGEST_BLOCK && wanted.has(foldWords(text));
}

function isFirstParagraph({ tag, parent }: PageElement): boolean {
  if (tag !== 'p') return false;
  for (let each = parent; each; each = each.parent)
    if (each.tag === 'article' || each.tag === 'main') return true;
  return false;
}

/** The outermost element around it within which no player can stand, else itself. */
function outOf(element: PageElement): PageElement {
  let top = element;
  for (let each = element.parent; each?.parent; each = each.parent)
    if (WITHIN.has(each.tag)) top = each;
  return top;
}

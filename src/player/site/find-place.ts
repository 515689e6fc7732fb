/** an edition and the page of its article → where the player goes: before the first paragraph that is read. */
import type { Edition } from '../../edition/edition.ts';
import { blocksOf } from '../../edition/shared/edition-blocks.ts';
import { foldWords } from '../../edition/shared/page-words.ts';

/** A place in the page; `before` is a child of `into`. */
export type PlayerPlace = { readonly into: Element; readonly before: Element | null };

/** Blocks that are sought: they tell the text from a summary that repeats its first sentence. */
const SOUGHT = 12;

/** Elements that hold a block of text. */
const BLOCKS = 'p,h2,h3,h4,li,blockquote,figcaption,pre,div';

/** Elements within which no player can stand. */
const WITHIN = 'p,ul,ol,dl,blockquote,figure,table,details,a,h1,h2,h3,h4,h5,h6';

/**
 * The place. Where a page no longer says any of what was read, it is before the first paragraph of its
 * article; `undefined` where there is none.
 */
export function findPlace(edition: Edition): PlayerPlace | undefined {
  const wanted = new Set(
    blocksOf(edition)
      .slice(0, SOUGHT)
      .map(({ words }) => words)
      .filter((words) => words !== ''),
  );
  const byParent = new Map<Element, Element[]>();
  for (const element of document.querySelectorAll(BLOCKS)) {
    if (element.childElementCount > MOST_CHILDREN || !isSaid(element, wanted)) continue;
    const top = outOf(element);
    const parent = top.parentElement!;
    byParent.set(parent, [...(byParent.get(parent) ?? []), top]);
  }
  let best: Element[] = [];
  // Of parents with as many, the later one: a summary stands above the text.
  for (const found of byParent.values()) if (found.length >= best.length) best = found;
  const [first] = best.length > 0 ? best : document.querySelectorAll('article p, main p');
  if (!first) return undefined;
  const before = outOf(first);
  return { into: before.parentElement!, before };
}

/** Elements in a paragraph; one with more is a part of the page. */
const MOST_CHILDREN = 60;

function isSaid(element: Element, wanted: ReadonlySet<string>): boolean {
  const text = element.textContent ?? '';
  return text.length < LONGEST_BLOCK && wanted.has(foldWords(text));
}

/** Characters of a block that is compared. */
const LONGEST_BLOCK = 20_000;

/** The outermost element around it within which no player can stand, else itself. */
function outOf(element: Element): Element {
  let top = element;
  for (let each = element.parentElement; each; each = each.parentElement)
    if (each.matches(WITHIN)) top = each;
  return top;
}

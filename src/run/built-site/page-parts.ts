/** HTML of a page → its elements, with where each begins and ends in the text. Pure. */
import { compile } from 'css-select';
import { Parser } from 'htmlparser2';
import { PAGE_ADAPTER } from '../../article/dom/selectors.ts';
import { parsePage, type PageElement, type PageNode } from '../../article/dom/tree.ts';
import { LecternError } from '../../errors.ts';

/** Where an element stands in the HTML, in UTF-16 units. */
export type Extent = {
  /** Where its start tag begins. */
  readonly start: number;
  /** Where its content begins. */
  readonly inner: number;
  /** Where its content ends. */
  innerEnd: number;
};

/** A page, with the place of each of its elements. */
export type PageParts = {
  readonly html: string;
  readonly elements: readonly PageElement[];
  /** `undefined` for an element without a start tag of its own. */
  readonly extentOf: (element: PageElement) => Extent | undefined;
};

/** The elements of a page and their places. Never throws. */
export function readParts(html: string): PageParts {
  const { elements } = parsePage(html);
  const extents = findExtents(html);
  return {
    html,
    elements,
    extentOf: ({ id, tag }) => {
      // The first element is the page itself.
      const extent = extents[id - 1];
      if (extent === undefined) return undefined;
      const isOwn = html.startsWith(tag, extent.start + 1) || startsWithTag(html, tag, extent);
      return isOwn && html[extent.start] === '<' ? extent : undefined;
    },
  };
}

function startsWithTag(html: string, tag: string, { start }: Extent): boolean {
  return html.slice(start + 1, start + 1 + tag.length).toLowerCase() === tag;
}

/** The extents of all elements in the order in which they begin, as `parsePage` counts them. */
function findExtents(html: string): readonly Extent[] {
  const extents: Extent[] = [];
  const open: Extent[] = [];
  const parser: Parser = new Parser({
    onopentag() {
      const { startIndex: start, endIndex } = parser;
      const extent = { start, inner: endIndex + 1, innerEnd: endIndex + 1 };
      extents.push(extent);
      open.push(extent);
    },
    onclosetag() {
      const extent = open.pop();
      if (extent) extent.innerEnd = Math.max(extent.inner, parser.startIndex);
    },
  });
  parser.end(html);
  return extents;
}

/**
 * The content of the outermost elements that a CSS selector names, in order; `undefined` where it names none.
 * @throws LecternError `USAGE` for a wrong selector.
 */
export function contentOf(parts: PageParts, selector: string): string | undefined {
  const matches = compileSelector(selector);
  const found: Extent[] = [];
  for (const element of parts.elements) {
    const extent = element.parent && matches(element) ? parts.extentOf(element) : undefined;
    const isInside = extent && found.some(({ start, innerEnd }) => isIn(extent, start, innerEnd));
    if (extent && !isInside) found.push(extent);
  }
  if (found.length === 0) return undefined;
  return found.map(({ inner, innerEnd }) => parts.html.slice(inner, innerEnd)).join('\n');
}

function isIn({ start }: Extent, from: number, to: number): boolean {
  return start > from && start < to;
}

function compileSelector(selector: string): (element: PageElement) => boolean {
  try {
    return compile<PageNode, PageElement>(selector, { adapter: PAGE_ADAPTER });
  } catch (cause) {
    throw new LecternError(`${JSON.stringify(selector)} is not a CSS selector`, {
      code: 'USAGE',
      hint: 'Write it like "article" or ".post-content".',
      cause,
    });
  }
}

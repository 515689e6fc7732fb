/**
 * a page's tree → the elements that @mozilla/readability keeps, and the metadata it finds. The only
 * file that imports the package.
 */
import { Readability } from '@mozilla/readability';
import type { PageTree } from '../../dom/tree.ts';
import { documentOf, ID } from './readability-document.ts';
import type { DomDocument, DomElement } from './readability-dom.ts';

/** Readability's result. */
export type Reading = {
  /** Ids of the elements it keeps. */
  readonly kept: ReadonlySet<number>;
  readonly title?: string;
  readonly byline?: string;
  readonly excerpt?: string;
};

/**
 * Most elements of a page for it. Its time grows with the square of the depth, and it visits every
 * element many times: larger pages are read without it.
 */
const MOST_ELEMENTS = 20_000;

/**
 * Readability's result, or undefined if it finds nothing or the page is too large. `out`: ids of
 * elements to hide from it.
 */
export function runReadability(
  tree: PageTree,
  options: { readonly out: ReadonlySet<number> },
): Reading | undefined {
  const document = tree.elements.length > MOST_ELEMENTS ? undefined : documentOf(tree, options);
  const result = document === undefined ? undefined : parse(document);
  if (!result?.content) return undefined;
  const kept = new Set<number>();
  addKept(result.content, kept);
  return {
    kept,
    ...named('title', result.title),
    ...named('byline', result.byline),
    ...named('excerpt', result.excerpt),
  };
}

function addKept(element: DomElement, kept: Set<number>): void {
  for (const child of element.children) {
    const id = child.getAttribute(ID);
    if (id !== null) kept.add(Number(id));
    addKept(child, kept);
  }
}

type Parsed = ReturnType<Readability<DomElement>['parse']>;

/** Readability throws on some invalid pages; then the other candidates decide. */
function parse(document: DomDocument): Parsed {
  try {
    return new Readability<DomElement>(document as never, {
      serializer: (node) => node as unknown as DomElement,
      charThreshold: SHORTEST_ARTICLE,
      disableJSONLD: true,
    }).parse();
  } catch {
    return null;
  }
}

/**
 * Fewer characters than this make Readability try again with looser rules: its own default of 500
 * turns short news into the whole page.
 */
const SHORTEST_ARTICLE = 250;

function named<K extends string>(key: K, value: string | null | undefined): { [P in K]?: string } {
  return (value ? { [key]: value } : {}) as { [P in K]?: string };
}

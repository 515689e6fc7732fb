/** a page's tree → the names that selectors may use. */
import type { PageElement, PageTree } from '../tree.ts';

/** Tags, classes and ids of a page: `p`, `.lead`, `#top`; and `*`. */
export type PageNames = {
  readonly all: ReadonlySet<string>;
  /** Those of each element, by its id. */
  readonly own: readonly (readonly string[])[];
};

/** The names of a page's elements. */
export function namesOfPage(tree: PageTree): PageNames {
  const own = tree.elements.map(namesOf);
  const all = new Set<string>();
  for (const names of own) for (const name of names) all.add(name);
  return { all, own };
}

function namesOf({ tag, attributes }: PageElement): readonly string[] {
  const keys = ['*', tag];
  const { id, class: classes } = attributes;
  if (id !== undefined) keys.push(`#${id}`);
  if (classes !== undefined)
    for (const name of classes.split(/\s+/)) if (name !== '') keys.push(`.${name}`);
  return keys;
}

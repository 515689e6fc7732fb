/** the lines of a page → its lists of links: which line belongs to which, and what its lines score. */
import { closest, type PageElement } from '../../dom/tree.ts';
import type { LineContext } from './context.ts';
import { endsSentence, isMostlyLinks } from './running-prose.ts';

/** Whether it is a line of links, not a heading or a sentence. */
export function leadsElsewhere(line: LineContext): boolean {
  const { kind, text } = line.unit;
  return isMostlyLinks(line) && kind !== 'heading' && !endsSentence(text);
}

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'menu']);

/** How many steps up from an item to look for its list: templates wrap its words. */
const STEPS = 4;

/** The list element of an item, otherwise the parent of the line. */
export function linkListOf({ unit }: Pick<LineContext, 'unit'>): PageElement | undefined {
  return closest(unit.element, ({ tag }) => LISTS.has(tag), STEPS) ?? unit.element.parent;
}

/** A list of links. */
export type LinkList = {
  readonly count: number;
  /** The sum of their scores, in log-odds. */
  readonly sum: number;
  /** How many of them Readability keeps. */
  readonly kept: number;
};

/** The lists of links, by the element that holds each. */
export function linkListsOf(
  lines: readonly (LineContext & { readonly score: number })[],
): ReadonlyMap<PageElement | undefined, LinkList> {
  const lists = new Map<PageElement | undefined, LinkList>();
  for (const line of lines.filter(leadsElsewhere)) {
    const element = linkListOf(line);
    const { count, sum, kept } = lists.get(element) ?? { count: 0, sum: 0, kept: 0 };
    lists.set(element, { count: count + 1, sum: sum + line.score, kept: kept + line.kept });
  }
  return lists;
}

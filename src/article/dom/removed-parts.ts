/**
 * elements and words to remove → the list of them, each with its rule and its place among the
 * lines.
 */
import type { PolicyAction } from '../article.ts';
import { silentRule, strayRule } from './strays.ts';
import { SILENT_TAGS } from './tags.ts';
import { isWithin, wordsBelow, type PageElement } from './tree.ts';

/** Something removed before reading, such as a hidden element or a footnote mark. */
export type Stray = {
  readonly rule: string;
  readonly element: PageElement;
  readonly words: string;
  /** Index of the unit after it. */
  readonly before: number;
};

/** The requested action for an element, if any. */
export type AskedOf = (element: PageElement) => PolicyAction | undefined;

/** The state while removing things from a page. */
export type RemovalWalk = {
  readonly strays: Stray[];
  /** Ids of removed elements. */
  readonly out: Set<number>;
  /** The lines read so far. */
  readonly units: readonly unknown[];
  readonly asked: AskedOf;
};

/** Adds an element's own words, which are hidden although its children may not be. */
export function addHiddenText(
  text: string,
  at: { readonly walk: RemovalWalk; readonly element: PageElement },
): void {
  const { strays, units } = at.walk;
  const words = text.trim();
  if (words !== '')
    strays.push({ rule: 'hidden', element: at.element, words, before: units.length });
}

/** Elements without words: scripts and metadata. */
const WORDLESS: ReadonlySet<string> = new Set(['head', 'script', 'style', 'link', 'meta']);

/** Removes an element whose content is never prose. */
export function removeSilent(element: PageElement, walk: RemovalWalk): void {
  if (!WORDLESS.has(element.tag)) removePart(element, { walk, rule: silentRule(element) });
}

/** Removes an element by a rule. */
export function removePart(element: PageElement, stray: { walk: RemovalWalk; rule: string }): void {
  const { walk, rule } = stray;
  walk.out.add(element.id);
  const words = wordsBelow(element);
  if (words !== '') walk.strays.push({ rule, element, words, before: walk.units.length });
}

/** Removes from a table what is not read. */
export function clearCells(element: PageElement, walk: RemovalWalk): void {
  for (const child of element.children) {
    if (child.kind === 'text') {
      if (element.hidesText) addHiddenText(child.text, { walk, element });
      continue;
    }
    if (walk.out.has(child.id)) continue;
    if (SILENT_TAGS.has(child.tag)) removeSilent(child, walk);
    const rule = walk.asked(child) === 'read' ? undefined : strayRule(child, { inHeading: false });
    if (rule === undefined) clearCells(child, walk);
    else removePart(child, { walk, rule });
  }
}

/** Longest words to report for a line, in characters: more is a page part, not a mark. */
const LONGEST_LEFT_OUT = 200;

/** Words removed from the line of an element, in order; those without a letter do not count. */
export function leftOutOf(
  line: { readonly element: PageElement; readonly index: number },
  strays: readonly Stray[],
): readonly string[] {
  return strays
    .filter(({ before }) => before === line.index)
    .filter(({ element }) => isWithin(element, line.element))
    .map(({ words }) => words)
    .filter((words) => words.length <= LONGEST_LEFT_OUT && /[\p{L}\p{N}]/u.test(words));
}

/** elements and words that are not read → the list of them, each with its rule and its place among the lines. */
import type { PolicyAction } from '../article.ts';
import { silentRule, strayRule } from './strays.ts';
import { SILENT_TAGS } from './tags.ts';
import { closest, wordsBelow, type PageElement } from './tree.ts';

/** Something taken out before anything was read, such as a hidden element or a footnote mark. */
export type Stray = {
  readonly rule: string;
  readonly element: PageElement;
  readonly words: string;
  /** It stood before the unit of this index. */
  readonly before: number;
};

/** What the page's options ask for an element, if anything. */
export type AskedOf = (element: PageElement) => PolicyAction | undefined;

/** What is known while things are taken out of a page. */
export type Taking = {
  readonly strays: Stray[];
  /** Ids of elements taken out. */
  readonly out: Set<number>;
  /** The lines read so far. */
  readonly units: readonly unknown[];
  readonly asked: AskedOf;
};

/** Words of an element that are not seen although what stands inside it may be. */
export function addHiddenText(
  text: string,
  at: { readonly walk: Taking; readonly element: PageElement },
): void {
  const { strays, units } = at.walk;
  const words = text.trim();
  if (words !== '')
    strays.push({ rule: 'hidden', element: at.element, words, before: units.length });
}

/** Elements without words for anybody: programs, and what a page says of itself. */
const WORDLESS: ReadonlySet<string> = new Set(['head', 'script', 'style', 'link', 'meta']);

/** Takes out an element whose content is never prose. */
export function takeOutSilent(element: PageElement, walk: Taking): void {
  if (!WORDLESS.has(element.tag)) takeOut(element, { walk, rule: silentRule(element) });
}

/** Takes out an element by a rule. */
export function takeOut(element: PageElement, stray: { walk: Taking; rule: string }): void {
  const { walk, rule } = stray;
  walk.out.add(element.id);
  const words = wordsBelow(element);
  if (words !== '') walk.strays.push({ rule, element, words, before: walk.units.length });
}

/** Takes out of a table what is not read in it. */
export function clearCells(element: PageElement, walk: Taking): void {
  for (const child of element.children) {
    if (child.kind === 'text') {
      if (element.hidesText) addHiddenText(child.text, { walk, element });
      continue;
    }
    if (walk.out.has(child.id)) continue;
    if (SILENT_TAGS.has(child.tag)) takeOutSilent(child, walk);
    const rule = walk.asked(child) === 'read' ? undefined : strayRule(child, { inHeading: false });
    if (rule === undefined) clearCells(child, walk);
    else takeOut(child, { walk, rule });
  }
}

/** Longest words that are told of a line, in characters: more is a part of the page, and no mark. */
const LONGEST_LEFT_OUT = 200;

/** Words taken out of the very line of an element, in order: those without a letter are nothing. */
export function leftOutOf(
  line: { readonly element: PageElement; readonly index: number },
  strays: readonly Stray[],
): readonly string[] {
  return strays
    .filter(({ before }) => before === line.index)
    .filter(({ element }) => closest(element, (each) => each === line.element) !== undefined)
    .map(({ words }) => words)
    .filter((words) => words.length <= LONGEST_LEFT_OUT && /[\p{L}\p{N}]/u.test(words));
}

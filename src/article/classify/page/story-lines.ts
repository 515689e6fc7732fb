/** a classified line → whether it is a paragraph of the story, and groups of rules. */
import type { LabelledLine } from './label-lines.ts';
import type { PageElement } from '../../dom/tree.ts';

/** Rules that only say where a line is, which do not fit between two paragraphs of the story. */
export const OUTSIDE_RULES: ReadonlySet<string> = new Set(['before-article', 'after-article']);

/** Rules of lines that were rejected by their score alone, among and behind those that are read. */
export const SCORE_RULES: ReadonlySet<string> = new Set(['after-article', 'not-article']);

/** Those of `OUTSIDE_RULES`, and rules that only say how a line looks. */
export const UNNAMED_RULES: ReadonlySet<string> = new Set([
  ...OUTSIDE_RULES,
  'not-article',
  'link-list',
]);

/** Whether a line is a paragraph that is read. */
export function isStory({ rule, prose }: LabelledLine): boolean {
  return rule === undefined && prose > 0;
}

/** Whether two elements have the same parent, tag and names. */
export function haveOneFrame(one: PageElement, other: PageElement): boolean {
  return one.parent === other.parent && one.tag === other.tag && one.hint === other.hint;
}

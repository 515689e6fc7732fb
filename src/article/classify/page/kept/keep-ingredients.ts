/** labelled lines and the ingredients that a page names in its data → the same with them read, and what heads them. */
import type { PageElement } from '../../../dom/tree.ts';
import type { LabelledLine } from '../label-lines.ts';
import { SCORE_RULES } from '../story-lines.ts';

/** Fewest lines of ingredients that are found: fewer are words of a sentence. */
const FEWEST = 3;

/** Longest heading of a list, in words, and how many of them may stand above each other. */
const [MOST_OF_HEADING, MOST_HEADINGS] = [8, 2] as const;

/** Rules of lines that were rejected only by their score. */
const UNNAMED: ReadonlySet<string> = new Set([...SCORE_RULES, 'before-article']);

/** Names of the property in schema.org's microdata, now and before. */
const MARKED: ReadonlySet<string> = new Set(['recipeIngredient', 'ingredients']);

/**
 * Reads the lines that are ingredients by the page's own data, each as often as it is named there, or
 * by its markup, and the short lines directly above them. `ingredients` are as JSON-LD has them.
 */
export function keepIngredients(
  lines: readonly LabelledLine[],
  ingredients: readonly string[],
): readonly LabelledLine[] {
  const left = new Map<string, number>();
  for (const key of ingredients.map(wordsOf)) left.set(key, (left.get(key) ?? 0) + 1);
  const found = new Set<number>();
  lines.forEach(({ unit }, index) => {
    const key = wordsOf(unit.text);
    const times = left.get(key) ?? 0;
    if (key === '' || (times === 0 && !isMarked(unit.element))) return;
    left.set(key, times - 1);
    found.add(index);
  });
  if (found.size < FEWEST) return lines;
  const headings = [...found].flatMap((index) => headingsAbove(lines, { index, found }));
  const kept = new Set([...found, ...headings]);
  return lines.map((line, index) =>
    kept.has(index) && line.rule !== undefined && line.unit.asked !== 'skip'
      ? { ...line, rule: undefined }
      : line,
  );
}

/** The words and figures of an ingredient, in any order: “Spinach 650 g” is “650 g spinach”. */
function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

/** Whether an element, or one directly around it, is marked as an ingredient. */
function isMarked(element: PageElement): boolean {
  return [element, element.parent].some((each) =>
    (each?.attributes['itemprop'] ?? '').split(/\s+/).some((name) => MARKED.has(name)),
  );
}

/** Indexes of short lines directly above an ingredient, which are skipped only by their score. */
function headingsAbove(
  lines: readonly LabelledLine[],
  { index, found }: { readonly index: number; readonly found: ReadonlySet<number> },
): number[] {
  const headings: number[] = [];
  for (let above = index - 1; above >= 0 && headings.length < MOST_HEADINGS; above--) {
    const { rule, unit, link, region, clutter } = lines[above]!;
    if (found.has(above) || rule === undefined || !UNNAMED.has(rule)) break;
    if (unit.words > MOST_OF_HEADING || link > 0 || region !== undefined || clutter) break;
    headings.push(above);
  }
  return headings;
}

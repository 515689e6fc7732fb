/** a table element → whether it holds data or only arranges the page, and its cells as one line. */
import { headingLevel } from './tags.ts';
import { textOf } from './tree.ts';
import type { PageElement } from './tree.ts';
import { countWords } from './inline-text.ts';

/** Longest average cell of a data table, in words: longer ones hold paragraphs. */
const LONGEST_CELL = 40;

/** Most elements that are looked at: the rest of a larger table is like its beginning. */
const ENOUGH = 4000;

/** Whether a table holds data: rows and columns of short cells, and no headings, forms or tables of its own inside. */
export function isDataTable(table: PageElement): boolean {
  if (table.attributes['role'] === 'presentation' || table.attributes['role'] === 'none')
    return false;
  const inner = elementsBelow(table);
  if (
    inner.some(
      ({ tag }) =>
        tag === 'table' ||
        tag === 'form' ||
        tag === 'article' ||
        tag === 'figure' ||
        (headingLevel(tag) ?? 9) < 4,
    )
  )
    return false;
  const rows = inner.filter(({ tag }) => tag === 'tr');
  const cells = inner.filter(({ tag }) => tag === 'td' || tag === 'th');
  if (rows.length < 2 || cells.length < rows.length * 1.5)
    return inner.some(({ tag }) => tag === 'th' || tag === 'caption') && rows.length > 1;
  return countWords(textOf(table)) / cells.length <= LONGEST_CELL;
}

/** The cells of a table, rows ended by a full stop, so that it can be heard when it is asked for. */
export function tableText(table: PageElement): {
  readonly text: string;
  readonly linkWords: number;
} {
  const inner = elementsBelow(table);
  const rows = inner
    .filter(({ tag }) => tag === 'tr')
    .map(rowText)
    .filter((row) => row !== '');
  const linkWords = inner
    .filter(({ tag }) => tag === 'a')
    .reduce((sum, link) => sum + countWords(textOf(link)), 0);
  return { text: rows.join(' '), linkWords };
}

function rowText(row: PageElement): string {
  const cells = row.children
    .flatMap((child) => (child.kind === 'element' ? [textOf(child)] : []))
    .filter((cell) => cell !== '');
  const text = cells.join(', ');
  return text === '' || /[.!?:]$/.test(text) ? text : `${text}.`;
}

function elementsBelow(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const waiting: PageElement[] = [element];
  for (let next = waiting.pop(); next && found.length < ENOUGH; next = waiting.pop()) {
    if (next !== element) found.push(next);
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index]!;
      if (child.kind === 'element') waiting.push(child);
    }
  }
  return found;
}

/** a table element → whether it holds data or only arranges the page, and its cells as one line. */
import { countWords } from './inline-text.ts';
import { textOf } from '../dom/tree.ts';
import type { PageElement } from '../dom/tree.ts';

/** Longest average cell of a data table, in words: longer ones hold paragraphs. */
const LONGEST_CELL = 40;

/** Most elements that are looked at: the rest of a larger table is like its beginning. */
const ENOUGH = 4000;

/** Elements that no table of data holds. */
const NO_DATA: ReadonlySet<string> = new Set([
  'table',
  'form',
  'article',
  'figure',
  'h1',
  'h2',
  'h3',
]);

/**
 * Whether a table holds data: rows and columns of short cells, and no headings, forms or tables of
 * its own inside.
 */
export function isDataTable(table: PageElement): boolean {
  const { role } = table.attributes;
  if (role === 'presentation' || role === 'none') return false;
  const inner = elementsBelow(table);
  if (inner.some(({ tag }) => NO_DATA.has(tag))) return false;
  const rows = inner.filter(({ tag }) => tag === 'tr');
  const cells = inner.filter(({ tag }) => tag === 'td' || tag === 'th');
  if (rows.length < 2 || cells.length < rows.length * 1.5)
    return inner.some(({ tag }) => tag === 'th' || tag === 'caption') && rows.length > 1;
  return countWords(textOf(table)) / cells.length <= LONGEST_CELL;
}

/** The words of a table, and how many of them are links. */
export type TableText = { readonly text: string; readonly linkWords: number };

/**
 * The cells of a table, rows ended by a full stop, so that it can be heard when it is asked for.
 */
export function tableText(table: PageElement): TableText {
  const inner = elementsBelow(table);
  const rows = inner.filter(({ tag }) => tag === 'tr').map(rowText);
  const links = inner.filter(({ tag }) => tag === 'a');
  return {
    text: rows.filter((row) => row !== '').join(' '),
    linkWords: links.reduce((sum, link) => sum + countWords(textOf(link)), 0),
  };
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
    for (const child of next.children.toReversed())
      if (child.kind === 'element') waiting.push(child);
  }
  return found;
}

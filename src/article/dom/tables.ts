/** a table element → whether it holds data or only arranges the page, and its cells as one line. */
import type { SpeechMarks } from '../spoken/speech-marks.ts';
import { asksWithin, marksOfElement } from './asked-marks.ts';
import { countWords, joinPieces } from './inline-text.ts';
import type { InlineMark, InlinePiece } from './inline-text.ts';
import { textOf } from './tree.ts';
import type { PageElement, PageNode } from './tree.ts';

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
type TableText = { readonly text: string; readonly linkWords: number };

/** A table as one line, with what its cells ask of the voice. */
type TableLine = TableText & {
  readonly marks?: Pick<SpeechMarks, 'sayAs' | 'pauses'>;
  readonly faults: SpeechMarks['faults'];
};

/** The line of a table. `spokenMarkup`: whether its page may say how places of it are said. */
export function tableLine(
  table: PageElement,
  { spokenMarkup }: { readonly spokenMarkup: boolean },
): TableLine {
  const { text, linkWords } = tableText(table);
  if (!spokenMarkup || !asksWithin(table)) return { text, linkWords, faults: [] };
  const rows = elementsBelow(table).filter((each) => each.tag === 'tr' && rowText(each) !== '');
  const marked = joinPieces(rows.flatMap(rowPieces));
  const { sayAs, pauses, faults } = marked;
  return { text: marked.text, linkWords, marks: { sayAs, pauses }, faults };
}

/** The text of a row as `rowText` has it, in pieces with their marks. */
function rowPieces(row: PageElement): readonly InlinePiece[] {
  const { marks, before } = marksOfElement(row);
  const pieces: InlinePiece[] = before.length > 0 ? [{ text: '', marks: [], before }] : [];
  for (const [index, cell] of cellsOf(row).entries()) {
    if (index > 0) pieces.push({ text: ', ', marks });
    const own: InlinePiece[] = [];
    addPieces(cell, { pieces: own, marks });
    pieces.push(...own);
  }
  pieces.push({ text: isEnded(cellTexts(row)) ? ' ' : '. ', marks: [] });
  return pieces;
}

/** Texts of a cell, a blank between two of them, as `textOf` has it. */
function addPieces(
  node: PageNode,
  { pieces, marks }: { readonly pieces: InlinePiece[]; readonly marks: readonly InlineMark[] },
): void {
  if (node.kind === 'text') {
    const text = node.text.trim();
    const isFirst = pieces.every((piece) => piece.text === '');
    if (text !== '') pieces.push({ text: isFirst ? text : ` ${text}`, marks });
    return;
  }
  const asked = marksOfElement(node);
  if (asked.before.length > 0) pieces.push({ text: '', marks: [], before: asked.before });
  for (const child of node.children)
    addPieces(child, { pieces, marks: [...marks, ...asked.marks] });
}

/**
 * The cells of a table, rows ended by a full stop, so that it can be heard when it is asked for.
 */
function tableText(table: PageElement): TableText {
  const inner = elementsBelow(table);
  const rows = inner.filter(({ tag }) => tag === 'tr').map(rowText);
  const links = inner.filter(({ tag }) => tag === 'a');
  return {
    text: rows.filter((row) => row !== '').join(' '),
    linkWords: links.reduce((sum, link) => sum + countWords(textOf(link)), 0),
  };
}

function rowText(row: PageElement): string {
  const text = cellTexts(row);
  return text === '' || isEnded(text) ? text : `${text}.`;
}

function cellTexts(row: PageElement): string {
  return cellsOf(row).map(textOf).join(', ');
}

function cellsOf(row: PageElement): readonly PageElement[] {
  return row.children.flatMap((child) =>
    child.kind === 'element' && textOf(child) !== '' ? [child] : [],
  );
}

function isEnded(text: string): boolean {
  return /[.!?:]$/.test(text);
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

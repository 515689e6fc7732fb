/** a table element → whether it is a data or a layout table, and its cells as one line. */
import type { SpeechMarks } from '../spoken/speech-marks.ts';
import { asksWithin, marksOfElement } from './asked-marks.ts';
import { countWords, joinPieces, type InlineMark, type InlinePiece } from './inline-text.ts';
import { SILENT_TAGS } from './tags.ts';
import { textOf, textWithout, type PageElement, type PageNode } from './tree.ts';

/** Longest average cell of a data table, in words: longer ones contain paragraphs. */
const LONGEST_CELL = 40;

/** Most elements to check: the rest of a large table is like its beginning. */
const ENOUGH = 4000;

/** Elements that a data table does not contain. */
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
 * Whether a table holds data: rows and columns of short cells, without nested headings, forms or
 * tables.
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

/** A table as one line, with the speech markup of its cells. */
type TableLine = TableText & {
  readonly marks?: Pick<SpeechMarks, 'sayAs' | 'pauses'>;
  readonly faults: SpeechMarks['faults'];
};

/** How to read a table. */
type TableOptions = {
  /** Whether to obey the page's speech markup. */
  readonly spokenMarkup: boolean;
  /** Ids of removed elements. */
  readonly out: ReadonlySet<number>;
};

/** The line of a table. */
export function tableLine(table: PageElement, options: TableOptions): TableLine {
  const { out } = options;
  const { text, linkWords } = tableText(table, out);
  if (!options.spokenMarkup || !asksWithin(table)) return { text, linkWords, faults: [] };
  const rows = rowsOf(table).filter((row) => !out.has(row.id) && rowText(row, out) !== '');
  const marked = joinPieces(rows.flatMap((row) => rowPieces(row, out)));
  const { sayAs, pauses, faults } = marked;
  return { text: marked.text, linkWords, marks: { sayAs, pauses }, faults };
}

/** Elements that hold rows, besides the table itself. */
const ROW_GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** The rows of a table in order. */
function rowsOf(element: PageElement): readonly PageElement[] {
  return element.children.flatMap((child) => {
    if (child.kind === 'text') return [];
    if (child.tag === 'tr') return [child];
    return ROW_GROUPS.has(child.tag) ? rowsOf(child) : [];
  });
}

/** Content of a table outside its cells: its caption, and words that browsers move before it. */
export function looseNodes(element: PageElement): readonly PageNode[] {
  const isRow = element.tag === 'tr';
  return element.children.flatMap((child) => {
    if (child.kind === 'text') return child.text.trim() === '' ? [] : [child];
    if (child.tag === 'tr' || ROW_GROUPS.has(child.tag))
      return child.hidden ? [] : looseNodes(child);
    return isRow ? [] : [child];
  });
}

/** The text of a row as in `rowText`, in pieces with their marks. */
function rowPieces(row: PageElement, out: ReadonlySet<number>): readonly InlinePiece[] {
  const { marks, before } = marksOfElement(row);
  const pieces: InlinePiece[] = before.length > 0 ? [{ text: '', marks: [], before }] : [];
  for (const [index, cell] of cellsOf(row, out).entries()) {
    if (index > 0) pieces.push({ text: ', ', marks });
    const own: InlinePiece[] = [];
    addPieces(cell, { pieces: own, marks, out });
    for (const each of own) pieces.push(each);
  }
  pieces.push({ text: isEnded(cellTexts(row, out)) ? ' ' : '. ', marks: [] });
  return pieces;
}

type Adding = {
  readonly pieces: InlinePiece[];
  readonly marks: readonly InlineMark[];
  readonly out: ReadonlySet<number>;
};

/** Adds the texts of a cell, separated by spaces as in `textOf`. */
function addPieces(node: PageNode, { pieces, marks, out }: Adding): void {
  if (node.kind === 'text') {
    const text = node.text.trim();
    const isFirst = pieces.every((piece) => piece.text === '');
    if (text !== '') pieces.push({ text: isFirst ? text : ` ${text}`, marks });
    return;
  }
  const asked = marksOfElement(node);
  if (asked.before.length > 0) pieces.push({ text: '', marks: [], before: asked.before });
  for (const child of node.children) {
    const isOut = child.kind === 'element' ? out.has(child.id) : node.hidesText;
    if (!isOut) addPieces(child, { pieces, marks: [...marks, ...asked.marks], out });
  }
}

/** The cells of a table, with a full stop after each row, for listening. */
function tableText(table: PageElement, out: ReadonlySet<number>): TableText {
  const rows = rowsOf(table).filter(({ id }) => !out.has(id));
  const texts = rows.map((row) => rowText(row, out));
  const links = rows.flatMap(elementsBelow).filter(({ tag }) => tag === 'a');
  return {
    text: texts.filter((row) => row !== '').join(' '),
    linkWords: links.reduce((sum, link) => sum + countWords(textOf(link)), 0),
  };
}

function rowText(row: PageElement, out: ReadonlySet<number>): string {
  const text = cellTexts(row, out);
  return text === '' || isEnded(text) ? text : `${text}.`;
}

function cellTexts(row: PageElement, out: ReadonlySet<number>): string {
  return cellsOf(row, out)
    .map((cell) => textWithout(cell, out))
    .join(', ');
}

/** Children of a row that have words: there may be styles between two cells. */
function cellsOf(row: PageElement, out: ReadonlySet<number>): readonly PageElement[] {
  return row.children.flatMap((child) => {
    if (child.kind === 'text' || out.has(child.id) || SILENT_TAGS.has(child.tag)) return [];
    return textWithout(child, out) === '' ? [] : [child];
  });
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

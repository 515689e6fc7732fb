/** the lines of a page, or of a column of it → the same with a line for each table in place of its cells. Pure. */
import { medianOf } from './median.ts';
import type { PdfLine } from './pdf-lines.ts';

/** Options of `takeTables`. */
export type TakeTablesOptions = {
  /** Columns of a table that may look like those of prose. @default 0 */
  readonly mostProse?: number;
};

/** Fewest rows of a table that have several cells. */
const FEWEST_ROWS = 3;

/** Farthest distance of two rows, in heights of letters. */
const FARTHEST_ROW = 3;

/** How far baselines of one row may be apart, in points. */
const SAME_ROW = 1.5;

/** Least share of cells that are filled in. */
const LEAST_FILLED = 0.6;

/** Least share of figures in a column of figures. */
const LEAST_FIGURES = 0.6;

/** Lines of prose fill their column to this share, and have at least so many characters. */
const PROSE = { fill: 0.8, length: 25 } as const;

/** Cells at one height, from left to right. */
type Row = { readonly y: number; readonly cells: readonly PdfLine[] };

/** From where to where a column reaches, in points. */
type Column = { readonly left: number; readonly right: number };

/** Replaces each table whose columns are clear; of what is not, every line stays. */
export function takeTables(
  lines: readonly PdfLine[],
  { mostProse = 0 }: TakeTablesOptions = {},
): readonly PdfLine[] {
  const tables = findRuns(rowsOf(lines)).flatMap((run) => {
    const table = tableOf(run, mostProse);
    return table === undefined ? [] : [table];
  });
  if (tables.length === 0) return lines;
  const taken = new Set(tables.flatMap(({ cells }) => cells));
  return [...lines.filter((line) => !taken.has(line)), ...tables.map(({ line }) => line)];
}

function rowsOf(lines: readonly PdfLine[]): readonly Row[] {
  const rows: { y: number; cells: PdfLine[] }[] = [];
  for (const line of [...lines].sort((one, other) => other.y - one.y)) {
    const last = rows.at(-1);
    if (last !== undefined && last.y - line.y <= SAME_ROW) last.cells.push(line);
    else rows.push({ y: line.y, cells: [line] });
  }
  return rows.map(({ y, cells }) => ({
    y,
    cells: cells.sort((one, other) => one.left - other.left),
  }));
}

/** Most rows of one cell between those of several: words that go on, or what a part is called. */
const MOST_SINGLE = 2;

/** Rows near to each other, from one with several cells to another. */
function findRuns(rows: readonly Row[]): readonly (readonly Row[])[] {
  const runs: Row[][] = [];
  let open: Row[] | undefined;
  let waiting: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const gap = index === 0 ? Infinity : rows[index - 1]!.y - row.y;
    if (gap > FARTHEST_ROW * row.cells[0]!.size || waiting.length > MOST_SINGLE) {
      open = undefined;
      waiting = [];
    }
    if (row.cells.length === 1) waiting.push(row);
    else {
      if (open === undefined) runs.push((open = []));
      for (const each of [...waiting, row]) open.push(each);
      waiting = [];
    }
  }
  return runs;
}

type FoundTable = { readonly line: PdfLine; readonly cells: readonly PdfLine[] };

function tableOf(run: readonly Row[], mostProse: number): FoundTable | undefined {
  const full = run.filter(({ cells }) => cells.length > 1);
  if (full.length < FEWEST_ROWS) return undefined;
  const columns = columnsOf(full);
  // A line between that is of no column, such as a sentence, ends what could be a table.
  if (!run.every(({ cells }) => cells.every((cell) => columnAt(cell, columns) >= 0)))
    return undefined;
  if (!areClear(columns, { full, mostProse })) return undefined;
  const cells = run.flatMap((row) => row.cells);
  const [first] = cells;
  const table = gridOf(run, columns);
  const line: PdfLine = {
    ...first!,
    text: table.flat().filter(Boolean).join(' '),
    left: columns[0]!.left,
    right: columns.at(-1)!.right,
    table,
  };
  return { line, cells };
}

/** What is under and above each other is one column. */
function columnsOf(rows: readonly Row[]): readonly Column[] {
  const columns: { left: number; right: number }[] = [];
  const cells = rows.flatMap((row) => row.cells).sort((one, other) => one.left - other.left);
  for (const { left, right } of cells) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** The column that a cell begins in, if it ends before the next one; -1 otherwise. */
function columnAt({ left, right, size }: PdfLine, columns: readonly Column[]): number {
  return columns.findIndex(
    (column, index) =>
      left >= column.left - size &&
      left < column.right &&
      right <= (columns[index + 1]?.left ?? Infinity),
  );
}

function areClear(
  columns: readonly Column[],
  { full, mostProse }: { readonly full: readonly Row[]; readonly mostProse: number },
): boolean {
  const cells = full.flatMap((row) => row.cells);
  if (columns.length < 2 || cells.length < LEAST_FILLED * full.length * columns.length)
    return false;
  const byColumn = columns.map((column) =>
    cells.filter(({ left }) => left >= column.left && left < column.right),
  );
  const prose = byColumn.filter((each, index) => isProse(each, columns[index]!)).length;
  if (columns.length > 2) return prose <= mostProse;
  // Two columns may be a list, or lines with numbers beside them.
  return prose === 0 && !byColumn[0]!.every(isListMark) && byColumn.some(areFigures);
}

function isProse(cells: readonly PdfLine[], { left, right }: Column): boolean {
  const fill = medianOf(cells.map((cell) => (cell.right - cell.left) / (right - left)));
  return fill >= PROSE.fill && medianOf(cells.map(({ text }) => text.length)) >= PROSE.length;
}

function isListMark({ text }: PdfLine): boolean {
  return /^(?:[•·‣▪◦●○■*–—-]|\(?\w{1,3}[.)]?)$/u.test(text);
}

function areFigures(cells: readonly PdfLine[]): boolean {
  return cells.filter(({ text }) => isFigure(text)).length >= LEAST_FIGURES * cells.length;
}

/** `1,200`, `€ 4.50`, `12 %`, `3 km`, `–`. */
function isFigure(text: string): boolean {
  return /^[–—-]$/.test(text) || (/\d/.test(text) && text.replace(/[^\p{L}]/gu, '').length <= 4);
}

/** The words of each cell; a row without a first cell goes on with the one above. */
function gridOf(run: readonly Row[], columns: readonly Column[]): readonly (readonly string[])[] {
  const grid: string[][] = [];
  for (const { cells } of run) {
    const row = columns.map(() => '');
    for (const cell of cells) {
      const at = columnAt(cell, columns);
      row[at] = `${row[at]} ${cell.text}`.trim();
    }
    const above = grid.at(-1);
    if (row[0] !== '' || above === undefined) grid.push(row);
    else row.forEach((text, at) => (above[at] = `${above[at]} ${text}`.trim()));
  }
  return grid;
}

/** a table of a Markdown text → its words in one line, for listening. */
import type { Table, TableCell } from 'mdast';
import { joinMarked, type MarkedText } from '../../spoken/speech-marks.ts';

/** How to read the cells of a table. */
export type CellReading = {
  readonly read: (cell: TableCell) => MarkedText;
  /** Called with cells beyond the header row, which are not shown. */
  readonly onUnseen: (cell: TableCell) => void;
};

/** Cells separated by commas; each row ends like a sentence, for listening. */
export function tableWords(table: Table, { read, onUnseen }: CellReading): MarkedText {
  const width = table.children[0]?.children.length ?? 0;
  const rows = table.children.map((row) => {
    row.children.slice(width).forEach(onUnseen);
    const cells = row.children.slice(0, width).map(read);
    const line = joinMarked(
      cells.filter(({ text }) => text !== ''),
      { by: ', ' },
    );
    const isClosed = line.text === '' || /[.!?:]$/.test(line.text);
    return isClosed ? line : { ...line, text: `${line.text}.` };
  });
  const whole = joinMarked(rows, { by: ' ' });
  return { ...whole, text: whole.text.trimEnd() };
}

/** a table of a Markdown text → its words in one line, as they can be heard. */
import type { Table, TableCell } from 'mdast';
import { joinMarked, type MarkedText } from '../../spoken/speech-marks.ts';

/** How the cells of a table are read. */
export type CellReading = {
  readonly read: (cell: TableCell) => MarkedText;
  /** Told of a row's cells beyond those of the head, which are shown nowhere. */
  readonly onUnseen: (cell: TableCell) => void;
};

/** Cells with commas between them; each row ends like a sentence, so that it can be heard. */
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

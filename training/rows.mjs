/** Rows of features → the files that `fit.py` reads: `rows.f32` (32-bit floats, a row a line), `pages.jsonl` (a page a line), `names.json`. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** `addPage` takes what is known of a page, and its lines, rows and targets; `close` the pages that were left out, each with its reason. */
export function openRows(folder, names) {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, 'rows.f32'), 'w');
  const pages = [];
  let at = 0;
  return {
    addPage(page, { lines, rows, targets }) {
      const values = new Float32Array(rows.length * names.length);
      rows.forEach((row, index) => values.set(row, index * names.length));
      writeSync(file, values);
      const words = lines.map(({ unit }) => unit.words);
      const prose = lines.map((line) => (line.prose > 0 ? 1 : 0));
      pages.push({ ...page, at, count: lines.length, targets, words, prose });
      at += lines.length;
    },
    close(left) {
      closeSync(file);
      const write = (name, text) => writeFileSync(join(folder, name), text);
      write('pages.jsonl', pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
      write('names.json', JSON.stringify(names));
      write('left-out.txt', [...left].map((row) => `${row.join(' ')}\n`).join(''));
      console.log(`${pages.length} pages, ${at} lines; left out: ${left.size}`);
    },
  };
}

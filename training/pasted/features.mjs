/**
 * A folder of labelled pages → the features of the paragraphs of these pages as they are pasted, as the
 * reader itself computes them, for `fit.py`: `columns.u16` and `values.f32` (the features that are not
 * 0), `names.json` (of the columns) and `texts.jsonl` (a pasted page a line).
 *
 *   node training/pasted/features.mjs FOLDER OUT
 *
 * Each page is pasted in every style of bench/paste.mjs; where several come out alike they are written
 * once, and count for all. Pages whose label breaks off or is not on the page are listed in
 * `left-out.txt`, and so are texts that are read whole.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { copyPage, STYLES } from '../../bench/paste.mjs';
import { alignLines } from '../align.mjs';
import { readCorpus } from '../corpus.mjs';
import { describeLines, describePieces, PIECE_FEATURES } from '../reader.mjs';

const [folder, out] = process.argv.slice(2);
if (out === undefined) {
  console.error('node training/pasted/features.mjs FOLDER OUT');
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const columns = openSync(join(out, 'columns.u16'), 'w');
const values = openSync(join(out, 'values.f32'), 'w');
/** The column of each feature; those of indicators are added when they are first met. */
const columnOf = new Map(PIECE_FEATURES.map((name, column) => [name, column]));
const texts = [];
const left = [];
for (const page of readCorpus(folder)) addPage(page);
closeSync(columns);
closeSync(values);
writeFileSync(join(out, 'texts.jsonl'), texts.map((text) => `${JSON.stringify(text)}\n`).join(''));
writeFileSync(join(out, 'names.json'), JSON.stringify([...columnOf.keys()]));
writeFileSync(join(out, 'left-out.txt'), left.map((row) => `${row.join(' ')}\n`).join(''));
const pieces = texts.reduce((sum, { targets }) => sum + targets.length, 0);
console.log(`${texts.length} texts, ${pieces} paragraphs; left out: ${left.length}`);

function addPage(page) {
  const source = page.html();
  const copied = copyPage(source);
  const written = new Map();
  for (const [style, paste] of Object.entries(STYLES)) {
    const { pieces, rows, isPage } = describePieces(paste(copied));
    const { targets, fault } = alignLines(pieces.map(lineOf), page.label);
    const isFirst = written.size === 0;
    if (!isPage) left.push([page.id, style, 'is read whole']);
    else if (isFirst && fault !== undefined && isFaulty(page, source)) return;
    else addText(written, { page, style, pieces, rows, targets });
  }
}

/** Whether something is wrong with a page's label: only the lines of its HTML tell it for sure. */
function isFaulty({ id, url, label }, source) {
  const { fault } = alignLines(describeLines(source, url).lines, label);
  if (fault !== undefined) left.push([id, fault]);
  return fault !== undefined;
}

/** Writes the rows of a pasted page, and keeps its line of `texts.jsonl`; of texts that are alike, the first. */
function addText(written, { page, style, pieces, rows, targets }) {
  const key = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  const same = written.get(key);
  if (same !== undefined) return void same.styles.push(style);
  const text = {
    id: page.id,
    site: page.site,
    styles: [style],
    targets,
    sizes: rows.map((row) => row.length),
    words: pieces.map(({ words }) => words),
    prose: pieces.map(({ shape }) => (shape === 'prose' ? 1 : 0)),
  };
  const features = rows.flat();
  writeSync(
    columns,
    Uint16Array.from(features, ([name]) => columnNamed(name)),
  );
  writeSync(
    values,
    Float32Array.from(features, ([, value]) => value),
  );
  written.set(key, text);
  texts.push(text);
}

/** A paragraph as `align.mjs` looks at lines. */
function lineOf({ text, words, shape, clutter }, index) {
  return {
    unit: { text, index },
    kept: 1,
    prose: shape === 'prose' ? words : 0,
    region: clutter?.rule,
  };
}

function columnNamed(name) {
  if (!columnOf.has(name)) columnOf.set(name, columnOf.size);
  return columnOf.get(name);
}

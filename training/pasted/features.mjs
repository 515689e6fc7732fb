/**
 * A folder of pages, those of which `labels.json` says line by line what they are → the features of
 * the paragraphs of these pages as they are pasted, as the reader itself computes them, for `fit.py`:
 * `columns.u16` and `values.f32` (the features that are not 0), `names.json` (of the columns) and
 * `texts.jsonl` (a pasted page a line).
 *
 *   node training/pasted/features.mjs FOLDER OUT
 *
 * Each page is pasted in every style of bench/paste.mjs; where several come out alike they are written
 * once, and count for all. Pages that nobody has read, and texts that are read whole, are listed in
 * `left-out.txt`.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { copyPage, STYLES } from '../../bench/paste.mjs';
import { alignLines } from '../align.mjs';
import { readCorpus } from '../corpus.mjs';
import { labelledLines, loadLabels } from '../labels.mjs';
import { describePieces, PIECE_FEATURES } from '../reader.mjs';

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
const labels = loadLabels();
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
  if (labels[page.id] === undefined) return void left.push([page.id, 'nobody read it']);
  const source = page.html();
  const known = labelledLines(source, labels[page.id]);
  const copied = copyPage(source);
  const written = new Map();
  for (const [style, paste] of Object.entries(STYLES)) {
    const { pieces, rows, isPage } = describePieces(paste(copied));
    if (!isPage) left.push([page.id, style, 'is read whole']);
    else addText(written, { page, style, pieces, rows, targets: targetsOf(pieces, known) });
  }
}

/**
 * Of each paragraph whether it is the story's (1), is not (0), or may be read or not (-1). What may
 * be read counts as the page's where it stands before the story or behind it.
 */
function targetsOf(pieces, known) {
  const lines = pieces.map(lineOf);
  const among = (...kinds) => {
    const text = known.filter(({ kind }) => kinds.includes(kind)).map((line) => line.text);
    return alignLines(lines, text.join('\n')).targets;
  };
  const [story, either] = [among('story'), among('neutral', 'title')];
  const [first, last] = [story.indexOf(1), story.lastIndexOf(1)];
  return story.map((own, index) =>
    own === 0 && either[index] === 1 && index > first && index < last ? -1 : own,
  );
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

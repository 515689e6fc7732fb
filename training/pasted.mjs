/**
 * A folder of labelled pages → the features of the lines of the same pages as people paste them, as the reader itself computes them, for `fit.py`.
 *
 *   node training/pasted.mjs FOLDER OUT [FOLDS]
 *
 * With the folder of folds of the first look, the features are those of the second: each page is looked at first by the model that never saw its site. Pages whose
 * label breaks off or is not on the page are left out.
 */
import { dirname, join } from 'node:path';
import { alignLines } from './align.mjs';
import { foldOf, readFolds } from './folds.mjs';
import { READER, readPasted, shownLines, stylesOf } from './pasted-corpus.mjs';
import { lookAgain, lookFirst, measureText, parseForest, PASTED_FEATURE_NAMES } from './reader.mjs';
import { openRows } from './rows.mjs';

const [folder, out, folds] = process.argv.slice(2);
if (out === undefined) {
  console.error('node training/pasted.mjs FOLDER OUT [FOLDS]');
  process.exit(2);
}
const forests = folds && readFolds(folds).map(({ trees }) => parseForest(trees));
const rows = openRows(out, PASTED_FEATURE_NAMES);
const left = new Map();
for (const page of readPasted(folder, join(dirname(out), 'texts')))
  for (const style of stylesOf(page)) {
    if (left.has(page.id)) continue;
    const fault = addText(page, style);
    if (fault !== undefined && style !== READER) left.set(page.id, fault);
  }
rows.close(left);

/** Writes the rows of a text; gives a word for what is wrong with its label, if anything. */
function addText(page, style) {
  const pieces = measureText(page.texts[style]);
  if (pieces.length === 0) return 'no lines';
  const look = forests
    ? lookAgain(pieces, forests[foldOf(page.site, forests.length)])
    : lookFirst(pieces);
  const { targets, fault } = alignLines(markShown(look.lines, page, style), page.label);
  if (fault !== undefined) return fault;
  const form = style === READER ? style : 'as it is';
  rows.addPage({ id: page.id, site: page.site, form }, { ...look, targets });
  return undefined;
}

/** The lines, those kept that a reader's view shows: by them is found where a label breaks off. */
function markShown(lines, page, style) {
  const shown = style === READER ? new Set() : shownLines(page);
  return lines.map((line) => ({ ...line, kept: shown.has(line.unit.text) ? 1 : 0 }));
}

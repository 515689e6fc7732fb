/**
 * A folder of labelled pages → the features of their lines, as the reader itself computes them, for
 * `fit.py`: `rows.f32` (32-bit floats, a row a line) and `pages.jsonl` (a page a line).
 *
 *   node training/features.mjs FOLDER OUT
 *
 * Each page is given three times: as it is; without the names of its elements, so that a model does
 * not lean on names alone; and with most of its blocks taken out. Pages whose label breaks off or is not on the page are listed in
 * `left-out.txt`.
 */
import { alignLines } from './align.mjs';
import { readCorpus, withFewBlocks, withoutNames } from './corpus.mjs';
import { describeLines, FEATURE_NAMES } from './reader.mjs';
import { openRows } from './rows.mjs';

/** The forms in which a page is given. */
const [FIRST, SHORT] = ['as it is', 'few blocks'];
const FORMS = {
  [FIRST]: (html) => html,
  'without names': withoutNames,
  [SHORT]: withFewBlocks,
};

const [folder, out] = process.argv.slice(2);
if (out === undefined) {
  console.error('node training/features.mjs FOLDER OUT');
  process.exit(2);
}
const file = openRows(out, FEATURE_NAMES);
const left = new Map();
for (const [form, write] of Object.entries(FORMS))
  for (const page of readCorpus(folder)) {
    if (left.has(page.id)) continue;
    const fault = addPage({ ...page, form, html: write(page.html()) });
    if (fault !== undefined && form === FIRST) left.set(page.id, fault);
  }
file.close(left);

/**
 * Writes the rows of a page; gives a word for what is wrong with its label, if anything. Where most
 * blocks are taken out, most of the label is not on the page.
 */
function addPage({ id, site, url, form, label, html }) {
  const { lines, rows } = describeLines(html, url);
  const { targets, fault } = alignLines(lines, label);
  if (lines.length === 0) return 'no lines';
  if (fault !== undefined && form !== SHORT) return fault;
  file.addPage({ id, site, form }, { lines, rows, targets });
  return undefined;
}

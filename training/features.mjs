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
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { alignLines } from './align.mjs';
import { readCorpus, withFewBlocks, withoutNames } from './corpus.mjs';
import { describeLines, FEATURE_NAMES } from './reader.mjs';

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
mkdirSync(out, { recursive: true });
const file = openSync(join(out, 'rows.f32'), 'w');
const pages = [];
const left = new Map();
let at = 0;
for (const [form, write] of Object.entries(FORMS))
  for (const page of readCorpus(folder)) {
    if (left.has(page.id)) continue;
    const fault = addPage({ ...page, form, html: write(page.html()) });
    if (fault !== undefined && form === FIRST) left.set(page.id, fault);
  }
closeSync(file);
writeFileSync(join(out, 'pages.jsonl'), pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
writeFileSync(join(out, 'names.json'), JSON.stringify(FEATURE_NAMES));
writeFileSync(join(out, 'left-out.txt'), [...left].map((row) => `${row.join(' ')}\n`).join(''));
console.log(`${pages.length} pages, ${at} lines; left out: ${left.size}`);

/**
 * Writes the rows of a page; gives a word for what is wrong with its label, if anything. Where most
 * blocks are taken out, most of the label is not on the page.
 */
function addPage({ id, site, url, form, label, html }) {
  const { lines, rows } = describeLines(html, url);
  const { targets, fault } = alignLines(lines, label);
  if (lines.length === 0) return 'no lines';
  if (fault !== undefined && form !== SHORT) return fault;
  for (const row of rows) writeSync(file, row);
  const words = lines.map(({ unit }) => unit.words);
  const prose = lines.map((line) => (line.prose > 0 ? 1 : 0));
  pages.push({ id, site, form, at, count: lines.length, targets, words, prose });
  at += lines.length;
  return undefined;
}

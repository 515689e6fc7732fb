/**
 * A folder of labelled pages → what the reader makes of them: `labels.jsonl` and `output.jsonl` in
 * OUT, one `{ id, text }` or `{ id, output }` a line, one block a line of text, for any scorer.
 *
 *   node training/read.mjs FOLDER OUT [FOLDS]
 *
 * With the folder of folds that `fit.py --folds` wrote, each page is read by the model that was
 * fitted without its site; else by the model that ships.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from './corpus.mjs';
import { OPTIONS, parseForest, readPage } from './reader.mjs';

const [folder, out, folds] = process.argv.slice(2);
if (out === undefined) {
  console.error('node training/read.mjs FOLDER OUT [FOLDS]');
  process.exit(2);
}
const forests = folds === undefined ? [] : readForests(folds);
mkdirSync(out, { recursive: true });
const pages = readCorpus(folder);
const times = [];
const outputs = pages.map((page) => JSON.stringify({ id: page.id, output: textOf(page) }));
writeFileSync(
  join(out, 'labels.jsonl'),
  pages.map(({ id, label }) => `${JSON.stringify({ id, text: label })}\n`).join(''),
);
writeFileSync(join(out, 'output.jsonl'), outputs.map((line) => `${line}\n`).join(''));
times.sort((a, b) => a - b);
const [median, p95] = [0.5, 0.95].map((part) => Math.round(times[Math.floor(times.length * part)]));
console.log(`${pages.length} pages; processor time a page: median ${median} ms, p95 ${p95} ms`);

function readForests(path) {
  const { count } = JSON.parse(readFileSync(join(path, 'folds.json'), 'utf8'));
  return Array.from({ length: count }, (_, fold) => {
    const { trees } = JSON.parse(readFileSync(join(path, `${fold}.json`), 'utf8'));
    return parseForest(trees);
  });
}

/** What is read of a page; nothing where it is refused. */
function textOf({ url, site, html }) {
  const started = process.cpuUsage();
  const forest = forests[foldOf(site)];
  let text = '';
  try {
    const draft = readPage(html(), { ...OPTIONS, url }, forest);
    text = draft.blocks.map((block) => block.text).join('\n');
  } catch (error) {
    if (error.code === undefined) throw error;
  }
  const { user, system } = process.cpuUsage(started);
  times.push((user + system) / 1000);
  return text;
}

/** As in fit.py: the first 32 bits of a digest of the site. */
function foldOf(site) {
  const digest = createHash('sha256').update(site).digest('hex');
  return parseInt(digest.slice(0, 8), 16) % Math.max(1, forests.length);
}

/**
 * A folder of labelled pages → what the reader makes of them when they are pasted: `labels.jsonl` in OUT, and a file for each style, for any scorer.
 *
 *   node training/read-pasted.mjs FOLDER OUT [FIRST_FOLDS SECOND_FOLDS]
 *
 * With the folders of folds of both looks, each page is read by the models that were fitted without its site; else by the model that ships.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { STYLES } from '../bench/paste.mjs';
import { foldOf, readFolds } from './folds.mjs';
import { readPasted } from './pasted-corpus.mjs';
import { OPTIONS, parseForests, readText } from './reader.mjs';

const [folder, out, firstFolds, secondFolds] = process.argv.slice(2);
if (out === undefined || (firstFolds !== undefined && secondFolds === undefined)) {
  console.error('node training/read-pasted.mjs FOLDER OUT [FIRST_FOLDS SECOND_FOLDS]');
  process.exit(2);
}
const forests = firstFolds === undefined ? [] : readForests();
mkdirSync(out, { recursive: true });
const labels = [];
const outputs = Object.fromEntries(Object.keys(STYLES).map((style) => [style, []]));
for (const { id, site, label, texts } of readPasted(folder, join(dirname(out), 'texts'))) {
  labels.push({ id, text: label });
  for (const style of Object.keys(STYLES))
    outputs[style].push({ id, output: textOf(texts[style], site) });
}
writeLines('labels', labels);
for (const [style, rows] of Object.entries(outputs)) writeLines(style.replace(/\W+/g, '-'), rows);

function readForests() {
  const [first, second] = [readFolds(firstFolds), readFolds(secondFolds)];
  return first.map(({ trees }, fold) =>
    parseForests({ firstTrees: trees, trees: second[fold].trees }),
  );
}

/** What is read of a text; nothing where it is refused. */
function textOf(text, site) {
  const models = forests[foldOf(site, Math.max(1, forests.length))];
  try {
    return readText(text, OPTIONS, models)
      .blocks.map((block) => block.text)
      .join('\n');
  } catch (error) {
    if (error.code === undefined) throw error;
    return '';
  }
}

function writeLines(name, rows) {
  writeFileSync(join(out, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

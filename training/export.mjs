/**
 * What `fit.py` found → a model's file in the source: the trees, the names of their features, a digest of these features, where the labels come from, and the
 * scores on sites held out.
 *
 *   node training/export.mjs FITTED.json
 *   node training/export.mjs --pasted FIRST.json SECOND.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { digestFeatures, digestPasted } from './digest.mjs';
import { describeLines, FEATURE_NAMES, PASTED_FEATURE_NAMES, PASTED_READER } from './reader.mjs';

const CLASSIFY = new URL('../src/article/classify/', import.meta.url);
const DATA = JSON.parse(readFileSync(new URL('data.json', import.meta.url), 'utf8'));

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { pasted: { type: 'boolean', default: false } },
});
if (positionals.length !== (flags.pasted ? 2 : 1)) {
  console.error('node training/export.mjs FITTED.json | --pasted FIRST.json SECOND.json');
  process.exit(2);
}
if (flags.pasted) exportPasted(...positionals);
else exportPage(positionals[0]);

function exportPage(path) {
  const { features, fit, scores, trees } = readFitted(path, FEATURE_NAMES);
  const featureDigest = digestFeatures((html) => describeLines(html).rows);
  write('page/features/lines-model.json', {
    name: 'lines of pages',
    ...{ data: DATA, fit, scores, featureDigest, features, trees },
  });
}

function exportPasted(firstPath, secondPath) {
  const first = readFitted(firstPath, PASTED_FEATURE_NAMES);
  const { features, fit, scores, trees } = readFitted(secondPath, PASTED_FEATURE_NAMES);
  const featureDigest = digestPasted(PASTED_READER);
  write('pasted/features/pasted-model.json', {
    name: 'lines of pasted pages',
    data: DATA,
    fit: { ...fit, firstTrees: first.fit.trees },
    scores,
    ...{ featureDigest, features, firstTrees: first.trees, trees },
  });
}

function readFitted(path, names) {
  const fitted = JSON.parse(readFileSync(path, 'utf8'));
  if (fitted.features.join() === names.join()) return fitted;
  throw new Error('The features have other names by now: write them and fit again.');
}

function write(path, model) {
  writeFileSync(new URL(path, CLASSIFY), `${JSON.stringify(model, undefined, 1)}\n`);
}

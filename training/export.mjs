/**
 * What `fit.py` found → the model's file in the source: the trees, the names of their features, a
 * digest of these features, where the labels come from, and the scores on sites held out.
 *
 *   node training/export.mjs FITTED.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { digestFeatures } from './digest.mjs';
import { describeLines, FEATURE_NAMES } from './reader.mjs';

const MODEL = new URL('../src/article/classify/page/features/lines-model.json', import.meta.url);
const DATA = JSON.parse(readFileSync(new URL('data.json', import.meta.url), 'utf8'));

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('node training/export.mjs FITTED.json');
  process.exit(2);
}
const { features, fit, scores, trees } = JSON.parse(readFileSync(path, 'utf8'));
if (features.join() !== FEATURE_NAMES.join())
  throw new Error('The features have other names by now: run training/features.mjs again.');
const featureDigest = digestFeatures((html) => describeLines(html).rows);
const model = { name: 'lines of pages', data: DATA, fit, scores, featureDigest, features, trees };
writeFileSync(MODEL, `${JSON.stringify(model, undefined, 1)}\n`);

/**
 * What `skips.py` found → the model's file in the source, with a digest of its features and where the
 * labels come from.
 *
 *   node training/pasted/export-skips.mjs FITTED.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describeSkip, SKIP_FEATURES, skipPlaces } from '../reader.mjs';
import { digestSkips } from './skip-digest.mjs';

const MODEL = new URL('../../src/article/classify/pasted/lost/lost-model.json', import.meta.url);
const DATA = JSON.parse(readFileSync(new URL('../data.json', import.meta.url), 'utf8'));

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('node training/pasted/export-skips.mjs FITTED.json');
  process.exit(2);
}
const { fit, scores, features, warnFrom, trees } = JSON.parse(readFileSync(path, 'utf8'));
if (features.join() !== SKIP_FEATURES.join())
  throw new Error('The features have changed: run training/pasted/skips.mjs again.');
const featureDigest = digestSkips((page) => skipPlaces(page).map(describeSkip));
const model = {
  name: 'skipped paragraphs',
  data: DATA,
  fit,
  scores,
  featureDigest,
  warnFrom,
  features,
  trees,
};
writeFileSync(MODEL, `${JSON.stringify(model, undefined, 1)}\n`);

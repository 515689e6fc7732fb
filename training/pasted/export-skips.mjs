/**
 * What `skips.py` found → a model's file in the source, with a digest of its features and where the labels come from.
 *
 *   node training/pasted/export-skips.mjs FITTED.json [--of likely|missed|lines]
 *
 * `likely` is what is read on, `missed` what is still skipped then, `lines` what the page reader skips.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { digestLost } from '../lines-digest.mjs';
import {
  describeLostRows,
  describeMissedRows,
  describeSkip,
  LOST_FEATURES,
  MISSED_FEATURES,
  SKIP_FEATURES,
  skipPlaces,
} from '../reader.mjs';
import { digestMissed, digestSkips } from './skip-digest.mjs';

const SOURCE = new URL('../../src/article/classify/', import.meta.url);
const DATA = JSON.parse(readFileSync(new URL('../data.json', import.meta.url), 'utf8'));

const MODELS = {
  likely: {
    name: 'skipped paragraphs',
    path: 'pasted/lost/lost-model.json',
    features: SKIP_FEATURES,
    digest: () => digestSkips((page) => skipPlaces(page).map(describeSkip)),
  },
  missed: {
    name: 'paragraphs that are skipped after reading on',
    path: 'pasted/lost/missed-model.json',
    features: [...SKIP_FEATURES, ...MISSED_FEATURES],
    digest: () => digestMissed(describeMissedRows),
  },
  lines: {
    name: 'skipped lines of pages',
    path: 'page/lost/lost-lines-model.json',
    features: LOST_FEATURES,
    digest: () => digestLost(describeLostRows),
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { of: { type: 'string', default: 'likely' } },
});
const [path] = positionals;
const model = MODELS[values.of];
if (path === undefined || model === undefined) {
  console.error('node training/pasted/export-skips.mjs FITTED.json [--of likely|missed|lines]');
  process.exit(2);
}
const { fit, scores, features, warnFrom, trees } = JSON.parse(readFileSync(path, 'utf8'));
if (features.join() !== model.features.join())
  throw new Error('The features have changed: write them again.');
const found = {
  name: model.name,
  data: DATA,
  fit,
  scores,
  featureDigest: model.digest(),
  warnFrom,
  features,
  trees,
};
writeFileSync(new URL(model.path, SOURCE), `${JSON.stringify(found, undefined, 1)}\n`);

/**
 * What `fit.py` found → the model's file in the source: the weights by the names of their features, a
 * digest of these features, where the labels come from, and the scores on sites held out.
 *
 *   node training/pasted/export.mjs FITTED.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describePieces, PIECE_FEATURES } from '../reader.mjs';
import { digestPieces } from './digest.mjs';

const MODEL = new URL('../../src/article/classify/pasted/pieces-model.json', import.meta.url);
const DATA = JSON.parse(readFileSync(new URL('../data.json', import.meta.url), 'utf8'));

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('node training/pasted/export.mjs FITTED.json');
  process.exit(2);
}
const { fit, scores, weights, bias, transitions } = JSON.parse(readFileSync(path, 'utf8'));
for (const name of PIECE_FEATURES)
  if (weights[name] === undefined)
    throw new Error(`Nothing weighs “${name}”: run training/pasted/features.mjs again.`);
const featureDigest = digestPieces((text) => describePieces(text).rows);
const model = { name: 'pasted paragraphs', data: DATA, fit, scores, featureDigest };
const text = JSON.stringify({ ...model, bias, transitions, weights }, undefined, 1);
writeFileSync(MODEL, `${onOneLine(text)}\n`);

/** A row of numbers takes one line. */
function onOneLine(text) {
  return text.replace(/\[[^\][{}"]*\]/g, (row) =>
    row.replace(/\s+/g, ' ').replace(/\[ | \]/g, (end) => end.trim()),
  );
}

/**
 * What `pack.py` wrote → the file of the taught network in the source, with a digest of what the network is
 * given of fixed pages.
 *
 *   node training/pasted/export-taught.mjs PACKED.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { taughtRows } from '../reader.mjs';
import { digestPieces, pairsOf } from './digest.mjs';

const MODEL = new URL(
  '../../src/article/classify/pasted/taught/taught-model.json',
  import.meta.url,
);

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('node training/pasted/export-taught.mjs PACKED.json');
  process.exit(2);
}
const { columns: _columns, ...packed } = JSON.parse(readFileSync(path, 'utf8'));
const inputDigest = digestPieces((text) => taughtRows(text).rows.map(pairsOf));
const model = { name: 'taught paragraphs', inputDigest, ...packed };
writeFileSync(MODEL, `${JSON.stringify(model)}\n`);
